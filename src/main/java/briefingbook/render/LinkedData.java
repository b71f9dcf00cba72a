package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, in the words of schema.org, as JSON-LD.
 *
 * <p>A page's main thing, at most {@value #MOST} of its claims and of its quotations, and for each claim the first sources that tell
 * it, as many at most. Never a
 * {@code ClaimReview}: the book does not judge. Of sources whose rights allow the place only there are no words.
 */
final class LinkedData {

    private static final int MOST = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SiteModel model;
    private final Links links;
    private final Imprint imprint;

    LinkedData(SiteModel model, Links links) {
        this.model = model;
        this.links = links;
        this.imprint = model.book().imprint();
    }

    String of(Event event) {
        Graph graph = new Graph(links.event(event.id()));
        ObjectNode node = graph.add("Event");
        node.put("name", event.name());
        if (event.status() != Event.Status.HELD) {
            node.put("disambiguatingDescription", Words.status(event));
        }
        if (event.start() != null) {
            node.put("startDate", event.start().start());
            PartialDate end = event.end() == null ? event.start() : event.end();
            node.put("endDate", end.end());
        }
        if (event.status() == Event.Status.HELD || event.status() == Event.Status.FORESEEN) {
            node.put("eventStatus", "https://schema.org/EventScheduled");
        }
        place(node, event);
        ArrayNode attendees = node.arrayNode();
        event.participants().stream()
                .map(model::person)
                .filter(Objects::nonNull)
                .forEach(person -> attendees.add(graph.person(person)));
        event.parties().stream()
                .filter(party -> !model.isCountry(party))
                .forEach(party -> attendees.add(graph.named("Organization", model.nameOf(party))));
        put(node, "attendee", attendees);
        ArrayNode about = node.arrayNode();
        event.parties().stream().filter(model::isCountry).forEach(party -> about.add(graph.country(party)));
        put(node, "about", about);
        graph.claims(event.claims().stream().limit(1).map(model::claim).toList());
        graph.quotes(event.claims().stream()
                .flatMap(id -> model.quotes(model.claim(id).passage()).stream())
                .toList());
        return graph.written();
    }

    private void place(ObjectNode event, Event of) {
        if (of.place() != null) {
            ObjectNode place = event.putObject("location");
            place.put("@type", "Place").put("name", of.place());
            if (of.country() != null && of.country().length() == 2) {
                place.putObject("address").put("@type", "PostalAddress").put("addressCountry", of.country());
            }
        }
    }

    String of(Person person) {
        Graph graph = new Graph(links.person(person.id()));
        ObjectNode node = graph.add("Person");
        node.put("name", person.name());
        ArrayNode aliases = node.arrayNode();
        person.aliases().forEach(aliases::add);
        put(node, "alternateName", aliases);
        ArrayNode offices = node.arrayNode();
        person.offices().stream().map(Person.Office::title).distinct().forEach(offices::add);
        put(node, "jobTitle", offices);
        if (person.country() != null) {
            // Whom a person serves is no nationality.
            node.set("affiliation", graph.named("Organization", model.nameOf(person.country())));
        }
        graph.quotes(model.quotesBy(person.id()));
        return graph.written();
    }

    String of(CountryResponse response) {
        Graph graph = new Graph(links.response(response.id()));
        List<Claim> claims = response.claims().stream().map(model::claim).toList();
        graph.claims(claims);
        graph.quotes(claims.stream()
                .flatMap(claim -> model.quotes(claim.passage()).stream())
                .toList());
        return graph.written();
    }

    String of(Country country) {
        Graph graph = new Graph(links.country(country.id()));
        graph.add(
                        country.id().length() == 2
                                        && !country.id().equals("EU")
                                        && !country.id().equals("UN")
                                ? "Country"
                                : "Organization")
                .put("name", country.name());
        return graph.written();
    }

    String of(Source source) {
        Graph graph = new Graph(links.source(source.id()));
        graph.source(source);
        source.derivedFrom().forEach(derivation -> graph.source(model.source(derivation.source())));
        return graph.written();
    }

    /** What one page says. */
    private final class Graph {

        private final String page;
        private final ObjectNode root = JSON.createObjectNode();
        private final ArrayNode nodes;
        private final Map<String, Source> cited = new LinkedHashMap<>();

        Graph(String page) {
            this.page = page;
            root.put("@context", "https://schema.org");
            nodes = root.putArray("@graph");
        }

        ObjectNode add(String type) {
            return nodes.addObject().put("@type", type);
        }

        ObjectNode named(String type, String name) {
            return JSON.createObjectNode().put("@type", type).put("name", name);
        }

        ObjectNode person(Person person) {
            return named("Person", person.name()).put("url", address(links.person(person.id())));
        }

        ObjectNode country(String code) {
            return named("Country", model.nameOf(code)).put("url", address(links.country(code)));
        }

        /** The first of them, with the sources in which they appear. */
        void claims(List<Claim> claims) {
            claims.stream()
                    .filter(claim -> shown(model.sourceOf(claim)))
                    .limit(MOST)
                    .forEach(claim -> {
                        List<Source> tellers = Stream.concat(Stream.of(claim.id()), claim.corroborates().stream())
                                .map(id -> model.sourceOf(model.claim(id)).id())
                                .distinct()
                                .map(model::source)
                                .toList();
                        ObjectNode node = add("Claim");
                        node.put("@id", address(page) + "#" + Links.anchor(claim.id()));
                        node.put("text", claim.text());
                        ArrayNode appearance = node.arrayNode();
                        tellers.stream().limit(MOST).forEach(teller -> appearance.add(reference(teller)));
                        put(node, "appearance", appearance);
                        tellers.stream()
                                .filter(teller -> teller.published() != null)
                                .min(Comparator.comparing(teller -> Objects.requireNonNull(teller.published())))
                                .ifPresent(first -> node.set("firstAppearance", reference(first)));
                    });
        }

        /** The first of them of which somebody is known to have said them. */
        void quotes(Collection<Quote> quotes) {
            quotes.stream()
                    .filter(quote -> shown(sourceOf(quote)) && speaker(quote) != null)
                    .distinct()
                    .limit(MOST)
                    .forEach(quote -> {
                        ObjectNode node = add("Quotation");
                        node.put("text", model.passage(quote.passage()).text().substring(quote.from(), quote.to()));
                        node.set("spokenByCharacter", speaker(quote));
                        node.set("isBasedOn", reference(sourceOf(quote)));
                    });
        }

        /** A person or a body; null for a country, which schema.org does not let speak, and for nobody known. */
        private @Nullable ObjectNode speaker(Quote quote) {
            String id = quote.speaker();
            Person person = id == null ? null : model.person(id);
            if (person != null) {
                return person(person);
            }
            Organization body = id == null ? null : model.organization(id);
            return body == null ? null : named("Organization", body.name());
        }

        private ObjectNode reference(Source source) {
            cited.put(source.id(), source);
            return JSON.createObjectNode().put("@id", address(links.source(source.id())));
        }

        void source(Source source) {
            ObjectNode node = add(
                    switch (source.kind()) {
                        case NEWS -> "NewsArticle";
                        case ANALYSIS -> "AnalysisNewsArticle";
                        case ENCYCLOPEDIA, STATEMENT, TRANSCRIPT, OTHER -> "Article";
                    });
            node.put("@id", address(links.source(source.id())));
            node.put("headline", source.title());
            ArrayNode authors = node.arrayNode();
            source.authors().forEach(author -> authors.addObject().put("name", author));
            put(node, "author", authors);
            if (source.publisher() != null) {
                node.set("publisher", named("Organization", source.publisher()));
            }
            if (source.published() != null) {
                node.put("datePublished", source.published().start());
            }
            if (source.url() != null && EntityPages.isWebAddress(source.url())) {
                node.put("url", source.url());
            }
            node.put("inLanguage", source.language());
            ArrayNode origins = node.arrayNode();
            source.derivedFrom().forEach(of -> origins.addObject().put("@id", address(links.source(of.source()))));
            put(node, "isBasedOn", origins);
        }

        /** Absolute where the book has an address, otherwise from the page. */
        private String address(String to) {
            return imprint.baseUrl() == null ? Links.from(page, to) : imprint.baseUrl() + to;
        }

        /** A text that nothing can end within a script element: no {@code <} stands in it. */
        String written() {
            cited.values().forEach(this::source);
            try {
                return nodes.isEmpty() ? "" : JSON.writeValueAsString(root).replace("<", "\\u003c");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree of JSON that cannot be written", e);
            }
        }
    }

    private Source sourceOf(Quote quote) {
        return model.source(model.passage(quote.passage()).source());
    }

    private static boolean shown(Source source) {
        return source.rights().allowWords();
    }

    private static void put(ObjectNode node, String field, ArrayNode values) {
        if (!values.isEmpty()) {
            node.set(field, values);
        }
    }
}
