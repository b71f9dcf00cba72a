package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how a passage asserts what it says. */
final class ClaimKinds {

    private static final WordList SPEECH = WordList.of("speech-verbs");
    private static final WordList HEARSAY = WordList.of("hearsay");
    private static final WordList JUDGEMENT = WordList.of("judgement");
    private static final Pattern ACCORDING = Pattern.compile("(?i)\\b(?:according to|per)\\s+");
    /** How far after "according to" the name of a person may begin, titles between, in characters. */
    private static final int NEAR = 60;

    private ClaimKinds() {}

    /** Somebody's words before a report of others, that before judgement, and plain telling where nothing else fits. */
    static Claim.Kind of(Passage passage, Source source, List<Mention> mentions, List<Quote> quotes) {
        String text = passage.text();
        if (passage.form() == Passage.Form.FACT) {
            return Claim.Kind.FACT;
        }
        if (quotes.stream().anyMatch(quote -> quote.speaker() != null && words(quote, text) > 1)) {
            return Claim.Kind.STATEMENT;
        }
        if (HEARSAY.anywhere().matcher(text).find()) {
            return Claim.Kind.REPORT;
        }
        Matcher according = ACCORDING.matcher(text);
        if (according.find()) {
            return names(Mention.Kind.PERSON, mentions, according.end(), according.end() + NEAR)
                    ? Claim.Kind.STATEMENT
                    : Claim.Kind.REPORT;
        }
        if (speaks(text, mentions) || quotes.stream().anyMatch(quote -> words(quote, text) > 3)) {
            return Claim.Kind.STATEMENT;
        }
        boolean judges = JUDGEMENT.anywhere().matcher(text).find();
        return judges || source.kind() == Source.Kind.ANALYSIS ? Claim.Kind.ANALYSIS : Claim.Kind.FACT;
    }

    private static int words(Quote quote, String text) {
        return text.substring(quote.from(), quote.to()).split("\\s+").length;
    }

    /** Whether a speech verb stands close after someone who can speak. */
    private static boolean speaks(String text, List<Mention> mentions) {
        Matcher verb = SPEECH.anywhere().matcher(text);
        while (verb.find()) {
            int at = verb.start();
            if (mentions.stream().anyMatch(mention -> mention.to() <= at && at - mention.to() < NEAR)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Mention.Kind kind, List<Mention> mentions, int from, int to) {
        return mentions.stream()
                .anyMatch(mention -> mention.kind() == kind && mention.from() >= from && mention.from() < to);
    }
}
