package briefingbook.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Fills the lists of pages of an index, {@code span.pages}: style sheets cannot, for they repeat a page that is named twice
 * and know no ranges. It takes two layouts: the first tells the pages, the second has them printed.
 */
final class PageLists {

    /** From here on pages in a row are a range. */
    private static final int RANGE = 3;

    private final List<Element> lists;

    private PageLists(List<Element> lists) {
        this.lists = lists;
    }

    static PageLists of(Document document) {
        return new PageLists(Xhtml.ofClass(document, "span", "pages"));
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** The page of each id, from 1; what is laid out only. */
    static SortedMap<String, Integer> pages(PdfBoxRenderer laidOut) {
        List<PageBox> pages = laidOut.getRootBox().getLayer().getPages();
        SortedMap<String, Integer> found = new TreeMap<>();
        @Nullable Map<String, Box> boxes = laidOut.getSharedContext().getIdMap();
        if (boxes != null) {
            boxes.forEach((id, box) -> found.put(id, page(pages, PagedBoxCollector.findContentStartY(box))));
        }
        return found;
    }

    private static int page(List<PageBox> pages, int y) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pages.get(middle).getTop() <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** Writes the lists; an id that is nowhere is left out. */
    void fill(Map<String, Integer> pages) {
        for (Element list : lists) {
            SortedMap<Integer, String> ids = new TreeMap<>();
            for (String id : ids(list)) {
                @Nullable Integer page = pages.get(id);
                if (page != null) {
                    ids.putIfAbsent(page, id);
                }
            }
            write(list, ids);
        }
    }

    /** Throws where something that a list names stands on another page than the list says. */
    void check(Map<String, Integer> printed, Map<String, Integer> real) {
        for (Element list : lists) {
            for (String id : ids(list)) {
                @Nullable Integer page = printed.get(id);
                if (page != null && !page.equals(real.get(id))) {
                    throw new IllegalStateException("lists of pages have moved " + id + " from page " + page + " to "
                            + real.get(id) + ": they have to stand behind everything that they name");
                }
            }
        }
    }

    private static List<String> ids(Element list) {
        return List.of(list.getAttribute("data-to").strip().split("\\s+"));
    }

    /** @param ids the first one on each page */
    private static void write(Element list, SortedMap<Integer, String> ids) {
        Document document = list.getOwnerDocument();
        List<Integer> pages = new ArrayList<>(ids.keySet());
        int start = 0;
        while (start < pages.size()) {
            int end = start;
            while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) {
                end++;
            }
            int last = end - start + 1 >= RANGE ? end : start;
            int first = pages.get(start);
            Element link = document.createElement("a");
            link.setAttribute("href", "#" + ids.get(first));
            link.setAttribute("title", last == start ? "page " + first : "pages " + first + " to " + pages.get(last));
            link.appendChild(document.createTextNode(last == start ? "" + first : first + "–" + pages.get(last)));
            start = last + 1;
            list.appendChild(whole(link, start < pages.size() ? "," : ""));
            list.appendChild(document.createTextNode(start < pages.size() ? " " : ""));
        }
    }

    /** A number with its comma, which would else begin a line. */
    private static Element whole(Element link, String comma) {
        Element whole = link.getOwnerDocument().createElement("span");
        whole.setAttribute("style", "white-space:nowrap");
        whole.appendChild(link);
        whole.appendChild(link.getOwnerDocument().createTextNode(comma));
        return whole;
    }
}
