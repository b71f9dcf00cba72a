package briefingbook.edition;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Organization;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a book holds, without its words: each thing that a page or a disputed point is about, and the claims that stand
 * there.
 *
 * @param things sorted by kind, then by id
 */
public record Holdings(List<Held> things) {

    private static final Comparator<Held> ORDER =
            Comparator.comparing(Held::kind).thenComparing(Held::id);

    public Holdings {
        things = things.stream().sorted(ORDER).toList();
    }

    /** Of a book that holds nothing. */
    public static Holdings none() {
        return new Holdings(List.of());
    }

    /** What kinds of things a book holds, in the order in which changes are told. */
    public enum Kind {
        EVENT("events"),
        PERSON("persons"),
        RESPONSE("responses"),
        COUNTRY("countries"),
        SOURCE("sources"),
        DISPUTE("disputes");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As editions and the site's folders name it. */
        public String plural() {
            return plural;
        }

        /** Where the page of one stands below the site; a disputed point is a part of a page. */
        public String page(String id) {
            return this == DISPUTE
                    ? "disputed.html#" + id
                    : plural + "/" + (this == COUNTRY ? id.toLowerCase(Locale.ROOT) : id) + ".html";
        }

        public boolean hasPages() {
            return this != DISPUTE;
        }
    }

    /**
     * A thing that the book holds.
     *
     * @param id unique among those of its kind
     * @param page address below the site
     * @param claims that stand there, each once: a person's are those that name them, a country has none of its own; of disputed
     *     points only those are held that are open
     */
    public record Held(Kind kind, String id, String title, String page, List<Claim.Id> claims) {
        public Held {
            claims = List.copyOf(claims);
            if (id.isBlank() || page.isBlank()) {
                throw new IllegalArgumentException(kind.word() + " without id or page: " + id + " " + page);
            }
        }
    }

    /** Those of one kind by id, sorted by it. */
    Map<String, Held> byId(Kind kind) {
        return things.stream()
                .filter(thing -> thing.kind() == kind)
                .collect(Collectors.toMap(Held::id, thing -> thing, (a, b) -> a, LinkedHashMap::new));
    }

    /** How many of a kind there are. */
    public int count(Kind kind) {
        return (int) things.stream().filter(thing -> thing.kind() == kind).count();
    }

    /** All claims of the book. */
    Set<Claim.Id> claims() {
        return things.stream().flatMap(thing -> thing.claims().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    /** What a book holds now. */
    public static Holdings of(Book book) {
        Map<String, String> names = new HashMap<>();
        book.organizations().forEach((Organization body) -> names.put(body.id(), body.name()));
        book.countries().forEach((Country country) -> names.put(country.id(), country.name()));
        Gathering all = new Gathering();
        for (Event event : book.events()) {
            names.put(event.id(), event.name());
            all.add(Kind.EVENT, event.id(), event.name(), event.claims());
        }
        for (CountryResponse response : book.responses()) {
            all.add(Kind.RESPONSE, response.id(), title(response, names), response.claims());
        }
        book.countries().forEach(country -> all.add(Kind.COUNTRY, country.id(), country.name(), List.of()));
        for (Conflict conflict : book.conflicts()) {
            if (isOpen(conflict.status().word())) {
                all.add(Kind.DISPUTE, conflict.id(), conflict.question(), claims(conflict));
            }
        }
        book.persons().forEach((Person person) -> all.add(Kind.PERSON, person.id(), person.name(), List.of()));
        book.sources().forEach((Source source) -> all.add(Kind.SOURCE, source.id(), source.title(), List.of()));
        Map<Passage.Id, String> sources =
                book.passages().stream().collect(Collectors.toMap(Passage::id, Passage::source));
        for (Claim claim : book.claims()) {
            all.stands(claim.id(), Kind.SOURCE, sources.get(claim.passage()));
            claim.persons().forEach(person -> all.stands(claim.id(), Kind.PERSON, person));
        }
        return all.holdings();
    }

    private static List<Claim.Id> claims(Conflict conflict) {
        return conflict.sides().stream().flatMap(List::stream).distinct().toList();
    }

    /** Whether what stands against something else is still to be judged, or was found to be in dispute. */
    static boolean isOpen(String status) {
        return status.equals(Conflict.Status.SUGGESTED.word()) || status.equals(Conflict.Status.CONFIRMED.word());
    }

    private static String title(CountryResponse response, Map<String, String> names) {
        return titleOfResponse(
                names.getOrDefault(response.country(), response.country()),
                names.getOrDefault(response.event(), response.event()));
    }

    static String titleOfResponse(String country, String event) {
        return country + " on: " + event;
    }

    /** Things whose claims come one by one. */
    static final class Gathering {

        private final Map<String, Held> things = new LinkedHashMap<>();
        private final Map<String, List<Claim.Id>> claims = new HashMap<>();

        void add(Kind kind, String id, String title, List<Claim.Id> stand) {
            things.put(kind + "/" + id, new Held(kind, id, title, kind.page(id), List.of()));
            claims.put(kind + "/" + id, new ArrayList<>(stand));
        }

        /** Nothing where there is no such thing. */
        void stands(Claim.Id claim, Kind kind, @Nullable String id) {
            claims.getOrDefault(kind + "/" + id, new ArrayList<>()).add(claim);
        }

        Holdings holdings() {
            return new Holdings(things.entrySet().stream()
                    .map(thing -> with(thing.getValue(), claims.getOrDefault(thing.getKey(), Collections.emptyList())))
                    .toList());
        }

        private static Held with(Held thing, List<Claim.Id> claims) {
            return new Held(
                    thing.kind(),
                    thing.id(),
                    thing.title(),
                    thing.page(),
                    claims.stream().distinct().toList());
        }
    }
}
