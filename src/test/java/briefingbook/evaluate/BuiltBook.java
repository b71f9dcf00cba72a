package briefingbook.evaluate;

import static java.util.stream.Collectors.toMap;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.Entity;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A finished book, asked by what an annotation has: file names, words of a document, names. */
final class BuiltBook {

    private static final Set<String> SOVIET_UNION_OR_RUSSIA = Set.of("SU", "RU");

    private final Book book;
    private final List<Seed> seeds;
    private final Map<Claim.Id, Claim> claims;
    private final Map<Passage.Id, List<Claim>> claimsByPassage = new HashMap<>();
    private final Map<String, Person> persons;
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, BookDocument> documents = new TreeMap<>();

    BuiltBook(Book book, List<Seed> seeds) {
        this.book = book;
        this.seeds = List.copyOf(seeds);
        this.claims = book.claims().stream().collect(toMap(Claim::id, Function.identity()));
        this.persons = book.persons().stream().collect(toMap(Person::id, Function.identity()));
        for (Claim claim : book.claims()) {
            claim.citations()
                    .forEach(passage -> claimsByPassage
                            .computeIfAbsent(passage, id -> new ArrayList<>())
                            .add(claim));
        }
        // Where an id is of two, the person's names are meant, then the organization's.
        book.countries().forEach(this::addNames);
        book.organizations().forEach(this::addNames);
        book.persons().forEach(this::addNames);
        book.sources().forEach(source -> {
            BookDocument document = new BookDocument(this, source, seed(source.seed()));
            documents.put(document.name(), document);
        });
    }

    private void addNames(Entity entity) {
        Set<String> all = Spelling.folded(List.of(entity.id(), entity.name()));
        if (!(entity instanceof Country)) {
            // A country's other names are no part of the data that a book publishes.
            all.addAll(Spelling.folded(entity.aliases()));
        }
        names.put(entity.id(), all);
    }

    private Seed seed(String path) {
        return seeds.stream()
                .filter(seed -> seed.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no seed " + path));
    }

    Book book() {
        return book;
    }

    /** The same seeds with another book of them. */
    BuiltBook with(Book other) {
        return new BuiltBook(other, seeds);
    }

    /** All sources, by file name. */
    List<BookDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** By file name; throws where the book has no such source. */
    BookDocument document(String name) {
        BookDocument document = documents.get(name);
        if (document == null) {
            throw new IllegalArgumentException("the book has no source " + name);
        }
        return document;
    }

    List<Claim> claims(Passage.Id passage) {
        return claimsByPassage.getOrDefault(passage, List.of());
    }

    Optional<Claim> claim(Claim.Id id) {
        return Optional.ofNullable(claims.get(id));
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(persons.get(id));
    }

    /** Folded names of a person, organization or country, its id one of them. */
    Set<String> names(String id) {
        return names.getOrDefault(id, Set.of(Spelling.folded(id)));
    }

    /**
     * Whether a country or body of the book is the one that an annotation names, by code or name. The Soviet Union may
     * stand for Russia and the other way round.
     */
    boolean isParty(@Nullable String id, String named) {
        return id != null
                && (id.equals(named)
                        || SOVIET_UNION_OR_RUSSIA.containsAll(List.of(id, named))
                        || names(id).contains(Spelling.folded(named)));
    }
}
