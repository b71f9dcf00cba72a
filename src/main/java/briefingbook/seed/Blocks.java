package briefingbook.seed;

import briefingbook.seed.Block.Kind;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Makes of one block of the format the blocks that it is to a reader. */
final class Blocks {

    private Blocks() {}

    /** A paragraph that opens with place, day and agency gives a dateline and a paragraph; any other block itself. */
    static List<Block> parts(Block block) {
        if (block.kind() != Kind.PARAGRAPH) {
            return List.of(block);
        }
        Optional<Matcher> dateline = LineShape.dateline(block.text());
        if (dateline.isEmpty()) {
            return List.of(block);
        }
        int end = dateline.get().end();
        TracedText head = block.text().slice(0, end).strip();
        TracedText rest = block.text().slice(end, block.text().length()).strip();
        if (rest.isEmpty()) {
            return List.of(block);
        }
        int cut = head.span().end();
        return List.of(
                new Block(Kind.DATELINE, head, new Span(block.place().start(), cut), 0, block.origin(), null),
                new Block(Kind.PARAGRAPH, rest, new Span(cut, block.place().end()), 0, block.origin(), null));
    }
}
