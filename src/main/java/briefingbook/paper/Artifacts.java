package briefingbook.paper;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the engine its pages and takes out of each, as soon as it is painted, the backgrounds that are none. The engine marks
 * one for each box on a page, painted or not, and each mark is an object of the file (ISO 32000-1, 14.8.2.2): in a long book
 * they were two of three, too many to wait for the last page.
 */
final class Artifacts implements PageSupplier {

    /** The mark of nothing. No text looks like it, as letters stand in a page as the numbers that its font gives them. */
    private static final Pattern EMPTY = Pattern.compile("/Artifact /(\\w+) BDC\nEMC\n");

    private @Nullable PDPage painting;

    @Override
    public PDPage requestPage(PDDocument pdf, float width, float height, int page, int shadow) {
        mendPainted();
        PDPage next = new PDPage(new PDRectangle(width, height));
        pdf.addPage(next);
        painting = next;
        return next;
    }

    /** Mends the page that was asked for last; after the last one, this is for the caller to do. */
    void mendPainted() {
        @Nullable COSDictionary marks = painting == null ? null : marks(painting);
        if (painting != null && marks != null) {
            try {
                mend(painting, marks);
            } catch (IOException e) {
                throw new UncheckedIOException("a page that was just painted cannot be read", e);
            }
        }
    }

    private static @Nullable COSDictionary marks(PDPage page) {
        return page.getResources() == null
                ? null
                : page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
    }

    private static void mend(PDPage page, COSDictionary marks) throws IOException {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            PDStream content = contents.next();
            String painted = new String(content.toByteArray(), StandardCharsets.ISO_8859_1);
            String left = EMPTY.matcher(painted).replaceAll(mark -> {
                marks.removeItem(COSName.getPDFName(mark.group(1)));
                return "";
            });
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(left.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
