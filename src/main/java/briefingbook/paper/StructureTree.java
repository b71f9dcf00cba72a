package briefingbook.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.render.Box;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * Mends the tree of tags (ISO 32000-1, 14.7.2), so that who listens to the document hears it in order.
 *
 * <p>The engine tags notes as blocks at the end of the document: one would hear all claims and then all their sources.
 * Here each becomes a {@code Note} directly behind the number that calls it, its own number first, with the id that
 * PDF/UA asks for (ISO 14289-1, 7.9).
 */
final class StructureTree {

    /** The engine's id of a note, or rather of its number, which calls link to; its own count of the notes follows. */
    private static final String NOTE = "fs-footnote-";

    /** What the engine calls the link that calls a note. */
    static final String CALL = '#' + NOTE;

    /** The engine's element around the notes of a page. */
    private static final String AREA = "fs-footnote";

    private static final COSName ID = COSName.getPDFName("ID");
    private static final COSName OBJECT = COSName.getPDFName("Obj");
    private static final Set<String> TABLE_PARTS = Set.of("THead", "TBody", "TFoot");

    private final COSDictionary root;
    private final Set<COSDictionary> dropped;
    private final Map<String, COSDictionary> notes = new TreeMap<>();
    private final Map<String, COSDictionary> calls = new HashMap<>();
    private final List<COSDictionary> empty = new ArrayList<>();

    private StructureTree(COSDictionary root, Set<COSDictionary> dropped) {
        this.root = root;
        this.dropped = dropped;
    }

    /**
     * @param boxes what the engine has laid out, by id; null where there is no id
     * @param dropped the links that are no more
     */
    static void mend(PDDocument pdf, @Nullable Map<String, Box> boxes, Set<COSDictionary> dropped) {
        StructureTree tree = new StructureTree(
                pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), dropped);
        if (boxes != null) {
            boxes.forEach(tree::readNote);
        }
        tree.readLinks();
        tree.notes.forEach(tree::move);
        tree.empty.forEach(tree::drop);
        tree.index();
    }

    private void readNote(String id, Box label) {
        if (!id.startsWith(NOTE)) {
            return;
        }
        @Nullable Box note = label;
        while (note != null && note.getParent() != null && !isArea(note.getParent())) {
            note = note.getParent();
        }
        @Nullable PDStructureElement element = PdfBoxAccessibilityHelper.getStructualElementForBox(note);
        if (element != null) {
            notes.put(id, element.getCOSObject());
        }
    }

    private static boolean isArea(Box box) {
        return box.getElement() != null && box.getElement().getTagName().equals(AREA);
    }

    private void readLinks() {
        Deque<COSDictionary> left = new ArrayDeque<>(elements(root));
        while (!left.isEmpty()) {
            COSDictionary element = left.removeFirst();
            if (element.getString(COSName.ALT, "").isEmpty()) {
                element.removeItem(COSName.ALT);
            }
            List<COSBase> kids = kids(element);
            boolean lost = kids.removeIf(this::isDropped);
            if (lost) {
                setKids(element, kids);
            }
            if (kids.isEmpty() && (lost || TABLE_PARTS.contains(element.getNameAsString(COSName.S)))) {
                empty.add(element);
            }
            for (COSBase kid : kids) {
                if (kid instanceof COSDictionary below && isElement(below)) {
                    left.addLast(below);
                } else if (kid instanceof COSDictionary reference) {
                    readLink(element, reference.getCOSDictionary(OBJECT));
                }
            }
        }
    }

    private boolean isDropped(COSBase kid) {
        return kid instanceof COSDictionary reference
                && !isElement(reference)
                && dropped.contains(reference.getCOSDictionary(OBJECT));
    }

    private void readLink(COSDictionary element, @Nullable COSDictionary link) {
        String address = link == null ? "" : link.getString(COSName.CONTENTS, "");
        if (link != null && address.startsWith(CALL)) {
            link.setString(COSName.CONTENTS, "Note at the foot of the page");
            calls.put(address.substring(1), element);
        }
    }

    private void move(String id, COSDictionary note) {
        @Nullable COSDictionary call = calls.get(id);
        if (call == null) {
            return;
        }
        COSDictionary area = drop(note);
        if (kids(area).isEmpty()) {
            empty.add(area);
        }
        COSDictionary text = parent(call);
        List<COSBase> kids = kids(text);
        kids.add(kids.indexOf(call) + 1, note);
        setKids(text, kids);
        note.setItem(COSName.P, text);
        note.setName(COSName.S, "Note");
        note.setItem(ID, bytes(id));
        numberFirst(note);
    }

    /** Takes an element out of its parent, which is given back. */
    private COSDictionary drop(COSDictionary element) {
        COSDictionary parent = parent(element);
        List<COSBase> kids = kids(parent);
        kids.remove(element);
        setKids(parent, kids);
        return parent;
    }

    /** The engine tags a note's number behind its words, though it paints it before them. */
    private static void numberFirst(COSDictionary note) {
        List<COSBase> kids = kids(note);
        Optional<COSBase> first = kids.stream()
                .filter(kid -> painted(kid) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(StructureTree::painted));
        if (first.isPresent()) {
            kids.remove(first.get());
            kids.add(0, first.get());
            setKids(note, kids);
            if (first.get() instanceof COSDictionary label) {
                label.setName(COSName.S, "Lbl");
            }
        }
    }

    /** The place in the order of painting of the first thing below that stands on the element's own page. */
    private static int painted(COSBase kid) {
        if (kid instanceof COSInteger number) {
            return number.intValue();
        }
        return kid instanceof COSDictionary element && isElement(element)
                ? kids(element).stream().mapToInt(StructureTree::painted).min().orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }

    /** Lists the ids, as is asked for where there are any (14.7.2, table 322); sorted. */
    private void index() {
        if (notes.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        notes.forEach((id, note) -> {
            names.add(bytes(id));
            names.add(note);
        });
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        root.setItem(COSName.getPDFName("IDTree"), tree);
    }

    private static COSString bytes(String id) {
        return new COSString(id.getBytes(StandardCharsets.US_ASCII));
    }

    private static COSDictionary parent(COSDictionary element) {
        @Nullable COSDictionary parent = element.getCOSDictionary(COSName.P);
        if (parent == null) {
            throw new IllegalStateException("a tag without a parent: " + element);
        }
        return parent;
    }

    private static List<COSDictionary> elements(COSDictionary element) {
        List<COSDictionary> elements = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary below && isElement(below)) {
                elements.add(below);
            }
        }
        return elements;
    }

    /** Rather than a reference to what stands on a page. */
    private static boolean isElement(COSDictionary kid) {
        return kid.containsKey(COSName.S);
    }

    /** Elements, references, and numbers of what stands on the element's page. */
    private static List<COSBase> kids(COSDictionary element) {
        @Nullable COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> list = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                list.add(array.getObject(i));
            }
        } else if (kids != null) {
            list.add(kids);
        }
        return list;
    }

    private static void setKids(COSDictionary element, List<COSBase> kids) {
        if (kids.isEmpty()) {
            element.removeItem(COSName.K);
        } else {
            element.setItem(COSName.K, new COSArray(kids));
        }
    }
}
