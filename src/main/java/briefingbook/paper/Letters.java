package briefingbook.paper;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes text printable: nothing is lost unseen, nothing is left that a face lacks.
 *
 * <p>All tables are written out here, as what the JDK knows of Unicode differs from version to version, and the PDF must
 * not.
 */
final class Letters {

    /** Stands for what cannot be printed. */
    static final String UNKNOWN = "□";

    /** U+FB00 to U+FB06, which a reader who copies or searches text does not expect. */
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    /** Latin, Greek and Cyrillic letters with marks behind them; their composed forms are settled for good. */
    private static final Pattern MARKED =
            Pattern.compile("[A-Za-z\\x{A0}-\\x{52F}\\x{1E00}-\\x{1FFF}][\\x{300}-\\x{36F}]+");

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final IntPredicate known;

    /** @param known whether the faces have a letter */
    Letters(IntPredicate known) {
        this.known = known;
    }

    /** What XML 1.0 (2.2) forbids in a document, and halves of surrogate pairs, become □. */
    static String allowed(String xml) {
        if (xml.codePoints().allMatch(Letters::isAllowed)) {
            return xml;
        }
        StringBuilder allowed = new StringBuilder(xml.length());
        xml.codePoints().forEach(c -> append(allowed, c, isAllowed(c)));
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 ? c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
    }

    /** The code points of a text that print as □. */
    IntStream lacking(String text) {
        return text.chars().allMatch(c -> c < 0x7F)
                ? IntStream.empty()
                : composed(text)
                        .codePoints()
                        .filter(c ->
                                !known.test(c) && !isInvisible(c) && !isSpace(c) && !isLigature(c) && !isSkinTone(c));
    }

    /**
     * The text in letters that the faces have: composed where there is one letter for letter and mark, without invisible
     * signs, ligatures taken apart, an unknown sign with all that modifies it as one □.
     */
    String printable(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\n')) {
            return text;
        }
        String composed = composed(text);
        StringBuilder printable = new StringBuilder(composed.length());
        boolean unknown = false;
        boolean joined = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (isInvisible(c)) {
                joined = unknown && (joined || c == ZERO_WIDTH_JOINER);
            } else if (isSpace(c)) {
                printable.appendCodePoint(known.test(c) ? c : ' ');
                unknown = false;
            } else if (isLigature(c)) {
                printable.append(LIGATURES[c - 0xFB00]);
                unknown = false;
            } else if (known.test(c)) {
                printable.appendCodePoint(c);
                unknown = false;
            } else if (!unknown || !joined && !isSkinTone(c)) {
                printable.append(UNKNOWN);
                unknown = true;
                joined = false;
            } else {
                joined = false;
            }
        }
        return printable.toString();
    }

    private static String composed(String text) {
        return MARKED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Normalizer.normalize(match.group(), Normalizer.Form.NFC)));
    }

    private static void append(StringBuilder text, int c, boolean allowed) {
        if (allowed) {
            text.appendCodePoint(c);
        } else {
            text.append(UNKNOWN);
        }
    }

    private static boolean isSpace(int c) {
        return c <= ' '
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** Soft hyphens, joiners, marks of direction, variation selectors and tags: they print nothing themselves. */
    private static boolean isInvisible(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c >= 0x180B && c <= 0x180F
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    private static boolean isLigature(int c) {
        return c >= 0xFB00 && c <= 0xFB06;
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }
}
