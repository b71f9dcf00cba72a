package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.book.Book;
import briefingbook.book.Imprint;
import briefingbook.book.ReviewNote;
import briefingbook.book.ReviewNote.Severity;
import briefingbook.edition.History;
import briefingbook.publish.SitePublisher.Changes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void theTableCountsWhatIsInTheBookAndWhatWasWritten() {
        Summary summary = summary(List.of(), new Changes(12, 1, 30));

        assertThat(String.join("\n", summary.lines(false))).isEqualTo("""
                        The Vienna talks
                               0 sources          0 events           0 responses
                               0 claims           0 persons          0 conflicts
                        Published to site: 12 files written, 30 unchanged, 1 removed, in 1.5 s.""");
        assertThat(summary.errors()).isEmpty();
    }

    @Test
    void ofPdfsItSaysHowManyWereMadeAndHowManyKept() {
        Summary summary = summary(List.of(), new Changes(3, 0, 40), new BookBuild.Pdfs(2, 7, List.of()));

        assertThat(summary.lines(false))
                .contains("PDFs: 2 made, 7 kept as they were.")
                .noneMatch(line -> line.contains("□"));
    }

    @Test
    void ofPdfsItNamesTheCharactersThatTheyCannotPrint() {
        List<Integer> two = List.of(0x9B, 0x1F6A2);
        List<Integer> eleven = IntStream.rangeClosed(0x5D0, 0x5DA).boxed().toList();

        assertThat(summary(List.of(), new Changes(3, 0, 40), new BookBuild.Pdfs(2, 7, two))
                        .lines(false))
                .contains("They print as □, for want of a letter: U+009B CONTROL SEQUENCE INTRODUCER, U+1F6A2 SHIP.");
        assertThat(summary(List.of(), new Changes(3, 0, 40), new BookBuild.Pdfs(2, 7, eleven))
                        .lines(false))
                .anyMatch(line -> line.endsWith("U+05D7 HEBREW LETTER HET and 3 more."));
    }

    @Test
    void warningsComeBeforeNotesEachCodeWithItsFirstTwo() {
        Summary summary = summary(
                List.of(
                        note(Severity.NOTE, "a-code", "First."),
                        note(Severity.WARNING, "b-code", "Second."),
                        note(Severity.WARNING, "b-code", "Third."),
                        note(Severity.WARNING, "b-code", "Fourth.")),
                new Changes(0, 0, 0));

        assertThat(summary.lines(false).subList(3, 12))
                .containsExactly(
                        "To review (all of it in site/review.html):",
                        "     3 warning b-code",
                        "         Second.",
                        "         → Do something.",
                        "         Third.",
                        "         → Do something.",
                        "         …",
                        "     1 note a-code",
                        "         First.");
    }

    @Test
    void ofManyErrorsTheFirstTwentyAreTold() {
        List<ReviewNote> errors = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            errors.add(note(Severity.ERROR, "broken", "Number " + i + "."));
        }

        Summary summary = summary(errors, null);

        assertThat(summary.errors())
                .hasSize(41)
                .startsWith("error broken: Number 1.", "  → Do something.")
                .endsWith("… and 5 more errors.");
        assertThat(summary.lines(false)).last().isEqualTo("Not published, because of 25 errors; site is as it was.");
    }

    private static ReviewNote note(Severity severity, String code, String message) {
        return new ReviewNote(severity, code, message, null, "Do something.");
    }

    private static Summary summary(List<ReviewNote> review, @Nullable Changes changes) {
        return summary(review, changes, null);
    }

    private static Summary summary(List<ReviewNote> review, @Nullable Changes changes, BookBuild.@Nullable Pdfs pdfs) {
        Imprint imprint =
                new Imprint("The Vienna talks", "", null, null, null, "", "en", "", "", "", List.of(), "test");
        Book book = new Book(
                imprint, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), review);
        return new Summary(
                new BookBuild.Outcome(book, History.none(), changes, pdfs),
                Path.of("site"),
                Duration.ofMillis(1500),
                TestTerminal.silent());
    }
}
