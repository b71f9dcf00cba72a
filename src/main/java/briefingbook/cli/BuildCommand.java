package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code build}. */
@Command(
        name = "build",
        description = "Builds the book from the documents and, if no check finds an error, publishes its site.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book build",
            "  briefing-book build --seeds my-documents --out my-site",
            "  briefing-book build --pdf --strict"
        })
final class BuildCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private BookOptions book = new BookOptions();

    @Option(
            names = "--pdf",
            description = "Makes PDFs too: of the book, of its packs, and of each event, person and response.")
    private boolean pdf;

    @Option(
            names = "--strict",
            description = "Ends with 3 where the review list holds a warning; the site is published all the same.")
    private boolean strict;

    @Option(
            names = "--compress",
            description = "Puts a compressed copy, .gz, beside each text file, for servers that send it instead.")
    private boolean compress;

    @Option(names = "--json", description = "Answers in JSON, for scripts.")
    private boolean json;

    @Option(
            names = "--clean",
            description = "Reads and makes everything anew, without what earlier builds kept. The site is the same.")
    private boolean clean;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long start = terminal.clock().millis();
        Settings settings = book.settings(pdf);
        BookBuild build = book.build(terminal, compress ? settings.compressed() : settings);
        if (clean) {
            build.forget();
        }
        BookBuild.Outcome outcome = build.run();
        Summary summary = new Summary(
                outcome, book.site(), Duration.ofMillis(terminal.clock().millis() - start), terminal);
        summary.errors().forEach(terminal.err()::println);
        if (json) {
            terminal.json(summary.report());
        } else if (!book.quiet()) {
            summary.lines(book.verbose()).forEach(terminal.out()::println);
        }
        if (!outcome.published()) {
            return Exit.FAILED;
        }
        return strict && summary.hasWarnings() ? Exit.FOUND : Exit.DONE;
    }
}
