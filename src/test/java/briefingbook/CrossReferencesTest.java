package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one page of the seeds' book says of another is so. */
class CrossReferencesTest {

    private static final Pattern PARAGRAPH = Pattern.compile("(?:.*, ¶\u00a0)?(\\d+)");

    @TempDir
    static Path out;

    private static final Map<Path, Document> PAGES = new HashMap<>();
    private static final Map<String, String> WORDS = new HashMap<>();

    @BeforeAll
    static void build() throws IOException {
        BookBuild.Outcome outcome = new BookBuild(new Settings(Path.of("seeds"), null, out)).run();
        assertThat(outcome.published()).isTrue();
        outcome.book().passages().forEach(passage -> WORDS.put(passage.id().value(), passage.text()));
    }

    @Test
    void aParagraphThatAnotherPageNamesHasThatNumber() throws IOException {
        int seen = 0;
        for (Path file : files("events", "persons", "responses", "sources")) {
            for (Element link : page(file).select(".backlinks .loc a, .cited a[href*='.html#']")) {
                Matcher number = PARAGRAPH.matcher(link.text());
                if (number.matches()) {
                    assertThat(printedNumber(file, link.attr("href")))
                            .as("%s: %s", out.relativize(file), link)
                            .isEqualTo(number.group(1));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
    }

    @Test
    void everyTimelineHasTheEventOfItsPage() throws IOException {
        for (Path file : files("events")) {
            Document page = page(file);
            if (!page.select(".strip").isEmpty()) {
                assertThat(page.select(".list-tl [aria-current] a").eachAttr("href"))
                        .as(file.toString())
                        .containsExactly("../events/" + file.getFileName());
            }
        }
    }

    @Test
    void whoTookPartIsToldOnTheEventsPageByTheSameSources() throws IOException {
        Document home = page(out.resolve("index.html"));
        List<String> events = home.select(".matrix thead a").eachAttr("href");
        assertThat(events).hasSizeGreaterThan(2);
        for (Element row : home.select(".matrix tbody tr")) {
            String person = row.select("th a").attr("href");
            List<Element> cells = row.select("td");
            for (int i = 0; i < cells.size(); i++) {
                Element told = page(out.resolve(events.get(i)))
                        .select(".facts li:has(a[href='../" + person + "'])")
                        .first();
                assertThat(cells.get(i).select(".sig").eachText())
                        .as(person + " in " + events.get(i))
                        .isEqualTo(
                                told == null ? List.of() : told.select(".sig").eachText());
                assertThat(cells.get(i).text().equals("not named")).isEqualTo(told == null);
            }
        }
    }

    @Test
    void theFirstPlaceUnderAnAnswerIsThatOfItsWords() throws IOException {
        List<Element> answers = page(out.resolve("responses.html")).select(".resp > li:has(q)");
        assertThat(answers).hasSizeGreaterThan(20);
        for (Element answer : answers) {
            String passage = answer.select(".c .sig").first().attr("href").replaceFirst(".*#", "");
            assertThat(WORDS.get(passage)).startsWith(answer.select("q").text().replaceFirst(" …$", ""));
        }
    }

    private static String printedNumber(Path from, String href) throws IOException {
        String[] parts = href.split("#");
        Element target = page(from.getParent().resolve(parts[0]).normalize()).getElementById(parts[1]);
        assertThat(target).as(href).isNotNull();
        Element claim = target.hasClass("claim") ? target : target.closest("li.claim");
        assertThat(claim).as(href).isNotNull();
        return claim.select(".pn").text();
    }

    private static Document page(Path file) {
        return PAGES.computeIfAbsent(file, path -> {
            try {
                return Jsoup.parse(Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Path> files(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (var list = Files.list(out.resolve(folder))) {
                list.sorted().forEach(files::add);
            }
        }
        return files;
    }
}
