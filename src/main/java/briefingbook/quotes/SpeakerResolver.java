package briefingbook.quotes;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.quotes.Speech.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one source's quotations, sets aside what is nobody's speech, and says whose the others are: by the rules
 * of their own sentence, else by the quotation before.
 */
final class SpeakerResolver {

    /** In a passage longer than this, in characters, speakers stay open: no sentence is that long. */
    private static final int LONGEST = 10_000;
    /** A quotation of so many words is speech whatever stands around it. */
    private static final int LONG = 7;

    /** What somebody wants is speech from so many words on: {@code "to silence the guns"}. */
    private static final int INTENTION = 4;

    private static final Pattern SENTENCE_LIKE = Pattern.compile("^\\p{Lu}.*[.?!,]$");
    private static final String TITLE_WORD = "(?:\\p{Lu}[\\p{L}\\d’'-]*|\\d+)";
    private static final Pattern TITLE_LIKE = Pattern.compile(
            TITLE_WORD + "(?: (?:" + TITLE_WORD + "|of|the|and|for|in|on|a|an|to|from|with|at|by|against|or|de|la))*");
    /** How the title of a document begins: {@code "Agreement on the path to normalisation"}. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:Accord|Act|Agreement|Charter|Convention|Declaration|Framework"
                    + "|Guidelines|Initiative|Law|Memorandum|Package|Pact|Plan|Principles|Programme|Program|Protocol|Report|Resolution"
                    + "|Road ?map|Strategy|Treaty) (?:for|of|on|to|towards?)\\b");

    private static final Pattern WRITING = Pattern.compile(
            "(?i)\\b(?:statement|letter|report|declaration|communiqué|speech|interview|note|text|message|post)\\b");
    private static final Pattern PRONOUN_FIRST = Pattern.compile("(?:He|She|His|Her)\\b");

    private final QuotedDocument document;
    /** Whom each passage read so far leaves the reader thinking of. */
    private final List<@Nullable String> topics = new ArrayList<>();

    private @Nullable Spoken before;

    /** The quotation before, and who spoke it. */
    private record Spoken(Quotation quotation, @Nullable String speaker) {}

    private SpeakerResolver(QuotedDocument document) {
        this.document = document;
    }

    /** The quotations that are somebody's words, in reading order. */
    static List<Quote> resolve(List<Passage> passages, List<Mention> mentions) {
        return new SpeakerResolver(new QuotedDocument(passages, mentions)).resolve();
    }

    private List<Quote> resolve() {
        List<Quote> quotes = new ArrayList<>();
        String topic = null;
        for (int i = 0; i < document.size(); i++) {
            for (Quotation quotation : document.quotations(i)) {
                Quote quote = read(quotation);
                if (quote != null) {
                    add(quotes, quotation, quote);
                }
            }
            topic = topicOf(i, topic);
            topics.add(topic);
        }
        return quotes;
    }

    private void add(List<Quote> quotes, Quotation quotation, Quote quote) {
        if (quotation.runsOn()) {
            giveBack(quotes, quote.speaker());
        }
        quotes.add(quote);
        if (!quotation.inside()) {
            before = new Spoken(quotation, quote.speaker());
        }
    }

    /** What a quotation's later part tells of its speaker holds for the part before. */
    private static void giveBack(List<Quote> quotes, @Nullable String speaker) {
        int last = quotes.size() - 1;
        if (speaker != null && last >= 0 && quotes.get(last).speaker() == null) {
            quotes.set(last, quotes.get(last).by(speaker, "goes on in the next passage, which names the speaker"));
        }
    }

    private @Nullable Quote read(Quotation quotation) {
        Passage passage = document.passage(quotation.passage());
        String words =
                passage.text().substring(quotation.from(), quotation.to()).strip();
        boolean single = QuotationWords.count(words) < 2 && !quotation.runsOn();
        if (single || isLabel(quotation, words)) {
            return null;
        }
        Attribution attribution = passage.text().length() > LONGEST
                ? Attribution.open("the passage is too long to be read for speakers")
                : attribution(quotation, words);
        boolean open = attribution == null || attribution.speaker() == null;
        return attribution == null || (open && quotation.inside())
                ? null
                : new Quote(passage.id(), quotation.from(), quotation.to(), attribution.speaker(), attribution.by());
    }

    /** A title, a name or a term: {@code the so-called "grey zone"}, {@code entitled "On Peace"}. */
    private boolean isLabel(Quotation quotation, String words) {
        String text = document.blanked(quotation.passage());
        String lead = text.substring(Math.max(0, quotation.open() - 20), quotation.open());
        boolean entitled = DOCUMENT.matcher(words).lookingAt()
                && !SENTENCE_LIKE.matcher(words).matches();
        return QuotationWords.announceLabel(lead)
                || entitled
                || TITLE_LIKE.matcher(words).matches();
    }

    /** Null where the words are nobody's speech. */
    private @Nullable Attribution attribution(Quotation quotation, String words) {
        Spoken last = before;
        if (quotation.runsOn() && last != null && last.speaker() != null) {
            return Attribution.same(last.speaker(), "goes on from the passage before");
        }
        if (quotation.isBlock() && !quotation.runsOn()) {
            return announced(quotation, words);
        }
        Speech speech = document.around(quotation);
        AttributionRules rules = new AttributionRules(
                quotation,
                words,
                speech,
                document.label(quotation.passage()),
                (subject, aside) -> resolved(subject, quotation, speech, aside));
        Attribution found = rules.attribution();
        if (found == null) {
            found = alone(quotation, speech.sentence());
        }
        return found == null && isSpeech(words, speech.sentence())
                ? Attribution.open("no verb of speech near it")
                : found;
    }

    /** A block quotation is attributed as if it stood at the end of the sentence that announces it. */
    private Attribution announced(Quotation block, String words) {
        int passage = block.passage() - 1;
        int end = document.passage(passage).text().length();
        Quotation there = new Quotation(passage, end, end, end, end, false, false);
        Speech speech = document.sentence(passage, end - 1);
        Attribution found = new AttributionRules(
                        there,
                        words,
                        speech,
                        document.label(passage),
                        (subject, aside) -> resolved(subject, there, speech, aside))
                .attribution();
        return found != null ? found : Attribution.open("nobody is named before the block quotation");
    }

    private static boolean isSpeech(String words, Sentence sentence) {
        return QuotationWords.count(words) >= (words.startsWith("to ") ? INTENTION : LONG)
                || SENTENCE_LIKE.matcher(words).matches()
                || WRITING.matcher(sentence.words(sentence.from(), sentence.to()))
                        .find();
    }

    /** A quotation that is a sentence of its own goes on from the one before in its paragraph. */
    private @Nullable Attribution alone(Quotation quotation, Sentence sentence) {
        Spoken last = before;
        if (last == null || !standsAlone(quotation, sentence)) {
            return null;
        }
        int passage = quotation.passage();
        int earlier = last.quotation().passage();
        boolean near = earlier == passage
                || (earlier == passage - 1
                        && document.passage(passage).paragraph()
                                == document.passage(earlier).paragraph());
        return near ? Attribution.same(last.speaker(), "goes on from the quotation before") : null;
    }

    private static boolean standsAlone(Quotation quotation, Sentence sentence) {
        return sentence.words(sentence.from(), quotation.open()).isBlank()
                && sentence.words(quotation.close(), sentence.to()).chars().noneMatch(Character::isLetter);
    }

    /** A pronoun is whom the sentence speaks of, else whom the story spoke of last. */
    private Subject resolved(Subject subject, Quotation quotation, Speech speech, boolean aside) {
        String pronoun = subject.words().toLowerCase(Locale.ROOT);
        if (subject.isPronoun() && pronoun.equals("it")) {
            return bodyOf(subject, quotation, speech);
        }
        if (!subject.isPronoun() || !(pronoun.equals("he") || pronoun.equals("she"))) {
            return subject;
        }
        Mention inside = speech.topic();
        boolean told = !aside && inside != null && inside.from() < quotation.open();
        String of = told && inside != null ? inside.of() : topicBefore(quotation, speech.sentence());
        return of == null ? subject : new Subject(of, Mention.Kind.PERSON, subject.words());
    }

    /** {@code it} is the body that the sentence begins with, else the one that the sentence before does. */
    private Subject bodyOf(Subject subject, Quotation quotation, Speech speech) {
        Subject own = speech.firstBody(quotation.open());
        Sentence sentence = speech.sentence();
        if (own.of() == null && sentence.from() > 0) {
            own = document.sentence(quotation.passage(), sentence.from() - 1).firstBody(sentence.from());
        }
        int before = quotation.passage() - 1;
        boolean follows = before >= 0
                && document.passage(before).paragraph()
                        == document.passage(quotation.passage()).paragraph();
        if (own.of() == null
                && sentence.from() == 0
                && follows
                && document.passage(before).text().length() <= LONGEST) {
            Speech last =
                    document.sentence(before, document.passage(before).text().length() - 1);
            own = last.firstBody(last.sentence().to());
        }
        return own.of() == null ? subject : new Subject(own.of(), own.kind(), subject.words());
    }

    /** Whom the words before spoke of: the subject of the sentence before, else the last speaker. */
    private @Nullable String topicBefore(Quotation quotation, Sentence sentence) {
        int passage = quotation.passage();
        if (sentence.from() > 0) {
            Mention topic = document.sentence(passage, sentence.from() - 1).topic();
            if (topic != null) {
                return topic.of();
            }
        }
        Spoken last = before;
        if (last != null && last.quotation().passage() == passage) {
            return last.speaker();
        }
        return passage > 0 ? topics.get(passage - 1) : null;
    }

    /** Whom a passage leaves the reader thinking of: its subject, its speaker, or whom the one before did. */
    private @Nullable String topicOf(int passage, @Nullable String earlier) {
        String text = document.blanked(passage);
        Mention subject =
                text.length() > LONGEST ? null : document.whole(passage).topic();
        if (subject != null) {
            return subject.of();
        }
        Spoken last = before;
        if (last != null && last.quotation().passage() == passage) {
            return last.speaker();
        }
        boolean others = document.names(passage).stream().anyMatch(name -> name.kind() == Mention.Kind.PERSON);
        return others && !PRONOUN_FIRST.matcher(text).lookingAt() ? null : earlier;
    }
}
