package briefingbook;

import briefingbook.authority.Authority;
import briefingbook.book.Mention;
import briefingbook.book.Quote;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.cache.CacheFolder;
import briefingbook.cache.Hash;
import briefingbook.cache.RecordCodec;
import briefingbook.clean.Cleaner;
import briefingbook.dates.DateReader;
import briefingbook.names.NameReader;
import briefingbook.quotes.QuoteReader;
import briefingbook.seed.Language;
import briefingbook.seed.Seed;
import briefingbook.seed.SeedDocument;
import briefingbook.seed.SeedReader;
import briefingbook.seed.SourceHeader;
import briefingbook.segment.Segmenter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads seeds, and takes from earlier builds what was read of the very same.
 *
 * <p>A reading is a pure function of the seed, of what the maintainer says about names and misreadings, of the program,
 * and of the work that the seed is, which depends on the other seeds too: ids and signs are given out in their order. So
 * a reading is kept under the hash of the first three, together with the document's header, and counts only if the work
 * that this header makes today is the one with which the seed was read.
 */
final class Readings {

    private final String program;
    private final CacheFolder cache;
    private Map<String, Kept> kept = new HashMap<>();
    private int read;
    private List<ReviewNote> otherLanguages = List.of();

    /** @param program hash of all that this program reads by */
    Readings(String program, CacheFolder cache) {
        this.program = program;
        this.cache = cache;
    }

    /** @param header what the document says of itself */
    private record Kept(SourceHeader header, Reading reading) {
        Source work() {
            return reading.source().with(Source.Parts.NONE);
        }
    }

    void forget() {
        kept = new HashMap<>();
    }

    /** How many seeds had to be read the last time. */
    int read() {
        return read;
    }

    /** A note for each seed that the last time was set aside, as it is not in English; in their order. */
    List<ReviewNote> otherLanguages() {
        return otherLanguages;
    }

    /**
     * What each seed in English says, in their order.
     *
     * @param step is run as each is done
     */
    List<Reading> of(List<Seed> seeds, Authority authority, Runnable step) {
        Reader reader = new Reader(authority.forReading());
        String same = Hash.of(program, Hash.hexadecimal(RecordCodec.bytes(reader.authority)));
        List<Draft> all = seeds.parallelStream()
                .map(seed -> draft(seed, Hash.of(same, seed.path(), seed.sha256()), reader))
                .toList();
        List<ReviewNote> aside = new ArrayList<>();
        List<Draft> drafts = all.stream()
                .filter(draft -> {
                    Optional<ReviewNote> note = OtherLanguages.note(draft.seed().path(), draft.header(), authority);
                    note.ifPresent(aside::add);
                    return note.isEmpty();
                })
                .toList();
        otherLanguages = List.copyOf(aside);
        Map<Seed, SourceHeader> headers = new LinkedHashMap<>();
        drafts.forEach(draft -> headers.put(draft.seed(), draft.header()));
        Bibliography bibliography = new Bibliography(authority, headers);
        List<Source> works = drafts.stream()
                .map(draft -> bibliography.source(draft.seed(), draft.header()))
                .toList();
        List<Kept> now = IntStream.range(0, drafts.size())
                .parallel()
                .mapToObj(i -> {
                    Kept one = kept(drafts.get(i), works.get(i), reader);
                    step.run();
                    return one;
                })
                .toList();
        read = 0;
        kept = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            kept.put(drafts.get(i).key(), now.get(i));
            read += drafts.get(i).earlier() == now.get(i) ? 0 : 1;
        }
        return now.stream().map(Kept::reading).toList();
    }

    private Draft draft(Seed seed, String key, Reader reader) {
        @Nullable Kept earlier = kept.get(key);
        if (earlier == null) {
            earlier = cache.get(key).flatMap(Readings::decoded).orElse(null);
        }
        return earlier == null
                ? Draft.of(seed, key, reader.document(seed))
                : new Draft(seed, key, earlier.header(), earlier, null);
    }

    private Kept kept(Draft draft, Source work, Reader reader) {
        @Nullable Kept earlier = draft.earlier();
        if (earlier != null && earlier.work().equals(work)) {
            return earlier;
        }
        SeedDocument document = draft.document() == null ? reader.document(draft.seed()) : draft.document();
        Kept now = new Kept(document.header(), reader.reading(document, work));
        cache.put(draft.key(), RecordCodec.bytes(now));
        return now;
    }

    private static Optional<Kept> decoded(byte[] entry) {
        try {
            return Optional.of(RecordCodec.value(Kept.class, entry));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A seed of which at least the header is known.
     *
     * @param earlier its reading by an earlier build; null where there is none
     * @param document null where there is one
     */
    private record Draft(
            Seed seed,
            String key,
            SourceHeader header,
            @Nullable Kept earlier,
            @Nullable SeedDocument document) {

        static Draft of(Seed seed, String key, SeedDocument document) {
            return new Draft(seed, key, document.header(), null, document);
        }
    }

    /** Reads one seed after the other, on any thread. */
    private static final class Reader {

        private final Authority authority;
        private final NameReader names;
        private final DateReader dates;
        private final QuoteReader quotes;

        Reader(Authority authority) {
            this.authority = authority;
            this.names = new NameReader(authority);
            this.dates = new DateReader(authority.corrections());
            this.quotes = new QuoteReader(authority.corrections());
        }

        SeedDocument document(Seed seed) {
            return Language.told(Cleaner.clean(SeedReader.read(seed), authority.corrections()));
        }

        Reading reading(SeedDocument document, Source source) {
            Segmenter.Segments segments = Segmenter.segment(document, source.id());
            Source placed = source.with(segments.parts());
            NameReader.Names named = names.read(placed, segments.passages());
            DateReader.Dates dated = dates.read(placed, segments.passages());
            List<Mention> mentions = named.mentions();
            List<Quote> quoted = quotes.read(placed, segments.passages(), mentions);
            return new Reading(
                    placed.with(segments.parts().withDates(dated.beside())),
                    segments.passages(),
                    mentions,
                    dated.mentions(),
                    quoted,
                    named.persons(),
                    named.organizations(),
                    named.notes());
        }
    }
}
