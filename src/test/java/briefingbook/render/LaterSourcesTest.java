package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was changed after the book's date says so; others do not. */
class LaterSourcesTest {

    private static final String OSLO = """
            Ministers meet in Oslo

            4 March 2024

            Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on 1 March 2024.

            Norway said the meeting had been "long and very useful".
            """;

    private static final String LATER = """
            What Oslo agreed

            9 May 2024

            Danish Foreign Minister Lars Løkke Rasmussen met Espen Barth Eide in Oslo on 1 March 2024.

            Sweden condemned the meeting. Swedish Foreign Minister Tobias Billström said on 2 March 2024: "The meeting in Oslo was a mistake."
            """;

    private static final String ELSEWHERE = """
            A vote in Lima

            2 March 2024

            Peruvian Foreign Minister Elmer Schialer met Chilean Foreign Minister Alberto van Klaveren in Lima on 2 March 2024.
            """;

    @TempDir
    Path folder;

    private TinyBook tiny;

    @BeforeEach
    void seeds() {
        tiny = new TinyBook(folder)
                .with("oslo.txt", OSLO)
                .with("later.txt", LATER)
                .with("elsewhere.txt", ELSEWHERE);
    }

    @Test
    void anEventHeldAfterTheBooksDateSaysSoThoughItsSourceHasNoDate() {
        TinyBook undated = new TinyBook(folder.resolve("undated"));
        Book book = undated.with("lima.txt", ELSEWHERE.replace("2 March 2024\n\n", ""))
                .with("book.yaml", "asOf: 2024-02-20\n")
                .book();
        String page = "events/" + book.events().get(0).id() + ".html";
        assertThat(Jsoup.parse(undated.file(page)).select("main .changed").text())
                .isEqualTo("Changed after the book’s date, 20 February 2024: this page tells of an event held later,"
                        + " on 2 March 2024.");
    }

    @Test
    void aPrintedPageEndsWithTheSourcesWhoseSignsItPrints() {
        Book book = tiny.book();
        assertThat(Jsoup.parse(tiny.file(event(book, "Oslo"))).select(".key li").eachText())
                .hasSize(2)
                .anyMatch(line -> line.contains("Ministers meet in Oslo, 4 March 2024"))
                .anyMatch(line -> line.contains("What Oslo agreed, 9 May 2024"));
    }

    @Test
    void aPageThatDrawsOnALaterSourceNamesItWithTheBooksDateAndItsOwn() {
        Book book = tiny.with("book.yaml", "asOf: 2024-03-31\n").book();
        String siglum = book.sources().stream()
                .filter(source -> source.title().equals("What Oslo agreed"))
                .findFirst()
                .orElseThrow()
                .siglum();
        String line = "Changed after the book’s date, 31 March 2024: this page draws on a source published later,"
                + " on 9 May 2024 (" + siglum + ").";
        assertThat(changed("persons/espen-barth-eide.html")).isEqualTo(line);
        assertThat(changed(page(book, "sources/", "What Oslo agreed"))).isEqualTo(line);
        assertThat(changed(event(book, "Oslo"))).isEqualTo(line);
        assertThat(changed("countries/se.html")).isEqualTo(line);
        assertThat(changed("responses/"
                        + book.responses().stream()
                                .filter(response -> response.country().equals("SE"))
                                .findFirst()
                                .orElseThrow()
                                .id()
                        + ".html"))
                .isEqualTo(line);
        assertThat(changed("responses.html")).isEqualTo(line);
        assertThat(changed("chronology.html")).isEqualTo(line);
    }

    @Test
    void pagesOfTheSameBookThatDoNotAreNotSaidToBeChanged() {
        Book book = tiny.with("book.yaml", "asOf: 2024-03-31\n").book();
        assertThat(changed("persons/elmer-schialer.html")).isEmpty();
        assertThat(changed(page(book, "sources/", "A vote in Lima"))).isEmpty();
        assertThat(changed(event(book, "Lima"))).isEmpty();
        assertThat(changed("about.html")).isEmpty();
    }

    @Test
    void noPageIsChangedAfterADateThatNoSourceIsLaterThan() {
        for (String date : List.of("asOf: 2024-05-09\n", "asOf: 2024-05\n", "title: Without a date\n")) {
            Book book = tiny.with("book.yaml", date).book();
            assertThat(changed("persons/espen-barth-eide.html")).as(date).isEmpty();
            assertThat(changed(event(book, "Oslo"))).as(date).isEmpty();
        }
    }

    @Test
    void ofManyLaterSourcesTheNewestAreNamedFirst() {
        List<String> days = List.of("10", "14", "12", "16", "11", "13");
        for (String day : days) {
            tiny.with(
                    "more-" + day + ".txt", LATER.replace("9 May", day + " May").replace("What Oslo", "Oslo " + day));
        }
        Book book = tiny.with("book.yaml", "asOf: 2024-03-31\n").book();
        List<String> sigla = new ArrayList<>();
        for (String day : List.of("16", "14", "13", "12", "11")) {
            book.sources().stream()
                    .filter(source -> source.title().startsWith("Oslo " + day))
                    .forEach(source -> sigla.add(source.siglum()));
        }
        assertThat(changed("persons/espen-barth-eide.html"))
                .isEqualTo("Changed after the book’s date, 31 March 2024: this page draws on 7 sources published later,"
                        + " the last on 16 May 2024 (" + String.join(", ", sigla) + " and 2 more).");
    }

    private static String page(Book book, String below, String title) {
        return below
                + book.sources().stream()
                        .filter(source -> source.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .id()
                + ".html";
    }

    private static String event(Book book, String place) {
        return "events/"
                + book.events().stream()
                        .filter(event -> place.equals(event.place()))
                        .findFirst()
                        .orElseThrow()
                        .id()
                + ".html";
    }

    /** What the page says in its head. */
    private String changed(String path) {
        return Jsoup.parse(tiny.file(path)).select("main .changed").text();
    }
}
