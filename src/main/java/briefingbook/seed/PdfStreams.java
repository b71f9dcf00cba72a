package briefingbook.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Looks before a PDF is read whether one of its compressed streams unpacks to more than any document holds: a library that
 * reads it would unpack it into memory.
 */
final class PdfStreams {

    /** A page of A4 scanned in colour at 600 dots an inch has 104 MB. */
    private static final long LARGEST = 128L << 20;

    private static final long LARGEST_OF_ALL = 1L << 30;
    private static final int LEAST_UNPACKED = 1024;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private final byte[] bytes;
    /** What a stream unpacks to begins so, for each in turn: a hostile file may have millions. */
    private final byte[] head = new byte[1 << 16];

    private final byte[] buffer = new byte[1 << 16];
    private long all;

    private PdfStreams(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Unreadable where there is such a stream */
    static void check(byte[] bytes) throws Unreadable {
        PdfStreams streams = new PdfStreams(bytes);
        for (int i = 0; i + STREAM.length + 3 < bytes.length; i++) {
            if (bytes[i] == 's' && streams.isStream(i)) {
                int start = i + STREAM.length;
                while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                    start++;
                }
                streams.unpack(new ByteArrayInputStream(bytes, start, bytes.length - start));
                i = start - 1;
            }
        }
    }

    /** Whether the word stands there that begins a stream, and not the one that ends it. */
    private boolean isStream(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        byte next = bytes[at + STREAM.length];
        return (next == '\r' || next == '\n') && (at == 0 || bytes[at - 1] != 'd');
    }

    /** Unpacks what is compressed to nowhere. */
    private void unpack(ByteArrayInputStream packed) throws Unreadable {
        packed.mark(0);
        int first = packed.read();
        int second = packed.read();
        // RFC 1950, 2.2: the method is 8, and the two bytes are a multiple of 31.
        boolean compressed = first >= 0 && second >= 0 && (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
        if (!compressed) {
            return;
        }
        packed.reset();
        int kept = 0;
        long size = 0;
        try (InputStream unpacked = new InflaterInputStream(packed)) {
            for (int n = unpacked.read(buffer); n >= 0; n = unpacked.read(buffer)) {
                int more = Math.min(n, head.length - kept);
                System.arraycopy(buffer, 0, head, kept, more);
                kept += more;
                size += n;
                all += n;
                if (size > LARGEST || all > LARGEST_OF_ALL) {
                    throw tooLarge();
                }
            }
        } catch (IOException e) {
            // Not compressed after all, or broken: then the library stops there as well.
            return;
        }
        if (isCompressed(head, kept)) {
            throw tooLarge();
        }
    }

    /** Whether what was unpacked is compressed once more, which only a bomb is. */
    private static boolean isCompressed(byte[] head, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(head, 0, length);
            return inflater.inflate(new byte[LEAST_UNPACKED]) == LEAST_UNPACKED;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable(
                "unpacks to more than any document does",
                "Save its text as .txt or in smaller files, or take it out of the seeds folder.");
    }
}
