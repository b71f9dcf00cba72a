package briefingbook.quotes;

import briefingbook.book.Correction;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.List;

/** Finds what stands in quotation marks as somebody's words, and says whose. */
public final class QuoteReader {

    public QuoteReader(List<Correction> corrections) {}

    /**
     * Reads one source's passages.
     *
     * @param passages in reading order
     * @param mentions of persons, countries and organizations in them, sorted by passage and place
     */
    public List<Quote> read(Source source, List<Passage> passages, List<Mention> mentions) {
        return List.of();
    }
}
