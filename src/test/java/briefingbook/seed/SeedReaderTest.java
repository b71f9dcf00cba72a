package briefingbook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.Specification;
import briefingbook.book.Source;
import briefingbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class SeedReaderTest {

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheFormatsHolds() {
        return Specification.examples(
                "seed/formats.md",
                11,
                (attributes, text) -> read(text).blocks().stream()
                        .map(block -> block.kind() + ": " + block.text())
                        .collect(Collectors.joining("\n")));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheBibliographyHolds() {
        return Specification.examples("seed/bibliography.md", 12, SeedReaderTest::bibliography);
    }

    private static String bibliography(Map<String, String> attributes, String text) {
        SourceHeader header = read(text).header();
        List<String> lines = new ArrayList<>();
        add(lines, header, "title", header.title());
        add(lines, header, "publisher", header.publisher());
        add(lines, header, "authors", header.authors().isEmpty() ? null : String.join("; ", header.authors()));
        add(lines, header, "published", header.published());
        add(lines, header, "url", header.url());
        add(lines, header, "kind", header.kind() == null ? null : header.kind().word());
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, SourceHeader header, String field, Object value) {
        String by = header.basis().stream()
                .filter(basis -> basis.field().equals(field))
                .map(Source.Basis::by)
                .collect(Collectors.joining());
        if (value != null) {
            lines.add(field + " = " + value + " (" + by + ")");
        }
    }

    private static SeedDocument read(String text) {
        return SeedReader.read(new Seed("seed.txt", text, "UTF-8", "0"));
    }

    @Test
    void theSameTextReadsTheSameWithEveryKindOfLineEnd() {
        String text =
                "A title\n\nA first paragraph of it.\nA second one.\n\n- an item\n\nA heading\n\nThe end of it.\n";
        List<String> unix = words(text);
        assertThat(words(text.replace("\n", "\r\n"))).isEqualTo(unix);
        assertThat(words(text.replace("\n", "\r"))).isEqualTo(unix);
        assertThat(unix).contains("PARAGRAPH A second one.", "LIST_ITEM an item", "HEADING A heading");
    }

    @Test
    void markdownAndHtmlReadTheSameWithWindowsLineEnds() {
        for (String text : List.of(
                "# Title\n\nOne line\nand *another*.\n\n> quoted\n> twice\n\n- item\n",
                "<html><body><h1>Title</h1>\n<p>One line\nand <b>another</b>.</p>\n</body></html>\n")) {
            assertThat(words(text.replace("\n", "\r\n"))).isEqualTo(words(text));
        }
    }

    private static List<String> words(String text) {
        return read(text).blocks().stream()
                .map(block -> block.kind() + " " + block.text())
                .toList();
    }

    @Test
    void placesAreCountedInCodePoints() {
        for (String text : List.of(
                "🕊🕊 A title 🕊\n\nThe 🕊 paragraph.\n",
                "# 🕊🕊 A title 🕊\n\nThe 🕊 paragraph.\n",
                "<p>🕊🕊 none</p><h1>🕊🕊 A title 🕊</h1><p>The 🕊 paragraph.</p>")) {
            SeedDocument document = read(text);
            Block last = document.blocks().get(document.blocks().size() - 1);
            assertThat(slice(text, last.text().span())).isEqualTo("The 🕊 paragraph.");
        }
    }

    private static String slice(String text, Span span) {
        int[] points = text.codePoints().toArray();
        return new String(points, span.start(), span.length());
    }

    @Test
    void aCharacterReferenceStandsForOneCharacterAtItsPlace() {
        String text = "<p>Peace&nbsp;&amp; bread &mdash; &#8220;now&#8221;</p>";
        Block block = read(text).blocks().get(0);
        assertThat(block.text()).hasToString("Peace & bread — “now”");
        int now = block.text().toString().indexOf("now");
        assertThat(slice(text, block.text().span(now, now + 3))).isEqualTo("now");
        assertThat(slice(text, block.text().span(6, 7))).isEqualTo("&amp;");
    }

    @Test
    void theEndsOfALinkHoldItsMarkup() {
        String text =
                "# T\n\nSee [the *whole* story](http://a.example/b_(c) \"x\"), [and][1].\n\n[1]: http://b.example\n";
        Block block = read(text).blocks().get(1);
        assertThat(block.text()).hasToString("See the whole story, and.");
        assertThat(slice(text, block.text().span(4, 19)))
                .isEqualTo("[the *whole* story](http://a.example/b_(c) \"x\")");
    }

    @Test
    void markdownWithEscapesAndReferencesKeepsItsPlaces() {
        String text = "# T\n\nA \\*star\\* &amp; a `code` \\\nline \\[17\\] end.\n";
        Block block = read(text).blocks().get(1);
        assertThat(block.text()).hasToString("A *star* & a code line end.");
        int end = block.text().length();
        assertThat(slice(text, block.text().span(end - 4, end))).isEqualTo("end.");
    }

    @Test
    @Timeout(60)
    void noDocumentHoldsTheBookUp() {
        for (String hostile : List.of(
                "(",
                "[",
                "\"a. ",
                "= ",
                "- : x. ",
                "a b\n",
                "\t",
                "Update 1/",
                "© ",
                "follow ",
                "By Aa Bb\n",
                "A, ",
                "|",
                "<div>",
                "<a href=x>",
                "<table><tr><td>",
                "&amp",
                "<p>a<table>b<tr>c<td>d</table>e</p>",
                "<br>")) {
            assertThat(read(hostile.repeat(4_000)).blocks()).isNotNull();
            assertThat(read("<p>x</p>" + hostile.repeat(4_000)).blocks()).isNotNull();
            assertThat(read("# x\n\n" + hostile.repeat(2_000)).blocks()).isNotNull();
        }
    }

    @Test
    void brokenPagesReadWithoutOverlap() {
        String page = "<p>one<table>two<tr>three<td>four</td>five</tr></table>six</p><b><p>seven</b> eight</p>";
        List<Block> blocks = read(page).blocks();
        assertThat(blocks)
                .extracting(block -> block.text().toString())
                .containsExactly("onetwothree", "four", "five", "six", "seven eight");
        for (int i = 1; i < blocks.size(); i++) {
            assertThat(blocks.get(i).place().overlaps(blocks.get(i - 1).place()))
                    .isFalse();
        }
    }
}
