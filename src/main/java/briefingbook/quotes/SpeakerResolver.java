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
import java.util.Set;
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

    /** In a passage longer than this, in characters, speakers stay open: no sentence is that long. */
    private static final int LONGEST = 10_000;
    /** A quotation of so many words is speech whatever stands around it. */
    private static final int LONG = 8;

    private static final Pattern WORDS = Pattern.compile("\\S+");
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.?!][)”\"’]?\\s+(?=[\\p{Lu}“\"‘" + Speech.BLANK + "])");
    private static final Set<String> ABBREVIATIONS =
            Set.of("Mr", "Mrs", "Ms", "Dr", "Gov", "Sen", "Rep", "Gen", "St", "No");
    private static final Pattern ENDS_FOR_VERB = Pattern.compile("[,?!—–-]$");
    private static final Pattern SENTENCE_LIKE = Pattern.compile("^\\p{Lu}.*[.?!,]$");
    private static final Pattern TITLE_LIKE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\d’'-]*|\\d+)(?: (?:\\p{Lu}[\\p{L}\\d’'-]*|\\d+|of|the|and|for|in|on|a|an|to|from|with|at|by|against|or|de|la))*");
    private static final Pattern WRITING = Pattern.compile(
            "(?i)\\b(?:statement|letter|report|declaration|communiqué|speech|interview|note|text|message|post)\\b");
    private static final Pattern ACCORDING = Pattern.compile("(?i)\\baccording to (?!which\\b)");
    private static final Pattern IN_THE_WORDS = Pattern.compile("(?i)\\bin the words of ");
    private static final Pattern IN_OWN_WORDS = Pattern.compile("(?i)\\bin (?:its|his|her|their) (?:own )?words\\b");
    private static final Pattern FOR_SOMEBODY = Pattern.compile("For (?=\\p{Lu})");
    private static final Pattern JOINT = Pattern.compile("(?i)\\bjoint(?:ly)?\\b");
    private static final Pattern ANOTHER_CLAUSE = Pattern.compile(", (?:but|while|whereas) (?!that\\b)");
    private static final Pattern SIGNED = Pattern.compile("\\s*[—–-]+\\s*");
    private static final Pattern RELAYS = Pattern.compile("reported|confirmed|revealed|relayed");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*([\\p{L}\\d][\\p{L}\\d’'.-]*)");
    private static final Pattern PRONOUN_FIRST = Pattern.compile("(?:He|She|His|Her)\\b");

    private final List<Passage> passages;
    private final List<List<Mention>> names = new ArrayList<>();
    private final List<List<Quotation>> quotations = new ArrayList<>();
    private final List<String> blanked = new ArrayList<>();
    private final List<@Nullable String> topics = new ArrayList<>();

    private @Nullable Spoken before;
    /** The sentence read last: several quotations may stand in it. */
    private @Nullable Speech read;

    private int readPassage = -1;

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
                    if (quotation.runsOn()) {
                        giveBack(quotes, quote.speaker());
                    }
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

    /** What a quotation's later part tells of its speaker holds for the parts before. */
    private static void giveBack(List<Quote> quotes, @Nullable String speaker) {
        int last = quotes.size() - 1;
        if (speaker != null && last >= 0 && quotes.get(last).speaker() == null) {
            quotes.set(last, quotes.get(last).by(speaker, "goes on in the next passage, which names the speaker"));
        }
    }

    private @Nullable Quote read(Quotation quotation) {
        Passage passage = passages.get(quotation.passage());
        String words =
                passage.text().substring(quotation.from(), quotation.to()).strip();
        if (count(words) < 2 && !quotation.runsOn()) {
            return null;
        }
        if (isLabel(quotation, words)) {
            return null;
        }
        Speech sentence = passage.text().length() > LONGEST ? null : sentenceAround(quotation);
        if (sentence == null) {
            String why = "open: the passage is too long to be read for speakers";
            return quotation.inside() ? null : new Quote(passage.id(), quotation.from(), quotation.to(), null, why);
        }
        Attribution attribution = attribution(quotation, sentence, words);
        if (attribution == null) {
            if (quotation.inside() || !isSpeech(words, sentence)) {
                return null;
            }
            attribution = Attribution.open("no verb of speech near it");
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
        return QuotationWords.announceLabel(lead) || TITLE_LIKE.matcher(words).matches();
    }

    private @Nullable Attribution attribution(Quotation quotation, Speech sentence, String words) {
        Spoken last = before;
        if (quotation.runsOn() && last != null && last.speaker() != null) {
            return Attribution.same(last.speaker(), "goes on from the passage before");
        }
        Attribution found = after(quotation, sentence, words);
        if (found == null) {
            found = before(quotation, sentence);
        }
        if (found == null) {
            found = atTheEnd(quotation, sentence);
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
        Matcher dash = SIGNED.matcher(rest);
        if (dash.lookingAt()) {
            Subject signed = sentence.nameAfter(start + dash.end());
            boolean only =
                    signed.of() != null && rest.substring(dash.end()).strip().startsWith(signed.words());
            if (only && rest.strip().length() <= dash.end() + signed.words().length() + 1) {
                return Attribution.of(signed, "a dash and a name after the quotation");
            }
        }
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

    /** {@code He is "ready to talk" about it, Mary said.} */
    private @Nullable Attribution atTheEnd(Quotation quotation, Speech sentence) {
        for (Verb verb : sentence.verbs()) {
            if (verb.from() < quotation.close() || !verb.saying() || verb.participle()) {
                continue;
            }
            String rest = sentence.words(quotation.close(), verb.from());
            int comma = rest.lastIndexOf(',');
            if (comma >= 0 && isShortSubject(rest.substring(comma + 1))) {
                Subject subject = resolved(sentence.subjectOf(verb), quotation, sentence, true);
                return Attribution.of(
                        subject, "\"" + sentence.words(verb.from(), verb.to()) + "\" at the end of the sentence");
            }
        }
        return null;
    }

    /** {@code Mary said that "…"}, {@code according to Mary}: what stands before the quotation in its sentence. */
    private @Nullable Attribution before(Quotation quotation, Speech sentence) {
        String lead = sentence.words(sentence.from(), quotation.open());
        Attribution source = bySource(sentence, lead);
        if (source != null && source.person()) {
            return source;
        }
        if (lead.contains("according to which ")) {
            return Attribution.of(sentence.mainSubject(), "\"according to which\" before the quotation");
        }
        if (lead.contains(" words") && IN_OWN_WORDS.matcher(lead).find()) {
            return Attribution.of(sentence.firstSubject(quotation.open()), "\"in … own words\"");
        }
        Verb verb = verbBefore(quotation, sentence);
        return verb == null ? source : byVerb(verb, quotation, sentence);
    }

    private static @Nullable Attribution bySource(Speech sentence, String lead) {
        Matcher according = ACCORDING.matcher(lead);
        return lead.contains("ccording to ") && according.find()
                ? Attribution.of(
                        sentence.nameAfter(sentence.from() + according.end()), "\"according to\" before the quotation")
                : null;
    }

    /** The subject of the nearest verb of speech, or who did it where that is a passive. */
    private Attribution byVerb(Verb verb, Quotation quotation, Speech sentence) {
        String cue = "\"" + sentence.words(verb.from(), verb.to()) + "\" before the quotation";
        String between = sentence.words(verb.to(), quotation.open());
        if (sentence.isPassive(verb) && !verb.word().equals("quoted")) {
            return Attribution.of(sentence.agentAfter(verb.to()), cue);
        }
        if (ANOTHER_CLAUSE.matcher(between).find()) {
            return Attribution.open(cue + ", but in another clause");
        }
        Verb relay = relay(sentence, verb);
        Subject subject = resolved(
                sentence.subjectOf(relay == null ? verb : relay), quotation, sentence, between.startsWith(","));
        boolean joint = subject.of() == null
                && JOINT.matcher(sentence.words(sentence.from(), quotation.open()))
                        .find();
        return joint ? Attribution.open(cue + ", a joint statement") : Attribution.of(subject, cue);
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

    /** A colon, "in the words of", "for", or a subject whose own words go on: {@code Mary also "repeated her vow"}. */
    private @Nullable Attribution withoutVerb(Quotation quotation, Speech sentence) {
        String lead = sentence.words(sentence.from(), quotation.open());
        Matcher words = IN_THE_WORDS.matcher(lead);
        if (lead.contains(" words of ") && words.find()) {
            return Attribution.of(sentence.nameAfter(sentence.from() + words.end()), "\"in the words of\"");
        }
        Matcher view = FOR_SOMEBODY.matcher(lead);
        if (view.lookingAt()) {
            Subject subject = sentence.nameAfter(sentence.from() + view.end());
            if (subject.isPerson()) {
                return Attribution.of(subject, "\"for\" before the quotation");
            }
        }
        int colon = lead.lastIndexOf(':');
        if (colon >= 0) {
            if (JOINT.matcher(lead).find()) {
                return Attribution.open("a colon after a joint statement");
            }
            Subject subject =
                    resolved(leadingSubject(sentence, sentence.from() + colon, lead), quotation, sentence, true);
            return Attribution.of(subject, "a colon before the quotation");
        }
        Subject owner = sentence.ownerOfWords(quotation.open());
        if (owner.of() != null) {
            return Attribution.of(owner, "\"" + owner.words() + "\" before the quotation");
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
        return near ? Attribution.same(last.speaker(), "goes on from the quotation before") : null;
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
            Mention topic = earlier.topic();
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

    /** The sentence that a quotation stands in; for one inside another, that other. */
    private @Nullable Speech sentenceAround(Quotation quotation) {
        if (!quotation.inside()) {
            return speech(quotation.passage(), quotation.open());
        }
        String text = passages.get(quotation.passage()).text();
        for (Quotation outer : quotations.get(quotation.passage())) {
            if (!outer.inside() && outer.from() <= quotation.open() && outer.to() >= quotation.close()) {
                return new Speech(
                        blanked(text, List.of(quotation)), outer.from(), outer.to(), names.get(quotation.passage()));
            }
        }
        return null;
    }

    /** The sentence of a passage that holds a place. */
    private Speech speech(int passage, int at) {
        String text = blanked.get(passage);
        int from = 0;
        int to = text.length();
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            if (isAbbreviation(text, end.start())) {
                continue;
            }
            if (end.end() > at) {
                to = end.start() + 1;
                break;
            }
            from = end.end();
        }
        Speech last = read;
        if (last == null || readPassage != passage || last.from() != from) {
            last = new Speech(text, from, to, outside(passage));
            read = last;
            readPassage = passage;
        }
        return last;
    }

    /** {@code T.}, {@code U.S.}, {@code Mr.} */
    private static boolean isAbbreviation(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        boolean initial = stop - from == 1 && Character.isUpperCase(text.charAt(from));
        return text.charAt(stop) == '.' && (initial || ABBREVIATIONS.contains(text.substring(from, stop)));
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
        while (at < sentence.to() && ".;:".indexOf(sentence.at(at)) < 0) {
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
