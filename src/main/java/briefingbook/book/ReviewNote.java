package briefingbook.book;

import java.util.List;
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
 * @param answers those that settle it; empty where it takes an editor
 * @param guess why the first answer is likely the right one; null where nothing speaks for it
 */
public record ReviewNote(
        Severity severity,
        String code,
        String message,
        Passage.@Nullable Id passage,
        String suggestion,
        @Nullable String file,
        @Nullable String text,
        List<Answer> answers,
        @Nullable String guess) {

    public ReviewNote {
        answers = List.copyOf(answers);
    }

    /** A note that offers no answer. */
    public ReviewNote(
            Severity severity,
            String code,
            String message,
            Passage.@Nullable Id passage,
            String suggestion,
            @Nullable String file,
            @Nullable String text) {
        this(severity, code, message, passage, suggestion, file, text, List.of(), null);
    }

    public ReviewNote(Severity severity, String code, String message, Passage.@Nullable Id passage, String suggestion) {
        this(severity, code, message, passage, suggestion, null, null);
    }

    /** The same question, of a passage that got another id. */
    public ReviewNote in(Passage.@Nullable Id other) {
        return new ReviewNote(severity, code, message, other, suggestion, file, text, answers, guess);
    }

    /** The same question with its answers. */
    public ReviewNote offering(List<Answer> offered, @Nullable String why) {
        return new ReviewNote(severity, code, message, passage, suggestion, file, text, offered, why);
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
