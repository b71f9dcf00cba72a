package briefingbook.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of sRGB as an ICC profile (ICC.1:2004-10, version 2.1, display, matrix and curve), which PDF/A wants to be
 * in the file. It is made here from the numbers of IEC 61966-2-1, so that it belongs to nobody and is the same everywhere.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int TAG_ENTRY = 12;
    private static final int CURVE_POINTS = 1024;

    private SrgbProfile() {}

    static byte[] bytes() {
        byte[] curve = curve();
        List<Tag> tags = List.of(
                new Tag("desc", description("sRGB IEC61966-2.1")),
                new Tag("cprt", text("No copyright, use freely")),
                new Tag("wtpt", xyz(0.9642, 1.0, 0.8249)),
                // The primaries, adapted to D50 by Bradford's method.
                new Tag("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
                new Tag("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
                new Tag("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
                new Tag("rTRC", curve),
                new Tag("gTRC", curve),
                new Tag("bTRC", curve));
        List<byte[]> contents = new ArrayList<>();
        ByteBuffer table = ByteBuffer.allocate(4 + TAG_ENTRY * tags.size()).putInt(tags.size());
        int offset = HEADER + table.capacity();
        int end = offset;
        for (Tag tag : tags) {
            if (contents.isEmpty() || contents.get(contents.size() - 1) != tag.content()) {
                contents.add(tag.content());
                offset = end;
                end += padded(tag.content().length);
            }
            table.put(ascii(tag.name())).putInt(offset).putInt(tag.content().length);
        }
        ByteBuffer profile = ByteBuffer.allocate(end).put(header(end)).put(table.array());
        contents.forEach(content -> profile.put(content).position(padded(profile.position())));
        return profile.array();
    }

    /** @param name four ASCII letters */
    private record Tag(String name, byte[] content) {}

    private static byte[] header(int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER)
                .putInt(size)
                .putInt(0)
                .putInt(0x02100000)
                .put(ascii("mntrRGB XYZ "));
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            header.putShort((short) part);
        }
        header.put(ascii("acsp")).position(68);
        return header.putInt(fixed(0.9642))
                .putInt(fixed(1.0))
                .putInt(fixed(0.8249))
                .array();
    }

    /** From the value in the file to light, as far apart as 16 bits tell. */
    private static byte[] curve() {
        ByteBuffer curve =
                ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(ascii("curv")).putInt(0);
        curve.putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double value = i / (CURVE_POINTS - 1.0);
            double light = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            curve.putShort((short) Math.round(light * 0xFFFF));
        }
        return curve.array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(8 + text.length() + 1)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text))
                .array();
    }

    /** In ASCII, with the empty places for Unicode and Macintosh names that the type demands. */
    private static byte[] description(String text) {
        return ByteBuffer.allocate(12 + text.length() + 1 + 8 + 3 + 67)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(text.length() + 1)
                .put(ascii(text))
                .array();
    }

    /** As s15Fixed16Number. */
    private static int fixed(double number) {
        return (int) Math.round(number * 0x10000);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
