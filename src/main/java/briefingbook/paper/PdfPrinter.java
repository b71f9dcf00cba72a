package briefingbook.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns a document into a PDF that keeps PDF/UA-1 and PDF/A-2a. May be asked by several threads at once; the same document
 * gives the same bytes, whoever asks, when and where.
 */
public final class PdfPrinter {

    static {
        // The program answers for itself; what is wrong with a document is for the tests to find.
        XRLog.setLoggingEnabled(false);
    }

    private static final Pattern ADDRESS = Pattern.compile("#.|https?://|mailto:");

    /** As many sets as threads ever printed at once. */
    private final Queue<Faces> idle = new ConcurrentLinkedQueue<>();

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** Throws where the document is not well-formed or keeps none of the promises of {@link PaperDocument}. */
    public byte[] print(PaperDocument document) {
        @Nullable Faces waiting = idle.poll();
        Faces faces = waiting == null ? new Faces() : waiting;
        try {
            return print(document, faces);
        } catch (IOException e) {
            throw new UncheckedIOException(document.path() + " cannot be made", e);
        } finally {
            idle.add(faces);
        }
    }

    private byte[] print(PaperDocument paper, Faces faces) throws IOException {
        Document document = read(paper, faces);
        Facts facts = Facts.of(document, paper.made());
        PageLists lists = PageLists.of(document);
        Map<String, Integer> pages = lists.isEmpty() ? Map.of() : pages(document, faces);
        lists.fill(pages);
        Artifacts artifacts = new Artifacts();
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(document, pdf, faces, artifacts)) {
            renderer.layout();
            lists.check(pages, lists.isEmpty() ? pages : PageLists.pages(renderer));
            renderer.createPDFWithoutClosing();
            artifacts.mendPainted();
            StructureTree.mend(pdf, renderer.getSharedContext().getIdMap(), Annotations.mend(pdf));
            facts.write(pdf);
            pdf.setDocumentId(id(paper));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** The page of each id; of a copy, as the engine writes into what it lays out. */
    private Map<String, Integer> pages(Document document, Faces faces) throws IOException {
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer((Document) document.cloneNode(true), pdf, faces, new Artifacts())) {
            renderer.layout();
            return PageLists.pages(renderer);
        }
    }

    private static Document read(PaperDocument paper, Faces faces) {
        Document document = Xhtml.parse(paper.path(), Letters.allowed(paper.xhtml()));
        Letters letters = new Letters(faces::has);
        for (Node node : Xhtml.all(document)) {
            if (node instanceof Element element) {
                disarm(element);
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                String printable = letters.printable(node.getNodeValue());
                if (!printable.equals(node.getNodeValue())) {
                    node.setNodeValue(printable);
                }
            }
        }
        return document;
    }

    /** Takes away what would make the engine embed a file or a script, or lead to another place than the web. */
    private static void disarm(Element element) {
        element.removeAttribute("onclick");
        element.removeAttribute("download");
        if (!ADDRESS.matcher(element.getAttribute("href")).lookingAt()) {
            element.removeAttribute("href");
        }
    }

    private PdfBoxRenderer renderer(Document document, PDDocument pdf, Faces faces, Artifacts artifacts) {
        Xhtml.parcel(document);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(pdf);
        builder.usePageSupplier(artifacts);
        faces.register(builder, pdf);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useReplacementText(Letters.UNKNOWN);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withW3cDocument(document, null);
        return builder.buildPdfRenderer();
    }

    /** From what the PDF is made of, in place of the time and a number by chance. */
    private static long id(PaperDocument paper) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(paper.made().toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(paper.xhtml().getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
