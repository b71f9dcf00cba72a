package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private final TestTerminal terminal = new TestTerminal();
    private TinyBook tiny;
    private Book book;

    @BeforeEach
    void aBook() {
        tiny = new TinyBook(folder);
        tiny.with("a.txt", """
                        Bergen harbour for sale?

                        3 May 2024

                        Media reports claimed on Thursday that Norway would sell the harbour of Bergen.

                        Norway denied on Friday that it would sell the harbour of Bergen.

                        "We sell nothing", Norwegian Prime Minister Jonas Gahr Støre said on Friday.

                        Follow us on Facebook
                        """);
        book = tiny.book();
    }

    @Test
    void aClaimIsExplainedWithItsPlaceItsDatesItsSpeakerAndWhatStandsAgainstIt() {
        String id = TinyBook.claim(book, "We sell nothing").id().value();
        assertThat(explain(id)).isZero();
        assertThat(terminal.out())
                .startsWith("Claim " + id + "\n")
                .contains("a.txt, paragraph 3, sentence 1, characters ")
                .contains("\"on Friday\"")
                .contains("2024-05-03: ")
                .contains("is said by Jonas Gahr Støre")
                .contains("authority/corrections/speaker-" + id + ".yaml")
                .contains("      words: \"We sell nothing\"\n      speaker: jonas-gahr-store\n");
        assertThat(explain(TinyBook.claim(book, "Media reports").id().value())).isZero();
        assertThat(terminal.out()).contains("stands against").contains("one side passes on a report");
    }

    @Test
    void whatIsWrittenAsToldIsTakenUp() {
        String id = TinyBook.claim(book, "We sell nothing").id().value();
        explain(id);
        tiny.with(
                "authority/corrections/speaker-" + id + ".yaml",
                "claim: " + id + "\nwords: \"We sell nothing\"\nspeaker: none\n");
        explain(id);
        assertThat(terminal.out().replaceAll("\\s+", " "))
                .contains("is said by nobody who is known: corrected in authority/corrections/speaker-" + id + ".yaml");
    }

    @Test
    void wordsThatStandSeveralTimesAreAllExplained() {
        assertThat(explain("the", "harbour", "of", "Bergen")).isZero();
        assertThat(terminal.out().lines().filter(line -> line.startsWith("Claim ")))
                .hasSize(2);
    }

    @Test
    void manyPlacesAreListed() {
        for (int i = 0; i < 11; i++) {
            tiny.with("b" + i + ".txt", "Report " + i + "\n\nThe quay number " + i + " was closed in winter.\n");
        }
        assertThat(explain("The quay number")).isZero();
        assertThat(terminal.out()).startsWith("11 places hold these words; ask for one of them by its id:");
    }

    @Test
    void wordsThatWereSetAsideSayByWhichRule() {
        assertThat(explain("Follow us")).isZero();
        assertThat(terminal.out())
                .contains("Set aside in Bergen harbour for sale?")
                .contains("not part of the article: ")
                .contains("furniture: false");
    }

    @Test
    void personsEventsResponsesSourcesAndConflictsAreExplained() {
        assertThat(explain("jonas-gahr-store")).isZero();
        assertThat(terminal.out()).contains("country        Norway: ").contains("named 1 time");
        assertThat(explain("a.txt")).isZero();
        assertThat(terminal.out()).contains("publisher      not found").contains("published      2024-05-03: ");
        assertThat(explain(book.conflicts().get(0).id())).isZero();
        assertThat(terminal.out()).contains("status         suggested: ").contains("verdict: resolved");
        book.events().forEach(event -> {
            assertThat(explain(event.id())).isZero();
            assertThat(terminal.out()).contains("status ").contains("authority/events/" + event.id() + ".yaml");
        });
        book.responses().forEach(response -> {
            assertThat(explain(response.id())).isZero();
            assertThat(terminal.out()).contains("why ").contains("authority/corrections/response-");
        });
    }

    @Test
    void whatIsUnknownFailsWithNearMatches() {
        assertThat(explain("jonas-gahr-storre")).isOne();
        assertThat(terminal.err())
                .contains(
                        "nothing in the book is called \"jonas-gahr-storre\" or holds these words; did you mean jonas-gahr-store");
        assertThat(explain("zzzzzzzzzzzzzzzzzzzzzzz")).isOne();
        assertThat(terminal.err()).endsWith("or holds these words\n");
    }

    @Test
    void scriptsGetJson() throws IOException {
        assertThat(explain("jonas-gahr-store", "--json")).isZero();
        JsonNode found = new ObjectMapper().readTree(terminal.out());
        assertThat(found.path(0).path("title").asText()).isEqualTo("Jonas Gahr Støre");
        assertThat(found.path(0).path("change").path(0).path("file").asText())
                .isEqualTo("authority/persons/jonas-gahr-store.yaml");
    }

    private int explain(String... asked) {
        return terminal.run(Stream.concat(
                        Stream.of(
                                "explain",
                                "--seeds",
                                tiny.seeds().toString(),
                                "--out",
                                tiny.site().toString()),
                        Stream.of(asked))
                .toArray(String[]::new));
    }
}
