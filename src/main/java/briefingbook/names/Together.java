package briefingbook.names;

import briefingbook.book.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds whom a passage names together: {@code Merkel and Hollande}, {@code Kerry, Lavrov and Zarif}, {@code Trump met Kim}.
 */
final class Together {

    private static final Set<String> FILLERS = Set.copyOf(WordList.words("between-names.txt"));
    private static final Set<String> MEETING = Set.copyOf(WordList.words("meeting-words.txt"));
    /** How many words may stand between two who meet. */
    private static final int REACH = 14;

    private Together() {}

    /**
     * Some persons, named as one.
     *
     * @param end one past the last word of the last name
     * @param acting whether they are the subject of their clause, or one of them is and meets the other
     * @param joined whether an {@code and} joins them, or one word means them all
     */
    record Party(List<Bearer> bearers, int first, int end, boolean acting, boolean joined) {
        Party {
            bearers = List.copyOf(bearers);
        }
    }

    /** The parties between two words of a passage, in order; what stands in quotations is left out. */
    static List<Party> in(Page page, int from, int to) {
        List<Party> marks = marks(page, from, to);
        List<Party> parties = new ArrayList<>();
        int i = 0;
        while (i < marks.size()) {
            int last = endOfChain(page, marks, i);
            if (last > i) {
                parties.add(joined(page, marks.subList(i, last + 1)));
            } else if (marks.get(i).bearers().size() > 1) {
                parties.add(marks.get(i));
            } else if (i + 1 < marks.size() && meets(page, marks, i)) {
                parties.add(of(marks.subList(i, i + 2), true, false));
            }
            i = last + 1;
        }
        return parties;
    }

    /** Names, titles, pronouns and groups, each as a party of its own. */
    private static List<Party> marks(Page page, int from, int to) {
        List<Party> marks = new ArrayList<>();
        for (Page.PersonMark mark : page.persons()) {
            boolean owning = mark.how() == Mention.How.PRONOUN
                    && !page.words().lower(mark.first()).endsWith("he");
            if (mark.first() >= from
                    && mark.end() <= to
                    && !owning
                    && !page.words().quoted(mark.first())) {
                marks.add(new Party(List.of(mark.bearer()), mark.first(), mark.end(), false, false));
            }
        }
        for (Page.GroupMark group : page.groups()) {
            if (group.first() >= from && group.end() <= to) {
                boolean acting = Roles.subject(page, group.first(), group.end());
                marks.add(new Party(group.bearers(), group.first(), group.end(), acting, true));
            }
        }
        marks.sort(Comparator.comparingInt(Party::first));
        return marks;
    }

    /** The last of the names that commas and an {@code and} join to this one; the name itself where none is. */
    private static int endOfChain(Page page, List<Party> marks, int first) {
        int chain = first;
        for (int i = first; i + 1 < marks.size(); i++) {
            Join join = join(page, marks.get(i).end(), marks.get(i + 1).first());
            if (join == Join.NONE) {
                break;
            }
            if (join == Join.AND) {
                chain = i + 1;
            }
        }
        return chain;
    }

    private enum Join {
        NONE,
        COMMA,
        AND
    }

    private static Join join(Page page, int end, int next) {
        Words words = page.words();
        boolean and = words.gap(next) == Words.DASH && end == next;
        int at = end;
        while (at < next) {
            if (words.opens(at) || words.gap(at) == Words.OTHER) {
                return Join.NONE;
            }
            and |= words.lower(at).equals("and");
            at = afterFiller(page, at);
            if (at < 0) {
                return Join.NONE;
            }
        }
        boolean comma = words.gap(end) == Words.COMMA || words.gap(next) == Words.COMMA;
        return and ? Join.AND : comma ? Join.COMMA : Join.NONE;
    }

    /** One past the office, place or little word that begins there; -1 where something else does. */
    private static int afterFiller(Page page, int at) {
        Page.PlaceMark place = page.placeAt(at);
        if (place != null) {
            return place.end();
        }
        if (page.officeStartingAt(at)) {
            return page.endOfOffice(at);
        }
        return FILLERS.contains(page.words().lower(at)) || page.words().capital(at) ? at + 1 : -1;
    }

    /** {@code Trump met Kim}, {@code Blinken held talks with Lavrov}: one acts, the other is met. */
    private static boolean meets(Page page, List<Party> marks, int i) {
        Party one = marks.get(i);
        Party other = marks.get(i + 1);
        Words words = page.words();
        boolean alone = i + 2 >= marks.size()
                || join(page, other.end(), marks.get(i + 2).first()) == Join.NONE;
        if (!alone
                || other.bearers().size() > 1
                || other.first() - one.end() > REACH
                || words.possessive(one.end() - 1)
                || words.possessive(other.end() - 1)
                || !Roles.subject(page, one.first(), one.end())) {
            return false;
        }
        boolean meeting = false;
        for (int at = one.end(); at < other.first(); at++) {
            if (words.opens(at) || words.gap(at) == Words.OTHER) {
                return false;
            }
            meeting |= MEETING.contains(words.lower(at));
        }
        return meeting && !one.bearers().equals(other.bearers());
    }

    private static Party joined(Page page, List<Party> marks) {
        int first = marks.get(0).first();
        int end = marks.get(marks.size() - 1).end();
        return of(marks, Roles.subject(page, first, end), true);
    }

    private static Party of(List<Party> marks, boolean acting, boolean joined) {
        Set<Bearer> bearers = new LinkedHashSet<>();
        marks.forEach(mark -> bearers.addAll(mark.bearers()));
        return new Party(
                List.copyOf(bearers),
                marks.get(0).first(),
                marks.get(marks.size() - 1).end(),
                acting,
                joined);
    }
}
