package briefingbook.quotes;

import briefingbook.book.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence as the grammar of attribution sees it: its words with all quotations blanked out, the names in it, and who
 * is the subject of its verbs of speech.
 *
 * <p>All places are characters of the passage. The grammar is a small one: a name is a subject where no preposition and
 * no verb stands before it in its clause.
 */
final class Speech {

    private static final Pattern BY = Pattern.compile("\\bby (?=\\S)");
    /** So many words an aside such as {@code by contrast} has at most. */
    private static final int ADVERBIAL = 3;

    /** Ways of saying something that are no single verb. */
    private static final Pattern IDIOM = Pattern.compile(
            "\\b(?:let it be known|made (?:it )?(?:clear|plain|known)|makes (?:it )?(?:clear|plain)|let slip|hit back|shot back"
                    + "|weighed in|chimed in|lashed out|had this to say|has this to say|put it(?= (?:this way|thus|bluntly|more)))\\b");

    private static final Set<String> PARTICIPLES =
            Set.of("told", "said", "seen", "found", "felt", "thought", "spoken", "written", "held");
    private static final Set<String> TO_BE = Set.of("was", "were", "been", "being", "is", "are", "be");

    private final Sentence sentence;
    private final Roles roles;
    private @Nullable List<Verb> verbs;

    /** A verb of speech and its place. */
    record Verb(int from, int to, String word, boolean saying) {
        boolean participle() {
            return word.endsWith("ing");
        }
    }

    /**
     * Who does something, as far as the grammar can tell.
     *
     * @param of id of the entity; null where the subject is none of the known names
     * @param kind of the entity
     * @param words what the text has for it; empty where the clause has none of its own
     */
    record Subject(@Nullable String of, Mention.@Nullable Kind kind, String words) {
        static final Subject NONE = unknown("");

        static Subject unknown(String words) {
            return new Subject(null, null, words.strip());
        }

        boolean isPerson() {
            return of != null && kind == Mention.Kind.PERSON;
        }

        boolean isPronoun() {
            return of == null && QuotationWords.isPronoun(words.toLowerCase(Locale.ROOT));
        }
    }

    private Subject subject(Mention name) {
        return new Subject(name.of(), name.kind(), sentence.words(name));
    }

    Speech(Sentence sentence) {
        this.sentence = sentence;
        this.roles = new Roles(sentence);
    }

    Sentence sentence() {
        return sentence;
    }

    /** Verbs of speech in reading order. */
    List<Verb> verbs() {
        List<Verb> found = verbs;
        if (found == null) {
            found = findVerbs();
            verbs = found;
        }
        return found;
    }

    private List<Verb> findVerbs() {
        List<Verb> found = new ArrayList<>();
        Matcher idiom = sentence.matcher(IDIOM, sentence.from());
        while (idiom.find()) {
            found.add(new Verb(idiom.start(), idiom.end(), idiom.group().toLowerCase(Locale.ROOT), true));
        }
        Matcher word = sentence.wordsFrom(sentence.from(), sentence.to());
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (QuotationWords.isVerb(lower) || QuotationWords.isInfinitive(lower)) {
                Verb verb = new Verb(word.start(), word.end(), lower, QuotationWords.isSaying(lower));
                if (isVerbThere(verb) && !isOnlyTalking(verb)) {
                    found.add(verb);
                }
            }
        }
        found.sort(Comparator.comparingInt(Verb::from));
        return found;
    }

    /** {@code when we last spoke,}: talk of which no words are told. */
    private boolean isOnlyTalking(Verb verb) {
        boolean talk = verb.word().startsWith("spoke") || verb.word().startsWith("speak");
        return talk && verb.to() < sentence.to() && sentence.at(verb.to()) == ',';
    }

    /** {@code reports}, {@code a noted scholar}: the same letters as a noun or an adjective. */
    private boolean isVerbThere(Verb verb) {
        String before = sentence.wordBefore(verb.from());
        String lower = before.toLowerCase(Locale.ROOT);
        if (verb.word().endsWith("s")) {
            return QuotationWords.isPronoun(lower)
                    || lower.equals("who")
                    || sentence.nameEndingAt(sentence.trimmed(verb.from())) != null;
        }
        boolean adjective = !verb.participle() && QuotationWords.isArticle(lower) && !lower.equals("that");
        boolean noun =
                verb.participle() && (QuotationWords.isArticle(lower) || lower.equals("in") || lower.equals("of"));
        boolean infinitive = QuotationWords.isInfinitive(verb.word());
        return infinitive ? QuotationWords.takesInfinitive(lower, verb.word()) : !adjective && !noun;
    }

    /** Whether it is a passive: {@code was quoted}, {@code described by}. */
    boolean isPassive(Verb verb) {
        String before = sentence.wordBefore(verb.from()).toLowerCase(Locale.ROOT);
        boolean form = verb.word().endsWith("ed") || PARTICIPLES.contains(verb.word());
        return form && TO_BE.contains(before);
    }

    /** The subject of a verb, in front of it. */
    Subject subjectOf(Verb verb) {
        int end = sentence.trimmed(verb.from());
        if (end <= sentence.from()) {
            return Subject.NONE;
        }
        String left = sentence.wordBefore(end);
        String lower = left.toLowerCase(Locale.ROOT);
        if (QuotationWords.isPronoun(lower)) {
            return pronoun(end, left);
        }
        if (lower.equals("who")) {
            return antecedent(end - left.length());
        }
        if (verb.participle()) {
            return subjectOfParticiple(verb, end);
        }
        if (!hasOwnSubject(verb)) {
            return subjectOfFirstVerb(verb);
        }
        boolean inverted =
                sentence.at((sentence.isComma(end) ? sentence.trimmedBlanks(end - 1) : end) - 1) == Sentence.BLANK;
        if (inverted) {
            return subjectAfter(verb, sentence.nextBorder(verb.to()));
        }
        if (sentence.isComma(end)) {
            return subjectBeforeAside(verb, end - 1);
        }
        int start = sentence.clauseStart(end);
        Subject subject = subjectIn(start, end, verb.from());
        boolean adverbial = subject.of() == null
                && sentence.isComma(start)
                && QuotationWords.count(sentence.words(start, end)) <= ADVERBIAL
                && sentence.beginsWithAside(start, end);
        return adverbial ? subjectBeforeAside(verb, start - 1) : subject;
    }

    /** Whom a pronoun means that ends at a place. */
    Subject pronoun(int end, String word) {
        Mention meant = sentence.pronounEndingAt(end);
        return meant == null ? Subject.unknown(word) : new Subject(meant.of(), meant.kind(), word);
    }

    /** Whether a verb has a subject of its own, and does not share that of a verb before. */
    boolean hasOwnSubject(Verb verb) {
        String left = sentence.wordBefore(sentence.trimmed(verb.from()));
        return !verb.participle() && !left.equals("and") && !left.equals("but") && !left.equals("or");
    }

    /** The name that a sentence begins with as its subject; the first of its persons where that is not plain. */
    @Nullable
    Mention topic() {
        for (Mention name : sentence.names()) {
            if (name.kind() != Mention.Kind.PERSON || sentence.isPossessive(name)) {
                continue;
            }
            boolean plain = roles.isSubject(name, sentence.from());
            if (plain || (roles.afterWholePhrase(name, sentence.from()) && sentence.startsWith(" ", name.to()))) {
                return name;
            }
        }
        return null;
    }

    Subject mainSubject() {
        Mention topic = topic();
        return topic == null ? Subject.NONE : subject(topic);
    }

    /** The first name that is a subject before a place, an organization or country only at the very beginning. */
    Subject firstSubject(int end) {
        Mention pronoun = sentence.subjectPronounBefore(end);
        for (Mention name : sentence.names()) {
            if (name.to() > end || pronoun != null && pronoun.from() < name.from()) {
                break;
            }
            boolean person = name.kind() == Mention.Kind.PERSON;
            if (person && roles.isSubject(name, sentence.from()) && !sentence.isPossessive(name)) {
                return subject(name);
            }
            if (!person && roles.speaksForItself(name, end) && sentence.onlyArticleBefore(name, sentence.from())) {
                return subject(name);
            }
        }
        return pronoun == null ? Subject.NONE : subject(pronoun);
    }

    /** The organization or country that is the first subject; none where a person is. */
    Subject firstBody(int end) {
        for (Mention name : sentence.names()) {
            if (name.to() > end || name.kind() == Mention.Kind.PERSON && roles.isSubject(name, sentence.from())) {
                break;
            }
            if (name.kind() != Mention.Kind.PERSON
                    && !sentence.startsWith(" and ", name.to())
                    && !sentence.wordBefore(name.from()).equals("and")
                    && roles.isSubject(name, sentence.clauseStart(name.from()))
                    && roles.speaksForItself(name, end)) {
                return subject(name);
            }
        }
        return Subject.NONE;
    }

    /** The name right after a verb: {@code said Mary}, {@code warned the envoy, Mary}. */
    Subject subjectAfter(Verb verb, int end) {
        for (Mention name : sentence.names()) {
            if (name.from() >= verb.to() && name.to() <= end && !sentence.isPossessive(name)) {
                boolean near = sentence.onlyNounsBetween(verb.to(), name.from());
                return near && (name.kind() == Mention.Kind.PERSON || roles.speaksForItself(name, end))
                        ? subject(name)
                        : Subject.unknown(sentence.words(verb.to(), name.from()));
            }
        }
        return Subject.unknown(sentence.words(verb.to(), end));
    }

    /** Whom a verb of quoting is about: {@code quoted her as saying}. */
    Subject objectOf(Verb verb, int end) {
        Matcher word = sentence.wordsFrom(verb.to(), end);
        Mention pronoun = word.find() ? sentence.pronounEndingAt(word.end()) : null;
        return pronoun != null ? subject(pronoun) : subjectAfter(verb, end);
    }

    /** {@code Mary's remark that}: whose words they are. */
    Subject ownerOfWords(int end) {
        for (Mention name : sentence.names()) {
            if (name.kind() == Mention.Kind.PERSON && name.to() < end && sentence.isPossessive(name)) {
                Matcher word = sentence.wordsFrom(Math.min(end, name.to() + 2), end);
                for (int words = 0; words < 3 && word.find(); words++) {
                    if (QuotationWords.isSpeechNoun(word.group())) {
                        return new Subject(name.of(), name.kind(), sentence.words(name.from(), word.end()));
                    }
                }
            }
        }
        return Subject.NONE;
    }

    /** The first person named after {@code by}, else an institution of a country. */
    Subject agentAfter(int start) {
        Matcher by = sentence.matcher(BY, start);
        if (!by.find()) {
            return Subject.NONE;
        }
        int end = sentence.nextBorder(by.end());
        for (Mention name : sentence.names()) {
            if (name.from() >= by.end()
                    && name.to() <= end
                    && name.kind() == Mention.Kind.PERSON
                    && !sentence.isPossessive(name)) {
                return subject(name);
            }
        }
        for (Mention name : sentence.names()) {
            if (name.from() >= by.end()
                    && name.to() <= end
                    && sentence.onlyArticleBefore(name, by.end())
                    && roles.speaksForItself(name, sentence.to())) {
                return subject(name);
            }
        }
        return Subject.unknown(sentence.words(by.end(), end));
    }

    /** The first person, else the first body, after a phrase such as {@code according to}. */
    Subject nameAfter(int start) {
        int end = sentence.nextBorder(start);
        Mention first = null;
        for (Mention name : sentence.names()) {
            if (name.from() >= start && name.to() <= end && !sentence.isPossessive(name)) {
                if (name.kind() == Mention.Kind.PERSON) {
                    return subject(name);
                }
                first = first == null && sentence.onlyArticleBefore(name, start) && roles.speaksForItself(name, end)
                        ? name
                        : first;
            }
        }
        return first == null ? Subject.unknown(sentence.words(start, end)) : subject(first);
    }

    /** {@code …, adding}: the subject is that of the verb of speech before, else of the nearest clause before. */
    private Subject subjectOfParticiple(Verb verb, int end) {
        boolean ownClause = !sentence.isComma(end) && sentence.at(end - 1) != Sentence.BLANK;
        if (ownClause) {
            Subject own = subjectIn(sentence.clauseStart(end), end, verb.from());
            if (own.of() != null || !own.words().isEmpty()) {
                return own;
            }
        }
        Verb before = finiteVerbBefore(verb);
        if (before != null) {
            boolean ofAnother = before.word().equals("quoted") && !isPassive(before);
            return ofAnother ? subjectAfter(before, verb.from()) : subjectOf(before);
        }
        int stop = end;
        for (int clauses = 0; clauses < 8 && stop > sentence.from(); clauses++) {
            int start = sentence.clauseStart(stop);
            Mention subject = firstIn(start, stop);
            if (subject != null) {
                return subject(subject);
            }
            stop = sentence.borderBefore(start);
        }
        return Subject.NONE;
    }

    /** {@code He answered that …, and added}: the subject is that of the sentence's first verb of speech. */
    private Subject subjectOfFirstVerb(Verb verb) {
        Verb before = finiteVerbBefore(verb);
        if (before != null) {
            return subjectOf(before);
        }
        return firstSubject(verb.from());
    }

    private @Nullable Verb finiteVerbBefore(Verb verb) {
        Verb found = null;
        for (Verb other : verbs()) {
            boolean sameStretch = other.to() < verb.from()
                    && !sentence.words(other.to(), verb.from()).contains(";");
            if (sameStretch && !other.participle()) {
                found = other;
            }
        }
        return found;
    }

    /** {@code Mary, the envoy to Rome, said}: over the asides back to the name that they are about. */
    private Subject subjectBeforeAside(Verb verb, int comma) {
        int end = comma;
        for (int asides = 0; asides < 5; asides++) {
            int start = Math.max(sentence.from(), sentence.lastComma(end - 1) + 1);
            Mention person = firstIn(start, end);
            boolean relative = sentence.beginsWithAside(start, end);
            if (person != null && explainsAside(person, start, end)) {
                end = start - 1;
                continue;
            }
            if (person != null && !relative && (person.kind() == Mention.Kind.PERSON || start == sentence.from())) {
                return subject(person);
            }
            if (start == sentence.from()) {
                return subjectIn(sentence.from(), end, verb.from());
            }
            Mention explained = sentence.nameEndingAt(start - 1);
            if (explained != null
                    && explained.kind() == Mention.Kind.PERSON
                    && !roles.isJoined(explained, sentence.clauseStart(explained.from()))
                    && roles.isSubject(explained, sentence.clauseStart(explained.from()))) {
                return subject(explained);
            }
            if (!relative && !sentence.startsLow(start) && !roles.beginsWithOwner(start)) {
                break;
            }
            end = start - 1;
            Subject subject = subjectIn(sentence.clauseStart(end), end, verb.from());
            if (subject.of() != null) {
                return subject;
            }
        }
        return Subject.unknown(sentence.words(Math.max(sentence.from(), comma - 40), comma));
    }

    /** {@code who met the adviser, Mary,}: a name alone between commas that tells who somebody in an aside is. */
    private boolean explainsAside(Mention person, int start, int end) {
        boolean alone = sentence.words(start, end).strip().equals(sentence.words(person));
        int before = Math.max(sentence.from(), sentence.lastComma(start - 2) + 1);
        return alone
                && start > sentence.from()
                && before > sentence.from()
                && sentence.beginsWithAside(before, start - 1);
    }

    /** The subject among the words of one clause, up to its verb. */
    private Subject subjectIn(int start, int end, int verb) {
        Mention person = null;
        Mention body = null;
        Mention beside = null;
        for (Mention name : sentence.names()) {
            if (name.from() < start
                    || name.to() > end
                    || sentence.isPossessive(name) && name.kind() == Mention.Kind.PERSON) {
                continue;
            }
            boolean adjacent = sentence.trimmed(verb) == name.to();
            boolean begins = adjacent
                    && !roles.afterPlainVerb(name.from())
                    && (roles.afterLooseWord(name, start) || roles.afterSaying(name));
            if (!roles.isSubject(name, start) && !begins) {
                beside = adjacent && name.kind() == Mention.Kind.PERSON && roles.afterWholePhrase(name, start)
                        ? name
                        : beside;
                continue;
            }
            if (name.kind() == Mention.Kind.PERSON) {
                person = name;
            } else if (body == null && roles.speaksForItself(name, end)) {
                body = name;
            }
        }
        if (person != null && roles.isJoined(person, start)) {
            return Subject.unknown(sentence.words(sentence.from(), end));
        }
        Mention found = person != null ? person : beside != null ? beside : body;
        return found != null ? subject(found) : Subject.unknown(sentence.words(start, end));
    }

    /** The first name in a clause that is a subject. */
    private @Nullable Mention firstIn(int start, int end) {
        for (Mention name : sentence.names()) {
            if (name.from() >= start && name.to() <= end && roles.isSubject(name, start)) {
                boolean person = name.kind() == Mention.Kind.PERSON && !sentence.isPossessive(name);
                if (person
                        || (name.kind() != Mention.Kind.PERSON
                                && roles.speaksForItself(name, end)
                                && sentence.onlyArticleBefore(name, start))) {
                    return name;
                }
            }
        }
        return null;
    }

    /** The name that a {@code who} tells more about. */
    private Subject antecedent(int at) {
        int end = sentence.trimmedBlanks(at);
        if (end > sentence.from() && sentence.at(end - 1) == ',') {
            end--;
        }
        Mention name = sentence.nameEndingAt(end);
        if (name != null) {
            return subject(name);
        }
        return end > sentence.from() ? subjectIn(sentence.clauseStart(end), end, end) : Subject.NONE;
    }
}
