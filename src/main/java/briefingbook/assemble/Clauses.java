package briefingbook.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one clause of a sentence ends and the next begins, by punctuation and joining words. */
final class Clauses {

    private static final Pattern BOUNDARY = Pattern.compile(
            "[;:|] |(?<=\\p{Ll}{2}|\\d|[\"”’)])[.!?][\"”’)]? (?=[\\p{Lu}\"“])| [–—] "
                    + "|, (?=(?:at which|during which|on the (?:margins|sidelines|fringes) of which|while|but|although|though|which|when|where|whereas|whose|whereupon|who|with|after|before|saying|stating"
                    + "|adding|including|choosing|leading|marking|and (?:was|were|had|has|did|is|on the|on \\d|a (?:day|week) later)|as (?!well|(?:an? |the )(?:guests?|hosts?|part|members?|heads?|chair|representatives?|envoys?|first|last|only) ))\\b)"
                    + "|(?<=\\w) (?=(?:while|although|after|before|following|because|whether|in which|at which|who)\\b)");

    /** How words begin that hang on another clause, or are put in between. */
    private static final Pattern ASIDE =
            Pattern.compile("(?i:after|before|following|while|who|which|whose) |(?<=(?: after| during| following) )");

    /** How a clause begins that ends at its comma, where the main clause follows. */
    private static final Pattern SUBORDINATE = Pattern.compile(
            "(?:\\p{Lu}\\p{Ll}+ing |(?i:after|before|following|while|when|because|although|though|as|since|if|once|whose) )");

    /** A name between commas behind an office: {@code the leader, Ada Byron, said}. */
    private static final Pattern APPOSITION =
            Pattern.compile("\\p{Ll}, \\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*)*, (?=\\p{Ll})");

    private static final Pattern CONTINUED = Pattern.compile("(?:who|which|where|when|and|or|but|including)\\b");

    private final List<Integer> starts = new ArrayList<>();
    private final int length;

    Clauses(String text) {
        length = text.length();
        starts.add(0);
        Matcher m = BOUNDARY.matcher(text);
        while (m.find()) {
            starts.add(m.end());
        }
        for (int start : List.copyOf(starts)) {
            if (SUBORDINATE.matcher(text).region(start, length).lookingAt()) {
                int comma = text.indexOf(", ", start);
                if (comma > 0
                        && APPOSITION.matcher(text).region(comma - 1, length).lookingAt()) {
                    comma = text.indexOf(", ", comma + 2);
                }
                if (comma > 0
                        && comma < end(start) - 2
                        && !CONTINUED.matcher(text).region(comma + 2, length).lookingAt()) {
                    starts.add(comma + 2);
                }
            }
        }
        starts.sort(Comparator.naturalOrder());
    }

    /** Where the clause begins that holds the character. */
    int start(int at) {
        int start = 0;
        for (int next : starts) {
            if (next > at) {
                break;
            }
            start = next;
        }
        return start;
    }

    /** Where the clause ends that holds the character; exclusive. */
    int end(int at) {
        for (int next : starts) {
            if (next > at) {
                return next;
            }
        }
        return length;
    }

    /** How many clauses begin between the two characters. */
    int between(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return (int)
                starts.stream().filter(start -> start > low && start <= high).count();
    }

    /** Whether a clause that begins here hangs on another, or is put in between. */
    static boolean isAside(String text, int start) {
        return ASIDE.matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
