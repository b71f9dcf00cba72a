package briefingbook.check;

import briefingbook.text.Span;

/** A seed's text, to be asked by code points. */
final class CodePoints {

    private final int[] codePoints;

    CodePoints(String text) {
        this.codePoints = text.codePoints().toArray();
    }

    int length() {
        return codePoints.length;
    }

    int at(int place) {
        return codePoints[place];
    }

    boolean holds(Span span) {
        return span.end() <= codePoints.length;
    }

    String slice(Span span) {
        return slice(span.start(), span.end());
    }

    String slice(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    boolean isWord(int place) {
        return Character.isLetterOrDigit(codePoints[place]);
    }
}
