package briefingbook.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.cli.TestTerminal;
import briefingbook.maintain.Ledger.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path seeds;

    private Ledger ledger;

    @BeforeEach
    void aLedger() {
        ledger = new Ledger(seeds);
    }

    @Test
    void actsAreTakenBackInTurn() throws IOException {
        Files.writeString(seeds.resolve("a.txt"), "old");
        ledger.carryOut("first", List.of(Change.of("a.txt", "new"), Change.of("x/y/b.txt", "b")));
        ledger.carryOut("second", List.of(new Change("a.txt", null)));

        assertThat(ledger.undo().orElseThrow()).isEqualTo(new Ledger.Undone("second", List.of("a.txt"), List.of()));
        assertThat(seeds.resolve("a.txt")).hasContent("new");
        assertThat(ledger.undo().orElseThrow())
                .isEqualTo(new Ledger.Undone("first", List.of("a.txt"), List.of("x/y/b.txt")));
        assertThat(seeds.resolve("a.txt")).hasContent("old");
        assertThat(seeds.resolve("x")).doesNotExist();
        assertThat(ledger.undo()).isEmpty();
    }

    @Test
    void aFileChangedByHandIsLeftAlone() throws IOException {
        ledger.carryOut("the act", List.of(Change.of("a.txt", "a"), Change.of("b.txt", "b")));
        Files.writeString(seeds.resolve("b.txt"), "by hand");

        assertThatThrownBy(ledger::undo)
                .hasMessageContaining("b.txt was changed by hand since \"the act\", so that is not undone");
        assertThat(seeds.resolve("a.txt")).hasContent("a");
        assertThat(seeds.resolve("b.txt")).hasContent("by hand");
    }

    @Test
    void anActThatWasCutOffCanBeTakenBack() throws IOException {
        Files.writeString(seeds.resolve("a.txt"), "old");
        ledger.carryOut("the act", List.of(Change.of("a.txt", "new"), Change.of("b.txt", "b")));
        // As if the program had been killed between the first file and the second.
        Files.delete(seeds.resolve("b.txt"));

        assertThat(ledger.undo()).isPresent();
        assertThat(seeds.resolve("a.txt")).hasContent("old");
        assertThat(seeds.resolve("b.txt")).doesNotExist();
    }

    @Test
    void anActThatFailsChangesNothing() throws IOException {
        Files.writeString(seeds.resolve("a.txt"), "old");
        Files.writeString(seeds.resolve("file"), "no folder");

        assertThatThrownBy(() ->
                        ledger.carryOut("the act", List.of(Change.of("a.txt", "new"), Change.of("file/b.txt", "b"))))
                .isInstanceOf(IOException.class);
        assertThat(seeds.resolve("a.txt")).hasContent("old");
        assertThat(ledger.undo()).isEmpty();
    }

    @Test
    void anActThatGoesOnIsTakenBackAsOne() throws IOException {
        Path act = ledger.carryOut("the act", List.of(Change.of("a.txt", "a")));
        ledger.goOn(act, List.of(Change.of("b.txt", "b")));

        assertThat(ledger.undo().orElseThrow().removed()).containsExactly("a.txt", "b.txt");
        assertThat(ledger.undo()).isEmpty();
    }

    @Test
    void anActThatCannotGoOnStandsAsItWasAndCanBeTakenBack() throws IOException {
        Files.writeString(seeds.resolve("file"), "no folder");
        Path act = ledger.carryOut("the act", List.of(Change.of("a.txt", "a")));

        assertThatThrownBy(() -> ledger.goOn(act, List.of(Change.of("b.txt", "b"), Change.of("file/c.txt", "c"))))
                .isInstanceOf(IOException.class);
        assertThat(seeds.resolve("b.txt")).doesNotExist();
        assertThat(ledger.undo(act).removed()).containsExactly("a.txt");
    }

    @Test
    void nothingIsWrittenOutsideOfTheFolder() {
        assertThatThrownBy(() -> ledger.carryOut("the act", List.of(Change.of("../b.txt", "b"))))
                .hasMessageContaining("../b.txt would stand outside of");
    }

    @Test
    void anEntryThatIsBrokenIsNamed() throws IOException {
        ledger.carryOut("the act", List.of(Change.of("a.txt", "a")));
        Files.writeString(seeds.resolve(".undo/000001.json"), "{");

        assertThatThrownBy(ledger::undo).hasMessageContaining("000001.json cannot be understood");
        Files.writeString(seeds.resolve(".undo/000001.json"), "{}");
        assertThatThrownBy(ledger::undo).hasMessageContaining("000001.json cannot be understood");
    }

    @Test
    void theCommandSaysWhatItDid() throws IOException {
        TestTerminal terminal = new TestTerminal();
        assertThat(terminal.run("undo", "--seeds", seeds.toString())).isZero();
        assertThat(terminal.out()).isEqualTo("There is nothing to undo.\n");
        Files.writeString(seeds.resolve("a.txt"), "old");
        ledger.carryOut("the act", List.of(Change.of("a.txt", "new"), Change.of("b.txt", "b")));
        assertThat(terminal.run("undo", "--seeds", seeds.toString())).isZero();
        assertThat(terminal.out())
                .isEqualTo("Undone: the act\n  as it was: " + seeds.resolve("a.txt") + "\n  removed: "
                        + seeds.resolve("b.txt") + "\n");
        assertThat(terminal.run("undo", "--seeds", seeds.resolve("nowhere").toString()))
                .isOne();
        assertThat(terminal.err()).contains("there is no such folder of seeds");
    }
}
