package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the wording of a claim shows at a glance: that it denies, reports, foresees, or tells of what did not happen. */
final class Cues {

    private static final WordList DENIALS = WordList.of("denials");
    private static final WordList HEARSAY = WordList.of("hearsay");
    private static final WordList CLAIMS = WordList.of("claiming-verbs");
    private static final WordList FORECASTS = WordList.of("forecasts");
    private static final WordList NOT_HELD = WordList.of("not-happened");
    private static final WordList INCLUSIONS = WordList.of("inclusions");
    private static final WordList EXCLUSIONS = WordList.of("exclusions");
    private static final WordList DELEGATIONS = WordList.of("delegations");

    private static final Pattern LEFT_OPEN =
            Pattern.compile("(?i)\\bneither (?:\\p{L}+ )?confirmed nor (?:\\p{L}+ )?denied\\b");

    private Cues() {}

    static boolean denies(Claim claim) {
        return in(DENIALS, claim) && !isLeftOpen(claim);
    }

    static boolean reports(Claim claim) {
        return (in(HEARSAY, claim) || in(CLAIMS, claim)) && !isLeftOpen(claim);
    }

    private static boolean isLeftOpen(Claim claim) {
        return LEFT_OPEN.matcher(claim.text()).find();
    }

    static boolean foresees(Claim claim) {
        return in(FORECASTS, claim);
    }

    static boolean tellsThatItDidNotHappen(Claim claim) {
        return in(NOT_HELD, claim);
    }

    /** Finds words that let somebody take part: {@code is expected to attend}. */
    static Matcher inclusion(Claim claim) {
        return INCLUSIONS.anywhere().matcher(claim.text());
    }

    /** Finds words that leave somebody out: {@code was not invited}. */
    static Matcher exclusion(Claim claim) {
        return EXCLUSIONS.anywhere().matcher(claim.text());
    }

    static boolean tellsOfDelegations(Claim claim) {
        return in(DELEGATIONS, claim);
    }

    private static boolean in(WordList list, Claim claim) {
        return list.anywhere().matcher(claim.text()).find();
    }
}
