package briefingbook.quotes;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.quotes.Speech.Subject;
import briefingbook.quotes.Speech.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one source's quotations, sets aside what is nobody's speech, and says whose the others are.
 *
 * <p>Rules are tried in the order of {@link #attribution}: the words after a quotation that end in a verb of speech, then
 * those before it, then what stands for a verb (a colon, "according to"), then the quotation before.
 */
final class SpeakerResolver {

    /** A sentence longer than this is not read for speakers. */
    private static final int LONGEST = 4000;
    /** A quotation of so many words is speech whatever stands around it. */
    private static final int LONG = 8;

    private static final Pattern WORDS = Pattern.compile("\\S+");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<![\\s.]\\p{Lu}|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St|No)[.?!][)”\"’]?\\s+(?=[\\p{Lu}“\"‘"
                    + Speech.BLANK + "])");
    private static final Pattern ENDS_FOR_VERB = Pattern.compile("[,?!—–-]$");
    private static final Pattern SENTENCE_LIKE = Pattern.compile("^[\\p{Lu}].*[.?!]$");
    private static final Pattern TITLE_LIKE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\d’'-]*|\\d+)(?: (?:\\p{Lu}[\\p{L}\\d’'-]*|\\d+|of|the|and|for|in|on|a|an|to|from|with|at|by|against|or|de|la))*");
    private static final Pattern WRITING = Pattern.compile(
            "(?i)\\b(?:statement|letter|report|declaration|communiqué|speech|interview|note|text|message|post)\\b");
    private static final Pattern ACCORDING = Pattern.compile("(?i)\\baccording to ");
    private static final Pattern IN_THE_WORDS = Pattern.compile("(?i)\\bin the words of ");
    private static final Pattern IN_OWN_WORDS = Pattern.compile("(?i)\\bin (?:its|his|her|their) (?:own )?words\\b");
    private static final Pattern FOR_SOMEBODY = Pattern.compile("For (?=\\p{Lu})");
    private static final Pattern JOINT = Pattern.compile("(?i)\\bjoint(?:ly)?\\b");
    private static final Pattern RELAYS = Pattern.compile("reported|confirmed|revealed|relayed");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*([\\p{L}\\d][\\p{L}\\d’'.-]*)");
    private static final Pattern PRONOUN_FIRST = Pattern.compile("(?:He|She|His|Her)\\b");
    private static final Pattern COLON = Pattern.compile(":\\s*$");

    private final List<Passage> passages;
    private final List<List<Mention>> names = new ArrayList<>();
    private final List<List<Quotation>> quotations = new ArrayList<>();
    private final List<String> blanked = new ArrayList<>();
    private final List<@Nullable String> topics = new ArrayList<>();

    private @Nullable Spoken before;

    /** The quotation before, and who spoke it. */
    private record Spoken(Quotation quotation, @Nullable String speaker) {}

    private SpeakerResolver(List<Passage> passages, List<Mention> mentions, List<Quotation> found) {
        this.passages = passages;
        Map<Passage.Id, List<Mention>> byPassage = new HashMap<>();
        for (Mention mention : mentions) {
            byPassage
                    .computeIfAbsent(mention.passage(), id -> new ArrayList<>())
                    .add(mention);
        }
        for (Passage passage : passages) {
            names.add(byPassage.getOrDefault(passage.id(), List.of()));
            quotations.add(new ArrayList<>());
        }
        found.forEach(quotation -> quotations.get(quotation.passage()).add(quotation));
        for (int i = 0; i < passages.size(); i++) {
            blanked.add(blanked(passages.get(i).text(), quotations.get(i)));
        }
    }

    /** The quotations that are somebody's words, in reading order. */
    static List<Quote> resolve(List<Passage> passages, List<Mention> mentions) {
        return new SpeakerResolver(passages, mentions, QuoteFinder.find(passages)).resolve();
    }

    private List<Quote> resolve() {
        List<Quote> quotes = new ArrayList<>();
        String topic = null;
        for (int i = 0; i < passages.size(); i++) {
            for (Quotation quotation : quotations.get(i)) {
                Quote quote = read(quotation);
                if (quote != null) {
                    quotes.add(quote);
                    if (!quotation.inside()) {
                        before = new Spoken(quotation, quote.speaker());
                    }
                }
            }
            topic = topicOf(i, topic);
            topics.add(topic);
        }
        return quotes;
    }

    private @Nullable Quote read(Quotation quotation) {
        Passage passage = passages.get(quotation.passage());
        String words =
                passage.text().substring(quotation.from(), quotation.to()).strip();
        if (count(words) < 2 && !quotation.runsOn()) {
            return null;
        }
        Speech sentence = sentenceAround(quotation);
        if (sentence == null) {
            return null;
        }
        if (isLabel(quotation, words)) {
            return null;
        }
        Attribution attribution = attribution(quotation, sentence, words);
        if (attribution == null) {
            if (quotation.inside() || !isSpeech(words, sentence)) {
                return null;
            }
            attribution = new Attribution(null, "open: no verb of speech near it");
        }
        if (quotation.inside() && attribution.speaker() == null) {
            return null;
        }
        return new Quote(passage.id(), quotation.from(), quotation.to(), attribution.speaker(), attribution.by());
    }

    private static boolean isSpeech(String words, Speech sentence) {
        return count(words) >= LONG
                || SENTENCE_LIKE.matcher(words).matches()
                || WRITING.matcher(sentence.words(sentence.from(), sentence.to()))
                        .find();
    }

    /** A title, a name or a term: {@code the so-called "grey zone"}, {@code entitled "On Peace"}. */
    private boolean isLabel(Quotation quotation, String words) {
        String text = blanked.get(quotation.passage());
        String lead = text.substring(Math.max(0, quotation.open() - 20), quotation.open());
        return QuotationWords.LABEL.matcher(lead).find()
                || TITLE_LIKE.matcher(words).matches();
    }

    private @Nullable Attribution attribution(Quotation quotation, Speech sentence, String words) {
        if (quotation.runsOn() && before != null) {
            return new Attribution(before.speaker(), "goes on from the passage before");
        }
        Attribution found = after(quotation, sentence, words);
        if (found == null) {
            found = before(quotation, sentence);
        }
        if (found == null) {
            found = withoutVerb(quotation, sentence);
        }
        return found != null ? found : alone(quotation, sentence);
    }

    /** {@code "…," said Mary}; {@code "…," Mary told reporters}; {@code "…", according to Mary}. */
    private @Nullable Attribution after(Quotation quotation, Speech sentence, String words) {
        int start = quotation.close();
        String rest = sentence.words(start, sentence.to());
        boolean opens = ENDS_FOR_VERB.matcher(words).find() || rest.startsWith(",") || rest.startsWith(" –");
        if (!opens || quotation.close() > sentence.to()) {
            return null;
        }
        int from = start + leadingMarks(rest);
        Matcher according = ACCORDING.matcher(sentence.words(from, sentence.to()));
        if (according.lookingAt()) {
            return Attribution.of(sentence.nameAfter(from + according.end()), "\"according to\" after the quotation");
        }
        int end = clauseEnd(sentence, from);
        for (Verb verb : sentence.verbs()) {
            if (verb.from() < from || verb.to() > end || !verb.saying() || verb.participle()) {
                continue;
            }
            String cue = "\"" + sentence.words(verb.from(), verb.to()) + "\" after the quotation";
            if (sentence.words(from, verb.from()).isBlank()) {
                return Attribution.of(sentence.subjectAfter(verb, end), cue);
            }
            if (!isShortSubject(sentence.words(from, verb.from()))) {
                return null;
            }
            Subject subject = resolved(sentence.subjectOf(verb), quotation, sentence, true);
            boolean agency = subject.of() != null
                    && subject.kind() == Mention.Kind.ORGANIZATION
                    && verbBefore(quotation, sentence) != null;
            return agency ? null : Attribution.of(subject, cue);
        }
        return null;
    }

    /** {@code Mary said that "…"}; the nearest verb of speech before the quotation in its sentence. */
    private @Nullable Attribution before(Quotation quotation, Speech sentence) {
        Matcher according = ACCORDING.matcher(sentence.words(sentence.from(), quotation.open()));
        Attribution source = null;
        if (according.find()) {
            Subject subject = sentence.nameAfter(sentence.from() + according.end());
            source = Attribution.of(subject, "\"according to\" before the quotation");
            if (subject.isPerson()) {
                return source;
            }
        }
        if (IN_OWN_WORDS
                .matcher(sentence.words(sentence.from(), quotation.open()))
                .find()) {
            return Attribution.of(sentence.firstSubject(quotation.open()), "\"in … own words\"");
        }
        Verb verb = verbBefore(quotation, sentence);
        if (verb == null) {
            return source;
        }
        String cue = "\"" + sentence.words(verb.from(), verb.to()) + "\" before the quotation";
        if (sentence.isPassive(verb) && !verb.word().equals("quoted")) {
            return Attribution.of(sentence.agentAfter(verb.to()), cue);
        }
        Verb relay = relay(sentence, verb);
        Subject subject = resolved(sentence.subjectOf(relay == null ? verb : relay), quotation, sentence, false);
        if (isAnonymous(subject, quotation, sentence)) {
            return new Attribution(null, "open: " + cue + ", a joint statement");
        }
        return Attribution.of(subject, cue);
    }

    private @Nullable Verb verbBefore(Quotation quotation, Speech sentence) {
        Verb nearest = null;
        for (Verb verb : sentence.verbs()) {
            if (verb.to() <= quotation.open()
                    && !sentence.words(verb.to(), quotation.open()).contains(";")) {
                nearest = verb;
            }
        }
        return nearest;
    }

    /** {@code A spokesman reported that during the call the president pointed out}: what the spokesman said. */
    private static @Nullable Verb relay(Speech sentence, Verb verb) {
        for (Verb other : sentence.verbs()) {
            boolean relays =
                    other.to() < verb.from() && RELAYS.matcher(other.word()).matches();
            if (relays && sentence.words(other.to(), verb.from()).startsWith(" that ")) {
                return other;
            }
        }
        return null;
    }

    private static boolean isAnonymous(Subject subject, Quotation quotation, Speech sentence) {
        return subject.of() == null
                && JOINT.matcher(sentence.words(sentence.from(), quotation.open()))
                        .find();
    }

    /** A colon, "in the words of", "for", or a subject whose own words go on: {@code Mary also "repeated her vow"}. */
    private @Nullable Attribution withoutVerb(Quotation quotation, Speech sentence) {
        String lead = sentence.words(sentence.from(), quotation.open());
        Matcher words = IN_THE_WORDS.matcher(lead);
        if (words.find()) {
            return Attribution.of(sentence.nameAfter(sentence.from() + words.end()), "\"in the words of\"");
        }
        Matcher view = FOR_SOMEBODY.matcher(lead);
        if (view.lookingAt()) {
            Subject subject = sentence.nameAfter(sentence.from() + view.end());
            if (subject.isPerson()) {
                return Attribution.of(subject, "\"for\" before the quotation");
            }
        }
        if (COLON.matcher(lead).find()) {
            if (JOINT.matcher(lead).find()) {
                return new Attribution(null, "open: a colon after a joint statement");
            }
            Subject subject = resolved(leadingSubject(sentence, quotation.open(), lead), quotation, sentence, true);
            return Attribution.of(subject, "a colon before the quotation");
        }
        Mention beside = sentence.nameEndingAt(withoutAlso(sentence, quotation.open()));
        if (beside != null
                && beside.kind() == Mention.Kind.PERSON
                && beside.equals(sentence.topic())
                && Character.isLowerCase(
                        passages.get(quotation.passage()).text().charAt(quotation.from()))) {
            return Attribution.of(
                    new Subject(beside.of(), beside.kind(), sentence.words(beside)),
                    "its words go on from the subject before the quotation");
        }
        return null;
    }

    private static int withoutAlso(Speech sentence, int end) {
        String word = sentence.wordBefore(end);
        return word.equals("also") ? end - word.length() - 1 : end;
    }

    private static Subject leadingSubject(Speech sentence, int end, String lead) {
        String first = lead.strip().split("\\W", 2)[0];
        if (QuotationWords.isPronoun(first.toLowerCase(Locale.ROOT))) {
            return Subject.unknown(first);
        }
        return sentence.firstSubject(end);
    }

    /** A quotation that is a sentence of its own goes on from the one before, or from the sentence that announced it. */
    private @Nullable Attribution alone(Quotation quotation, Speech sentence) {
        Spoken last = before;
        if (last == null || !standsAlone(quotation, sentence)) {
            return null;
        }
        boolean near = last.quotation().passage() == quotation.passage()
                || (last.quotation().passage() == quotation.passage() - 1
                        && passages.get(quotation.passage()).paragraph()
                                == passages.get(quotation.passage() - 1).paragraph());
        return near ? new Attribution(last.speaker(), "goes on from the quotation before") : null;
    }

    private static boolean standsAlone(Quotation quotation, Speech sentence) {
        return sentence.words(sentence.from(), quotation.open()).isBlank()
                && sentence.words(quotation.close(), sentence.to()).chars().noneMatch(Character::isLetter);
    }

    /** A pronoun is whom the sentence speaks of, else whom the story spoke of last. */
    private Subject resolved(Subject subject, Quotation quotation, Speech sentence, boolean aside) {
        String pronoun = subject.words().toLowerCase(Locale.ROOT);
        if (!subject.isPronoun() || !(pronoun.equals("he") || pronoun.equals("she"))) {
            return subject;
        }
        Mention inside = sentence.topic();
        boolean told = !aside && inside != null && inside.from() < quotation.open();
        String of = told && inside != null ? inside.of() : topicBefore(quotation, sentence);
        return of == null ? subject : new Subject(of, Mention.Kind.PERSON, subject.words());
    }

    /** Whom the words before spoke of: the subject of the sentence before, else the last speaker. */
    private @Nullable String topicBefore(Quotation quotation, Speech sentence) {
        int passage = quotation.passage();
        if (sentence.from() > 0) {
            Speech earlier = speech(passage, sentence.from() - 1);
            Mention topic = earlier == null ? null : earlier.topic();
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
        String text = blanked.get(passage);
        Mention subject = text.length() > LONGEST ? null : new Speech(text, 0, text.length(), outside(passage)).topic();
        if (subject != null) {
            return subject.of();
        }
        Spoken last = before;
        if (last != null && last.quotation().passage() == passage) {
            return last.speaker();
        }
        boolean others = outside(passage).stream().anyMatch(name -> name.kind() == Mention.Kind.PERSON);
        return others && !PRONOUN_FIRST.matcher(text).lookingAt() ? null : earlier;
    }

    /** The sentence that a quotation stands in; what it is inside of, where that is another. Null where it is too long. */
    private @Nullable Speech sentenceAround(Quotation quotation) {
        if (!quotation.inside()) {
            return speech(quotation.passage(), quotation.open());
        }
        String text = passages.get(quotation.passage()).text();
        for (Quotation outer : quotations.get(quotation.passage())) {
            if (!outer.inside() && outer.from() <= quotation.open() && outer.to() >= quotation.close()) {
                return outer.to() - outer.from() > LONGEST
                        ? null
                        : new Speech(
                                blanked(text, List.of(quotation)),
                                outer.from(),
                                outer.to(),
                                names.get(quotation.passage()));
            }
        }
        return null;
    }

    /** The sentence of a passage that holds a place. */
    private @Nullable Speech speech(int passage, int at) {
        String text = blanked.get(passage);
        int from = 0;
        int to = text.length();
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            if (end.end() > at) {
                to = end.start() + 1;
                break;
            }
            from = end.end();
        }
        return to - from > LONGEST ? null : new Speech(text, from, to, outside(passage));
    }

    /** The names of a passage that stand outside quotations. */
    private List<Mention> outside(int passage) {
        String text = blanked.get(passage);
        return names.get(passage).stream()
                .filter(name -> text.charAt(name.from()) != Speech.BLANK)
                .toList();
    }

    /** The text with its quotations blanked out; a full stop that ends a quotation and its sentence stays. */
    private static String blanked(String text, List<Quotation> quotations) {
        char[] characters = text.toCharArray();
        for (Quotation quotation : quotations) {
            Arrays.fill(characters, quotation.open(), quotation.close(), Speech.BLANK);
            if (text.charAt(quotation.to() - 1) == '.') {
                characters[quotation.close() - 1] = '.';
            }
        }
        return new String(characters);
    }

    private static int count(String words) {
        Matcher word = WORDS.matcher(words);
        int count = 0;
        while (word.find()) {
            count++;
        }
        return count;
    }

    private static int leadingMarks(String rest) {
        int at = 0;
        while (at < rest.length() && ",– —".indexOf(rest.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int clauseEnd(Speech sentence, int from) {
        int at = from;
        while (at < sentence.to() && ".;:".indexOf(sentence.words(at, at + 1)) < 0) {
            at++;
        }
        return at;
    }

    /** Whether the words between a quotation and a verb are no more than its subject. */
    private static boolean isShortSubject(String words) {
        Matcher first = FIRST_WORD.matcher(words);
        if (!first.lookingAt() || count(words) > 16) {
            return false;
        }
        String lower = first.group(1).toLowerCase(Locale.ROOT);
        return !QuotationWords.isConjunction(lower)
                && !QuotationWords.isPreposition(lower)
                && !QuotationWords.looksPast(lower);
    }
}
