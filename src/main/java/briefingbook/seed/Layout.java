package briefingbook.seed;

import briefingbook.book.Source;
import briefingbook.seed.Draft.Stated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a file that is no text says of the text that was taken out of it. */
public final class Layout {

    private final Source.Extract extract;
    private final List<Piece> pieces;
    private final List<Stated> stated;
    /** Code points from which on a page goes, ascending, and that page; both empty where the file has no pages. */
    private final int[] starts;

    private final int[] pages;

    /** @param pages where which page goes on, by place */
    Layout(Source.Extract extract, List<Piece> pieces, List<Stated> stated, List<PageStart> pages) {
        this.extract = extract;
        this.pieces = List.copyOf(pieces);
        this.stated = List.copyOf(stated);
        this.starts = pages.stream().mapToInt(PageStart::place).toArray();
        this.pages = pages.stream().mapToInt(PageStart::page).toArray();
    }

    /** The text's fingerprint. */
    Source.Extract extract() {
        return extract;
    }

    /** In the order of the text. */
    List<Piece> pieces() {
        return pieces;
    }

    /** What the file's properties say, in order of trust. */
    List<Stated> stated() {
        return stated;
    }

    /** The page on which a code point of the text stands; null where the file has no pages. */
    @Nullable
    Integer page(int place) {
        int found = Arrays.binarySearch(starts, place);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? null : (Integer) pages[at];
    }

    /** @param place code point of the text from which on the page goes */
    record PageStart(int place, int page) {}

    /**
     * A paragraph, heading, row or the like of the text.
     *
     * @param start index in the text, UTF-16; {@code end} is exclusive
     * @param level of a heading, 1 to 6; 0 otherwise
     * @param leftOut parts of the text that a reader does not read, such as a hyphen at the end of a line: index of each
     *     one's first character and of that after its last, ascending
     */
    record Piece(Form form, int start, int end, int level, int[] leftOut) {

        /** The stretches between what is left out, as pairs of indexes. */
        int[] read() {
            return IntStream.concat(IntStream.concat(IntStream.of(start), Arrays.stream(leftOut)), IntStream.of(end))
                    .toArray();
        }
    }

    /** What the file's own marks make of a piece. */
    enum Form {
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTE,
        /** A row of a table, its cells apart by upright lines. */
        ROW,
        CAPTION,
        NOTE,
        /** A short paragraph in bold letters. */
        STRONG,
        /** A line of the table of contents. */
        CONTENTS,
        /** A head or foot that pages repeat, or the number of one. */
        RUNNING_HEAD
    }
}
