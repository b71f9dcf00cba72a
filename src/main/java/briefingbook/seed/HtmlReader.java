package briefingbook.seed;

import briefingbook.seed.Block.Kind;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages.
 *
 * <p>The origin of a block is the path of its element, from {@code main} where it stands in the element that holds the
 * article and from {@code page} where it does not: {@code main > article > p.lead}, {@code page > nav > ul > li}.
 */
final class HtmlReader {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "noscript",
            "ol",
            "option",
            "p",
            "pre",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "textarea",
            "tfoot",
            "thead",
            "tr",
            "ul");
    private static final Set<String> CELLS = Set.of("td", "th", "br");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template", "svg", "math", "iframe");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\\w{1,30});?");
    private static final Pattern FLAG = Pattern.compile(":\\s+");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none");
    /** Deeper nesting is hostile: the words there join the block above. */
    private static final int DEEPEST = 200;

    private static final int LONGEST_PATH = 240;
    private static final int LONGEST_HEAD_LINE = 300;
    /** Byline and date may stand below the first sentences of a page. */
    private static final int LONGEST_STANDFIRST = 300;

    private final Places places;
    private final Element main;
    private final @Nullable Element heading;
    private final String pageTitle;
    private final FormBoxes forms;
    private final List<Block> blocks = new ArrayList<>();
    private boolean titled;
    private boolean body;
    /** How many characters of running text were read. */
    private int prose;
    /** What the block at hand is made of. */
    private Piece piece = new Piece(Kind.PARAGRAPH, 0, "page");

    private HtmlReader(Seed seed, Document page) {
        this.places = new Places(seed.text());
        this.main = MainElement.of(page);
        this.heading = MainElement.heading(page, main);
        this.pageTitle = page.title();
        this.forms = FormBoxes.of(page, main);
    }

    static Draft read(Seed seed) {
        Document page = Jsoup.parse(seed.text(), "", Parser.htmlParser().setTrackPosition(true));
        HtmlReader reader = new HtmlReader(seed, page);
        reader.read(page.body(), reader.piece, reader.main.equals(page.body()) ? "main" : "page", 0);
        reader.flush(reader.piece);
        return new Draft(Blocks.apart(reader.blocks), PageFields.of(page));
    }

    /** A block as it is collected: what it is, and its words so far. */
    private static final class Piece {
        private final Kind kind;
        private final int level;
        private final String path;
        private TracedText.Builder text = new TracedText.Builder();
        /** Code point after its last word; -1 before the first. */
        private int end = -1;
        /** Whether a line break is the last that was read. */
        private boolean broken;
        /** Whether it holds a time that the page marks as one. */
        private boolean timed;
        /** Whether there was a word outside links. */
        private boolean unlinked;

        Piece(Kind kind, int level, String path) {
            this.kind = kind;
            this.level = level;
            this.path = path;
        }

        String origin() {
            return unlinked ? path : path + " > a";
        }
    }

    private void read(Element element, Piece around, String path, int depth) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element child && !UNSEEN.contains(child.normalName())) {
                readChild(child, around, path, depth);
            }
        }
    }

    private void readChild(Element child, Piece around, String path, int depth) {
        String below = child.equals(main) ? "main" : step(path, child);
        if (child.normalName().equals("br")) {
            breakLine();
        } else if (child.normalName().equals("tr") && isRow(child)) {
            flush(around);
            piece = new Piece(rowKind(child), 0, below);
            readRow(child, depth);
            flush(around);
        } else if (depth >= DEEPEST || !opensBlock(child)) {
            if (CELLS.contains(child.normalName())) {
                space();
            }
            read(child, around, path, depth + 1);
        } else {
            flush(around);
            Piece own = piece(child, around, below);
            piece = own;
            read(child, own, below, depth + 1);
            flush(own);
            piece = fresh(around);
        }
    }

    /** Two line breaks make a paragraph; at the head of the page one ends the title, the byline, the date. */
    private void breakLine() {
        boolean head = prose == 0
                && !body
                && (titled || heading == null)
                && piece.text.length() < LONGEST_HEAD_LINE
                && !LineShape.isProse(piece.text.build().folded().toString());
        if (piece.broken || head) {
            flush(fresh(piece));
        } else {
            space();
            piece.broken = true;
        }
    }

    /** A row that names what it tells, or only names it: its cells are one line. A row that lays out the page is none. */
    private static boolean isRow(Element row) {
        boolean named =
                row.children().stream().anyMatch(cell -> cell.normalName().equals("th"));
        boolean picture = row.selectFirst("img") != null && row.selectFirst("p") == null;
        return (named || picture) && row.selectFirst("table") == null;
    }

    private static Kind rowKind(Element row) {
        boolean named =
                row.children().stream().anyMatch(cell -> cell.normalName().equals("th"));
        boolean tells =
                row.children().stream().anyMatch(cell -> cell.normalName().equals("td"));
        return named ? tells ? Kind.FACT : Kind.OTHER : Kind.CAPTION;
    }

    private void readRow(Element element, int depth) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element child && !UNSEEN.contains(child.normalName()) && depth < DEEPEST) {
                boolean apart = BLOCKS.contains(child.normalName()) || CELLS.contains(child.normalName());
                if (apart) {
                    space();
                }
                readRow(child, depth + 1);
                if (apart) {
                    space();
                }
            }
        }
    }

    private static Piece fresh(Piece like) {
        return new Piece(like.kind, like.level, like.path);
    }

    private static boolean opensBlock(Element element) {
        String name = element.normalName();
        if (CELLS.contains(name)) {
            return element.children().stream()
                    .anyMatch(child -> BLOCKS.contains(child.normalName())
                            || child.normalName().equals("br"));
        }
        return BLOCKS.contains(name);
    }

    private Piece piece(Element element, Piece around, String path) {
        if (element.equals(heading)) {
            return new Piece(Kind.TITLE, 1, path);
        }
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                new Piece(Kind.HEADING, element.normalName().charAt(1) - '0', path);
            case "li" -> new Piece(Kind.LIST_ITEM, 0, path);
            case "blockquote" -> new Piece(Kind.BLOCK_QUOTE, 0, path);
            case "figcaption", "caption" -> new Piece(Kind.CAPTION, 0, path);
            case "tr", "dt" -> new Piece(Kind.FACT, 0, path);
            case "dd" -> new Piece(Kind.PARAGRAPH, 0, path);
            default ->
                new Piece(
                        around.kind == Kind.TITLE || around.kind == Kind.FACT ? Kind.PARAGRAPH : around.kind, 0, path);
        };
    }

    private String step(String path, Element element) {
        StringBuilder step = new StringBuilder(path).append(" > ").append(element.normalName());
        if (!element.className().isEmpty()) {
            element.classNames().forEach(name -> step.append('.').append(name));
        }
        if (!element.id().isEmpty()) {
            step.append('#').append(element.id());
        }
        if (element.hasAttr("role")) {
            step.append('.').append(element.attr("role"));
        }
        if (element.hasAttr("rel") || element.hasAttr("itemprop")) {
            step.append('.').append(element.attr("rel")).append(element.attr("itemprop"));
        }
        if (element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find()) {
            step.append(".not-displayed");
        }
        if (forms.contains(element)) {
            step.append(".form-box");
        }
        if (step.length() <= LONGEST_PATH) {
            return step.toString();
        }
        return path.substring(0, 4) + " > … " + step.substring(step.length() - LONGEST_PATH);
    }

    /** A space where two words stand apart on the page though not in its source. */
    private void space() {
        if (piece.end >= 0 && piece.end < places.at(places.text().length())) {
            piece.text.append(" ", new Span(piece.end, piece.end + 1));
        }
    }

    private void append(TextNode words) {
        int from = words.sourceRange().start().pos();
        int to = words.sourceRange().end().pos();
        if (from < 0 || to <= from || to > places.text().length()) {
            return;
        }
        int start = places.at(from);
        if (start < piece.end) {
            Piece like = piece;
            flush(piece);
            piece = fresh(like);
        }
        appendDecoded(from, to);
        piece.end = places.at(to);
        piece.broken &= words.isBlank();
        piece.timed |= isIn(words, "time");
        piece.unlinked |= !words.isBlank() && !isIn(words, "a");
    }

    private static boolean isIn(TextNode words, String element) {
        Element parent = words.parent();
        return parent != null && parent.closest(element) != null;
    }

    private void appendDecoded(int from, int to) {
        Matcher m = REFERENCE.matcher(places.text()).region(from, to);
        int plain = from;
        while (m.find()) {
            String decoded = Parser.unescapeEntities(m.group(), false);
            if (!decoded.equals(m.group())) {
                piece.text.append(places.text(plain, m.start()));
                piece.text.append(decoded, places.span(m.start(), m.end()));
                plain = m.end();
            }
        }
        piece.text.append(places.text(plain, to));
    }

    private void flush(Piece around) {
        TracedText text = NoteMarks.readable(piece.text.build());
        Piece done = piece;
        piece = fresh(around);
        if (text.isEmpty()) {
            return;
        }
        boolean flag = done.kind == Kind.LIST_ITEM && FLAG.matcher(text).lookingAt();
        TracedText words = flag ? text.slice(1, text.length()).strip() : text;
        Kind kind = kind(done, text.toString(), flag);
        titled |= kind == Kind.TITLE;
        boolean inMain = done.path.startsWith("main");
        prose += inMain && kind == Kind.PARAGRAPH && LineShape.isProse(text.toString()) ? text.length() : 0;
        body |= (inMain && kind == Kind.HEADING) || prose > LONGEST_STANDFIRST;
        blocks.addAll(Blocks.parts(new Block(kind, words, text.span(), done.level, done.origin(), null)));
    }

    /** Whether a line with an hour or a day in it holds little else: {@code 21.55 Jane Roe}. */
    private static boolean isStamp(String text) {
        return text.length() < 80 && !LineShape.isProse(text) && text.split(" ").length <= 10;
    }

    private Kind kind(Piece done, String text, boolean flag) {
        if (flag) {
            return Kind.FLAG_ITEM;
        }
        boolean loose = done.kind == Kind.PARAGRAPH || done.kind == Kind.LIST_ITEM;
        if (done.kind == Kind.PARAGRAPH && done.timed && isStamp(text)) {
            return Kind.DATELINE;
        }
        if (body || !loose || !done.path.startsWith("main")) {
            return done.kind;
        }
        if (!titled && heading == null && text.length() > 8 && pageTitle.startsWith(text)) {
            return Kind.TITLE;
        }
        if (!titled && heading != null && done.kind == Kind.PARAGRAPH && !LineShape.isProse(text)) {
            return Kind.OTHER;
        }
        if (PageFields.isByline(done.path) && text.length() < 160 && !LineShape.isProse(text)) {
            return Kind.BYLINE;
        }
        if (PageFields.isKicker(done.path)) {
            return Kind.OTHER;
        }
        Kind found = Blocks.head(text, true, blocks, false, true);
        return found == null ? done.kind : found;
    }
}
