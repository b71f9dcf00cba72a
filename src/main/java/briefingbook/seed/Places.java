package briefingbook.seed;

import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.Arrays;

/** A seed's text whose places are asked for in UTF-16 code units, as the parsers count, and told in code points. */
final class Places {

    private final String text;
    /** Index of the second half of each surrogate pair, ascending. */
    private final int[] pairs;

    Places(String text) {
        this.text = text;
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, 2 * count));
                }
                found[count++] = i;
            }
        }
        pairs = Arrays.copyOf(found, count);
    }

    String text() {
        return text;
    }

    /** The code point at which the code unit {@code index} stands. */
    int at(int index) {
        if (pairs.length == 0) {
            return index;
        }
        int found = Arrays.binarySearch(pairs, index);
        return index - (found >= 0 ? found + 1 : -found - 1);
    }

    Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    /** The text as it stands between two code units. */
    TracedText text(int from, int to) {
        return TracedText.of(text.substring(from, to), at(from));
    }
}
