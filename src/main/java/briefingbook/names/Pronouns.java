package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
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
    /** How many words a title before a name may have. */
    private static final int TITLE = 8;
    /** How many words ahead a subject may follow. */
    private static final int REACH = 30;
    /** How many words back in its sentence a pronoun looks. */
    private static final int FAR = 80;

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
        if (!continues(page)) {
            subjects.clear();
            lastPersons = new LinkedHashSet<>();
        }
        Words words = page.words();
        int from = 0;
        while (from < words.size()) {
            int end = from + 1;
            while (end < words.size() && !(words.opens(end) && !words.quoted(end) && !words.quoted(end - 1))) {
                end++;
            }
            sentence(page, from, end);
            from = end;
        }
        lastPage = page;
    }

    /** Whether the passage goes on where the last one ended. */
    private boolean continues(Page page) {
        if (lastPage == null) {
            return false;
        }
        Passage last = lastPage.passage();
        Passage now = page.passage();
        boolean same = now.paragraph() == last.paragraph();
        boolean prose = now.form() == Passage.Form.PARAGRAPH && last.form() == Passage.Form.PARAGRAPH;
        boolean follows = now.paragraph() - last.paragraph() == 1 && Objects.equals(now.section(), last.section());
        return same || prose && follows;
    }

    private void sentence(Page page, int from, int end) {
        Words words = page.words();
        for (int i = from; i < end; i++) {
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

    /** {@code he [Putin]}. */
    private static Page.@Nullable PersonMark gloss(Page page, int i) {
        int at = page.words().to(i);
        boolean opens = page.words().text().startsWith(" [", at);
        return opens ? page.personStartingAt(i + 1) : null;
    }

    private void resolve(Page page, int from, int i, int end, char sex) {
        for (int word = Math.max(from, i - FAR); word < i; word++) {
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
        Bearer inSentence = speaks(page.words(), i) ? null : subjectBefore(page, from, i, sex, excluded);
        if (inSentence != null) {
            say(page, i, inSentence, "the nearest subject before it, " + inSentence.name());
        } else if (excluded != null || speaks(page.words(), i) || !hasOther(page, from, i, sex)) {
            fromBefore(page, i, sex, excluded);
        }
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
        if (words.lower(i).equals("he") || words.lower(i).equals("she")) {
            Page.PersonMark companion = words.lower(i - 1).equals("and") ? page.personEndingAt(i - 1) : null;
            return companion == null ? null : companion.bearer();
        }
        if (!words.lower(i).equals("him")) {
            return null;
        }
        for (int end = i - 1; end > from && i - end < 4; end--) {
            Page.PersonMark subject = page.personEndingAt(end);
            if (subject != null && Roles.verb(words, end)) {
                return subject.bearer();
            }
        }
        return null;
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

    /** Looks in the sentences before for the subject, or the only person. */
    private void fromBefore(Page page, int i, char sex, @Nullable Bearer excluded) {
        Bearer surely = surely(sex, excluded);
        for (Bearer subject : subjects) {
            boolean doubtful = surely != null && !subject.isSurely(sex);
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
        for (int at = from; at < Math.min(end, i + REACH); at++) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (mark != null) {
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

    private static @Nullable Bearer subjectBefore(Page page, int from, int i, char sex, @Nullable Bearer excluded) {
        for (int at = i - 1; at >= Math.max(from, i - FAR); at--) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (stranger(page, at)) {
                return null;
            }
            if (mark != null
                    && !page.words().quoted(at)
                    && mark.bearer() != excluded
                    && mark.bearer().mayBe(sex)
                    && acts(page, mark)) {
                return mark.bearer();
            }
        }
        return null;
    }

    /** Whether the word looks like the name of somebody unknown who does something: {@code Eisenhower renamed}. */
    private static boolean stranger(Page page, int at) {
        Words words = page.words();
        return words.capital(at)
                && !page.isTaken(at)
                && !words.quoted(at)
                && !words.number(at)
                && !words.initial(at)
                && !NameFinder.isOrdinary(words.form(at))
                && !page.officeStartingAt(at)
                && Roles.verb(words, at + 1)
                && words.form(at).length() > 3
                && !words.allCapitals(at);
    }

    /** Whether the mark is a subject: a name that stands as one, or {@code he} or {@code she}. */
    private static boolean acts(Page page, Page.PersonMark mark) {
        return !mark.plural() && !coordinated(page, mark) && actsAlone(page, mark);
    }

    /** Whether the name is one of several that share a verb: {@code Vance and Weizman}. */
    private static boolean coordinated(Page page, Page.PersonMark mark) {
        Words words = page.words();
        int start = Roles.startOfPhrase(page, mark.first());
        boolean after = words.lower(start - 1).equals("and")
                && words.gap(start) == Words.SPACE
                && page.personEndingAt(start - 1) != null;
        return after || words.lower(mark.end()).equals("and") && nameFollows(page, mark.end() + 1);
    }

    /** Whether a name with its title follows. */
    private static boolean nameFollows(Page page, int from) {
        int at = from;
        while (at < from + TITLE
                && page.personStartingAt(at) == null
                && at < page.words().size()) {
            Page.PlaceMark place = page.placeAt(at);
            if (page.officeStartingAt(at)) {
                at = page.endOfOffice(at);
            } else if (place != null) {
                at = place.end();
            } else {
                return false;
            }
        }
        return page.personStartingAt(at) != null;
    }

    private static boolean actsAlone(Page page, Page.PersonMark mark) {
        return mark.how() == Mention.How.PRONOUN
                ? !objectPronoun(page, mark)
                : Roles.subject(page, mark.first(), mark.end());
    }

    private static boolean objectPronoun(Page page, Page.PersonMark mark) {
        String word = page.words().lower(mark.first());
        return !word.equals("he") && !word.equals("she");
    }

    /** Whether someone stands before in the sentence who may be meant as well, though no subject. */
    private static boolean hasOther(Page page, int from, int i, char sex) {
        for (int at = Math.max(from, i - FAR); at < i; at++) {
            if (stranger(page, at)) {
                return true;
            }
            Page.PersonMark mark = page.personStartingAt(at);
            if (mark != null
                    && mark.how() != Mention.How.PRONOUN
                    && !page.words().quoted(at)
                    && mark.bearer().mayBe(sex)) {
                return page.words().possessive(mark.end() - 1) || i - from > 6;
            }
        }
        return false;
    }

    private static void say(Page page, int i, Bearer bearer, String why) {
        page.person(i, i + 1, bearer, Mention.How.PRONOUN, "\"" + page.words().form(i) + "\": " + why);
    }

    private void remember(Page page, int from, int end) {
        Bearer subject = null;
        Set<Bearer> persons = new LinkedHashSet<>();
        for (int at = from; at < end; at++) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (subject == null && stranger(page, at)) {
                subjects.clear();
            }
            if (mark == null || page.words().quoted(at)) {
                continue;
            }
            persons.add(mark.bearer());
            if (subject == null && acts(page, mark)) {
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
