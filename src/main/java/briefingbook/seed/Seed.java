package briefingbook.seed;

import briefingbook.book.Source;
import org.jspecify.annotations.Nullable;

/**
 * One document of the seeds folder, decoded.
 *
 * @param path below the seeds folder, {@code /} between its parts
 * @param text without byte order mark, line ends as they stand; of a PDF or a DOCX the text that was taken out of it
 * @param charset by which it was decoded
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param layout what the file says of the text that was taken out of it; null of a file that is text
 */
public record Seed(
        String path,
        String text,
        String charset,
        String sha256,
        @Nullable Layout layout) {

    /** A seed that is text. */
    public Seed(String path, String text, String charset, String sha256) {
        this(path, text, charset, sha256, null);
    }

    /** What its places are counted in, where that is not the file; null of a file that is text. */
    public Source.@Nullable Extract extract() {
        return layout == null ? null : layout.extract();
    }

    /** The page on which a code point of the text stands, counted from the first; null where the seed has no pages. */
    public @Nullable Integer page(int place) {
        return layout == null ? null : layout.page(place);
    }
}
