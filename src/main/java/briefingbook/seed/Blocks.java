package briefingbook.seed;

import briefingbook.seed.Block.Kind;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of the blocks of a format the blocks that they are to a reader. */
final class Blocks {

    private static final Pattern RELEASE_MARK = Pattern.compile(
            "(?i)(?:for )?immediate release\\b.*|(?:official |joint )?(?:press|news|media) (?:release|statement|briefing|conference|availability|communiqu[eé]|note)"
                    + "|(?:unofficial |official )?(?:transcript|translation)|embargo.*|check against delivery");

    private Blocks() {}

    /**
     * What a line between the top of the page and its first paragraph is, by its looks; null where they do not tell.
     *
     * @param titled whether the title stands before it
     * @param follows whether it stands right below the block before, without a blank line
     * @param closes whether a blank line stands after it
     */
    static @Nullable Kind head(String text, boolean titled, List<Block> before, boolean follows, boolean closes) {
        String[] parts = LineShape.parts(text);
        boolean masthead =
                (titled || parts.length > 1) && LineShape.masthead(text).isPresent();
        if (LineShape.isDateOnly(text) || masthead) {
            return Kind.DATELINE;
        }
        if (LineShape.byline(text).isPresent() || (titled && LineShape.isSigned(text))) {
            return Kind.BYLINE;
        }
        if (titled && parts.length > 1 && Arrays.stream(parts).allMatch(LineShape::isOfHead)) {
            return LineShape.byline(parts[0]).isPresent() ? Kind.BYLINE : Kind.DATELINE;
        }
        if (!titled) {
            if (isReleaseMark(text)) {
                return Kind.OTHER;
            }
            return LineShape.isTitle(text) ? Kind.TITLE : LineShape.isProse(text) ? null : Kind.OTHER;
        }
        if (TitleLine.isField(text) || TitleLine.isSections(text) || Institutions.isNamed(text)) {
            return Kind.OTHER;
        }
        if (!follows || before.isEmpty() || LineShape.isProse(text)) {
            return null;
        }
        return switch (before.get(before.size() - 1).kind()) {
            case BYLINE -> Kind.BYLINE;
            case TITLE -> closes ? Kind.OTHER : null;
            default -> null;
        };
    }

    /** Whether it says what sort of paper follows: {@code FOR IMMEDIATE RELEASE}. */
    static boolean isReleaseMark(String text) {
        return RELEASE_MARK.matcher(text).matches();
    }

    /** A paragraph that opens with place, day and agency gives a dateline and a paragraph; any other block itself. */
    static List<Block> parts(Block block) {
        if (block.kind() != Kind.PARAGRAPH) {
            return List.of(block);
        }
        Optional<Matcher> dateline = LineShape.dateline(block.text());
        return dateline.isEmpty() ? List.of(block) : cut(block, dateline.get().end(), Kind.DATELINE);
    }

    /** Two blocks of one, the first of the kind {@code first}; the block itself where one of them had no words. */
    private static List<Block> cut(Block block, int index, Kind first) {
        TracedText head = block.text().slice(0, index).strip();
        TracedText rest = block.text().slice(index, block.text().length()).strip();
        if (head.isEmpty() || rest.isEmpty()) {
            return List.of(block);
        }
        Span place = block.place();
        int end = head.span().end();
        int start = rest.span().start();
        return List.of(
                new Block(first, head, new Span(place.start(), end), block.level(), block.origin(), block.furniture()),
                new Block(block.kind(), rest, new Span(start, place.end()), 0, block.origin(), block.furniture()));
    }

    /** The blocks in the order of the seed; one that another stands within is cut there, so that none overlap. */
    static List<Block> apart(List<Block> blocks) {
        List<Block> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparing(Block::place));
        List<Block> apart = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Block block = sorted.get(i);
            if (i + 1 < sorted.size()
                    && block.place().overlaps(sorted.get(i + 1).place())) {
                int start = sorted.get(i + 1).place().start();
                List<Block> parts = cut(block, charactersBefore(block.text(), start), block.kind());
                Block first = parts.get(0);
                apart.add(new Block(
                        first.kind(),
                        first.text(),
                        new Span(block.place().start(), Math.min(first.place().end(), start)),
                        first.level(),
                        first.origin(),
                        null));
                if (parts.size() > 1) {
                    insert(sorted, i + 1, parts.get(1));
                }
            } else {
                apart.add(block);
            }
        }
        return apart;
    }

    private static void insert(List<Block> sorted, int from, Block block) {
        int at = from;
        while (at < sorted.size() && sorted.get(at).place().compareTo(block.place()) < 0) {
            at++;
        }
        sorted.add(at, block);
    }

    private static int charactersBefore(TracedText text, int place) {
        int index = 0;
        while (index < text.length() && text.span(index, index + 1).start() < place) {
            index++;
        }
        return index;
    }
}
