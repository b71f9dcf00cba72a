package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that reads a book. */
@Command
final class BookOptions {

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--seeds", paramLabel = "DIR", description = "The folder of the documents.")
    private Path seeds = Path.of("seeds");

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of the site.")
    private Path site = Path.of("site-output");

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "A folder of templates and assets; what it lacks is the program's own.")
    private @Nullable Path templates;

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but errors and what was asked for.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Says all of what it has to say, and how long each phase took.")
    private boolean verbose;

    Path seeds() {
        return seeds;
    }

    Path site() {
        return site;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /** Throws where the site would stand among the documents. */
    Settings settings(boolean pdf) {
        if (spec != null
                && site.toAbsolutePath()
                        .normalize()
                        .startsWith(seeds.toAbsolutePath().normalize())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The site cannot stand in the folder of the documents, " + seeds + ": choose another --out.");
        }
        return new Settings(seeds, templates, site, pdf);
    }

    /** A build that tells on the terminal how far it is, where somebody looks. */
    BookBuild build(Terminal terminal, boolean pdf) {
        return build(terminal, settings(pdf));
    }

    /** The same, of these settings. */
    BookBuild build(Terminal terminal, Settings settings) {
        return new BookBuild(settings, ProgressLine.on(terminal, quiet, verbose));
    }
}
