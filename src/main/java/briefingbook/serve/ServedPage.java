package briefingbook.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page as it is answered: with the script that reloads it, and the panel of faults. */
final class ServedPage {

    static final String SCRIPT = "/__reload.js";
    static final String STYLE = "/__fault.css";

    private ServedPage() {}

    /** The site's page with both in it. */
    static byte[] of(byte[] page, State state) {
        String html = new String(page, StandardCharsets.UTF_8);
        int head = html.indexOf("</head>");
        int body = html.indexOf('>', Math.max(0, html.indexOf("<body", Math.max(0, head))));
        if (head < 0 || body < head) {
            return page;
        }
        return (html.substring(0, head)
                        + head(state)
                        + html.substring(head, body + 1)
                        + panel(state.faults())
                        + html.substring(body + 1))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in for every page while there is no site yet. */
    static byte[] beforeTheFirst(State state) {
        String title = state.faults().isEmpty() ? "The book is being built" : "The book cannot be built yet";
        return ("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self';"
                        + " script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'\">"
                        + head(state) + "</head><body>" + panel(state.faults()) + "<main><h1>" + title + "</h1>"
                        + "<p>This page reloads by itself when it is done.</p></main></body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String head(State state) {
        return "<link rel=\"stylesheet\" href=\"" + STYLE + "\"><script src=\"" + SCRIPT + "\" data-site=\""
                + state.site() + "\" data-fault=\"" + state.fault() + "\" defer></script>";
    }

    private static String panel(List<Fault> faults) {
        return "<div id=\"" + FaultPanel.ID + "\" role=\"alert\">" + FaultPanel.html(faults) + "</div>";
    }
}
