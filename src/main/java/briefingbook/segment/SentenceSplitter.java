package briefingbook.segment;

import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where the sentences of a paragraph end. Sentences that one quotation or parenthesis holds stay together. */
final class SentenceSplitter {

    private static final Set<String> ABBREVIATIONS = WordList.read("abbreviations.txt");
    private static final Set<String> MAY_END = WordList.read("abbreviations-that-may-end.txt");
    private static final Set<String> BEFORE_NUMBER = WordList.read("abbreviations-before-numbers.txt");
    private static final Set<String> OPENERS = WordList.read("sentence-openers.txt");
    private static final Set<String> SPEECH_VERBS = WordList.read("speech-verbs.txt");
    private static final Set<String> AFTER_THE_HOUR = WordList.read("words-after-the-hour.txt");

    private static final String STOPS = ".!?…";
    private static final String CLOSERS = "\"”’'»)]";
    private static final String OPENING = "\"“‘'«([¿¡";
    private static final Pattern HOUR = Pattern.compile("[ap]\\.m");
    private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}");
    /** An attribution is no longer than this many words before its verb. */
    private static final int ATTRIBUTION = 5;

    private final TracedText paragraph;
    private final String text;
    private final Held held;

    private SentenceSplitter(TracedText paragraph) {
        this.paragraph = paragraph;
        this.text = paragraph.toString();
        this.held = Held.in(text);
    }

    /** The sentences of a paragraph in readable form, in order; together they are all its words. */
    static List<TracedText> sentences(TracedText paragraph) {
        return new SentenceSplitter(paragraph).sentences();
    }

    private List<TracedText> sentences() {
        List<TracedText> sentences = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            if (STOPS.indexOf(text.charAt(i)) < 0) {
                i++;
                continue;
            }
            int afterStops = after(STOPS, i);
            int end = after(CLOSERS, afterStops);
            if (end < text.length()
                    && text.charAt(end) == ' '
                    && !held.holds(end)
                    && ends(from, i, afterStops, end)
                    && !quotationGoesOn(from, end)) {
                sentences.add(paragraph.slice(from, end));
                from = end + 1;
            }
            i = Math.max(i + 1, end);
        }
        if (from < text.length()) {
            sentences.add(paragraph.slice(from, text.length()));
        }
        return sentences;
    }

    private int after(String signs, int from) {
        int i = from;
        while (i < text.length() && signs.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /**
     * Whether a sentence ends here.
     *
     * @param from where it began
     * @param stop index of its stop, or of the first of several
     * @param afterStops index after the last
     * @param end index after the quotation marks and brackets that close with it; a space stands there
     */
    private boolean ends(int from, int stop, int afterStops, int end) {
        int next = after(OPENING, end + 1);
        if (next >= text.length() || !opens(text.codePointAt(next)) || held.isAside(end + 1, text)) {
            return false;
        }
        boolean single = afterStops == stop + 1;
        if (text.charAt(stop) == '.' && single) {
            return end > afterStops || endsAfter(wordBefore(from, stop), from == startOfWord(from, stop), next);
        }
        boolean quoted = end > afterStops;
        return !(quoted && text.charAt(afterStops - 1) != '.' && isAttribution(next));
    }

    private static boolean opens(int c) {
        return Character.isUpperCase(c)
                || Character.isTitleCase(c)
                || Character.isDigit(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || (Character.isLetter(c) && !Character.isLowerCase(c));
    }

    /**
     * Whether a sentence ends after this word and its single full stop.
     *
     * @param first whether the word opens the sentence, as the mark of a list does
     */
    private boolean endsAfter(String word, boolean first, int next) {
        String follower = wordAt(next);
        boolean opener = OPENERS.contains(follower);
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return true;
        }
        if (HOUR.matcher(lower).matches()) {
            return !AFTER_THE_HOUR.contains(follower);
        }
        if (ABBREVIATIONS.contains(lower)) {
            return false;
        }
        if (BEFORE_NUMBER.contains(lower)) {
            return !Character.isDigit(follower.isEmpty() ? ' ' : follower.charAt(0)) && !isRoman(follower);
        }
        if (MAY_END.contains(lower) || DOTTED.matcher(word).matches()) {
            return opener;
        }
        if (isInitial(word)) {
            return opener && !first;
        }
        return !(first && word.length() <= 3 && word.chars().allMatch(Character::isDigit));
    }

    private static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isRoman(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0) && word.length() < 6;
    }

    private int startOfWord(int from, int stop) {
        int start = stop;
        while (start > from && " —–/\"“‘'«([".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private String wordBefore(int from, int stop) {
        return text.substring(startOfWord(from, stop), stop);
    }

    /** The word that begins at {@code start}, without what an apostrophe adds to it. */
    private String wordAt(int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether {@code Putin asked} or {@code asked Putin} stands at {@code start}: capitalised words up to a verb. */
    private boolean isAttribution(int start) {
        int at = start;
        for (int i = 0; i < ATTRIBUTION && at < text.length(); i++) {
            String word = wordAt(at);
            if (SPEECH_VERBS.contains(word)) {
                return true;
            }
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
            at += word.length() + 1;
        }
        return false;
    }

    /**
     * Whether the next sentence is nothing but the rest of a quotation that this one broke off for its speaker:
     * {@code “I was there,” she said. “Nobody else was.”}
     */
    private boolean quotationGoesOn(int from, int end) {
        int next = end + 1;
        int close = held.quotationFrom(next);
        if (close < 0 || close - 1 < next || STOPS.indexOf(text.charAt(close - 1)) < 0) {
            return false;
        }
        boolean last = close + 1 >= text.length() || (text.charAt(close + 1) == ' ' && startsSentence(close + 2));
        int broken = held.lastQuotationEnd(from, end);
        if (!last || broken <= from || ",?!".indexOf(text.charAt(broken - 1)) < 0) {
            return false;
        }
        return text.substring(broken + 1, end).chars().filter(c -> c == ' ').count() <= 2 * ATTRIBUTION;
    }

    private boolean startsSentence(int index) {
        int next = after(OPENING, index);
        return next < text.length() && opens(text.codePointAt(next)) && !isAttribution(next);
    }
}
