package briefingbook.render;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.DateMention;
import briefingbook.book.EditorsNote;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The book joined for its pages: everything that a page looks up is put together here, once. */
final class SiteModel {

    /** Events in order of time: the dated ones by date, then the undated, each by id. */
    static final Comparator<Event> BY_TIME = Comparator.comparing(
                    (Event event) -> event.start(), Comparator.nullsLast(Comparator.<PartialDate>naturalOrder()))
            .thenComparing(Event::id);

    private static final PartialDate AFTER_ALL = new PartialDate("9999");
    private static final int MOST_ON_TIMELINE = 16;

    private final Book book;
    private final Links links;
    private final Map<String, Source> sources;
    private final Map<Passage.Id, Passage> passages;
    private final Map<Claim.Id, Claim> claims;
    private final Map<Passage.Id, Claim> claimsOfPassage;
    private final Map<String, Person> persons;
    private final Map<String, Organization> organizations;
    private final Map<String, Country> countries;
    private final Map<String, Event> events;
    private final Map<Passage.Id, List<Mention>> mentions;
    private final Map<Passage.Id, List<DateMention>> dates;
    private final Map<Passage.Id, List<Quote>> quotes;
    private final Map<Claim.Id, Integer> order = new HashMap<>();
    private final Map<String, List<Claim>> claimsOfEntity = new HashMap<>();
    private final Map<String, List<Quote>> quotesOf = new HashMap<>();
    private final Map<String, List<CountryResponse>> responsesTo = new HashMap<>();
    private final Map<String, List<CountryResponse>> responsesBy = new HashMap<>();
    private final Map<String, List<Event>> eventsOfPerson = new HashMap<>();
    private final Map<String, List<Event>> eventsOfParty = new HashMap<>();
    private final Map<String, List<Event>> eventsInCountry = new HashMap<>();
    private final Map<String, List<Passage>> passagesOfSource = new HashMap<>();
    private final Map<Claim.Id, Map<String, String>> pagesOfClaim = new HashMap<>();
    private final Map<String, List<CountryResponse>> responsesOfPerson = new HashMap<>();
    private final Map<String, List<Person>> personsOfCountry = new HashMap<>();
    private final Map<Claim.Id, List<Conflict>> conflictsOfClaim = new HashMap<>();
    private final Set<String> listedAsDisputed = new HashSet<>();
    private final Map<String, List<Source>> copiesOfSource = new HashMap<>();
    private final Map<String, Integer> placeInChronology = new HashMap<>();
    private final Map<String, List<EditorsNote>> notesOn = new HashMap<>();
    private final List<Event> chronology;
    private final Chronology days;

    SiteModel(Book book, Links links) {
        this.book = book;
        this.links = links;
        sources = byKey(book.sources(), Source::id);
        passages = byKey(book.passages(), Passage::id);
        claims = byKey(book.claims(), Claim::id);
        claimsOfPassage =
                byKey(book.claims(), claim -> new Passage.Id("p-" + claim.id().value()));
        persons = byKey(book.persons(), Person::id);
        organizations = byKey(book.organizations(), Organization::id);
        countries = byKey(book.countries(), Country::id);
        events = byKey(book.events(), Event::id);
        mentions = book.mentions().stream().collect(Collectors.groupingBy(Mention::passage));
        dates = book.dates().stream().collect(Collectors.groupingBy(DateMention::passage));
        quotes = book.quotes().stream().collect(Collectors.groupingBy(Quote::passage));
        days = new Chronology(book);
        chronology = book.events().stream().sorted(BY_TIME).toList();
        joinClaims();
        joinEvents();
        joinPersonsAndSources();
        book.passages().forEach(passage -> add(passagesOfSource, passage.source(), passage));
        book.quotes().stream()
                .filter(quote -> quote.speaker() != null)
                .forEach(quote -> add(quotesOf, Objects.requireNonNull(quote.speaker()), quote));
        book.notes().forEach(note -> add(notesOn, note.on(), note));
    }

    private void joinClaims() {
        for (Claim claim : book.claims()) {
            order.put(claim.id(), order.size());
            claim.persons().forEach(id -> add(claimsOfEntity, id, claim));
            claim.countries().forEach(id -> add(claimsOfEntity, id, claim));
            claim.organizations().forEach(id -> add(claimsOfEntity, id, claim));
        }
    }

    private void joinEvents() {
        for (Event event : chronology) {
            placeInChronology.put(event.id(), placeInChronology.size());
            event.participants().forEach(id -> add(eventsOfPerson, id, event));
            event.parties().forEach(id -> add(eventsOfParty, id, event));
            if (event.country() != null && !event.parties().contains(event.country())) {
                add(eventsInCountry, event.country(), event);
            }
            event.claims().forEach(id -> page(id, links.event(event.id()), event.name()));
        }
        Set<String> answered = new HashSet<>();
        for (CountryResponse response : book.responses()) {
            add(responsesTo, response.event(), response);
            add(responsesBy, response.country(), response);
            response.respondents().forEach(id -> add(responsesOfPerson, id, response));
            response.claims().forEach(id -> page(id, links.response(response.id()), titleOf(response)));
            response.claims().stream()
                    .map(this::claim)
                    .filter(claim -> !claim.countries().contains(response.country()))
                    .filter(claim ->
                            answered.add(response.country() + " " + claim.id().value()))
                    .forEach(claim -> add(claimsOfEntity, response.country(), claim));
        }
        for (Claim claim : book.claims()) {
            for (String id : claim.persons()) {
                Person person = persons.get(id);
                if (person != null) {
                    page(claim.id(), links.person(id), person.name());
                }
            }
            if (!pagesOfClaim.containsKey(claim.id())) {
                claim.countries().stream()
                        .filter(countries::containsKey)
                        .forEach(code -> page(claim.id(), links.country(code), nameOf(code)));
            }
        }
    }

    private void joinPersonsAndSources() {
        for (Person person : book.persons()) {
            if (person.country() != null) {
                add(personsOfCountry, person.country(), person);
            }
        }
        for (Source source : book.sources()) {
            source.derivedFrom().forEach(derivation -> add(copiesOfSource, derivation.source(), source));
        }
        for (Conflict conflict : book.conflicts()) {
            if (conflict.status() != Conflict.Status.REJECTED) {
                listedAsDisputed.add(conflict.id());
            }
            conflict.sides().stream().flatMap(List::stream).distinct().forEach(claim -> {
                add(conflictsOfClaim, claim, conflict);
                if (conflict.status() != Conflict.Status.REJECTED) {
                    page(claim, Links.DISPUTED, "Disputed points");
                }
            });
        }
    }

    private void page(Claim.Id claim, String address, String title) {
        pagesOfClaim.computeIfAbsent(claim, id -> new TreeMap<>()).put(address, title);
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    Book book() {
        return book;
    }

    Source source(String id) {
        return found(sources.get(id), id);
    }

    Source sourceOf(Claim claim) {
        return source(passageOf(claim).source());
    }

    Passage passage(Passage.Id id) {
        return found(passages.get(id), id);
    }

    Passage passageOf(Claim claim) {
        return passage(claim.passage());
    }

    Claim claim(Claim.Id id) {
        return found(claims.get(id), id);
    }

    boolean holds(Claim.Id id) {
        return claims.containsKey(id);
    }

    /** Whether the page of disputed points has one of that id. */
    boolean isListedAsDisputed(String conflict) {
        return listedAsDisputed.contains(conflict);
    }

    /** The claim that a passage is; null for a passage that asserts nothing. */
    @Nullable
    Claim claimOf(Passage passage) {
        return claimsOfPassage.get(passage.id());
    }

    @Nullable
    Person person(String id) {
        return persons.get(id);
    }

    @Nullable
    Organization organization(String id) {
        return organizations.get(id);
    }

    @Nullable
    Event event(String id) {
        return events.get(id);
    }

    boolean isCountry(String id) {
        return countries.containsKey(id);
    }

    /** The name of a person, country, organization or event; the id itself where the book has none. */
    String nameOf(String id) {
        if (persons.containsKey(id)) {
            return found(persons.get(id), id).name();
        }
        if (countries.containsKey(id)) {
            return found(countries.get(id), id).name();
        }
        if (organizations.containsKey(id)) {
            return found(organizations.get(id), id).name();
        }
        Event event = events.get(id);
        return event == null ? id : event.name();
    }

    /** The name of a person, country or organization, then its other names. */
    List<String> namesOf(String id) {
        List<String> names = new ArrayList<>(List.of(nameOf(id)));
        if (persons.containsKey(id)) {
            names.addAll(found(persons.get(id), id).aliases());
        } else if (countries.containsKey(id)) {
            names.addAll(found(countries.get(id), id).aliases());
        } else if (organizations.containsKey(id)) {
            names.addAll(found(organizations.get(id), id).aliases());
        }
        return names;
    }

    List<Mention> mentions(Passage.Id id) {
        return mentions.getOrDefault(id, List.of());
    }

    List<DateMention> dates(Passage.Id id) {
        return dates.getOrDefault(id, List.of());
    }

    List<Quote> quotes(Passage.Id id) {
        return quotes.getOrDefault(id, List.of());
    }

    /** The claims that name a person, country or organization; those of a country's responses too where only its people are named. */
    List<Claim> claimsAbout(String entity) {
        return claimsOfEntity.getOrDefault(entity, List.of());
    }

    List<Quote> quotesBy(String speaker) {
        return quotesOf.getOrDefault(speaker, List.of());
    }

    List<CountryResponse> responsesTo(String event) {
        return responsesTo.getOrDefault(event, List.of());
    }

    List<CountryResponse> responsesBy(String country) {
        return responsesBy.getOrDefault(country, List.of());
    }

    /** The responses in which a person speaks. */
    List<CountryResponse> responsesOf(String person) {
        return responsesOfPerson.getOrDefault(person, List.of());
    }

    List<Person> personsOf(String country) {
        return personsOfCountry.getOrDefault(country, List.of());
    }

    /** The sources that retell a source. */
    List<Source> copiesOf(String source) {
        return copiesOfSource.getOrDefault(source, List.of());
    }

    /** The conflicts in which some claims stand, without those that an editor rejected; by id. */
    List<Conflict> conflictsOf(Collection<Claim.Id> some) {
        return some.stream()
                .flatMap(id -> conflictsOfClaim.getOrDefault(id, List.of()).stream())
                .filter(conflict -> conflict.status() != Conflict.Status.REJECTED)
                .distinct()
                .sorted(Comparator.comparing(Conflict::id))
                .toList();
    }

    /** The dated event before this one in order of time. */
    Optional<Event> before(Event event) {
        return atPlace(found(placeInChronology.get(event.id()), event.id()) - 1);
    }

    /** The dated event after this one in order of time. */
    Optional<Event> after(Event event) {
        return atPlace(found(placeInChronology.get(event.id()), event.id()) + 1);
    }

    /** The events around one in order of time, itself among them. */
    List<Event> around(Event event, int before, int after) {
        int at = found(placeInChronology.get(event.id()), event.id());
        return chronology.subList(Math.max(0, at - before), Math.min(chronology.size(), at + after + 1));
    }

    private Optional<Event> atPlace(int place) {
        boolean there =
                place >= 0 && place < chronology.size() && chronology.get(place).start() != null;
        return there ? Optional.of(chronology.get(place)) : Optional.empty();
    }

    List<Event> eventsWith(String person) {
        return eventsOfPerson.getOrDefault(person, List.of());
    }

    List<Event> eventsOfParty(String party) {
        return eventsOfParty.getOrDefault(party, List.of());
    }

    /** The events held in a country in which it did not take part itself. */
    List<Event> eventsIn(String country) {
        return eventsInCountry.getOrDefault(country, List.of());
    }

    List<Passage> passagesOf(String source) {
        return passagesOfSource.getOrDefault(source, List.of());
    }

    /** Addresses and titles of the pages that print a claim, by address. */
    Map<String, String> pagesOf(Claim.Id id) {
        return pagesOfClaim.getOrDefault(id, Map.of());
    }

    /** Where a reader finds a claim in its context: on a page that prints it, an event's first; else in its source. */
    String addressOf(Claim claim) {
        return pagesOf(claim.id()).keySet().stream()
                .min(Comparator.comparing((String page) -> !page.startsWith("events/"))
                        .thenComparing(page -> !page.startsWith("responses/"))
                        .thenComparing(page -> !page.startsWith("persons/"))
                        .thenComparing(Comparator.naturalOrder()))
                .map(page -> page + "#" + Links.anchor(claim.id()))
                .orElseGet(() -> links.passage(sourceOf(claim).id(), claim.passage()));
    }

    List<EditorsNote> notesOn(String target) {
        return notesOn.getOrDefault(target, List.of());
    }

    /** The title of a response's page: {@code Norway on: Oslo meeting}. */
    String titleOf(CountryResponse response) {
        return nameOf(response.country()) + " on: " + nameOf(response.event());
    }

    /** How many sources tell of an event. */
    int tellersOf(Event event) {
        return (int) event.claims().stream()
                .map(this::claim)
                .map((Claim claim) -> sourceOf(claim).id())
                .distinct()
                .count();
    }

    /** The claims that tell of an event, in the book's order. */
    List<Claim> claimsOf(Event event) {
        return event.claims().stream().map(this::claim).toList();
    }

    List<Event> chronology() {
        return chronology;
    }

    /** Whether the chronology has an entry for just this date. */
    boolean isInChronology(PartialDate date) {
        return days.has(date);
    }

    /** The dates of the book. */
    Chronology days() {
        return days;
    }

    /** The place of a date in the chronology. */
    String addressOf(PartialDate date) {
        return days.pageOf(date.iso()) + "#" + Links.anchorOfDay(date.iso());
    }

    /** Those that an authority file names, with the most told of the others: at most as many as a timeline can show. */
    List<Event> mainEvents() {
        return chronology.stream()
                .filter(event -> event.start() != null && event.start().iso().length() >= 7)
                .sorted(Comparator.comparing((Event event) -> !event.known())
                        .thenComparing(event -> -event.claims().size())
                        .thenComparing(Event::id))
                .limit(MOST_ON_TIMELINE)
                .sorted(BY_TIME)
                .toList();
    }

    /** The day that a passage tells of, or else that on which its source was published; a day after all where none is known. */
    PartialDate dayOf(Passage passage) {
        Claim claim = claimOf(passage);
        PartialDate published = source(passage.source()).published();
        return claim != null && claim.date() != null ? claim.date() : Objects.requireNonNullElse(published, AFTER_ALL);
    }

    /** Where the claim stands among all, in the order of sources and places. */
    int orderOf(Claim claim) {
        return order.getOrDefault(claim.id(), Integer.MAX_VALUE);
    }

    /** Whether one of two sources retells the other, or both a third. */
    boolean isCopy(String one, String other) {
        return origin(one).equals(origin(other));
    }

    /** Whether a source retells that other one, itself or by way of those between. */
    boolean retells(String one, String other) {
        return !one.equals(other) && line(one).contains(other);
    }

    /** Whether a source retells another. */
    boolean isDerived(String source) {
        return !origin(source).equals(source);
    }

    /** The source whose words these are in the end: itself, or what it was copied from. */
    String origin(String id) {
        return line(id).get(line(id).size() - 1);
    }

    /** A source, what it retells, what that retells, up to the origin. */
    private List<String> line(String id) {
        List<String> line = new ArrayList<>(List.of(id));
        String at = id;
        while (!source(at).derivedFrom().isEmpty()) {
            at = source(at).derivedFrom().get(0).source();
            if (line.contains(at)) {
                break;
            }
            line.add(at);
        }
        return line;
    }

    private static <T> T found(@Nullable T value, Object id) {
        if (value == null) {
            throw new IllegalArgumentException("the book has no " + id);
        }
        return value;
    }
}
