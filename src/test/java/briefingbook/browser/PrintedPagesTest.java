package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.EarlierBook;
import briefingbook.HostileBook;
import briefingbook.Settings;
import briefingbook.Tally;
import briefingbook.TinyBook;
import briefingbook.browser.Print.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes out of the printer, on A4 and on Letter: each kind of page of a marked copy of the seeds' book, and a book of
 * much too long words.
 */
@InChromium
class PrintedPagesTest {

    private static final String MARKING = "For official use only";
    private static final String DATED = "As of 20 February 2025";
    private static final String ADDRESS = "https://desk.example/riyadh/";

    /** What only a screen has. */
    private static final List<String> FURNITURE = List.of(
            "Skip to content",
            "Search the book",
            "Briefing Chronology People Responses Disputed points Sources A–Z",
            "How this book was made Countries Rights",
            "Print this page",
            "BibTeX",
            "with the claim’s short id",
            "This page as data",
            "Show all",
            "nothing in the sources");

    private static final String SENTENCE =
            "Norwegian Foreign Minister Espen Barth Eide told Danish Foreign Minister Lars"
                    + " Løkke Rasmussen in Oslo on %d March 2024 that the herring of the northern sea would be shared as the treaty of the year"
                    + " has it%s.";

    @TempDir
    private static Path folder;

    private static Path marked;
    private static Path lengthy;

    @BeforeAll
    static void build() throws IOException {
        marked = folder.resolve("marked");
        Path seeds = EarlierBook.seeds(folder.resolve("seeds"));
        Path settings = seeds.resolve("book.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replaceAll("(?m)^asOf: .*$", "asOf: 2025-02-20") + "marking: " + MARKING
                        + "\nbaseUrl: " + ADDRESS + "\n");
        assertThat(new BookBuild(new Settings(seeds, null, marked)).run().published())
                .isTrue();
        lengthy = lengthy(folder.resolve("lengthy"));
    }

    /** Long titles, sentences, words, names and addresses, and many of them. */
    private static Path lengthy(Path folder) {
        StringBuilder report =
                new StringBuilder("The herring talks, ".repeat(8) + "and what came of them\n\n30 March 2024\n\n");
        for (int i = 0; i < 120; i++) {
            String more = ", and that this be so in every year of the coming decade".repeat(i * 7 % 11);
            report.append(SENTENCE.formatted(i % 28 + 1, more)).append("\n\n");
        }
        TinyBook book = new TinyBook(folder)
                .with("book.yaml", """
                        title: %s
                        asOf: 2024-03-31
                        marking: %s
                        baseUrl: https://a.very.long.host.name.example/%s/
                        """.formatted(
                        "A book of the herring ".repeat(6), "Not to be read aloud, ".repeat(4), "folder-".repeat(12)))
                .with("talks.txt", report.toString())
                .with(
                        "word.txt",
                        "What was cried\n\n5 March 2024\n\nLars Løkke Rasmussen cried \"" + "w".repeat(400)
                                + "\" in Oslo on 4 March 2024.\n");
        assertThat(book.build().published()).isTrue();
        return book.site();
    }

    @TestFactory
    Stream<DynamicTest> eachKindOfPagePrintsAsABriefing(Chromium chromium, SeedsSite site, Tally tally) {
        return site.kinds().entrySet().stream()
                // Where the book has an address, that page finds its style sheet at that address alone.
                .filter(kind -> !kind.getValue().equals("404.html"))
                .flatMap(kind -> Stream.of(Paper.values())
                        .map(paper -> DynamicTest.dynamicTest(kind.getKey() + ", " + paper, () -> {
                            String path = kind.getValue();
                            Print print = print(chromium, marked.resolve(path), paper);
                            tally.add("sheets printed", print.sheets().size());
                            tally.add("claims printed", print.claims());
                            whole(print);
                            SoftAssertions.assertSoftly(softly -> {
                                softly.assertThat(print.lacking(MARKING)).isEmpty();
                                softly.assertThat(print.lacking(DATED)).isEmpty();
                                softly.assertThat(print.lacking("Edition 1, 22 November 2026"))
                                        .isEmpty();
                                softly.assertThat(print.lacking(ADDRESS + path)).isEmpty();
                                softly.assertThat(print.holding("The Riyadh talks desk"))
                                        .as("issuer")
                                        .isPositive();
                                softly.assertThat(print.holding("desk@example.org"))
                                        .as("contact")
                                        .isPositive();
                            });
                        })));
    }

    @TestFactory
    Stream<DynamicTest> lengthyWordsBreakNothing(Chromium chromium) throws IOException {
        return kinds(lengthy).stream()
                .flatMap(page -> Stream.of(Paper.values())
                        .map(paper -> DynamicTest.dynamicTest(lengthy.relativize(page) + ", " + paper, () -> {
                            Print print = print(chromium, page, paper);
                            whole(print);
                            assertThat(print.lacking("Not to be read aloud, ".repeat(4)))
                                    .isEmpty();
                            assertThat(print.lacking("As of 31 March 2024")).isEmpty();
                            assertThat(print.lacking("folder-".repeat(12) + lengthy.relativize(page)))
                                    .isEmpty();
                        })));
    }

    /** What no sheet may lack. */
    private static void whole(Print print) {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(print.splitClaims())
                    .as("claims split from their source")
                    .isEmpty();
            softly.assertThat(print.strandedHeadings())
                    .as("headings left alone")
                    .isEmpty();
            softly.assertThat(print.unnumbered()).isEmpty();
            softly.assertThat(print.beyond()).as("in the margins").isEmpty();
            softly.assertThat(print.isShrunk()).as("printed smaller").isFalse();
            for (String words : FURNITURE) {
                softly.assertThat(print.holding(words))
                        .as("screen only: " + words)
                        .isZero();
            }
            softly.assertThat(print.quoting("file:///"))
                    .as("the browser's own head")
                    .isZero();
        });
    }

    /** A word of 5,000 letters fits on no sheet, but it stays within the margins, and each sheet says what it is. */
    @Test
    void whatHostileDocumentsSayStaysWithinTheMargins(Chromium chromium) throws IOException {
        TinyBook book = HostileBook.in(folder.resolve("hostile"));
        assertThat(book.build().published()).isTrue();
        for (Path page : pages(book.site())) {
            Print print = print(chromium, page, Paper.A4);
            SoftAssertions.assertSoftly(softly -> {
                softly.assertThat(print.beyond()).as(page.toString()).isEmpty();
                softly.assertThat(print.unnumbered()).as(page.toString()).isEmpty();
                softly.assertThat(print.lacking("As of 9 March 2024"))
                        .as(page.toString())
                        .isEmpty();
            });
        }
    }

    @Test
    void aTableOverSeveralSheetsRepeatsItsHead(Chromium chromium) {
        chromium.open(marked.resolve("index.html").toUri());
        lengthenTable(chromium);
        Print print = Print.of(chromium, Paper.A4);
        long sheets = print.holding("a row of the table");
        assertThat(sheets).isGreaterThan(2);
        assertThat(print.holding("Person Exchange of Marc Fogel")).isEqualTo(sheets);
    }

    private static void lengthenTable(Chromium chromium) {
        chromium.run("""
                const rows = document.querySelector('.matrix tbody');
                const row = rows.lastElementChild;
                for (let i = 0; i < 100; i++) {
                  rows.append(row.cloneNode(true));
                  rows.lastElementChild.firstElementChild.textContent = 'a row of the table ' + i;
                }
                """);
    }

    @Test
    void theEventThatTookFifteenSheetsTakesFewerThanTen(Chromium chromium) {
        for (Paper paper : Paper.values()) {
            Print print = print(chromium, marked.resolve("events/riyadh-meeting-2025-02-18.html"), paper);
            assertThat(print.claims()).isGreaterThan(15);
            assertThat(print.sheets()).hasSizeLessThan(10);
        }
    }

    @Test
    void withoutAMarkingNoneIsPrinted(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("sources.html"));
        Print print = Print.of(chromium, Paper.A4);
        assertThat(print.unnumbered()).isEmpty();
        assertThat(print.lacking("As of 16 October 2025")).isEmpty();
        assertThat(print.holding("undefined") + print.holding("data-marking") + print.holding(MARKING))
                .isZero();
    }

    @Test
    void whatWasNarrowedOnTheScreenSaysSoOnPaper(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("responses.html?country=UA"));
        chromium.await("#filter");
        Print narrowed = Print.of(chromium, Paper.A4);
        assertThat(narrowed.holding("Ukraine (3)")).isPositive();
        assertThat(narrowed.holding("3 of 26 responses")).isPositive();
    }

    /** Each check is shown a sheet that breaks its rule. */
    @TestFactory
    Stream<DynamicTest> theChecksSeeWhatIsWrong(Chromium chromium) {
        Path event = marked.resolve("events/riyadh-meeting-2025-02-18.html");
        Path person = marked.resolve("persons/donald-trump.html");
        return Stream.of(
                seen(
                        "claims split",
                        chromium,
                        person,
                        ".claims>li{break-inside:auto!important}",
                        print -> !print.splitClaims().isEmpty()),
                seen(
                        "a heading left alone",
                        chromium,
                        event,
                        "h2{break-after:page!important}",
                        print -> !print.strandedHeadings().isEmpty()),
                seen(
                        "a head without marking",
                        chromium,
                        event,
                        "@page{@bottom-right{content:'Page'}@top-right{content:''}}",
                        print -> !print.lacking(MARKING).isEmpty()
                                && !print.unnumbered().isEmpty()),
                seen(
                        "no date",
                        chromium,
                        event,
                        "@page{@bottom-left{content:''}}",
                        print -> !print.lacking(DATED).isEmpty()
                                && !print.lacking(ADDRESS).isEmpty()),
                seen(
                        "the browser's own head",
                        chromium,
                        event,
                        "@page{@top-left{content:normal}@top-right{content:normal}@top-left-corner{content:normal}@top-right-corner{content:normal}@bottom-left{content:normal}@bottom-right{content:normal}@bottom-left-corner{content:normal}@bottom-right-corner{content:normal}}",
                        print -> print.quoting("file:///") > 0),
                seen(
                        "furniture",
                        chromium,
                        event,
                        ".tabs{display:flex!important}",
                        print -> print.holding(FURNITURE.get(2)) > 0),
                seen(
                        "beyond the edge",
                        chromium,
                        event,
                        "h1{margin-left:-10mm!important}",
                        print -> !print.beyond().isEmpty()),
                seen("shrunk", chromium, event, ".facts{width:260mm!important}", Print::isShrunk));
    }

    private static DynamicTest seen(String name, Chromium chromium, Path page, String rule, Predicate<Print> fault) {
        return DynamicTest.dynamicTest(name, () -> {
            chromium.open(page.toUri());
            chromium.run("""
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync('@media print{' + arguments[0] + '}');
                    document.adoptedStyleSheets = [sheet];
                    """, rule);
            assertThat(fault.test(Print.of(chromium, Paper.A4))).isTrue();
        });
    }

    private static Print print(Chromium chromium, Path page, Paper paper) {
        chromium.open(page.toUri());
        return Print.of(chromium, paper);
    }

    /** The heaviest page of each folder. */
    private static List<Path> kinds(Path site) throws IOException {
        Map<Path, Path> heaviest = new TreeMap<>();
        for (Path page : pages(site)) {
            heaviest.merge(
                    page.getParent(),
                    page,
                    (one, other) -> one.toFile().length() < other.toFile().length() ? other : one);
        }
        return List.copyOf(heaviest.values());
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
