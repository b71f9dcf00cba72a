package briefingbook.seed;

import briefingbook.seed.Block.Kind;
import briefingbook.seed.Draft.Stated;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads text without a markup language: exports of encyclopedias, articles copied from a page, wire copy.
 *
 * <p>Lines become {@link Piece}s (a paragraph, a heading line, a list item); what each piece is follows from its marks,
 * and where it has none from its looks and its neighbours.
 */
final class PlainTextReader {

    private static final Pattern EXPORT_HEADING = Pattern.compile("(={1,6})\\s*([^=\\s].*?)\\s*\\1");
    private static final Pattern FLAG = Pattern.compile("[-*•·‣]\\s*:\\s+");
    private static final Pattern BULLET = Pattern.compile("(?:[-*•·‣–]|\\(?\\d{1,2}[.)])\\s+(?=\\S)");
    private static final Pattern FACT = Pattern.compile("[-*•]\\s+(\\p{L}[^:.!?]{0,40}):(?:\\s+.*|)");
    private static final Pattern TABBED_FACT = Pattern.compile("\\p{L}[^\\t.!?]{0,40}\\t+\\s*\\S.*");
    private static final Pattern ADDRESS = Pattern.compile("www\\.|https?:|\\S+@");
    private static final Pattern COPIED_HEADING = Pattern.compile(".*\\S ?\\[edit[^\\[\\]]{0,30}\\]");
    /** No text is set wider than this by hand. */
    private static final int WIDEST_LINE = 130;

    /** Where a line that holds only a date or an hour is that of publication. */
    private static final int HEAD_LINES = 8;

    /** Where a title may be looked for: below a mark of release, a date and a name. */
    private static final int TITLE_LINES = 4;

    private final Places places;
    private final List<Piece> pieces;
    /** Whether headings carry marks, so that a bare line is none. */
    private final boolean marked;
    /** Index of the piece that is the title, where no mark tells; -1 for none. */
    private final int title;

    private PlainTextReader(Places places) {
        this.places = places;
        List<Line> lines = Line.of(places.text());
        this.marked = lines.stream().anyMatch(PlainTextReader::isMarkedHeading);
        this.pieces = pieces(lines);
        this.title =
                marked ? -1 : TitleLine.index(pieces.stream().map(Piece::text).toList());
    }

    static Draft read(Seed seed) {
        PlainTextReader reader = new PlainTextReader(new Places(seed.text()));
        List<Stated> stated = reader.marked
                ? List.of(new Stated("kind", "encyclopedia", "headings marked as an encyclopedia marks them"))
                : List.of();
        return new Draft(reader.blocks(), stated);
    }

    /** Whether the text has headings between equals signs. */
    static boolean isExport(String text) {
        return Line.of(text).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> EXPORT_HEADING.matcher(line.text()).matches())
                .isPresent();
    }

    /**
     * A line without the white space at its ends.
     *
     * @param start index of its first character in the seed, UTF-16
     * @param indent how far it stands in
     */
    private record Line(int start, int indent, String text) {

        boolean isBlank() {
            return text.isEmpty();
        }

        int end() {
            return start + text.length();
        }

        static List<Line> of(String text) {
            List<Line> lines = new ArrayList<>();
            int from = 0;
            while (from < text.length()) {
                int to = from;
                while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                    to++;
                }
                lines.add(line(text, from, to));
                boolean pair = to + 1 < text.length() && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n';
                from = to + (pair ? 2 : 1);
            }
            return lines;
        }

        private static Line line(String text, int from, int to) {
            int start = from;
            int end = to;
            while (start < end && TracedText.isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && TracedText.isSpace(text.charAt(end - 1))) {
                end--;
            }
            return new Line(start, start - from, text.substring(start, end));
        }
    }

    /**
     * One paragraph, heading, item or line.
     *
     * @param start index in the seed, UTF-16
     * @param opens whether a blank line, or the start of the text, stands before it
     * @param closes whether a blank line, or the end of the text, stands after it
     */
    private record Piece(int start, int end, String text, boolean opens, boolean closes) {}

    private static List<Piece> pieces(List<Line> lines) {
        int width = width(lines);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).isBlank()) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < lines.size()
                    && (continues(lines.get(last), lines.get(last + 1), width)
                            || (pieces.size() < TITLE_LINES && goesOn(lines.get(last), lines.get(last + 1))))) {
                last++;
            }
            boolean opens = i == 0 || lines.get(i - 1).isBlank();
            boolean closes = last + 1 == lines.size() || lines.get(last + 1).isBlank();
            StringBuilder text = new StringBuilder(lines.get(i).text());
            for (int next = i + 1; next <= last; next++) {
                text.append(' ').append(lines.get(next).text());
            }
            pieces.add(new Piece(lines.get(i).start(), lines.get(last).end(), text.toString(), opens, closes));
            i = last + 1;
        }
        return pieces;
    }

    /** Whether the second line goes on with the paragraph of the first: its first word would not have fitted there. */
    private static boolean continues(Line line, Line next, int width) {
        if (width == 0
                || next.isBlank()
                || line.text().length() < width / 2
                || hasMark(next)
                || isMarkedHeading(line)) {
            return false;
        }
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        return line.indent() + line.text().length() + 1 + word > width - 6;
    }

    /** Whether a title goes on in the second line, which opens in lower case. */
    private static boolean goesOn(Line line, Line next) {
        return !next.isBlank()
                && Character.isLowerCase(next.text().codePointAt(0))
                && LineShape.isTitle(line.text())
                && LineShape.masthead(line.text()).isEmpty()
                && !ADDRESS.matcher(next.text()).lookingAt()
                && LineShape.byline(next.text()).isEmpty()
                && !hasMark(line);
    }

    /** The width to which paragraphs were set by line breaks; 0 where a line is a paragraph. */
    private static int width(List<Line> lines) {
        int widest = 0;
        int held = 0;
        int tooWide = 0;
        for (Line line : lines) {
            int length = line.text().length();
            held += length > 0 ? 1 : 0;
            tooWide += length > WIDEST_LINE ? 1 : 0;
            widest = length > WIDEST_LINE ? widest : Math.max(widest, line.indent() + length);
        }
        return widest >= 40 && tooWide * 50 <= held && goOnInLowerCase(lines) ? widest : 0;
    }

    /** Whether so many lines below another open in lower case as when sentences are broken anywhere. */
    private static boolean goOnInLowerCase(List<Line> lines) {
        int below = 0;
        int lower = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i - 1).isBlank()) {
                below++;
                lower += Character.isLowerCase(lines.get(i).text().codePointAt(0)) ? 1 : 0;
            }
        }
        return lower > 0 && lower * 3 >= below;
    }

    private static boolean hasMark(Line line) {
        return FLAG.matcher(line.text()).lookingAt()
                || BULLET.matcher(line.text()).lookingAt()
                || isMarkedHeading(line);
    }

    private static boolean isCopiedHeading(String line) {
        return COPIED_HEADING.matcher(line).matches();
    }

    private static boolean isMarkedHeading(Line line) {
        return isCopiedHeading(line.text())
                || EXPORT_HEADING.matcher(line.text()).matches();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        boolean titled = false;
        boolean body = false;
        boolean sectioned = false;
        for (int i = 0; i < pieces.size(); i++) {
            Kind kind = marked(i, titled, sectioned);
            if (kind == null) {
                kind = bare(i, titled, body, blocks);
            }
            titled |= kind == Kind.TITLE;
            sectioned |= kind == Kind.HEADING;
            body |= kind == Kind.HEADING
                    || (kind == Kind.PARAGRAPH
                            && LineShape.isProse(pieces.get(i).text()));
            add(blocks, pieces.get(i), kind);
        }
        return blocks;
    }

    /** What its marks say that a piece is; null where it has none. */
    private @Nullable Kind marked(int index, boolean titled, boolean sectioned) {
        String text = pieces.get(index).text();
        Matcher heading = EXPORT_HEADING.matcher(text);
        if (heading.matches()) {
            return !titled && heading.group(1).length() == 1 ? Kind.TITLE : Kind.HEADING;
        }
        if (isCopiedHeading(text)) {
            return Kind.HEADING;
        }
        if (FLAG.matcher(text).lookingAt()) {
            return Kind.FLAG_ITEM;
        }
        if (isTabbedFact(index)
                || (!sectioned && titled && marked && FACT.matcher(text).matches())) {
            return Kind.FACT;
        }
        if (!sectioned && titled && opensFacts(index)) {
            return Kind.OTHER;
        }
        return BULLET.matcher(text).lookingAt() ? Kind.LIST_ITEM : null;
    }

    /** One of several lines in which a tab stands between a name and what it names. */
    private boolean isTabbedFact(int index) {
        return hasTab(index)
                && ((!pieces.get(index).opens() && hasTab(index - 1))
                        || (!pieces.get(index).closes() && hasTab(index + 1)));
    }

    private boolean hasTab(int index) {
        return index >= 0
                && index < pieces.size()
                && TABBED_FACT.matcher(raw(pieces.get(index))).matches();
    }

    /** The lines that head a facts box: {@code Infobox}, or the name of the thing, with facts right below. */
    private boolean opensFacts(int index) {
        for (int i = index;
                i + 1 < pieces.size() && i < index + 3 && !pieces.get(i).closes();
                i++) {
            String next = pieces.get(i + 1).text();
            if ((marked && FACT.matcher(next).matches()) || isTabbedFact(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** What a piece without marks is, by its looks and its place. */
    private Kind bare(int index, boolean titled, boolean body, List<Block> before) {
        if (index < HEAD_LINES && LineShape.isDateOnly(pieces.get(index).text())) {
            return Kind.DATELINE;
        }
        if (index == title) {
            return Kind.TITLE;
        }
        if (index < title && LineShape.masthead(pieces.get(index).text()).isPresent()) {
            return Kind.DATELINE;
        }
        if (!body) {
            Piece piece = pieces.get(index);
            boolean follows = !marked && !piece.opens();
            Kind kind = Blocks.head(piece.text(), titled, before, follows, piece.closes());
            if (kind != null) {
                return kind == Kind.TITLE && index < title ? Kind.OTHER : kind;
            }
        }
        return !marked && titled && isHeading(index) ? Kind.HEADING : Kind.PARAGRAPH;
    }

    /** A bare line is a heading where running text follows, at once or below another heading. */
    private boolean isHeading(int index) {
        if (!LineShape.isHeading(pieces.get(index).text()) || index + 1 == pieces.size()) {
            return false;
        }
        String next = pieces.get(index + 1).text();
        if (LineShape.byline(pieces.get(index).text()).isPresent()
                || LineShape.byline(next).isPresent()) {
            return false;
        }
        if (LineShape.isProse(next)
                || hasBullet(next)
                || LineShape.isNumeral(pieces.get(index).text())) {
            return true;
        }
        return pieces.get(index).closes()
                && index + 2 < pieces.size()
                && LineShape.isHeading(next)
                && LineShape.isProse(pieces.get(index + 2).text());
    }

    static boolean hasBullet(String text) {
        return BULLET.matcher(text).lookingAt() || FLAG.matcher(text).lookingAt();
    }

    private void add(List<Block> blocks, Piece piece, Kind kind) {
        int from = piece.start();
        int to = piece.end();
        int level = 0;
        switch (kind) {
            case TITLE, HEADING -> {
                from += kind == Kind.TITLE ? TitleLine.start(piece.text()) : 0;
                Matcher m = EXPORT_HEADING.matcher(piece.text());
                level = m.matches() ? m.group(1).length() : kind == Kind.TITLE ? 1 : 2;
                if (m.matches()) {
                    to = piece.start() + m.end(2);
                    from = piece.start() + m.start(2);
                }
            }
            case FLAG_ITEM, LIST_ITEM, FACT -> {
                Matcher m = (kind == Kind.FLAG_ITEM ? FLAG : BULLET).matcher(piece.text());
                from += m.lookingAt() ? m.end() : 0;
            }
            default -> {}
        }
        TracedText text = NoteMarks.readable(places.text(from, to));
        if (!text.isEmpty()) {
            String origin = piece.opens() ? "line" : "line below";
            blocks.addAll(
                    Blocks.parts(new Block(kind, text, places.span(piece.start(), piece.end()), level, origin, null)));
        }
    }

    private String raw(Piece piece) {
        return places.text().substring(piece.start(), piece.end());
    }
}
