package briefingbook.paper;

import briefingbook.paper.PdfPages.Link;
import briefingbook.paper.PdfPages.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong with a PDF on paper, a sentence for each fault. */
public final class PaperRules {

    static final String NOTE = "Note at the foot of the page";

    private static final Pattern PAGE = Pattern.compile("[. ]*(\\d+)(?:–(\\d+))?");
    private static final Pattern SPOILT = Pattern.compile("[\\x{FB00}-\\x{FB06}\\x{FFFD}\\x{0}-\\x{8}]");

    /** "p." with nothing behind it, and the dots of a line of contents. */
    private static final Pattern UNNUMBERED =
            Pattern.compile("(?<![\\p{L}.])p\\.\\x{A0}(?!\\d)|(?:\\. ?){5,}(?![. \\x{A0}]*\\d)");

    private PaperRules() {}

    public static List<String> faults(PdfPages pdf) {
        List<String> faults = new ArrayList<>(strayNotes(pdf));
        faults.addAll(strandedHeadings(pdf));
        faults.addAll(wrongPageNumbers(pdf));
        faults.addAll(missingPageNumbers(pdf));
        faults.addAll(overlaps(pdf));
        faults.addAll(lettersInAColumn(pdf));
        faults.addAll(fonts(pdf));
        faults.addAll(spoiltText(pdf));
        return faults;
    }

    static List<Link> calls(PdfPages pdf) {
        return pdf.links().stream().filter(link -> link.name().equals(NOTE)).toList();
    }

    /** References to pages that stand in print, those of contents and index too. */
    static List<Link> pageNumbers(PdfPages pdf) {
        return pdf.links().stream()
                .filter(link -> link.target() > 0 && !link.name().equals(NOTE))
                .filter(link -> link.name().startsWith("page")
                        || PAGE.matcher(link.text()).matches() && link.text().contains("."))
                .toList();
    }

    static List<String> strayNotes(PdfPages pdf) {
        return calls(pdf).stream()
                .filter(call -> call.page() != call.target())
                .map(call -> "the note called on page " + call.page() + " stands on page " + call.target())
                .toList();
    }

    /** Headings that are the last line above the notes of a page. A part's title may have a page of its own. */
    static List<String> strandedHeadings(PdfPages pdf) {
        List<String> faults = new ArrayList<>();
        for (int page : pages(pdf)) {
            List<Piece> body = pdf.pieces().stream()
                    .filter(piece -> piece.page() == page)
                    .filter(piece -> !piece.tags().isEmpty() && !piece.isIn("Note"))
                    .toList();
            double lowest = body.stream().mapToDouble(Piece::top).max().orElse(0);
            List<Piece> last =
                    body.stream().filter(piece -> piece.top() > lowest - 1.5).toList();
            boolean titlePage = body.stream().allMatch(piece -> piece.isIn("H1"));
            if (page < pdf.count()
                    && !titlePage
                    && !last.isEmpty()
                    && last.stream().allMatch(piece -> piece.isIn("H\\d"))) {
                faults.add("page " + page + " ends with the heading \""
                        + last.get(0).text() + "\"");
            }
        }
        return faults;
    }

    /** Text over the notes of its page, or beyond the edges of the page. */
    static List<String> overlaps(PdfPages pdf) {
        List<String> faults = new ArrayList<>();
        for (int page : pages(pdf)) {
            List<Piece> tagged = pdf.pieces().stream()
                    .filter(piece -> piece.page() == page && !piece.tags().isEmpty())
                    .toList();
            double lowest = tagged.stream()
                    .filter(piece -> !piece.isIn("Note"))
                    .mapToDouble(Piece::top)
                    .max()
                    .orElse(0);
            tagged.stream()
                    .filter(piece -> piece.isIn("Note") && piece.top() < lowest)
                    .forEach(piece -> faults.add("page " + page + " has text over its note " + piece.text()));
            tagged.stream()
                    .filter(piece -> piece.left() < 0 || piece.right() > pdf.width(page))
                    .forEach(piece -> faults.add("page " + page + " is too narrow for " + piece.text()));
        }
        return faults;
    }

    /** Words for which there was no room, broken behind every letter. */
    static List<String> lettersInAColumn(PdfPages pdf) {
        List<String> faults = new ArrayList<>();
        int inARow = 0;
        for (Piece piece : pdf.pieces()) {
            inARow = piece.text().strip().length() == 1
                            && Character.isLetter(piece.text().strip().charAt(0))
                    ? inARow + 1
                    : 0;
            if (inARow == 5) {
                faults.add("page " + piece.page() + " has a word letter by letter, to " + piece.text());
            }
        }
        return faults;
    }

    static List<String> wrongPageNumbers(PdfPages pdf) {
        List<String> faults = new ArrayList<>();
        for (Link link : pageNumbers(pdf)) {
            Matcher printed = PAGE.matcher(link.text());
            if (!printed.matches() || Integer.parseInt(printed.group(1)) != link.target()) {
                faults.add("page " + link.page() + " says \"" + link.text() + "\" of what stands on page "
                        + link.target());
            }
        }
        return faults;
    }

    /** References to pages that name none: where nothing stands, or where the engine finds no place for it. */
    static List<String> missingPageNumbers(PdfPages pdf) {
        String heard = pdf.heard();
        return UNNUMBERED
                .matcher(heard)
                .results()
                .map(found -> "no page is named behind \""
                        + heard.substring(Math.max(0, found.start() - 60), found.end()) + "\"")
                .toList();
    }

    static List<String> fonts(PdfPages pdf) {
        return pdf.fonts().stream()
                .filter(font -> !font.matches("[A-Z]{6}\\+Book(Serif|Sans)-(Regular|Italic|Semibold)"))
                .distinct()
                .map(font -> "font " + font)
                .toList();
    }

    static List<String> spoiltText(PdfPages pdf) {
        return pdf.pieces().stream()
                .filter(piece -> SPOILT.matcher(piece.text()).find())
                .map(piece -> "page " + piece.page() + " cannot be copied: " + piece.text())
                .toList();
    }

    /** The pages without a text, of those from the second on. */
    public static List<Integer> pagesWithout(PdfPages pdf, String text) {
        return pages(pdf).stream()
                .filter(page -> !pdf.text(page).replaceAll("\\s+", " ").contains(text))
                .toList();
    }

    private static List<Integer> pages(PdfPages pdf) {
        return IntStream.rangeClosed(1, pdf.count()).boxed().collect(Collectors.toList());
    }
}
