package briefingbook.cli;

import briefingbook.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that the program understands. */
@Command(
        name = "briefing-book",
        description = "Turns a folder of documents into a linked site with a source citation on each claim.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book build              builds the book of seeds/ into site-output/",
            "  briefing-book build --help       tells more of one command"
        })
final class Arguments implements Runnable {

    private static final List<String> EXIT_CODES = List.of(
            "0:done",
            "1:failed; nothing was published, the folders are as they were",
            "2:wrong arguments",
            "3:done, but --strict or check found something for the review list");

    @Spec
    private @Nullable CommandSpec spec;

    private Arguments() {}

    /** Does what the arguments say and returns one of the codes of {@link Exit}. */
    static int run(String[] args, Terminal terminal) {
        try {
            return commandLine(terminal).execute(args);
        } catch (Error e) {
            return failed(e, terminal.err());
        }
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine commands = new CommandLine(new Arguments());
        List.<Object>of(
                        new BuildCommand(terminal),
                        new ServeCommand(terminal),
                        new CheckCommand(terminal),
                        new ReviewCommand(terminal),
                        new UndoCommand(terminal),
                        new ListCommand(terminal),
                        new DiffCommand(terminal),
                        new EditionCommand(terminal),
                        new AddCommand(terminal),
                        new InitCommand(terminal),
                        new ExplainCommand(terminal))
                .forEach(commands::addSubcommand);
        commands.addSubcommand("completion", completion());
        alike(commands);
        return commands.setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setExecutionExceptionHandler((e, failing, parsed) -> failed(e, terminal.err()));
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
        completion
                .getCommandSpec()
                .name("completion")
                .usageMessage()
                .description("Prints a script by which bash and zsh complete commands and options.")
                .footerHeading("%nExamples:%n")
                .footer("  source <(briefing-book completion)        in ~/.bashrc or ~/.zshrc");
        return completion;
    }

    /** Gives a command, and those below it, what all have. */
    private static void alike(CommandLine command) {
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version())
                .usageMessage()
                .showDefaultValues(true)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(EXIT_CODES.stream()
                        .map(line -> line.split(":", 2))
                        .collect(Collectors.toMap(
                                line -> line[0], line -> line[1], (a, b) -> a, java.util.LinkedHashMap::new)));
        command.getSubcommands().values().forEach(Arguments::alike);
    }

    /** The program alone, without a command, is a question that the usage answers. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Which command? There are: "
                            + String.join(", ", spec.subcommands().keySet()) + ".");
        }
    }

    /** Says why a command failed; a stack trace is for the program's own mistakes only. */
    static int failed(Throwable e, PrintStream err) {
        @Nullable Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof IOException io) {
            err.println("briefing-book: " + Terminal.plain(words(io)));
        } else {
            err.println("briefing-book: the program made a mistake; nothing is wrong with your documents.");
            err.println("Please report what follows, with the document that it happened on if you can.");
            e.printStackTrace(err);
        }
        return Exit.FAILED;
    }

    /** The system's bare path, where it gives no more, with what is the matter with it. */
    static String words(IOException e) {
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

    /** {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Settings.GENERATOR};
        }
    }
}
