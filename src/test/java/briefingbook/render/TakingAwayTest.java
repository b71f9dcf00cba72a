package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other programs find in a small book of two sources, one of them with a title that wants to be something else. */
class TakingAwayTest {

    private static final String HOSTILE = "</script><b> & =1+1, \"quoted\"";
    private static final String EIDE = "persons/espen-barth-eide";

    @TempDir
    Path folder;

    private TinyBook tiny;

    @BeforeEach
    void write() {
        tiny = new TinyBook(folder)
                .with("a.txt", """
                        Ministers meet in Oslo

                        4 March 2024

                        Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.

                        "We agreed on the herring quota, </script><b>," Eide said.

                        - =HYPERLINK("https://evil.example") said Eide.
                        """)
                .with("authority/sources/north-wire.yaml", """
                        seed: a.txt
                        title: '%s'
                        publisher: North Wire
                        published: 2024-03-04
                        kind: news
                        """.formatted(HOSTILE))
                .with("b.txt", """
                        A day of talks

                        5 March 2024

                        Danish Foreign Minister Lars Løkke Rasmussen met Espen Barth Eide in Oslo on 1 March 2024.
                        """)
                .with("authority/sources/post.yaml", """
                        seed: b.txt
                        publisher: The Post
                        """);
    }

    @Test
    void aPagesDataHoldsTheRecordsOfTheBookAndNothingElse() throws IOException {
        Book book = build();
        JsonNode whole = json("data/book.json");
        List<String> pages = new ArrayList<>(List.of("data/" + EIDE + ".json", "data/countries/no.json"));
        book.events().forEach(event -> pages.add("data/events/" + event.id() + ".json"));
        book.responses().forEach(response -> pages.add("data/responses/" + response.id() + ".json"));
        assertThat(pages).hasSizeGreaterThan(2);
        for (String page : pages) {
            JsonNode data = json(page);
            assertThat(tiny.site().resolve(data.path("page").asText())).isRegularFile();
            for (String list : List.of("claims", "passages", "quotes", "conflicts", "responses")) {
                for (JsonNode item : data.path(list)) {
                    assertThat(whole.path(list)).as(page + " " + list).contains(item);
                }
            }
            assertThat(texts(data.path("sources"), "id")).as(page).containsAll(texts(data.path("passages"), "source"));
            assertThat(data.path("sources").path(0).has("furniture")).isFalse();
        }
        assertThat(json("data/" + EIDE + ".json").path("person")).isIn(whole.path("persons"));
        assertThat(json("data/" + EIDE + ".json").path("claims")).hasSize(4);
    }

    @Test
    void aPagesDataHasTheClaimsThatThePagePrints() throws IOException {
        build();
        Document page = Jsoup.parse(tiny.file(EIDE + ".html"));
        assertThat(texts(json("data/" + EIDE + ".json").path("claims"), "id"))
                .containsAll(page.select("li.claim").eachAttr("id"));
        assertThat(page.select("head link[rel=alternate][type='application/json']")
                        .eachAttr("href"))
                .containsExactly("../data/" + EIDE + ".json", "../data/book.json");
        assertThat(page.select("main a[href$=.json]").eachAttr("href")).containsExactly("../data/" + EIDE + ".json");
    }

    @Test
    void theTableOfClaimsHasOneLineAClaim() {
        Book book = build();
        List<List<String>> rows = rows(tiny.file("data/claims.csv"));
        assertThat(rows).hasSize(book.claims().size() + 1);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(rows.get(0).size()));
        Claim claim = TinyBook.claim(book, "on Friday");
        List<String> row = row(rows, claim);
        assertThat(cell(rows, row, "text")).isEqualTo(claim.text());
        assertThat(cell(rows, row, "title")).isEqualTo(HOSTILE);
        assertThat(cell(rows, row, "publisher")).isEqualTo("North Wire");
        assertThat(cell(rows, row, "date")).isEqualTo("2024-03-01");
        assertThat(cell(rows, row, "persons")).isEqualTo("espen-barth-eide; lars-lokke-rasmussen");
        assertThat(cell(rows, row, "independent_sources")).isEqualTo("2");
        assertThat(cell(rows, row, "disputed")).isEqualTo("no");
        assertThat(tiny.file(cell(rows, row, "page").replaceFirst("#.*", "")))
                .contains("id=\"" + claim.id().value() + "\"");
        assertThat(tiny.file("data/claims.csv")).startsWith("\ufeffclaim,text,").endsWith("\r\n");
    }

    @Test
    void noCellIsAFormula() {
        Book book = build();
        List<List<String>> rows = rows(tiny.file("data/claims.csv"));
        Claim claim = TinyBook.claim(book, "=HYPERLINK");
        assertThat(claim.text()).startsWith("=");
        assertThat(cell(rows, row(rows, claim), "text")).isEqualTo("'" + claim.text());
        assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*")));
    }

    @Test
    void aSourceThatMayOnlyBeCitedHasNoWordsInAnyOfThese() throws IOException {
        tiny.with("authority/sources/north-wire.yaml", """
                seed: a.txt
                publisher: North Wire
                rights: {display: citation}
                """);
        Book book = build();
        for (String file : List.of("data/claims.csv", "data/" + EIDE + ".json", EIDE + ".html", "changes.atom")) {
            assertThat(tiny.file(file)).as(file).doesNotContain("herring").doesNotContain("in Oslo on Friday");
        }
        List<List<String>> rows = rows(tiny.file("data/claims.csv"));
        assertThat(rows).hasSize(book.claims().size() + 1);
    }

    @Test
    void theFeedIsAtomAndTellsNewestFirst() throws Exception {
        tiny.with("editions/2.yaml", "date: 2024-03-09\nnote: Both wires.\n");
        build();
        Element feed = xml("changes.atom");
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getTagName()).isEqualTo("feed");
        List<Element> entries = children(feed, "entry");
        assertThat(entries)
                .extracting(entry -> text(entry, "title"))
                .containsExactly("Edition 2", "A day of talks", HOSTILE);
        assertThat(entries)
                .extracting(entry -> OffsetDateTime.parse(text(entry, "updated")))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(text(entries.get(2), "summary")).contains("North Wire, 4 March 2024", "3 claims; tells of ");
        List<Element> identified = new ArrayList<>(entries);
        identified.add(feed);
        assertThat(identified)
                .extracting(element -> text(element, "id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(identified).allSatisfy(element -> {
            assertThat(text(element, "title")).isNotBlank();
            assertThat(text(element, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z");
        });
        assertThat(children(feed, "author")).hasSize(1);
        assertThat(tiny.site().resolve(children(entries.get(1), "link").get(0).getAttribute("href")))
                .isRegularFile();
    }

    @Test
    void anIdOfTheFeedOutlivesANewSource() throws Exception {
        build();
        List<String> before = children(xml("changes.atom"), "entry").stream()
                .map(entry -> text(entry, "id"))
                .toList();
        tiny.with(
                "c.txt",
                "A third\n\n6 March 2024\n\nEspen Barth Eide met Lars Løkke Rasmussen in Oslo on 6 March 2024.\n");
        build();
        assertThat(children(xml("changes.atom"), "entry").stream()
                        .map(entry -> text(entry, "id"))
                        .toList())
                .hasSize(before.size() + 1)
                .containsAll(before);
    }

    @Test
    void withoutAnAddressNothingIsAbsolute() {
        build();
        assertThat(tiny.file("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
        assertThat(tiny.site().resolve("sitemap.xml")).doesNotExist();
        Document page = Jsoup.parse(tiny.file(EIDE + ".html"));
        assertThat(page.select("link[rel=canonical], meta[property=og:url]")).isEmpty();
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("profile");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Espen Barth Eide");
    }

    @Test
    void withAnAddressPagesAreListedAndNameTheirOwn() throws Exception {
        tiny.with("book.yaml", "title: Oslo\nbaseUrl: https://book.example/o&s/\nasOf: 2024-03-06\n")
                .with("authority/persons/espen-barth-eide.yaml", "name: Espen Barth Eide\nformerIds: [e-b-eide]\n");
        build();
        assertThat(tiny.file("robots.txt")).endsWith("Sitemap: https://book.example/o&s/sitemap.xml\n");
        List<Element> urls = children(xml("sitemap.xml"), "url");
        assertThat(urls).extracting(url -> text(url, "lastmod")).containsOnly("2024-03-06");
        assertThat(urls)
                .extracting(url -> text(url, "loc"))
                .contains("https://book.example/o&s/index.html", "https://book.example/o&s/" + EIDE + ".html")
                .noneMatch(address -> address.endsWith("404.html") || address.contains("e-b-eide"))
                .allSatisfy(address -> assertThat(
                                tiny.site().resolve(address.substring("https://book.example/o&s/".length())))
                        .isRegularFile());
        Document page = Jsoup.parse(tiny.file(EIDE + ".html"));
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://book.example/o&s/" + EIDE + ".html")
                .isEqualTo(page.select("meta[property=og:url]").attr("content"));
        assertThat(text(xml("changes.atom"), "id")).isEqualTo("https://book.example/o&s/");
        Document moved = Jsoup.parse(tiny.file("persons/e-b-eide.html"));
        assertThat(moved.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(moved.select("meta[http-equiv=Content-Security-Policy]")).hasSize(1);
        assertThat(Jsoup.parse(tiny.file("404.html"))
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void whatAPageIsAboutIsJsonThatNoSeedCanEnd() throws IOException {
        Book book = build();
        JsonNode person = linked(EIDE + ".html").path("@graph");
        assertThat(person.path(0).path("@type").asText()).isEqualTo("Person");
        assertThat(person.path(0).path("name").asText()).isEqualTo("Espen Barth Eide");
        JsonNode quotation = node(person, "Quotation");
        assertThat(quotation.path("text").asText()).contains("herring quota, </script><b>");
        assertThat(quotation.path("spokenByCharacter").path("name").asText()).isEqualTo("Espen Barth Eide");
        JsonNode article = node(person, "NewsArticle");
        assertThat(quotation.path("isBasedOn").path("@id")).isEqualTo(article.path("@id"));
        assertThat(article.path("headline").asText()).isEqualTo(HOSTILE);
        String event = book.events().stream()
                .filter(e -> e.claims().size() > 1)
                .findFirst()
                .orElseThrow()
                .id();
        JsonNode graph = linked("events/" + event + ".html").path("@graph");
        assertThat(graph.path(0).path("@type").asText()).isEqualTo("Event");
        assertThat(graph.path(0).path("startDate").asText()).isEqualTo("2024-03-01");
        assertThat(texts(graph.path(0).path("attendee"), "name")).contains("Espen Barth Eide", "Lars Løkke Rasmussen");
        assertThat(node(graph, "Claim").path("appearance")).isNotEmpty();
        assertThat(tiny.file("events/" + event + ".html")).doesNotContain("ClaimReview");
        assertThat(Jsoup.parse(tiny.file(EIDE + ".html")).select("b:containsOwn(,)"))
                .isEmpty();
    }

    private Book build() {
        var outcome = tiny.build();
        assertThat(outcome.published()).isTrue();
        return outcome.book();
    }

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(tiny.file(path));
    }

    private JsonNode linked(String page) throws IOException {
        return new ObjectMapper()
                .readTree(Jsoup.parse(tiny.file(page))
                        .select("script[type='application/ld+json']")
                        .first()
                        .data());
    }

    private static JsonNode node(JsonNode graph, String type) {
        return StreamSupport.stream(graph.spliterator(), false)
                .filter(node -> node.path("@type").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + graph));
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private Element xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(tiny.file(path).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static List<String> row(List<List<String>> rows, Claim claim) {
        return rows.stream()
                .filter(row -> row.get(0).equals(claim.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(List<List<String>> rows, List<String> row, String column) {
        return row.get(rows.get(0).indexOf(column));
    }

    /** As RFC 4180 reads it. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = csv.startsWith("\ufeff") ? 1 : 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
