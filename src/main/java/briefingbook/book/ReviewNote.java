package briefingbook.book;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a maintainer's judgement.
 *
 * @param code of the question, such as {@code unknown-person}; the same code asks the same question
 * @param message one sentence that quotes the words and names file and place
 * @param passage where; null where it is about no passage
 * @param suggestion what to write in which file
 * @param file the file to write, below the seeds folder; null where there is none
 * @param text what to write in it; null where there is none
 */
public record ReviewNote(
        Severity severity,
        String code,
        String message,
        Passage.@Nullable Id passage,
        String suggestion,
        @Nullable String file,
        @Nullable String text) {

    public ReviewNote(Severity severity, String code, String message, Passage.@Nullable Id passage, String suggestion) {
        this(severity, code, message, passage, suggestion, null, null);
    }

    /** How much it matters. An error keeps the book from being published. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
