package briefingbook.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.FormatSeeds;
import briefingbook.book.PartialDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reader of the printed page reads, is read out of a PDF; what cannot be is told in one line. */
@Timeout(120)
class PdfTextTest {

    private final List<String> left = new ArrayList<>();

    private Seed seed(byte[] bytes) {
        try {
            return SeedBytes.decode("a.txt", bytes, (what, advice) -> left.add(what + " → " + advice));
        } catch (Unreadable e) {
            throw new AssertionError(e.what(), e);
        }
    }

    private SeedDocument read(PdfSeed pdf) {
        return SeedReader.read(seed(pdf.bytes()));
    }

    /** {@code page KIND words} of each block. */
    private static List<String> blocks(SeedDocument document) {
        return document.blocks().stream()
                .map(block -> document.seed().page(block.place().start()) + " " + block.kind() + " " + block.text())
                .toList();
    }

    private static List<String> origins(SeedDocument document, String origin) {
        return document.blocks().stream()
                .filter(block -> block.origin().equals(origin))
                .map(block -> block.text().toString())
                .toList();
    }

    private static final String TIRED = "The ministers were tired, a person who saw them said.";

    private static PdfSeed article() {
        return new PdfSeed()
                .page()
                .line(PdfSeed.BOLD, 18, 60, 100, "Ministers meet in Oslo")
                .lines(60, 130, List.of("By Jane Roe", "", "4 March 2025"))
                .lines(
                        60,
                        190,
                        List.of(
                                "The foreign ministers of Norway and Finland met in Oslo on Monday and agreed to hold",
                                "a second meeting in Helsinki later in the spring, the ministry said.",
                                "",
                                "A well-known observer called the agreement small, and the ministry would not say any-",
                                "thing more about the long-",
                                "term plan that the two sides are said to have drawn up, although anything could",
                                "still happen to the plan before the summer, as the observer put it."));
    }

    @Test
    void titleBylineDateAndParagraphsAreToldByHowTheyAreSet() {
        SeedDocument document = read(article());
        assertThat(blocks(document))
                .startsWith(
                        "1 TITLE Ministers meet in Oslo",
                        "1 BYLINE By Jane Roe",
                        "1 DATELINE 4 March 2025",
                        "1 PARAGRAPH The foreign ministers of Norway and Finland met in Oslo on Monday and agreed to hold"
                                + " a second meeting in Helsinki later in the spring, the ministry said.");
        assertThat(document.header().title()).isEqualTo("Ministers meet in Oslo");
        assertThat(document.header().authors()).containsExactly("Jane Roe");
        assertThat(document.header().published()).isEqualTo(new PartialDate("2025-03-04"));
    }

    @Test
    void aWordThatALineEndDividesIsOneWordAndACompoundKeepsItsHyphen() {
        assertThat(String.join("\n", blocks(read(article()))))
                .contains("would not say anything more about the long-term plan")
                .contains("A well-known observer");
    }

    @Test
    void everyCharacterStandsAtItsPlaceInTheExtractedText() {
        SeedDocument document = read(article());
        int[] text = document.seed().text().codePoints().toArray();
        for (Block block : document.blocks()) {
            for (int i = 0; i < block.text().length(); i++) {
                if (block.text().charAt(i) != ' ') {
                    int place = block.text().span(i, i + 1).start();
                    assertThat(text[place]).isEqualTo(block.text().charAt(i));
                }
            }
        }
        assertThat(document.seed().text()).contains("any-\nthing", "long-\nterm");
        assertThat(document.seed().extract()).satisfies(extract -> {
            assertThat(extract.format()).isEqualTo("pdf");
            assertThat(extract.pages()).isEqualTo(1);
            assertThat(extract.characters()).isEqualTo(text.length);
            assertThat(extract.sha256())
                    .isEqualTo(SeedBytes.sha256(document.seed().text().getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static List<String> column(String name, int lines) {
        List<String> column = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            column.add(name + " line " + i + " of a column with some words");
        }
        column.set(lines - 1, name + " ends here.");
        return column;
    }

    @Test
    void columnsAreReadOneAfterTheOtherBelowWhatStandsAcrossThem() {
        // Printed row by row, as some programs do.
        PdfSeed pdf = new PdfSeed().page().line(PdfSeed.BOLD, 20, 60, 100, "A headline across both of the columns");
        List<String> one = column("Left", 12);
        List<String> two = column("Right", 12);
        for (int i = 0; i < 12; i++) {
            pdf.lines(60, 140 + 12 * i, List.of(one.get(i))).lines(320, 140 + 12 * i, List.of(two.get(i)));
        }
        List<String> blocks = blocks(read(pdf));
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0)).isEqualTo("1 TITLE A headline across both of the columns");
        assertThat(blocks.get(1)).startsWith("1 PARAGRAPH Left line 1 of").endsWith("Left ends here.");
        assertThat(blocks.get(2)).startsWith("1 PARAGRAPH Right line 1 of").endsWith("Right ends here.");
    }

    private static PdfSeed paged() {
        PdfSeed pdf = new PdfSeed();
        for (int page = 1; page <= 3; page++) {
            pdf.page()
                    .line(PdfSeed.ROMAN, 8, 60, 40, "The Oslo Review, No. 12")
                    .line(PdfSeed.ROMAN, 8, 300, 810, Integer.toString(page));
            List<String> lines = new ArrayList<>();
            for (int i = 1; i <= 50; i++) {
                lines.add("page " + page + " line " + i + " of a paragraph that is as long as the whole document is");
            }
            pdf.lines(60, 100, lines);
        }
        return pdf.line(PdfSeed.ROMAN, 10, 60, 700, "and here it ends.");
    }

    @Test
    void aParagraphGoesOnAcrossPagesAndKnowsThePageOfEachOfItsWords() {
        SeedDocument document = read(paged());
        List<Block> long_ = document.blocks().stream()
                .filter(block -> block.origin().equals("paragraph"))
                .toList();
        assertThat(long_).hasSize(1);
        Block paragraph = long_.get(0);
        String words = paragraph.text().toString();
        assertThat(words)
                .contains("page 1 line 50 of a paragraph that is as long as the whole document is page 2 line 1");
        for (int page = 1; page <= 3; page++) {
            int at = words.indexOf("page " + page + " line 7");
            assertThat(document.seed().page(paragraph.text().span(at, at + 1).start()))
                    .isEqualTo(page);
        }
    }

    @Test
    void headsAndFeetThatPagesRepeatAndTheirNumbersAreSetApart() {
        SeedDocument document = read(paged());
        assertThat(origins(document, "running head"))
                .containsExactlyInAnyOrder(
                        "The Oslo Review, No. 12", "The Oslo Review, No. 12", "The Oslo Review, No. 12", "1", "2", "3");
    }

    @Test
    void itemsRowsNotesAndHeadingsAreToldApart() {
        SeedDocument document = read(article()
                .line(PdfSeed.BOLD, 13, 60, 310, "What was agreed")
                .lines(
                        60,
                        330,
                        List.of(
                                "\u2022 Norway summons the ambassador.",
                                "\u2022 Finland asks for a meeting of all ministers, and for another one after",
                                "   the summer."))
                .lines(60, 390, List.of("Country", "Norway", "Finland"))
                .lines(200, 390, List.of("Minister", "Espen Barth Eide", "Elina Valtonen"))
                .lines(60, 450, List.of(TIRED))
                .line(PdfSeed.ROMAN, 6, 60 + PdfSeed.width(PdfSeed.ROMAN, 10, TIRED), 446, "1")
                .line(PdfSeed.ROMAN, 6, 60, 700, "1")
                .line(PdfSeed.ROMAN, 8, 64, 702, "The person asked not to be named."));
        assertThat(blocks(document))
                .contains(
                        "1 HEADING What was agreed",
                        "1 LIST_ITEM Norway summons the ambassador.",
                        "1 LIST_ITEM Finland asks for a meeting of all ministers, and for another one after the summer.",
                        "1 FACT Country | Minister",
                        "1 FACT Norway | Espen Barth Eide",
                        "1 FACT Finland | Elina Valtonen",
                        "1 PARAGRAPH The ministers were tired, a person who saw them said.",
                        "1 PARAGRAPH The person asked not to be named.");
        assertThat(origins(document, "note")).containsExactly("The person asked not to be named.");
    }

    @Test
    void whatThePageDoesNotSayIsTakenFromTheFilesProperties() {
        PdfSeed pdf = new PdfSeed()
                .page()
                .lines(
                        60,
                        100,
                        List.of(
                                "The ministers met, and what they said to each other is told in this text, which has no",
                                "heading, no writer and no day."));
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle("Microsoft Word - What the ministers said");
        info.setAuthor("John Doe");
        GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+02:00"));
        made.clear();
        made.set(2025, 2, 5, 0, 30);
        info.setCreationDate(made);
        pdf.pdf().setDocumentInformation(info);
        SourceHeader header = read(pdf).header();
        assertThat(header.title()).isEqualTo("What the ministers said");
        assertThat(header.authors()).containsExactly("John Doe");
        assertThat(header.published()).isEqualTo(new PartialDate("2025-03-05"));
    }

    @Test
    void thePagesOwnBylineGoesBeforeThePropertiesThatNameAComputer() {
        PdfSeed pdf = article();
        PDDocumentInformation info = new PDDocumentInformation();
        info.setAuthor("Printing Office");
        info.setTitle("untitled");
        pdf.pdf().setDocumentInformation(info);
        SourceHeader header = read(pdf).header();
        assertThat(header.authors()).containsExactly("Jane Roe");
        assertThat(header.title()).isEqualTo("Ministers meet in Oslo");
    }

    private void isUnreadable(byte[] bytes, String what) {
        assertThatThrownBy(() -> SeedBytes.decode("a.pdf", bytes, (part, advice) -> {}))
                .isInstanceOfSatisfying(Unreadable.class, why -> {
                    assertThat(why.what()).isEqualTo(what);
                    assertThat(why.advice()).endsWith(".");
                });
    }

    @Test
    void aScanABrokenFileAndALockedOneAreToldApart() throws IOException {
        isUnreadable(new PdfSeed().page().bytes(), "holds no text: its pages are pictures, as of a scan,");
        isUnreadable("%PDF-1.7 and some words".getBytes(StandardCharsets.US_ASCII), "is a broken PDF");
        byte[] whole = article().bytes();
        isUnreadable(Arrays.copyOf(whole, 200), "is a broken PDF");
        isUnreadable(FormatSeeds.locked("owner", "reader"), "is locked by a password");
        assertThat(seed(FormatSeeds.locked("owner", "")).text()).contains("Ministers meet in Oslo");
    }

    @Test
    void aPortfolioIsNamed() {
        isUnreadable(FormatSeeds.portfolio(), "is a portfolio, whose documents are attached to it,");
    }

    @Test
    void attachmentsAndScriptsAreNamedAndTheTextIsReadAllTheSame() {
        assertThat(seed(FormatSeeds.attached()).text())
                .contains("Ministers meet in Oslo")
                .doesNotContain("alert");
        assertThat(left)
                .containsExactly(
                        "has files attached to it, which are not read → Save what the book needs of them as files of their own.",
                        "has a script in it, which is not run → Compare its source’s page with the PDF if what it shows depends on the script.");
    }

    @Test
    void tenThousandPagesAreTooMany() {
        isUnreadable(FormatSeeds.pages(10_000), "has 10000 pages, and no more than 2000 are read,");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        isUnreadable(FormatSeeds.bomb(1), "unpacks to more than any document does");
        isUnreadable(FormatSeeds.bomb(2), "unpacks to more than any document does");
    }

    @Test
    void aPageThatDrawsItselfOverAndOverIsLeft() throws IOException {
        isUnreadable(FormatSeeds.forms(), "takes more time or memory than any document does");
    }
}
