package briefingbook.names;

import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Reading;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the words around a name which office the person holds and which country it serves: {@code Russian Foreign
 * Minister X}, {@code X, Finland's foreign minister}, {@code the Kremlin's X}.
 */
final class StatedFacts {

    private static final int REACH = 14;
    private static final Set<String> LINKS = Set.of(
            "of",
            "the",
            "to",
            "for",
            "and",
            "in",
            "at",
            "on",
            "former",
            "then",
            "acting",
            "outgoing",
            "new",
            "a",
            "an",
            "senior",
            "deputy",
            "long-time",
            "longtime",
            "veteran",
            "incoming",
            "late",
            "s",
            "ex",
            "special",
            "top",
            "chief",
            "current",
            "federal",
            "state");
    private static final Set<String> PAST = Set.of("former", "ex", "late", "last", "then");
    private static final Set<String> LEADS = Set.of("led", "leads", "headed", "heads", "represents", "represented");
    private static final Set<String> PARTIES = Set.of("Republican", "Democrat", "Democratic");

    private static final Set<String> COMPLEMENTS = Set.of("of", "to", "for", "in", "at", "and", "on");
    private static final Set<String> ASIDE = Set.of("of", "to", "for", "in", "at", "on");
    private static final Set<String> VENUES = Set.of("in", "at", "from", "to");
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their");

    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "where", "when", "whom", "that");
    private static final Set<String> SPEECH_VERBS = WordList.words("speech-verbs.txt");

    private StatedFacts() {}

    /** Reads what stands before and after each name of the passage. */
    static void read(Page page) {
        for (Page.PersonMark mark : page.persons()) {
            if (mark.how() != Mention.How.PRONOUN) {
                before(page, mark);
                after(page, mark);
            }
        }
    }

    private static void before(Page page, Page.PersonMark mark) {
        Words words = page.words();
        int first = mark.first();
        Page.@Nullable PlaceMark place = page.placeEndingAt(first);
        if (place != null && (words.possessive(first - 1) || flagged(page, place))) {
            serves(page, mark, place, place.first(), mark.end());
            return;
        }
        if (place != null && place.place().kind() == Places.Kind.DEMONYM && words.gap(first) == Words.SPACE) {
            serves(page, mark, place, place.first(), mark.end());
        }
        Stretch stretch = stretchBefore(page, first);
        if (stretch.office() < 0) {
            return;
        }
        office(page, mark, stretch, first);
    }

    private static boolean flagged(Page page, Page.PlaceMark place) {
        return page.passage().form() == Passage.Form.FACT
                && page.words().gap(place.end()) == Words.SPACE
                && (place.place().kind() == Places.Kind.FLAG || place.place().kind() == Places.Kind.COUNTRY);
    }

    /**
     * The words before a name that may say its bearer's office.
     *
     * @param from first word of it
     * @param office first word of the first office in it; -1 for none
     */
    private record Stretch(int from, int office) {}

    private static Stretch stretchBefore(Page page, int first) {
        Words words = page.words();
        int from = first;
        int office = -1;
        int others = 0;
        int spare = 0;
        int j = first - 1;
        while (j >= Math.max(0, first - REACH)) {
            char gap = words.gap(j + 1);
            boolean joined = gap == Words.SPACE
                    || gap == Words.HYPHEN
                    || gap == Words.DASH
                    || gap == Words.STOP && page.officeEndingAt(j + 1) != null;
            if (!joined && !(gap == Words.COMMA && j == first - 1) || page.personEndingAt(j + 1) != null) {
                break;
            }
            Page.PlaceMark place = page.placeEndingAt(j + 1);
            if (page.officeEndingAt(j + 1) != null) {
                j = page.startOfOffice(j + 1);
                office = j;
                from = j;
                spare += others;
                others = 0;
            } else if (place != null) {
                j = place.first();
                from = j;
            } else if (LINKS.contains(words.lower(j))) {
                from = j;
            } else if (office >= 0 || ++others > 3 || Roles.verb(words, j)) {
                break;
            }
            j--;
        }
        boolean reaches = office >= 0 && touches(page, office, first) && (spare == 0 || complete(page, office));
        return new Stretch(from, reaches ? office : -1);
    }

    /** Whether words of all sorts may stand behind the office: {@code Head of the Finnish delegation to the talks}. */
    private static boolean complete(Page page, int office) {
        return page.words().opens(office)
                || page.words().lower(page.endOfOffice(office)).equals("of");
    }

    /** Whether the office reaches the name: directly, or by {@code of}, {@code to} or {@code for}. */
    private static boolean touches(Page page, int office, int first) {
        int end = page.endOfOffice(office);
        while (end < first && page.officeStartingAt(end)) {
            end = page.endOfOffice(end);
        }
        return end == first || COMPLEMENTS.contains(page.words().lower(end));
    }

    private static void office(Page page, Page.PersonMark mark, Stretch stretch, int end) {
        Words words = page.words();
        int start = stretch.office();
        int endOfOffice = page.endOfOffice(start);
        Offices.Office office = page.officeEndingAt(endOfOffice);
        if (office == null || !office.official() && office.rank() != Offices.Office.Class.KIN) {
            return;
        }
        Page.@Nullable PlaceMark whose = whose(page, stretch.from(), start, endOfOffice, end);
        int from = start > 0 && PAST.contains(words.lower(start - 1)) ? start - 1 : start;
        String stated = page.text(from, end);
        boolean label = stated.length() > 3 && stated.equals(stated.toUpperCase(Locale.ROOT));
        String title = label ? office.title() : stated;
        int begin = whose != null && whose.first() < from ? whose.first() : from;
        String by = "\"" + page.text(Math.min(begin, mark.first()), Math.max(end, mark.end())) + "\"";
        boolean known = mark.bearer().entry() != null && mark.bearer().entry().country() != null;
        String country =
                whose != null ? whose.place().country() : known ? null : ofOwner(page, mark, stretch.from(), start);
        if (country == null) {
            Page.PlaceMark behind = countryBehind(page, mark);
            country = behind == null ? office.country() : behind.place().country();
        }
        Directory.Entry entry = mark.bearer().entry();
        String listed = country == null && entry != null ? entry.countryOf(office.post()) : null;
        if (listed != null && entry != null) {
            country = listed;
            by += ", an office that " + entry.origin() + " gives for "
                    + Countries.name(listed).orElse(listed);
        }
        if (country != null) {
            mark.bearer().serves(country, by);
        }
        if (office.rank() == Offices.Office.Class.KIN) {
            return;
        }
        boolean past = from < start;
        mark.bearer()
                .holds(
                        new Reading.StatedOffice(title, country, page.passage().id(), by),
                        past ? "former " + office.post() : office.post());
    }

    /** The country before the office, in it, or behind its {@code of}. */
    private static Page.@Nullable PlaceMark whose(Page page, int from, int office, int endOfOffice, int end) {
        Words words = page.words();
        for (int i = office; i >= from; i--) {
            Page.PlaceMark place = i == office ? page.placeAt(office) : page.placeAt(i);
            boolean venue = place != null
                    && VENUES.contains(words.lower(place.first() - 1))
                    && place.place().kind() != Places.Kind.DEMONYM;
            if (place != null && place.place().country() != null && !venue && reaches(words, place.end(), office)) {
                return place;
            }
        }
        for (int i = endOfOffice; i < end; i++) {
            Page.PlaceMark place = page.placeAt(i);
            int link = words.lower(i - 1).equals("the") ? i - 2 : i - 1;
            if (place != null
                    && place.place().country() != null
                    && words.lower(link).equals("of")) {
                return place;
            }
        }
        return null;
    }

    private static boolean reaches(Words words, int end, int office) {
        for (int i = end; i < office; i++) {
            if (ASIDE.contains(words.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** The country of the person whose {@code 's} or pronoun stands before: {@code Macron's adviser}, {@code her aide}. */
    private static @Nullable String ofOwner(Page page, Page.PersonMark mark, int from, int office) {
        for (int end = office; end >= from; end--) {
            Page.PersonMark owner = page.personEndingAt(end);
            if (owner != null
                    && !owner.equals(mark)
                    && (page.words().possessive(end - 1) || owner.how() == Mention.How.PRONOUN)) {
                return owner.bearer().country();
            }
        }
        return null;
    }

    private static void after(Page page, Page.PersonMark mark) {
        Words words = page.words();
        int end = mark.end();
        if (end >= words.size() || words.possessive(end - 1)) {
            return;
        }
        char gap = words.gap(end);
        if (gap == Words.SPACE) {
            belongs(page, mark);
        } else if (Namesakes.isBeforeState(words, end, page.placeAt(end))) {
            serves(page, mark, Objects.requireNonNull(page.placeAt(end)), mark.first(), end + 1);
        } else if (gap == Words.COMMA || gap == Words.OTHER && words.opens(end) == false) {
            apposition(page, mark);
        }
    }

    private static void belongs(Page page, Page.PersonMark mark) {
        Page.PlaceMark place = countryBehind(page, mark);
        if (place != null) {
            serves(page, mark, place, mark.first(), place.end());
        }
    }

    /** {@code X of Finland}, {@code X led the Finnish delegation}. */
    private static Page.@Nullable PlaceMark countryBehind(Page page, Page.PersonMark mark) {
        Words words = page.words();
        int end = mark.end();
        boolean of = words.lower(end).equals("of");
        if (words.gap(end) != Words.SPACE || words.possessive(end - 1) || !of && !LEADS.contains(words.lower(end))) {
            return null;
        }
        Page.PlaceMark place = page.placeAt(words.lower(end + 1).equals("the") ? end + 2 : end + 1);
        boolean serves = place != null
                && place.place().kind() != Places.Kind.CITY
                && (of || place.place().kind() != Places.Kind.ORGANIZATION);
        return serves ? place : null;
    }

    private static void apposition(Page page, Page.PersonMark mark) {
        Words words = page.words();
        int from = mark.end();
        if (VENUES.contains(words.lower(from)) || words.lower(from).equals("on")) {
            return;
        }
        int end = from + 1;
        while (end < words.size()
                && end - from < REACH
                && (words.gap(end) == Words.SPACE || words.gap(end) == Words.HYPHEN)) {
            end++;
        }
        int office = -1;
        int others = 0;
        int i = from;
        while (i < end && office < 0 && others <= 2 && page.personStartingAt(i) == null) {
            Page.PlaceMark place = page.placeAt(i);
            if (page.officeStartingAt(i)) {
                office = i;
            } else if (place != null) {
                i = place.end();
            } else if (RELATIVES.contains(words.lower(i)) || SPEECH_VERBS.contains(words.lower(i))) {
                others = REACH;
            } else {
                others += LINKS.contains(words.lower(i)) || OWNERS.contains(words.lower(i)) ? 0 : 1;
                i++;
            }
        }
        if (office >= 0 && page.personStartingAt(page.endOfOffice(office)) != null) {
            return;
        }
        if (office >= 0) {
            int close = endOfComplement(page, page.endOfOffice(office), end);
            office(page, mark, new Stretch(from, office), close);
        } else {
            nationality(page, mark, from, end);
        }
    }

    /** The end of {@code of Finland}, {@code to the European Council} behind an office. */
    private static int endOfComplement(Page page, int from, int end) {
        Words words = page.words();
        if (from >= end || !ASIDE.contains(words.lower(from))) {
            return from;
        }
        int at = words.lower(from + 1).equals("the") ? from + 2 : from + 1;
        int close = from;
        while (at < end && page.personStartingAt(at) == null && (page.placeAt(at) != null || words.capital(at))) {
            Page.PlaceMark place = page.placeAt(at);
            at = place != null ? place.end() : at + 1;
            close = at;
        }
        return Math.min(close, end);
    }

    /** {@code , a Swiss diplomat}, {@code , a Texas Republican}, {@code , R-Alaska}. */
    private static void nationality(Page page, Page.PersonMark mark, int from, int end) {
        Words words = page.words();
        int at = from;
        while (at < end && LINKS.contains(words.lower(at))) {
            at++;
        }
        boolean party =
                (words.lower(at).equals("r") || words.lower(at).equals("d")) && words.gap(at + 1) == Words.HYPHEN;
        Page.PlaceMark place = page.placeAt(party ? at + 1 : at);
        if (place == null) {
            return;
        }
        boolean american = "US".equals(place.place().country())
                && (party || PARTIES.contains(place.end() < words.size() ? words.form(place.end()) : ""));
        boolean demonym = place.place().kind() == Places.Kind.DEMONYM && at > from;
        if (american || demonym) {
            serves(page, mark, place, mark.first(), Math.min(place.end() + 1, words.size()));
        }
    }

    private static void serves(Page page, Page.PersonMark mark, Page.PlaceMark place, int first, int end) {
        String country = place.place().country();
        if (country != null
                && (Countries.of(country).isPresent() || place.place().kind() == Places.Kind.ORGANIZATION)) {
            mark.bearer().serves(country, "\"" + page.text(first, end) + "\"");
        }
    }
}
