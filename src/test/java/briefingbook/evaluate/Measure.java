package briefingbook.evaluate;

import java.util.Locale;

/** What of a figure is measured, each from 0 to 1. */
enum Measure {
    /** Of what the annotation asks, the share that is right. */
    RATE,
    /** Of what the book has, the share that the annotation has too. */
    PRECISION,
    /** Of what the annotation has, the share that the book has too. */
    RECALL,
    /** The harmonic mean of precision and recall. */
    F1;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Measure of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
