package briefingbook.cli;

import briefingbook.maintain.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code undo}. */
@Command(
        name = "undo",
        description = {
            "Takes back the last answer of review, or the last add; once more, the one before it.",
            "A file that was changed by hand since is left alone."
        },
        footerHeading = "%nExamples:%n",
        footer = "  briefing-book undo")
final class UndoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--seeds", paramLabel = "DIR", description = "The folder of the documents.")
    private Path seeds = Path.of("seeds");

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(seeds)) {
            throw new NotDirectoryException(
                    seeds + ": there is no such folder of seeds; make one with init, or name it with --seeds");
        }
        Optional<Ledger.Undone> undone = new Ledger(seeds).undo();
        if (undone.isEmpty()) {
            terminal.out().println("There is nothing to undo.");
            return Exit.DONE;
        }
        tell("Undone: " + undone.get().what());
        undone.get().restored().forEach(file -> tell("  as it was: " + seeds.resolve(file)));
        undone.get().removed().forEach(file -> tell("  removed: " + seeds.resolve(file)));
        return Exit.DONE;
    }

    private void tell(String line) {
        terminal.out().println(Terminal.plain(line));
    }
}
