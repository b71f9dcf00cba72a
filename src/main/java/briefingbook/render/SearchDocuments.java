package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import briefingbook.search.Folding;
import briefingbook.search.SearchDocument;
import briefingbook.search.SearchDocument.Text;
import briefingbook.search.SearchIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the search of the site finds: persons, events, responses, countries, sources and claims, each by what a reader may
 * call it.
 *
 * <p>A claim is found by its own words and, less strongly, by the names of those whom it tells of, whatever it calls them,
 * by its date, and by its id. A source that may only be cited lends no word to the index.
 */
final class SearchDocuments {

    private static final double NAME = 8;
    private static final double SPELLING = 6;
    private static final double PART = 3;
    private static final double WORDS = 1;
    private static final double AROUND = 0.3;
    private static final int OPENING = 220;

    private final SiteModel model;
    private final Links links;
    private final Map<String, Set<String>> spellings = new HashMap<>();

    private SearchDocuments(SiteModel model, Links links) {
        this.model = model;
        this.links = links;
        for (Mention mention : model.book().mentions()) {
            Passage passage = model.passage(mention.passage());
            if (mention.kind() == Mention.Kind.PERSON && mention.how() == Mention.How.NAME && !isHidden(passage)) {
                spellings
                        .computeIfAbsent(mention.of(), id -> new TreeSet<>())
                        .add(passage.text().substring(mention.from(), mention.to()));
            }
        }
    }

    /** The files of the index by path. */
    static SortedMap<String, byte[]> index(SiteModel model, Links links) {
        SearchIndex index = new SearchIndex();
        index.addAll(new SearchDocuments(model, links).all());
        return index.files();
    }

    /** Group by group; within a group those of which more claims tell stand first. */
    private Stream<SearchDocument> all() {
        var book = model.book();
        return Stream.of(
                        mostToldFirst(book.persons(), person -> model.claimsAbout(person.id()))
                                .map(this::person),
                        mostToldFirst(book.events(), Event::claims).map(this::event),
                        mostToldFirst(book.responses(), CountryResponse::claims).map(this::response),
                        mostToldFirst(book.countries(), country -> model.claimsAbout(country.id()))
                                .map(this::country),
                        book.sources().stream().map(this::source),
                        book.claims().stream().map(this::claim))
                .reduce(Stream.empty(), Stream::concat);
    }

    private static <T> Stream<T> mostToldFirst(List<T> things, Function<T, List<?>> claims) {
        return things.stream()
                .sorted(Comparator.comparing((T thing) -> claims.apply(thing).size(), Comparator.reverseOrder()));
    }

    private SearchDocument person(Person person) {
        Texts texts = new Texts()
                .add(NAME, person.name())
                .add(SPELLING, person.aliases())
                .add(SPELLING, spellings.getOrDefault(person.id(), Set.of()));
        person.offices().forEach(office -> texts.add(PART, office.title()));
        if (person.country() != null) {
            texts.add(PART, model.namesOf(person.country()));
        }
        String office =
                person.offices().isEmpty() ? "" : person.offices().get(0).title();
        String country = person.country() == null ? "" : model.nameOf(person.country());
        return new SearchDocument(
                "People",
                person.name(),
                joined(office, country),
                links.person(person.id()),
                texts.all,
                model.namesOf(person.id()));
    }

    private SearchDocument event(Event event) {
        Texts texts = new Texts()
                .add(NAME, event.name())
                .add(SPELLING, event.aliases())
                .add(PART, event.place())
                .add(PART, Words.kind(event.kind()))
                .add(PART, Pages.date(event));
        event.participants().forEach(id -> texts.add(WORDS, model.namesOf(id)));
        event.parties().forEach(id -> texts.add(WORDS, model.namesOf(id)));
        String what = event.status() == Event.Status.HELD ? Words.kind(event.kind()) : Words.status(event);
        return new SearchDocument(
                "Events",
                event.name(),
                joined(Pages.date(event), what),
                links.event(event.id()),
                texts.all,
                List.of(event.name()));
    }

    private SearchDocument response(CountryResponse response) {
        Event event = Objects.requireNonNull(model.event(response.event()), response.event());
        Texts texts = new Texts()
                .add(NAME, model.namesOf(response.country()))
                .add(PART, event.name())
                .add(WORDS, "response " + date(response.date()));
        response.respondents().forEach(id -> texts.add(PART, model.namesOf(id)));
        String who = response.respondents().stream().map(model::nameOf).collect(Collectors.joining(", "));
        return new SearchDocument(
                "Responses",
                model.titleOf(response),
                joined(who, date(response.date())),
                links.response(response.id()),
                texts.all);
    }

    private SearchDocument country(Country country) {
        String claims = Words.count(model.claimsAbout(country.id()).size(), "claim", "claims");
        return new SearchDocument(
                "Countries",
                country.name(),
                claims,
                links.country(country.id()),
                new Texts().add(NAME, model.namesOf(country.id())).all,
                model.namesOf(country.id()));
    }

    private SearchDocument source(Source source) {
        Texts texts = new Texts()
                .add(NAME, source.title())
                .add(NAME, source.siglum())
                .add(PART, source.publisher())
                .add(PART, source.authors())
                .add(WORDS, date(source.published()))
                .add(WORDS, Words.kind(source.kind()));
        return new SearchDocument(
                "Sources",
                source.title(),
                joined(source.siglum(), ClaimViews.publicationOf(source)),
                links.source(source.id()),
                texts.all,
                List.of(source.title(), source.siglum()));
    }

    private SearchDocument claim(Claim claim) {
        Passage passage = model.passageOf(claim);
        Source source = model.source(passage.source());
        String place = source.siglum() + " " + ClaimViews.where(passage);
        if (isHidden(passage)) {
            return claim(claim, ClaimViews.WITHHELD, place, List.of());
        }
        Texts texts = new Texts().add(WORDS, claim.text()).add(AROUND, date(claim.date()));
        Stream.of(claim.persons(), claim.countries(), claim.organizations())
                .flatMap(List::stream)
                .forEach(id -> texts.add(AROUND, model.namesOf(id)));
        model.dates(passage.id()).forEach(mention -> texts.add(AROUND, date(mention.value())));
        String opening = Words.opening(claim.text(), OPENING);
        String detail = joined(place, date(claim.date()), unnamed(claim, opening));
        return claim(claim, opening, detail, texts.all);
    }

    private SearchDocument claim(Claim claim, String title, String detail, List<Text> texts) {
        List<String> id = List.of(claim.id().value());
        return new SearchDocument("Claims", title, detail, model.addressOf(claim), texts, id);
    }

    /** Of whom a claim tells without a word of the name, so that who asked for the name sees why it was found. */
    private String unnamed(Claim claim, String opening) {
        if (claim.persons().isEmpty()) {
            return "";
        }
        List<String> words = Folding.words(opening);
        String names = claim.persons().stream()
                .map(model::nameOf)
                .filter(name -> Collections.disjoint(words, Folding.words(name)))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "on " + names;
    }

    private boolean isHidden(Passage passage) {
        return !model.source(passage.source()).rights().allowWords();
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "" : Words.date(date);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** What one document is found by. */
    private static final class Texts {
        private final List<Text> all = new ArrayList<>();

        Texts add(double weight, @Nullable String words) {
            if (words != null && !words.isEmpty()) {
                all.add(new Text(words, weight));
            }
            return this;
        }

        Texts add(double weight, Collection<String> several) {
            several.forEach(words -> add(weight, words));
            return this;
        }
    }
}
