package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that the program understands. */
@Command(
        name = "briefing-book",
        description = "Turns a folder of documents into a linked site with a source citation on each claim.",
        mixinStandardHelpOptions = true,
        versionProvider = Arguments.Version.class,
        synopsisSubcommandLabel = "build")
final class Arguments implements Runnable {

    private static final int NOT_PUBLISHED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    private Arguments() {}

    /** Does what the arguments say and returns the exit code: 0 published, 1 not published, 2 wrong arguments. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine command = new CommandLine(new Arguments())
                .addSubcommand(new Build(out, err))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExecutionExceptionHandler((e, failing, parsed) -> failed(e, err));
        try {
            return command.execute(args);
        } catch (Error e) {
            return failed(e, err);
        }
    }

    /** The program alone, without a command, is a question that the usage answers. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Which command? There is one: build.");
        }
    }

    private static int failed(Throwable e, PrintStream err) {
        @Nullable Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof IOException io) {
            err.println("briefing-book: " + words(io));
        } else {
            err.println("briefing-book: the program made a mistake; nothing is wrong with your documents.");
            err.println("Please report what follows, with the document that it happened on if you can.");
            e.printStackTrace(err);
        }
        return NOT_PUBLISHED;
    }

    /** The system's bare path, where it gives no more, with what is the matter with it. */
    private static String words(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof FileSystemException system && system.getReason() == null) {
            if (e instanceof NoSuchFileException) {
                return "cannot read " + message + ": there is no such file";
            }
            if (e instanceof AccessDeniedException) {
                return "cannot read or write " + message + ": access is denied";
            }
        }
        return message;
    }

    /** {@code build}. */
    @Command(
            name = "build",
            description = "Builds the book from the documents and, if no check finds an error, publishes its site.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            showDefaultValues = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:published; warnings and notes are on the site's review page",
                "1:not published, because of errors or a failure; the folder is as it was or a complete earlier site",
                "2:wrong arguments"
            })
    static final class Build implements Callable<Integer> {

        private final PrintStream out;
        private final PrintStream err;

        @Spec
        private @Nullable CommandSpec spec;

        @Option(names = "--seeds", paramLabel = "DIR", description = "The folder of the documents.")
        private Path seeds = Path.of("seeds");

        @Option(names = "--out", paramLabel = "DIR", description = "The folder of the site.")
        private Path site = Path.of("site-output");

        @Option(
                names = "--templates",
                paramLabel = "DIR",
                description = "A folder of templates and assets in place of the program's own.")
        private @Nullable Path templates;

        @Option(
                names = "--pdf",
                description = "Makes PDFs too: of the book, of its packs, and of each event, person and response.")
        private boolean pdf;

        Build(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws IOException {
            if (spec != null
                    && site.toAbsolutePath()
                            .normalize()
                            .startsWith(seeds.toAbsolutePath().normalize())) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The site cannot stand in the folder of the documents, " + seeds + ": choose another --out.");
            }
            long start = System.nanoTime();
            BookBuild.Outcome outcome = new BookBuild(new Settings(seeds, templates, site, pdf)).run();
            Summary summary = new Summary(outcome, site, Duration.ofNanos(System.nanoTime() - start));
            summary.errors().forEach(err::println);
            summary.lines().forEach(out::println);
            return outcome.published() ? 0 : NOT_PUBLISHED;
        }
    }

    /** {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Settings.GENERATOR};
        }
    }
}
