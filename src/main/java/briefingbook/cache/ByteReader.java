package briefingbook.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote. Throws where there are other bytes, or too few. */
final class ByteReader {

    private final byte[] bytes;
    private final List<String> strings = new ArrayList<>();
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int number() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value >>> 1 ^ -(value & 1);
    }

    /** How many of something follow, each of at least a byte. */
    int count() {
        int count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException(count);
        }
        return count;
    }

    double fraction() {
        double value = ByteBuffer.wrap(bytes, at, Double.BYTES).getDouble();
        at += Double.BYTES;
        return value;
    }

    @Nullable
    String string() {
        int number = number();
        if (number == ByteWriter.ABSENT) {
            return null;
        }
        if (number != ByteWriter.FIRST_TIME) {
            return strings.get(number - ByteWriter.FIRST_TIME - 1);
        }
        int length = number();
        String value = length < 0 ? characters(-length) : new String(bytes, at, length, StandardCharsets.UTF_8);
        at += Math.max(0, length);
        strings.add(value);
        return value;
    }

    private String characters(int length) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            characters.append((char) number());
        }
        return characters.toString();
    }
}
