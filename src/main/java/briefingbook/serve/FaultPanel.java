package briefingbook.serve;

import java.util.List;

/** How faults are shown in a page. */
final class FaultPanel {

    /** Of the element that holds the panel on every page. */
    static final String ID = "briefing-book-fault";

    private FaultPanel() {}

    /** The panel's inside, as HTML; empty where there is no fault. */
    static String html(List<Fault> faults) {
        if (faults.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<section tabindex=\"0\" aria-label=\"What is wrong\">");
        html.append("<p><strong>The book cannot be built. What you see is as it was before.</strong></p><ul>");
        for (Fault fault : faults) {
            html.append("<li>");
            add(html, "p", fault.place());
            add(html, "pre", fault.source());
            add(html, "p", fault.what());
            add(html, "p", fault.advice());
            html.append("</li>");
        }
        return html.append("</ul></section>").toString();
    }

    private static void add(StringBuilder html, String element, String words) {
        if (!words.isBlank()) {
            html.append('<').append(element).append('>');
            html.append(escaped(words));
            html.append("</").append(element).append('>');
        }
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
