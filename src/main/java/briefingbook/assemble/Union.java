package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.authority.Authority.OrganizationEntry;
import briefingbook.authority.Countries;
import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Reading;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the readings of all seeds together, their persons, organizations and countries made one. */
final class Union {

    private final List<Reading> readings;
    private final People people;
    private final Authority authority;
    private final Map<Passage.Id, Passage> passages = new HashMap<>();

    private Union(List<Reading> readings, People people, Authority authority) {
        this.readings = readings;
        this.people = people;
        this.authority = authority;
        readings.forEach(reading -> reading.passages().forEach(passage -> passages.put(passage.id(), passage)));
    }

    /** @param readings by source id, their passages' ids distinct */
    static Evidence of(List<Reading> readings, People people, Authority authority) {
        return new Union(readings, people, authority).evidence();
    }

    private Evidence evidence() {
        List<Mention> mentions = all(readings.stream()
                .flatMap(reading -> reading.mentions().stream())
                .map(people::idsOf));
        List<DateMention> dates = all(readings.stream().flatMap(reading -> reading.dates().stream()));
        List<Quote> quotes = all(
                readings.stream().flatMap(reading -> reading.quotes().stream()).map(people::idsOf));
        List<Organization> organizations = organizations(mentions);
        Set<Passage.Id> asserting = asserting(quotes);
        List<Person> persons = people.persons(passage -> asserting.contains(passage) ? Claims.idOf(passage) : null);
        List<Country> countries = countries(mentions);
        Evidence bare = new Evidence(
                readings.stream().map(Reading::source).toList(),
                all(readings.stream().flatMap(reading -> reading.passages().stream())),
                List.of(),
                mentions,
                dates,
                quotes,
                persons,
                organizations,
                countries);
        List<Claim> claims = bare.passages().stream()
                .filter(passage -> asserting.contains(passage.id()))
                .map(passage -> Claims.of(passage, bare))
                .toList();
        return new Evidence(
                bare.sources(), bare.passages(), claims, mentions, dates, quotes, persons, organizations, countries);
    }

    private static <T> List<T> all(Stream<T> things) {
        return things.toList();
    }

    private Set<Passage.Id> asserting(List<Quote> quotes) {
        Map<Passage.Id, List<Quote>> quoted = new HashMap<>();
        quotes.forEach(quote ->
                quoted.computeIfAbsent(quote.passage(), id -> new ArrayList<>()).add(quote));
        Set<Passage.Id> asserting = new HashSet<>();
        passages.values().stream()
                .filter(passage -> Claims.asserts(passage, quoted.getOrDefault(passage.id(), List.of())))
                .map(Passage::id)
                .forEach(asserting::add);
        return asserting;
    }

    private List<Organization> organizations(List<Mention> mentions) {
        SortedMap<String, List<Reading.NamedOrganization>> named = new TreeMap<>();
        readings.stream()
                .flatMap(reading -> reading.organizations().stream())
                .forEach(organization -> named.computeIfAbsent(organization.id(), id -> new ArrayList<>())
                        .add(organization));
        SortedMap<String, SortedSet<String>> mentioned = forms(mentions, Mention.Kind.ORGANIZATION);
        return mentioned.entrySet().stream()
                .map(forms ->
                        organization(forms.getKey(), named.getOrDefault(forms.getKey(), List.of()), forms.getValue()))
                .toList();
    }

    private Organization organization(String id, List<Reading.NamedOrganization> named, SortedSet<String> forms) {
        @Nullable OrganizationEntry entry = authority.organizations().get(id);
        String name = entry != null
                ? entry.name()
                : named.stream()
                        .map(Reading.NamedOrganization::name)
                        .max(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()))
                        .orElse(forms.first());
        @Nullable
        String country = entry != null && entry.country() != null
                ? entry.country()
                : named.stream()
                        .map(Reading.NamedOrganization::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        SortedSet<String> aliases = new TreeSet<>();
        named.forEach(seen -> {
            aliases.add(seen.name());
            aliases.addAll(seen.forms());
        });
        if (entry != null) {
            aliases.addAll(entry.aliases());
        }
        aliases.remove(name);
        return new Organization(id, name, List.copyOf(aliases), country, entry != null);
    }

    private List<Country> countries(List<Mention> mentions) {
        List<Mention> names = mentions.stream()
                .filter(mention -> mention.how() == Mention.How.NAME)
                .toList();
        SortedMap<String, SortedSet<String>> forms = forms(names, Mention.Kind.COUNTRY);
        mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.COUNTRY)
                .forEach(mention -> forms.computeIfAbsent(mention.of(), id -> new TreeSet<>()));
        return forms.entrySet().stream()
                .map(country -> country(country.getKey(), country.getValue()))
                .toList();
    }

    /** The words that mention each entity of the kind, by its id. */
    private SortedMap<String, SortedSet<String>> forms(List<Mention> mentions, Mention.Kind kind) {
        SortedMap<String, SortedSet<String>> forms = new TreeMap<>();
        for (Mention mention : mentions) {
            Passage passage = passages.get(mention.passage());
            if (mention.kind() == kind && passage != null) {
                forms.computeIfAbsent(mention.of(), id -> new TreeSet<>())
                        .add(passage.text().substring(mention.from(), mention.to()));
            }
        }
        return forms;
    }

    private static Country country(String code, SortedSet<String> forms) {
        String name = Countries.name(code).orElse(code);
        return new Country(
                code, name, forms.stream().filter(form -> !form.equals(name)).toList());
    }

    /**
     * The countries that the book speaks of, by id: those that passages mention, and those of its persons,
     * organizations, events and responses.
     */
    static List<Country> countries(Evidence evidence, List<Event> events, List<CountryResponse> responses) {
        SortedMap<String, Country> countries = new TreeMap<>(evidence.countries());
        Stream.of(
                        evidence.persons().values().stream().map(Person::country),
                        evidence.persons().values().stream()
                                .flatMap(person -> person.offices().stream())
                                .map(Person.Office::country),
                        evidence.organizations().values().stream().map(Organization::country),
                        events.stream().map(Event::country),
                        events.stream().flatMap(event -> event.parties().stream()),
                        responses.stream().map(CountryResponse::country))
                .flatMap(codes -> codes)
                .filter(Objects::nonNull)
                .filter(code -> !evidence.organizations().containsKey(code))
                .filter(code -> Countries.name(code).isPresent())
                .forEach(code -> countries.computeIfAbsent(code, id -> country(id, new TreeSet<>())));
        return List.copyOf(countries.values());
    }

    /** The same with what its sources are derived from. */
    static Evidence with(Evidence evidence, List<Source> sources) {
        return new Evidence(
                sources,
                evidence.passages(),
                evidence.claims(),
                inOrder(evidence, evidence::mentions),
                inOrder(evidence, evidence::dates),
                inOrder(evidence, evidence::quotes),
                evidence.persons().values(),
                evidence.organizations().values(),
                evidence.countries().values());
    }

    /** What stands in the passages, by passage and place. */
    static <T> List<T> inOrder(Evidence evidence, java.util.function.Function<Passage, List<T>> in) {
        return evidence.passages().stream()
                .flatMap(passage -> in.apply(passage).stream())
                .toList();
    }
}
