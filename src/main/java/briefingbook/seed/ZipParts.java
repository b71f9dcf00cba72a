package briefingbook.seed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a zip in memory: the names of all, and the text of those that a reader of DOCX asks for. */
final class ZipParts {

    private static final Set<String> READ = Set.of(
            "word/document.xml",
            "word/styles.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "word/_rels/document.xml.rels",
            "docProps/core.xml",
            "mimetype");
    /** A thousand pages of text in Word's XML are some 20 MB. */
    private static final int LARGEST_TEXT = 64 << 20;

    private static final int LARGEST = 256 << 20;
    private static final int MOST_PARTS = 20_000;

    private final Set<String> names = new HashSet<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private long unpacked;

    private ZipParts() {}

    /** @throws Unreadable where the zip is broken, or unpacks to more than any document does */
    static ZipParts of(byte[] bytes) throws Unreadable {
        ZipParts parts = new ZipParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
        if (parts.names.isEmpty()) {
            throw broken();
        }
        return parts;
    }

    private static Unreadable broken() {
        return new Unreadable(
                "is a broken archive or Word file",
                "Fetch it again, or open it in a word processor and save it again as .docx.");
    }

    private void add(String name, ZipInputStream zip) throws IOException, Unreadable {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean read = READ.contains(name) && names.add(name);
        names.add(name);
        byte[] buffer = new byte[1 << 16];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            unpacked += n;
            if (read) {
                kept.write(buffer, 0, n);
            }
            if (unpacked > LARGEST || kept.size() > LARGEST_TEXT) {
                throw tooLarge();
            }
        }
        if (names.size() > MOST_PARTS) {
            throw tooLarge();
        }
        if (read) {
            texts.put(name, kept.toByteArray());
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable(
                "unpacks to more than any document does",
                "Save its text as .txt or in smaller files, or take it out of the seeds folder.");
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The text of a part; empty where there is no such part. */
    String text(String name) {
        byte[] bytes = texts.getOrDefault(name, new byte[0]);
        return new String(bytes, charset(bytes));
    }

    /** Office writes UTF-8; XML may be UTF-16 as well, with a mark. */
    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
