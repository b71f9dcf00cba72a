package briefingbook.seed;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The boxes of a page that hold something to fill in or press and few words besides, such as a prompt to subscribe. */
final class FormBoxes {

    /** A box with more words, in characters, is more than its form. */
    private static final int LONGEST = 320;

    private final Set<Element> boxes = Collections.newSetFromMap(new IdentityHashMap<>());

    private FormBoxes() {}

    static FormBoxes of(Document page, Element main) {
        FormBoxes found = new FormBoxes();
        for (Element control : page.select("form, input, button, select, textarea")) {
            found.add(control, main);
        }
        return found;
    }

    boolean contains(Element element) {
        return boxes.contains(element);
    }

    private void add(Element control, Element main) {
        Element box = control;
        for (Element around = control.parent();
                around != null && !isAbove(around, main) && length(around, 0) <= LONGEST;
                around = around.parent()) {
            if (boxes.contains(around)) {
                return;
            }
            box = around;
        }
        boxes.add(box);
    }

    private static boolean isAbove(Element element, Element main) {
        return element.equals(main)
                || element.normalName().equals("body")
                || element.normalName().equals("article")
                || main.parents().contains(element);
    }

    /** The characters of an element's text; counting ends where they are too many. */
    private static int length(Element element, int before) {
        int length = before;
        for (Node node : element.childNodes()) {
            if (length > LONGEST) {
                return length;
            }
            if (node instanceof TextNode text) {
                length += text.text().strip().length();
            } else if (node instanceof Element child) {
                length = length(child, length);
            }
        }
        return length;
    }
}
