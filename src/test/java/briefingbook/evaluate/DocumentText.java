package briefingbook.evaluate;

import briefingbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A seed's text, asked by places in code points. */
final class DocumentText {

    private final String text;
    private final int[] codePoints;

    DocumentText(String text) {
        this.text = text;
        this.codePoints = text.codePoints().toArray();
    }

    /** Where these words first stand at or behind a place. */
    Optional<Span> find(String words, int from) {
        int at = text.indexOf(words, text.offsetByCodePoints(0, from));
        if (at < 0) {
            return Optional.empty();
        }
        int start = text.codePointCount(0, at);
        return Optional.of(new Span(start, start + words.codePointCount(0, words.length())));
    }

    /** What stands there; what lies behind the end is left out. */
    String slice(Span place) {
        int start = Math.min(place.start(), codePoints.length);
        return new String(codePoints, start, Math.min(place.end(), codePoints.length) - start);
    }

    /** What stands between white space. */
    List<Span> words() {
        List<Span> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= codePoints.length; i++) {
            if (i == codePoints.length || isSpace(codePoints[i])) {
                if (start < i) {
                    words.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
