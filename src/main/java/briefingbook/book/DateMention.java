package briefingbook.book;

import org.jspecify.annotations.Nullable;

/**
 * Words of a passage that mean a day, a month, a year or a span of days.
 *
 * @param from first character in the passage's text, UTF-16 code units, 0-based
 * @param to one past the last
 * @param value null where the words leave it open
 * @param by one short sentence: the rule and its cue, or why the date stays open
 */
public record DateMention(
        Passage.Id passage, int from, int to, @Nullable PartialDate value, String by) {

    public DateMention {
        if (from < 0 || to <= from || by.isBlank()) {
            throw new IllegalArgumentException("date [" + from + ", " + to + ") in " + passage);
        }
    }
}
