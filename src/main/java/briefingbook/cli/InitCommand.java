package briefingbook.cli;

import briefingbook.maintain.NewBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code init}. */
@Command(
        name = "init",
        description = {
            "Makes a new book: a folder seeds with its settings explained and one short example.",
            "Nothing is ever overwritten."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book init             makes seeds/ here",
            "  briefing-book init vienna      makes vienna/seeds/"
        })
final class InitCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder of the book; it is made where it is not there.")
    private Path folder = Path.of(".");

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path seeds = folder.resolve("seeds").normalize();
        NewBook.make(seeds).forEach(file -> tell("written " + file));
        tell("");
        tell("Next:");
        if (!folder.normalize().toString().isEmpty()) {
            tell("  cd " + folder);
        }
        tell("  briefing-book build        makes the site in site-output/");
        tell("  briefing-book add FILE…    puts your documents in");
        tell("  briefing-book review       asks what is open");
        tell("The example can go at any time: remove what is listed above, all but book.yaml.");
        return Exit.DONE;
    }

    private void tell(String line) {
        terminal.out().println(Terminal.plain(line));
    }
}
