package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.HostileBook;
import briefingbook.TinyBook;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Source;
import briefingbook.render.BookletRenderer.Booklet;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What is printed, before the press has it. */
class BookletRendererTest {

    private static final String FIRST = """
            Ministers meet in Oslo

            4 March 2024

            Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on 1 March 2024.

            "We agreed on the herring quota for the coming winter," Eide said.

            Norway has no more ferries than before.
            """;

    private static final String SECOND = """
            A day of talks

            5 March 2024

            Danish Foreign Minister Lars Løkke Rasmussen met Espen Barth Eide in Oslo on 1 March 2024.

            Snow kept the ferries of the capital in port all that week, said Eide.
            """;

    private static final String BOOK = """
            title: "Ministers & O'Neill <of> ]]> the North"
            issuer: The <b>desk</b> & co
            marking: "FOR OFFICIAL USE & MORE"
            packs:
              short:
                title: "A pack & more"
                pages:
                  - person/lars-lokke-rasmussen
                  - event/gone
                  - event/oslo-meeting-2024-03-01
                  - country/NO
            """;

    @TempDir
    static Path folder;

    private static Book seeds;

    private static Map<String, Document> printed;

    @BeforeAll
    static void printTheSeeds() {
        TinyBook tiny = new TinyBook(folder);
        try (var walk = Files.walk(Path.of("seeds"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                tiny.with(Path.of("seeds").relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        seeds = tiny.book();
        printed = printed(seeds);
    }

    @Test
    void theBookItsPacksAndEachEventPersonAndResponseAreDocumentsInTheOrderOfTheirPaths() {
        TreeSet<String> paths = new TreeSet<>(List.of("pdf/book.pdf", "pdf/packs/minister.pdf"));
        seeds.events().forEach(event -> paths.add("pdf/events/" + event.id() + ".pdf"));
        seeds.persons().forEach(person -> paths.add("pdf/persons/" + person.id() + ".pdf"));
        seeds.responses().forEach(response -> paths.add("pdf/responses/" + response.id() + ".pdf"));
        assertThat(new BookletRenderer(null).render(seeds).stream().map(Booklet::path))
                .containsExactlyElementsOf(paths);
    }

    @Test
    void aClaimStandsWholeOnceInADocumentWithItsSourceInANoteBehindItsLastWord() {
        printed.forEach((path, document) -> {
            List<String> claims = document.select("li.claim").eachAttr("id");
            assertThat(claims).as(path).doesNotHaveDuplicates();
            for (Element claim : document.select("li.claim[id]")) {
                Source source = sourceOf(claim.id());
                Element words = claim.selectFirst("> p").clone();
                Element note = words.selectFirst(".fn");
                assertThat(note).as(path + " " + claim.id()).isNotNull();
                assertThat(note.text()).startsWith(source.siglum() + " " + source.title());
                assertThat(note.text()).contains("¶");
                if (source.published() != null) {
                    assertThat(note.text()).contains(Words.date(source.published()));
                }
                assertThat(claim.select(".side").text()).contains(claim.id());
                note.remove();
                assertThat(stripped(words.text()))
                        .contains(stripped(claimOf(claim.id()).text()).substring(0, 8));
            }
        });
    }

    @Test
    void theBookPrintsEveryClaim() {
        Document book = document("pdf/book.pdf");
        String text = book.text();
        assertThat(seeds.claims().stream().map(claim -> claim.id().value()).filter(id -> !text.contains(id)))
                .isEmpty();
        assertThat(book.select("li.claim").size()).isGreaterThan(100);
    }

    @Test
    void theDocumentOfAPagePrintsEveryClaimOfThatPage() {
        SiteModel model = new SiteModel(seeds, new Links());
        Outlines outlines = new Outlines(model, new Links());
        seeds.persons().forEach(person -> {
            String path = "persons/" + person.id();
            String text = document("pdf/" + path + ".pdf").text();
            assertThat(outlines.outline(path + ".html").tellings())
                    .as(path)
                    .allMatch(telling -> text.contains(telling.claim().id().value()));
        });
        seeds.events().forEach(event -> {
            String text = document("pdf/events/" + event.id() + ".pdf").text();
            assertThat(outlines.outline("events/" + event.id() + ".html").tellings())
                    .as(event.id())
                    .allMatch(telling -> text.contains(telling.claim().id().value()));
        });
    }

    @Test
    void theSameIdIsGivenOnce() {
        printed.forEach((path, document) ->
                assertThat(document.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
    }

    @Test
    void aLinkLeadsIntoTheDocumentOrToTheWeb() {
        printed.forEach((path, document) -> {
            List<String> ids = document.select("[id]").eachAttr("id");
            TreeSet<String> there = new TreeSet<>(ids);
            for (String href : document.select("[href]").eachAttr("href")) {
                if (href.startsWith("#")) {
                    assertThat(there).as(path).contains(href.substring(1));
                } else {
                    assertThat(href).as(path).matches("https?://\\S+").doesNotContain("book.example");
                }
            }
            for (String to : document.select("[data-to]").eachAttr("data-to")) {
                assertThat(there).as(path).containsAll(List.of(to.split(" ")));
            }
        });
    }

    @Test
    void withABaseAddressNamesLeadToTheSiteWhereTheDocumentDoesNotHoldThem(@TempDir Path own) {
        TinyBook tiny =
                new TinyBook(own).with("first.txt", FIRST).with("book.yaml", "baseUrl: https://book.example/x/\n");
        Document event = printed(tiny.book()).get("pdf/events/oslo-meeting-2024-03-01.pdf");
        assertThat(event.select("a").eachAttr("href"))
                .contains("https://book.example/x/persons/lars-lokke-rasmussen.html")
                .allMatch(href -> href.matches("#\\S+|https?://\\S+"));
        assertThat(event.select(".state").text())
                .contains("https://book.example/x/events/oslo-meeting-2024-03-01.html");
    }

    @Test
    void whatIsHostileIsWellFormedAndStaysWords(@TempDir Path own) {
        HostileBook.in(own).with("notes/n.md", """
                ---
                on: book
                author: "O'Neill & <co>"
                ---

                One<br>two & three  \nfour

                ---

                ![x](https://evil.example/x.png) [y](javascript:alert(1)) [z](persons.html)
                """);
        for (Booklet booklet : new BookletRenderer(null).render(new TinyBook(own).book())) {
            String xhtml = booklet.xhtml().get();
            wellFormed(booklet.path(), xhtml);
            Document document = Jsoup.parse(xhtml, Parser.xmlParser());
            assertThat(document.select("script, img, [onerror], [onmouseover], link, iframe"))
                    .as(booklet.path())
                    .isEmpty();
            assertThat(document.select("[href]").eachAttr("href"))
                    .as(booklet.path())
                    .allMatch(href -> href.matches("#\\S+|https?://\\S+"));
        }
    }

    @Test
    void titlesAreWordsWhereverTheyStand(@TempDir Path own) {
        Document book = printed(tiny(own).book()).get("pdf/book.pdf");
        assertThat(book.selectFirst("title").text()).isEqualTo("Ministers & O'Neill <of> ]]> the North");
        assertThat(book.selectFirst(".cover h1").text()).isEqualTo("Ministers & O'Neill <of> ]]> the North");
        assertThat(book.selectFirst("meta[name=author]").attr("content")).isEqualTo("The <b>desk</b> & co");
        assertThat(book.selectFirst(".mark").text()).isEqualTo("FOR OFFICIAL USE & MORE");
    }

    @Test
    void aPackHoldsItsPagesInItsOrderAndLeavesOutWhatTheBookLacks(@TempDir Path own) {
        Document pack = printed(tiny(own).book()).get("pdf/packs/short.pdf");
        assertThat(pack.select("div.sheet .title").eachAttr("id"))
                .containsExactly("persons.lars-lokke-rasmussen", "events.oslo-meeting-2024-03-01", "countries.no");
        assertThat(pack.selectFirst(".cover h1").text()).isEqualTo("A pack & more");
        assertThat(pack.select(".toc a").eachText()).hasSize(3);
    }

    @Test
    void aPackOfNothingThatIsThereIsNotPrinted(@TempDir Path own) {
        Book book = new TinyBook(own)
                .with("first.txt", FIRST)
                .with("book.yaml", "packs: {none: {title: None, pages: [event/gone]}}\n")
                .book();
        assertThat(printed(book)).doesNotContainKey("pdf/packs/none.pdf");
    }

    @Test
    void aClaimThatStandsWholeElsewhereIsGivenByItsOpeningAndItsPage(@TempDir Path own) {
        Document book = printed(tiny(own).book()).get("pdf/book.pdf");
        Element person = book.getElementById("persons.lars-lokke-rasmussen").closest(".sheet");
        assertThat(person.select("li.claim")).isEmpty();
        Element brief = person.selectFirst("li.brief");
        assertThat(brief.text()).contains("Rasmussen");
        String href = brief.selectFirst("a.page").attr("href");
        assertThat(book.getElementById(href.substring(1)).className()).isEqualTo("claim");
    }

    @Test
    void wherePagesAreNamedForAClaimItsWordsStand() {
        printed.forEach((path, document) -> {
            for (Element brief : document.select("li.brief:has(a.page)")) {
                String id = brief.selectFirst(".side b").text();
                Element there = document.getElementById(
                        brief.selectFirst("a.page").attr("href").substring(1));
                assertThat(stripped(there.text()))
                        .as(path + " " + id)
                        .contains(stripped(claimOf(id).text()));
            }
        });
    }

    @Test
    void aClaimThatOpensAParagraphAnywhereInTheBookStandsWholeInOne() {
        Outlines outlines = new Outlines(new SiteModel(seeds, new Links()), new Links());
        Document book = document("pdf/book.pdf");
        TreeSet<String> opening = new TreeSet<>();
        seeds.events()
                .forEach(event -> outlines.outline("events/" + event.id() + ".html")
                        .tellings()
                        .forEach(telling -> opening.add(telling.claim().id().value())));
        seeds.persons()
                .forEach(person -> outlines.outline("persons/" + person.id() + ".html")
                        .tellings()
                        .forEach(telling -> opening.add(telling.claim().id().value())));
        assertThat(book.select("li.claim").eachAttr("id")).containsAll(opening);
    }

    @Test
    void aNoteSaysWhichOfTwoSourcesRetellsTheOther() {
        int relations = 0;
        for (Element claim : document("pdf/book.pdf").select("li.claim")) {
            String own = claim.selectFirst(".fn b.sig").text();
            for (Element also : claim.select(".fn > i")) {
                String other = also.nextElementSibling().text();
                switch (also.text()) {
                    case "Also, in the source that this one retells:" -> {
                        assertThat(retold(own)).as(claim.id()).contains(other);
                        relations++;
                    }
                    case "Also, in a source that retells this one:" -> {
                        assertThat(retold(other)).as(claim.id()).contains(own);
                        relations++;
                    }
                    default -> assertThat(retold(own)).as(claim.id()).doesNotContain(other);
                }
            }
        }
        assertThat(relations).isPositive();
    }

    /** Signs of the sources that the source of a sign names as what it was copied from. */
    private static List<String> retold(String siglum) {
        return seeds.sources().stream()
                .filter(source -> source.siglum().equals(siglum))
                .flatMap(source -> source.derivedFrom().stream())
                .flatMap(derivation ->
                        seeds.sources().stream().filter(source -> source.id().equals(derivation.source())))
                .map(Source::siglum)
                .toList();
    }

    @Test
    void whatLeadsAnEventAndWhatAResponseSaysIsNeverCutShort() {
        Document book = document("pdf/book.pdf");
        seeds.events().forEach(event -> {
            Element sheet = book.getElementById("events." + event.id()).closest(".sheet");
            assertThat(stripped(sheet.selectFirst("ol > li").text()))
                    .as(event.id())
                    .contains(stripped(claimOf(event.claims().get(0).value()).text()));
        });
        for (Element sheet : book.select(".sheet:has(.title[id^=responses.])")) {
            assertThat(sheet.select("li.brief").eachText())
                    .allMatch(text -> text.contains("The same sentence as under "));
        }
    }

    @Test
    void theOverviewHasAPageForEachResponse() {
        assertThat(document("pdf/book.pdf")
                        .select(":containsOwn(How capitals answered)")
                        .first()
                        .closest("div.sheet")
                        .select("a.page[href^=#responses.]")
                        .eachAttr("href"))
                .containsAll(seeds.responses().stream()
                        .map(response -> "#responses." + response.id())
                        .toList());
    }

    /** Else a meeting's own claims would stand whole under the war that it is about, as that is told of first. */
    @Test
    void theEventThatHasMostToTellTellsItWhole() {
        Element fullest = printed.get("pdf/book.pdf").select("div.sheet:has(.title[id^=events.])").stream()
                .max(Comparator.comparingInt(
                        sheet -> sheet.select("li.claim, li.brief").size()))
                .orElseThrow();
        assertThat(fullest.select("li.claim")).hasSizeGreaterThan(10);
        assertThat(fullest.select("li.brief").eachText()).isEmpty();
    }

    @Test
    void aFurtherSourceIsQuotedInTheNoteWithItsClaimsId(@TempDir Path own) {
        Book two = tiny(own).book();
        Document event = printed(two).get("pdf/events/oslo-meeting-2024-03-01.pdf");
        String notes = event.select(".fn").text();
        List<String> met = two.claims().stream()
                .filter(claim -> claim.text().contains(" met "))
                .map(claim -> claim.id().value())
                .toList();
        assertThat(met).hasSize(2);
        assertThat(met).filteredOn(id -> event.getElementById(id) != null).hasSize(1);
        assertThat(met)
                .filteredOn(id -> event.getElementById(id) == null)
                .allMatch(id -> notes.contains("Also:") && notes.contains(id + ": “"));
    }

    @Test
    void aSourceThatMayOnlyBeCitedHasNoWordsOnPaper(@TempDir Path own) {
        TinyBook tiny = rights(own, "citation");
        new BookletRenderer(null)
                .render(tiny.book())
                .forEach(booklet -> assertThat(booklet.xhtml().get())
                        .as(booklet.path())
                        .doesNotContain("herring")
                        .doesNotContain("Rasmussen in Oslo on"));
    }

    @Test
    void excerptsStandWhereTheyAreUsedNeverAsRunningTextOfTheSource(@TempDir Path own) {
        Map<String, Document> excerpts = printed(rights(own, "excerpts").book());
        assertThat(excerpts.get("pdf/packs/source.pdf").text())
                .contains("North Wire")
                .doesNotContain("for the coming winter");
        assertThat(excerpts.get("pdf/book.pdf").text()).contains("for the coming winter");
    }

    @Test
    void aSourceThatMayBeShownInFullIsPrintedInFullInAPack(@TempDir Path own) {
        Map<String, Document> full = printed(rights(own, "full").book());
        assertThat(full.get("pdf/packs/source.pdf").text()).contains("for the coming winter", "met Danish Foreign");
    }

    @Test
    void booksOfNextToNothingArePrintedToo(@TempDir Path own) throws IOException {
        assertThat(printed(new TinyBook(Files.createDirectories(own.resolve("a")))
                        .with("note.txt", "Snow\n\nIt snowed, and there was no more to it than that.\n")
                        .book()))
                .containsOnlyKeys("pdf/book.pdf");
        Path none = Files.createDirectories(own.resolve("b/seeds"));
        assertThat(printed(new TinyBook(none.getParent()).book())).containsOnlyKeys("pdf/book.pdf");
        Document undated = printed(new TinyBook(Files.createDirectories(own.resolve("c")))
                        .with("note.txt", "Talks\n\nEspen Barth Eide met Lars Løkke Rasmussen in Oslo.\n")
                        .book())
                .get("pdf/book.pdf");
        assertThat(undated.text()).contains("met Lars Løkke Rasmussen");
    }

    @Test
    void aPageOfLaterSourcesSaysSoOnPaperToo(@TempDir Path own) {
        Map<String, Document> documents = printed(new TinyBook(own)
                .with("first.txt", FIRST)
                .with("book.yaml", "asOf: 2024-03-02\n")
                .book());
        for (String path : List.of("pdf/book.pdf", "pdf/events/oslo-meeting-2024-03-01.pdf")) {
            assertThat(documents
                            .get(path)
                            .getElementById("events.oslo-meeting-2024-03-01")
                            .closest(".sheet")
                            .text())
                    .as(path)
                    .contains("Changed after the book’s date, 2 March 2024");
        }
    }

    @Test
    void theBookIsTheSameHoweverOftenItIsAskedFor() {
        assertThat(new BookletRenderer(null).render(seeds).get(0).xhtml().get())
                .isEqualTo(
                        new BookletRenderer(null).render(seeds).get(0).xhtml().get());
    }

    private static TinyBook tiny(Path own) {
        return new TinyBook(own)
                .with("first.txt", FIRST)
                .with("second.txt", SECOND)
                .with("book.yaml", BOOK);
    }

    private static TinyBook rights(Path own, String display) {
        return new TinyBook(own)
                .with("talks.txt", FIRST)
                .with("authority/sources/north-wire.yaml", """
                        seed: talks.txt
                        publisher: North Wire
                        rights: {license: "© North Wire", display: %s}
                        """.formatted(display))
                .with("book.yaml", "packs: {source: {title: Source, pages: [source/north-wire]}}\n");
    }

    private static Map<String, Document> printed(Book book) {
        Map<String, Document> documents = new HashMap<>();
        for (Booklet booklet : new BookletRenderer(null).render(book)) {
            String xhtml = booklet.xhtml().get();
            wellFormed(booklet.path(), xhtml);
            documents.put(booklet.path(), Jsoup.parse(xhtml, Parser.xmlParser()));
        }
        return documents;
    }

    private static void wellFormed(String path, String xhtml) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new AssertionError(path + " is not well-formed: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(String path) {
        Document document = printed.get(path);
        assertThat(document).as(path).isNotNull();
        return document;
    }

    private static Claim claimOf(String id) {
        return seeds.claims().stream()
                .filter(claim -> claim.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Source sourceOf(String id) {
        String source = seeds.passages().stream()
                .filter(passage -> passage.id().equals(claimOf(id).passage()))
                .findFirst()
                .orElseThrow()
                .source();
        return seeds.sources().stream()
                .filter(other -> other.id().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static String stripped(String words) {
        return words.replaceAll("\\[[^]]*\\]", "").replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}
