package briefingbook.dates;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that mean a date, from left to right, none inside another.
 *
 * <p>A rule is tried only at a word that it can begin with, so that reading stays linear.
 */
final class DateFinder {

    private DateFinder() {}

    /**
     * @param from first character
     * @param to one past the last
     */
    record Found(int from, int to, DateExpression expression) {}

    /** In reading order. */
    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int at = nextWord(text, 0);
        while (at < text.length()) {
            int end = wordEnd(text, at);
            int next = nextWord(text, end);
            Found here = at(text, at, text.substring(at, end), text.substring(next, wordEnd(text, next)));
            if (here != null) {
                found.add(here);
                next = nextWord(text, here.to());
            }
            at = next;
        }
        return found;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static @Nullable Found at(String text, int start, String word, String next) {
        for (DateRules.Rule rule : DateRules.beginningWith(word, next)) {
            Matcher m = rule.pattern().matcher(text).region(start, text.length());
            m.useTransparentBounds(true).useAnchoringBounds(false);
            if (m.lookingAt()) {
                DateExpression meaning = meaning(rule, new DateRules.Words(text, m));
                if (meaning != null) {
                    return new Found(start, m.end(), meaning);
                }
            }
        }
        return null;
    }

    /** A day that the calendar does not have, such as 31 June, is no date. */
    private static @Nullable DateExpression meaning(DateRules.Rule rule, DateRules.Words words) {
        try {
            return rule.meaning().of(words);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
