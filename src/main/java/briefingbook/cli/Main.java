package briefingbook.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Starts the program. */
public final class Main {

    private Main() {}

    /** Ends with 0 for published, 1 for not published, 2 for wrong arguments. */
    public static void main(String[] args) {
        Charset charset = terminalCharset();
        PrintStream out = new PrintStream(System.out, true, charset);
        PrintStream err = new PrintStream(System.err, true, charset);
        int code = Arguments.run(args, out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** That of the terminal; UTF-8 where the answer goes to a file or another program. */
    private static Charset terminalCharset() {
        @Nullable Console console = System.console();
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }
}
