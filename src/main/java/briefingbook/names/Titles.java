package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whom an office without a name means: {@code the Ukrainian president}, {@code the chancellor}.
 *
 * <p>The source's own bearer of the office comes first, then whoever held it on the source's date by authority file or
 * table; without either it stays open.
 */
final class Titles {

    /** How many passages back a person is still meant by an office without a country. */
    private static final int MEMORY = 4;

    /** How many words back in a passage a person is still meant. */
    private static final int FAR = 120;

    /** In a source of more persons than this, only those named shortly before are looked at. */
    private static final int CROWD = 1000;

    private static final Set<String> PRESENT = Set.of("sitting", "current", "own");

    private final NameReader.Lists lists;
    private final Cast cast;
    private final @Nullable PartialDate date;
    private final Tenure tenure;
    /** Who was named in the last passages, the latest first. */
    private final Deque<List<Bearer>> recent = new ArrayDeque<>();

    /** @param date of the source */
    Titles(NameReader.Lists lists, Cast cast, @Nullable PartialDate date, Tenure tenure) {
        this.lists = lists;
        this.cast = cast;
        this.date = date;
        this.tenure = tenure;
    }

    /** Reads a passage whose names are known; passages come in reading order. */
    void read(Page page) {
        Words words = page.words();
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

    /** Keeps who was named, when all of the passage is read. */
    void remember(Page page) {
        Set<Bearer> named = new LinkedHashSet<>();
        List<Page.PersonMark> marks = page.persons();
        for (int i = marks.size() - 1; i >= 0; i--) {
            named.add(marks.get(i).bearer());
        }
        recent.addFirst(List.copyOf(named));
        if (recent.size() > MEMORY) {
            recent.removeLast();
        }
    }

    private void office(Page page, int start, int end, Offices.Office office) {
        if (belongsToName(page, start, end) || page.words().lower(end - 1).isEmpty()) {
            return;
        }
        Whose whose = whose(page, start, end);
        if (whose == null) {
            return;
        }
        Bearer bearer = whose.country() != null ? holder(page, office, whose.country()) : lately(page, start, office);
        if (bearer == null) {
            return;
        }
        String phrase = page.text(Math.min(whose.first(), start), Math.max(whose.end(), end));
        String by = "\"" + phrase + "\": " + bearer.name() + reason(bearer, office, whose);
        page.person(start, end, bearer, Mention.How.TITLE, by);
    }

    private String reason(Bearer bearer, Offices.Office office, Whose whose) {
        if (bearer.holdsPost(office.post())) {
            return ", so called in this source";
        }
        String when = date == null ? "" : " on " + date;
        return whose.country() == null || bearer.entry() == null
                ? ", named shortly before"
                : ", by " + bearer.entry().origin() + when;
    }

    /**
     * @param country whose office it is; null where the words do not say
     */
    private record Whose(int first, int end, @Nullable String country) {}

    /** Whether a name stands beside the office, so that it needs no resolving. */
    private static boolean belongsToName(Page page, int start, int end) {
        Words words = page.words();
        if (page.personStartingAt(end) != null
                && (words.gap(end) == Words.SPACE || words.gap(end) == Words.COMMA || words.gap(end) == Words.STOP)) {
            return true;
        }
        int from = Roles.startOfPhrase(page, start);
        Page.PlaceMark of = ofPlace(page, end);
        if (of != null && page.personStartingAt(of.end()) != null && words.gap(of.end()) == Words.SPACE) {
            return true;
        }
        Page.PersonMark before = page.personEndingAt(from);
        if (before != null && (words.gap(from) == Words.COMMA || words.possessive(from - 1))) {
            return true;
        }
        boolean listed = words.lower(end).equals("and") && page.officeStartingAt(end + 1);
        return listed || words.possessive(end - 1) && words.lower(end).startsWith("office");
    }

    private @Nullable Whose whose(Page page, int start, int end) {
        Words words = page.words();
        int i = start;
        Page.PlaceMark place = null;
        while (i > 0 && words.gap(i) == Words.SPACE && place == null) {
            place = page.placeEndingAt(i);
            if (place == null && !PRESENT.contains(words.lower(i - 1))) {
                break;
            }
            i = place == null ? i - 1 : place.first();
        }
        boolean owned = place != null && words.possessive(place.end() - 1);
        String before = words.lower(i - 1);
        boolean definite = before.equals("the") && words.gap(i) == Words.SPACE;
        Page.PlaceMark of = ofPlace(page, end);
        boolean bareCapital = of != null && words.capital(start) && !before.equals("a") && !before.equals("an");
        if (!owned && !definite && !bareCapital) {
            return null;
        }
        Page.PlaceMark whose = place != null ? place : of;
        if (whose == null) {
            boolean otherwiseNamed = words.lower(end).equals("of") || i != start;
            return otherwiseNamed ? null : new Whose(start, end, null);
        }
        String country = whose.place().country();
        return country == null ? null : new Whose(whose.first(), whose.end(), country);
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

    private @Nullable Bearer holder(Page page, Offices.Office office, String country) {
        Bearer found = null;
        for (Bearer bearer : cast.all().size() < CROWD ? cast.all() : List.<Bearer>of()) {
            boolean stated = bearer.holdsPost(office.post()) && country.equals(bearer.country());
            boolean listed = bearer.entry() != null && bearer.entry().heldPostOn(office.post(), country, date);
            if (stated || listed) {
                if (found != null) {
                    return null;
                }
                found = bearer;
            }
        }
        if (found != null || office.rank() == Offices.Office.Class.ROLE) {
            return found;
        }
        Directory.Entry entry = lists.directory().holder(office.post(), country, date);
        return entry == null ? null : cast.unnamed(entry, page.index());
    }

    /** The one holder of the post who was named in the last passages, or before in this one. */
    private @Nullable Bearer lately(Page page, int start, Offices.Office office) {
        List<Bearer> before = new ArrayList<>();
        for (int at = start - 1; at >= Math.max(0, start - FAR); at--) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (mark != null) {
                before.add(mark.bearer());
            }
        }
        Bearer found = only(before, office);
        for (List<Bearer> passage : recent) {
            if (found != null) {
                break;
            }
            found = only(passage, office);
        }
        if (found == null
                && office.rank() == Offices.Office.Class.HEAD
                && cast.all().size() < CROWD) {
            found = only(
                    cast.all().stream()
                            .filter(bearer -> bearer.firstPassage() <= page.index())
                            .toList(),
                    office);
        }
        return found;
    }

    private @Nullable Bearer only(List<Bearer> bearers, Offices.Office office) {
        Bearer found = null;
        for (Bearer bearer : bearers) {
            if (tenure.holds(bearer, office.post()) && found != bearer) {
                if (found != null) {
                    return null;
                }
                found = bearer;
            }
        }
        return found;
    }

    /** {@code The American, who is 78,}: the one person of that country who was named shortly before. */
    private void national(Page page, int i) {
        Words words = page.words();
        Page.PlaceMark place = page.placeAt(i);
        if (place == null
                || place.place().kind() != Places.Kind.DEMONYM
                || !words.lower(i - 1).equals("the")
                || page.isTaken(i - 1)
                || words.quoted(i)
                || words.form(place.end() - 1).endsWith("s")
                || !endsPhrase(page, place.end())) {
            return;
        }
        Bearer found = null;
        for (List<Bearer> passage : recent) {
            for (Bearer bearer : passage) {
                if (place.place().id().equals(bearer.country()) && found != bearer) {
                    if (found != null) {
                        return;
                    }
                    found = bearer;
                }
            }
        }
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
        return words.gap(end) == Words.SPACE ? Roles.verb(words, end) : !listed && words.gap(end) != Words.HYPHEN;
    }
}
