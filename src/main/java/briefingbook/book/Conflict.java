package briefingbook.book;

import java.util.List;
import java.util.Locale;

/**
 * Two sides that cannot both stand as they are told.
 *
 * @param question that a reader would ask: {@code Was a mechanism agreed, or proposed?}
 * @param sides two lists of claims; neither is empty
 */
public record Conflict(String id, String question, Kind kind, List<List<Claim.Id>> sides, Status status, String by) {

    public Conflict {
        sides = sides.stream().map(List::copyOf).toList();
        if (sides.size() != 2 || sides.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("conflict without two sides: " + id);
        }
    }

    /** In what way the sides differ. */
    public enum Kind {
        REPORT_AND_DENIAL,
        FORECAST_AND_OUTCOME,
        CONTRADICTION,
        NUMBER,
        WHO_WAS_FIRST,
        COPY_CHANGES_FACT,
        TENSION;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who says so. */
    public enum Status {
        /** The build, by a rule. */
        SUGGESTED,
        /** An editor, in an authority file. */
        CONFIRMED,
        RESOLVED,
        REJECTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
