package briefingbook.evaluate;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import briefingbook.seed.Seed;
import briefingbook.text.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a book makes of one document. */
final class BookDocument {

    private final BuiltBook built;
    private final Source source;
    private final DocumentText text;
    private final Map<Passage.Id, Passage> passages = new LinkedHashMap<>();

    BookDocument(BuiltBook built, Source source, Seed seed) {
        this.built = built;
        this.source = source;
        this.text = new DocumentText(seed.text());
        book().passages().stream()
                .filter(passage -> passage.source().equals(source.id()))
                .forEach(passage -> passages.put(passage.id(), passage));
    }

    private Book book() {
        return built.book();
    }

    /** The file's name without its folders. */
    String name() {
        return source.seed().substring(source.seed().lastIndexOf('/') + 1);
    }

    Source source() {
        return source;
    }

    DocumentText text() {
        return text;
    }

    /** Where an annotation's words first stand. Throws where they do not: the annotation is to be put right. */
    Span place(String anchor) {
        return place(anchor, 0);
    }

    /** Where an annotation's words first stand at or behind a place. */
    Span place(String words, int from) {
        return text.find(words, from)
                .orElseThrow(() ->
                        new IllegalArgumentException("annotation of " + name() + ": no such words: \"" + words + "\""));
    }

    Collection<Passage> passages() {
        return passages.values();
    }

    /** Those that an annotation's words stand in. */
    List<Passage> passagesAt(String anchor) {
        Span place = place(anchor);
        return passages.values().stream()
                .filter(passage -> passage.span().overlaps(place))
                .toList();
    }

    List<Claim> claimsAt(String anchor) {
        return passagesAt(anchor).stream()
                .flatMap(passage -> built.claims(passage.id()).stream())
                .toList();
    }

    Set<Claim.Id> claimIdsAt(String anchor) {
        return claimsAt(anchor).stream().map(Claim::id).collect(Collectors.toSet());
    }

    /** Ids of the persons that its words mean. */
    SortedSet<String> persons() {
        return book().mentions().stream()
                .filter(mention -> passages.containsKey(mention.passage()))
                .map(Mention::of)
                .filter(id -> built.person(id).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Quote> quotes() {
        return book().quotes().stream()
                .filter(quote -> passages.containsKey(quote.passage()))
                .toList();
    }

    /** In its passages, then beside them, in titles and furniture. */
    List<Dated> dates() {
        Stream<Dated> told = book().dates().stream()
                .filter(date -> passages.containsKey(date.passage()))
                .map(date -> new Dated(place(date.passage(), date.from(), date.to()), date.value()));
        Stream<Dated> beside = source.parts().dates().stream().map(date -> new Dated(date.span(), date.value()));
        return Stream.concat(told, beside).toList();
    }

    /** @param value null where it is open */
    record Dated(Span place, @Nullable PartialDate value) {}

    /** Those that some claim of it tells of. */
    List<Event> events() {
        return book().events().stream().filter(event -> tells(event.claims())).toList();
    }

    List<CountryResponse> responses() {
        return book().responses().stream()
                .filter(response -> tells(response.claims()))
                .toList();
    }

    private boolean tells(List<Claim.Id> claims) {
        return claims.stream()
                .flatMap(id -> built.claim(id).stream())
                .flatMap(claim -> claim.citations().stream())
                .anyMatch(passages::containsKey);
    }

    /** The words inside the marks. */
    String words(Quote quote) {
        return passages.get(quote.passage()).text().substring(quote.from(), quote.to());
    }

    Span place(Quote quote) {
        return place(quote.passage(), quote.from(), quote.to());
    }

    private Span place(Passage.Id passage, int from, int to) {
        return passages.get(passage).words().span(from, to);
    }
}
