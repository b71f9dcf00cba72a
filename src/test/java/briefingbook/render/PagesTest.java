package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Claim;
import briefingbook.book.Event;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds on the pages of a small book. */
class PagesTest {

    private static final String FIRST = """
            Ministers meet in Oslo

            4 March 2024

            Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.

            He called the talks "long and very useful".
            """;

    private static final String SECOND = """
            A day of talks

            5 March 2024

            Danish Foreign Minister Lars Løkke Rasmussen met Espen Barth Eide in Oslo on 1 March 2024.

            Snow kept the ferries of the capital in port all that week, and the harbour master spoke of the hardest winter in years.
            """;

    @TempDir
    Path folder;

    private TinyBook tiny;

    @BeforeEach
    void build() {
        tiny = new TinyBook(folder).with("first.txt", FIRST);
        assertThat(tiny.build().published()).isTrue();
    }

    @Test
    void aPronounThatOpensAClaimIsFollowedByWhomItMeans() {
        Element claim = claim(page("persons/espen-barth-eide.html"), "called the talks");
        assertThat(claim.select(".cl > p").first().text()).startsWith("He [Espen Barth Eide] called");
        assertThat(claim.select(".why").text()).contains("“He” is read as Espen Barth Eide");
    }

    @Test
    void aWeekdayIsFollowedByItsDay() {
        Element claim = claim(page("persons/lars-lokke-rasmussen.html"), "on Friday");
        assertThat(claim.select(".gloss").eachText()).contains("[1 March 2024]");
    }

    @Test
    void whatTwoSourcesTellStandsOnceWithBothSources() {
        Event event = tiny.with("second.txt", SECOND).book().events().stream()
                .filter(e -> e.start() != null && e.start().iso().equals("2024-03-01"))
                .findFirst()
                .orElseThrow();
        Document page = page("events/" + event.id() + ".html");
        assertThat(page.select("li.claim .cl > p").eachText().stream().filter(text -> text.contains("Rasmussen")))
                .hasSize(1);
        Element told = claim(page, "Rasmussen");
        assertThat(told.select(".ev > p .sig")).hasSize(1);
        assertThat(told.select(".also .sig")).hasSize(1);
        assertThat(told.select(".support b").text()).contains("2 independent sources");
    }

    @Test
    void everyClaimCarriesItsShortIdItsSignAndItsPlace() {
        Claim claim = TinyBook.claim(tiny.book(), "on Friday");
        Element printed =
                page("persons/espen-barth-eide.html").getElementById(claim.id().value());
        assertThat(printed).isNotNull();
        assertThat(printed.select(".perma").text()).isEqualTo(claim.id().value());
        assertThat(printed.select(".ev .sig").attr("href"))
                .endsWith("#p-" + claim.id().value());
        assertThat(printed.select(".ev .loc").first().text()).isEqualTo("¶ 1");
    }

    @Test
    void whatWasSaidStandsUnderTheStatesWhoseWordsItIs() {
        tiny.with("first.txt", """
                Ministers meet in Oslo

                4 March 2024

                Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.

                At the meeting Eide said "the quota is a fair one for the north". Rasmussen said at the meeting that "Denmark will come back to it in spring".
                """);
        assertThat(tiny.build().published()).isTrue();
        Document page = page("events/oslo-meeting-2024-03-01.html");
        assertThat(page.select("h3.party").eachText()).containsExactly("Denmark", "Norway");
        assertThat(page.select("h3.party + ol").eachText().get(0)).contains("Denmark will come back");
        assertThat(page.select("h3.party + ol").eachText().get(1)).contains("the quota is a fair one");
    }

    @Test
    void whatAPersonSaidStandsInOrderOfTime() {
        tiny.with("first.txt", """
                Ministers meet in Oslo again

                9 March 2024

                "The quota is a fair one for the north," Norwegian Foreign Minister Espen Barth Eide said in Oslo on 8 March 2024.
                """).with("second.txt", """
                Ministers meet in Bergen

                4 March 2024

                "We shall come back to the herring in spring," Norwegian Foreign Minister Espen Barth Eide said in Bergen on 1 March 2024.
                """);
        assertThat(tiny.build().published()).isTrue();
        assertThat(page("persons/espen-barth-eide.html")
                        .select(".said blockquote")
                        .eachText())
                .containsExactly(
                        "“We shall come back to the herring in spring,”", "“The quota is a fair one for the north,”");
    }

    @Test
    void noPageAsksAnythingOfAnotherHostOrHoldsAScript() {
        Document page = page("index.html");
        assertThat(page.select("script:not([type])"))
                .isNotEmpty()
                .allMatch(script -> script.attr("src").startsWith("assets/")
                        && script.data().isEmpty());
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("link[href], img[src]").eachAttr("href")).noneMatch(href -> href.contains("//"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    private Document page(String path) {
        return Jsoup.parse(tiny.file(path));
    }

    private static Element claim(Document page, String words) {
        return page.select("li.claim").stream()
                .filter(claim -> claim.select(".cl > p").text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim with \"" + words + "\" on " + page.title()));
    }
}
