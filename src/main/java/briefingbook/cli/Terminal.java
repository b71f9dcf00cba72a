package briefingbook.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the program asks and answers.
 *
 * @param out for answers
 * @param err for errors, warnings about the call, and progress
 * @param in for what is typed
 * @param interactive whether somebody sits there who sees {@code err} and can type
 * @param ansi whether colours are wanted
 * @param clock tells the day and how long something took
 */
record Terminal(PrintStream out, PrintStream err, BufferedReader in, boolean interactive, Ansi ansi, Clock clock) {

    /** The process's own: in UTF-8 where the answer goes to a file or another program, else as the terminal has it. */
    static Terminal ofProcess() {
        @Nullable Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new Terminal(
                new PrintStream(System.out, true, charset),
                new PrintStream(System.err, true, charset),
                new BufferedReader(new InputStreamReader(System.in, charset)),
                console != null,
                Ansi.AUTO,
                Clock.systemDefaultZone());
    }

    /** Says a line of which {@code @|bold …|@} and the like are picocli's marks; only for words of the program's own. */
    void say(String marked) {
        out.println(ansi.string(marked));
    }
}
