package briefingbook.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine.Help.Ansi;

/** A terminal in memory. */
public final class TestTerminal {

    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs a command with nobody there who types; what it says takes the place of what the last one said. */
    public int run(String... args) {
        return Arguments.run(args, terminal("", false));
    }

    /** Runs a command with somebody there who types this. */
    public int typing(String typed, String... args) {
        return Arguments.run(args, terminal(typed, true));
    }

    /** What the last command answered, its lines ended by {@code \\n}. */
    public String out() {
        return text(out);
    }

    /** What the last command said of errors and progress. */
    public String err() {
        return text(err);
    }

    /** One that nobody reads. */
    static Terminal silent() {
        return new TestTerminal().terminal("", false);
    }

    private Terminal terminal(String typed, boolean interactive) {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(typed)),
                interactive,
                Ansi.OFF,
                Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
