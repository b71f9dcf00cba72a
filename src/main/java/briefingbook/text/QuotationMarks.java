package briefingbook.text;

import java.util.List;

/**
 * The quotation marks of a document in one shape, whatever its own: {@code “…”} outside and {@code ‘…’} inside.
 *
 * <p>A document may use «…», „…“, 「…」 or, as British papers do, ‘…’ or '…' for what is outside; an apostrophe is no mark.
 * The text keeps its length, so that places in one are places in the other. Straight double marks stay as they are.
 */
public final class QuotationMarks {

    /** Single marks count as a document's own from so many pairs on. */
    private static final int PAIRS = 2;

    /** No quotation in single marks is longer, in characters. */
    private static final int LONGEST = 4000;

    private static final String MARKS = "«»„“”‘’'‹›「」『』‚‟";

    private final boolean single;

    private QuotationMarks(boolean single) {
        this.single = single;
    }

    /** The marks of a document of these passages. */
    public static QuotationMarks of(List<String> texts) {
        int singles = 0;
        int doubles = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '“' || c == '"' || c == '«' || c == '„') {
                    doubles++;
                } else if (opensSingle(text, i)) {
                    int close = closingSingle(text, i + 1);
                    boolean words = close > 0 && text.substring(i, close).indexOf(' ') > 0;
                    singles += words ? 1 : 0;
                    i = words ? close : i;
                }
            }
        }
        return new QuotationMarks(singles >= PAIRS && singles > doubles);
    }

    /** The text with its marks in one shape, as long as before. */
    public String unified(String text) {
        int first = 0;
        while (first < text.length() && MARKS.indexOf(text.charAt(first)) < 0) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] marks = text.toCharArray();
        foreign(marks);
        return single ? inverted(new String(marks)) : new String(marks);
    }

    /** Marks of other languages take the English shape of their place. */
    private static void foreign(char[] marks) {
        boolean low = false;
        for (int i = 0; i < marks.length; i++) {
            switch (marks[i]) {
                case '«', '「' -> marks[i] = '“';
                case '»', '」' -> marks[i] = '”';
                case '„' -> {
                    marks[i] = '“';
                    low = true;
                }
                case '“', '‟' -> {
                    marks[i] = low ? '”' : '“';
                    low = false;
                }
                case '”' -> low = false;
                case '‹', '『', '‚' -> marks[i] = '‘';
                case '›', '』' -> marks[i] = '’';
                default -> {
                    // No quotation mark.
                }
            }
        }
    }

    /** Single marks outside and double ones inside change their places. */
    private static String inverted(String text) {
        StringBuilder marks = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int open = nextOpening(text, at);
            if (open < 0) {
                break;
            }
            int close = closingSingle(text, open + 1);
            if (close < 0) {
                if (open == 0 && text.charAt(0) == '‘') {
                    marks.setCharAt(0, '“');
                }
                at = open + 1;
                continue;
            }
            marks.setCharAt(open, '“');
            marks.setCharAt(close, '”');
            for (int i = open + 1; i < close; i++) {
                char c = text.charAt(i);
                if (c == '“' || c == '”') {
                    marks.setCharAt(i, c == '“' ? '‘' : '’');
                } else if (c == '"') {
                    marks.setCharAt(i, '\'');
                }
            }
            at = close + 1;
        }
        return marks.toString();
    }

    private static int nextOpening(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (opensSingle(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a single mark opens something there: not {@code '90s}, {@code 'em} or {@code 'tis}. */
    public static boolean opensSingle(String text, int at) {
        char c = text.charAt(at);
        if (c != '‘' && c != '\'' || at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '’';
        boolean contraction = Character.isDigit(next) && c == '\''
                || text.startsWith("em ", at + 1)
                || text.startsWith("tis", at + 1)
                || text.startsWith("til ", at + 1)
                || text.startsWith("n ", at + 1)
                || text.startsWith("n' ", at + 1)
                || text.startsWith("cause ", at + 1);
        boolean begins = Character.isLetterOrDigit(next) || next == '“' || next == '"' || next == '…' || next == '[';
        return apart && begins && !contraction;
    }

    /** The single mark that closes what was opened before a place; -1 for none. */
    public static int closingSingle(String text, int from) {
        int possessive = -1;
        for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
            char c = text.charAt(i);
            boolean ends = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (c != '’' && c != '\'' || !ends || i == from) {
                continue;
            }
            boolean plural = text.charAt(i - 1) == 's'
                    && i + 2 < text.length()
                    && text.charAt(i + 1) == ' '
                    && Character.isLowerCase(text.charAt(i + 2));
            if (!plural) {
                return i;
            }
            possessive = possessive < 0 ? i : possessive;
        }
        return text.charAt(from - 1) == '‘' ? possessive : -1;
    }
}
