package briefingbook.check;

import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import org.jspecify.annotations.Nullable;

/** How the checks say what they found. */
final class Findings {

    private static final int LONGEST = 80;

    private Findings() {}

    /** Something that no document and no maintainer's file can be blamed for. */
    static ReviewNote mistake(String code, String what) {
        return mistake(code, what, null);
    }

    static ReviewNote mistake(String code, String what, Passage.@Nullable Id passage) {
        return new ReviewNote(
                ReviewNote.Severity.ERROR,
                code,
                "The program made a mistake: " + what + ".",
                passage,
                "Nothing is published. Please report this with the document; leaving the document out lets the rest be built.");
    }

    /** The words in quotation marks, shortened where they are many. */
    static String quoted(String words) {
        String folded = words.strip().replaceAll("\\s+", " ");
        return "\"" + (folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST) + "…") + "\"";
    }
}
