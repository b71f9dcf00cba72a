package briefingbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.ReviewNote;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCheckTest {

    private static final String HOME =
            "<!doctype html><title>Home</title><h1 id=top-of-page>Home</h1><a href='events/talks.html#k1'>Talks</a>";
    private static final String TALKS = "<!doctype html><title>Talks</title><p id=k1>%s</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='../index.html'>up</a>",
                "<a href='../index.html#top-of-page'>up</a>",
                "<a href='#k1'>here</a>",
                "<a href='#'>top</a>",
                "<a href='talks.html?print=1#k1'>here</a>",
                "<a href='./talks.html'>here</a>",
                "<a href='caf%C3%A9.html'>coffee</a>",
                "<a href='https://example.org/x#y'>outside</a>",
                "<a href='mailto:a@example.org'>mail</a>",
                "<link rel='canonical' href='https://example.org/events/talks.html'>",
                "<link rel='stylesheet' href='../site.css'>",
                "<img alt='' src='data:image/png;base64,AAAA'>",
                "<svg><use href='../icons.svg#sign'/></svg>"
            })
    void aPageMayLinkWithinTheSiteAndOut(String markup) {
        assertThat(SiteCheck.check(site(markup))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check-link     | <a href='../nowhere.html'>x</a>                    | links to "../nowhere.html", where there is no file
            check-link     | <a href='../../index.html'>x</a>                   | where there is no file
            check-link     | <a href='../events/'>x</a>                         | where there is no file
            check-link     | <a href='/index.html'>x</a>                        | has the link /index.html, which works at the root of a server only
            check-link     | <a href='javascript:alert(1)'>x</a>                | has a link of a kind that no page may have, "javascript:alert(1)"
            check-link     | <meta http-equiv=refresh content='0; url=gone.html'> | links to "gone.html"
            check-link     | <img alt='' src='gone.png'>                        | links to "gone.png"
            check-link     | <img alt='' src='../site.css' srcset='a.png 1x, b.png 2x'> | links to "a.png"
            check-link     | <a href='100%.html'>x</a>                          | links to "100%.html"
            check-anchor   | <a href='../index.html#k1'>x</a>                   | links to "../index.html#k1", where there is no such anchor
            check-anchor   | <a href='#gone'>x</a>                              | where there is no such anchor
            check-anchor   | <svg><use href='../icons.svg#gone'/></svg>         | where there is no such anchor
            check-page-ids | <i id=a></i><b id=a></b>                           | has two elements with the id a
            check-external | <script src='https://cdn.example.org/x.js'></script> | asks another host for "https://cdn.example.org/x.js"
            check-external | <link rel='stylesheet' href='//cdn.example.org/x.css'> | asks another host for
            check-external | <img alt='' src='http://example.org/x.png'>        | asks another host for
            check-external | <iframe src='https://example.org/'></iframe>       | asks another host for
            check-external | <style>@import "https://example.org/x.css";</style> | asks another host for
            check-external | <p style="background: url(https://example.org/x.png)"></p> | asks another host for
            """)
    void aFaultOfAPageIsToldWithThePage(String code, String markup, String words) {
        assertThat(SiteCheck.check(site(markup)))
                .isNotEmpty()
                .allSatisfy(note -> {
                    assertThat(note.code()).isEqualTo(code);
                    assertThat(note.severity()).isEqualTo(ReviewNote.Severity.ERROR);
                    assertThat(note.suggestion()).isNotBlank();
                })
                .first()
                .satisfies(note -> assertThat(note.message())
                        .startsWith("events/talks.html ")
                        .contains(words));
    }

    @Test
    void aStyleSheetAsksNoOtherHost() {
        SortedMap<String, byte[]> site = site("");
        site.put(
                "site.css",
                bytes("p { background: url('https://example.org/x.png') } q { background: url(icons.svg) }"));

        assertThat(SiteCheck.check(site))
                .extracting(ReviewNote::message)
                .containsExactly("site.css asks another host for \"https://example.org/x.png\".");
    }

    @Test
    void dataThatBreaksItsSchemaIsToldWithThePlace() {
        SortedMap<String, byte[]> site = site("");
        site.put("data/book.json", bytes("{\"format\": 7}"));

        assertThat(SiteCheck.check(site))
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note.code()).isEqualTo("check-schema"))
                .extracting(ReviewNote::message)
                .anySatisfy(message -> assertThat(message).contains("data/book.json breaks its schema at /format"));
    }

    @Test
    void dataThatIsNoJsonIsToldSo() {
        SortedMap<String, byte[]> site = site("");
        site.put("data/book.json", bytes("{\"format\": "));

        assertThat(SiteCheck.check(site)).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("check-schema");
            assertThat(note.severity()).isEqualTo(ReviewNote.Severity.ERROR);
            assertThat(note.message()).startsWith("The program made a mistake: data/book.json is not JSON: ");
        });
    }

    private static SortedMap<String, byte[]> site(String markup) {
        SortedMap<String, byte[]> site = new TreeMap<>();
        site.put("index.html", bytes(HOME));
        site.put("events/talks.html", bytes(String.format(TALKS, "Talks") + markup));
        site.put("events/café.html", bytes("<!doctype html><title>Coffee</title>"));
        site.put("site.css", bytes("p { color: black }"));
        site.put("icons.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'><symbol id='sign'></symbol></svg>"));
        return site;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
