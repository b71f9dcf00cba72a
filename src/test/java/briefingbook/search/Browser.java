package briefingbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;

/** A browser without a window that opens files of a site from its folder. */
public final class Browser implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("org.htmlunit");
    private static final int MOST_MILLISECONDS = 20_000;

    private final WebClient client = new WebClient(BrowserVersion.CHROME);

    public Browser() {
        LOG.setLevel(Level.OFF);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnScriptError(true);
    }

    /** The page when all its scripts have come to rest. */
    public HtmlPage open(Path file, String query) {
        try {
            HtmlPage page = client.getPage(file.toUri() + query);
            rest();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types into an empty field. */
    public void type(HtmlInput field, String text) {
        try {
            field.setValue("");
            field.type(text);
            rest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void rest() {
        client.waitForBackgroundJavaScript(MOST_MILLISECONDS);
    }

    /** Writes an index and the bare search page with it, and opens that. */
    HtmlPage search(Path folder, SortedMap<String, byte[]> index, String query) {
        try {
            for (var file : index.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            Files.copy(Path.of("templates/assets/search.js"), folder.resolve("search.js"));
            Path page = folder.resolve("search.html");
            Files.writeString(page, """
                    <!doctype html><meta charset="utf-8"><title>Search</title>
                    <script src="search.js" defer></script>
                    <form role="search" action="search.html"><input name="q" type="search"></form>
                    <form id="finder" action="search.html" hidden><input id="query" name="q"><p id="finder-says"></p></form>
                    <div id="results"></div><p id="otherwise"></p>
                    """);
            return open(page, query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the search page lists: a line {@code group: title, title} for each group. */
    public static List<String> listed(HtmlPage page) {
        return page.<HtmlElement>getByXPath("//div[@id='results']/section").stream()
                .map(section -> section.<HtmlElement>getFirstByXPath("h2")
                                .getFirstChild()
                                .getTextContent()
                                .strip() + ": "
                        + String.join(
                                ", ",
                                section.<HtmlElement>getByXPath("ol/li/a").stream()
                                        .map(HtmlElement::getTextContent)
                                        .toList()))
                .toList();
    }

    /** What the search page says of its results. */
    public static String says(HtmlPage page) {
        return page.getElementById("finder-says").getTextContent();
    }

    @Override
    public void close() {
        client.close();
    }
}
