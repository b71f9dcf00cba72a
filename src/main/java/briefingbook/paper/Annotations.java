package briefingbook.paper;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Mends the links of a PDF. Of a link whose text its style gives, a number of a page, the engine makes two: one without
 * any width, and one that is called by its address. The first goes, the second gets a name.
 */
final class Annotations {

    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Set<COSDictionary> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Integer> keys = new HashSet<>();

    private Annotations() {}

    /** The links that are no more, which the tree of tags has to lose, too. */
    static Set<COSDictionary> mend(PDDocument pdf) throws IOException {
        Annotations links = new Annotations();
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            links.pages.put(page.getCOSObject(), number);
        }
        for (PDPage page : pdf.getPages()) {
            links.mend(page.getCOSObject());
        }
        links.forget(
                pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject());
        return links.dropped;
    }

    private void mend(COSDictionary page) {
        @Nullable COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return;
        }
        COSArray left = new COSArray();
        for (int i = 0; i < annotations.size(); i++) {
            COSDictionary link = (COSDictionary) annotations.getObject(i);
            if (isFlat(link.getCOSArray(COSName.RECT))) {
                dropped.add(link);
                keys.add(link.getInt(STRUCT_PARENT));
            } else {
                left.add(annotations.get(i));
                describe(link);
            }
        }
        page.setItem(COSName.ANNOTS, left);
    }

    private static boolean isFlat(@Nullable COSArray rectangle) {
        if (rectangle == null) {
            return true;
        }
        float[] sides = rectangle.toFloatArray();
        return sides[0] == sides[2] || sides[1] == sides[3];
    }

    /** Names the page that a link leads to, where the link had no words for its name. */
    private void describe(COSDictionary link) {
        @Nullable COSDictionary action = link.getCOSDictionary(COSName.A);
        @Nullable COSArray target = action == null ? null : action.getCOSArray(COSName.D);
        String name = link.getString(COSName.CONTENTS, "");
        if (target != null && name.startsWith("#") && !name.startsWith(StructureTree.CALL)) {
            @Nullable Integer page = pages.get((COSDictionary) target.getObject(0));
            if (page != null) {
                link.setString(COSName.CONTENTS, "page " + page);
            }
        }
    }

    /** Takes the dropped links out of the list by which a reader finds the tag of a link. */
    private void forget(COSDictionary tree) {
        @Nullable COSArray numbers = tree.getCOSArray(COSName.NUMS);
        if (numbers == null) {
            return;
        }
        COSArray left = new COSArray();
        for (int i = 0; i < numbers.size(); i += 2) {
            if (!keys.contains(numbers.getInt(i))) {
                left.add(numbers.get(i));
                left.add(numbers.get(i + 1));
            }
        }
        tree.setItem(COSName.NUMS, left);
    }
}
