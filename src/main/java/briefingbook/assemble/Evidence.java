package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What all seeds say, with persons, organizations and countries made one across them: the ground on which events and
 * responses are found.
 *
 * <p>Sources stand by id, passages by source and place, claims like their passages. The claims have no events yet; the
 * sources know what they are derived from.
 */
final class Evidence {

    private final List<Source> sources;
    private final List<Passage> passages;
    private final List<Claim> claims;
    private final SortedMap<String, Person> persons;
    private final SortedMap<String, Organization> organizations;
    private final SortedMap<String, Country> countries;
    private final Map<String, Source> sourceById = new HashMap<>();
    private final Map<String, List<Passage>> bySource = new LinkedHashMap<>();
    private final Map<Passage.Id, Integer> placeOf = new HashMap<>();
    private final Map<Passage.Id, Claim> claimOf = new HashMap<>();
    private final Map<Claim.Id, Claim> claimById = new HashMap<>();
    private final Map<Passage.Id, List<Mention>> mentions;
    private final Map<Passage.Id, List<DateMention>> dates;
    private final Map<Passage.Id, List<Quote>> quotes;

    /**
     * @param sources by id
     * @param passages by source, then by place
     * @param claims like their passages; one a passage at most
     * @param mentions in any order, their ids those of {@code persons}, {@code organizations} and {@code countries}
     */
    Evidence(
            List<Source> sources,
            List<Passage> passages,
            List<Claim> claims,
            List<Mention> mentions,
            List<DateMention> dates,
            List<Quote> quotes,
            Collection<Person> persons,
            Collection<Organization> organizations,
            Collection<Country> countries) {
        this.sources = List.copyOf(sources);
        this.passages = List.copyOf(passages);
        this.claims = List.copyOf(claims);
        this.persons = byId(persons, Person::id);
        this.organizations = byId(organizations, Organization::id);
        this.countries = byId(countries, Country::id);
        this.mentions = byPassage(mentions, Mention::passage, Mention::from);
        this.dates = byPassage(dates, DateMention::passage, DateMention::from);
        this.quotes = byPassage(quotes, Quote::passage, Quote::from);
        for (Source source : sources) {
            sourceById.put(source.id(), source);
            bySource.put(source.id(), new ArrayList<>());
        }
        for (Passage passage : passages) {
            placeOf.put(passage.id(), placeOf.size());
            bySource.computeIfAbsent(passage.source(), id -> new ArrayList<>()).add(passage);
        }
        for (Claim claim : claims) {
            claimOf.put(claim.passage(), claim);
            claimById.put(claim.id(), claim);
        }
    }

    List<Source> sources() {
        return sources;
    }

    List<Passage> passages() {
        return passages;
    }

    List<Claim> claims() {
        return claims;
    }

    SortedMap<String, Person> persons() {
        return persons;
    }

    SortedMap<String, Organization> organizations() {
        return organizations;
    }

    SortedMap<String, Country> countries() {
        return countries;
    }

    /** The source with this id. Throws if there is none. */
    Source source(String id) {
        Source source = sourceById.get(id);
        if (source == null) {
            throw new IllegalArgumentException("source " + id);
        }
        return source;
    }

    /** The source that the passage stands in. */
    Source sourceOf(Passage passage) {
        return source(passage.source());
    }

    /** The passages of a source, in reading order. */
    List<Passage> passagesOf(Source source) {
        return Collections.unmodifiableList(bySource.getOrDefault(source.id(), List.of()));
    }

    /** The passage with this id. Throws if there is none. */
    Passage passage(Passage.Id id) {
        return passages.get(position(id));
    }

    /** The passage that a claim is. */
    Passage passageOf(Claim claim) {
        return passage(claim.passage());
    }

    /** Place of the passage among all, from 0: its order in the book. */
    int position(Passage.Id id) {
        Integer place = placeOf.get(id);
        if (place == null) {
            throw new IllegalArgumentException("passage " + id);
        }
        return place;
    }

    /** The claim with this id. Throws if there is none. */
    Claim claim(Claim.Id id) {
        Claim claim = claimById.get(id);
        if (claim == null) {
            throw new IllegalArgumentException("claim " + id);
        }
        return claim;
    }

    /** What the passage asserts; empty where it asserts nothing. */
    Optional<Claim> claimOf(Passage passage) {
        return Optional.ofNullable(claimOf.get(passage.id()));
    }

    /** By place. */
    List<Mention> mentions(Passage passage) {
        return mentions.getOrDefault(passage.id(), List.of());
    }

    /** By place. */
    List<Mention> mentions(Passage passage, Mention.Kind kind) {
        return mentions(passage).stream()
                .filter(mention -> mention.kind() == kind)
                .toList();
    }

    /** By place. */
    List<DateMention> dates(Passage passage) {
        return dates.getOrDefault(passage.id(), List.of());
    }

    /** By place. */
    List<Quote> quotes(Passage passage) {
        return quotes.getOrDefault(passage.id(), List.of());
    }

    /** The passage before it in its source; empty at the start. */
    Optional<Passage> before(Passage passage) {
        int place = position(passage.id());
        return place == 0
                ? Optional.empty()
                : Optional.of(passages.get(place - 1))
                        .filter(other -> other.source().equals(passage.source()));
    }

    /** Whether the two stand in one paragraph of one source. */
    static boolean sameParagraph(Passage a, Passage b) {
        return a.source().equals(b.source()) && a.paragraph() == b.paragraph();
    }

    private static <T> SortedMap<String, T> byId(Collection<T> things, Function<T, String> id) {
        TreeMap<String, T> map = new TreeMap<>();
        things.forEach(thing -> map.put(id.apply(thing), thing));
        return Collections.unmodifiableSortedMap(map);
    }

    private static <T> Map<Passage.Id, List<T>> byPassage(
            List<T> things, Function<T, Passage.Id> passage, Function<T, Integer> from) {
        Map<Passage.Id, List<T>> map = new HashMap<>();
        things.forEach(thing -> map.computeIfAbsent(passage.apply(thing), id -> new ArrayList<>())
                .add(thing));
        map.values().forEach(list -> list.sort(java.util.Comparator.comparing(from)));
        return map;
    }
}
