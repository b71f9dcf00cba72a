package briefingbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a question of the review list, as the file that gives it.
 *
 * @param label in a few words, such as {@code Keir Starmer}
 * @param file below the seeds folder
 * @param text lines of YAML for the file, each with its end; of a file that is there already, only the keys that they name
 *     are set; null where the answer takes the file away
 * @param blanks what the maintainer types; each adds a line to the text
 */
public record Answer(String label, String file, @Nullable String text, List<Blank> blanks) {

    public Answer {
        blanks = List.copyOf(blanks);
    }

    /** An answer that is complete in itself. */
    public static Answer of(String label, String file, String text) {
        return new Answer(label, file, text, List.of());
    }

    /** An answer that takes the file away. */
    public static Answer removal(String label, String file) {
        return new Answer(label, file, null, List.of());
    }

    /**
     * Something that has to be typed.
     *
     * @param asks what it is, such as {@code Who published it?}
     * @param before the line of YAML up to the value; likewise {@code after}
     */
    public record Blank(String asks, Kind kind, String before, String after) {}

    /** What can be typed. */
    public enum Kind {
        /** Any words. */
        TEXT,
        /** A day, month or year. */
        DATE,
        /** A day, month, year, or two of them as a span. */
        SPAN,
        /** A country or a body that acts like one, by name or code. */
        COUNTRY,
        /** A person of the book, by name or id. */
        PERSON,
        /** A person, organization or country of the book, by name or id, or a new person. */
        WHO
    }
}
