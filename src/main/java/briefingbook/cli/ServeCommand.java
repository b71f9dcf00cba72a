package briefingbook.cli;

import briefingbook.Settings;
import briefingbook.serve.Fault;
import briefingbook.serve.FolderWatch;
import briefingbook.serve.FolderWatch.Change;
import briefingbook.serve.SiteServer;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}. */
@Command(
        name = "serve",
        description = {
            "Shows the book in a browser, and shows it anew whenever a document, one of your files or a template is saved.",
            "Only this machine can see it. Nothing is written. Where an error keeps the book from being built, the page tells"
                    + " it and stays as it was. Ctrl-C ends it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book serve --open",
            "  briefing-book serve --seeds my-documents --port 8080",
            "  briefing-book serve --templates my-templates"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int FIRST_PORT = 4000;
    private static final int LAST_PORT = 4009;
    private static final int HIGHEST_PORT = 65_535;
    private static final long LONGEST_END_MILLIS = 2000;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BookOptions book = new BookOptions();

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            description = "Where the browser finds it; 0 for any that is free. Without it " + FIRST_PORT
                    + " or, where that is taken, the next that is free.")
    private @Nullable Integer port;

    @Option(names = "--open", description = "Opens the browser.")
    private boolean open;

    @Option(names = "--pdf", description = "Makes PDFs too, which takes longer.")
    private boolean pdf;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = book.settings(pdf);
        List<Path> folders = new ArrayList<>(List.of(settings.seeds()));
        if (settings.templates() != null) {
            folders.add(settings.templates());
        }
        for (Path folder : folders) {
            if (!folder.toFile().isDirectory()) {
                throw new IOException(folder + ": there is no such folder");
            }
        }
        FolderWatch watch = new FolderWatch(folders);
        endWithTheProgram(Thread.currentThread());
        try (SiteServer server = opened()) {
            LiveBook live = new LiveBook(book.build(terminal, pdf), settings.seeds(), server);
            show(live, List.of());
            greet(server.address());
            while (true) {
                show(live, watch.await());
            }
        } catch (InterruptedException e) {
            return Exit.DONE;
        }
    }

    /** Ctrl-C ends the program whatever it does; this lets the server end well first. */
    private static void endWithTheProgram(Thread serving) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            serving.interrupt();
            try {
                serving.join(LONGEST_END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private SiteServer opened() throws IOException {
        if (port == null) {
            for (int number = FIRST_PORT; number <= LAST_PORT; number++) {
                try {
                    return SiteServer.open(number);
                } catch (BindException e) {
                    terminal.err().println("Port " + number + " is taken by another program.");
                }
            }
            throw new IOException(
                    "no port from " + FIRST_PORT + " to " + LAST_PORT + " is free: choose one with --port");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "There is no port " + port + ": choose one from 1024 to " + HIGHEST_PORT + ".");
        }
        try {
            return SiteServer.open(port);
        } catch (BindException e) {
            throw new IOException(
                    "cannot serve at port " + port + " (" + e.getMessage()
                            + "): end the program that is there, or choose another" + " --port",
                    e);
        }
    }

    private void greet(URI address) {
        terminal.out()
                .println("The book is at " + address
                        + (book.quiet() ? "" : ". It is built anew whenever you save; Ctrl-C ends."));
        if (open) {
            WebBrowser.ofSystem(System.getProperty("os.name", "")).open(address, terminal.err());
        }
    }

    /** Builds, and says in one line why and how long it took. */
    private void show(LiveBook live, List<Change> changes) {
        long start = terminal.clock().millis();
        LiveBook.Result result = live.build();
        double seconds = (terminal.clock().millis() - start) / 1000.0;
        if (result.mistake() != null) {
            Arguments.failed(result.mistake(), terminal.err());
        } else {
            result.faults().stream().map(Fault::lines).forEach(lines -> {
                lines.forEach(line -> terminal.err().println(Terminal.plain(line)));
            });
        }
        if (!book.quiet()) {
            String what = !result.faults().isEmpty()
                    ? "not built; the page is as it was"
                    : changes.isEmpty() ? "built" : result.changed() ? "built anew" : "built anew, the same as before";
            terminal.out()
                    .println(Terminal.plain(
                            time() + "  " + named(changes) + what + String.format(Locale.ROOT, " (%.1f s)", seconds)));
        }
    }

    private LocalTime time() {
        return LocalTime.now(terminal.clock()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String named(List<Change> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        Change first = changes.get(0);
        return first.file() + " " + first.what() + (changes.size() == 1 ? "" : " and " + (changes.size() - 1) + " more")
                + ": ";
    }
}
