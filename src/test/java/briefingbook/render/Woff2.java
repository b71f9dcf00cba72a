package briefingbook.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.brotli.dec.BrotliInputStream;

/** A font file as far as the tests read it: its letters and names (W3C WOFF 2.0; OpenType cmap 4 and 12, name). */
final class Woff2 {

    private static final int HEADER = 48;
    private static final int CMAP = 0;
    private static final int NAME = 5;
    private static final int GLYF = 10;
    private static final int LOCA = 11;
    private static final int OTHER = 63;

    private final Map<Integer, ByteBuffer> tables = new TreeMap<>();

    /** @throws IOException if the file is no WOFF 2.0 */
    Woff2(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (in.getInt() != 0x774F4632) {
            throw new IOException("no WOFF 2.0");
        }
        int count = in.getShort(12);
        int packed = in.getInt(20);
        in.position(HEADER);
        int[] tags = new int[count];
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            int flags = in.get();
            tags[i] = flags & 0x3F;
            if (tags[i] == OTHER) {
                in.getInt();
            }
            lengths[i] = base128(in);
            int version = (flags >> 6) & 3;
            boolean outline = tags[i] == GLYF || tags[i] == LOCA;
            if (outline ? version != 3 : version != 0) {
                lengths[i] = base128(in);
            }
        }
        byte[] data = new BrotliInputStream(new ByteArrayInputStream(file, in.position(), packed)).readAllBytes();
        int at = 0;
        for (int i = 0; i < count; i++) {
            tables.put(tags[i], ByteBuffer.wrap(data, at, lengths[i]).slice());
            at += lengths[i];
        }
    }

    private static int base128(ByteBuffer in) {
        int value = 0;
        int next;
        do {
            next = in.get();
            value = value << 7 | next & 0x7F;
        } while ((next & 0x80) != 0);
        return value;
    }

    /** The code points that it has a glyph for. */
    BitSet letters() {
        ByteBuffer cmap = tables.get(CMAP);
        BitSet letters = new BitSet();
        for (int i = 0; i < cmap.getShort(2); i++) {
            int at = cmap.getInt(4 + 8 * i + 4);
            switch (cmap.getShort(at)) {
                case 4 -> segments(cmap, at, letters);
                case 12 -> groups(cmap, at, letters);
                default -> throw new IllegalStateException("cmap " + cmap.getShort(at));
            }
        }
        return letters;
    }

    private static void segments(ByteBuffer cmap, int at, BitSet letters) {
        int doubled = cmap.getShort(at + 6);
        int ends = at + 14;
        int starts = ends + doubled + 2;
        for (int i = 0; i < doubled; i += 2) {
            int start = cmap.getChar(starts + i);
            int end = cmap.getChar(ends + i);
            int delta = cmap.getShort(starts + doubled + i);
            int place = starts + 2 * doubled + i;
            int offset = cmap.getChar(place);
            for (int code = start; code <= end && code < 0xFFFF; code++) {
                int glyph = offset == 0 ? code + delta : cmap.getChar(place + offset + 2 * (code - start));
                if ((glyph & 0xFFFF) != 0) {
                    letters.set(code);
                }
            }
        }
    }

    private static void groups(ByteBuffer cmap, int at, BitSet letters) {
        for (int i = 0; i < cmap.getInt(at + 12); i++) {
            letters.set(cmap.getInt(at + 16 + 12 * i), cmap.getInt(at + 20 + 12 * i) + 1);
        }
    }

    /** Its family's name, name 1, as Windows reads it. */
    String family() {
        ByteBuffer name = tables.get(NAME);
        int strings = name.getShort(4);
        for (int i = 0; i < name.getShort(2); i++) {
            int record = 6 + 12 * i;
            if (name.getShort(record) == 3 && name.getShort(record + 6) == 1) {
                byte[] text = new byte[name.getShort(record + 8)];
                name.get(strings + name.getShort(record + 10), text);
                return new String(text, StandardCharsets.UTF_16BE);
            }
        }
        throw new IllegalStateException("no family");
    }
}
