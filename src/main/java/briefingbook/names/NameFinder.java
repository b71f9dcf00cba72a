package briefingbook.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the full names of persons in a passage, and family names behind a title; marks what is no person on the way. */
final class NameFinder {

    private static final int LONGEST = 6;
    private static final Set<String> GIVEN = WordList.words("given-names.txt");
    private static final Map<String, String> NOT_PERSONS = WordList.pairs("not-persons.txt");
    private static final Set<String> SPEECH_VERBS = WordList.words("speech-verbs.txt");
    /** States whose names are given names as well. */
    private static final Set<String> GIVEN_COUNTRIES = Set.of("Chad", "Georgia", "India", "Israel", "Jordan");

    private static final Set<String> CITY_LINKS = Set.of("in", "at", "from", "near", "to", "of", "outside", "the");
    private static final Set<String> ENDINGS = Set.of(
            "ov", "ova", "ev", "eva", "sky", "ski", "ska", "skyy", "skiy", "enko", "chuk", "ić", "vić", "vic", "dóttir",
            "sson", "shvili", "dze", "yan", "ian", "oğlu", "oglu", "escu", "ndez", "guez", "auskas", "avičius", "iņš");

    private final Directory directory;
    private final Offices offices;
    private final Places places;

    NameFinder(Directory directory, Offices offices, Places places) {
        this.directory = directory;
        this.offices = offices;
        this.places = places;
    }

    /** Reads a passage from its first word to its last. */
    List<Sighting> find(Page page) {
        List<Sighting> sightings = new ArrayList<>();
        Words words = page.words();
        int i = 0;
        while (i < words.size()) {
            int thing = Namesakes.endOfThing(words, i, directory);
            if (thing > i) {
                page.mark(new Page.PlaceMark(i, thing, Places.NAMESAKE));
                i = thing;
                continue;
            }
            Gazetteer.Found<Places.Place> place = places.at(words, i);
            Sighting person = person(page, i, place);
            if (person != null) {
                sightings.add(person);
                page.take(person.first(), person.end());
                i = person.end();
            } else if (place != null) {
                page.mark(new Page.PlaceMark(i, place.end(), place.meaning()));
                i = place.end();
            } else {
                i++;
            }
        }
        return sightings;
    }

    private @Nullable Sighting person(Page page, int i, Gazetteer.@Nullable Found<Places.Place> place) {
        Sighting known = known(page, i);
        if (known != null && (place == null || known.end() >= place.end())) {
            return known;
        }
        Words words = page.words();
        if (!words.capital(i) && !opensWithParticle(words, i)) {
            return null;
        }
        return place == null || mayBeGivenName(words, i, place) ? unlisted(page, i) : null;
    }

    /** A city's name that may as well be a given name, or that of somebody unlisted: not {@code in Mati}. */
    private static boolean mayBeGivenName(Words words, int i, Gazetteer.Found<Places.Place> place) {
        if (place.meaning().kind() == Places.Kind.COUNTRY) {
            return GIVEN_COUNTRIES.contains(words.form(i)) && words.gap(i + 1) == Words.SPACE && words.capital(i + 1);
        }
        boolean city = place.meaning().kind() == Places.Kind.CITY && place.end() == i + 1;
        return city && (given(words, i) || !CITY_LINKS.contains(words.lower(i - 1)));
    }

    private static boolean opensWithParticle(Words words, int i) {
        return NameParts.particle(words.lower(i)) && words.capital(i + 1) && words.gap(i + 1) != Words.COMMA;
    }

    /** A name that stands in an authority file or in the table. */
    private @Nullable Sighting known(Page page, int i) {
        Words words = page.words();
        Gazetteer.Found<List<Directory.Entry>> found = directory.nameAt(words, i);
        if (found == null || !wholeName(words, i, found.end())) {
            return null;
        }
        int end = found.end();
        if (namesInstitution(words, end) || Namesakes.isNumbered(words, end) || hidesLonger(words, i, end)) {
            return null;
        }
        List<Directory.Entry> entries = found.meaning();
        boolean one = entries.size() == 1;
        if (end == i + 1 && !(one && entries.get(0).ofMaintainer()) && !(one && words.allCapitals(i))) {
            return null;
        }
        if (words.capital(end) && NameParts.suffix(words.lower(end)) && words.gap(end) != Words.OTHER) {
            end++;
        }
        Directory.Entry entry = one ? entries.get(0) : null;
        String by = one
                ? "name in " + entries.get(0).origin()
                : "a name of several persons in authority files and the table of office-holders";
        return new Sighting(page.index(), i, end, NameParts.of(page.text(i, end)), entry, title(page, i), by);
    }

    /** {@code Sheikh Tamim} before {@code bin Hamad Al Thani}: the whole name stands behind the title. */
    private boolean hidesLonger(Words words, int first, int end) {
        Gazetteer.Found<Offices.Office> title = offices.at(words, first);
        if (title == null || title.end() >= end) {
            return false;
        }
        Gazetteer.Found<List<Directory.Entry>> behind = directory.nameAt(words, title.end());
        return behind != null && behind.end() > end;
    }

    /** Whether the words are capitals as a name's are, and no part of a longer word. */
    private static boolean wholeName(Words words, int first, int end) {
        boolean inside = words.gap(first) == Words.HYPHEN && words.capital(first - 1);
        boolean goesOn = end < words.size() && words.gap(end) == Words.HYPHEN && words.capital(end) && end - first == 1;
        return words.capital(end - 1) && !inside && !goesOn && possessiveOnlyAtEnd(words, first, end)
                || !inside && words.gap(end - 1) == Words.HYPHEN;
    }

    private static boolean possessiveOnlyAtEnd(Words words, int first, int end) {
        for (int i = first; i < end - 1; i++) {
            if (words.possessive(i)) {
                return false;
            }
        }
        return true;
    }

    /** The office right before the name, or before its {@code of the Riigikogu}. */
    private Offices.@Nullable Office title(Page page, int first) {
        Words words = page.words();
        char gap = words.gap(first);
        Page.PlaceMark place = page.placeEndingAt(first);
        if (place != null && gap == Words.SPACE && !words.possessive(first - 1)) {
            int of = words.lower(place.first() - 1).equals("the") ? place.first() - 2 : place.first() - 1;
            return words.lower(of).equals("of") ? page.officeEndingAt(of) : null;
        }
        return gap == Words.SPACE || gap == Words.STOP ? page.officeEndingAt(first) : null;
    }

    /** A name that no list holds whole: a title, a given name, or its neighbours say that it is one. */
    private @Nullable Sighting unlisted(Page page, int i) {
        Words words = page.words();
        if (notPerson(words, i) || words.gap(i) == Words.HYPHEN && words.capital(i - 1)) {
            return null;
        }
        if (page.inOffice(i) || offices.at(words, i) != null && !given(words, i)) {
            return null;
        }
        Offices.Office title = title(page, i);
        int end = endOfRun(words, i);
        if (end < 0 || namesInstitution(words, end)) {
            return null;
        }
        String by = evidence(page, i, end, title);
        if (by == null) {
            return null;
        }
        String name = page.text(i, end);
        NameParts parts = NameParts.of(shouted(words, i, end) ? Letters.properCase(name) : name);
        return new Sighting(page.index(), i, end, parts, null, title, by);
    }

    private @Nullable String evidence(Page page, int first, int end, Offices.@Nullable Office title) {
        Words words = page.words();
        int length = end - first;
        boolean surname =
                length > 1 && NameParts.of(page.text(first, end)).given().isEmpty();
        if (title != null && words.form(end - 1).length() > 1 && (length > 1 || titlesFamilyName(page, first, title))) {
            return "\"" + title.title() + "\" before the name";
        }
        boolean landmark = words.lower(first - 1).equals("the") && notPerson(words, end - 1);
        if (length > 1 && shouted(words, first, end)) {
            return inCapitals(words, end) ? "in capitals before the state in brackets" : null;
        }
        if (length == 1 || surname || landmark || !words.capital(first)) {
            return null;
        }
        if (given(words, first) && !words.initial(end - 1)) {
            return "given name \"" + words.form(first) + "\"";
        }
        if (words.initial(first)
                && !words.initial(end - 1)
                && words.form(end - 1).length() > 3) {
            return "initial before a family name";
        }
        if (NameParts.familyFirst(words.form(first))
                && length <= 3
                && words.form(end - 1).length() <= 9) {
            return "family name \"" + words.form(first) + "\" before the given name";
        }
        if (Namesakes.isArabic(words, first, end)) {
            return "\"" + words.form(first + 1) + "\" in the name";
        }
        if (Namesakes.isKorean(words, first, end)) {
            return "a family name before the given name \"" + page.text(first + 1, end) + "\"";
        }
        return length > 3 ? null : beside(page, first, end);
    }

    /** {@code Mr Putin}, {@code Senator Nunn}, but not {@code to host Macron}. */
    private static boolean titlesFamilyName(Page page, int first, Offices.Office title) {
        boolean capital = page.officeEndingAt(first) != null && page.words().capital(page.startOfOffice(first));
        boolean needsCapital = switch (title.rank()) {
            case ROLE, KIN, RELATION -> true;
            case HEAD, OFFICE, RANK, ADDRESS, HONOUR -> false;
        };
        return !page.words().allCapitals(first) && (capital || !needsCapital);
    }

    /** Words in capitals that a role, a verb of saying or the ending of a family name makes a name. */
    private @Nullable String beside(Page page, int first, int end) {
        Words words = page.words();
        if (SPEECH_VERBS.contains(words.lower(end)) && words.gap(end) == Words.SPACE) {
            return "\"" + words.form(end) + "\" after the name";
        }
        int country = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
        if (words.lower(end).equals("of") && words.gap(end) == Words.SPACE && isCountry(places.at(words, country))) {
            return "\"of " + page.text(country, country + 1) + "\" after the name";
        }
        if (words.gap(end) == Words.COMMA) {
            for (int i = end; i < Math.min(end + 6, words.size()); i++) {
                Gazetteer.Found<Offices.Office> found = offices.at(words, i);
                if (found != null && !words.capital(i)) {
                    return "\"" + page.text(end, found.end()) + "\" after the name";
                }
                if (i > end && words.gap(i) != Words.SPACE && words.gap(i) != Words.HYPHEN) {
                    break;
                }
            }
        }
        if (offices.isPlural(words, first - 1) && words.gap(first) != Words.OTHER) {
            return "\"" + words.form(first - 1) + "\" before the name";
        }
        if (words.lower(end).equals("who") && words.gap(end) == Words.COMMA && Roles.verb(words, end + 1)) {
            return "\"who\" after the name";
        }
        if (words.gap(first) == Words.COMMA && page.officeEndingAt(first) != null) {
            return "\"" + page.text(page.startOfOffice(first), first) + "\" before the name";
        }
        String last = Letters.folded(words.form(end - 1));
        if (last.length() > 5 && ENDINGS.stream().anyMatch(last::endsWith)) {
            return "the ending of the family name \"" + words.form(end - 1) + "\"";
        }
        return null;
    }

    private static boolean isCountry(Gazetteer.@Nullable Found<Places.Place> found) {
        return found != null && found.meaning().kind() == Places.Kind.COUNTRY;
    }

    /** One past the last word of a run of capitals that may be one name; -1 where the run is none. */
    private int endOfRun(Words words, int first) {
        int end = first + (words.capital(first) ? 1 : 0);
        while (end < words.size() && end - first < LONGEST && (end == first || !words.possessive(end - 1))) {
            int next = extended(words, first, end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return words.capital(end - 1) || words.gap(end - 1) == Words.HYPHEN ? end : -1;
    }

    private int extended(Words words, int first, int end) {
        char gap = words.gap(end);
        boolean joined = end == first
                || gap == Words.SPACE
                || gap == Words.HYPHEN
                || gap == Words.STOP && NameParts.suffix(words.lower(end - 1));
        if (!joined) {
            return end;
        }
        if (words.capital(end)) {
            return mayGoOn(words, first, end) ? end + 1 : end;
        }
        if (NameParts.particle(words.lower(end))) {
            int next = end + 1;
            while (next < words.size() && NameParts.particle(words.form(next))) {
                next++;
            }
            boolean named = words.capital(next) && (words.gap(next) == Words.SPACE || words.gap(next) == Words.HYPHEN);
            return named && !notPerson(words, next) ? next + 1 : end;
        }
        return gap == Words.HYPHEN
                        && Character.isLetter(words.form(end).charAt(0))
                        && words.form(end).length() < 6
                ? end + 1
                : end;
    }

    private boolean mayGoOn(Words words, int first, int i) {
        if (i == first) {
            return true;
        }
        boolean afterGiven = i == first + 1 && given(words, first) || words.initial(i - 1);
        String kind = NOT_PERSONS.get(words.form(i));
        if (kind != null && !(afterGiven && kind.contains("surname"))) {
            return false;
        }
        Gazetteer.Found<Places.Place> place = places.at(words, i);
        if (place != null) {
            boolean single = place.end() == i + 1 && !words.capital(i + 1);
            boolean placeName = place.meaning().kind() == Places.Kind.CITY
                    || place.meaning().kind() == Places.Kind.COUNTRY;
            if (!(afterGiven && single && placeName)) {
                return false;
            }
        }
        if (offices.at(words, i) != null && !(afterGiven && !words.capital(i + 1))) {
            return false;
        }
        return !beginsAnotherName(words, first, i);
    }

    /** {@code Donald Trump Vladimir Putin}: a given name behind a whole name. */
    private boolean beginsAnotherName(Words words, int first, int i) {
        return i - first >= 2
                && given(words, i)
                && words.gap(i) == Words.SPACE
                && words.capital(i + 1)
                && words.gap(i + 1) == Words.SPACE
                && !given(words, i - 1)
                && !words.initial(i - 1);
    }

    private static boolean namesInstitution(Words words, int end) {
        boolean follows = words.gap(end) == Words.SPACE && !words.possessive(end - 1) && end < words.size();
        return follows && NOT_PERSONS.getOrDefault(words.form(end), "").contains("institution");
    }

    /** {@code OLAV BRANDVIK (Norway)}, as the United Nations tell of meetings. */
    private boolean inCapitals(Words words, int end) {
        Gazetteer.Found<Places.Place> state = places.at(words, end);
        return state != null
                && Namesakes.isBeforeState(words, end, new Page.PlaceMark(end, state.end(), state.meaning()));
    }

    private static boolean shouted(Words words, int first, int end) {
        for (int i = first; i < end; i++) {
            if (!words.allCapitals(i) || words.initial(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean notPerson(Words words, int i) {
        return NOT_PERSONS.containsKey(words.form(i));
    }

    static boolean isOrdinary(String form) {
        return NOT_PERSONS.containsKey(form);
    }

    static boolean given(Words words, int i) {
        return GIVEN.contains(words.form(i));
    }
}
