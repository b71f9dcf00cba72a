package briefingbook.segment;

import java.util.ArrayList;
import java.util.List;

/** The quotations and parentheses of a paragraph, which hold their sentences together. */
final class Held {

    /** Nobody reads a longer one in one breath: its sentences stand alone. */
    private static final int LONGEST_QUOTATION = 1500;

    private static final int LONGEST_PARENTHESIS = 400;

    /** Index of the opening sign and of the closing one. */
    private record Range(int open, int close, boolean quotation) {}

    /** Sorted by opening sign. */
    private final List<Range> ranges;

    private Held(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** A sign that is never closed holds nothing. */
    static Held in(String text) {
        List<Range> found = new ArrayList<>();
        int quotation = -1;
        int parenthesis = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opensQuotation(text, i, quotation)) {
                quotation = i;
            } else if (quotation >= 0 && closesQuotation(text.charAt(quotation), c)) {
                add(found, quotation, i, true);
                quotation = -1;
            } else if (c == '(' && quotation < 0) {
                parenthesis = i;
            } else if (c == ')' && parenthesis >= 0 && quotation < 0) {
                add(found, parenthesis, i, false);
                parenthesis = -1;
            }
        }
        found.sort((a, b) -> Integer.compare(a.open(), b.open()));
        return new Held(found);
    }

    private static void add(List<Range> found, int open, int close, boolean quotation) {
        if (close - open <= (quotation ? LONGEST_QUOTATION : LONGEST_PARENTHESIS)) {
            found.add(new Range(open, close, quotation));
        }
    }

    private static boolean opensQuotation(String text, int i, int open) {
        char c = text.charAt(i);
        if (c == '“' || c == '«') {
            return true;
        }
        boolean apart = i == 0 || " ([—–-/'‘".indexOf(text.charAt(i - 1)) >= 0;
        return c == '"' && open < 0 && apart && i + 1 < text.length() && text.charAt(i + 1) != ' ';
    }

    private static boolean closesQuotation(char open, char c) {
        return c == (open == '“' ? '”' : open == '«' ? '»' : '"');
    }

    /** Whether a quotation or parenthesis has begun before {@code index} and ends after it. */
    boolean holds(int index) {
        for (int i = before(index); i >= 0 && i > before(index) - 3; i--) {
            if (ranges.get(i).close() > index) {
                return true;
            }
        }
        return false;
    }

    /** Whether a parenthesis that holds no sentence begins at {@code index}: it belongs to the sentence before. */
    boolean isAside(int index, String text) {
        int i = before(index + 1);
        return i >= 0
                && ranges.get(i).open() == index
                && !ranges.get(i).quotation()
                && ".!?…\"”".indexOf(text.charAt(ranges.get(i).close() - 1)) < 0;
    }

    /** Index of the mark that closes the quotation opened at {@code index}; -1 where none is. */
    int quotationFrom(int index) {
        int i = before(index + 1);
        return i >= 0 && ranges.get(i).open() == index && ranges.get(i).quotation()
                ? ranges.get(i).close()
                : -1;
    }

    /** Index of the mark that closes the last quotation opened from {@code from} to before {@code to}; -1 where none. */
    int lastQuotationEnd(int from, int to) {
        for (int i = before(to); i >= 0 && ranges.get(i).open() >= from; i--) {
            if (ranges.get(i).quotation()) {
                return ranges.get(i).close();
            }
        }
        return -1;
    }

    /** The last range that begins before {@code index}; -1 where none does. */
    private int before(int index) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).open() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
