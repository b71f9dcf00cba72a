package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Source;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of documents that want to be more than documents: what they say stays words in every file of the site. */
class HostileSeedsTest {

    /** Controls, halves of characters, what turns the direction of reading, and what Unicode keeps for no text. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\p{Cs}"
            + "\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{fdd0}-\\x{fdef}\\x{fffe}\\x{ffff}]");

    @TempDir
    Path folder;

    private TinyBook tiny;
    private Book book;

    @BeforeEach
    void build() {
        tiny = HostileBook.in(folder);
        BookBuild.Outcome outcome = tiny.build();
        assertThat(outcome.published()).isTrue();
        book = outcome.book();
    }

    @Test
    void whatASourceSaysOfItselfIsOneLineOfWords() {
        assertThat(book.sources()).hasSize(2).allSatisfy(source -> {
            assertThat(source.url()).isNull();
            assertThat(source.language()).isEqualTo("en");
            assertThat(source.title() + source.publisher() + source.authors())
                    .doesNotContain("\n")
                    .doesNotContainPattern(UNREADABLE);
        });
        assertThat(book.sources()).extracting(Source::title).anyMatch(title -> title.startsWith("</template>"));
        assertThat(book.sources()).extracting(Source::publisher).anyMatch(name -> name != null && name.startsWith("="));
        assertThat(book.claims()).extracting(Claim::text).anyMatch(text -> text.contains("__proto__"));
    }

    @Test
    void noPageRunsOrFollowsWhatASeedSays() throws IOException {
        for (Path file : files("html")) {
            Document page = Jsoup.parse(Files.readString(file));
            String name = file.toString();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(Attribute::getKey))
                    .as(name)
                    .noneMatch(attribute -> attribute.startsWith("on") || attribute.equals("style"));
            assertThat(page.select("script:not([type])").eachAttr("src"))
                    .as(name)
                    .allMatch(src -> src.matches("(\\.\\./)*assets/\\w+\\.js"));
            assertThat(page.select("script[type]").eachAttr("type")).as(name).allMatch("application/ld+json"::equals);
            assertThat(page.select("img, iframe, object, embed, base")).as(name).isEmpty();
            assertThat(page.select("[href], [action]"))
                    .as(name)
                    .noneMatch(element -> element.attr("href").matches("(?i)\\s*(javascript|data|vbscript):.*"));
        }
    }

    @Test
    void noFileHoldsAControlOrTurnsTheDirectionOfReading() throws IOException {
        for (Path file : files("html", "json", "js", "csv", "atom", "txt", "css")) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            assertThat(text).as(file.toString()).doesNotContainPattern(UNREADABLE);
        }
    }

    @Test
    void noScriptOfTheSearchHoldsATagOrEndsAString() {
        assertThat(tiny.file("search/cards-0.js")).contains("alert(1)").doesNotContain("<", ">", "&");
        assertThat(tiny.file("search/words-0.js")).contains("hyperlink").doesNotContain("<", ">", "&");
        assertThat(tiny.file("search/manifest.js")).doesNotContain("<", ">", "&");
    }

    @Test
    void theFeedIsXml() throws Exception {
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(tiny.file("changes.atom").getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getDocumentElement().getTextContent())
                .contains("</template></script><script>alert(1)</script>");
    }

    @Test
    void noCellOfTheTableIsAFormulaOrALineOfItsOwn() {
        List<String> lines = tiny.file("data/claims.csv").lines().toList();
        assertThat(lines).hasSize(book.claims().size() + 1);
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContainPattern("(?:^|,)\"?\\s*[=+@-]"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("\"'=HYPERLINK(\"\"https://evil.example"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(",'＝1+1 TY - BOOK"));
    }

    @Test
    void aCitationEndsWhereItEnds() throws IOException {
        for (Source source : book.sources()) {
            Document page = Jsoup.parse(tiny.file("sources/" + source.id() + ".html"));
            Elements pre = page.select(".cite pre");
            assertThat(pre).hasSize(6);
            String bibtex = pre.get(0).wholeText();
            assertThat(bibtex.lines().filter(line -> line.startsWith("@"))).hasSize(1);
            assertThat(depths(bibtex)).as(bibtex).endsWith(0).doesNotContain(-1);
            assertThat(Collections.frequency(depths(bibtex), 0)).as(bibtex).isEqualTo(1);
            assertThat(pre.get(1).wholeText().lines()).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
            assertThat(pre.get(1).wholeText().lines().filter(line -> line.startsWith("TY") || line.startsWith("ER")))
                    .hasSize(2);
            assertThat(new ObjectMapper()
                            .readTree(pre.get(2).wholeText())
                            .get(0)
                            .get("title")
                            .asText())
                    .isEqualTo(source.title());
        }
    }

    /** How deep in braces each closing one leads. */
    private static List<Integer> depths(String bibtex) {
        List<Integer> depths = new ArrayList<>();
        int depth = 0;
        for (char c : bibtex.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}') {
                depths.add(depth);
            }
        }
        return depths;
    }

    private List<Path> files(String... endings) throws IOException {
        try (Stream<Path> walk = Files.walk(tiny.site())) {
            List<Path> found = walk.filter(file ->
                            Stream.of(endings).anyMatch(end -> file.toString().endsWith("." + end)))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
