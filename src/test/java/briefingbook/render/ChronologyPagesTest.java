package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import briefingbook.book.PartialDate;
import briefingbook.check.SiteCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronologyPagesTest {

    private static final String REPORT = """
            Ministers meet in Oslo

            3 March 2024

            Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.

            The herring quota of Norway was small on 7 October 2019.

            The one of Denmark was large on 7 October 2019. Sweden had none on 7 October 2019. Iceland was silent on 7 October 2019.

            Finland was busy on 7 October 2019. Estonia was early on 7 October 2019. Latvia was late on 7 October 2019. Lithuania
            was absent on 7 October 2019. Poland was loud on 7 October 2019.
            """;

    @TempDir
    Path folder;

    @Test
    void aDateOnWhichNoEventBeginsShowsEightClaimsThatTellOfIt() {
        Document page = built("full");
        Element day = page.getElementById("d-2019-10-07").parent();
        assertThat(day.select("ul.told > li")).hasSize(8);
        assertThat(day.select("ul.told > li").first().text()).contains("¶ 2", "The herring quota of Norway");
        assertThat(day.select("p.told").text()).isEqualTo("1 more");
        assertThat(day.select("p.told a").attr("href")).isEqualTo("search.html?q=7+October+2019");
    }

    @Test
    void aDateOnWhichAnEventBeginsShowsTheEventAlone() {
        Document page = built("full");
        Element day = page.getElementById("d-2024-03-01").parent();
        assertThat(day.select(".entries > li")).isNotEmpty();
        assertThat(day.select(".told")).isEmpty();
        assertThat(day.select(".entries > li small").text()).contains("Denmark, Norway", "1 source");
    }

    @Test
    void aSourceThatMayOnlyBeCitedShowsItsPlaceAlone() {
        Document page = built("citation");
        Element day = page.getElementById("d-2019-10-07").parent();
        assertThat(day.select("ul.told > li").first().text()).contains("¶ 2", "Place only");
        assertThat(page.text()).doesNotContain("herring");
    }

    @Test
    void aDateInAClaimLeadsToItsDay() {
        built("full");
        Document person = Jsoup.parse(tiny().file("sources/north-wire.html"));
        assertThat(person.text()).contains("7 October 2019");
        Document country = Jsoup.parse(tiny().file("countries/no.html"));
        assertThat(country.select("a[href='../chronology.html#d-2019-10-07']")).isNotEmpty();
    }

    @Test
    void aBookOfManyDatesHasAPageForEachYearAndForEachMonthOfABusyOne() {
        SampleBook sample = new SampleBook().source("a").claim("a1", "a", 1, "The ministers met in Oslo on 1 March.");
        for (int i = 0; i < 610; i++) {
            sample.event("busy-" + i, i % 2 == 0 ? "2025-01-" + two(1 + i % 28) : "2025-02-" + two(1 + i % 28));
        }
        sample.event("year", "2025").event("late", "2026-05-05").event("undated", null);
        Book book = sample.book();
        SortedMap<String, byte[]> site = site(book);
        assertThat(site.keySet())
                .contains(
                        "chronology/2024.html",
                        "chronology/2025.html",
                        "chronology/2025-01.html",
                        "chronology/2025-02.html",
                        "chronology/2026.html",
                        "chronology/undated.html");
        assertThat(SiteCheck.check(site)).isEmpty();
        Document overview = page(site, Links.CHRONOLOGY);
        assertThat(overview.select(".jump a").eachText())
                .containsExactly("2024", "2025", "January 2025", "February 2025", "2026", "without a date");
        assertThat(overview.select(".group")).isEmpty();
        assertThat(page(site, "chronology/2025-01.html").select(".entries > li"))
                .hasSize(305);
        assertThat(page(site, "events/" + SampleBook.MEETING + ".html").select("a[href^='../chronology/2024.html#d-']"))
                .isNotEmpty();
    }

    @Test
    void aSpanOrAMonthIsADateOfItsOwn() {
        Chronology days = new Chronology(new SampleBook()
                .event("span", "2024-03-01/2024-03-02")
                .event("month", "2024-03")
                .book());
        assertThat(days.has(new PartialDate("2024-03-01/2024-03-02"))).isTrue();
        assertThat(days.has(new PartialDate("2024-03"))).isTrue();
        assertThat(days.has(new PartialDate("2024-03-02"))).isFalse();
    }

    private static String two(int day) {
        return (day < 10 ? "0" : "") + day;
    }

    private TinyBook tiny() {
        return new TinyBook(folder);
    }

    private Document built(String display) {
        TinyBook tiny =
                tiny().with("talks.txt", REPORT).with("authority/sources/north-wire.yaml", """
                        seed: talks.txt
                        publisher: North Wire
                        rights: {license: "© North Wire", display: %s}
                        """.formatted(display));
        assertThat(tiny.build().published()).isTrue();
        return Jsoup.parse(tiny.file(Links.CHRONOLOGY));
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
