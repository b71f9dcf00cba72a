package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how a passage asserts what it says. */
final class ClaimKinds {

    private static final PhraseList SPEECH = PhraseList.read("speech-verbs.txt");
    private static final PhraseList HEARSAY = PhraseList.read("hearsay.txt");
    private static final PhraseList MEDIA = PhraseList.read("media-words.txt");
    private static final PhraseList JUDGEMENT = PhraseList.read("judgement.txt");
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
        List<PhraseList.Word> words = PhraseList.words(text);
        if (!HEARSAY.find(words).isEmpty()) {
            return Claim.Kind.REPORT;
        }
        Matcher according = ACCORDING.matcher(text);
        if (according.find()) {
            return personAt(text, mentions, according.end()) ? Claim.Kind.STATEMENT : Claim.Kind.REPORT;
        }
        Optional<Mention> speaker = speaker(words, mentions);
        if (speaker.isPresent() || quotes.stream().anyMatch(quote -> words(quote, text) > 3)) {
            return speaker.filter(who -> reports(who, text)).isPresent() ? Claim.Kind.REPORT : Claim.Kind.STATEMENT;
        }
        boolean judges = !JUDGEMENT.find(words).isEmpty();
        return judges || source.kind() == Source.Kind.ANALYSIS ? Claim.Kind.ANALYSIS : Claim.Kind.FACT;
    }

    private static int words(Quote quote, String text) {
        return text.substring(quote.from(), quote.to()).split("\\s+").length;
    }

    /** Who stands close before a verb of speech. */
    private static Optional<Mention> speaker(List<PhraseList.Word> words, List<Mention> mentions) {
        return SPEECH.find(words).stream()
                .flatMap(verb -> mentions.stream()
                        .filter(mention -> mention.to() <= verb.from() && verb.from() - mention.to() < NEAR)
                        .max(Comparator.comparingInt(Mention::to))
                        .stream())
                .findFirst();
    }

    /** Whether it is an agency, a paper or a station. */
    private static boolean reports(Mention speaker, String text) {
        return speaker.kind() == Mention.Kind.ORGANIZATION
                && !MEDIA.find(text.substring(speaker.from(), speaker.to())).isEmpty();
    }

    /** Whether a person is named from that place on, before the next comma. */
    private static boolean personAt(String text, List<Mention> mentions, int from) {
        int comma = text.indexOf(',', from);
        int to = Math.min(comma < 0 ? text.length() : comma, from + NEAR);
        return mentions.stream()
                .anyMatch(mention ->
                        mention.kind() == Mention.Kind.PERSON && mention.from() >= from && mention.from() < to);
    }
}
