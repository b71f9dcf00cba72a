package briefingbook.seed;

import briefingbook.seed.Block.Kind;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads Markdown by CommonMark, with front matter and footnotes. */
final class MarkdownReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(FootnotesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);
    /** GitHub's tables: the rule below the head of one. */
    private static final Pattern TABLE_RULE = Pattern.compile("\\|[ :]*-{3,}[ :]*(?:\\||$)");

    private static final Pattern FLAG = Pattern.compile(":\\s+");
    /** Deeper nesting is hostile: what stands there is left to the markup. */
    private static final int DEEPEST = 100;

    private final Places places;
    private final InlineText inline;
    private final List<Block> blocks = new ArrayList<>();
    /** Whether a heading of the first level is the title, so that no paragraph above it is. */
    private final boolean headed;

    private boolean titled;
    private boolean body;

    private MarkdownReader(Places places, int offset, Node document) {
        this.places = places;
        this.inline = new InlineText(places, offset);
        this.headed = hasTitle(document);
    }

    private static boolean hasTitle(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return true;
            }
        }
        return false;
    }

    static Draft read(Seed seed) {
        Places places = new Places(seed.text());
        FrontMatter front = FrontMatter.of(seed.text());
        Node document = PARSER.parse(seed.text().substring(front.end()));
        MarkdownReader reader = new MarkdownReader(places, front.end(), document);
        if (front.end() > 0) {
            TracedText text = places.text(0, front.end()).folded();
            reader.blocks.add(new Block(Kind.OTHER, text, places.span(0, front.end()), 0, "front matter", null));
        }
        reader.readAll(document, Kind.PARAGRAPH, "p", 0);
        return new Draft(reader.blocks, front.stated());
    }

    private void readAll(Node parent, Kind kind, String origin, int depth) {
        for (Node node = parent.getFirstChild(); node != null && depth < DEEPEST; node = node.getNext()) {
            read(node, kind, origin, depth);
        }
    }

    private void read(Node node, Kind kind, String origin, int depth) {
        if (node instanceof Heading heading) {
            heading(heading, inline.of(heading));
        } else if (node instanceof Paragraph) {
            paragraph(node, kind, origin);
        } else if (node instanceof ListItem) {
            readAll(node, Kind.LIST_ITEM, origin + " > li", depth + 1);
        } else if (node instanceof BlockQuote) {
            readAll(node, Kind.BLOCK_QUOTE, origin + " > blockquote", depth + 1);
        } else if (node instanceof FootnoteDefinition) {
            readAll(node, Kind.PARAGRAPH, "footnote", depth + 1);
        } else if (node instanceof HtmlBlock) {
            add(Kind.PARAGRAPH, untagged(node), node, 0, "html");
        } else if (node instanceof IndentedCodeBlock || node instanceof FencedCodeBlock) {
            add(kind, source(node), node, 0, "code");
        } else {
            readAll(node, kind, origin, depth + 1);
        }
    }

    private void heading(Heading node, TracedText text) {
        boolean title = !titled && node.getLevel() == 1;
        titled |= title;
        body |= !title;
        add(title ? Kind.TITLE : Kind.HEADING, text, node, node.getLevel(), "h" + node.getLevel());
    }

    private void paragraph(Node node, Kind kind, String origin) {
        TracedText text = NoteMarks.readable(inline.of(node));
        if (text.isEmpty()) {
            return;
        }
        if (isPicture(node)) {
            add(Kind.CAPTION, text, node, 0, "img");
        } else if (TABLE_RULE.matcher(text).find()) {
            inline.lines(node).forEach(this::row);
        } else if (kind == Kind.LIST_ITEM && FLAG.matcher(text).lookingAt()) {
            add(Kind.FLAG_ITEM, text.slice(1, text.length()), node, 0, origin);
        } else if (kind != Kind.PARAGRAPH) {
            body = true;
            add(kind, text, node, 0, origin);
        } else if (isBold(node) && titled && LineShape.isHeading(text.toString())) {
            body = true;
            add(Kind.HEADING, text, node, 3, "p > strong");
        } else {
            running(node, text, origin);
        }
    }

    /** A paragraph is running text unless it stands at the head of the page and looks like a byline, a date, a title. */
    private void running(Node node, TracedText text, String origin) {
        Kind found = body ? null : head(text, false, true);
        List<TracedText> lines = body || found != null ? List.of() : inline.lines(node);
        boolean headLines = lines.size() > 1
                && lines.stream().anyMatch(line -> Blocks.head(line.toString(), true, blocks, false, false) != null);
        if (headLines) {
            lines.forEach(this::headLine);
            return;
        }
        titled |= found == Kind.TITLE;
        body |= found == null && LineShape.isProse(text.toString());
        add(found == null ? Kind.PARAGRAPH : found, text, node, found == Kind.TITLE ? 1 : 0, origin);
    }

    private @Nullable Kind head(TracedText text, boolean follows, boolean closes) {
        Kind kind = Blocks.head(text.toString(), titled, blocks, follows, closes);
        return kind == Kind.TITLE && headed ? Kind.OTHER : kind;
    }

    private void headLine(TracedText line) {
        Kind found = head(line, true, false);
        titled |= found == Kind.TITLE;
        blocks.add(new Block(found == null ? Kind.OTHER : found, line, line.span(), 0, "p", null));
    }

    /** A row of a table between upright lines; the lines at its ends, and the rule below its head, are markup. */
    private void row(TracedText line) {
        String row = line.toString();
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.endsWith("|") && row.length() > 1 ? row.length() - 1 : row.length();
        TracedText cells = line.slice(from, to).strip();
        body = true;
        if (cells.toString().codePoints().anyMatch(Character::isLetterOrDigit)) {
            blocks.add(new Block(Kind.FACT, cells, cells.span(), 0, "table", null));
        }
    }

    /** A picture, alone or with words in italics below it. */
    private static boolean isPicture(Node node) {
        if (!(node.getFirstChild() instanceof Image)) {
            return false;
        }
        for (Node next = node.getFirstChild().getNext(); next != null; next = next.getNext()) {
            if (!(next instanceof Emphasis || next instanceof SoftLineBreak || next instanceof Image)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBold(Node node) {
        return node.getFirstChild() instanceof StrongEmphasis && node.getFirstChild() == node.getLastChild();
    }

    private void add(Kind kind, TracedText text, Node node, int level, String origin) {
        TracedText readable = NoteMarks.readable(text);
        if (!readable.isEmpty()) {
            Span place = place(node).joined(readable.span());
            blocks.addAll(Blocks.parts(new Block(kind, readable, place, level, origin, null)));
        }
    }

    private Span place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return places.span(inline.index(spans.get(0)), inline.index(last) + last.getLength());
    }

    private TracedText source(Node node) {
        TracedText.Builder text = new TracedText.Builder();
        boolean fenced = node instanceof FencedCodeBlock;
        List<SourceSpan> spans = node.getSourceSpans();
        for (int i = fenced ? 1 : 0; i < spans.size() - (fenced && spans.size() > 1 ? 1 : 0); i++) {
            inline.appendSource(text, spans.get(i));
        }
        return text.build();
    }

    private TracedText untagged(Node node) {
        TracedText source = source(node);
        TracedText.Builder text = new TracedText.Builder();
        int from = 0;
        var tag = TAG.matcher(source.toString());
        while (tag.find()) {
            text.append(source.slice(from, tag.start()));
            from = tag.end();
        }
        return text.append(source.slice(from, source.length())).build();
    }
}
