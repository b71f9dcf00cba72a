package briefingbook.assemble;

import briefingbook.authority.Countries;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cities, venues and countries that a sentence gives as places: {@code in Riyadh}, {@code at Lancaster House}. */
final class Places {

    private static final Set<String> AT = Set.of("in", "at", "near", "outside");
    /** Verbs of going with {@code for} behind them: {@code left for Oslo}. */
    private static final Set<String> LEAVING =
            Set.of("left", "leave", "leaves", "leaving", "departed", "departs", "depart", "bound", "headed", "sailed");
    /** Words with {@code of} behind them: {@code on the lawn of the White House}, {@code near the village of Lund}. */
    private static final Set<String> PARTS = Set.of(
            "lawn",
            "steps",
            "grounds",
            "garden",
            "gardens",
            "terrace",
            "outskirts",
            "suburb",
            "village",
            "town",
            "city",
            "port",
            "shores",
            "island",
            "district");

    private static final Set<String> TO =
            Set.of("to", "into", "visiting", "visited", "visits", "visit", "toured", "tours", "reached", "reaches");
    private static final Set<String> JOINING = Set.of("of", "de", "la", "the", "el", "do", "di", "and");
    private static final PhraseList NOT_PLACES = PhraseList.read("not-places.txt");
    /** Parts of countries, wider than a city. */
    private static final Set<String> REGIONS =
            Set.of("Scotland", "Wales", "England", "Alaska", "Crimea", "Bali", "Goa", "Cornwall", "Kent", "Quebec");

    /** Codes of bodies that are no countries. */
    static final Set<String> BODIES = Set.of("EU", "NATO", "UN");

    private final PhraseList cities;
    private final PhraseList venues = PhraseList.read("venues.txt");
    private final Map<String, String> capitals = new HashMap<>();

    Places() {
        List<String> lines = new ArrayList<>();
        PhraseList.read("cities.txt").written().forEach((city, country) -> lines.add(city + " = " + country));
        for (Countries.CountryNames country : Countries.all()) {
            if (BODIES.contains(country.code())) {
                continue;
            }
            country.capitals().forEach(capital -> lines.add(capital + " = " + country.code()));
            country.capitals().stream().findFirst().ifPresent(capital -> capitals.put(country.code(), capital));
        }
        cities = PhraseList.of(lines);
    }

    /** Code of the country that the city or venue stands in; empty where the lists do not know it. */
    Optional<String> countryOf(String name) {
        return cities.valueOf(name.substring(name.lastIndexOf(',') + 1).strip());
    }

    /** Whether the lists know a city of this name. */
    boolean isCity(String name) {
        return cities.valueOf(name).isPresent();
    }

    /** The city that a name holds, such as that of the {@code Munich Security Conference}. */
    Optional<String> cityIn(String name) {
        return cities.find(name).stream().findFirst().map(PhraseList.Found::phrase);
    }

    /** The places of the passage, by place; of a chain such as {@code a palace in a city, a country} the city. */
    List<Place> in(Passage passage, List<Mention> mentions, List<DateMention> dates) {
        String text = passage.text();
        List<PhraseList.Word> words = PhraseList.words(text);
        List<Place> found = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            String preposition = words.get(i).folded();
            boolean at = AT.contains(preposition)
                    || preposition.equals("of")
                            && i > 0
                            && PARTS.contains(words.get(i - 1).folded());
            boolean to = TO.contains(preposition)
                    || preposition.equals("for")
                            && i > 0
                            && LEAVING.contains(words.get(i - 1).folded());
            if (at || to) {
                Place place = after(text, words, i, at, mentions, dates);
                if (place != null) {
                    found.add(place);
                }
            }
        }
        return chained(text, found);
    }

    private @Nullable Place after(
            String text,
            List<PhraseList.Word> words,
            int preposition,
            boolean at,
            List<Mention> mentions,
            List<DateMention> dates) {
        int i = preposition + 1;
        if (words.get(i).folded().equals("the") && i + 1 < words.size()) {
            i++;
        }
        int from = words.get(i).from();
        if (!adjoins(text, words.get(preposition).to(), from)) {
            return null;
        }
        Mention mention = at(mentions, from);
        if (mention != null && mention.kind() == Mention.Kind.COUNTRY) {
            return ofCountry(text, mention, at);
        }
        int last = i;
        while (last < words.size() && isCapital(text, words.get(last)) && (last == i || joined(text, words, last))) {
            last++;
            if (last + 1 < words.size()
                    && JOINING.contains(words.get(last).folded())
                    && !words.get(last).folded().equals("and")
                    && isCapital(text, words.get(last + 1))
                    && joined(text, words, last)) {
                last++;
            }
        }
        if (last == i) {
            return null;
        }
        int to = possessiveCut(text, words.get(last - 1));
        return named(text, from, to, at, mentions, dates);
    }

    private @Nullable Place named(
            String text, int from, int to, boolean at, List<Mention> mentions, List<DateMention> dates) {
        String name = text.substring(from, to);
        String venue = venues.valueOf(name).orElse(null);
        if (venue != null) {
            return new Place(from, to, venue, countryOf(venue).orElse(null), at, false);
        }
        String country = cities.valueOf(name).orElse(null);
        if (country == null) {
            String first = PhraseList.words(name).get(0).folded();
            boolean taken = mentions.stream().anyMatch(m -> m.from() < to && m.to() > from)
                    || dates.stream().anyMatch(d -> d.from() < to && d.to() > from);
            if (taken
                    || !at
                    || NOT_PLACES.valueOf(first).isPresent()
                    || name.length() < 3
                    || name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
                return null;
            }
        }
        String city = country != null
                ? null
                : cityIn(name.substring(name.lastIndexOf(" of ") + 1)).orElse(null);
        return city == null
                ? new Place(from, to, name, country, at, false)
                : new Place(from, to, city, countryOf(city).orElse(null), at, false);
    }

    private @Nullable Place ofCountry(String text, Mention mention, boolean at) {
        if (BODIES.contains(mention.of())) {
            return null;
        }
        String name = text.substring(mention.from(), mention.to());
        String rest = text.substring(mention.to());
        if (mention.how() == Mention.How.DEMONYM) {
            String capital = capitals.get(mention.of());
            return rest.startsWith(" capital") && capital != null
                    ? new Place(mention.from(), mention.to() + " capital".length(), capital, mention.of(), at, false)
                    : null;
        }
        String venue = venues.valueOf(name).orElse(null);
        if (venue != null || isCity(name)) {
            String city = venue == null ? name : venue;
            return new Place(mention.from(), mention.to(), city, countryOf(city).orElse(mention.of()), at, false);
        }
        if (rest.startsWith("'s")
                || rest.startsWith("’s")
                || !Countries.name(mention.of()).isPresent() && !at) {
            return null;
        }
        return new Place(
                mention.from(), mention.to(), Countries.name(mention.of()).orElse(name), mention.of(), at, true);
    }

    private static List<Place> chained(String text, List<Place> places) {
        List<Place> chained = new ArrayList<>();
        for (Place place : places) {
            Place before = chained.isEmpty() ? null : chained.get(chained.size() - 1);
            String gap =
                    before == null || place.from() <= before.to() ? "-" : text.substring(before.to(), place.from());
            if (before != null
                    && (gap.equals(" in ") || gap.equals(", in ") || gap.equals(" at ") || gap.equals(" in the "))) {
                chained.set(chained.size() - 1, before.in(place));
            } else {
                chained.add(place);
            }
        }
        return chained;
    }

    private static @Nullable Mention at(List<Mention> mentions, int from) {
        return mentions.stream()
                .filter(m -> m.from() <= from && m.to() > from)
                .findFirst()
                .orElse(null);
    }

    private static boolean adjoins(String text, int from, int to) {
        return !text.substring(from, to).matches(".*[.,;:!?\"“”].*");
    }

    private static boolean joined(String text, List<PhraseList.Word> words, int i) {
        return text.substring(words.get(i - 1).to(), words.get(i).from()).isBlank()
                || text.substring(words.get(i - 1).to(), words.get(i).from()).equals(". ")
                        && words.get(i - 1).to() - words.get(i - 1).from() <= 2;
    }

    private static boolean isCapital(String text, PhraseList.Word word) {
        return Character.isUpperCase(text.charAt(word.from()));
    }

    private static int possessiveCut(String text, PhraseList.Word word) {
        return word.folded().endsWith("'s") ? word.to() - 2 : word.to();
    }

    /**
     * @param at whether it is said to be there, not to go there
     * @param land whether it is a whole country
     */
    record Place(int from, int to, String name, @Nullable String country, boolean at, boolean land) {

        private Place in(Place wider) {
            return wider.land() || REGIONS.contains(wider.name())
                    ? new Place(from, wider.to(), name, country == null ? wider.country() : country, at, land)
                    : new Place(from, wider.to(), wider.name(), wider.country(), at || wider.at(), false);
        }
    }
}
