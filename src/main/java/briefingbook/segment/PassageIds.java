package briefingbook.segment;

import briefingbook.book.Passage;
import briefingbook.seed.SourceHeader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each passage of a seed an id that outlives every change but one to the passage itself.
 *
 * <p>It is made of the words, of what the seed itself says it is (title, publisher, address: not its file's name, its
 * date or what an authority file says), and of how often the same words stood before in the seed.
 */
final class PassageIds {

    private static final String PREFIX = "p-";
    private static final int LENGTH = 7;
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz";
    private static final String SIGNS = LETTERS + "0123456789";

    private final String identity;
    private final Map<String, Integer> seen = new HashMap<>();
    private final MessageDigest digest;

    PassageIds(SourceHeader header) {
        this.identity = normal(header.title()) + '\n' + normal(header.publisher()) + '\n' + normal(header.url());
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The id of the next passage with these words. */
    Passage.Id next(String words) {
        String normal = normal(words);
        int occurrence = seen.merge(normal, 1, Integer::sum);
        byte[] hash = digest.digest((identity + '\n' + occurrence + '\n' + normal).getBytes(StandardCharsets.UTF_8));
        long bits = ByteBuffer.wrap(hash).getLong() >>> 1;
        StringBuilder id = new StringBuilder(PREFIX).append(LETTERS.charAt((int) (bits % LETTERS.length())));
        bits /= LETTERS.length();
        for (int i = 1; i < LENGTH; i++) {
            id.append(SIGNS.charAt((int) (bits % SIGNS.length())));
            bits /= SIGNS.length();
        }
        return new Passage.Id(id.toString());
    }

    /** Another kind of quotation mark or dash makes no other sentence. */
    private static String normal(@Nullable String words) {
        return words == null
                ? ""
                : Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .replace('“', '"')
                        .replace('”', '"')
                        .replace('‘', '\'')
                        .replace('’', '\'')
                        .replace('–', '-')
                        .replace('—', '-')
                        .strip();
    }
}
