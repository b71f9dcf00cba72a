package briefingbook.names;

import briefingbook.book.Mention;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whom an office without a name means: {@code the Ukrainian president}, {@code the chancellor}.
 *
 * <p>The source's own bearer of the office comes first, then whoever held it on the source's date by authority file or
 * table; without either it stays open.
 */
final class Titles {

    private static final Set<String> PRESENT = Set.of("sitting", "current", "own");
    private static final Set<String> PAST = Set.of("former", "ex", "late", "then", "last", "previous", "erstwhile");

    private final Holders holders;
    private final Homeland homeland;
    private final Tenure tenure;
    /** Whom an office in capitals meant before: {@code the President}. */
    private final Map<String, Bearer> established = new HashMap<>();

    private @Nullable String chancellery;

    Titles(Holders holders, Homeland homeland, Tenure tenure) {
        this.holders = holders;
        this.homeland = homeland;
        this.tenure = tenure;
    }

    /** Reads a passage whose names are known; passages come in reading order. */
    void read(Page page) {
        Words words = page.words();
        for (Page.PlaceMark place : page.places()) {
            String country = place.place().country();
            if ("DE".equals(country) || "AT".equals(country)) {
                chancellery = country;
            }
        }
        for (int end = 1; end <= words.size(); end++) {
            Offices.Office office = page.officeEndingAt(end);
            if (office != null && office.official() && !page.isTaken(end - 1) && !words.quoted(end - 1)) {
                office(page, page.startOfOffice(end), end, office);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            national(page, i);
        }
    }

    private void office(Page page, int start, int end, Offices.Office office) {
        if (belongsToName(page, start, end) || Roles.predicate(page, start, end)) {
            return;
        }
        Whose whose = whose(page, start, end);
        if (whose == null) {
            return;
        }
        Bearer bearer;
        if (whose.past()) {
            bearer = holders.former(office.post(), whose.country(), page);
        } else if (whose.country() != null) {
            bearer = holders.of(office, whose.country(), page);
        } else {
            bearer = unowned(page, start, office);
        }
        if (bearer == null) {
            return;
        }
        String phrase = page.text(Math.min(whose.first(), start), Math.max(whose.end(), end));
        String by = "\"" + phrase + "\": " + bearer.name() + reason(bearer, office, whose);
        page.person(start, end, bearer, Mention.How.TITLE, by);
    }

    /** {@code the president}: whom it meant before, whoever was named shortly before, else by the country that is told of. */
    private @Nullable Bearer unowned(Page page, int start, Offices.Office office) {
        boolean capital = page.words().capital(start);
        Bearer bearer = capital ? established.get(office.post()) : null;
        if (bearer != null) {
            return bearer;
        }
        String home = homeland.publisher();
        if (capital && home != null && office.rank() == Offices.Office.Class.HEAD) {
            bearer = holders.of(office, home, page);
        }
        if (bearer == null) {
            bearer = holders.lately(page, start, office);
        }
        String country = office.country() != null ? office.country() : homeland.section(page);
        if (bearer == null && country == null && office.post().equals("chancellor")) {
            country = chancellery;
        }
        if (bearer == null && country != null) {
            bearer = holders.of(office, country, page);
        }
        if (bearer == null && (capital || office.rank() != Offices.Office.Class.ROLE)) {
            bearer = holders.ever(page, office);
        }
        if (bearer != null && capital) {
            established.put(office.post(), bearer);
        }
        return bearer;
    }

    private String reason(Bearer bearer, Offices.Office office, Whose whose) {
        if (whose.past()) {
            return ", who held it before";
        }
        if (bearer.holdsPost(office.post())) {
            return ", so called in this source";
        }
        String when = tenure.date() == null ? "" : " on " + tenure.date();
        return whose.country() == null || bearer.entry() == null
                ? ", named shortly before"
                : ", by " + bearer.entry().origin() + when;
    }

    /**
     * @param country whose office it is; null where the words do not say
     * @param past whether it was held before
     */
    private record Whose(int first, int end, @Nullable String country, boolean past) {}

    /** Whether a name stands beside the office, so that it needs no resolving. */
    private static boolean belongsToName(Page page, int start, int end) {
        Words words = page.words();
        if (page.personStartingAt(end) != null
                && (words.gap(end) == Words.SPACE || words.gap(end) == Words.COMMA || words.gap(end) == Words.STOP)) {
            return true;
        }
        int from = Roles.startOfPhrase(page, start);
        Page.PlaceMark of = ofPlace(page, end);
        if (of != null && Roles.nameFollows(page, of.end())) {
            return true;
        }
        Page.PersonMark before = page.personEndingAt(from);
        if (before != null && (words.gap(from) == Words.COMMA || words.possessive(from - 1))) {
            return true;
        }
        boolean listed = words.lower(end).equals("and") && page.officeStartingAt(end + 1);
        return listed || words.possessive(end - 1) && words.lower(end).startsWith("office");
    }

    private static @Nullable Whose whose(Page page, int start, int end) {
        Words words = page.words();
        int i = start;
        Page.PlaceMark place = null;
        boolean past = false;
        while (i > 0 && (words.gap(i) == Words.SPACE || words.gap(i) == Words.HYPHEN)) {
            Page.PlaceMark before = place == null ? page.placeEndingAt(i) : null;
            if (before == null && !PRESENT.contains(words.lower(i - 1)) && !PAST.contains(words.lower(i - 1))) {
                break;
            }
            past |= before == null && PAST.contains(words.lower(i - 1));
            place = before == null ? place : before;
            i = before == null ? i - 1 : before.first();
        }
        boolean owned = place != null && words.possessive(place.end() - 1);
        String before = words.lower(i - 1);
        boolean definite = before.equals("the") && words.gap(i) == Words.SPACE;
        Page.PlaceMark of = ofPlace(page, end);
        boolean bareCapital =
                of != null && words.capital(start) && !past && !before.equals("a") && !before.equals("an");
        if (!owned && !definite && !bareCapital) {
            return null;
        }
        Page.PlaceMark whose = place != null ? place : of;
        if (whose == null) {
            boolean otherwiseNamed = words.lower(end).equals("of") || i != start && !past;
            return otherwiseNamed ? null : new Whose(start, end, null, past);
        }
        String country = whose.place().country();
        return country == null ? null : new Whose(whose.first(), whose.end(), country, past);
    }

    /** The place behind {@code of}; null for none. */
    private static Page.@Nullable PlaceMark ofPlace(Page page, int end) {
        Words words = page.words();
        if (!words.lower(end).equals("of") || words.gap(end) != Words.SPACE) {
            return null;
        }
        Page.PlaceMark place = page.placeAt(words.lower(end + 1).equals("the") ? end + 2 : end + 1);
        return place != null && place.place().kind() != Places.Kind.CITY ? place : null;
    }

    /** {@code The American, who is 78,}: the one person of that country who was named shortly before. */
    private void national(Page page, int i) {
        Words words = page.words();
        Page.PlaceMark place = page.placeAt(i);
        String country = place == null ? null : place.place().country();
        if (place == null
                || country == null
                || place.place().kind() != Places.Kind.DEMONYM
                || !words.lower(i - 1).equals("the")
                || page.isTaken(i - 1)
                || words.quoted(i)
                || words.form(place.end() - 1).endsWith("s")
                || !endsPhrase(page, place.end())) {
            return;
        }
        Bearer found = holders.compatriot(country);
        if (found != null) {
            page.remove(place);
            page.person(
                    i - 1,
                    place.end(),
                    found,
                    Mention.How.TITLE,
                    "\"" + page.text(i - 1, place.end()) + "\": " + found.name() + ", named shortly before");
        }
    }

    /** Whether no noun follows that the adjective could belong to. */
    private static boolean endsPhrase(Page page, int end) {
        Words words = page.words();
        if (end >= words.size()) {
            return true;
        }
        boolean listed = page.placeAt(end) != null;
        boolean goesOn = Roles.verb(words, end) && !Groups.isPlural(words, end) || Roles.preposition(words.lower(end));
        return words.gap(end) == Words.SPACE ? goesOn : !listed && words.gap(end) != Words.HYPHEN;
    }
}
