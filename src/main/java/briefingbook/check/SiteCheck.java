package briefingbook.check;

import briefingbook.book.ReviewNote;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the pages: links, anchors, ids, and the data against its schema. */
public final class SiteCheck {

    private static final String DATA = "data/book.json";
    private static final String SCHEMA = "/briefingbook/schema/book.schema.json";

    private SiteCheck() {}

    /** As below, of a site that may stand anywhere. */
    public static List<ReviewNote> check(SortedMap<String, byte[]> files) {
        return check(files, "");
    }

    /**
     * An error for each link or anchor that leads nowhere, each id that stands twice on a page, each request to another
     * host and each fault of the data; empty for a site that is right.
     *
     * @param files content by path below the output folder
     * @param base the path under which the site will stand, which its page for what is missing may name; empty for none
     */
    public static List<ReviewNote> check(SortedMap<String, byte[]> files, String base) {
        List<ReviewNote> notes = new ArrayList<>();
        SortedMap<String, PageLinks> pages = pages(files);
        pages.values().parallelStream()
                .map(page -> LinkCheck.check(page, files.keySet(), pages, base))
                .toList()
                .forEach(notes::addAll);
        byte[] data = files.get(DATA);
        if (data != null) {
            notes.addAll(SchemaCheck.check(DATA, data, schema()));
        }
        return notes;
    }

    private static SortedMap<String, PageLinks> pages(SortedMap<String, byte[]> files) {
        SortedMap<String, PageLinks> pages = new TreeMap<>();
        files.entrySet().parallelStream()
                .filter(file -> PageLinks.isRead(file.getKey()))
                .map(file -> page(file))
                .toList()
                .forEach(page -> pages.put(page.path(), page));
        return pages;
    }

    private static PageLinks page(Map.Entry<String, byte[]> file) {
        return PageLinks.of(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
    }

    private static byte[] schema() {
        try (@Nullable InputStream in = SiteCheck.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + SCHEMA);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + SCHEMA, e);
        }
    }
}
