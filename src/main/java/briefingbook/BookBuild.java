package briefingbook;

import briefingbook.assemble.BookAssembler;
import briefingbook.authority.Authority;
import briefingbook.authority.AuthorityFiles;
import briefingbook.book.Book;
import briefingbook.book.Imprint;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Quote;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.check.BookCheck;
import briefingbook.check.SiteCheck;
import briefingbook.clean.Cleaner;
import briefingbook.dates.DateReader;
import briefingbook.names.NameReader;
import briefingbook.paper.PaperDocument;
import briefingbook.paper.PdfShelf;
import briefingbook.publish.SitePublisher;
import briefingbook.quotes.QuoteReader;
import briefingbook.render.BookletRenderer;
import briefingbook.render.SiteRenderer;
import briefingbook.seed.Seed;
import briefingbook.seed.SeedDocument;
import briefingbook.seed.SeedFolder;
import briefingbook.seed.SeedReader;
import briefingbook.segment.Segmenter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One build, from the seeds folder to the published site. */
public final class BookBuild {

    private final Settings settings;

    public BookBuild(Settings settings) {
        this.settings = settings;
    }

    /** Builds the book and, unless a check finds an error, publishes its site. */
    public Outcome run() throws IOException {
        AuthorityFiles.Found found = AuthorityFiles.read(settings.seeds());
        SeedFolder.Listing listing = SeedFolder.list(settings.seeds());
        List<Reading> readings = readings(listing.seeds(), found.authority());
        List<ReviewNote> before = Stream.of(
                        found.notes().stream(),
                        listing.notes().stream(),
                        readings.stream().flatMap(reading -> reading.notes().stream()))
                .flatMap(notes -> notes)
                .toList();
        Book book = BookAssembler.assemble(readings, found.authority(), imprint(found.authority(), readings), before);
        return publish(
                book,
                listing.seeds(),
                settings.pdf() || found.authority().settings().pdf());
    }

    /** Checks the book, then its site, and publishes unless there is an error. */
    Outcome publish(Book book, List<Seed> seeds, boolean pdf) throws IOException {
        List<ReviewNote> review = new ArrayList<>(book.review());
        List<ReviewNote> faults =
                BookCheck.check(book, seeds.stream().collect(Collectors.toMap(Seed::path, Seed::text)));
        review.addAll(faults);
        Book checked = book.withReview(review);
        if (hasErrors(faults)) {
            // No pages can be made of a book that contradicts itself.
            return new Outcome(checked, null);
        }
        SortedMap<String, byte[]> site = new TreeMap<>();
        for (SiteRenderer.SiteFile file : new SiteRenderer(settings.templates()).render(checked, pdf)) {
            site.put(file.path(), file.content().get());
        }
        @Nullable Pdfs pdfs = pdf ? addPdfs(site, checked) : null;
        review.addAll(SiteCheck.check(site));
        if (hasErrors(review)) {
            return new Outcome(book.withReview(review), null);
        }
        return new Outcome(checked, SitePublisher.publish(settings.out(), site), pdfs);
    }

    /** Adds the PDFs to the site, and the list of what they were made from, by which the next build knows which to keep. */
    private Pdfs addPdfs(SortedMap<String, byte[]> site, Book book) throws IOException {
        PdfShelf shelf = PdfShelf.open(settings.out());
        LocalDate made = made(book.imprint());
        List<BookletRenderer.Booklet> booklets = new BookletRenderer(settings.templates()).render(book);
        // Each processor has one document at work; only the PDFs themselves are kept in memory.
        List<byte[]> pdfs = booklets.parallelStream()
                .map(booklet -> shelf.bytes(
                        new PaperDocument(booklet.path(), booklet.xhtml().get(), made)))
                .toList();
        for (int i = 0; i < pdfs.size(); i++) {
            site.put(booklets.get(i).path(), pdfs.get(i));
        }
        site.put(PdfShelf.LIST, shelf.list());
        return new Pdfs(shelf.made(), shelf.kept(), shelf.lacking());
    }

    /** The day that a PDF gives as that of its making: of the edition, or else that as of which the book is. */
    private static LocalDate made(Imprint imprint) {
        if (imprint.edition() != null) {
            return imprint.edition().date().lastDay();
        }
        return imprint.asOf() == null ? LocalDate.EPOCH : imprint.asOf().lastDay();
    }

    private static boolean hasErrors(List<ReviewNote> notes) {
        return notes.stream().anyMatch(note -> note.severity() == ReviewNote.Severity.ERROR);
    }

    /**
     * @param made how many PDFs were made
     * @param kept how many were taken from the published site, as they would be made the same again
     * @param lacking the code points for which they have no letter and print □, sorted
     */
    public record Pdfs(int made, int kept, List<Integer> lacking) {}

    /**
     * @param changes null where nothing was published
     * @param pdfs null of a build without, and where nothing was published
     */
    public record Outcome(
            Book book,
            SitePublisher.@Nullable Changes changes,
            @Nullable Pdfs pdfs) {

        /** Of a build without PDFs. */
        public Outcome(Book book, SitePublisher.@Nullable Changes changes) {
            this(book, changes, null);
        }

        public boolean published() {
            return changes != null;
        }
    }

    private static List<Reading> readings(List<Seed> seeds, Authority authority) {
        Bibliography bibliography = new Bibliography(authority);
        NameReader names = new NameReader(authority);
        DateReader dates = new DateReader(authority.corrections());
        QuoteReader quotes = new QuoteReader(authority.corrections());
        List<SeedDocument> documents = seeds.parallelStream()
                .map(seed -> Cleaner.clean(SeedReader.read(seed), authority.corrections()))
                .toList();
        List<Source> sources = documents.stream()
                .map(document -> bibliography.source(document.seed(), document.header()))
                .toList();
        return java.util.stream.IntStream.range(0, documents.size())
                .parallel()
                .mapToObj(i -> reading(documents.get(i), sources.get(i), names, dates, quotes))
                .toList();
    }

    private static Reading reading(
            SeedDocument document, Source source, NameReader names, DateReader dates, QuoteReader quotes) {
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

    private static Imprint imprint(Authority authority, List<Reading> readings) {
        Authority.BookSettings book = authority.settings();
        PartialDate asOf = book.asOf() != null
                ? book.asOf()
                : readings.stream()
                        .map(reading -> reading.source().published())
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(PartialDate::lastDay))
                        .orElse(null);
        return new Imprint(
                book.title(),
                book.subtitle(),
                asOf,
                authority.edition(),
                book.baseUrl(),
                book.marking(),
                book.language(),
                book.issuer(),
                book.contact(),
                book.reportErrors(),
                book.packs().entrySet().stream()
                        .map(pack -> new Imprint.Pack(
                                pack.getKey(),
                                pack.getValue().title(),
                                pack.getValue().pages()))
                        .toList(),
                Settings.GENERATOR);
    }
}
