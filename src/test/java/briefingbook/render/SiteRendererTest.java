package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.render.SiteRenderer.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SiteRendererTest {

    private static final SampleBook SAMPLE =
            new SampleBook().source("a").claim("a1", "a", 1, "The ministers met in Oslo on 1 March.");

    @Test
    void filesComeInPathOrderEachPathOnce() {
        assertThat(files(SAMPLE.book())).extracting(SiteFile::path).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSameBookGivesTheSameBytesEachTimeAFileIsAskedFor() {
        Book book = SAMPLE.book();
        List<SiteFile> files = files(book);
        List<SiteFile> again = files(book);
        for (int i = 0; i < files.size(); i++) {
            byte[] first = files.get(i).content().get();
            assertThat(files.get(i).content().get()).as(files.get(i).path()).isEqualTo(first);
            assertThat(again.get(i).content().get()).as(files.get(i).path()).isEqualTo(first);
        }
    }

    @Test
    void anEarlierIdLeadsToThePageOfToday() {
        Book book = new SampleBook().formerly("oslo-talks").book();
        Document page = page(book, "events/oslo-talks.html");
        String now = "../events/" + SampleBook.MEETING + ".html";
        assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + now);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(now);
        assertThat(page.select("body a").attr("href")).isEqualTo(now);
    }

    @Test
    void anEarlierIdThatIsAnotherEventsIdTodayLeadsToThatEvent() {
        Book book = new SampleBook()
                .event("oslo-talks", "2023")
                .formerly("oslo-talks")
                .book();
        assertThat(page(book, "events/oslo-talks.html").select("meta[http-equiv=refresh]"))
                .isEmpty();
    }

    @Test
    void anEventKnowsWhatCameBeforeAndAfterIt() {
        Page.EventPage page = new SampleBook()
                .event("b-later", "2024-03")
                .event("c-much-later", "2025")
                .event("z-earlier", "2023-12-31")
                .event("undated", null)
                .page();
        assertThat(page.before()).extracting(entry -> entry.link().title()).containsExactly("z-earlier");
        assertThat(page.after()).extracting(entry -> entry.link().title()).containsExactly("b-later");
    }

    @Test
    void everyPageSaysWhatItMayLoadAndLoadsNothingElse() {
        for (SiteFile file : files(SAMPLE.book())) {
            if (file.path().endsWith(".html")) {
                Document page = Jsoup.parse(new String(file.content().get(), StandardCharsets.UTF_8));
                assertThat(page.select("meta[http-equiv=Content-Security-Policy]"))
                        .as(file.path())
                        .hasSize(1);
                assertThat(page.select("[style], style, script:not([src], [type='application/ld+json'])"))
                        .as(file.path())
                        .isEmpty();
                assertThat(page.select("[src]").eachAttr("src"))
                        .as(file.path())
                        .allMatch(src -> src.matches("(\\.\\./)*assets/[a-z/]+\\.js"));
                assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
                        .as(file.path())
                        .noneMatch(href -> href.contains("//") || href.startsWith("/"));
            }
        }
    }

    private static List<SiteFile> files(Book book) {
        return new SiteRenderer(null).render(book);
    }

    private static Document page(Book book, String path) {
        return files(book).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> Jsoup.parse(new String(file.content().get(), StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
