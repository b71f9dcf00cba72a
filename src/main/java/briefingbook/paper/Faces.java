package briefingbook.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The five faces, read once and then embedded in one PDF after the other. One set serves one thread at a time: a face is
 * read further while letters are asked of it.
 */
final class Faces {

    private final List<Face> faces = List.of(
            face("BookSerif-Regular", "Book Serif", 400, FontStyle.NORMAL),
            face("BookSerif-Italic", "Book Serif", 400, FontStyle.ITALIC),
            face("BookSerif-Semibold", "Book Serif", 700, FontStyle.NORMAL),
            face("BookSans-Regular", "Book Sans", 400, FontStyle.NORMAL),
            face("BookSans-Semibold", "Book Sans", 700, FontStyle.NORMAL));

    private final CmapLookup letters;

    Faces() {
        try {
            letters = faces.get(0).font().getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's font is broken", e);
        }
    }

    /** Offers them to a document, which embeds of each, if it uses it, the letters that it uses. */
    void register(PdfRendererBuilder builder, PDDocument pdf) {
        for (Face face : faces) {
            builder.useFont(new Embedding(pdf, face.font()), face.family(), face.weight(), face.style(), true);
        }
    }

    /** Whether there is a letter for a code point; as all faces have the same ones, in any of them. */
    boolean has(int codePoint) {
        return letters.getGlyphId(codePoint) != 0;
    }

    /** All code points that there are letters for. */
    IntStream letters() {
        return IntStream.rangeClosed(' ', Character.MAX_CODE_POINT).filter(this::has);
    }

    private static Face face(String file, String family, int weight, FontStyle style) {
        String path = "/briefingbook/paper/fonts/" + file + ".ttf";
        try (InputStream in = Faces.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Face(font, family, weight, style);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + path + " cannot be read", e);
        }
    }

    private record Face(TrueTypeFont font, String family, int weight, FontStyle style) {}

    /** Embeds a face when the document first needs it. */
    private static final class Embedding extends PDFontSupplier {

        private final PDDocument pdf;
        private final TrueTypeFont font;

        @SuppressWarnings("NullAway") // the font that it would hold is made in supply()
        Embedding(PDDocument pdf, TrueTypeFont font) {
            super(null);
            this.pdf = pdf;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(pdf, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException("the program's font is broken", e);
            }
        }
    }
}
