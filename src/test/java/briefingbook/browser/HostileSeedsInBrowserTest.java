package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.HostileBook;
import briefingbook.TinyBook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile documents say stays words in a browser too: nothing runs, nothing is asked for, nothing bursts the page. */
@InChromium
class HostileSeedsInBrowserTest {

    /** Pages have none of their own in their text. */
    private static final String INTRUDERS = "main img, main script, main [onload], main [onmouseover], main [onerror]";

    @TempDir
    Path folder;

    @Test
    void nothingThatASeedSaysRuns(Chromium chromium) throws IOException {
        TinyBook book = HostileBook.in(folder);
        assertThat(book.build().published()).isTrue();

        for (Path page : pages(book.site())) {
            chromium.width(1280);
            chromium.open(page.toUri());
            assertThat(chromium.elements(INTRUDERS)).as(page.toString()).isEmpty();
            chromium.width(390);
            assertThat(chromium.overflow()).as(page.toString()).isZero();
            assertThat(chromium.faults()).as(page.toString()).isEmpty();
        }
        chromium.width(1280);
        chromium.open(URI.create(book.site().resolve("search.html").toUri() + "?q=alert"));
        assertThat(chromium.await("#results li a mark").getText()).endsWith("<script>alert");
        assertThat(chromium.elements(INTRUDERS)).isEmpty();
        chromium.open(pages(book.site().resolve("events")).get(0).toUri());
        chromium.element(".facts-of a.perma").click();
        assertThat(chromium.await(".menu").getText()).contains("Copy link");
        chromium.run("document.querySelector('main p a.sig').focus()");
        assertThat(chromium.elements(INTRUDERS)).isEmpty();
        assertThat(chromium.faults()).isEmpty();
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
