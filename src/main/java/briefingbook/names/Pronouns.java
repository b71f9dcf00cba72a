package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
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

    private @Nullable Bearer lastSubject;
    private @Nullable Page lastPage;
    /** Those who stood in the sentence before. */
    private Set<Bearer> lastPersons = new LinkedHashSet<>();

    /** Reads a passage; passages come in reading order. */
    void read(Page page) {
        if (!continues(page)) {
            lastSubject = null;
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
        Bearer ahead = ahead(page, from, i, end, sex);
        if (ahead != null) {
            say(page, i, ahead, "the subject that follows, " + ahead.name());
            return;
        }
        Bearer inSentence = subjectBefore(page, from, i, sex);
        if (inSentence != null) {
            say(page, i, inSentence, "the nearest subject before it, " + inSentence.name());
            return;
        }
        if (hasOther(page, from, i, sex)) {
            return;
        }
        Bearer subject = lastSubject;
        if (subject != null && subject.mayBe(sex)) {
            say(page, i, subject, "the subject of the sentence before, " + subject.name());
            return;
        }
        Bearer only = null;
        for (Bearer bearer : lastPersons) {
            if (bearer.mayBe(sex)) {
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

    /** {@code During his visit, Witkoff met}; {@code On her arrival Ms Merkel said}. */
    private static @Nullable Bearer ahead(Page page, int from, int i, int end, char sex) {
        Words words = page.words();
        String word = words.lower(i);
        if (i - from > 3 || !OPENINGS.contains(words.lower(from)) || !(word.equals("his") || word.equals("her"))) {
            return null;
        }
        for (Page.PersonMark mark : page.persons()) {
            if (mark.first() > i && mark.end() <= end) {
                boolean subject = Roles.verb(words, mark.end()) || words.gap(mark.end()) == Words.COMMA;
                return subject
                                && mark.bearer().mayBe(sex)
                                && !Roles.preposition(words.lower(Roles.startOfPhrase(page, mark.first()) - 1))
                        ? mark.bearer()
                        : null;
            }
        }
        return null;
    }

    private static @Nullable Bearer subjectBefore(Page page, int from, int i, char sex) {
        Bearer nearest = null;
        for (Page.PersonMark mark : page.persons()) {
            if (mark.first() >= i) {
                break;
            }
            if (mark.first() >= from
                    && !page.words().quoted(mark.first())
                    && mark.bearer().mayBe(sex)
                    && (mark.how() == Mention.How.PRONOUN
                            ? !objectPronoun(page, mark)
                            : Roles.subject(page, mark.first(), mark.end()))) {
                nearest = mark.bearer();
            }
        }
        return nearest;
    }

    private static boolean objectPronoun(Page page, Page.PersonMark mark) {
        String word = page.words().lower(mark.first());
        return !word.equals("he") && !word.equals("she");
    }

    /** Whether someone stands before in the sentence who may be meant as well, though no subject. */
    private static boolean hasOther(Page page, int from, int i, char sex) {
        for (Page.PersonMark mark : page.persons()) {
            if (mark.first() >= from
                    && mark.first() < i
                    && mark.how() != Mention.How.PRONOUN
                    && !page.words().quoted(mark.first())
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
        for (Page.PersonMark mark : page.persons()) {
            if (mark.first() < from || mark.first() >= end || page.words().quoted(mark.first())) {
                continue;
            }
            persons.add(mark.bearer());
            boolean acts = mark.how() == Mention.How.PRONOUN
                    ? !objectPronoun(page, mark)
                    : Roles.subject(page, mark.first(), mark.end());
            if (subject == null && acts) {
                subject = mark.bearer();
            }
        }
        if (subject != null || !persons.isEmpty()) {
            lastSubject = subject;
            lastPersons = persons;
        }
    }
}
