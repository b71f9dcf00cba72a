package briefingbook.assemble;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Those of whom it was told together, and who so are meant by {@code the two leaders}, {@code both sides}, {@code they}. */
final class Company {

    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "both", 2, "pair", 2, "three", 3, "four", 4, "five", 5);
    private static final Pattern PERSONS = Pattern.compile(
            "(?i)\\b(?:(?:the|these|all) (two|three|four|five)|(both)) (?:leaders|presidents|men|women|ministers|premiers"
                    + "|heads of state|heads of government|statesmen|envoys|negotiators|delegations|foreign ministers)\\b"
                    + "|\\bthe (two|three|four|five|pair)(?= (?:had|have|were|are|will|would|also|then|later|again|met|spoke|sat|agreed|held|signed|\\p{Ll}+ed)\\b)");
    private static final Pattern THEY = Pattern.compile("^\\W*(?:They|The leaders|The presidents)\\b");
    private static final Pattern PARTIES = Pattern.compile(
            "\\b(?:each|both|the two) (?:country|countries|side|sides|party|parties|nations|governments|states|capitals)\\b");

    /** As far back as an earlier telling counts. */
    private static final int MEMORY = 300;

    private final List<Telling> told;
    private final Sentence sentence;

    /** @param told in the source so far, in reading order */
    Company(List<Telling> told, Sentence sentence) {
        this.told = told;
        this.sentence = sentence;
    }

    /** The persons whom words of a clause mean; empty where they mean none, or as many were not told of. */
    Set<String> personsMeantBy(String clause) {
        Matcher words = PERSONS.matcher(clause);
        if (words.find()) {
            return last(NUMBERS.getOrDefault(number(words), 0), false);
        }
        return THEY.matcher(clause).find() ? last(0, true) : Set.of();
    }

    private static String number(Matcher words) {
        @Nullable String number = words.group(1) != null ? words.group(1) : words.group(2);
        number = number == null ? words.group(3) : number;
        return number == null ? "" : number.toLowerCase(Locale.ROOT);
    }

    /** @param number of persons; 0 for any from two on */
    private Set<String> last(int number, boolean near) {
        for (int i = told.size() - 1; i >= Math.max(0, told.size() - MEMORY); i--) {
            Telling telling = told.get(i);
            int size = telling.participants().size();
            boolean close = !near || Evidence.sameParagraph(telling.passage(), sentence.passage());
            if (close && size > 1 && (number == 0 || size == number)) {
                return new TreeSet<>(telling.participants());
            }
        }
        return Set.of();
    }

    /** The two states that words of a clause mean; empty where they mean none. */
    Set<String> partiesMeantBy(String clause) {
        int first = PARTIES.matcher(clause).find() ? Math.max(0, told.size() - MEMORY) : told.size();
        for (int i = told.size() - 1; i >= first; i--) {
            if (told.get(i).parties().size() == 2) {
                return new TreeSet<>(told.get(i).parties());
            }
        }
        return Set.of();
    }
}
