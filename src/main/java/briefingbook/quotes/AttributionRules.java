package briefingbook.quotes;

import briefingbook.book.Mention;
import briefingbook.quotes.Speech.Subject;
import briefingbook.quotes.Speech.Verb;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules that find a quotation's speaker in its own sentence, tried in the order of {@link #attribution}.
 */
final class AttributionRules {

    /** No more words make a subject between a quotation and its verb. */
    private static final int LONGEST_SUBJECT = 16;

    private static final Pattern ENDS_FOR_VERB = Pattern.compile("[,?!—–-]$");
    private static final Pattern ACCORDING = Pattern.compile("(?i)\\baccording to (?!which\\b)");
    private static final Pattern IN_THE_WORDS = Pattern.compile("(?i)\\bin the words of ");
    private static final Pattern IN_OWN_WORDS = Pattern.compile("(?i)\\bin (?:its|his|her|their) (?:own )?words\\b");
    private static final Pattern FOR_SOMEBODY = Pattern.compile("For (?=\\p{Lu})");
    private static final Pattern JOINT = Pattern.compile("(?i)\\bjoint(?:ly)?\\b");
    private static final Pattern ANOTHER_CLAUSE = Pattern.compile(", (?:but|while|whereas) (?!that\\b)");
    private static final Pattern BEING =
            Pattern.compile(" (?:was|were|is|are|felt|feels|remains|remained) (?:also |still )?$");
    private static final Pattern DASH = Pattern.compile("\\s*[—–-]+\\s*");
    private static final Pattern RELAYS = Pattern.compile("reported|confirmed|revealed|relayed");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*([\\p{L}\\d][\\p{L}\\d’'.-]*)");

    /** Says who a pronoun is. */
    interface Pronouns {

        /**
         * A subject that is a pronoun, resolved; any other as it is.
         *
         * @param aside whether the pronoun stands outside what its sentence tells: {@code "…," he said}
         */
        Subject resolved(Subject subject, boolean aside);
    }

    private final Quotation quotation;
    private final String words;
    private final Speech speech;
    private final Sentence sentence;
    private final Pronouns pronouns;
    /** The state or body that the item begins with. */
    private final @Nullable Mention label;
    /** What stands before the quotation in its sentence. */
    private final String lead;

    /** @param words of the quotation */
    AttributionRules(Quotation quotation, String words, Speech speech, @Nullable Mention label, Pronouns pronouns) {
        this.label = label;
        this.quotation = quotation;
        this.words = words;
        this.speech = speech;
        this.sentence = speech.sentence();
        this.pronouns = pronouns;
        this.lead = sentence.words(sentence.from(), quotation.open());
    }

    /** What the first rule that fits says; null where none does. */
    @Nullable
    Attribution attribution() {
        List<Supplier<@Nullable Attribution>> rules = List.of(
                this::signed,
                this::after,
                this::before,
                this::atTheEnd,
                this::inTheWordsOf,
                this::forSomebody,
                this::afterColon,
                this::remarkOfSomebody,
                this::feels,
                this::goesOnFromSubject);
        for (Supplier<@Nullable Attribution> rule : rules) {
            Attribution found = rule.get();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code "…" — Mary}. */
    private @Nullable Attribution signed() {
        String rest = sentence.words(quotation.close(), sentence.to());
        Matcher dash = DASH.matcher(rest);
        if (!dash.lookingAt()) {
            return null;
        }
        Subject name = speech.nameAfter(quotation.close() + dash.end());
        String signature = rest.substring(dash.end()).strip();
        boolean alone = name.of() != null
                && signature.startsWith(name.words())
                && signature.length() <= name.words().length() + 1;
        return alone ? Attribution.of(name, "a dash and a name after the quotation") : null;
    }

    /** {@code "…," said Mary}; {@code "…," Mary told reporters}; {@code "…", according to Mary}. */
    private @Nullable Attribution after() {
        String rest = sentence.words(quotation.close(), sentence.to());
        if (!ENDS_FOR_VERB.matcher(words).find() && !rest.startsWith(",") && !rest.startsWith(" –")) {
            return null;
        }
        int from = quotation.close() + leadingMarks(rest);
        Matcher according = ACCORDING.matcher(sentence.words(from, sentence.to()));
        if (according.lookingAt()) {
            return Attribution.of(speech.nameAfter(from + according.end()), "\"according to\" after the quotation");
        }
        Verb verb = firstSaying(from);
        int end = clauseEnd(from);
        if (verb == null || verb.to() > end) {
            return null;
        }
        String before = sentence.words(from, verb.from());
        if (verb.word().equals("quoted") && !speech.isPassive(verb)) {
            return Attribution.of(speech.objectOf(verb, end), cue(verb, "after the quotation") + ", of somebody else");
        }
        if (before.isBlank()) {
            return Attribution.of(speech.subjectAfter(verb, end), cue(verb, "after the quotation"));
        }
        if (!isShortSubject(before)) {
            return null;
        }
        Subject subject = pronouns.resolved(speech.subjectOf(verb), true);
        if (subject.of() == null && JOINT.matcher(rest).find()) {
            return joint(cue(verb, "after the quotation"));
        }
        boolean passesOn = subject.kind() == Mention.Kind.ORGANIZATION && verbBefore() != null;
        return passesOn ? null : Attribution.of(subject, cue(verb, "after the quotation"));
    }

    /** {@code He is "ready to talk" about it, Mary said.} */
    private @Nullable Attribution atTheEnd() {
        Verb verb = firstSaying(quotation.close());
        if (verb == null) {
            return null;
        }
        String rest = sentence.words(quotation.close(), verb.from());
        int comma = rest.lastIndexOf(',');
        return comma >= 0 && rest.indexOf(';') < 0 && isShortSubject(rest.substring(comma + 1))
                ? Attribution.of(
                        pronouns.resolved(speech.subjectOf(verb), true), cue(verb, "at the end of the sentence"))
                : null;
    }

    private @Nullable Verb firstSaying(int from) {
        for (Verb verb : speech.verbs()) {
            if (verb.from() >= from && verb.saying() && !verb.participle()) {
                return verb;
            }
        }
        return null;
    }

    /** {@code Mary said that "…"}, {@code according to Mary}: what stands before the quotation in its sentence. */
    private @Nullable Attribution before() {
        Verb verb = verbBefore();
        Attribution source = accordingTo();
        if (source != null && source.person() && (verb == null || !speech.hasOwnSubject(verb))) {
            return source;
        }
        if (lead.contains("according to which ")) {
            return Attribution.of(speech.mainSubject(), "\"according to which\" before the quotation");
        }
        if (lead.contains(" words") && IN_OWN_WORDS.matcher(lead).find()) {
            return Attribution.of(speech.firstSubject(quotation.open()), "\"in … own words\"");
        }
        return verb == null ? source : byVerb(verb);
    }

    private @Nullable Attribution accordingTo() {
        Matcher according = ACCORDING.matcher(lead);
        return lead.contains("ccording to ") && according.find()
                ? Attribution.of(
                        speech.nameAfter(sentence.from() + according.end()), "\"according to\" before the quotation")
                : null;
    }

    /** The subject of the nearest verb of speech, or who did it where that is a passive. */
    private Attribution byVerb(Verb verb) {
        String cue = cue(verb, "before the quotation");
        String between = sentence.words(verb.to(), quotation.open());
        if (speech.isPassive(verb) && !verb.word().equals("quoted")) {
            return Attribution.of(speech.agentAfter(verb.to()), cue);
        }
        if (verb.word().startsWith("agree")) {
            return Attribution.open(cue + ", what was agreed on");
        }
        if (ANOTHER_CLAUSE.matcher(between).find()) {
            return Attribution.open(cue + ", but in another clause");
        }
        Verb relay = relay(verb);
        Subject subject = pronouns.resolved(speech.subjectOf(relay == null ? verb : relay), between.startsWith(","));
        if (subject.of() == null && JOINT.matcher(lead).find()) {
            return joint(cue);
        }
        if (subject.of() == null && label != null && subject.words().contains(" and ")) {
            return Attribution.of(new Subject(label.of(), label.kind(), "the item's label"), cue + ", several for one");
        }
        if (subject.kind() == Mention.Kind.ORGANIZATION
                && RELAYS.matcher(verb.word()).matches()) {
            return Attribution.open(cue + ", whose words \"" + subject.words() + "\" passes on is not told");
        }
        return Attribution.of(subject, cue);
    }

    /** The nearest verb of speech before the quotation, no semicolon between. */
    private @Nullable Verb verbBefore() {
        Verb nearest = null;
        for (Verb verb : speech.verbs()) {
            if (verb.to() <= quotation.open()
                    && sentence.words(verb.to(), quotation.open()).indexOf(';') < 0) {
                nearest = verb;
            }
        }
        return nearest;
    }

    /** {@code A spokesman reported that during the call the president pointed out}: what the spokesman said. */
    private @Nullable Verb relay(Verb verb) {
        for (Verb other : speech.verbs()) {
            boolean relays =
                    other.to() < verb.from() && RELAYS.matcher(other.word()).matches();
            if (relays && sentence.words(other.to(), verb.from()).startsWith(" that ")) {
                return other;
            }
        }
        return null;
    }

    /** {@code In the words of Mary}. */
    private @Nullable Attribution inTheWordsOf() {
        Matcher phrase = IN_THE_WORDS.matcher(lead);
        return lead.contains(" words of ") && phrase.find()
                ? Attribution.of(speech.nameAfter(sentence.from() + phrase.end()), "\"in the words of\"")
                : null;
    }

    /** {@code For Mary, it was a "matter of honour"}. */
    private @Nullable Attribution forSomebody() {
        Matcher phrase = FOR_SOMEBODY.matcher(lead);
        Subject subject = phrase.lookingAt() ? speech.nameAfter(sentence.from() + phrase.end()) : Subject.NONE;
        return subject.isPerson() ? Attribution.of(subject, "\"for\" before the quotation") : null;
    }

    /** {@code Mary, on arrival: "…"}. */
    private @Nullable Attribution afterColon() {
        int colon = lead.lastIndexOf(':');
        if (colon < 0) {
            return null;
        }
        if (JOINT.matcher(lead).find()) {
            return joint("a colon before the quotation");
        }
        Matcher first = FIRST_WORD.matcher(lead);
        boolean pronoun =
                first.lookingAt() && QuotationWords.isPronoun(first.group(1).toLowerCase(Locale.ROOT));
        Subject subject = pronoun
                ? speech.pronoun(sentence.from() + first.end(1), first.group(1))
                : speech.firstSubject(sentence.from() + colon);
        return Attribution.of(pronouns.resolved(subject, true), "a colon before the quotation");
    }

    /** {@code Mary's remark that}. */
    private @Nullable Attribution remarkOfSomebody() {
        Subject owner = speech.ownerOfWords(quotation.open());
        return owner.of() == null ? null : Attribution.of(owner, "\"" + owner.words() + "\" before the quotation");
    }

    /** {@code Mary was "very encouraged"}. */
    private @Nullable Attribution feels() {
        Matcher state = BEING.matcher(lead);
        if (!state.find() || !QuotationWords.FEELING.matcher(words).lookingAt()) {
            return null;
        }
        Mention who = sentence.nameEndingAt(sentence.from() + state.start());
        return who != null && who.kind() == Mention.Kind.PERSON && who.equals(speech.topic())
                ? Attribution.of(new Subject(who.of(), who.kind(), sentence.words(who)), "how somebody feels")
                : null;
    }

    /** {@code Mary also "repeated her vow"}. */
    private @Nullable Attribution goesOnFromSubject() {
        Mention subject = sentence.nameEndingAt(withoutAlso(quotation.open()));
        boolean goesOn = subject != null
                && subject.kind() == Mention.Kind.PERSON
                && subject.equals(speech.topic())
                && Character.isLowerCase(words.charAt(0));
        return subject != null && goesOn
                ? Attribution.of(
                        new Subject(subject.of(), subject.kind(), sentence.words(subject)),
                        "its words go on from the subject before the quotation")
                : null;
    }

    /** A joint statement speaks itself where it is known whose it is. */
    private Attribution joint(String cue) {
        for (Mention name : sentence.names()) {
            if (name.kind() == Mention.Kind.ORGANIZATION
                    && JOINT.matcher(sentence.words(name)).lookingAt()) {
                return Attribution.of(new Subject(name.of(), name.kind(), sentence.words(name)), cue);
            }
        }
        return Attribution.open(cue + ", a joint statement");
    }

    private String cue(Verb verb, String where) {
        return "\"" + sentence.words(verb.from(), verb.to()) + "\" " + where;
    }

    private int withoutAlso(int end) {
        String word = sentence.wordBefore(end);
        return word.equals("also") ? end - word.length() - 1 : end;
    }

    private static int leadingMarks(String rest) {
        int at = 0;
        while (at < rest.length() && ",– —".indexOf(rest.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int clauseEnd(int from) {
        int at = from;
        while (at < sentence.to() && ".;:".indexOf(sentence.at(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Whether the words between a quotation and a verb are no more than its subject. */
    private static boolean isShortSubject(String words) {
        Matcher first = FIRST_WORD.matcher(words);
        if (!first.lookingAt() || QuotationWords.count(words) > LONGEST_SUBJECT) {
            return false;
        }
        String lower = first.group(1).toLowerCase(Locale.ROOT);
        return !QuotationWords.isConjunction(lower)
                && !QuotationWords.isPreposition(lower)
                && !QuotationWords.looksPast(lower);
    }
}
