package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.check.SiteCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class IndexPagesTest {

    private static SampleBook sample() {
        return new SampleBook().source("a").claim("a1", "a", 1, "The ministers met in Oslo on 1 March.");
    }

    @Test
    void accentsAndArticlesDoNotMoveAnEntryToAnotherPlace() {
        Document page = index(sample().event("The Zagreb talks", null)
                .event("Łódź talks", null)
                .event("Lisbon talks", null)
                .event("Luxembourg talks", null)
                .event("“Äland” talks", null)
                .book());
        assertThat(page.getElementById("letter-l").parent().select("a").eachText())
                .containsExactly("Lisbon talks", "Łódź talks", "Luxembourg talks");
        assertThat(page.getElementById("letter-z").parent().select("a").eachText())
                .containsExactly("The Zagreb talks");
        assertThat(page.getElementById("letter-a").parent().select("a").eachText())
                .containsExactly("“Äland” talks");
    }

    @Test
    void anotherScriptHasItsOwnLettersAndNumbersStandFirst() {
        Document page = index(
                sample().event("Переговоры", null).event("2024 summit", null).book());
        assertThat(page.select(".jump a").eachText()).first().isEqualTo("#");
        assertThat(page.select(".jump a").eachText()).last().isEqualTo("П");
        assertThat(page.getElementById("letter-41f").parent().select("a").eachText())
                .containsExactly("Переговоры");
    }

    @Test
    void otherSpellingsLeadToTheNameThatTheBookUses() {
        Document page =
                index(sample().person("volodymyr-zelenskyy", "Volodymyr Zelenskyy", "Volodymyr Zelensky", "Zelenskyy")
                        .book());
        List<String> lines =
                page.getElementById("letter-z").parent().select("li").eachText();
        assertThat(lines).containsExactly("Zelensky, Volodymyr see Volodymyr Zelenskyy", "Zelenskyy, Volodymyr person");
        assertThat(page.select("#letter-z ~ ul a").eachAttr("href")).containsOnly("persons/volodymyr-zelenskyy.html");
    }

    @Test
    void aLongIndexHasAPageForEachLetterThatTheSearchPageLeadsTo() {
        SampleBook sample = sample();
        for (int i = 0; i < 3001; i++) {
            sample.event((i % 2 == 0 ? "even-" : "odd-") + i, null);
        }
        SortedMap<String, byte[]> site = site(sample.book());
        assertThat(SiteCheck.check(site)).isEmpty();
        assertThat(page(site, Links.INDEX).select(".group")).isEmpty();
        assertThat(page(site, Links.SEARCH).select("nav.jump a").eachAttr("href"))
                .contains("a-z/e.html", "a-z/o.html");
        assertThat(page(site, "a-z/o.html").select(".entries > li")).hasSize(1500);
    }

    private static Document index(Book book) {
        return page(site(book), Links.INDEX);
    }

    private static SortedMap<String, byte[]> site(Book book) {
        SortedMap<String, byte[]> site = new TreeMap<>();
        new SiteRenderer(null)
                .render(book)
                .forEach(file -> site.put(file.path(), file.content().get()));
        return site;
    }

    private static Document page(SortedMap<String, byte[]> site, String path) {
        return Jsoup.parse(new String(site.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8));
    }
}
