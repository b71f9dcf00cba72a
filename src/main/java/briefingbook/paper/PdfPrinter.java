package briefingbook.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Turns XHTML with its style sheet into a PDF. */
public final class PdfPrinter {

    /** The PDF of a document; the same bytes for the same document. */
    public byte[] print(PaperDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "SourceSerif4-Regular", "Book Serif", 400, FontStyle.NORMAL);
        font(builder, "SourceSerif4-It", "Book Serif", 400, FontStyle.ITALIC);
        font(builder, "SourceSerif4-Semibold", "Book Serif", 700, FontStyle.NORMAL);
        font(builder, "SourceSans3-Regular", "Book Sans", 400, FontStyle.NORMAL);
        font(builder, "SourceSans3-Semibold", "Book Sans", 700, FontStyle.NORMAL);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFastMode();
        builder.withHtmlContent(document.xhtml(), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(document.path() + " cannot be made", e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        FSSupplier<InputStream> font = () -> {
            InputStream in = PdfPrinter.class.getResourceAsStream("/briefingbook/paper/fonts/" + file + ".ttf");
            if (in == null) {
                throw new IllegalStateException("the program lacks its font " + file);
            }
            return in;
        };
        builder.useFont(font, family, weight, style, true);
    }
}
