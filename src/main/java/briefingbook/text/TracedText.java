package briefingbook.text;

import java.util.Arrays;

/**
 * Readable text that knows where each of its characters stood in the seed.
 *
 * <p>Indexes into the text are UTF-16 code units, as in {@link String}; places in the seed are code points, as in
 * {@link Span}. One character may stand for several of the seed ({@code &amp;}), and characters of the seed may be
 * missing between two of the text (markup). A value is immutable; slices share nothing but are small, as places are
 * kept a run at a time, not a character at a time.
 */
public final class TracedText implements CharSequence {

    private static final char NEXT_LINE = '\u0085';
    private static final TracedText EMPTY = new TracedText("", new int[0], new int[0], new int[0]);

    private final String text;
    /** Where each run begins in the text, ascending; the first is 0. */
    private final int[] at;
    /** Where each run begins in the seed. */
    private final int[] origin;
    /** How wide, in the seed, the single character of the run is; 0 where text and seed advance together. */
    private final int[] width;
    /** Whether there are characters outside the basic plane, two code units wide. */
    private final boolean pairs;

    private TracedText(String text, int[] at, int[] origin, int[] width) {
        this.text = text;
        this.at = at;
        this.origin = origin;
        this.width = width;
        this.pairs = text.codePointCount(0, text.length()) != text.length();
    }

    /** No text at no place. */
    public static TracedText empty() {
        return EMPTY;
    }

    /** Text that stands in the seed as it is, its first character at code point {@code start}. */
    public static TracedText of(String text, int start) {
        return new Builder().append(text, start).build();
    }

    /**
     * Text with the places that {@link #runs} gave.
     *
     * @throws IllegalArgumentException where these are no such places
     */
    public static TracedText of(String text, int[] runs) {
        int count = runs.length / 3;
        int[] at = new int[count];
        int[] origin = new int[count];
        int[] width = new int[count];
        for (int i = 0; i < count; i++) {
            at[i] = runs[3 * i];
            origin[i] = runs[3 * i + 1];
            width[i] = runs[3 * i + 2];
            if (at[i] >= text.length() || at[i] < i || i == 0 && at[i] != 0 || i > 0 && at[i] <= at[i - 1]) {
                throw new IllegalArgumentException("run at " + at[i] + " of a text of " + text.length());
            }
        }
        if (runs.length % 3 != 0 || text.isEmpty() != (count == 0)) {
            throw new IllegalArgumentException(runs.length + " places for runs of a text of " + text.length());
        }
        return count == 0 ? EMPTY : new TracedText(text, at, origin, width);
    }

    /** All its places: for each run where it begins in the text and in the seed, and the width of a single character there. */
    public int[] runs() {
        int[] runs = new int[3 * at.length];
        for (int i = 0; i < at.length; i++) {
            runs[3 * i] = at[i];
            runs[3 * i + 1] = origin[i];
            runs[3 * i + 2] = width[i];
        }
        return runs;
    }

    /** The place of the whole text. Throws if the text is empty. */
    public Span span() {
        return span(0, text.length());
    }

    /** The place in the seed of the characters from {@code from} to before {@code to}. Throws if there are none. */
    public Span span(int from, int to) {
        if (from < 0 || to > text.length() || from >= to) {
            throw new IllegalArgumentException(
                    "characters [" + from + ", " + to + ") of a text of " + text.length() + ": " + text);
        }
        return new Span(startOf(from), endOf(to - 1));
    }

    /** The characters from {@code from} to before {@code to}, with their places. */
    public TracedText slice(int from, int to) {
        if (from < 0 || to > text.length() || from > to) {
            throw new IllegalArgumentException(
                    "characters [" + from + ", " + to + ") of a text of " + text.length() + ": " + text);
        }
        if (from == to) {
            return EMPTY;
        }
        int first = runOf(from);
        int last = runOf(to - 1);
        int[] cutAt = Arrays.copyOfRange(at, first, last + 1);
        int[] cutOrigin = Arrays.copyOfRange(origin, first, last + 1);
        int[] cutWidth = Arrays.copyOfRange(width, first, last + 1);
        if (cutWidth[0] == 0) {
            cutOrigin[0] = startOf(from);
        }
        for (int i = 0; i < cutAt.length; i++) {
            cutAt[i] = Math.max(0, cutAt[i] - from);
        }
        return new TracedText(text.substring(from, to), cutAt, cutOrigin, cutWidth);
    }

    /** The text without white space at its ends (no-break spaces count as white space). */
    public TracedText strip() {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return slice(from, to);
    }

    /** Each stretch of white space, no-break spaces included, as one space; what nobody reads left out; ends stripped. */
    public TracedText folded() {
        if (isFolded()) {
            return this;
        }
        Builder builder = new Builder();
        int spaceAt = -1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isInvisible(c)) {
                i++;
            } else if (isSpace(c)) {
                spaceAt = spaceAt < 0 ? i : spaceAt;
                i++;
            } else {
                int to = endOfWord(i);
                if (spaceAt >= 0 && builder.length() > 0) {
                    builder.append(" ", span(spaceAt, spaceAt + 1));
                }
                builder.append(slice(i, to));
                spaceAt = -1;
                i = to;
            }
        }
        return builder.build();
    }

    /** Where white space that is to be folded, or an invisible character, comes next. */
    private int endOfWord(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean single = c == ' ' && i + 1 < text.length() && !isSpace(text.charAt(i + 1));
            if (isInvisible(c) || (isSpace(c) && !(single && !isInvisible(text.charAt(i + 1))))) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean isFolded() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plainSpace = c == ' ' && i > 0 && i + 1 < text.length() && text.charAt(i - 1) != ' ';
            if (isSpace(c) ? !plainSpace : isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Characters that nobody reads: soft hyphen, zero-width space, byte order mark, controls, those that Unicode keeps for
     * no text, and those that turn the direction of reading, by which words could be shown in another order than they stand.
     */
    private static boolean isInvisible(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isISOControl(c) && !isSpace(c)
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c >= '\ufdd0' && c <= '\ufdef'
                || c >= '\ufffe';
    }

    /** White space of any kind: Unicode's space separators, tabs and the ends of lines. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    private int runOf(int index) {
        int found = Arrays.binarySearch(at, index);
        return found >= 0 ? found : -found - 2;
    }

    private int startOf(int index) {
        int run = runOf(index);
        return width[run] != 0 ? origin[run] : origin[run] + codePoints(at[run], index);
    }

    private int endOf(int index) {
        int run = runOf(index);
        if (width[run] != 0) {
            return origin[run] + width[run];
        }
        int next = Character.isHighSurrogate(text.charAt(index)) && index + 1 < text.length() ? index + 2 : index + 1;
        return origin[run] + codePoints(at[run], next);
    }

    private int codePoints(int from, int to) {
        if (!pairs) {
            return to - from;
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isLowSurrogate(c) || i == from || !Character.isHighSurrogate(text.charAt(i - 1))) {
                count++;
            }
        }
        // The second half of a pair stands where its first half does.
        boolean inPair = to > from
                && to < text.length()
                && Character.isLowSurrogate(text.charAt(to))
                && Character.isHighSurrogate(text.charAt(to - 1));
        return inPair ? count - 1 : count;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** As {@link #slice}. */
    @Override
    public TracedText subSequence(int from, int to) {
        return slice(from, to);
    }

    /** The text alone. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TracedText that
                && text.equals(that.text)
                && Arrays.equals(at, that.at)
                && Arrays.equals(origin, that.origin)
                && Arrays.equals(width, that.width);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.hashCode(origin);
    }

    /** Collects pieces of text with their places, in reading order. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] at = new int[8];
        private int[] origin = new int[8];
        private int[] width = new int[8];
        private int runs;
        /** Where the next character would stand if it followed without a gap; -1 where nothing can follow. */
        private int next = -1;

        /** Appends text that stands as it is in the seed, from code point {@code start} on. */
        public Builder append(String piece, int start) {
            if (!piece.isEmpty()) {
                if (start != next) {
                    run(start, 0);
                }
                text.append(piece);
                next = start + piece.codePointCount(0, piece.length());
            }
            return this;
        }

        /**
         * Appends text all of whose characters stand at one place of the seed, as a character reference does. A place as
         * wide as the text is taken to be that text.
         */
        public Builder append(String piece, Span place) {
            if (piece.codePointCount(0, piece.length()) == place.length()) {
                return append(piece, place.start());
            }
            if (place.length() == 0) {
                throw new IllegalArgumentException("text without a place: " + piece);
            }
            for (int i = 0; i < piece.length(); i++) {
                run(place.start(), place.length());
                text.append(piece.charAt(i));
            }
            next = -1;
            return this;
        }

        /** Appends traced text. */
        public Builder append(TracedText piece) {
            for (int i = 0; i < piece.at.length; i++) {
                int to = i + 1 < piece.at.length ? piece.at[i + 1] : piece.text.length();
                String words = piece.text.substring(piece.at[i], to);
                if (piece.width[i] == 0) {
                    append(words, piece.origin[i]);
                } else {
                    append(words, new Span(piece.origin[i], piece.origin[i] + piece.width[i]));
                }
            }
            return this;
        }

        /** How many UTF-16 code units there are so far. */
        public int length() {
            return text.length();
        }

        private void run(int start, int wide) {
            if (runs == at.length) {
                at = Arrays.copyOf(at, runs * 2);
                origin = Arrays.copyOf(origin, runs * 2);
                width = Arrays.copyOf(width, runs * 2);
            }
            at[runs] = text.length();
            origin[runs] = start;
            width[runs] = wide;
            runs++;
        }

        public TracedText build() {
            return runs == 0
                    ? EMPTY
                    : new TracedText(
                            text.toString(),
                            Arrays.copyOf(at, runs),
                            Arrays.copyOf(origin, runs),
                            Arrays.copyOf(width, runs));
        }
    }
}
