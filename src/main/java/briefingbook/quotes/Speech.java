package briefingbook.quotes;

import briefingbook.book.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d’'.-]*[\\p{L}\\d]|[\\p{L}\\d]");
    private static final Pattern BY = Pattern.compile("\\bby (?=\\S)");
    private static final Pattern WITH_PARTICIPLE = Pattern.compile(" (?:\\p{L}+ly )?\\p{L}+ing\\b");
    /** What blanks quotations out; no seed has it, as it is no character. */
    static final char BLANK = '\uffff';

    private static final String BORDERS = ",;:()—–\uffff";

    private final String text;
    private final int from;
    private final int to;
    private final List<Mention> names;
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
        return new Subject(name.of(), name.kind(), words(name));
    }

    private enum Role {
        SUBJECT,
        OBJECT,
        AFTER_PREPOSITION
    }

    /**
     * @param blanked text of the passage, quotations blanked out
     * @param names in the passage, outside quotations, in reading order
     */
    Speech(String blanked, int from, int to, List<Mention> names) {
        this.text = blanked;
        this.from = from;
        this.to = to;
        this.names = names.stream()
                .filter(name -> name.from() >= from && name.to() <= to)
                .filter(name -> name.kind() != Mention.Kind.EVENT && name.how() != Mention.How.PRONOUN)
                .filter(name -> name.how() != Mention.How.TITLE || blanked.charAt(name.to() - 1) != 's')
                .toList();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
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
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (QuotationWords.isVerb(lower) || QuotationWords.isInfinitive(lower)) {
                Verb verb = new Verb(word.start(), word.end(), lower, QuotationWords.isSaying(lower));
                if (isVerbThere(verb)) {
                    found.add(verb);
                }
            }
        }
        return found;
    }

    char at(int place) {
        return text.charAt(place);
    }

    List<Mention> names() {
        return names;
    }

    String words(int start, int end) {
        return text.substring(Math.max(from, start), Math.min(to, Math.max(start, end)));
    }

    /** {@code reports}, {@code a noted scholar}: the same letters as a noun or an adjective. */
    private boolean isVerbThere(Verb verb) {
        String before = wordBefore(verb.from());
        String lower = before.toLowerCase(Locale.ROOT);
        if (verb.word().endsWith("s")) {
            return QuotationWords.isPronoun(lower) || lower.equals("who") || nameEndingAt(trimmed(verb.from())) != null;
        }
        boolean adjective = !verb.participle() && QuotationWords.isArticle(lower) && !lower.equals("that");
        boolean noun =
                verb.participle() && (QuotationWords.isArticle(lower) || lower.equals("in") || lower.equals("of"));
        boolean infinitive = QuotationWords.isInfinitive(verb.word());
        return infinitive ? QuotationWords.takesInfinitive(lower) : !adjective && !noun;
    }

    /** Whether it is a passive: {@code was quoted}, {@code described by}. */
    boolean isPassive(Verb verb) {
        String before = wordBefore(verb.from()).toLowerCase(Locale.ROOT);
        boolean form = verb.word().endsWith("ed")
                || verb.word().equals("seen")
                || verb.word().equals("found");
        return form
                && List.of("was", "were", "been", "being", "is", "are", "be").contains(before);
    }

    /** The subject of a verb, in front of it. */
    Subject subjectOf(Verb verb) {
        int end = trimmed(verb.from());
        if (end <= from) {
            return Subject.NONE;
        }
        String left = wordBefore(end);
        String lower = left.toLowerCase(Locale.ROOT);
        if (QuotationWords.isPronoun(lower)) {
            return Subject.unknown(left);
        }
        if (lower.equals("who")) {
            return antecedent(end - left.length());
        }
        if (verb.participle()) {
            return subjectOfParticiple(verb, end);
        }
        boolean shared = lower.equals("and") || lower.equals("but") || lower.equals("or");
        if (shared && end == trimmedBlanks(end)) {
            return subjectOfFirstVerb(verb);
        }
        boolean inverted = text.charAt((isComma(end) ? trimmedBlanks(end - 1) : end) - 1) == BLANK;
        if (inverted) {
            return subjectAfter(verb, nextBorder(verb.to()));
        }
        if (isComma(end)) {
            return subjectBeforeAside(verb, end - 1);
        }
        return subjectIn(clauseStart(end), end, verb.from());
    }

    /** The name that a sentence begins with as its subject; the first of its persons where that is not plain. */
    @Nullable
    Mention topic() {
        for (Mention name : names) {
            if (name.kind() != Mention.Kind.PERSON || isPossessive(name)) {
                continue;
            }
            boolean plain = role(name, from) == Role.SUBJECT;
            if (plain || (afterWholePhrase(name, from) && text.startsWith(" ", name.to()))) {
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
        for (Mention name : names) {
            if (name.to() > end) {
                break;
            }
            boolean person = name.kind() == Mention.Kind.PERSON;
            if (person && role(name, from) == Role.SUBJECT && !isPossessive(name)) {
                return subject(name);
            }
            if (!person && speaksForItself(name, end) && onlyArticleBefore(name, from)) {
                return subject(name);
            }
        }
        return Subject.NONE;
    }

    /** The name right after a verb: {@code said Mary}, {@code warned the envoy, Mary}. */
    Subject subjectAfter(Verb verb, int end) {
        for (Mention name : names) {
            if (name.from() >= verb.to() && name.to() <= end && !isPossessive(name)) {
                boolean near = onlyNounsBetween(verb.to(), name.from());
                return near && (name.kind() == Mention.Kind.PERSON || speaksForItself(name, end))
                        ? subject(name)
                        : Subject.unknown(words(verb.to(), name.from()));
            }
        }
        return Subject.unknown(words(verb.to(), end));
    }

    /** {@code Mary's remark that}: whose words they are. */
    Subject ownerOfWords(int end) {
        for (Mention name : names) {
            if (name.kind() == Mention.Kind.PERSON && name.to() < end && isPossessive(name)) {
                Matcher word = WORD.matcher(text).region(Math.min(end, name.to() + 2), end);
                for (int words = 0; words < 3 && word.find(); words++) {
                    if (QuotationWords.isSpeechNoun(word.group())) {
                        return new Subject(name.of(), name.kind(), text.substring(name.from(), word.end()));
                    }
                }
            }
        }
        return Subject.NONE;
    }

    /** The first person named after {@code by}, else an institution of a country. */
    Subject agentAfter(int start) {
        Matcher by = BY.matcher(text).region(start, to);
        if (!by.find()) {
            return Subject.NONE;
        }
        int end = nextBorder(by.end());
        for (Mention name : names) {
            if (name.from() >= by.end()
                    && name.to() <= end
                    && name.kind() == Mention.Kind.PERSON
                    && !isPossessive(name)) {
                return subject(name);
            }
        }
        for (Mention name : names) {
            if (name.from() >= by.end()
                    && name.to() <= end
                    && onlyArticleBefore(name, by.end())
                    && speaksForItself(name, to)) {
                return subject(name);
            }
        }
        return Subject.unknown(words(by.end(), end));
    }

    /** The first person, else the first body, after a phrase such as {@code according to}. */
    Subject nameAfter(int start) {
        int end = nextBorder(start);
        Mention first = null;
        for (Mention name : names) {
            if (name.from() >= start && name.to() <= end && !isPossessive(name)) {
                if (name.kind() == Mention.Kind.PERSON) {
                    return subject(name);
                }
                first = first == null && onlyArticleBefore(name, start) && speaksForItself(name, end) ? name : first;
            }
        }
        return first == null ? Subject.unknown(words(start, end)) : subject(first);
    }

    /** The name that ends at a place, no more than blanks between. */
    @Nullable
    Mention nameEndingAt(int end) {
        int at = trimmedBlanks(end);
        for (Mention name : names) {
            if (name.to() == at) {
                return name;
            }
        }
        return null;
    }

    String words(Mention name) {
        return text.substring(name.from(), name.to());
    }

    /** The last word before a place; empty where a border comes first. */
    String wordBefore(int end) {
        int stop = trimmedBlanks(end);
        int start = stop;
        while (start > from && isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, stop);
    }

    /** {@code …, adding}: the subject is that of the verb of speech before, else of the nearest clause before. */
    private Subject subjectOfParticiple(Verb verb, int end) {
        boolean ownClause = !isComma(end) && text.charAt(end - 1) != BLANK;
        if (ownClause) {
            Subject own = subjectIn(clauseStart(end), end, verb.from());
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
        for (int clauses = 0; clauses < 8 && stop > from; clauses++) {
            int start = clauseStart(stop);
            Mention subject = firstIn(start, stop);
            if (subject != null) {
                return subject(subject);
            }
            stop = borderBefore(start);
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
            boolean sameStretch =
                    other.to() < verb.from() && !words(other.to(), verb.from()).contains(";");
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
            int start = Math.max(from, text.lastIndexOf(',', end - 1) + 1);
            Mention person = firstIn(start, end);
            boolean relative = beginsWithAside(start, end);
            if (person != null && !relative && (person.kind() == Mention.Kind.PERSON || start == from)) {
                return subject(person);
            }
            if (start == from) {
                return subjectIn(from, end, verb.from());
            }
            if (!relative && !startsLow(start)) {
                break;
            }
            end = start - 1;
            Subject subject = subjectIn(clauseStart(end), end, verb.from());
            if (subject.of() != null) {
                return subject;
            }
        }
        return Subject.unknown(words(Math.max(from, comma - 40), comma));
    }

    /** Whether an aside begins with what only tells more: {@code who}, {@code speaking}, {@code in}. */
    private boolean beginsWithAside(int start, int end) {
        Matcher word = WORD.matcher(text).region(start, end);
        if (!word.find()) {
            return true;
        }
        String lower = word.group().toLowerCase(Locale.ROOT);
        return QuotationWords.isConjunction(lower) || QuotationWords.isPreposition(lower) || lower.endsWith("ing");
    }

    private boolean startsLow(int start) {
        int at = start;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at < to && Character.isLowerCase(text.charAt(at));
    }

    /** The subject among the words of one clause, up to its verb. */
    private Subject subjectIn(int start, int end, int verb) {
        Mention person = null;
        Mention body = null;
        Mention beside = null;
        for (Mention name : names) {
            if (name.from() < start || name.to() > end || isPossessive(name) && name.kind() == Mention.Kind.PERSON) {
                continue;
            }
            boolean adjacent = trimmed(verb) == name.to();
            if (role(name, start) != Role.SUBJECT && !(adjacent && afterLooseWord(name, start))) {
                beside =
                        adjacent && name.kind() == Mention.Kind.PERSON && afterWholePhrase(name, start) ? name : beside;
                continue;
            }
            if (name.kind() == Mention.Kind.PERSON) {
                person = name;
            } else if (body == null && speaksForItself(name, end)) {
                body = name;
            }
        }
        if (person != null && isJoined(person, start)) {
            return Subject.unknown(words(start, end));
        }
        Mention found = person != null ? person : beside != null ? beside : body;
        return found != null ? subject(found) : Subject.unknown(words(start, end));
    }

    /** The first name in a clause that is a subject. */
    private @Nullable Mention firstIn(int start, int end) {
        for (Mention name : names) {
            if (name.from() >= start && name.to() <= end && role(name, start) == Role.SUBJECT) {
                boolean person = name.kind() == Mention.Kind.PERSON && !isPossessive(name);
                if (person
                        || (name.kind() != Mention.Kind.PERSON
                                && speaksForItself(name, end)
                                && onlyArticleBefore(name, start))) {
                    return name;
                }
            }
        }
        return null;
    }

    /** {@code A and B said}, {@code A, who is ill, and B said}: two speak. */
    private boolean isJoined(Mention name, int start) {
        if (start <= from || !wordBefore(start).equals("and") || !onlyArticleBefore(name, start)) {
            return false;
        }
        int end = trimmedBlanks(trimmedBlanks(start) - 3);
        if (!isComma(end)) {
            return nameEndingAt(end) != null;
        }
        int aside = text.lastIndexOf(',', end - 2);
        return aside >= from && beginsWithAside(aside + 1, end) && nameEndingAt(aside) != null;
    }

    /**
     * What a name is in its clause: to the left of it stand titles, adjectives and articles, then what decides: a
     * preposition, a verb, or the beginning.
     */
    private Role role(Mention name, int start) {
        int at = name.from();
        while (true) {
            int end = trimmedBlanks(at);
            if (end <= start || BORDERS.indexOf(text.charAt(end - 1)) >= 0) {
                return Role.SUBJECT;
            }
            Mention beside = nameEndingAt(end);
            String word = wordBefore(end);
            if (word.isEmpty()) {
                at = end - 1;
                continue;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            boolean headOfOffice = beside != null
                    && beside.kind() != Mention.Kind.PERSON
                    && at == name.from()
                    && name.kind() == Mention.Kind.PERSON
                    && wordBefore(beside.from()).equals("of");
            if (headOfOffice) {
                return Role.SUBJECT;
            }
            if (QuotationWords.isPreposition(lower) && !isOfOffice(lower, end - word.length())) {
                return Role.AFTER_PREPOSITION;
            }
            if (QuotationWords.isConjunction(lower)) {
                Mention other = lower.equals("and") ? nameEndingAt(end - word.length()) : null;
                return other != null && other != name && other.from() >= start ? role(other, start) : Role.SUBJECT;
            }
            boolean past = word.equals(lower) && QuotationWords.looksPast(lower);
            if (past && !isAdjective(end - word.length(), start)) {
                return Role.OBJECT;
            }
            at = end - word.length();
        }
    }

    /** {@code Minister of Defence Mary}: an "of" inside a title. */
    private boolean isOfOffice(String lower, int at) {
        String before = wordBefore(at);
        return (lower.equals("of") || lower.equals("for"))
                && !before.isEmpty()
                && Character.isUpperCase(before.charAt(0))
                && nameEndingAt(at) == null;
    }

    /** {@code a retired general}, {@code Retired general}: no verb, as an article or nothing stands before it. */
    private boolean isAdjective(int at, int start) {
        int end = trimmedBlanks(at);
        return end <= start || QuotationWords.isArticle(wordBefore(end).toLowerCase(Locale.ROOT));
    }

    /** Whether a body is itself what acts, or its ministry or government does, and not its officials or its visitors. */
    private boolean speaksForItself(Mention name, int end) {
        String rest = text.substring(name.to(), Math.min(text.length(), name.to() + 60));
        if (name.kind() == Mention.Kind.COUNTRY
                && QuotationWords.INSTITUTION.matcher(rest).find()) {
            return true;
        }
        if (isPossessive(name) || name.how() == Mention.How.DEMONYM) {
            return false;
        }
        int next = name.to();
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= end || !Character.isLetter(text.charAt(next))) {
            return true;
        }
        Matcher word = WORD.matcher(text).region(next, to);
        if (!word.find()) {
            return true;
        }
        String lower = word.group().toLowerCase(Locale.ROOT);
        return QuotationWords.goesBetween(lower)
                || QuotationWords.isPreposition(lower)
                || QuotationWords.looksPast(lower)
                || QuotationWords.isVerb(lower)
                || lower.equals("last")
                || lower.equals("this")
                || QuotationWords.isConjunction(lower);
    }

    private boolean isPossessive(Mention name) {
        int at = name.to();
        return at + 1 <= text.length()
                && at < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && (at + 1 >= text.length() || text.charAt(at + 1) == 's' || text.charAt(at + 1) == ' ');
    }

    /** {@code after Mary said}, {@code with Mary saying}: what is a preposition elsewhere begins a clause here. */
    private boolean afterLooseWord(Mention name, int start) {
        int at = name.from();
        while (true) {
            int end = trimmedBlanks(at);
            if (end <= start) {
                return true;
            }
            String word = wordBefore(end);
            if (word.isEmpty()) {
                return false;
            }
            if (List.of("after", "before", "since", "until", "with").contains(word.toLowerCase(Locale.ROOT))) {
                return !word.equalsIgnoreCase("with")
                        || WITH_PARTICIPLE.matcher(text).region(name.to(), to).lookingAt();
            }
            boolean titleWord =
                    !QuotationWords.isPreposition(word.toLowerCase(Locale.ROOT)) && !QuotationWords.looksPast(word);
            if (!titleWord) {
                return false;
            }
            at = end - word.length();
        }
    }

    /**
     * {@code At the press conference Mary said}: the phrase that the preposition begins is whole without the name, as an
     * article, a number or a noun of its own shows.
     */
    private boolean afterWholePhrase(Mention name, int start) {
        int at = name.from();
        boolean whole = false;
        while (true) {
            int end = trimmedBlanks(at);
            String word = wordBefore(end);
            if (end <= start || word.isEmpty()) {
                return false;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            if (QuotationWords.isPreposition(lower)) {
                return whole;
            }
            boolean title = Character.isUpperCase(word.charAt(0));
            whole |= QuotationWords.isArticle(lower) || !title;
            at = end - word.length();
        }
    }

    private boolean onlyArticleBefore(Mention name, int start) {
        String between =
                text.substring(Math.min(start, name.from()), name.from()).strip();
        return between.isEmpty() || QuotationWords.isArticle(between.toLowerCase(Locale.ROOT));
    }

    private boolean onlyNounsBetween(int start, int end) {
        Matcher word = WORD.matcher(text).region(start, end);
        int words = 0;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            boolean title = Character.isUpperCase(word.group().charAt(0));
            if (!title
                    && (QuotationWords.isPreposition(lower) && !lower.equals("of")
                            || QuotationWords.isConjunction(lower)
                            || QuotationWords.looksPast(lower))) {
                return false;
            }
            words++;
        }
        return words <= 10;
    }

    /** The name that a {@code who} tells more about. */
    private Subject antecedent(int at) {
        int end = trimmedBlanks(at);
        if (end > from && text.charAt(end - 1) == ',') {
            end--;
        }
        Mention name = nameEndingAt(end);
        if (name != null) {
            return subject(name);
        }
        return end > from ? subjectIn(clauseStart(end), end, end) : Subject.NONE;
    }

    /** Where the clause that ends at a place begins: after the last border or conjunction. */
    private int clauseStart(int end) {
        int at = trimmedBlanks(end);
        while (at > from) {
            char c = text.charAt(at - 1);
            if (BORDERS.indexOf(c) >= 0) {
                return at;
            }
            if (Character.isLetterOrDigit(c)) {
                String word = wordBefore(at);
                if (QuotationWords.isConjunction(word.toLowerCase(Locale.ROOT)) && nameEndingAt(at) == null) {
                    return at;
                }
                at -= Math.max(1, word.length());
            } else {
                at--;
            }
        }
        return from;
    }

    /** One before the border or conjunction that a clause begins after. */
    private int borderBefore(int start) {
        int at = trimmedBlanks(start);
        if (at <= from) {
            return from;
        }
        String word = wordBefore(at);
        return at - Math.max(1, word.length());
    }

    private int nextBorder(int start) {
        int at = start;
        while (at < to && BORDERS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The place left of adverbs and auxiliaries. */
    private int trimmed(int end) {
        int at = trimmedBlanks(end);
        while (at > from) {
            String word = wordBefore(at);
            if (word.isEmpty()
                    || !QuotationWords.goesBetween(word.toLowerCase(Locale.ROOT))
                    || nameEndingAt(at) != null) {
                return at;
            }
            at = trimmedBlanks(at - word.length());
        }
        return at;
    }

    private int trimmedBlanks(int end) {
        int at = Math.min(end, to);
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    private boolean isComma(int end) {
        return end > from && text.charAt(end - 1) == ',';
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '’' || c == '\'';
    }
}
