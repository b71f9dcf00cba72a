package briefingbook.seed;

import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;

/** The words of a Markdown block, its marks left out, each with its place. */
final class InlineText {

    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{1,31});");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Places places;
    /** Index in the seed at which the Markdown begins, below its front matter. */
    private final int offset;

    InlineText(Places places, int offset) {
        this.places = places;
        this.offset = offset;
    }

    /** Index of a source span in the seed, UTF-16. */
    int index(SourceSpan span) {
        return offset + span.getInputIndex();
    }

    /** The words of a block, as they stand. */
    TracedText of(Node block) {
        TracedText.Builder text = new TracedText.Builder();
        appendChildren(text, block);
        return text.build();
    }

    /** The words of a block line by line, in readable form. */
    List<TracedText> lines(Node block) {
        List<TracedText> lines = new ArrayList<>();
        TracedText.Builder line = new TracedText.Builder();
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(NoteMarks.readable(line.build()));
                line = new TracedText.Builder();
            } else {
                append(line, node);
            }
        }
        lines.add(NoteMarks.readable(line.build()));
        lines.removeIf(TracedText::isEmpty);
        return lines;
    }

    /** Appends a line of the source as it stands, and a space after it. */
    void appendSource(TracedText.Builder text, SourceSpan span) {
        int end = index(span) + span.getLength();
        text.append(places.text(index(span), end));
        appendSpace(text, end);
    }

    private void appendChildren(TracedText.Builder text, Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            append(text, node);
        }
    }

    private void append(TracedText.Builder text, Node node) {
        if (node instanceof Text words) {
            appendLiteral(text, words.getLiteral(), words.getSourceSpans());
        } else if (node instanceof Code code) {
            appendCode(text, code);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            appendBreak(text, node);
        } else if (node instanceof Link || node instanceof Image) {
            text.append(withMarkup(of(node), node.getSourceSpans()));
        } else {
            appendChildren(text, node);
        }
    }

    /** The words of a link; its brackets and its address belong to its first and last character. */
    private TracedText withMarkup(TracedText words, List<SourceSpan> spans) {
        if (words.isEmpty() || spans.isEmpty()) {
            return words;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        Span whole = places.span(index(spans.get(0)), index(last) + last.getLength());
        int first = Character.charCount(words.toString().codePointAt(0));
        int end = words.length() - Character.charCount(words.toString().codePointBefore(words.length()));
        TracedText.Builder text = new TracedText.Builder();
        if (end < first) {
            return text.append(words.toString(), whole).build();
        }
        Span opening = new Span(whole.start(), words.span(0, first).end());
        Span closing = new Span(words.span(end, words.length()).start(), whole.end());
        return text.append(words.toString().substring(0, first), opening)
                .append(words.slice(first, end))
                .append(words.toString().substring(end), closing)
                .build();
    }

    private void appendCode(TracedText.Builder text, Code code) {
        for (SourceSpan span : code.getSourceSpans()) {
            int start = index(span);
            int end = start + span.getLength();
            while (start < end && places.text().charAt(start) == '`') {
                start++;
            }
            while (end > start && places.text().charAt(end - 1) == '`') {
                end--;
            }
            text.append(places.text(start, end));
            appendSpace(text, index(span) + span.getLength());
        }
    }

    private void appendBreak(TracedText.Builder text, Node node) {
        Node before = node.getPrevious();
        if (before != null && !before.getSourceSpans().isEmpty()) {
            SourceSpan last =
                    before.getSourceSpans().get(before.getSourceSpans().size() - 1);
            appendSpace(text, index(last) + last.getLength());
        }
    }

    /** A space at the line end that stands at {@code index}; nothing at the end of the seed. */
    private void appendSpace(TracedText.Builder text, int index) {
        if (index < places.text().length() && TracedText.isSpace(places.text().charAt(index))) {
            text.append(" ", places.at(index));
        }
    }

    /** CommonMark 2.4 and 2.5: a backslash before punctuation, and a character reference, stand for one character. */
    private void appendLiteral(TracedText.Builder text, String literal, List<SourceSpan> spans) {
        String source = places.text();
        int read = 0;
        for (SourceSpan span : spans) {
            int end = index(span) + span.getLength();
            int i = index(span);
            int plain = i;
            while (i < end && read < literal.length()) {
                int width = width(source, i, end, literal, read);
                int length = width == 1 ? 1 : decoded(source, i, width).length();
                if (width > 1) {
                    text.append(places.text(plain, i));
                    text.append(literal.substring(read, read + length), places.span(i, i + width));
                    plain = i + width;
                }
                i += width;
                read += length;
            }
            text.append(places.text(plain, i));
        }
    }

    /** How many code units of the source stand for what comes next in the literal. */
    private static int width(String source, int i, int end, String literal, int read) {
        char c = source.charAt(i);
        if (c == '\\' && i + 1 < end && ESCAPABLE.indexOf(source.charAt(i + 1)) >= 0) {
            return 2;
        }
        if (c == '&') {
            Matcher m = REFERENCE.matcher(source).region(i, end);
            if (m.lookingAt() && literal.startsWith(decoded(source, i, m.end() - i), read)) {
                return m.end() - i;
            }
        }
        return 1;
    }

    private static String decoded(String source, int i, int width) {
        return source.charAt(i) == '\\'
                ? source.substring(i + 1, i + 2)
                : Parser.unescapeEntities(source.substring(i, i + width), false);
    }
}
