package briefingbook.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A PDF as a printer sets it: lines at places, of which nothing says what they are. */
public final class PdfSeed {

    public static final PDFont ROMAN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    public static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);

    private final PDDocument pdf = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    public PDDocument pdf() {
        return pdf;
    }

    public PdfSeed page() {
        page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        return this;
    }

    /** @param top from the upper edge of the page, in points */
    public PdfSeed line(PDFont font, float size, float x, float top, String words) {
        try (PDPageContentStream content =
                new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, PDRectangle.A4.getHeight() - top);
            content.showText(words);
            content.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static float width(PDFont font, float size, String words) {
        try {
            return font.getStringWidth(words) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of ten points, twelve apart; one that is empty leaves its place free. */
    public PdfSeed lines(float x, float top, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                line(ROMAN, 10, x, top + 12 * i, lines.get(i));
            }
        }
        return this;
    }

    public byte[] bytes() {
        try (pdf) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
