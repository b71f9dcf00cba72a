package briefingbook.dates;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that mean a date, from left to right, none inside another.
 *
 * <p>A rule is tried only at a word that it can begin with, so that reading stays linear.
 */
final class DateFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private DateFinder() {}

    /**
     * @param from first character
     * @param to one past the last
     */
    record Found(int from, int to, DateExpression expression) {}

    /** In reading order. */
    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int at = 0;
        while (at < text.length() && word.find(at)) {
            Found here = at(text, word.start(), word.group());
            if (here != null) {
                found.add(here);
            }
            at = here == null ? word.end() : here.to();
        }
        return found;
    }

    private static @Nullable Found at(String text, int start, String word) {
        for (DateRules.Rule rule : DateRules.beginningWith(word)) {
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
