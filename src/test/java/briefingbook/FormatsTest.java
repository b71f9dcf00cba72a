package briefingbook;

import static briefingbook.TinyBook.claim;
import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.seed.DocxSeed;
import briefingbook.seed.PdfSeed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of seeds in all formats, with pages and paragraphs in its citations, and one that is not in English. */
class FormatsTest {

    private static final String FRENCH =
            "Communiqué du ministère\n\nLe ministre a dit lundi que la France ne va pas accepter"
                    + " une paix sans l’Ukraine, et que les alliés sont du même avis. Il a ajouté que des discussions sont en cours avec"
                    + " les partenaires de la France pour les garanties qui vont être données.\n";

    @TempDir
    Path folder;

    private TinyBook tiny;

    @BeforeEach
    void seeds() throws IOException {
        tiny = new TinyBook(folder)
                .with(
                        "news.txt",
                        "Ministers meet\n\nOn 3 March 2025 Finland\u2019s Elina Valtonen met the press in Helsinki.\n")
                .with("communique.txt", FRENCH);
        PdfSeed pdf = new PdfSeed()
                .page()
                .line(PdfSeed.BOLD, 18, 60, 100, "Statement on the talks in Riyadh")
                .line(PdfSeed.ROMAN, 10, 60, 130, "4 March 2025")
                .lines(
                        60,
                        170,
                        List.of(
                                "The ministry has taken note of the talks that were held in Riyadh on 18 February 2025, and of",
                                "what was said about them since by the governments that took part."))
                .page()
                .lines(
                        60,
                        100,
                        List.of(
                                "Foreign Minister Elina Valtonen said that peace in Ukraine cannot be negotiated without Ukra-",
                                "ine, and that Europe will be at the table."));
        Files.write(tiny.seeds().resolve("statement.pdf"), pdf.bytes());
        DocxSeed docx = new DocxSeed()
                .body(
                        DocxSeed.styled("Titel", "Minutes of the council"),
                        DocxSeed.p(DocxSeed.r("5 March 2025")),
                        DocxSeed.p(
                                DocxSeed.r(
                                        "The council met in Brussels. Poland\u2019s Donald Tusk said that Warsaw will not send soldiers.")),
                        DocxSeed.p(DocxSeed.r("Elina Valtonen agreed with him on every point.")));
        Files.write(tiny.seeds().resolve("minutes.docx"), docx.bytes());
    }

    private Book built() {
        BookBuild.Outcome outcome = tiny.build();
        assertThat(outcome.book().review())
                .filteredOn(note -> note.severity() == ReviewNote.Severity.ERROR)
                .isEmpty();
        assertThat(outcome.published()).isTrue();
        return outcome.book();
    }

    private static Passage passage(Book book, Claim claim) {
        return book.passages().stream()
                .filter(each -> each.id().equals(claim.citations().get(0)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClaimOfAPdfIsCitedWithItsPage() {
        Book book = built();
        Claim claim = claim(book, "without Ukraine, and that Europe will be at the table");
        Passage passage = passage(book, claim);
        assertThat(passage.page()).isEqualTo(2);
        assertThat(passage.place()).isEqualTo("p. 2, ¶2.1");
        String person = tiny.file("persons/elina-valtonen.html");
        assertThat(Jsoup.parse(person).text()).contains("p. 2, ¶ 2");
        assertThat(Jsoup.parse(tiny.file("sources/" + passage.source() + ".html"))
                        .select(".pageno")
                        .eachText())
                .containsExactly("Page 1", "Page 2");
        assertThat(tiny.file("data/claims.csv")
                        .lines()
                        .filter(line -> line.startsWith(claim.id().value())))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",2"));
    }

    @Test
    void theDataSaysAgainstWhatPlacesCanBeChecked() throws IOException {
        Book book = built();
        Passage passage = passage(book, claim(book, "Europe will be at the table"));
        JsonNode data = new ObjectMapper().readTree(tiny.file("data/book.json"));
        for (JsonNode each : data.path("passages")) {
            assertThat(each.path("page").asInt(0))
                    .isEqualTo(
                            each.path("id").asText().equals(passage.id().value())
                                    ? 2
                                    : each.path("source").asText().equals(passage.source()) ? 1 : 0);
        }
        for (JsonNode source : data.path("sources")) {
            String format = source.path("seed").asText().replaceFirst(".*\\.", "");
            JsonNode extract = source.path("extract");
            assertThat(extract.path("format").asText("txt")).isEqualTo(format);
            assertThat(extract.path("sha256").asText().length()).isEqualTo(format.equals("txt") ? 0 : 64);
            assertThat(extract.path("pages").asInt(0)).isEqualTo(format.equals("pdf") ? 2 : 0);
        }
    }

    @Test
    void aWordFilesClaimsAreCitedByParagraph() {
        Book book = built();
        Passage passage = passage(book, claim(book, "Elina Valtonen agreed with him"));
        assertThat(passage.page()).isNull();
        assertThat(passage.place()).isEqualTo("¶2.1");
    }

    @Test
    void aSeedInAnotherLanguageIsSetAsideWithAWordAndNoPage() {
        Book book = built();
        assertThat(book.sources())
                .extracting(Source::seed)
                .containsExactlyInAnyOrder("news.txt", "statement.pdf", "minutes.docx");
        assertThat(book.review())
                .filteredOn(note -> note.code().equals("other-language"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.message())
                            .isEqualTo("communique.txt is in French and is not read: the program reads English.");
                    assertThat(note.severity()).isEqualTo(ReviewNote.Severity.WARNING);
                    assertThat(note.suggestion())
                            .isEqualTo(
                                    "Put an English translation into the seeds folder in its place; or, if it is English,"
                                            + " write authority/sources/communique.yaml: language: en.");
                    assertThat(note.text()).isEqualTo("seed: \"communique.txt\"\nlanguage: en\n");
                });
        assertThat(tiny.file("review.html")).contains("communique.txt is in French");
    }

    @Test
    void anAuthorityFileHasTheLastWordOnALanguage() {
        tiny.with("authority/sources/communique.yaml", "seed: communique.txt\nlanguage: en\n")
                .with("authority/sources/news.yaml", "seed: news.txt\nlanguage: fr\n");
        Book book = built();
        assertThat(book.sources())
                .extracting(Source::seed)
                .contains("communique.txt")
                .doesNotContain("news.txt");
        assertThat(book.review())
                .filteredOn(note -> note.code().equals("other-language"))
                .extracting(ReviewNote::message, ReviewNote::suggestion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "news.txt is in French, as authority/sources/news.yaml says, and is not read: the program reads English.",
                        "Put an English translation into the seeds folder in its place; or, if it is English, put into"
                                + " authority/sources/news.yaml: language: en."));
    }

    @Test
    void whatCannotBeReadIsOneLineAndTheRestIsBuilt() throws IOException {
        Files.write(tiny.seeds().resolve("scan.pdf"), new PdfSeed().page().bytes());
        Files.writeString(tiny.seeds().resolve("old.rtf"), "{\\rtf1 Words}");
        assertThat(built().review())
                .filteredOn(note -> note.code().equals("unreadable-seed"))
                .extracting(ReviewNote::message)
                .containsExactly(
                        "old.rtf is a Rich Text file, which is not read, and is left out of the book.",
                        "scan.pdf holds no text: its pages are pictures, as of a scan, and is left out of the book.");
    }
}
