package briefingbook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfShelfTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @TempDir
    Path out;

    @Test
    void whatHasNotChangedIsTakenFromTheSite() throws IOException {
        PdfShelf first = build(document("a", "Words."), document("b", "Words."));
        PdfShelf second = build(document("a", "Words."), document("b", "Other words."), document("c", "New."));

        assertThat(first.made()).isEqualTo(2);
        assertThat(first.kept()).isZero();
        assertThat(second.made()).isEqualTo(2);
        assertThat(second.kept()).isEqualTo(1);
    }

    @Test
    void anotherDayMakesItAnew() throws IOException {
        build(document("a", "Words."));
        PaperDocument later =
                new PaperDocument("pdf/a.pdf", document("a", "Words.").xhtml(), DAY.plusDays(1));

        assertThat(build(later).made()).isEqualTo(1);
    }

    @Test
    void aChangedFileIsNeverTrusted() throws IOException {
        build(document("a", "Words."));
        byte[] right = Files.readAllBytes(out.resolve("pdf/a.pdf"));
        byte[] wrong = right.clone();
        wrong[wrong.length / 2] ^= 1;
        Files.write(out.resolve("pdf/a.pdf"), wrong);

        assertThat(build(document("a", "Words.")).made()).isEqualTo(1);
        assertThat(Files.readAllBytes(out.resolve("pdf/a.pdf"))).isEqualTo(right);
    }

    @Test
    void aMissingFileAndABrokenListAreMadeAnew() throws IOException {
        build(document("a", "Words."), document("b", "Words."));
        Files.delete(out.resolve("pdf/a.pdf"));
        assertThat(build(document("a", "Words."), document("b", "Words.")).made())
                .isEqualTo(1);

        Files.write(out.resolve(PdfShelf.LIST), new byte[] {'x', ' ', (byte) 0xFF, '\n', '\n', ' '});
        assertThat(build(document("a", "Words."), document("b", "Words.")).made())
                .isEqualTo(2);
    }

    @Test
    void theListIsSortedAndTheSameOverAnEarlierSite() throws IOException {
        byte[] fresh = build(document("b", "Words."), document("a", "Words.")).list();
        byte[] again = build(document("a", "Words."), document("b", "Words.")).list();

        assertThat(again).isEqualTo(fresh);
        assertThat(new String(fresh, StandardCharsets.UTF_8).lines().map(line -> line.substring(130)))
                .containsExactly("pdf/a.pdf", "pdf/b.pdf");
    }

    @Test
    void namesTheCharactersThatNoFaceHasOfKeptPdfsToo() throws IOException {
        PaperDocument[] documents = {
            document("a", "Łódź, cafe\u0301 \u2019\u200B□ 👍🏽 日"), document("b", "🚢 日 \uFB01")
        };

        assertThat(build(documents).lacking()).containsExactly((int) '日', 0x1F44D, 0x1F6A2);
        assertThat(build(documents).lacking()).containsExactly((int) '日', 0x1F44D, 0x1F6A2);
    }

    /** Prints and publishes. */
    private PdfShelf build(PaperDocument... documents) throws IOException {
        PdfShelf shelf = PdfShelf.open(out);
        for (PaperDocument document : List.of(documents)) {
            byte[] pdf = shelf.bytes(document);
            Files.createDirectories(out.resolve("pdf"));
            Files.write(out.resolve(document.path()), pdf);
        }
        Files.write(out.resolve(PdfShelf.LIST), shelf.list());
        return shelf;
    }

    private static PaperDocument document(String name, String words) {
        return new PaperDocument("pdf/" + name + ".pdf", Sheet.of("<p>" + words + "</p>"), DAY);
    }
}
