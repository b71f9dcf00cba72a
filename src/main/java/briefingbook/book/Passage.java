package briefingbook.book;

import briefingbook.text.Span;
import briefingbook.text.TracedText;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a seed, word for word, with its place: or the sentences that one quotation holds together, or one line
 * of a facts box.
 *
 * @param source id of its source
 * @param section the nearest heading above it; null before the first
 * @param paragraph its paragraph, list item or facts line in the body, counted from 1
 * @param sentence within the paragraph, from 1
 * @param words its readable form, each character with its place in the seed
 * @param form what it stands in
 * @param page on which it begins, counted from the first; null where the seed has no pages
 */
public record Passage(
        Id id,
        String source,
        @Nullable String section,
        int paragraph,
        int sentence,
        TracedText words,
        Form form,
        @Nullable Integer page) {

    public Passage {
        if (words.isEmpty() || paragraph < 1 || sentence < 1 || (page != null && page < 1)) {
            throw new IllegalArgumentException("passage " + id + " ¶" + paragraph + "." + sentence + ": " + words);
        }
    }

    /** A passage of a seed without pages. */
    public Passage(
            Id id, String source, @Nullable String section, int paragraph, int sentence, TracedText words, Form form) {
        this(id, source, section, paragraph, sentence, words, form, null);
    }

    /** The same passage under another id. */
    public Passage withId(Id other) {
        return new Passage(other, source, section, paragraph, sentence, words, form, page);
    }

    /** Where a maintainer finds it: {@code ¶12.1}, or {@code p. 3, ¶12.1}. */
    public String place() {
        return (page == null ? "" : "p. " + page + ", ") + "¶" + paragraph + "." + sentence;
    }

    /** The readable form alone. */
    public String text() {
        return words.toString();
    }

    /** The place in the seed, markup between its first and last character included. */
    public Span span() {
        return words.span();
    }

    /** @param value short, URL-safe, the same for the same sentence whatever stands around it */
    public record Id(String value) implements Comparable<Id> {
        public Id {
            if (!isWellFormed(value)) {
                throw new IllegalArgumentException("passage id " + value);
            }
        }

        /** Whether it has small letters, digits and hyphens only, and one at least. */
        static boolean isWellFormed(String id) {
            for (int i = 0; i < id.length(); i++) {
                char c = id.charAt(i);
                if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                    return false;
                }
            }
            return !id.isEmpty();
        }

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** What a passage stands in. */
    public enum Form {
        PARAGRAPH,
        /** An item of a list, its mark left out. */
        LIST_ITEM,
        /** A list item that shows where a flag stood: {@code - : …}. */
        FLAG_ITEM,
        /** A line of a facts box, {@code Key: value}. */
        FACT,
        BLOCK_QUOTE
    }
}
