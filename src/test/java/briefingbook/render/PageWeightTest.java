package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.Settings;
import briefingbook.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How much a reader's first view of the seeds' book loads: text as gzip sends it, fonts as they are. */
@ExtendWith(Tally.Asked.class)
class PageWeightTest {

    private static final int PAGE = 240_000;
    private static final int SCRIPTS = 15_000;

    @TempDir
    static Path site;

    @BeforeAll
    static void build() throws IOException {
        assertThat(new BookBuild(new Settings(Path.of("seeds"), null, site))
                        .run()
                        .published())
                .isTrue();
    }

    @Test
    void theHeaviestEventPageIsLight(Tally tally) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Path page : below("events")) {
            weights.add(weight(page));
        }
        Weight heaviest =
                weights.stream().max(Comparator.comparingInt(Weight::sent)).orElseThrow();
        tally.remark(heaviest.toString());
        assertThat(heaviest.sent()).as(heaviest.toString()).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void allScriptsTogetherAreSmall(Tally tally) throws IOException {
        int sent = 0;
        for (Path file : below("assets")) {
            if (file.toString().endsWith(".js")) {
                sent += packed(Files.readAllBytes(file));
            }
        }
        tally.remark(String.format(Locale.ROOT, "All scripts: %,d bytes as sent", sent));
        assertThat(sent).isPositive().isLessThanOrEqualTo(SCRIPTS);
    }

    /**
     * @param sent bytes over the wire
     * @param whole bytes unpacked
     * @param parts what makes it up
     */
    private record Weight(String page, int sent, int whole, List<String> parts) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Heaviest event page: %,d bytes as sent, %,d unpacked (%s: %s)",
                    sent,
                    whole,
                    page,
                    String.join(", ", parts));
        }
    }

    private static Weight weight(Path page) throws IOException {
        Document document = Jsoup.parse(Files.readString(page));
        Set<Path> texts = new LinkedHashSet<>(List.of(page));
        document.select("script[src], link[rel=stylesheet], link[rel=icon], img[src]")
                .forEach(part ->
                        texts.add(page.resolveSibling(part.hasAttr("src") ? part.attr("src") : part.attr("href"))
                                .normalize()));
        List<String> parts = new ArrayList<>();
        int sent = 0;
        int whole = 0;
        for (Path text : texts) {
            byte[] bytes = Files.readAllBytes(text);
            sent += packed(bytes);
            whole += bytes.length;
            parts.add(text.getFileName() + " " + packed(bytes));
        }
        for (Path font : fonts(document)) {
            int size = (int) Files.size(font);
            sent += size;
            whole += size;
            parts.add(font.getFileName() + " " + size);
        }
        return new Weight(site.relativize(page).toString(), sent, whole, parts);
    }

    /** Files of the faces with a letter of the page; the italic where something is set in it. */
    private static List<Path> fonts(Document page) throws IOException {
        BitSet all = letters(page.body().text());
        BitSet italic = letters(page.select(".gloss, em, i, cite").text());
        List<Path> fonts = new ArrayList<>();
        for (FontFace face : FontFace.of(Files.readString(site.resolve("assets/book.css")))) {
            if (face.letters().intersects(face.italic() ? italic : all)) {
                fonts.add(site.resolve("assets").resolve(face.file()));
            }
        }
        assertThat(fonts).hasSizeGreaterThan(1);
        return fonts;
    }

    private static BitSet letters(String text) {
        BitSet letters = new BitSet();
        text.codePoints().forEach(letters::set);
        return letters;
    }

    private static int packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.size();
    }

    private static List<Path> below(String folder) throws IOException {
        try (Stream<Path> files = Files.list(site.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
