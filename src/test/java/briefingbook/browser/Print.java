package briefingbook.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page as Chromium prints it, held against what the page shows to its print rules. A browser writes a sheet's text in the order of the page, so what
 * stands together on one sheet is found there in one piece; compared are letters and digits alone.
 */
final class Print {

    /** What comes out of the printer. Sizes in millimetres. */
    enum Paper {
        A4(210, 297),
        LETTER(215.9, 279.4);

        private final double width;
        private final double height;

        Paper(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final double INCH = 25.4;
    private static final double POINT = INCH / 72;
    /** The margin of every sheet, less what a letter may lean out of its line. */
    private static final double MARGIN = 17.5;

    /** Letters between a heading and what follows it that are no letters of the page. */
    private static final int MOST_BETWEEN = 4;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What the page shows on paper: each claim whole, each heading with the beginning of what follows it. */
    private static final String SHOWN = """
            const texts = root => {
              const found = [];
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                if (!node.parentElement.closest('template, script') && node.parentElement.checkVisibility()) found.push(node);
              }
              return found;
            };
            const words = nodes => nodes.map(node => node.data).join(' ');
            const all = texts(document.querySelector('main'));
            const behind = heading => all.slice(all.findLastIndex(node => heading.contains(node)) + 1);
            const claims = [...document.querySelectorAll('.claim, .resp > li, .said > li, .sides > ul > li')];
            const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(h => h.checkVisibility());
            return {
              claims: claims.map(claim => words(texts(claim))),
              headings: headings.map(heading => [words(texts(heading)), words(behind(heading))]),
              title: parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)
            };
            """;

    private final Paper paper;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> claims;
    private final List<List<String>> headings;
    /** In points. */
    private final double titleSize;

    /** One printed side: its text, and each letter with its place. */
    record Sheet(String text, List<Glyph> glyphs) {

        String letters() {
            return Print.letters(text);
        }
    }

    /** Places in millimetres from the left edge, size in points. */
    record Glyph(String letter, double left, double right, double size) {}

    @SuppressWarnings("unchecked")
    private Print(Paper paper, Map<String, Object> shown, byte[] pdf) {
        this.paper = paper;
        claims = (List<String>) Objects.requireNonNull(shown.get("claims"));
        headings = (List<List<String>>) Objects.requireNonNull(shown.get("headings"));
        titleSize = ((Number) Objects.requireNonNull(shown.get("title"))).doubleValue() * 72 / 96;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                sheets.add(new Reader(number).read(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the open page as a reader does who changes nothing in the dialog: with the browser's own head and foot, without backgrounds. */
    @SuppressWarnings("unchecked")
    static Print of(Chromium chromium, Paper paper) {
        chromium.media("print");
        Map<String, Object> shown = (Map<String, Object>) chromium.run(SHOWN);
        chromium.media("");
        Map<String, Object> answer = chromium.cdp(
                "Page.printToPDF",
                Map.of(
                        "paperWidth",
                        paper.width / INCH,
                        "paperHeight",
                        paper.height / INCH,
                        "displayHeaderFooter",
                        true,
                        "printBackground",
                        false));
        byte[] pdf = Base64.getDecoder().decode((String) Objects.requireNonNull(answer.get("data")));
        return new Print(paper, shown, pdf);
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    int claims() {
        return claims.size();
    }

    /** Claims, answers and quotations that do not stand whole, with their source, on one sheet. */
    List<String> splitClaims() {
        return claims.stream().filter(claim -> !isOnOneSheet(claim)).toList();
    }

    /** Headings that do not stand on one sheet with the beginning of what follows them. */
    List<String> strandedHeadings() {
        return headings.stream()
                .filter(heading ->
                        sheets.stream().noneMatch(sheet -> follows(sheet, heading.get(0), opening(heading.get(1)))))
                .map(heading -> heading.get(0))
                .toList();
    }

    private static String opening(String words) {
        String letters = letters(words);
        return letters.substring(0, Math.min(12, letters.length()));
    }

    /** Whether the opening follows the heading, but for what the style sheet puts between, such as a number. */
    private static boolean follows(Sheet sheet, String heading, String opening) {
        String letters = sheet.letters();
        String head = letters(heading);
        for (int at = letters.indexOf(head); at >= 0; at = letters.indexOf(head, at + 1)) {
            int found = letters.indexOf(opening, at + head.length());
            if (found >= 0 && found - at - head.length() <= MOST_BETWEEN) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnOneSheet(String words) {
        String letters = letters(words);
        return sheets.stream().anyMatch(sheet -> sheet.letters().contains(letters));
    }

    /** Which sheets lack some words. */
    List<String> lacking(String words) {
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).letters().contains(letters(words))) {
                lacking.add("sheet " + (i + 1) + " of " + sheets.size() + ": " + words);
            }
        }
        return lacking;
    }

    /** Sheets that do not say "Page x of y", and rightly. */
    List<String> unnumbered() {
        List<String> unnumbered = new ArrayList<>();
        for (int number = 1; number <= sheets.size(); number++) {
            String line = "Page " + number + " of " + sheets.size();
            if (!sheets.get(number - 1).text().contains(line)) {
                unnumbered.add(line);
            }
        }
        return unnumbered;
    }

    /** Sheets that hold some words. */
    long holding(String words) {
        return sheets.stream()
                .filter(sheet -> sheet.letters().contains(letters(words)))
                .count();
    }

    /** What reaches into the margins at the sides. */
    List<String> beyond() {
        List<String> beyond = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (Glyph glyph : sheet.glyphs()) {
                if (!glyph.letter().isBlank() && (glyph.left() < MARGIN || glyph.right() > paper.width - MARGIN)) {
                    beyond.add(String.format(
                            Locale.ROOT, "%s at %.1f to %.1f mm", glyph.letter(), glyph.left(), glyph.right()));
                }
            }
        }
        return beyond;
    }

    /** Whether all is printed smaller than the style sheet has it, as Chromium does with what is too wide: then the title is. */
    boolean isShrunk() {
        double largest = sheets.stream()
                .flatMap(sheet -> sheet.glyphs().stream())
                .mapToDouble(Glyph::size)
                .max()
                .orElse(0);
        return largest < titleSize - 0.1;
    }

    /** Sheets with just these characters. */
    long quoting(String characters) {
        return sheets.stream()
                .filter(sheet -> sheet.text().contains(characters))
                .count();
    }

    private static String letters(String text) {
        return NO_LETTER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** The letters of one sheet, in the order in which they were drawn. */
    private static final class Reader extends PDFTextStripper {

        private final List<Glyph> glyphs = new ArrayList<>();
        private final int number;

        Reader(int number) {
            this.number = number;
            setStartPage(number);
            setEndPage(number);
            setShouldSeparateByBeads(false);
        }

        Sheet read(PDDocument document) throws IOException {
            PDRectangle box = document.getPage(number - 1).getMediaBox();
            String text = getText(document);
            if (box.getLowerLeftX() != 0) {
                throw new IOException("a sheet that does not begin at its edge: " + box);
            }
            return new Sheet(text, List.copyOf(glyphs));
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            for (TextPosition at : positions) {
                double left = at.getXDirAdj() * POINT;
                glyphs.add(new Glyph(at.getUnicode(), left, left + at.getWidthDirAdj() * POINT, at.getYScale()));
            }
            super.writeString(text, positions);
        }

        @Override
        public void writeText(PDDocument document, Writer out) throws IOException {
            glyphs.clear();
            super.writeText(document, out);
        }
    }
}
