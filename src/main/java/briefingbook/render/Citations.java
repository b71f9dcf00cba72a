package briefingbook.render;

import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import briefingbook.cite.Compilation;
import briefingbook.cite.Reference;
import briefingbook.cite.Work;
import briefingbook.render.Page.Cited;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How this book's pages, sources and claims are cited. */
final class Citations {

    /** Characters that no text has, for what a script fills in: nothing that a source says can be taken for them. */
    private static final String CLAIM = "\ufdd0";

    private static final String PLACE = "\ufdd1";
    private static final String ADDRESS = "\ufdd2";

    private final Imprint imprint;
    private final Compilation book;
    /** What {@link #claimOf} made, by source: nearly every page cites the same few. */
    private final Map<Source, Cited> claims = new ConcurrentHashMap<>();

    Citations(Imprint imprint) {
        this.imprint = imprint;
        this.book = new Compilation(
                imprint.subtitle().isEmpty() ? imprint.title() : imprint.title() + ": " + imprint.subtitle(),
                imprint.issuer(),
                iso(imprint.asOf()),
                imprint.edition() == null
                        ? ""
                        : Integer.toString(imprint.edition().number()));
    }

    /** A page of the book. */
    Cited page(Page.Frame frame) {
        Work page = new Work(
                Work.Form.PAGE,
                frame.title(),
                List.of(),
                imprint.issuer(),
                iso(imprint.asOf()),
                frame.canonical(),
                imprint.language());
        String key = frame.path().replaceFirst("\\.html$", "").replace('/', '-');
        return cited("", "Cite this page", new Reference(key, page, "", book, "", ""));
    }

    /** A source, quoted on its page of the book. */
    Cited source(Source source, Page.Frame frame) {
        return cited(
                source.id(),
                "Cite the source",
                new Reference(source.id(), work(source), "", book, "", frame.canonical()));
    }

    /**
     * Any claim of a source, with {@code {claim}} where its id belongs, {@code {place}} for section and paragraph and, where
     * the book has an address, {@code {address}}.
     */
    Cited claimOf(Source source) {
        return claims.computeIfAbsent(source, this::claim);
    }

    private Cited claim(Source source) {
        Cited cited = cited(
                source.id(),
                "",
                new Reference(
                        source.id() + "-" + CLAIM,
                        work(source),
                        PLACE,
                        book,
                        CLAIM,
                        imprint.baseUrl() == null ? "" : ADDRESS));
        return new Cited(
                cited.id(),
                cited.label(),
                opened(cited.chicago()),
                opened(cited.bibtex()),
                opened(cited.ris()),
                opened(cited.csl()));
    }

    /** Words in braces that a title happens to have are kept from being filled in. */
    private static String opened(String form) {
        return form.replaceAll("\\{(claim|place|address)\\}", "($1)")
                .replace(CLAIM, "{claim}")
                .replace(PLACE, "{place}")
                .replace(ADDRESS, "{address}");
    }

    private static Cited cited(String id, String label, Reference reference) {
        return new Cited(id, label, reference.chicago(), reference.bibtex(), reference.ris(), reference.cslJson());
    }

    private static Work work(Source source) {
        return new Work(
                switch (source.kind()) {
                    case ENCYCLOPEDIA -> Work.Form.ENCYCLOPEDIA;
                    case NEWS -> Work.Form.NEWS;
                    case ANALYSIS -> Work.Form.ANALYSIS;
                    case STATEMENT -> Work.Form.STATEMENT;
                    case TRANSCRIPT -> Work.Form.TRANSCRIPT;
                    case OTHER -> Work.Form.DOCUMENT;
                },
                source.title(),
                source.authors(),
                source.publisher() == null ? "" : source.publisher(),
                iso(source.published()),
                source.url() == null ? "" : source.url(),
                source.language());
    }

    private static String iso(@Nullable PartialDate date) {
        return date == null ? "" : date.iso();
    }
}
