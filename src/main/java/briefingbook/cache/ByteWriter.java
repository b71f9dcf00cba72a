package briefingbook.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers and strings as few bytes: small numbers have one, a string that was there before has its number. */
final class ByteWriter {

    /** In place of a string that is not there. */
    static final int ABSENT = 0;
    /** Before a string that comes for the first time; what is more is the number of an earlier one. */
    static final int FIRST_TIME = 1;

    private final Map<String, Integer> strings = new HashMap<>();
    private byte[] bytes = new byte[1024];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Seven bits a byte, the lowest first; the sign is the lowest bit, so that small negative numbers are short too. */
    void number(int value) {
        int rest = value << 1 ^ value >> 31;
        while ((rest & ~0x7f) != 0) {
            add((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        add((byte) rest);
    }

    void fraction(double value) {
        add(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    void string(@Nullable String value) {
        if (value == null) {
            number(ABSENT);
            return;
        }
        @Nullable Integer earlier = strings.putIfAbsent(value, strings.size() + FIRST_TIME + 1);
        if (earlier != null) {
            number(earlier);
            return;
        }
        number(FIRST_TIME);
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (new String(utf8, StandardCharsets.UTF_8).equals(value)) {
            number(utf8.length);
            add(utf8);
        } else {
            // Half of a surrogate pair, which UTF-8 cannot write.
            number(-value.length());
            value.chars().forEach(this::number);
        }
    }

    private void add(byte... more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }
}
