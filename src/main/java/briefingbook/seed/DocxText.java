package briefingbook.seed;

import briefingbook.seed.Draft.Stated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Takes the text out of a DOCX: the Office Open XML of ECMA-376, in a zip.
 *
 * <p>Nothing of the file is unpacked to the disk, and its XML is read without a DTD and without entities of its own.
 */
final class DocxText {

    private static final String DOCUMENT = "word/document.xml";
    private static final String SAVE_AGAIN = "Open it in a word processor and save it again as .docx.";
    /** Names that programs put where that of the writer belongs. */
    private static final Pattern NOBODY =
            Pattern.compile("(?i)microsoft.*|windows.*|user|author|admin.*|unknown|python-docx|.*\\d.*");

    private DocxText() {}

    /**
     * The seed.
     *
     * @param left takes the words for what of the file is not read
     * @throws Unreadable where the archive is no DOCX, or broken, or too large
     */
    static Seed seed(String path, byte[] bytes, String sha256, BiConsumer<String, String> left) throws Unreadable {
        ZipParts parts = ZipParts.of(bytes);
        if (!parts.has(DOCUMENT)) {
            throw otherwise(parts);
        }
        WordXml xml = new WordXml(
                new WordStyles(parts.text("word/styles.xml")), links(parts.text("word/_rels/document.xml.rels")));
        LayoutWriter writer = new LayoutWriter();
        xml.read(writer, parts.text(DOCUMENT), parts.text("word/footnotes.xml"), parts.text("word/endnotes.xml"));
        if (writer.length() == 0) {
            throw new Unreadable("holds no text", SAVE_AGAIN);
        }
        if (xml.hidden()) {
            left.accept(
                    "has hidden text, which is left out",
                    "Show it in the word processor if it belongs to the document.");
        }
        if (parts.has("word/vbaProject.bin")) {
            left.accept("has macros; its text is read, and they are not run", "Nothing need be done.");
        }
        return writer.seed(path, sha256, "docx", properties(parts.text("docProps/core.xml")), null);
    }

    /** What another archive is. */
    private static Unreadable otherwise(ZipParts parts) {
        String type = parts.text("mimetype").strip();
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return new Unreadable(
                    "is an OpenDocument text (.odt), which is not read,",
                    "Open it in a word processor and save it as .docx.");
        } else if (type.startsWith("application/epub")) {
            return new Unreadable("is a book in EPUB, which is not read,", "Save its text as .txt, .md or .html.");
        } else if (parts.has("xl/workbook.xml") || type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return new Unreadable(
                    "is a spreadsheet, which is not read,", "Save what the book needs of it as .txt or .md.");
        } else if (parts.has("ppt/presentation.xml")) {
            return new Unreadable("is a set of slides, which is not read,", "Save it as PDF.");
        } else if (parts.has("[Content_Types].xml")) {
            return new Unreadable("is a broken Word file", SAVE_AGAIN);
        }
        return FileKind.ZIP.unreadable();
    }

    private static Map<String, String> links(String relationships) {
        Map<String, String> links = new HashMap<>();
        for (Element link : Jsoup.parse(relationships, "", Parser.xmlParser()).select("Relationship[Id][Target]")) {
            links.put(link.attr("Id"), link.attr("Target"));
        }
        return links;
    }

    private static List<Stated> properties(String core) {
        Document xml = Jsoup.parse(core, "", Parser.xmlParser());
        StatedFields stated = new StatedFields();
        String title = xml.select("dc|title").text();
        if (title.length() > 3) {
            stated.add("page title", title, "title in the file’s properties");
        }
        String author = xml.select("dc|creator").text();
        if (!NOBODY.matcher(author.strip()).matches()) {
            stated.add("authors", author, "author in the file’s properties");
        }
        stated.add("made", xml.select("dcterms|created").text(), "day of its making in the file’s properties");
        return stated.found();
    }
}
