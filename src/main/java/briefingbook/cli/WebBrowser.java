package briefingbook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The browser of whoever sits at the terminal.
 *
 * @param command what opens an address, without it
 */
record WebBrowser(List<String> command) {

    /** As the system opens an address; no window toolkit is needed for it. */
    static WebBrowser ofSystem(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new WebBrowser(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        return new WebBrowser(List.of(system.startsWith("mac") ? "open" : "xdg-open"));
    }

    /** Begins to open an address, and says when that turns out to fail. */
    void open(URI address, PrintStream err) {
        List<String> words = new ArrayList<>(command);
        words.add(address.toString());
        try {
            new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenAccept(ended -> {
                        if (ended.exitValue() != 0) {
                            failed(address, err);
                        }
                    });
        } catch (IOException e) {
            failed(address, err);
        }
    }

    private static void failed(URI address, PrintStream err) {
        err.println("No browser could be opened: open " + address + " yourself.");
    }
}
