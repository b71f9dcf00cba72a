package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Imprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapTest {

    /** More addresses than one file may have stand in several, which the first lists. */
    @Test
    void aLongListIsDivided() {
        Imprint imprint =
                new Imprint("Oslo", "", null, null, "https://book.example/", "", "en", "", "", "", List.of(), "test");
        var files = new Sitemap(imprint, 2).files(List.of("a.html", "b.html", "c.html"));
        assertThat(files.keySet()).containsExactly("robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
        assertThat(text(files.get("sitemap.xml")))
                .contains("<sitemapindex ")
                .contains("<sitemap><loc>https://book.example/sitemap-2.xml</loc></sitemap>");
        assertThat(text(files.get("sitemap-1.xml")))
                .contains("a.html", "b.html")
                .doesNotContain("c.html");
        assertThat(text(files.get("sitemap-2.xml"))).contains("<url><loc>https://book.example/c.html</loc></url>");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
