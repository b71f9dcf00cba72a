package briefingbook.names;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a passage, with what stands between them.
 *
 * <p>A word is a run of letters and digits, apostrophes inside it included; {@code U.S.} and {@code J.} are words with
 * their full stops; a possessive {@code 's} is no part of the word.
 */
final class Words {

    /** What may stand before a word: nothing but the start, white space, or punctuation of some kind. */
    static final char START = '^';

    static final char SPACE = ' ';
    static final char HYPHEN = '-';
    static final char DASH = '–';
    static final char COMMA = ',';
    static final char STOP = '.';
    static final char OTHER = '?';

    private final String text;
    /** The text with its quotation marks in one shape. */
    private final String marks;

    private final int[] from;
    private final int[] to;
    private final String[] form;
    private final String[] lower;
    private final @Nullable String[] folded;
    private final char[] gap;
    private final boolean[] possessive;
    private final boolean[] quoted;
    private final int size;

    Words(String text) {
        this(text, text);
    }

    /** @param marks the text with its quotation marks in one shape */
    Words(String text, String marks) {
        this.text = text;
        this.marks = marks;
        int capacity = text.length() / 2 + 1;
        from = new int[capacity];
        to = new int[capacity];
        form = new String[capacity];
        lower = new String[capacity];
        folded = new String[capacity];
        gap = new char[capacity];
        possessive = new boolean[capacity];
        quoted = new boolean[capacity];
        size = cut();
    }

    private int cut() {
        int count = 0;
        int before = 0;
        boolean inside = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                inside = quotation(marks.charAt(i), inside);
                i++;
                continue;
            }
            int end = endOfWord(i);
            int bare = withoutPossessive(i, end);
            from[count] = i;
            to[count] = bare;
            form[count] = text.substring(i, bare).replace('’', '\'');
            lower[count] = form[count].toLowerCase(Locale.ROOT);
            gap[count] = count == 0 ? START : gapOf(before, i);
            possessive[count] = bare < end || opensPossessive(end);
            quoted[count] = inside;
            count++;
            before = end;
            i = end;
        }
        return count;
    }

    private static boolean quotation(char c, boolean inside) {
        return switch (c) {
            case '“' -> true;
            case '”' -> false;
            case '"' -> !inside;
            default -> inside;
        };
    }

    private int endOfWord(int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean inner = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || isApostrophe(c) && i > start && letterAt(i + 1)
                    || c == '.' && isInitial(start, i);
            if (!inner) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether the full stop ends a single capital, as in {@code U.S.} or {@code J. Edgar}, or {@code Jr.} */
    private boolean isInitial(int start, int stop) {
        if (stop - start == 2 && (text.startsWith("Jr.", start) || text.startsWith("Sr.", start))) {
            return true;
        }
        boolean single = stop - start == 1 || text.charAt(stop - 2) == '.';
        return single
                && Character.isUpperCase(text.charAt(stop - 1))
                && (stop + 1 >= text.length() || !Character.isLowerCase(text.charAt(stop + 1)));
    }

    private int withoutPossessive(int start, int end) {
        boolean possessed = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && isApostrophe(text.charAt(end - 2));
        return possessed ? end - 2 : end;
    }

    /** {@code the Baltic states' grid}. */
    private boolean opensPossessive(int end) {
        return end < text.length()
                && isApostrophe(text.charAt(end))
                && text.charAt(end - 1) == 's'
                && end + 1 < text.length()
                && text.charAt(end + 1) == ' ';
    }

    private boolean letterAt(int index) {
        return index < text.length() && Character.isLetter(text.charAt(index));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private char gapOf(int start, int end) {
        char found = SPACE;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            char kind = switch (c) {
                case '-', '‐', '‑' -> HYPHEN;
                case '–', '—' -> DASH;
                case ',' -> COMMA;
                case '.' -> STOP;
                default -> OTHER;
            };
            if (found != SPACE) {
                return OTHER;
            }
            found = kind;
        }
        return found;
    }

    int size() {
        return size;
    }

    /** The word as it stands, with straight apostrophes. */
    String form(int i) {
        return form[i];
    }

    /** In lower case; empty outside the passage. */
    String lower(int i) {
        return i >= 0 && i < size ? lower[i] : "";
    }

    /** The word's folded letters, as {@link Letters#folded} makes them. */
    String folded(int i) {
        String known = folded[i];
        if (known == null) {
            known = Letters.folded(form[i]);
            folded[i] = known;
        }
        return known;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** What stands between the word and the one before it. */
    char gap(int i) {
        return i >= 0 && i < size ? gap[i] : OTHER;
    }

    /** Whether a possessive {@code 's} follows. */
    boolean possessive(int i) {
        return i >= 0 && i < size && possessive[i];
    }

    /** Whether it stands inside quotation marks. */
    boolean quoted(int i) {
        return quoted[i];
    }

    /** Whether it begins with a capital; false outside the passage. */
    boolean capital(int i) {
        return i >= 0 && i < size && Character.isUpperCase(form[i].charAt(0));
    }

    boolean allCapitals(int i) {
        return form[i].length() > 1 && form[i].equals(form[i].toUpperCase(Locale.ROOT));
    }

    boolean number(int i) {
        return i >= 0 && i < size && Character.isDigit(form[i].charAt(0));
    }

    /** A single capital with its full stop, or several: {@code J.}, {@code H.W.} */
    boolean initial(int i) {
        return capital(i) && form[i].charAt(1 % form[i].length()) == '.';
    }

    /** Whether a sentence begins at the word. */
    boolean opens(int i) {
        return i == 0
                || gap[i] == STOP
                || gap[i] == OTHER && endsSentence(to[i - 1] + (possessive[i - 1] ? 2 : 0), from[i]);
    }

    /** Whether a sentence begins at the word, and not only what a colon announces. */
    boolean begins(int i) {
        return opens(i) && (i == 0 || text.lastIndexOf(':', from[i]) < to[i - 1]);
    }

    private boolean endsSentence(int start, int end) {
        for (int i = Math.min(start, end); i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '?' || c == '!' || c == ':' || c == '“' || c == '"') {
                return true;
            }
        }
        return false;
    }

    /** The characters from the first word to the last. */
    String between(int first, int last) {
        return text.substring(from[first], to[last]);
    }

    String text() {
        return text;
    }
}
