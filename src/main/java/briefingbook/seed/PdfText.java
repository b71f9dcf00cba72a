package briefingbook.seed;

import briefingbook.seed.Draft.Stated;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes the text out of a PDF, in memory: no file is written, no script run, no font of the machine looked at. */
final class PdfText {

    private static final int MOST_PAGES = 2_000;
    private static final long MOST_MEMORY = 1L << 30;
    private static final String SMALLER = "Save the pages that the book needs as a smaller PDF, or their text as .txt.";
    private static final String AGAIN = "Fetch it again, or save its text as .txt.";
    /** What programs put where a title belongs. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:untitled|document|microsoft (?:word|powerpoint)|print|layout|slide|\\W*)\\s*\\d*|\\S*\\.\\w{2,4}|\\S+_\\S*|about:blank");

    private static final Pattern PROGRAM = Pattern.compile("^(?i:Microsoft (?:Office )?(?:Word|PowerPoint) - )");

    private PdfText() {}

    /**
     * The seed.
     *
     * @param left takes the words for what of the file is not read
     * @throws Unreadable where it has no text, is locked, broken or too large
     */
    static Seed seed(String path, byte[] bytes, String sha256, BiConsumer<String, String> left) throws Unreadable {
        PdfStreams.check(bytes);
        NoSystemFonts.install();
        try (PDDocument pdf = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            return seed(path, pdf, sha256, left);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("is locked by a password", "Save it without a password, or its text as .txt.");
        } catch (PdfGlyphs.TooMuch | OutOfMemoryError e) {
            throw new Unreadable("takes more time or memory than any document does", SMALLER);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library answers a broken file with any of these.
            throw new Unreadable("is a broken PDF", AGAIN);
        }
    }

    private static Seed seed(String path, PDDocument pdf, String sha256, BiConsumer<String, String> left)
            throws IOException, Unreadable {
        int count = pdf.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new Unreadable("has " + count + " pages, and no more than " + MOST_PAGES + " are read,", SMALLER);
        }
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        if (catalog.getCOSObject().containsKey(COSName.getPDFName("Collection"))) {
            throw new Unreadable(
                    "is a portfolio, whose documents are attached to it,", "Save each of them as a file of its own.");
        }
        List<PdfPage> pages = PdfGlyphs.pages(pdf);
        LayoutWriter writer = new LayoutWriter();
        new PdfParagraphs(pages).write(writer);
        if (writer.length() == 0) {
            throw new Unreadable(
                    count == 0 ? "has no pages" : "holds no text: its pages are pictures, as of a scan,",
                    count == 0 ? AGAIN : "Let a program recognise its text (OCR), or type it into a .txt file.");
        }
        sayWhatIsLeft(catalog, left);
        return writer.seed(path, sha256, "pdf", properties(pdf), count);
    }

    private static void sayWhatIsLeft(PDDocumentCatalog catalog, BiConsumer<String, String> left) throws IOException {
        PDDocumentNameDictionary names = catalog.getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            left.accept(
                    "has files attached to it, which are not read",
                    "Save what the book needs of them as files of their own.");
        }
        boolean script =
                names != null && names.getJavaScript() != null || catalog.getOpenAction() instanceof PDActionJavaScript;
        if (script) {
            left.accept(
                    "has a script in it, which is not run",
                    "Compare its source’s page with the PDF if what it shows depends on the script.");
        }
    }

    private static List<Stated> properties(PDDocument pdf) throws IOException {
        StatedFields stated = new StatedFields();
        PDDocumentInformation info = pdf.getDocumentInformation();
        addTitle(stated, info.getTitle());
        add(stated, "authors", info.getAuthor(), "author in the file’s properties");
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            try (var in = metadata.exportXMPMetadata()) {
                Document xmp = Jsoup.parse(in, null, "", Parser.xmlParser());
                addTitle(stated, first(xmp, "dc|title"));
                for (Element creator : xmp.select("dc|creator rdf|li")) {
                    add(stated, "authors", creator.text(), "author in the file’s properties");
                }
                add(stated, "made", first(xmp, "dc|date"), "date in the file’s properties");
            }
        }
        Calendar made = info.getCreationDate();
        if (made != null) {
            add(stated, "made", day(made), "day of its making in the file’s properties");
        }
        return stated.found();
    }

    private static void addTitle(StatedFields stated, @Nullable String title) {
        String words = title == null ? "" : PROGRAM.matcher(title.strip()).replaceFirst("");
        if (!NO_TITLE.matcher(words).matches()) {
            stated.add("page title", words, "title in the file’s properties");
        }
    }

    private static void add(StatedFields stated, String field, @Nullable String value, String by) {
        if (value != null) {
            stated.add(field, value, by);
        }
    }

    private static String first(Document xmp, String query) {
        @Nullable Element found = xmp.selectFirst(query);
        return found == null ? "" : found.text();
    }

    /** The day as the file gives it, in the zone in which it gives it. */
    private static String day(Calendar date) {
        return date.toInstant()
                .atZone(date.getTimeZone().toZoneId())
                .toLocalDate()
                .toString();
    }
}
