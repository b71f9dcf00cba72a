package briefingbook.names;

import briefingbook.book.Mention;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does something in a sentence, as far as pronouns need to know. */
final class Actors {

    /** How many words back in its sentence a pronoun looks. */
    static final int FAR = 80;

    /** Behind these another clause begins, with a subject of its own. */
    private static final Set<String> CLAUSES = Set.of(
            "that",
            "which",
            "when",
            "while",
            "because",
            "if",
            "as",
            "after",
            "before",
            "until",
            "since",
            "although",
            "though",
            "whereas",
            "whether",
            "but");

    private static final Set<String> OTHER_SUBJECTS = Set.of("we", "i", "you", "they", "it");

    private Actors() {}

    /** Whether the mark is a subject: a name that stands as one, or {@code he} or {@code she}. */
    static boolean acts(Page page, Page.PersonMark mark) {
        return !coordinated(page, mark) && actsAlone(page, mark);
    }

    /** Whether the name is one of several that share a verb: {@code Vance and Weizman}. */
    private static boolean coordinated(Page page, Page.PersonMark mark) {
        Words words = page.words();
        int start = Roles.startOfPhrase(page, mark.first());
        boolean after = words.lower(start - 1).equals("and")
                && words.gap(start) == Words.SPACE
                && page.personEndingAt(start - 1) != null;
        return after || words.lower(mark.end()).equals("and") && Roles.nameFollows(page, mark.end() + 1);
    }

    private static boolean actsAlone(Page page, Page.PersonMark mark) {
        if (mark.how() == Mention.How.PRONOUN) {
            String word = page.words().lower(mark.first());
            return word.equals("he") || word.equals("she");
        }
        return Roles.subject(page, mark.first(), mark.end());
    }

    /** The nearest who acts before the word in its sentence and may be meant; null for none, or behind a stranger. */
    static @Nullable Bearer subjectBefore(Page page, int from, int i, char sex, @Nullable Bearer excluded) {
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

    /** All in the sentence before the word who may be meant, but one. */
    static Set<Bearer> before(Page page, int from, int i, char sex, @Nullable Bearer excluded) {
        Set<Bearer> found = new LinkedHashSet<>();
        for (int at = Math.max(from, i - FAR); at < i; at++) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (mark != null
                    && mark.bearer() != excluded
                    && mark.bearer().mayBe(sex)
                    && !page.words().quoted(at)) {
                found.add(mark.bearer());
            }
        }
        return found;
    }

    /** The subject of the clause that the word stands in, whom {@code him} there cannot mean; null where nobody is known. */
    static @Nullable Bearer ofClause(Page page, int from, int i) {
        Words words = page.words();
        for (int at = i - 1; at >= Math.max(from, i - FAR); at--) {
            Page.PersonMark mark = page.personEndingAt(at + 1);
            if (mark != null && !words.quoted(at)) {
                boolean attends =
                        words.lower(Roles.startOfPhrase(page, mark.first()) - 1).equals("with")
                                && words.lower(mark.end()).endsWith("ing");
                if (attends || acts(page, mark)) {
                    return mark.bearer();
                }
            }
            if (words.lower(at).equals("who")) {
                Page.PersonMark antecedent = page.personEndingAt(at);
                return antecedent == null ? null : antecedent.bearer();
            }
            if (OTHER_SUBJECTS.contains(words.lower(at))
                    || words.begins(at)
                    || words.gap(at) == Words.OTHER
                    || CLAUSES.contains(words.lower(at))) {
                return null;
            }
        }
        return null;
    }

    /** Whether the word looks like the name of somebody unknown who does something: {@code Eisenhower renamed}. */
    static boolean stranger(Page page, int at) {
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

    /** {@code beside his guest, Mary,}: a name that only says who a noun before it is. */
    private static boolean explains(Page page, Page.PersonMark mark) {
        return page.words().gap(mark.first()) == Words.COMMA
                && page.officeEndingAt(mark.first()) != null
                && !Roles.subject(page, mark.first(), mark.end());
    }

    /** Whether someone stands before in the sentence who may be meant as well, though no subject. */
    static boolean hasOther(Page page, int from, int i, char sex) {
        for (int at = Math.max(from, i - FAR); at < i; at++) {
            if (stranger(page, at)) {
                return true;
            }
            Page.PersonMark mark = page.personStartingAt(at);
            if (mark != null
                    && mark.how() != Mention.How.PRONOUN
                    && !explains(page, mark)
                    && !page.words().quoted(at)
                    && mark.bearer().mayBe(sex)) {
                return page.words().possessive(mark.end() - 1) || i - from > 6;
            }
        }
        return false;
    }
}
