package briefingbook.render;

import briefingbook.book.Book;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.EditorsNote;
import briefingbook.book.Event;
import briefingbook.book.Person;
import briefingbook.book.Source;
import briefingbook.edition.History;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the site's files from a book. */
public final class SiteRenderer {

    private static final List<String> SCHEMAS = List.of(
            "book-settings", "source", "person", "organization", "event", "conflict", "correction", "edition", "note");

    private final Templates templates;

    /** @param templates folder of templates and assets that stand in place of the program's own; null for none */
    public SiteRenderer(@Nullable Path templates) {
        this.templates = new Templates(templates);
    }

    /** The site's files in path order, each made when asked for, without editions and without PDFs beside them. */
    public List<SiteFile> render(Book book) {
        return render(book, History.none(), false);
    }

    /**
     * The site's files in path order, each made when asked for: that throws {@link BrokenTemplate} where its template is broken.
     *
     * @param history what the book once held: its addresses stay alive
     * @param pdf whether there will be PDFs beside them, so that the pages lead to theirs
     */
    public List<SiteFile> render(Book book, History history, boolean pdf) {
        Links links = new Links();
        SiteModel model = new SiteModel(book, links);
        Pages pages = new Pages(model, links, history, pdf);
        List<SiteFile> files = new ArrayList<>();
        IndexPages index = new IndexPages(pages);
        index.letterPages().forEach((path, letter) -> add(files, path, () -> index.letter(path, letter)));
        new ListPages(pages).all(index).forEach(page -> add(files, page.frame().path(), () -> page));
        ChangesPages changes = new ChangesPages(pages);
        add(files, Links.CHANGES, changes::page);
        ChronologyPages chronology = new ChronologyPages(pages);
        chronology.years().forEach(path -> add(files, path, () -> chronology.year(path)));
        EventPages events = new EventPages(pages);
        book.events().forEach(event -> add(files, links.event(event.id()), () -> events.event(event)));
        book.responses()
                .forEach(response -> add(files, links.response(response.id()), () -> events.response(response)));
        EntityPages entities = new EntityPages(pages);
        book.persons().forEach(person -> add(files, links.person(person.id()), () -> entities.person(person)));
        book.countries().forEach(country -> add(files, links.country(country.id()), () -> entities.country(country)));
        book.sources().forEach(source -> add(files, links.source(source.id()), () -> entities.source(source)));
        List<String> found = files.stream()
                .map(SiteFile::path)
                .filter(path -> !path.equals(Links.MISSING) && !path.equals(Links.PACK))
                .sorted()
                .toList();
        new Sitemap(book.imprint()).files(found).forEach((path, bytes) -> files.add(new SiteFile(path, () -> bytes)));
        redirects(files, book, pages, links);
        left(files, history, pages);
        data(files, model, pages, links);
        SearchDocuments.index(model, links).forEach((path, bytes) -> files.add(new SiteFile(path, () -> bytes)));
        assets(files);
        files.sort(Comparator.comparing(SiteFile::path));
        return List.copyOf(files);
    }

    /** @param path below the output folder, {@code /} between its parts */
    public record SiteFile(String path, Supplier<byte[]> content) {}

    private void add(List<SiteFile> files, String path, Supplier<Page> page) {
        files.add(new SiteFile(path, () -> templates.render(page.get())));
    }

    /** Addresses that only editions remember: nothing that is there by now gives way to them. */
    private void left(List<SiteFile> files, History history, Pages pages) {
        Set<String> taken = files.stream().map(SiteFile::path).collect(Collectors.toSet());
        ChangesPages changes = new ChangesPages(pages);
        history.left().forEach((path, left) -> {
            if (!taken.contains(path)) {
                add(files, path, () -> changes.left(path, left));
            }
        });
    }

    private void redirects(List<SiteFile> files, Book book, Pages pages, Links links) {
        Set<String> taken = files.stream().map(SiteFile::path).collect(Collectors.toCollection(HashSet::new));
        for (Person person : book.persons()) {
            for (String former : person.formerIds()) {
                redirect(files, taken, pages, links.person(former), links.person(person.id()), person.name());
            }
        }
        for (Event event : book.events()) {
            for (String former : event.formerIds()) {
                redirect(files, taken, pages, links.event(former), links.event(event.id()), event.name());
            }
        }
    }

    /** An address that a page of today has is never given to a redirect. */
    private void redirect(
            List<SiteFile> files, Set<String> taken, Pages pages, String former, String now, String title) {
        if (taken.add(former)) {
            add(files, former, () -> pages.redirect(former, now, title));
        }
    }

    private static void data(List<SiteFile> files, SiteModel model, Pages pages, Links links) {
        Book book = model.book();
        Map<String, EditorsNote> notes = book.notes().stream()
                .collect(Collectors.toMap(EditorsNote::id, note -> note, (a, b) -> a, TreeMap::new));
        BookJson json = new BookJson(book, links, id -> {
            EditorsNote note = notes.get(id);
            return note == null ? "" : pages.notes.html(note, Links.DATA);
        });
        files.add(new SiteFile(Links.DATA, json::whole));
        for (Source source : book.sources()) {
            files.add(new SiteFile(links.sourceData(source.id()), () -> json.ofSource(source.id())));
        }
        pageData(files, json, model, links);
        files.add(new SiteFile(Links.CLAIMS, new ClaimsCsv(model)::bytes));
        files.add(new SiteFile(Links.FEED, new ChangesFeed(pages)::bytes));
        files.add(new SiteFile(Links.SCHEMA, () -> resource("/briefingbook/schema/book.schema.json")));
        for (String name : SCHEMAS) {
            files.add(new SiteFile(
                    "data/schema/" + name + ".schema.json",
                    () -> resource("/briefingbook/schema/" + name + ".schema.json")));
        }
    }

    /** What each page shows, beside the data of the whole. */
    private static void pageData(List<SiteFile> files, BookJson json, SiteModel model, Links links) {
        for (Event event : model.book().events()) {
            files.add(new SiteFile(
                    links.pageData(links.event(event.id())),
                    () -> json.ofPage(event, PageData.of(event, model, links))));
        }
        for (Person person : model.book().persons()) {
            files.add(new SiteFile(
                    links.pageData(links.person(person.id())),
                    () -> json.ofPage(person, PageData.of(person, model, links))));
        }
        for (CountryResponse response : model.book().responses()) {
            files.add(new SiteFile(
                    links.pageData(links.response(response.id())),
                    () -> json.ofPage(response, PageData.of(response, model, links))));
        }
        for (Country country : model.book().countries()) {
            files.add(new SiteFile(
                    links.pageData(links.country(country.id())),
                    () -> json.ofPage(country, PageData.of(country, model, links))));
        }
    }

    private void assets(List<SiteFile> files) {
        files.add(new SiteFile(Links.HEADERS, () -> CacheHeaders.of(templates.assets())));
        for (String path : templates.assets()) {
            files.add(new SiteFile("assets/" + path, () -> templates.bytes("assets/" + path)));
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = SiteRenderer.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + path + " cannot be read", e);
        }
    }
}
