package briefingbook.names;

import briefingbook.book.Mention;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whom {@code he}, {@code his}, {@code she} and {@code her} mean, where the words leave little doubt.
 *
 * <p>Nearest subject before in the sentence, else the subject of the sentence before; never inside a quotation, where
 * only an editor's {@code he [Putin]} decides.
 */
final class Pronouns {

    private static final Map<String, Character> SEX = Map.of(
            "he", 'm', "him", 'm', "his", 'm', "himself", 'm', "she", 'f', "her", 'f', "hers", 'f', "herself", 'f');
    private static final Set<String> OPENINGS = Set.of(
            "on",
            "in",
            "during",
            "after",
            "before",
            "at",
            "with",
            "as",
            "while",
            "upon",
            "following",
            "despite",
            "for",
            "by",
            "since",
            "from",
            "like",
            "until",
            "when",
            "under");

    private static final int MEMORY = 3;
    /** How many words ahead a subject may follow. */
    private static final int REACH = 30;

    private static final Set<String> SPEECH_VERBS = WordList.words("speech-verbs.txt");
    private static final Set<String> QUANTIFIERS =
            Set.of("each", "every", "nobody", "anyone", "anybody", "everyone", "everybody", "whoever", "neither");

    /** The subjects of the last sentences, the latest first. */
    private final Deque<Bearer> subjects = new ArrayDeque<>();

    private @Nullable Page lastPage;
    /** Those who stood in the sentence before. */
    private Set<Bearer> lastPersons = new LinkedHashSet<>();

    /** Reads a passage; passages come in reading order. */
    void read(Page page) {
        if (!page.follows(lastPage) || page.isTurn()) {
            subjects.clear();
            lastPersons = new LinkedHashSet<>();
        }
        Words words = page.words();
        int from = 0;
        while (from < words.size()) {
            int end = from + 1;
            while (end < words.size() && !(words.begins(end) && !words.quoted(end) && !words.quoted(end - 1))) {
                end++;
            }
            sentence(page, from, end);
            from = end;
        }
        lastPage = page;
    }

    private void sentence(Page page, int from, int end) {
        Words words = page.words();
        for (int i = from; i < end; i++) {
            Bearer speaker = page.speaker();
            if (speaker != null && isFirst(words.lower(i)) && !words.quoted(i) && !page.isTaken(i)) {
                say(page, i, speaker, "who speaks here, " + speaker.name());
            }
            Character sex = SEX.get(words.lower(i));
            if (sex == null || page.isTaken(i) || words.allCapitals(i)) {
                continue;
            }
            Page.PersonMark gloss = gloss(page, i);
            if (gloss != null) {
                say(page, i, gloss.bearer(), "the words in brackets behind it");
            } else if (!words.quoted(i)) {
                resolve(page, from, i, end, sex);
            }
        }
        remember(page, from, end);
    }

    /** Whether the mark only tells whose words these are: the label of a transcript, or {@code I}. */
    private static boolean speaks(Page page, Page.PersonMark mark) {
        String text = page.words().text();
        int end = page.words().to(mark.end() - 1);
        boolean label = page.isTurn() && (text.startsWith(":", end) || text.startsWith(" (", end));
        return label || isFirst(page.words().lower(mark.first()));
    }

    /** {@code I}, {@code I'm}, {@code my}. */
    private static boolean isFirst(String word) {
        return word.equals("i") || word.equals("i.") || word.startsWith("i'") || word.equals("me") || word.equals("my");
    }

    /** {@code he [Putin]}. */
    private static Page.@Nullable PersonMark gloss(Page page, int i) {
        int at = page.words().to(i);
        boolean opens = page.words().text().startsWith(" [", at);
        return opens ? page.personStartingAt(i + 1) : null;
    }

    private void resolve(Page page, int from, int i, int end, char sex) {
        for (int word = Math.max(from, i - Actors.FAR); word < i; word++) {
            if (QUANTIFIERS.contains(page.words().lower(word)) && !page.words().quoted(word)) {
                return;
            }
        }
        Bearer ahead = ahead(page, from, i, end, sex);
        if (ahead != null) {
            say(page, i, ahead, "the subject that follows, " + ahead.name());
            return;
        }
        Bearer excluded = excluded(page, from, i);
        Bearer beside = besideApposed(page, i, sex);
        boolean aside = speaks(page.words(), i) && !afterColon(page.words(), from, i);
        Bearer inSentence = aside ? null : beside != null ? beside : Actors.subjectBefore(page, from, i, sex, excluded);
        if (inSentence != null) {
            if (Actors.before(page, from, i, sex, inSentence).isEmpty()) {
                inSentence.isOfSex(sex);
            }
            say(page, i, inSentence, "the nearest subject before it, " + inSentence.name());
            return;
        }
        boolean subject = page.words().lower(i).endsWith("he");
        Set<Bearer> others = excluded == null || subject ? Set.of() : Actors.before(page, from, i, sex, excluded);
        if (others.size() == 1) {
            Bearer other = others.iterator().next();
            say(page, i, other, "the only other person before it, " + other.name());
        } else if (others.isEmpty() && (excluded != null || aside || !Actors.hasOther(page, from, i, sex))) {
            fromBefore(page, i, sex, excluded);
        }
    }

    /** {@code Li was brief: the news, he said, was good}: told of somebody who acts before the colon. */
    private static boolean afterColon(Words words, int from, int i) {
        int at = words.text().lastIndexOf(':', words.from(i));
        int semicolon = words.text().lastIndexOf(';', words.from(i));
        return Math.max(at, semicolon) > words.from(from);
    }

    /** {@code , he said,}: whose words the sentence is, not whom it tells of. */
    private static boolean speaks(Words words, int i) {
        boolean after = words.gap(i) == Words.COMMA || words.gap(i) == Words.OTHER;
        return after
                && SPEECH_VERBS.contains(words.lower(i + 1))
                && (i + 2 >= words.size() || words.gap(i + 2) != Words.SPACE);
    }

    /** Who cannot be meant: the subject of {@code Putin presented him}, the companion of {@code Bush and he}. */
    private static @Nullable Bearer excluded(Page page, int from, int i) {
        Words words = page.words();
        switch (words.lower(i)) {
            case "he", "she" -> {
                Page.PersonMark companion = words.lower(i - 1).equals("and") ? page.personEndingAt(i - 1) : null;
                return companion == null ? null : companion.bearer();
            }
            case "him" -> {
                return Actors.ofClause(page, from, i);
            }
            case "his", "her" -> {
                Page.PersonMark apposed = words.gap(i) == Words.COMMA ? page.personEndingAt(i) : null;
                Page.PersonMark own = apposed == null ? namedByOwn(page, i) : apposed;
                return own == null ? null : own.bearer();
            }
            default -> {
                return null;
            }
        }
    }

    /** The name behind {@code his deputy,} or {@code her French guest}, which is not the owner's. */
    private static Page.@Nullable PersonMark namedByOwn(Page page, int i) {
        Words words = page.words();
        for (int at = i + 1; at < Math.min(words.size(), i + 7); at++) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (mark != null) {
                return page.officeEndingAt(at) != null ? mark : null;
            }
            if (words.gap(at) != Words.SPACE && page.officeEndingAt(at) == null) {
                return null;
            }
        }
        return null;
    }

    /** {@code Kurti and Osmani, his president}: the one beside the name that {@code his} tells more about. */
    private static @Nullable Bearer besideApposed(Page page, int i, char sex) {
        Page.PersonMark apposed = page.words().gap(i) == Words.COMMA ? page.personEndingAt(i) : null;
        int and = apposed == null ? -1 : Roles.startOfPhrase(page, apposed.first()) - 1;
        if (and < 0 || !page.words().lower(and).equals("and")) {
            return null;
        }
        Page.PersonMark other = page.personEndingAt(and);
        return other != null && other.bearer().mayBe(sex) ? other.bearer() : null;
    }

    /** The only person of the sentence before who is known to be a man or a woman; null for none or several. */
    private @Nullable Bearer surely(char sex, @Nullable Bearer excluded) {
        Bearer found = null;
        for (Bearer bearer : lastPersons) {
            if (bearer != excluded && bearer.isSurely(sex)) {
                if (found != null) {
                    return null;
                }
                found = bearer;
            }
        }
        return found;
    }

    /** Whether the sentence before tells of somebody else who may be meant, and not of the subject at all. */
    private boolean othersSince(Bearer subject, char sex, @Nullable Bearer excluded) {
        return !lastPersons.contains(subject)
                && lastPersons.stream().anyMatch(bearer -> bearer != excluded && bearer.mayBe(sex));
    }

    /** Looks in the sentences before for the subject, or the only person. */
    private void fromBefore(Page page, int i, char sex, @Nullable Bearer excluded) {
        Bearer surely = surely(sex, excluded);
        for (Bearer subject : subjects) {
            boolean doubtful =
                    sex == 'f' && surely != null && !subject.isSurely(sex) || othersSince(subject, sex, excluded);
            if (!doubtful && subject != excluded && subject.mayBe(sex)) {
                say(page, i, subject, "the subject of the sentence before, " + subject.name());
                return;
            }
        }
        Bearer only = surely;
        for (Bearer bearer : lastPersons) {
            if (surely == null && bearer != excluded && bearer.mayBe(sex)) {
                if (only != null) {
                    return;
                }
                only = bearer;
            }
        }
        if (only != null) {
            say(page, i, only, "the only person of the sentence before, " + only.name());
        }
    }

    /** {@code During his visit, Witkoff met}; {@code On her arrival Ms Merkel said}; {@code Asked whom he meant, Li said}. */
    private static @Nullable Bearer ahead(Page page, int from, int i, int end, char sex) {
        Words words = page.words();
        String opening = words.lower(from);
        boolean participle = opening.endsWith("ed") || opening.endsWith("ing");
        if (i - from > 8 || !participle && !OPENINGS.contains(opening)) {
            return null;
        }
        boolean owned =
                i - from <= 3 && (words.lower(i).equals("his") || words.lower(i).equals("her"));
        Page.PersonMark own = namedByOwn(page, i);
        for (int at = from; at < Math.min(end, i + REACH); at++) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (at > i && (words.lower(at).equals("he") || words.lower(at).equals("she"))) {
                return null;
            }
            if (mark != null && !mark.equals(own)) {
                return at > i
                                && mark.end() <= end
                                && leads(page, mark, owned)
                                && mark.bearer().mayBe(sex)
                        ? mark.bearer()
                        : null;
            }
        }
        return null;
    }

    /** Whether the name is the subject behind an opening phrase. */
    private static boolean leads(Page page, Page.PersonMark mark, boolean owned) {
        Words words = page.words();
        int start = Roles.startOfPhrase(page, mark.first());
        boolean acts = Roles.verb(words, mark.end()) || words.gap(mark.end()) == Words.COMMA;
        boolean main = words.gap(start) == Words.COMMA || owned && !Roles.preposition(words.lower(start - 1));
        return acts && main && !words.quoted(mark.first());
    }

    private static void say(Page page, int i, Bearer bearer, String why) {
        page.person(i, i + 1, bearer, Mention.How.PRONOUN, "\"" + page.words().form(i) + "\": " + why);
    }

    /** Keeps who acted and who was named; what stands in brackets is told aside. */
    private void remember(Page page, int from, int end) {
        if (page.passage().text().startsWith("(")) {
            return;
        }
        Bearer subject = null;
        Set<Bearer> persons = new LinkedHashSet<>();
        for (int at = from; at < end; at++) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (subject == null && Actors.stranger(page, at)) {
                subjects.clear();
            }
            if (mark == null || speaks(page, mark) || page.words().quoted(at)) {
                continue;
            }
            persons.add(mark.bearer());
            if (subject == null && Actors.acts(page, mark)) {
                subject = mark.bearer();
            }
        }
        if (subject != null || !persons.isEmpty()) {
            lastPersons = persons;
        }
        if (subject != null) {
            subjects.remove(subject);
            subjects.addFirst(subject);
            if (subjects.size() > MEMORY) {
                subjects.removeLast();
            }
        }
    }
}
