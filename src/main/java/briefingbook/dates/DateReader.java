package briefingbook.dates;

import briefingbook.book.Correction;
import briefingbook.book.DateMention;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.List;

/** Finds the words that mean a day, month, year or span, and says which. */
public final class DateReader {

    public DateReader(List<Correction> corrections) {}

    /** Reads one source's passages, in reading order. */
    public List<DateMention> read(Source source, List<Passage> passages) {
        return List.of();
    }
}
