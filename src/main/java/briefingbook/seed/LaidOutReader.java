package briefingbook.seed;

import briefingbook.seed.Block.Kind;
import briefingbook.seed.Draft.Stated;
import briefingbook.seed.Layout.Form;
import briefingbook.seed.Layout.Piece;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the text that was taken out of a PDF or a DOCX, by what the file says of each of its pieces. */
final class LaidOutReader {

    private final Places places;
    private final List<Piece> pieces;
    private final List<Block> blocks = new ArrayList<>();
    /** Whether a piece is marked as the title, so that none above it is. */
    private final boolean headed;

    private boolean titled;
    private boolean body;

    private LaidOutReader(Seed seed, Layout layout) {
        this.places = new Places(seed.text());
        this.pieces = layout.pieces();
        this.headed = pieces.stream().anyMatch(piece -> piece.form() == Form.TITLE);
    }

    static Draft read(Seed seed, Layout layout) {
        LaidOutReader reader = new LaidOutReader(seed, layout);
        reader.pieces.forEach(reader::add);
        return new Draft(reader.blocks, reader.unlessSaid(layout.stated()));
    }

    /** What a file's properties say of its writer stands back behind the page, as they often name whose computer it was. */
    private List<Stated> unlessSaid(List<Stated> stated) {
        boolean byline = blocks.stream().anyMatch(block -> block.kind() == Kind.BYLINE);
        return stated.stream()
                .filter(each -> !byline || !each.field().equals("authors"))
                .toList();
    }

    private void add(Piece piece) {
        TracedText text = NoteMarks.readable(text(piece));
        if (text.isEmpty()) {
            return;
        }
        Kind kind = kind(piece.form(), text.toString());
        titled |= kind == Kind.TITLE;
        boolean prose = kind == Kind.PARAGRAPH && LineShape.isProse(text.toString());
        body |= kind == Kind.HEADING || kind == Kind.LIST_ITEM || kind == Kind.FACT || prose;
        int level = kind == Kind.TITLE ? 1 : kind == Kind.HEADING ? Math.max(2, piece.level()) : 0;
        String origin = piece.form().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        blocks.addAll(
                Blocks.parts(new Block(kind, text, places.span(piece.start(), piece.end()), level, origin, null)));
    }

    private TracedText text(Piece piece) {
        TracedText.Builder text = new TracedText.Builder();
        int[] read = piece.read();
        for (int i = 0; i < read.length; i += 2) {
            text.append(places.text(read[i], read[i + 1]));
        }
        return text.build();
    }

    private Kind kind(Form form, String text) {
        return switch (form) {
            case TITLE -> titled ? Kind.HEADING : Kind.TITLE;
            case HEADING -> Kind.HEADING;
            case PARAGRAPH -> running(text);
            case STRONG -> titled && LineShape.isHeading(text) ? Kind.HEADING : running(text);
            case ITEM -> Kind.LIST_ITEM;
            case QUOTE -> Kind.BLOCK_QUOTE;
            case ROW -> Kind.FACT;
            case CAPTION -> Kind.CAPTION;
            case NOTE, CONTENTS, RUNNING_HEAD -> Kind.PARAGRAPH;
        };
    }

    /** A paragraph is running text unless it stands at the head of the page and looks like a byline, a date, a title. */
    private Kind running(String text) {
        @Nullable Kind found = body ? null : Blocks.head(text, titled, blocks, false, true);
        if (found == null) {
            return Kind.PARAGRAPH;
        }
        return found == Kind.TITLE && headed ? Kind.OTHER : found;
    }
}
