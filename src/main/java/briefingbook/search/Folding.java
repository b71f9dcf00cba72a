package briefingbook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words as they are compared: without case, accents and apostrophes, so that {@code Łódź} is {@code lodz}.
 *
 * <p>Unicode's compatibility decomposition takes off accents, also of Cyrillic ({@code й} is {@code и}); the letters that
 * it leaves whole stand in a table. The tables travel with the index, and {@code search.js} does with them in the browser
 * what stands here, step by step; a test holds the two together.
 */
public final class Folding {

    /** Letters that have no decomposition, in lower case. */
    static final SortedMap<String, String> LETTERS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.ofEntries(
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ø", "o"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ŋ", "n"),
            Map.entry("ŧ", "t"),
            Map.entry("ə", "e"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("þ", "th"),
            Map.entry("ς", "σ"),
            Map.entry("ґ", "г"))));

    /** Accents and what cannot be seen, first and last of each range: left out. */
    static final String DROPPED = "\u00ad\u00ad\u0300\u036f\u0483\u0489\u0591\u05bd\u0610\u061a\u0640\u0640\u064b\u065f"
            + "\u0670\u0670\u1ab0\u1aff\u1dc0\u1dff\u200b\u200f\u2060\u2064\u20d0\u20ff\ufe00\ufe0f\ufe20\ufe2f\ufeff\ufeff";

    /** What stands between words, first and last of each range; with everything beyond the basic plane. */
    static final String SEPARATORS =
            "\u0000\u002f\u003a\u0060\u007b\u00bf\u00d7\u00d7\u00f7\u00f7\u02b0\u02ff\u037e\u037e"
                    + "\u0387\u0387\u055a\u055f\u0589\u058a\u05be\u05be\u05c0\u05c0\u05c3\u05c3\u05f3\u05f4\u060c\u060c\u061b\u061b"
                    + "\u061f\u061f\u066a\u066d\u06d4\u06d4\u0964\u0965\u2000\u2bff\u2e00\u2e7f\u3000\u303f\ud800\uf8ff\ufe10\ufe1f"
                    + "\ufe30\ufe6f\uff00\uffff";

    /** Scripts that write no spaces: each sign is a word. */
    static final String SIGNS = "\u3040\u30ff\u3400\u9fff";

    static final String APOSTROPHES = "'’‘ʼʻʹ`′";

    /** Code units after which a word is cut off. */
    static final int LONGEST = 40;

    /** Below it stands none of {@link #LETTERS}. */
    private static final char FIRST_LETTER = '\u0080';

    private static final BitSet DROPPED_SET = set(DROPPED);
    private static final BitSet SEPARATOR_SET = set(SEPARATORS);
    private static final BitSet SIGN_SET = set(SIGNS);
    private static final Pattern POSSESSIVE = Pattern.compile("[" + APOSTROPHES + "]s(?![0-9a-z])");
    private static final Pattern APOSTROPHE = Pattern.compile("[" + APOSTROPHES + "]");
    private static final Pattern ABBREVIATION = Pattern.compile("(^|[^a-z0-9])((?:[a-z]\\.)+[a-z])(?![a-z0-9])");

    private Folding() {}

    /** The text without case, accents and apostrophes; {@code U.S.} becomes {@code us.}, {@code Putin's putin}. */
    public static String fold(String text) {
        String bare = without(Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        boolean apostrophes = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            apostrophes |= APOSTROPHES.indexOf(c) >= 0;
            if (c < FIRST_LETTER) {
                folded.append(c);
            } else {
                String letter = String.valueOf(c);
                folded.append(LETTERS.getOrDefault(letter, letter));
            }
        }
        String plain = folded.toString();
        if (apostrophes) {
            plain = POSSESSIVE.matcher(plain).replaceAll("");
            plain = APOSTROPHE.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('.') < 0) {
            return plain;
        }
        return ABBREVIATION
                .matcher(plain)
                .replaceAll(found -> found.group(1) + found.group(2).replace(".", ""));
    }

    /** The folded words of a text, in order. */
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean end = i == folded.length() || SEPARATOR_SET.get(folded.charAt(i));
            boolean sign = !end && SIGN_SET.get(folded.charAt(i));
            if (end || sign) {
                add(words, folded, start, i);
                start = i + 1;
            }
            if (sign) {
                add(words, folded, i, i + 1);
            }
        }
        return words;
    }

    private static void add(List<String> words, String folded, int from, int to) {
        if (from < to) {
            words.add(folded.substring(from, Math.min(to, from + LONGEST)));
        }
    }

    private static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!DROPPED_SET.get(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static BitSet set(String ranges) {
        BitSet set = new BitSet();
        for (int i = 0; i < ranges.length(); i += 2) {
            set.set(ranges.charAt(i), ranges.charAt(i + 1) + 1);
        }
        return set;
    }
}
