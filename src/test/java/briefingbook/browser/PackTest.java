package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.HostileBook;
import briefingbook.TinyBook;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Collecting pages while reading, and printing them as one document. */
@InChromium
class PackTest {

    private static final String EVENT = "event/riyadh-meeting-2025-02-18";
    private static final String PERSON = "person/marco-rubio";
    private static final String MEETING = "United States–Russia meeting in Riyadh";
    private static final String RUBIO = "Marco Rubio";

    @TestFactory
    Stream<DynamicTest> pagesAreCollectedPutInOrderAndPrintedAsOne(Chromium chromium, SeedsSite site) {
        return fromServerAndFolder(site, where -> {
            collect(chromium, where, "events/riyadh-meeting-2025-02-18.html");
            assertThat(text(chromium, "#mine")).isEqualTo("My pack (1)");
            collect(chromium, where, "persons/marco-rubio.html");
            assertThat(text(chromium, "#mine")).isEqualTo("My pack (2)");
            assertThat(chromium.element("#collect").getDomAttribute("aria-pressed"))
                    .isEqualTo("true");
            chromium.element("#mine").click();
            awaitPack(chromium);
            assertThat(titles(chromium)).containsExactly(MEETING, RUBIO);
            chromium.element("#packed li:last-child [value=up]").click();
            chromium.element("#pack-title").sendKeys("Trip to Łódź");
            assertThat(titles(chromium)).containsExactly(RUBIO, MEETING);

            assertThat(chromium.driver().getTitle()).isEqualTo("Trip to Łódź");
            List<String> sheets = sheets(chromium);
            assertThat(sheets.get(0))
                    .contains("Trip to Łódź", "The Riyadh talks", "Edition 1", "As of 16 October 2025");
            assertThat(sheets.get(0).indexOf(RUBIO))
                    .isPositive()
                    .isLessThan(sheets.get(0).indexOf(MEETING));
            List<String> heads = sheets.stream()
                    .skip(1)
                    .map(sheet -> sheet.lines().findFirst().orElseThrow())
                    .toList();
            assertThat(heads.stream().distinct()).containsExactly(RUBIO, MEETING);
            assertThat(String.join("\n", sheets))
                    .contains("Page 1 of " + sheets.size(), "Page " + sheets.size() + " of " + sheets.size())
                    .contains("persons/marco-rubio.html", "events/riyadh-meeting-2025-02-18.html")
                    .doesNotContain("Print the pack", "Remove", "Add to my pack", "Packs of this book", "Search");
            assertThat(chromium.faults()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> theCollectionIsThereAgainAndAPageCanBeTakenOut(Chromium chromium, SeedsSite site) {
        return fromServerAndFolder(site, where -> {
            collect(chromium, where, "events/riyadh-meeting-2025-02-18.html");
            collect(chromium, where, "persons/marco-rubio.html");
            chromium.element("#collect").click();
            assertThat(text(chromium, "#collect")).isEqualTo("Add to my pack");
            chromium.open(where.apply("pack.html"));
            awaitPack(chromium);
            assertThat(titles(chromium)).containsExactly(MEETING);
            chromium.element("#packed [value=remove]").click();
            assertThat(chromium.element("#none").isDisplayed()).isTrue();
            assertThat(chromium.element("#booklet").isDisplayed()).isFalse();
            chromium.open(where.apply("events/riyadh-meeting-2025-02-18.html"));
            assertThat(text(chromium, "#collect")).isEqualTo("Add to my pack");
        });
    }

    @TestFactory
    Stream<DynamicTest> aLinkOpensItsPagesAndLeavesTheReadersOwnAlone(Chromium chromium, SeedsSite site) {
        return fromServerAndFolder(site, where -> {
            collect(chromium, where, "persons/sergey-lavrov.html");
            chromium.open(where.apply("pack.html#" + PERSON + "," + EVENT));
            awaitPack(chromium);
            assertThat(titles(chromium)).containsExactly(RUBIO, MEETING);
            chromium.element("#packed [value=down]").click();
            assertThat(titles(chromium)).containsExactly(MEETING, RUBIO);
            assertThat(chromium.driver().getCurrentUrl()).endsWith("#" + EVENT + "," + PERSON);
            chromium.element("[value=take]").click();
            awaitPack(chromium);
            assertThat(titles(chromium)).containsExactly("Sergey Lavrov", MEETING, RUBIO);
            chromium.open(where.apply("index.html"));
            chromium.open(where.apply("pack.html"));
            awaitPack(chromium);
            assertThat(titles(chromium)).containsExactly("Sergey Lavrov", MEETING, RUBIO);
        });
    }

    @Test
    void aPackOfTheBookOpensWithItsTitle(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("index.html"));
        chromium.element("a[href='pack.html#pack/minister']").click();
        awaitPack(chromium);
        assertThat(text(chromium, ".cover h2")).isEqualTo("Minister's pack");
        assertThat(titles(chromium)).containsExactly(MEETING, "Putin–Trump telephone call", RUBIO, "Sergey Lavrov");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoPageOfTheBookIsSaidAndLeftOut(Chromium chromium, SeedsSite site) {
        return fromServerAndFolder(site, where -> {
            chromium.open(where.apply("pack.html#event/never-held," + PERSON + ",../../secret,event/../index"));
            awaitPack(chromium);
            assertThat(titles(chromium)).containsExactly("event/never-held", RUBIO, "../../secret", "event/../index");
            assertThat(chromium.elements("#packed small").stream().map(WebElement::getText))
                    .filteredOn(kind -> kind.equals("no page of this book, left out"))
                    .hasSize(3);
            assertThat(entries(chromium)).containsExactly(RUBIO);
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingInALinkBecomesMarkup(Chromium chromium, SeedsSite site) {
        String hostile = "event/<img src=x onerror=alert(1)>," + PERSON
                + ",pack/\"]<script>alert(2)</script>,javascript:/alert(3)";
        return fromServerAndFolder(site, where -> {
            chromium.open(where.apply("pack.html#"
                    + URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20")));
            awaitPack(chromium);
            assertThat(titles(chromium)).contains("event/<img src=x onerror=alert(1)>", "javascript:/alert(3)");
            assertThat(chromium.elements("main img, main script")).isEmpty();
            assertThat(
                            chromium.run(
                                    "return [...document.links].filter(link => !/^(https?|file|mailto):/.test(link.href)).length"))
                    .isEqualTo(0L);
            assertThat(chromium.faults()).isEmpty();
        });
    }

    @Test
    void whatAStrangerSaysIsNotHeard(Chromium chromium, SeedsSite site) {
        chromium.open(site.file("pack.html#event/never-held"));
        // The frame of the page that does not exist is still waited for.
        chromium.awaitTrue("return document.querySelector('iframe') !== null");
        chromium.run("""
                const page = '<button id=collect></button><main id=main><h1>Forged</h1></main>';
                window.postMessage(page, '*');
                const stranger = document.createElement('iframe');
                stranger.id = 'stranger';
                document.body.append(stranger);
                stranger.contentWindow.setTimeout(() => window.postMessage(page, '*'));
                """);
        chromium.awaitTrue("return document.querySelector('iframe:not(#stranger)') === null");
        assertThat(titles(chromium)).containsExactly("event/never-held");
        assertThat(entries(chromium)).isEmpty();
    }

    /** From a server pages are fetched: then whoever frames one is told nothing. */
    @Test
    void aPageOfAServerTellsNothingToWhoeverFramesIt(Chromium chromium, SeedsSite site) {
        assertThat(framed(chromium, site.served("pack.html"))).isEqualTo("nothing");
        assertThat(framed(chromium, site.file("pack.html"))).isEqualTo("a page");
    }

    private static Object framed(Chromium chromium, URI page) {
        chromium.open(page);
        return chromium.driver().executeAsyncScript("""
                        const done = arguments[0], frame = document.createElement('iframe');
                        addEventListener('message', event => done(event.data ? 'a page' : 'nothing'));
                        frame.name = 'for-my-pack';
                        frame.src = 'persons/marco-rubio.html';
                        // What the page said before it was whole is heard before this.
                        frame.addEventListener('load', () => window.postMessage('', '*'));
                        document.body.append(frame);
                        """);
    }

    @Test
    void whereNothingCanBeKeptItSaysSo(Chromium chromium, SeedsSite site) {
        chromium.open(site.file("persons/marco-rubio.html"));
        chromium.run("Object.defineProperty(window, 'localStorage', {get() { throw new Error('closed'); }})");
        chromium.element("#collect").click();
        assertThat(text(chromium, ".onpaper [role=status]")).contains("keeps nothing");
        assertThat(chromium.element("#collect").getDomAttribute("aria-pressed")).isEqualTo("false");
        assertThat(chromium.faults()).isEmpty();
    }

    @Test
    void whatIsKeptButIsNoPackIsPassedOver(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("persons/marco-rubio.html"));
        chromium.element("#collect").click();
        for (String kept : List.of("null", "{}", "[1", "{\"title\": {}, \"pages\": \"<b>\"}")) {
            chromium.run("localStorage.setItem(Object.keys(localStorage)[0], arguments[0])", kept);
            chromium.open(site.served("pack.html"));
            assertThat(chromium.element("#none").isDisplayed()).as(kept).isTrue();
            assertThat(chromium.faults()).as(kept).isEmpty();
        }
    }

    @Test
    void twoBooksOnOneServerHaveTheirOwnPacks(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("persons/marco-rubio.html"));
        chromium.element("#collect").click();
        assertThat(chromium.run("return Object.keys(localStorage).join()"))
                .isEqualTo("pack " + site.served("").getPath());
    }

    @Test
    void itNeedsNoMouse(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("persons/marco-rubio.html"));
        reach(chromium, "collect");
        chromium.press(Keys.SPACE);
        assertThat(text(chromium, "#collect")).isEqualTo("In my pack");
        chromium.open(site.served("pack.html#" + EVENT + "," + PERSON));
        awaitPack(chromium);
        reach(chromium, "pack-title");
        chromium.press(Keys.TAB);
        chromium.press(Keys.TAB);
        assertThat(focused(chromium).getDomAttribute("aria-label")).isEqualTo("Down: " + MEETING);
        chromium.press(Keys.ENTER);
        assertThat(titles(chromium)).containsExactly(RUBIO, MEETING);
        assertThat(text(chromium, "#pack-says")).isEqualTo(MEETING + " is now 2 of 2.");
        assertThat(focused(chromium).getDomAttribute("aria-label")).isEqualTo("Up: " + MEETING);
        chromium.press(Keys.TAB);
        chromium.press(Keys.ENTER);
        assertThat(titles(chromium)).containsExactly(RUBIO);
        assertThat(text(chromium, "#pack-says")).isEqualTo(MEETING + " is removed.");
        assertThat(focused(chromium).getDomAttribute("aria-label")).isEqualTo("Remove: " + RUBIO);
    }

    @Test
    void aPackIsEmptiedOnlyAfterAQuestion(Chromium chromium, SeedsSite site) {
        collect(chromium, site::served, "persons/marco-rubio.html");
        chromium.open(site.served("pack.html"));
        awaitPack(chromium);
        chromium.element("[value=empty]").click();
        chromium.driver().switchTo().alert().dismiss();
        assertThat(titles(chromium)).containsExactly(RUBIO);
        chromium.element("[value=empty]").click();
        chromium.driver().switchTo().alert().accept();
        assertThat(titles(chromium)).isEmpty();
        assertThat(chromium.element("#none").isDisplayed()).isTrue();
    }

    @Test
    void linksToPagesInThePackStayInItAndOthersLeadNowhere(Chromium chromium, SeedsSite site) {
        chromium.open(site.file("pack.html#" + EVENT + "," + PERSON));
        awaitPack(chromium);
        assertThat(chromium.elements("#p1 a[href='#p2']")).isNotEmpty();
        assertThat(chromium.run("""
                        return [...document.querySelectorAll('.entry a[href]')]
                          .map(link => link.getAttribute('href'))
                          .filter(to => to[0] === '#' ? !document.getElementById(to.slice(1)) : !/^(https?|mailto):/.test(to))
                        """)).isEqualTo(List.of());
        assertThat(chromium.run("""
                        const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
                        return ids.filter((id, i) => ids.indexOf(id) !== i);
                        """)).isEqualTo(List.of());
        chromium.element("#p1 a[href='#p2']").click();
        assertThat(chromium.driver().getCurrentUrl()).endsWith("#p2");
        chromium.element("#packed [value=down]").click();
        assertThat(chromium.driver().getCurrentUrl()).endsWith("#" + PERSON + "," + EVENT);
        chromium.open(site.file("index.html"));
        chromium.open(site.file("pack.html#p2"));
        assertThat(chromium.element("#none").isDisplayed()).isTrue();
    }

    @Test
    void aHostileBookIsAsHarmlessInAPack(Chromium chromium, @TempDir Path folder) throws IOException {
        TinyBook book = HostileBook.in(folder);
        assertThat(book.build().published()).isTrue();
        String names = String.join(
                ",",
                book.book().events().stream()
                        .map(event -> "event/" + event.id())
                        .toList());
        chromium.open(URI.create(book.site().resolve("pack.html").toUri() + "#" + names));
        awaitPack(chromium);
        assertThat(entries(chromium)).isNotEmpty();
        assertThat(chromium.elements("main img, main script, main [onload], main [onmouseover], main [onerror]"))
                .isEmpty();
        assertThat(sheets(chromium)).hasSizeGreaterThan(1);
        assertThat(chromium.faults()).isEmpty();
    }

    @Test
    void ofAPageThatWasTamperedWithOnlyTheWordsComeIn(Chromium chromium, @TempDir Path folder) throws IOException {
        TinyBook book = HostileBook.in(folder);
        assertThat(book.build().published()).isTrue();
        Files.writeString(book.site().resolve("events/forged.html"), """
                <!doctype html><html data-running="Forged">
                <head><meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head><body class="event">
                <button id="collect"></button>
                <main id="main" onclick="alert(1)"><h1 style="color:red">Forged</h1>
                <p onmouseover="alert(2)">Words <a href="javascript:alert(3)">and</a> more.</p>
                <script>alert(4)</script><style>body{display:none}</style>
                <iframe srcdoc="<script>alert(5)</script>"></iframe><form action="https://evil.example"><input></form></main>
                <script src="../assets/book.js"></script>
                """);
        chromium.open(URI.create(book.site().resolve("pack.html").toUri() + "#event/forged"));
        awaitPack(chromium);
        assertThat(chromium.run("return document.querySelector('.entry').innerHTML.replace(/\\s+/g, ' ').trim()"))
                .isEqualTo("<h1>Forged</h1> <p>Words <a>and</a> more.</p>");
        assertThat(chromium.elements(".entry[onclick]")).isEmpty();
    }

    @Test
    void printThisPagePrintsIt(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("chronology.html"));
        chromium.run("window.printed = 0; window.print = () => window.printed++");
        chromium.element("#print").click();
        assertThat(chromium.run("return window.printed")).isEqualTo(1L);
        assertThat(chromium.elements("#collect")).isEmpty();
    }

    /** What a test does, at an address of the site. */
    private interface Reading {
        void at(Function<String, URI> site) throws IOException;
    }

    private static Stream<DynamicTest> fromServerAndFolder(SeedsSite site, Reading reading) {
        return Stream.<Function<String, URI>>of(site::served, site::file)
                .map(where -> DynamicTest.dynamicTest(where.apply("").getScheme(), () -> reading.at(where)));
    }

    private static void collect(Chromium chromium, Function<String, URI> where, String page) {
        chromium.open(where.apply(page));
        chromium.element("#collect").click();
    }

    /** Waits until every page of the pack is there, or known not to be. */
    private static void awaitPack(Chromium chromium) {
        chromium.await("#pack [value=print]:enabled");
    }

    private static String text(Chromium chromium, String selector) {
        return chromium.element(selector).getText();
    }

    private static List<String> titles(Chromium chromium) {
        return chromium.elements("#packed a").stream().map(WebElement::getText).toList();
    }

    private static List<String> entries(Chromium chromium) {
        return chromium.elements(".entry h1").stream().map(WebElement::getText).toList();
    }

    private static WebElement focused(Chromium chromium) {
        return chromium.driver().switchTo().activeElement();
    }

    /** Tabs on until the focus is there. */
    private static void reach(Chromium chromium, String id) {
        for (int stops = 0; stops < 60; stops++) {
            chromium.press(Keys.TAB);
            if (chromium.run("return document.activeElement.id").equals(id)) {
                return;
            }
        }
        throw new AssertionError("Tab leads past " + id);
    }

    /** The text of each printed sheet, from top to bottom. */
    private static List<String> sheets(Chromium chromium) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(chromium.printed())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sheets.add(stripper.getText(document).replace("\r", ""));
            }
        }
        return sheets;
    }
}
