package briefingbook.seed;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the element of a page that holds its article. */
final class MainElement {

    /** What authors of pages call it, the most telling first. */
    private static final List<String> NAMED = List.of(
            ".mw-parser-output",
            "[itemprop=articleBody]",
            "article",
            "[role=main]",
            "main",
            "#content",
            "#main",
            ".article-body",
            ".entry-content",
            ".post-content");
    /** An element of that name with less of the page's running text is a teaser or an empty frame. */
    private static final double ENOUGH = 0.4;

    private final IdentityHashMap<Element, Double> running = new IdentityHashMap<>();

    private MainElement() {}

    /** The element named as the article if it holds a good part of the running text; else the one that holds most. */
    static Element of(Document page) {
        MainElement choice = new MainElement();
        Element body = page.body();
        choice.weigh(body);
        double all = choice.running(body);
        for (String name : NAMED) {
            Element best = null;
            for (Element element : page.select(name)) {
                if (best == null || choice.running(element) > choice.running(best)) {
                    best = element;
                }
            }
            if (best != null && choice.running(best) >= ENOUGH * all && choice.running(best) > 0) {
                return best;
            }
        }
        return choice.densest(body, all);
    }

    /** The heading of the article: the first of its first-level headings, else the only one of the page. */
    static @Nullable Element heading(Document page, Element main) {
        Element inside = main.selectFirst("h1");
        if (inside != null) {
            return inside;
        }
        List<Element> headings = page.select("h1");
        return headings.size() == 1 ? headings.get(0) : null;
    }

    private double running(Element element) {
        return running.getOrDefault(element, 0.0);
    }

    /** The text of paragraphs that is no link, summed up for each element around them. */
    private void weigh(Element body) {
        List<Element> paragraphs = new ArrayList<>(body.select("p, li, blockquote"));
        for (Element paragraph : paragraphs) {
            int length = paragraph.ownText().length();
            boolean item = paragraph.normalName().equals("li");
            if (length > (item ? 80 : 25)) {
                for (Element around = paragraph;
                        around != null && !around.equals(body.parent());
                        around = around.parent()) {
                    running.merge(around, (double) length, Double::sum);
                }
            }
        }
    }

    /** Goes down as long as one element below holds nearly all the running text. */
    private Element densest(Element body, double all) {
        Element at = body;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                if (running(child) >= 0.8 * all
                        && running(child) > 0
                        && !child.normalName().equals("p")) {
                    next = child;
                }
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
    }
}
