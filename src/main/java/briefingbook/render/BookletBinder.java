package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.Person;
import briefingbook.render.BookletPage.Document;
import briefingbook.render.BookletPage.Group;
import briefingbook.render.BookletPage.Part;
import briefingbook.render.BookletPage.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Binds the sheets of pages to documents. */
final class BookletBinder {

    private final Pages pages;
    private final SiteModel model;
    private final Links links;
    private final Templates templates;
    private final Map<String, Supplier<Page>> makers = new TreeMap<>();
    private final Map<String, List<Claim.Id>> claims = new HashMap<>();
    private final Packs packs;

    BookletBinder(Pages pages, Templates templates) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
        this.templates = templates;
        this.packs = new Packs(pages);
        var book = model.book();
        EventPages events = new EventPages(pages);
        for (Event event : book.events()) {
            makers.put(links.event(event.id()), () -> events.event(event));
            claims.put(links.event(event.id()), event.claims());
        }
        for (CountryResponse response : book.responses()) {
            makers.put(links.response(response.id()), () -> events.response(response));
            claims.put(links.response(response.id()), response.claims());
        }
        EntityPages entities = new EntityPages(pages);
        for (Person person : book.persons()) {
            makers.put(links.person(person.id()), () -> entities.person(person));
        }
        book.countries().forEach(country -> makers.put(links.country(country.id()), () -> entities.country(country)));
        book.sources().forEach(source -> makers.put(links.source(source.id()), () -> entities.source(source)));
    }

    /** Paths of the pages that have a document of their own. */
    List<String> printed() {
        return makers.keySet().stream().filter(Links::hasPdf).toList();
    }

    /** The document of one page. */
    String single(String path) {
        Page page = page(path);
        Sheet sheet = sheet(page, inside(List.of(path)), 1);
        return document(
                Links.pdf(path),
                new Document(
                        sheet.title(),
                        Words.capitalized(Links.reference(path).replaceFirst("/.*", "")),
                        page.frame().description(),
                        sheet.title(),
                        false,
                        page.frame().cover(),
                        page.frame().paper().address(),
                        List.of(new Part("part.sheet", "", List.of(undivided(List.of(sheet)))))));
    }

    /** Paths of the pages of a pack that the book has, in the order of the pack. */
    List<String> pages(Imprint.Pack pack) {
        return packs.paths(pack);
    }

    String pack(Imprint.Pack pack) {
        List<String> paths = pages(pack);
        BookletLinks inside = inside(paths);
        List<Sheet> sheets =
                paths.stream().map(path -> sheet(page(path), inside, 2)).toList();
        Page.Frame frame = overview().frame();
        return document(
                Links.packPdf(pack.id()),
                new Document(
                        pack.title(),
                        "Pack",
                        pack.title() + ", from " + frame.cover().title(),
                        String.join(", ", sheets.stream().map(Sheet::title).toList()),
                        true,
                        frame.cover(),
                        "",
                        List.of(new Part("part.pages", "", List.of(undivided(sheets))))));
    }

    /** The whole book. */
    String book() {
        List<String> events = model.chronology().stream()
                .map(event -> links.event(event.id()))
                .toList();
        List<String> persons = persons();
        List<String> countries = countries();
        List<String> sources = model.book().sources().stream()
                .map(source -> links.source(source.id()))
                .toList();
        List<String> all = new ArrayList<>(events);
        model.chronology().forEach(event -> all.addAll(responses(event)));
        all.addAll(persons);
        all.addAll(countries);
        all.addAll(sources);
        all.add(Links.DISPUTED);
        BookletLinks inside = inside(all);
        List<Page.ChronologyPage> chronology = new ChronologyPages(pages).withDays();
        chronology.forEach(page -> inside.days(page.days()));
        Page overview = overview();
        List<Part> parts = new ArrayList<>();
        parts.add(part("overview", "At a glance", List.of(unlisted(overview, inside))));
        parts.add(part(
                "chronology",
                "Chronology",
                chronology.stream()
                        .filter(page -> !page.days().isEmpty())
                        .map(page -> unlisted(page, inside))
                        .toList()));
        parts.add(part("events", "Events", sheets(events, inside)));
        parts.add(new Part("part.responses", "Responses", responses(inside)));
        parts.add(part("persons", "Persons", sheets(persons, inside)));
        parts.add(part("countries", "Countries and bodies", sheets(countries, inside)));
        parts.add(part("sources", "Sources", sheets(sources, inside)));
        if (!conflicts(Links.DISPUTED).isEmpty()) {
            parts.add(part("disputed", "Disputed points", List.of(unlisted(new ListPages(pages).disputed(), inside))));
        }
        parts.add(part("reading", "How to read this book", List.of(reading(overview, inside))));
        parts.add(part("index", "Index", List.of(index(overview, inside))));
        parts.removeIf(
                part -> part.groups().stream().allMatch(group -> group.sheets().isEmpty()));
        return document(
                Links.BOOK_PDF,
                new Document(
                        overview.frame().title(),
                        "",
                        overview.frame().description(),
                        String.join(
                                ", ",
                                model.mainEvents().stream().map(Event::name).toList()),
                        true,
                        overview.frame().cover(),
                        overview.frame().canonical(),
                        parts));
    }

    /** By family name. */
    private List<String> persons() {
        return model.book().persons().stream()
                .sorted(Comparator.comparing((Person person) -> IndexPages.sortKey(IndexPages.inverted(person.name())))
                        .thenComparing(Person::id))
                .map(person -> links.person(person.id()))
                .toList();
    }

    /** Those of whom something is told that stands on no other page. */
    private List<String> countries() {
        return model.book().countries().stream()
                .map(country -> links.country(country.id()))
                .filter(path -> !pages.outlines.outline(path).tellings().isEmpty())
                .toList();
    }

    private Page overview() {
        return new ListPages(pages).overview();
    }

    private Page page(String path) {
        return Objects.requireNonNull(makers.get(path), path).get();
    }

    private BookletLinks inside(List<String> paths) {
        return new BookletLinks(model, pages.outlines, paths, this::conflicts);
    }

    /** The conflicts of which a page tells. */
    private List<Conflict> conflicts(String path) {
        if (path.equals(Links.DISPUTED)) {
            return model.book().conflicts().stream()
                    .filter(conflict -> conflict.status() != Conflict.Status.REJECTED)
                    .toList();
        }
        return model.conflictsOf(claims.getOrDefault(path, List.of()));
    }

    private static Part part(String id, String title, List<Sheet> sheets) {
        return new Part("part." + id, title, List.of(undivided(sheets)));
    }

    private static Group undivided(List<Sheet> sheets) {
        return new Group("", "", "", sheets);
    }

    private List<Sheet> sheets(List<String> paths, BookletLinks inside) {
        return paths.stream().map(path -> sheet(page(path), inside, 2)).toList();
    }

    private Sheet sheet(Page page, BookletLinks inside, int level) {
        return new Sheet(
                BookletLinks.id(page.frame().path()), page.frame().title(), detail(page), html(page, inside, level));
    }

    /** What the part alone is listed for. */
    private Sheet unlisted(Page page, BookletLinks inside) {
        return new Sheet(BookletLinks.id(page.frame().path()), "", "", html(page, inside, 1));
    }

    private String detail(Page page) {
        if (page instanceof Page.EventPage event) {
            return event.facts().stream()
                    .filter(fact -> fact.label().equals("Date"))
                    .map(fact -> fact.values().get(0).value().title())
                    .filter(date -> !page.frame().title().contains(date))
                    .findFirst()
                    .orElse("");
        }
        return page instanceof Page.SourcePage source ? source.siglum() : "";
    }

    private String html(Page page, BookletLinks inside, int level) {
        return html(page, inside.paper(page.frame().path(), level));
    }

    private String html(Page page, BookletPage.Paper paper) {
        return templates.render(
                "paper/" + page.template(),
                page.frame().path(),
                Map.of("page", page, "frame", page.frame(), "paper", paper));
    }

    private List<String> responses(Event event) {
        return model.responsesTo(event.id()).stream()
                .sorted(pages.byCountry())
                .map(response -> links.response(response.id()))
                .toList();
    }

    /** The responses under their events, in order of time. */
    private List<Group> responses(BookletLinks inside) {
        List<Group> groups = new ArrayList<>();
        for (Event event : model.chronology()) {
            List<Sheet> sheets = new ArrayList<>();
            for (String path : responses(event)) {
                Page page = page(path);
                String country = page instanceof Page.ResponsePage response
                        ? response.country().title()
                        : page.frame().title();
                BookletPage.Paper paper = sheets.isEmpty() ? inside.opening(path, 3) : inside.paper(path, 3);
                sheets.add(new Sheet(BookletLinks.id(path), country, "", html(page, paper)));
            }
            if (!sheets.isEmpty()) {
                groups.add(new Group(sheets.get(0).id(), event.name(), Pages.date(event), sheets));
            }
        }
        return groups;
    }

    private Sheet reading(Page overview, BookletLinks inside) {
        String path = Links.ABOUT;
        return new Sheet(
                BookletLinks.id(path),
                "",
                "",
                templates.render(
                        "paper/reading",
                        path,
                        Map.of("page", overview, "frame", overview.frame(), "paper", inside.paper(path, 2))));
    }

    private Sheet index(Page overview, BookletLinks inside) {
        String path = Links.INDEX;
        BookletPage.Index index = BookletIndex.of(new IndexPages(pages), model, inside);
        return new Sheet(
                BookletLinks.id(path),
                "",
                "",
                templates.render(
                        "paper/index",
                        path,
                        Map.of("page", index, "frame", overview.frame(), "paper", inside.paper(path, 2))));
    }

    private String document(String path, Document document) {
        return templates.render("paper/document", path, Map.of("page", document));
    }
}
