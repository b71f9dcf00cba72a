package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page offers to those who cite it. */
class CitationsTest {

    @TempDir
    Path folder;

    private TinyBook tiny;

    @BeforeEach
    void write() {
        tiny = new TinyBook(folder).with("talks.txt", """
                        Ministers meet in Oslo

                        4 March 2024

                        Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.
                        """).with("authority/sources/north-wire.yaml", """
                        seed: talks.txt
                        title: "Ministers <meet> {place} & \\"talk\\" at 5%"
                        publisher: North Wire
                        authors: [Ann Onym]
                        kind: news
                        """);
    }

    @Test
    void everyClaimFindsTheCitationOfItsSourceOnItsPage() {
        Document page = page("persons/espen-barth-eide.html");
        List<Element> claims = page.select("li.claim");
        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.attr("data-place")).isEqualTo("¶\u00a01");
            assertThat(page.select("template[data-cite=" + claim.attr("data-source") + "] [data-format]"))
                    .hasSize(4);
        });
    }

    @Test
    void theCitationOfAClaimHasPlacesForWhatTheScriptKnows() {
        Document page = page("persons/espen-barth-eide.html");
        for (String format : List.of("chicago", "bibtex", "ris", "csl")) {
            assertThat(form(page, format))
                    .as(format)
                    .contains("{claim}", "{place}", "as of March 4, 2024")
                    .doesNotContain("{address}");
            assertThat(form(page, format).split("\\{place}", -1)).as(format).hasSize(2);
        }
        assertThat(form(page, "chicago"))
                .startsWith(
                        "Ann Onym, “Ministers <meet> (place) & ‘talk’ at 5%,” North Wire, March 4, 2024, {place}; quoted in")
                .endsWith("claim {claim}.");
    }

    @Test
    void whereTheBookKnowsItsAddressTheClaimHasOneToo() {
        tiny.with("book.yaml", "title: Oslo\nbaseUrl: https://book.example/oslo/\n");
        Document page = page("persons/espen-barth-eide.html");
        assertThat(form(page, "chicago")).endsWith("claim {claim}, {address}.");
        assertThat(page.select(".cite > p").first().text())
                .isEqualTo("“Espen Barth Eide,” in Oslo (as of March 4, 2024),"
                        + " https://book.example/oslo/persons/espen-barth-eide.html.");
    }

    @Test
    void aSourcesPageCitesTheSourceAndItself() {
        tiny.with("editions/2.yaml", "date: 2024-03-09\n").with("book.yaml", "title: Oslo\nissuer: The desk\n");
        Document page = page("sources/north-wire.html");
        assertThat(page.select(".cite > h2, .cite > h3").eachText())
                .containsExactly("Cite the source", "Cite this page");
        assertThat(page.select(".cite > p").eachText().get(0))
                .endsWith("North Wire, March 4, 2024; quoted in Oslo, edition 2 (The desk, as of March 4, 2024).");
        assertThat(page.select(".cite > p").eachText().get(1))
                .endsWith("in Oslo, edition 2 (The desk, as of March 4, 2024).");
        assertThat(page.select(".foot").text()).contains("Edition 2, 9 March 2024.");
        assertThat(page.select("details[open]")).isEmpty();
        assertThat(page.select(".cite pre")).hasSize(6);
    }

    private static String form(Document page, String format) {
        return Objects.requireNonNull(
                        page.select("template [data-format=" + format + "]").first())
                .wholeText();
    }

    private Document page(String path) {
        assertThat(tiny.build().published()).isTrue();
        return Jsoup.parse(tiny.file(path));
    }
}
