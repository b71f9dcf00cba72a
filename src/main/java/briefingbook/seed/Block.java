package briefingbook.seed;

import briefingbook.text.Span;
import briefingbook.text.TracedText;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, list item or other piece of a document, in reading order.
 *
 * @param text readable form, white space folded
 * @param place of the whole block in the seed, its markup included
 * @param level of a heading, 1 to 6; 0 otherwise
 * @param origin where the format has it, such as {@code article > p.lead}; for rules and for {@code by}
 * @param furniture name of the rule that set it aside; null while it is part of the article
 */
public record Block(
        Kind kind,
        TracedText text,
        Span place,
        int level,
        String origin,
        @Nullable String furniture) {

    public Block setAside(String rule) {
        return new Block(kind, text, place, level, origin, rule);
    }

    public Block as(Kind other) {
        return new Block(other, text, place, level, origin, furniture);
    }

    /** What it is. */
    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        /** A list item that shows where a flag stood: {@code - : …}. */
        FLAG_ITEM,
        /** A line of a facts box. */
        FACT,
        BLOCK_QUOTE,
        BYLINE,
        /** A line that holds only place or date of publication. */
        DATELINE,
        CAPTION,
        /** Front matter, keys of a meta table, rules and other markup with words in it. */
        OTHER
    }
}
