package briefingbook.serve;

import java.util.ArrayList;
import java.util.List;

/**
 * What keeps the book from being built.
 *
 * @param place file and line; empty where it is about none
 * @param source the line as it stands there; empty where it is not known
 * @param what is wrong, one sentence
 * @param advice what to do; may be empty
 */
public record Fault(String place, String source, String what, String advice) {

    /** For a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add((place.isEmpty() ? "" : place + ": ") + what);
        if (!source.isBlank()) {
            lines.add("    " + source.strip());
        }
        if (!advice.isEmpty()) {
            lines.add("  → " + advice);
        }
        return lines;
    }
}
