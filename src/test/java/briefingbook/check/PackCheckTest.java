package briefingbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.ReviewNote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {

    private static final String TALKS = """
            Ministers meet in Oslo

            4 March 2024

            Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on 1 March 2024.
            """;

    @TempDir
    Path folder;

    @Test
    void aPageThatTheBookLacksIsAQuestionThatSaysWhereAndWhatToDo() {
        List<ReviewNote> notes = notes("event/oslo-meeting-2024-03-01, person/nobody, country/NO, source/talks-2024");
        assertThat(notes)
                .extracting(ReviewNote::message)
                .satisfiesExactly(
                        message -> assertThat(message)
                                .isEqualTo(
                                        "book.yaml: the pack \"mine\" names person/nobody, which is no page of the book."),
                        message -> assertThat(message).contains("source/talks-2024"));
        assertThat(notes).allSatisfy(note -> {
            assertThat(note.severity()).isEqualTo(ReviewNote.Severity.WARNING);
            assertThat(note.file()).isEqualTo("book.yaml");
            assertThat(note.suggestion()).contains("packs.mine.pages");
        });
    }

    @Test
    void anEarlierIdStillNamesItsPage() {
        TinyBook tiny = new TinyBook(folder).with("authority/events/oslo-talks.yaml", """
                title: Talks in Oslo
                kind: meeting
                formerIds: [oslo-meeting]
                start: 2024-03-01
                place: Oslo
                parties: [DK, NO]
                """);
        assertThat(notes(tiny, "event/oslo-meeting, event/oslo-talks")).isEmpty();
    }

    private List<ReviewNote> notes(String pages) {
        return notes(new TinyBook(folder), pages);
    }

    /** What a published build asks about its one pack. */
    private static List<ReviewNote> notes(TinyBook tiny, String pages) {
        var outcome = tiny.with("talks.txt", TALKS)
                .with("book.yaml", "packs: {mine: {title: Mine, pages: [" + pages + "]}}\n")
                .build();
        assertThat(outcome.published()).isTrue();
        return outcome.book().review().stream()
                .filter(note -> note.code().equals("unknown-pack-page"))
                .toList();
    }
}
