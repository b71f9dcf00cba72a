package briefingbook.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

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

    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\u00ad\u200c\u200d]]");
    /** JSON itself writes those below the space as escapes, and has line ends of its own. */
    private static final Pattern CONTROLS_IN_JSON = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\r]]");

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

    /** The words as they are, in a style where colours are wanted. */
    String styled(Style style, String words) {
        return ansi.enabled() ? Style.on(style) + plain(words) + Style.off(style) : plain(words);
    }

    /** How wide a line may be: what the terminal says, or 80; without end where the answer goes elsewhere. */
    int columns() {
        if (!interactive) {
            return Integer.MAX_VALUE;
        }
        @Nullable String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : 80;
    }

    /** Answers with the records, maps and lists as indented JSON, in which what a terminal would obey is written as escapes. */
    void json(Object answer) {
        try {
            out.println(CONTROLS_IN_JSON
                    .matcher(JSON.writeValueAsString(answer))
                    .replaceAll(control -> control.group()
                            .chars()
                            .mapToObj(c -> String.format(Locale.ROOT, "\\\\u%04x", c))
                            .collect(Collectors.joining())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    /** Without controls and marks of direction, which a terminal would obey instead of showing; lines and tabs stay. */
    static String plain(String words) {
        return CONTROLS.matcher(words).replaceAll("\ufffd");
    }
}
