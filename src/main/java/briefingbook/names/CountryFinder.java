package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which names of places mean a state or an organization, and which only where something happened. */
final class CountryFinder {

    private static final Set<String> BETWEEN_STATES = Set.of(
            "between", "with", "against", "towards", "toward", "by", "for", "than", "from", "versus", "like", "and",
            "or");
    private static final Set<String> OF_PLACE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "across",
            "around",
            "into",
            "via",
            "through",
            "to",
            "from",
            "on",
            "over",
            "of",
            "leaving",
            "visiting",
            "visited",
            "visit",
            "left",
            "reached");
    private static final Set<String> MOTION = Set.of(
            "flew",
            "travelled",
            "traveled",
            "came",
            "come",
            "went",
            "go",
            "arrived",
            "returned",
            "back",
            "trip",
            "trips",
            "visit",
            "visits",
            "journey",
            "flight",
            "flown",
            "travel",
            "fly",
            "moved",
            "invited",
            "invitation",
            "route",
            "way",
            "drove",
            "rushed",
            "headed",
            "return",
            "summoned",
            "sent",
            "tour",
            "took");

    private static final Set<String> VENUES = Set.of("at", "in", "near", "outside", "inside", "to");
    private static final Set<String> LEAVING =
            Set.of("left", "leaving", "bound", "headed", "heading", "departed", "leave", "set");

    private final Organizations organizations;

    CountryFinder(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Turns the places of a passage into mentions. */
    void read(Page page) {
        for (Page.PlaceMark mark : page.places()) {
            String form = page.text(mark.first(), mark.end());
            Places.Place place = mark.place();
            switch (place.kind()) {
                case COUNTRY -> country(page, mark, Mention.How.NAME, "\"" + form + "\" is a name of " + place.name());
                case FLAG -> {
                    if (page.passage().form() == Passage.Form.FACT) {
                        country(
                                page,
                                mark,
                                Mention.How.NAME,
                                "\"" + form + "\" stands for the flag of " + place.name());
                    }
                }
                case DEMONYM -> {
                    if (!isLanguage(page.words(), mark)) {
                        country(
                                page,
                                mark,
                                Mention.How.DEMONYM,
                                "\"" + form + "\" is the adjective of " + place.name());
                    }
                }
                case CAPITAL -> {
                    if (actsAsState(page, mark)) {
                        country(page, mark, Mention.How.SEAT, "the capital " + form + " stands for " + place.name());
                    }
                }
                case SEAT -> {
                    if (!isVenue(page, mark)) {
                        country(
                                page,
                                mark,
                                Mention.How.SEAT,
                                "the seat of government " + form + " stands for " + place.name());
                    }
                }
                case ORGANIZATION -> organization(page, mark, form);
                case CITY, PHRASE -> {
                    // Marked so that nothing else is read there.
                }
            }
        }
    }

    private static void country(Page page, Page.PlaceMark mark, Mention.How how, String by) {
        page.mention(mark.first(), mark.end(), mark.place().id(), Mention.Kind.COUNTRY, how, by);
    }

    private void organization(Page page, Page.PlaceMark mark, String form) {
        Places.Place place = mark.place();
        Page.PlaceMark before = page.placeEndingAt(mark.first());
        String owner = before == null ? null : before.place().country();
        boolean ofAnother = owner != null && place.country() != null && !owner.equals(place.country());
        if (ofAnother) {
            return;
        }
        organizations.name(place.id(), place.name(), place.country(), form);
        page.mention(
                mark.first(),
                mark.end(),
                place.id(),
                Mention.Kind.ORGANIZATION,
                Mention.How.NAME,
                "\"" + form + "\" is a name of " + place.name());
    }

    /** {@code spoke in English}. */
    private static boolean isLanguage(Words words, Page.PlaceMark mark) {
        String before = words.lower(mark.first() - 1);
        String after = words.lower(mark.end());
        return (before.equals("in") || before.equals("speaks") || before.equals("spoke"))
                && (after.isEmpty() || words.gap(mark.end()) != Words.SPACE);
    }

    /** {@code at the White House}: where, not who. */
    private static boolean isVenue(Page page, Page.PlaceMark mark) {
        Words words = page.words();
        int before = beforeArticle(words, mark.first());
        String word = words.lower(before);
        boolean place = VENUES.contains(word);
        return place && !words.possessive(mark.end() - 1) && words.gap(mark.first()) == Words.SPACE;
    }

    private static int beforeArticle(Words words, int first) {
        return words.lower(first - 1).equals("the") ? first - 2 : first - 1;
    }

    /** {@code Kyiv feared}, {@code Moscow's denial}, {@code between Washington and Moscow}; not {@code in Paris}. */
    private static boolean actsAsState(Page page, Page.PlaceMark mark) {
        Words words = page.words();
        int first = mark.first();
        int end = mark.end();
        String before = words.lower(first - 1);
        char gap = words.gap(first);
        String after = words.lower(end);
        if (words.gap(end) == Words.COMMA && words.capital(end) || after.equals("time")) {
            return false;
        }
        if (before.equals("and") || before.equals("or") || gap == Words.COMMA) {
            Page.@Nullable PlaceMark other = page.placeEndingAt(gap == Words.COMMA ? first : first - 1);
            if (other != null && other.place().kind() == Places.Kind.CAPITAL) {
                return actsAsState(page, other);
            }
        }
        if (gap == Words.HYPHEN || gap == Words.DASH) {
            Page.@Nullable PlaceMark other = page.placeEndingAt(first);
            return other != null && other.place().kind() != Places.Kind.CITY;
        }
        char behind = words.gap(end);
        if (end < words.size() && (behind == Words.HYPHEN || behind == Words.DASH)) {
            Page.@Nullable PlaceMark other = page.placeAt(end);
            return other != null && other.place().kind() != Places.Kind.CITY;
        }
        if (OF_PLACE.contains(before) && gap == Words.SPACE) {
            return switch (before) {
                case "to" ->
                    !MOTION.contains(words.lower(first - 2))
                            && !MOTION.contains(words.lower(first - 3))
                            && !words.lower(first - 2).isEmpty()
                            && !words.lower(first - 2).endsWith("ing");
                case "on" -> true;
                default -> words.possessive(end - 1) && !before.equals("in");
            };
        }
        if (words.possessive(end - 1)) {
            return true;
        }
        if (before.equals("for") && LEAVING.contains(words.lower(first - 2))) {
            return false;
        }
        if (gap == Words.SPACE && BETWEEN_STATES.contains(before)) {
            return true;
        }
        if (words.opens(first) || gap == Words.COMMA || gap == Words.OTHER || before.equals("that")) {
            return isVerb(words, end) || after.equals("too") || after.equals("for");
        }
        return isObject(words, first, end) || isVerb(words, end) && !words.number(first - 1);
    }

    /** {@code gave Moscow 50 days}, {@code pressed Kyiv to sign}. */
    private static boolean isObject(Words words, int first, int end) {
        boolean afterVerb = words.gap(first) == Words.SPACE
                && !words.capital(first - 1)
                && !words.number(first - 1)
                && !Roles.article(words.lower(first - 1));
        boolean nounFollows = words.gap(end) == Words.SPACE
                && !words.number(end)
                && !Roles.preposition(words.lower(end))
                && !Roles.conjunction(words.lower(end))
                && !Roles.article(words.lower(end))
                && !words.lower(end).equals("its")
                && !words.lower(end).equals("not");
        return afterVerb && !nounFollows;
    }

    private static boolean isVerb(Words words, int i) {
        if (words.gap(i) != Words.SPACE || words.capital(i)) {
            return false;
        }
        String word = words.lower(i);
        return word.endsWith("ed") || word.endsWith("s") && word.length() > 3 || Roles.verb(words, i);
    }
}
