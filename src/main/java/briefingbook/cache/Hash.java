package briefingbook.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which entries are named and proved whole. */
public final class Hash {

    /** How long one is. */
    static final int BYTES = 32;

    private Hash() {}

    /** In hexadecimal; two lists of parts have the same only if they are the same part by part. */
    public static String of(String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return hexadecimal(digest.digest());
    }

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** In hexadecimal. */
    public static String hexadecimal(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] joined(byte[]... pieces) {
        int length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] piece : pieces) {
            joined.put(piece);
        }
        return joined.array();
    }
}
