package briefingbook.cite;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Dates as citations write them, from ISO 8601. */
final class IsoDate {

    private IsoDate() {}

    /** As the Chicago Manual of Style has it: {@code February 18, 2025}, {@code February 2025}, {@code March 23–24, 2025}. */
    static String words(String iso) {
        List<List<Integer>> ends = parts(iso);
        List<Integer> first = ends.get(0);
        List<Integer> last = ends.get(ends.size() - 1);
        if (ends.size() == 1) {
            return words(first);
        }
        boolean sameYear = first.size() == 3 && last.size() == 3 && first.get(0).equals(last.get(0));
        if (sameYear && first.get(1).equals(last.get(1))) {
            return month(first) + " " + first.get(2) + "–" + last.get(2) + ", " + first.get(0);
        }
        return (sameYear ? month(first) + " " + first.get(2) : words(first)) + "–" + words(last);
    }

    /** Year, month and day, as far as given, of the start and, for a span, of the end. */
    static List<List<Integer>> parts(String iso) {
        return Arrays.stream(iso.split("/"))
                .map(end -> Arrays.stream(end.split("-")).map(Integer::valueOf).toList())
                .toList();
    }

    private static String words(List<Integer> parts) {
        return switch (parts.size()) {
            case 1 -> parts.get(0).toString();
            case 2 -> month(parts) + " " + parts.get(0);
            default -> month(parts) + " " + parts.get(2) + ", " + parts.get(0);
        };
    }

    private static String month(List<Integer> parts) {
        return Month.of(parts.get(1)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
