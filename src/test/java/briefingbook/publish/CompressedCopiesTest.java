package briefingbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CompressedCopiesTest {

    private static final byte[] LONG = "Ministers met in Vienna. ".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final byte[] SHORT = "Ministers met.".getBytes(StandardCharsets.UTF_8);

    private final SortedMap<String, byte[]> files = new TreeMap<>(Map.of(
            "index.html", LONG,
            "short.html", SHORT,
            "data/book.json", LONG,
            "assets/fonts/serif.woff2", LONG,
            "pdf/book.pdf", LONG,
            "_headers", LONG));

    @Test
    void longTextsGetACopyAndWhatIsShortOrCompressedAlreadyGetsNone() throws IOException {
        SortedMap<String, byte[]> all = CompressedCopies.beside(files);

        assertThat(all).containsAllEntriesOf(files).hasSize(8).containsKeys("index.html.gz", "data/book.json.gz");
        byte[] copy = all.get("index.html.gz");
        assertThat(copy).hasSizeLessThan(LONG.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(copy)).readAllBytes())
                .isEqualTo(LONG);
    }

    @Test
    void theSameFileGivesTheSameCopyWithoutATime() {
        byte[] copy = CompressedCopies.beside(files).get("index.html.gz");

        assertThat(CompressedCopies.beside(files).get("index.html.gz")).isEqualTo(copy);
        // RFC 1952, section 2.3: MTIME, which is 0 where no time is told, and no name after the header.
        assertThat(copy).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }
}
