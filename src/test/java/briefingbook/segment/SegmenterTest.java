package briefingbook.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import briefingbook.book.Passage;
import briefingbook.book.Source;
import briefingbook.clean.Cleaner;
import briefingbook.seed.Seed;
import briefingbook.seed.SeedFolder;
import briefingbook.seed.SeedReader;
import briefingbook.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class SegmenterTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("seeds"), Path.of("src/test/resources/briefingbook/evaluate/devset/documents"));
    private static final Pattern NOTE = Pattern.compile("\\[\\d{1,3}\\]|\\[citation needed\\]|\\[\\^[^\\]]*\\]|\u00ad");
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\((?:[^()]|\\([^()]*\\))*\\)");

    private static final String TALKS = """
            Ministers meet in Oslo

            The ministers met in Oslo on Friday. The talks were short.

            Background

            - They had met before.
            - The talks were short.
            """;

    private static Segmenter.Segments segments(String path, String text) {
        return segments(new Seed(path, text, "UTF-8", "0"));
    }

    private static Segmenter.Segments segments(Seed seed) {
        return Segmenter.segment(Cleaner.clean(SeedReader.read(seed), List.of()), "source");
    }

    private static Stream<DynamicTest> eachDocument(java.util.function.Consumer<Seed> test) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : FOLDERS) {
            for (Seed seed : SeedFolder.list(folder).seeds()) {
                tests.add(dynamicTest(seed.path(), () -> test.accept(seed)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(13);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> theSliceOfASeedReadsAsThePassage() throws IOException {
        return eachDocument(seed -> {
            int[] points = seed.text().codePoints().toArray();
            for (Passage passage : segments(seed).passages()) {
                Span span = passage.span();
                String slice = new String(points, span.start(), span.length());
                assertThat(letters(readable(slice, seed.path()))).as(slice).isEqualTo(letters(passage.text()));
                assertThat(passage.text())
                        .isEqualTo(passage.text().strip())
                        .doesNotContain("  ", "\u00a0", "\n", "\u00ad");
            }
        });
    }

    /** What a reader sees of a slice, by other means than the readers of the program. */
    private static String readable(String slice, String path) {
        String text = path.endsWith(".html")
                ? TAG.matcher(slice).replaceAll("")
                : LINK.matcher(slice).replaceAll("$1");
        return Parser.unescapeEntities(NOTE.matcher(text).replaceAll(""), false);
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}*_`<>]+", "");
    }

    @TestFactory
    Stream<DynamicTest> everyCharacterThatIsNoSpaceStandsInOneSpan() throws IOException {
        return eachDocument(seed -> {
            int[] points = seed.text().codePoints().toArray();
            int[] times = new int[points.length];
            for (Span span : spans(segments(seed))) {
                for (int i = span.start(); i < span.end(); i++) {
                    times[i]++;
                }
            }
            for (int i = 0; i < points.length; i++) {
                boolean space = Character.isWhitespace(points[i]) || Character.isSpaceChar(points[i]);
                assertThat(times[i]).as("at %d", i).isBetween(space ? 0 : 1, 1);
            }
        });
    }

    private static List<Span> spans(Segmenter.Segments segments) {
        List<Span> spans = new ArrayList<>();
        segments.passages().forEach(passage -> spans.add(passage.span()));
        segments.parts().structure().forEach(part -> spans.add(part.span()));
        segments.parts().furniture().forEach(part -> spans.add(part.span()));
        return spans;
    }

    @TestFactory
    Stream<DynamicTest> noWordOfAPlainTextIsTakenForMarkup() throws IOException {
        return eachDocument(seed -> {
            int[] points = seed.text().codePoints().toArray();
            if (seed.path().endsWith(".txt")) {
                for (Source.Structure part : segments(seed).parts().structure()) {
                    String words =
                            new String(points, part.span().start(), part.span().length());
                    if (part.kind() == Source.Part.OTHER && words.length() < 12) {
                        assertThat(NOTE.matcher(words.replace("Infobox", "")).replaceAll(""))
                                .doesNotContainPattern("\\p{L}");
                    }
                }
            }
        });
    }

    @Test
    void aPassageTellsItsSectionItsParagraphAndItsForm() {
        assertThat(segments("a.txt", TALKS).passages())
                .extracting(
                        p -> p.section() + " ¶" + p.paragraph() + "." + p.sentence() + " " + p.form() + " " + p.text())
                .containsExactly(
                        "null ¶1.1 PARAGRAPH The ministers met in Oslo on Friday.",
                        "null ¶1.2 PARAGRAPH The talks were short.",
                        "Background ¶2.1 LIST_ITEM They had met before.",
                        "Background ¶3.1 LIST_ITEM The talks were short.");
    }

    @Test
    void aLineOfAFactsBoxIsOnePassage() {
        assertThat(segments("a.txt", "= T =\n\nInfobox\n- Place: St. Foo. Bar\n\nText of it.\n")
                        .passages())
                .extracting(Passage::form, Passage::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Passage.Form.FACT, "Place: St. Foo. Bar"),
                        org.assertj.core.groups.Tuple.tuple(Passage.Form.PARAGRAPH, "Text of it."));
    }

    private static List<String> ids(String text) {
        return segments("a.txt", text).passages().stream()
                .map(passage -> passage.id().value())
                .toList();
    }

    @Test
    void anIdIsShortBeginsWithALetterAndIsNeverGivenTwice() {
        List<String> ids = ids(TALKS);
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("p-[a-hj-km-np-tv-z][a-hj-km-np-tv-z0-9]{6}"));
    }

    @Test
    void anIdOutlivesARenamedSeedADateANeighbourAndAnotherPlace() {
        List<String> ids = ids(TALKS);
        assertThat(segments("news/b.txt", TALKS).passages().get(1).id().value()).isEqualTo(ids.get(1));
        assertThat(ids(TALKS.replace("Oslo\n\n", "Oslo\n\n3 March 2024\n\n"))).isEqualTo(ids);
        assertThat(ids(TALKS.replace("on Friday", "on Monday")).subList(1, 4)).isEqualTo(ids.subList(1, 4));
        assertThat(ids(TALKS.replace("The ministers", "Nobody knew. The ministers")))
                .containsAll(ids);
        assertThat(ids(TALKS.replace("\n", "\r\n"))).isEqualTo(ids);
    }

    @Test
    void theSameSentenceInAnotherDocumentHasAnotherId() {
        assertThat(ids(TALKS)).doesNotContainAnyElementsOf(ids(TALKS.replace("Ministers meet", "Envoys meet")));
    }

    @Test
    void aBlockWithoutAWordIsNoPassage() {
        Segmenter.Segments segments = segments("a.txt", "T\n\nOne.\n\n* * *\n\n___\n\nTwo.\n");
        assertThat(segments.passages()).extracting(Passage::text).containsExactly("One.", "Two.");
    }

    @Test
    void placesHoldWithEmojiAndWindowsLineEnds() {
        String text = "🕊 T 🕊\r\n\r\nOne 🕊 is.\u00a0 Two is 🕊. “Three 🇳🇴.”\r\n";
        int[] points = text.codePoints().toArray();
        Set<String> slices = new HashSet<>();
        for (Passage passage : segments("a.txt", text).passages()) {
            slices.add(new String(points, passage.span().start(), passage.span().length()));
        }
        assertThat(slices).containsExactlyInAnyOrder("One 🕊 is.", "Two is 🕊.", "“Three 🇳🇴.”");
    }

    @Test
    @Timeout(30)
    void noSeedHoldsTheBookUp() {
        for (String hostile : List.of("A. ", "“a. B ", "\n\n- : x. ", "(a. ", "[1] ", "\n\n= a =", "= ")) {
            assertThat(segments("a.txt", "T\n\nText of it.\n\n" + hostile.repeat(10_000))
                            .passages())
                    .isNotEmpty();
        }
    }
}
