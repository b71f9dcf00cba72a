package briefingbook.quotes;

import briefingbook.book.Correction;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what stands in quotation marks as somebody's words, and says whose. */
public final class QuoteReader {

    /** What a correction writes for a speaker whom nobody knows. */
    private static final String NONE = "none";

    private final List<Correction> corrections;

    /** @param corrections those that name a speaker decide over the rules */
    public QuoteReader(List<Correction> corrections) {
        this.corrections =
                corrections.stream().filter(one -> one.speaker() != null).toList();
    }

    /**
     * Reads one source's passages.
     *
     * @param passages in reading order
     * @param mentions of persons, countries and organizations in them, sorted by passage and place
     */
    public List<Quote> read(Source source, List<Passage> passages, List<Mention> mentions) {
        List<Quote> quotes = SpeakerResolver.resolve(passages, mentions);
        if (corrections.isEmpty()) {
            return quotes;
        }
        Map<Passage.Id, Passage> byId = new HashMap<>();
        passages.forEach(passage -> byId.put(passage.id(), passage));
        return quotes.stream()
                .map(quote -> corrected(source, Objects.requireNonNull(byId.get(quote.passage())), quote, quotes))
                .toList();
    }

    private Quote corrected(Source source, Passage passage, Quote quote, List<Quote> quotes) {
        Quote result = quote;
        for (Correction correction : corrections) {
            if (correction.concerns(source, passage) && isAbout(correction, passage, quote, quotes)) {
                String speaker = correction.speaker();
                result = quote.by(NONE.equals(speaker) ? null : speaker, correction.by());
            }
        }
        return result;
    }

    /** Whether the correction's words overlap the quotation, or stand beside all of the passage's. */
    private static boolean isAbout(Correction correction, Passage passage, Quote quote, List<Quote> quotes) {
        String words = correction.words();
        if (words == null || overlaps(words, passage, quote)) {
            return true;
        }
        return quotes.stream()
                .filter(other -> other.passage().equals(quote.passage()))
                .noneMatch(other -> overlaps(words, passage, other));
    }

    private static boolean overlaps(String words, Passage passage, Quote quote) {
        int at = passage.text().indexOf(words);
        return at < quote.to() && at + words.length() > quote.from();
    }
}
