package briefingbook.seed;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Finds where on each page which letter stands; words, lines and columns are left to {@link PdfPage}. */
final class PdfGlyphs extends PDFTextStripper {

    private static final int MOST_OPERATORS = 30_000_000;
    private static final int MOST_GLYPHS = 10_000_000;
    private static final int MOST_FORMS = 200_000;

    private final List<PdfPage> pages = new ArrayList<>();
    private int operators;
    private int forms;
    private int glyphs;

    /** A PDF that draws so much that reading it would take minutes. Unchecked, as the library passes over others. */
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super(null, null, false, false);
        }
    }

    /**
     * A letter, or several that one glyph stands for.
     *
     * @param x its left edge, and {@code y} its base line, from the upper left corner of the page as it is read, in points
     * @param bold whether the font's name says so
     */
    record Glyph(String text, float x, float y, float width, float size, boolean bold) {

        float end() {
            return x + width;
        }
    }

    private PdfGlyphs() {
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The pages in their order. Throws {@link TooMuch}. */
    static List<PdfPage> pages(PDDocument pdf) throws IOException {
        PdfGlyphs reader = new PdfGlyphs();
        reader.writeText(pdf, Writer.nullWriter());
        return reader.pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        forms += operator.getName().equals("Do") ? 1 : 0;
        if (operators > MOST_OPERATORS || forms > MOST_FORMS) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        glyphs++;
        if (glyphs > MOST_GLYPHS) {
            throw new TooMuch();
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        Map<Float, List<TextPosition>> byDirection = new TreeMap<>();
        for (List<TextPosition> article : getCharactersByArticle()) {
            for (TextPosition text : article) {
                byDirection
                        .computeIfAbsent(text.getDir(), dir -> new ArrayList<>())
                        .add(text);
            }
        }
        // What is written across most of the page, such as a stamp in its margin or a watermark, is none of its text.
        List<TextPosition> upright = byDirection.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        List<Glyph> found = new ArrayList<>();
        float height = 0;
        for (TextPosition text : upright) {
            boolean turned = text.getDir() == 90 || text.getDir() == 270;
            height = turned ? text.getPageWidth() : text.getPageHeight();
            @Nullable Glyph glyph = glyph(text);
            if (glyph != null) {
                found.add(glyph);
            }
        }
        pages.add(PdfPage.of(getCurrentPageNo(), height, found));
    }

    private static @Nullable Glyph glyph(TextPosition text) {
        String unicode = text.getUnicode();
        float size = Math.abs(text.getFontSizeInPt());
        if (unicode == null
                || unicode.isEmpty()
                || !(size > 0)
                || !Float.isFinite(text.getXDirAdj() + text.getYDirAdj())) {
            return null;
        }
        return new Glyph(
                letters(unicode),
                text.getXDirAdj(),
                text.getYDirAdj(),
                Math.max(0, text.getWidthDirAdj()),
                size,
                isBold(text));
    }

    /** Ligatures as the letters that they join. */
    private static String letters(String unicode) {
        boolean ligature = unicode.chars().anyMatch(c -> c >= 0xfb00 && c <= 0xfb06);
        return ligature ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
    }

    private static boolean isBold(TextPosition text) {
        String name = text.getFont() == null ? null : text.getFont().getName();
        if (name == null) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
    }
}
