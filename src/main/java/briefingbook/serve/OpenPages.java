package briefingbook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pages that are open in a browser and wait to be told what has changed, by Server-Sent Events (HTML, section 9.2). */
final class OpenPages {

    private static final int RECONNECT_MILLIS = 500;

    private final List<HttpExchange> open = new ArrayList<>();

    /** Tells a page what is served now, and keeps its line open. */
    synchronized void add(HttpExchange page, State now) throws IOException {
        page.sendResponseHeaders(200, 0);
        if (isTold(page, "retry: " + RECONNECT_MILLIS + "\n" + message(now))) {
            open.add(page);
        }
    }

    /** Tells every page; those that are gone are forgotten. */
    synchronized void tell(State now) {
        open.removeIf(page -> !isTold(page, message(now)));
    }

    private static String message(State now) {
        return "data: " + now.signs() + "\n\n";
    }

    private static boolean isTold(HttpExchange page, String words) {
        try {
            page.getResponseBody().write(words.getBytes(StandardCharsets.UTF_8));
            page.getResponseBody().flush();
            return true;
        } catch (IOException e) {
            // The page was closed, which is how every page ends.
            page.close();
            return false;
        }
    }
}
