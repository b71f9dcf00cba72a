package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The list of responses, which must stay readable in a book of many. */
class ResponsesListTest {

    private static final String WORDS = "Norway welcomed the meeting in Oslo.";

    @Test
    void aShortListTellsWhatEachSaidAndWhereThatStands() {
        Document page = page(1);
        assertThat(page.select(".resp q").text()).isEqualTo(WORDS);
        assertThat(page.select(".resp .sig").text()).isEqualTo("A");
    }

    @Test
    void aLongListTellsOnlyWhoAnsweredAndLeadsToWhatWasSaid() {
        Document page = page(601);
        assertThat(page.select(".resp > li")).hasSize(601);
        assertThat(page.select(".resp q, .resp .sig")).isEmpty();
        assertThat(page.select(".resp > li a").first().attr("href")).isEqualTo("responses/no-0.html");
    }

    private static Document page(int responses) {
        SampleBook sample = new SampleBook().source("a").claim("a1", "a", 1, WORDS);
        for (int i = 0; i < responses; i++) {
            sample.response("no-" + i, "a1");
        }
        return new SiteRenderer(null)
                .render(sample.book()).stream()
                        .filter(file -> file.path().equals(Links.RESPONSES))
                        .findFirst()
                        .map(file -> Jsoup.parse(new String(file.content().get(), StandardCharsets.UTF_8)))
                        .orElseThrow();
    }
}
