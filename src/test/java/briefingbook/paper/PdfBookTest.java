package briefingbook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.HostileBook;
import briefingbook.Settings;
import briefingbook.TinyBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDFs of whole books. */
class PdfBookTest {

    @TempDir
    Path folder;

    @Test
    void theBookOfTheSeedsKeepsAllRulesOfPaper() throws Exception {
        Path site = folder.resolve("site");
        BookBuild.Outcome outcome = build(Path.of("seeds"), site);

        byte[] bytes = Files.readAllBytes(site.resolve("pdf/book.pdf"));
        PdfPages book = PdfPages.of(bytes);
        assertThat(PaperRules.calls(book)).hasSizeGreaterThan(100);
        assertThat(PaperRules.pageNumbers(book)).hasSizeGreaterThan(100);
        assertThat(outcome.book().claims().stream()
                        .map(claim -> claim.id().value())
                        .filter(book.places()::containsKey))
                .as("claims that the book opens at")
                .hasSizeGreaterThan(100);
        assertThat(PaperRules.pagesWithout(book, "As of 16 October 2025")).isEmpty();
        assertThat(VeraPdf.faults(bytes)).isEmpty();
        assertThat(faults(site)).isEmpty();
    }

    @Test
    void aBookOfMoreThanAHundredPagesKeepsThemToo() throws Exception {
        TinyBook talks = ManyTalks.in(folder, 8);
        build(talks.seeds(), talks.site());

        byte[] bytes = Files.readAllBytes(talks.site().resolve("pdf/book.pdf"));
        PdfPages book = PdfPages.of(bytes);
        assertThat(book.count()).isGreaterThan(100);
        assertThat(PaperRules.calls(book)).hasSizeGreaterThan(100);
        assertThat(PaperRules.pagesWithout(book, ManyTalks.MARKING)).isEmpty();
        assertThat(PaperRules.pagesWithout(book, "As of 1 April 2024")).isEmpty();
        assertThat(VeraPdf.faults(bytes)).isEmpty();
        assertThat(faults(talks.site())).isEmpty();
    }

    @Test
    void hostileDocumentsPrint() throws Exception {
        TinyBook hostile = HostileBook.in(folder);
        build(hostile.seeds(), hostile.site());

        for (Map.Entry<String, byte[]> pdf : pdfs(hostile.site()).entrySet()) {
            assertThat(VeraPdf.faults(pdf.getValue())).as(pdf.getKey()).isEmpty();
            assertThat(PdfPages.of(pdf.getValue()).links())
                    .as(pdf.getKey())
                    .allMatch(link -> link.target() > 0 || link.address().matches("(https?|mailto):.*"));
        }
        assertThat(faults(hostile.site())).isEmpty();
    }

    @Test
    void aBuildOverAnEarlierOneGivesTheBytesOfAFreshOne() throws Exception {
        TinyBook talks = ManyTalks.in(folder, 2);
        build(talks.seeds(), talks.site());
        talks.with(
                "talks-03.md",
                "---\ntitle: \"More\"\npublished: 2024-03-09\n---\n\nDanish Foreign Minister Søren Nagy"
                        + " met Polish officials in Warsaw on 4 March 2024.\n");
        BookBuild.Outcome again = build(talks.seeds(), talks.site());
        BookBuild.Outcome fresh = build(talks.seeds(), folder.resolve("fresh"));

        assertThat(Objects.requireNonNull(again.pdfs()).kept()).isPositive();
        assertThat(again.pdfs().made()).isPositive();
        assertThat(Objects.requireNonNull(fresh.pdfs()).kept()).isZero();
        assertThat(files(talks.site())).isEqualTo(files(folder.resolve("fresh")));
    }

    private static BookBuild.Outcome build(Path seeds, Path site) throws IOException {
        BookBuild.Outcome outcome = new BookBuild(new Settings(seeds, null, site, true)).run();
        assertThat(outcome.published()).isTrue();
        return outcome;
    }

    private static List<String> faults(Path site) throws IOException {
        return pdfs(site).entrySet().parallelStream()
                .flatMap(pdf -> faults(pdf.getValue()).stream().map(fault -> pdf.getKey() + ": " + fault))
                .sorted()
                .limit(20)
                .toList();
    }

    private static List<String> faults(byte[] pdf) {
        try {
            return PaperRules.faults(PdfPages.of(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> pdfs(Path site) throws IOException {
        Map<String, byte[]> pdfs = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site.resolve("pdf"))) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".pdf")).toList()) {
                pdfs.put(site.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        assertThat(pdfs).containsKey("pdf/book.pdf");
        return pdfs;
    }

    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        site.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
