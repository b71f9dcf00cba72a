package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim's id is its reference for good: on paper, in other people's texts, in editors' files. */
class ClaimIdsTest {

    private static final String TALKS = """
            Ministers meet in Oslo

            3 March 2024

            Norwegian Foreign Minister Espen Barth Eide met his Danish counterpart in Oslo on Friday.

            The two agreed to meet again. The talks were short.

            Nobody spoke to the press. The talks were short.
            """;

    private static final String COPY = """
            Nordic talks end early

            4 March 2024

            Norwegian Foreign Minister Espen Barth Eide met his Danish counterpart in Oslo on Friday.

            A statement is expected on Monday.
            """;

    @TempDir
    Path folder;

    private TinyBook tiny;
    private Map<String, String> before;

    @BeforeEach
    void build() {
        tiny = new TinyBook(folder).with("m-talks.txt", TALKS);
        before = ids(tiny.book());
        assertThat(before).hasSize(5);
    }

    @Test
    void survivesAnotherSeedWhereverItSorts() {
        String other = COPY.replace("Norwegian Foreign Minister Espen Barth Eide met", "The ministers met");
        assertThat(ids(tiny.with("a.txt", other)
                        .with("z.txt", other.replace("early", "late"))
                        .book()))
                .containsAllEntriesOf(before);
    }

    @Test
    void survivesASeedThatCopiesASentenceWordForWord() {
        Book book = tiny.with("a-copy.txt", COPY).book();
        assertThat(ids(book)).containsAllEntriesOf(before);
        assertThat(TinyBook.idsOf(
                        book,
                        "Norwegian Foreign Minister Espen Barth Eide met his Danish counterpart in Oslo on Friday."))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void survivesARenamedSeed() {
        assertThat(ids(tiny.without("m-talks.txt")
                        .with("news/2024/b.txt", TALKS)
                        .book()))
                .isEqualTo(before);
    }

    @Test
    void survivesACorrectedBibliography() {
        Book book =
                tiny.with("authority/sources/north-wire-2024-03-02.yaml", """
                        seed: m-talks.txt
                        title: Ministers met in Oslo
                        publisher: North Wire
                        published: 2024-03-02
                        """).book();
        assertThat(book.sources()).extracting(Source::id).containsExactly("north-wire-2024-03-02");
        assertThat(ids(book)).isEqualTo(before);
    }

    @Test
    void survivesAnEditElsewhereInItsSeed() {
        Map<String, String> after =
                ids(tiny.with("m-talks.txt", TALKS.replace("The two agreed to meet again.", "They will meet in May."))
                        .book());
        before.keySet().removeIf(key -> key.startsWith("The two agreed"));
        assertThat(after).containsAllEntriesOf(before).hasSize(5);
    }

    @Test
    void tellsASentenceThatStandsTwiceInOneSeedApart() {
        List<String> twice = TinyBook.idsOf(tiny.book(), "The talks were short.");
        assertThat(twice).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void isShortAndSafeInAnAddress() {
        assertThat(before.values()).allMatch(id -> id.matches("[a-z][a-z0-9]{5,7}"));
    }

    /** Ids by words and place among equal words. */
    private static Map<String, String> ids(Book book) {
        Map<String, String> ids = new TreeMap<>();
        Map<String, Integer> times = new TreeMap<>();
        for (Claim claim : book.claims()) {
            if (sourceOf(book, claim).equals("copied")) {
                continue;
            }
            int time = times.merge(claim.text(), 1, Integer::sum);
            ids.put(claim.text() + " " + time, claim.id().value());
        }
        return ids;
    }

    /** The copy's claims are left out, as only the first seed's ids are compared. */
    private static String sourceOf(Book book, Claim claim) {
        String source = book.passages().stream()
                .filter(passage -> passage.id().equals(claim.passage()))
                .findFirst()
                .orElseThrow()
                .source();
        return book.sources().stream()
                        .filter(s -> s.id().equals(source))
                        .anyMatch(s -> s.title().startsWith("Nordic talks"))
                ? "copied"
                : source;
    }
}
