package briefingbook.book;

import org.jspecify.annotations.Nullable;

/**
 * Words of a passage in quotation marks that are somebody's speech or writing.
 *
 * @param from first character inside the marks, UTF-16 code units of the passage's text, 0-based
 * @param to one past the last inside the marks
 * @param speaker id of a person, organization or country; null where it stays open
 * @param by one short sentence: the rule and its cue, or why it stays open
 */
public record Quote(
        Passage.Id passage, int from, int to, @Nullable String speaker, String by) {

    public Quote {
        if (from < 0 || to <= from || by.isBlank()) {
            throw new IllegalArgumentException("quotation [" + from + ", " + to + ") in " + passage);
        }
    }

    public Quote by(@Nullable String other, String why) {
        return new Quote(passage, from, to, other, why);
    }
}
