package briefingbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {

    private static final KnownMisses NONE_KNOWN = new KnownMisses(Set.of());

    @TempDir
    Path folder;

    /** Two of three dates right, and of two quotations one found beside one that is none. */
    private static Score score() {
        Rate dates = new Rate("dates");
        dates.count(true, "a.txt: \"on Monday\"", "2024-03-04");
        dates.count(true, "a.txt: \"in May\"", "2024-05");
        dates.count(false, "a.txt: \"a week later\"", List.of());
        Tally quotes = new Tally("quotes found");
        quotes.expect(true, "a.txt: \"We are here\"");
        quotes.expect(false, "a.txt: \"Nobody came\"");
        quotes.unwanted("a.txt: so-called");
        return new Score(List.of(dates, quotes), 0, 0);
    }

    private Floors floors(String lines) throws IOException {
        Path file = folder.resolve("floors.tsv");
        Files.writeString(file, lines);
        return Floors.read(file);
    }

    @Test
    void figuresAtTheirFloorsAreInOrder() throws IOException {
        Floors floors =
                floors("# a comment\ndates\trate\t0.666\nquotes found\tf1\t0.5\nquotes found\tprecision\t0.5\n");
        assertThat(floors.faults(score(), NONE_KNOWN)).isEmpty();
    }

    @Test
    void aFigureBelowItsFloorIsNamedWithWhatIsNewlyMissed() throws IOException {
        Floors floors = floors("dates\trate\t0.7\nquotes found\tf1\t0.6\nquotes found\tprecision\t0.5\n");
        KnownMisses known = new KnownMisses(Set.of("quotes found\tunwanted: a.txt: so-called"));
        assertThat(floors.faults(score(), known))
                .containsExactly(
                        "dates is 0.667, and its floor is 0.700; newly missed:\n"
                                + "    a.txt: \"a week later\" (the book: nothing)",
                        "f1 of quotes found is 0.500, and its floor is 0.600; newly missed:\n"
                                + "    missed: a.txt: \"Nobody came\"");
    }

    @Test
    void aFigureWithoutAFloorAndAFloorWithoutAFigureAreFaults() throws IOException {
        Floors floors = floors("dates\trate\t0.5\nquotes found\tf1\t0.5\nquote\trate\t0.5\n");
        assertThat(floors.faults(score(), NONE_KNOWN))
                .containsExactly(
                        "precision of quotes found has no floor.",
                        "There is a floor for quote, which is no figure of this set.");
    }

    @Test
    void aSetWithoutFloorsIsAFault() {
        Floors none = Floors.read(folder.resolve("floors.tsv"));
        assertThat(none.faults(score(), NONE_KNOWN)).singleElement().asString().startsWith("There are no floors yet");
    }

    @Test
    void raisedFloorsLieALittleBelowTheFiguresAndNeverLowerThanBefore() throws IOException {
        Floors floors = floors("dates\trate\t0.5\nquotes found\tf1\t0.9\nevents\tf1\t0.8\n");
        assertThat(floors.raised(score()).text().lines().skip(1))
                .containsExactly(
                        "dates\trate\t0.661",
                        "quotes found\tprecision\t0.495",
                        "quotes found\tf1\t0.900",
                        "events\tf1\t0.800");
    }

    @Test
    void aPromiseIsNotLoweredByAMargin() throws IOException {
        Rate fidelity = new Rate(PlaceFigures.FIDELITY);
        fidelity.count(true, "a.txt at 0", "We are here");
        assertThat(floors("").raised(new Score(List.of(fidelity), 0, 0)).text())
                .endsWith("citation fidelity\trate\t1.000\n");
    }

    @Test
    void whatIsWrittenDownAsMissedIsKnown() throws IOException {
        Path file = folder.resolve("known-misses.tsv");
        Files.writeString(file, KnownMisses.text(score()));
        KnownMisses known = KnownMisses.read(file);
        assertThat(score().figures()).allSatisfy(figure -> {
            assertThat(figure.misses()).isNotEmpty();
            assertThat(known.newOnes(figure)).isEmpty();
        });
    }

    @Test
    void theTableShowsFiguresAndFloors() throws IOException {
        assertThat(EvaluationTable.table("a set", score(), floors("quotes found\tprecision\t0.4\n")))
                .isEqualToNormalizingNewlines("""
                        a set                              n  rate/F1   floor  precision   floor  recall
                        dates                              3    0.667
                        quotes found                       2    0.500              0.500   0.400   0.500
                        suggested: 0 agreements, 0 conflicts, counted from both sides
                        """);
    }
}
