package briefingbook;

import briefingbook.assemble.BookAssembler;
import briefingbook.authority.Authority;
import briefingbook.authority.AuthorityFiles;
import briefingbook.book.Book;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import briefingbook.cache.CacheFolder;
import briefingbook.cache.Program;
import briefingbook.check.BookCheck;
import briefingbook.check.SiteCheck;
import briefingbook.edition.History;
import briefingbook.paper.PaperDocument;
import briefingbook.paper.PdfShelf;
import briefingbook.publish.CompressedCopies;
import briefingbook.publish.SitePublisher;
import briefingbook.render.BookletRenderer;
import briefingbook.render.BrokenTemplate;
import briefingbook.render.BrokenTemplates;
import briefingbook.render.SiteRenderer;
import briefingbook.seed.Seed;
import briefingbook.seed.SeedFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One build, from the seeds folder to the published site. */
public final class BookBuild {

    private final Settings settings;
    private final Progress progress;
    private final CacheFolder cache;
    private final Readings seedReadings;
    /** Whether nothing of earlier builds is believed. */
    private boolean anew;

    /** A build that tells nobody how far it is. */
    public BookBuild(Settings settings) {
        this(settings, Progress.SILENT);
    }

    public BookBuild(Settings settings, Progress progress) {
        this(settings, progress, Program.fingerprint());
    }

    /** @param program hash of all that this program builds by; empty where it is not known, and nothing can be kept */
    BookBuild(Settings settings, Progress progress, Optional<String> program) {
        this.settings = settings;
        this.progress = progress;
        this.cache =
                program.flatMap(known -> settings.cache()).map(CacheFolder::at).orElseGet(CacheFolder::none);
        this.seedReadings = new Readings(program.orElse(""), cache);
    }

    /** Forgets what earlier builds kept, so that the next makes everything anew. */
    public void forget() {
        cache.clear();
        seedReadings.forget();
        anew = true;
    }

    /** How many seeds the last build had to read; of the others it had the readings. */
    int seedsRead() {
        return seedReadings.read();
    }

    /** Builds the book and, unless a check finds an error, publishes its site. Keeps what the next build may need. */
    public Outcome run() throws IOException {
        try {
            cache.make();
            Outcome outcome = publish(make(read()));
            cache.removeUnused();
            return outcome;
        } finally {
            progress.end();
        }
    }

    /** Makes the site in memory and checks it; writes nothing. */
    public Made make() throws IOException {
        try {
            return make(read());
        } finally {
            progress.end();
        }
    }

    /** Reads the seeds and puts the book together; makes no pages and checks none of its words. */
    public Draft draft() throws IOException {
        try {
            return read();
        } finally {
            progress.end();
        }
    }

    private Draft read() throws IOException {
        AuthorityFiles.Found found = AuthorityFiles.read(settings.seeds());
        SeedFolder.Listing listing = SeedFolder.list(settings.seeds());
        progress.phase("Reading seeds", listing.seeds().size());
        List<Reading> readings = seedReadings.of(listing.seeds(), found.authority(), progress::step);
        tellWhatWasRead(listing.seeds().size());
        List<ReviewNote> before = Stream.of(
                        found.notes().stream(),
                        listing.notes().stream(),
                        seedReadings.otherLanguages().stream(),
                        readings.stream().flatMap(reading -> reading.notes().stream()))
                .flatMap(notes -> notes)
                .toList();
        progress.phase("Putting the book together", 0);
        Book book = BookAssembler.assemble(readings, found.authority(), imprint(found.authority(), readings), before);
        return new Draft(
                book,
                History.of(found.authority().editions(), book),
                listing.seeds(),
                settings.pdf() || found.authority().settings().pdf());
    }

    private void tellWhatWasRead(int seeds) {
        int read = seedReadings.read();
        progress.note(
                read == seeds
                        ? "Read every seed."
                        : "Read " + read + " of " + seeds + " seeds; the others are as an earlier build read them.");
        cache.fault().ifPresent(fault -> progress.note("Nothing is kept for the next build: " + fault + "."));
    }

    /** Checks the book, makes its site and checks that. */
    Made make(Draft draft) throws IOException {
        Book book = draft.book();
        progress.phase("Checking each claim against its seed", 0);
        List<ReviewNote> review = new ArrayList<>(book.review());
        List<ReviewNote> faults =
                BookCheck.check(book, draft.seeds().stream().collect(Collectors.toMap(Seed::path, Seed::text)));
        review.addAll(faults);
        Book checked = book.withReview(review);
        if (hasErrors(faults)) {
            // No pages can be made of a book that contradicts itself.
            return new Made(checked, draft.history(), null, null);
        }
        SortedMap<String, byte[]> site =
                pages(new SiteRenderer(settings.templates()).render(checked, draft.history(), draft.pdf()));
        @Nullable Pdfs pdfs = draft.pdf() ? addPdfs(site, checked) : null;
        progress.phase("Checking pages", 0);
        review.addAll(SiteCheck.check(site, book.imprint().basePath()));
        return hasErrors(review)
                ? new Made(book.withReview(review), draft.history(), null, null)
                : new Made(checked, draft.history(), site, pdfs);
    }

    /** Each processor makes pages of its own. Throws {@link BrokenTemplates} with all that is broken, in the order of paths. */
    private SortedMap<String, byte[]> pages(List<SiteRenderer.SiteFile> files) throws BrokenTemplates {
        progress.phase("Making pages", files.size());
        SortedMap<String, byte[]> made = new ConcurrentSkipListMap<>();
        SortedMap<String, BrokenTemplate> broken = new ConcurrentSkipListMap<>();
        files.parallelStream().forEach(file -> {
            try {
                made.put(file.path(), file.content().get());
            } catch (BrokenTemplate e) {
                broken.put(file.path(), e);
            }
            progress.step();
        });
        if (!broken.isEmpty()) {
            throw new BrokenTemplates(List.copyOf(broken.values()));
        }
        return new TreeMap<>(made);
    }

    /** Brings the site to the disk, where there is one. */
    Outcome publish(Made made) throws IOException {
        if (made.site() == null) {
            return new Outcome(made.book(), made.history(), null, null);
        }
        progress.phase("Writing", 0);
        SortedMap<String, byte[]> site = files(made.site());
        SitePublisher.Changes changes =
                anew ? SitePublisher.publishAnew(settings.out(), site) : SitePublisher.publish(settings.out(), site);
        return new Outcome(made.book(), made.history(), changes, made.pdfs());
    }

    private SortedMap<String, byte[]> files(SortedMap<String, byte[]> site) {
        return settings.compress() ? CompressedCopies.beside(site) : site;
    }

    /**
     * A book without its pages.
     *
     * @param history what changed in it since it was last published, and what it once held
     * @param seeds that it was read from
     * @param pdf whether PDFs are asked for, by the settings of this build or of the book
     */
    public record Draft(Book book, History history, List<Seed> seeds, boolean pdf) {
        public Draft {
            seeds = List.copyOf(seeds);
        }
    }

    /**
     * A book with its site, in memory.
     *
     * @param book its review list holds what the checks found
     * @param history what changed in it since it was last published, and what it once held
     * @param site content by path; null where a check found an error
     * @param pdfs null of a site without
     */
    public record Made(
            Book book,
            History history,
            @Nullable SortedMap<String, byte[]> site,
            @Nullable Pdfs pdfs) {}

    /** Adds the PDFs to the site, and the list of what they were made from, by which the next build knows which to keep. */
    private Pdfs addPdfs(SortedMap<String, byte[]> site, Book book) throws IOException {
        PdfShelf shelf = PdfShelf.open(settings.out());
        LocalDate made = made(book.imprint());
        List<BookletRenderer.Booklet> booklets = new BookletRenderer(settings.templates()).render(book);
        progress.phase("Making PDFs", booklets.size());
        List<BrokenTemplate> broken = Collections.synchronizedList(new ArrayList<>());
        // Each processor has one document at work; only the PDFs themselves are kept in memory.
        List<byte[]> pdfs = booklets.parallelStream()
                .map(booklet -> {
                    byte[] bytes = pdf(booklet, made, shelf, broken);
                    progress.step();
                    return bytes;
                })
                .toList();
        if (!broken.isEmpty()) {
            throw new BrokenTemplates(broken);
        }
        for (int i = 0; i < pdfs.size(); i++) {
            site.put(booklets.get(i).path(), pdfs.get(i));
        }
        site.put(PdfShelf.LIST, shelf.list());
        return new Pdfs(shelf.made(), shelf.kept(), shelf.lacking());
    }

    private static byte[] pdf(
            BookletRenderer.Booklet booklet, LocalDate made, PdfShelf shelf, List<BrokenTemplate> broken) {
        try {
            return shelf.bytes(new PaperDocument(booklet.path(), booklet.xhtml().get(), made));
        } catch (BrokenTemplate e) {
            broken.add(e);
            return new byte[0];
        }
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
     * @param history what changed in it since it was last published, and what it once held
     * @param changes null where nothing was published
     * @param pdfs null of a build without, and where nothing was published
     */
    public record Outcome(
            Book book,
            History history,
            SitePublisher.@Nullable Changes changes,
            @Nullable Pdfs pdfs) {

        /** Of a build without PDFs and without editions. */
        public Outcome(Book book, SitePublisher.@Nullable Changes changes) {
            this(book, History.none(), changes, null);
        }

        public boolean published() {
            return changes != null;
        }
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
