package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import briefingbook.edition.History;
import briefingbook.render.SiteRenderer.SiteFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads to paper: the controls of a page, the packs of the book, the page of packs. */
class PacksTest {

    @TempDir
    Path folder;

    private Book book = new SampleBook().book();

    @BeforeEach
    void build() {
        TinyBook tiny = new TinyBook(folder).with("book.yaml", """
                        title: The herring talks
                        baseUrl: https://book.example/herring/
                        packs:
                          north:
                            title: "The <north> & its herring"
                            pages: [country/NO, person/e-b-eide, event/never-held, person/espen-barth-eide]
                          nowhere:
                            title: Of no page
                            pages: [event/never-held]
                        """).with("a.txt", """
                        Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on 4 March 2024.

                        "The quota is a fair one for the north," Eide said in Oslo on 4 March 2024.
                        """);
        assertThat(tiny.build().published()).isTrue();
        book = tiny.book();
    }

    @Test
    void aPackListsItsPagesOnceAndInItsOrderWithoutThoseThatTheBookHasNot() {
        Document page = page("pack.html", false);
        assertThat(page.select(".of-book h3").eachText()).containsExactly("The <north> & its herring");
        assertThat(page.select(".of-book li").eachText()).containsExactly("Norway Country", "Espen Barth Eide Person");
        assertThat(page.select(".of-book li a").eachAttr("href"))
                .containsExactly("countries/no.html", "persons/espen-barth-eide.html");
        assertThat(page.getElementById("pack/north").attr("data-pages"))
                .isEqualTo("country/no,person/espen-barth-eide");
    }

    @Test
    void theOverviewLeadsToEachPackAndToTheReadersOwn() {
        assertThat(page("index.html", false)
                        .select("section[aria-labelledby=print-it] a")
                        .eachAttr("href"))
                .containsExactly("pack.html#pack/north", "pack.html");
    }

    @Test
    void aBuildWithPdfsLeadsToThem() {
        assertThat(page("index.html", true)
                        .select("section[aria-labelledby=print-it] a")
                        .eachAttr("href"))
                .containsExactly("pdf/book.pdf", "pack.html#pack/north", "pdf/packs/north.pdf", "pack.html");
        assertThat(pdfs("persons/espen-barth-eide.html")).containsExactly("../pdf/persons/espen-barth-eide.pdf");
        assertThat(pdfs("pack.html")).containsExactly("pdf/packs/north.pdf");
        assertThat(pdfs("countries/no.html")).isEmpty();
        assertThat(pdfs("chronology.html")).isEmpty();
    }

    @Test
    void aBuildWithoutPdfsLeadsToNone() {
        for (SiteFile file : new SiteRenderer(null).render(book, History.none(), false)) {
            if (file.path().endsWith(".html")) {
                assertThat(text(file)).as(file.path()).doesNotContain(".pdf");
            }
        }
    }

    @Test
    void aPageThatAPackCanHoldKnowsItsNameAndOthersCanOnlyBePrinted() {
        assertThat(page("persons/espen-barth-eide.html", false)
                        .select("#collect")
                        .attr("data-reference"))
                .isEqualTo("person/espen-barth-eide");
        assertThat(page("countries/no.html", false).select("#collect").attr("data-reference"))
                .isEqualTo("country/no");
        Document chronology = page("chronology.html", false);
        assertThat(chronology.select("#print")).hasSize(1);
        assertThat(chronology.select("#collect, #mine")).isEmpty();
    }

    @Test
    void onlyThePageOfPacksMayFrameOthersAndNoSearchEngineKeepsIt() {
        for (SiteFile file : new SiteRenderer(null).render(book, History.none(), false)) {
            if (file.path().endsWith(".html")) {
                String policy = Jsoup.parse(text(file))
                        .select("meta[http-equiv=Content-Security-Policy]")
                        .attr("content");
                assertThat(policy.contains("frame-src 'self';"))
                        .as(file.path())
                        .isEqualTo(file.path().equals("pack.html"));
            }
        }
        assertThat(page("pack.html", false).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(file("sitemap.xml", false)).contains("chronology.html").doesNotContain("pack.html");
    }

    private List<String> pdfs(String path) {
        return page(path, true).select("a[href$=.pdf]").eachAttr("href");
    }

    private Document page(String path, boolean pdf) {
        return Jsoup.parse(file(path, pdf));
    }

    private String file(String path, boolean pdf) {
        return new SiteRenderer(null)
                .render(book, History.none(), pdf).stream()
                        .filter(file -> file.path().equals(path))
                        .map(PacksTest::text)
                        .findFirst()
                        .orElseThrow();
    }

    private static String text(SiteFile file) {
        return new String(file.content().get(), StandardCharsets.UTF_8);
    }
}
