package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.CountryResponse;
import briefingbook.book.EditorsNote;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import briefingbook.edition.History;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Answer;
import briefingbook.render.Page.Block;
import briefingbook.render.Page.Cite;
import briefingbook.render.Page.Cover;
import briefingbook.render.Page.Dispute;
import briefingbook.render.Page.Entry;
import briefingbook.render.Page.Former;
import briefingbook.render.Page.Frame;
import briefingbook.render.Page.Meta;
import briefingbook.render.Page.Note;
import briefingbook.render.Page.OnPaper;
import briefingbook.render.Page.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the builders of single pages share: the frame, answers, disputes, notes and lists of links. */
final class Pages {

    private static final String INFERRED = "inferred: ";
    /** Characters that fit into two lines of a running head, beside a marking. */
    private static final int RUNNING = 100;

    final SiteModel model;
    final Links links;
    final NoteHtml notes;
    final LinkedData linked;
    final Outlines outlines;
    final Backlinks backlinks;
    private final boolean pdf;
    final Openings openings;
    final History history;
    private final Imprint imprint;
    private final Cover cover;
    private final Previews previews;
    private final Citations citations;
    private final LaterSources later;

    /** @param pdf whether there are PDFs for the pages to lead to */
    Pages(SiteModel model, Links links, boolean pdf) {
        this(model, links, History.none(), pdf);
    }

    /**
     * @param history what the book once held
     * @param pdf whether there are PDFs for the pages to lead to
     */
    Pages(SiteModel model, Links links, History history, boolean pdf) {
        this(model, links, history, pdf, Openings.SCREEN);
    }

    /** Pages that are printed instead of shown. */
    static Pages onPaper(SiteModel model, Links links) {
        return new Pages(model, links, History.none(), false, Openings.PAPER);
    }

    private Pages(SiteModel model, Links links, History history, boolean pdf, Openings openings) {
        this.model = model;
        this.links = links;
        this.history = history;
        this.pdf = pdf;
        this.openings = openings;
        this.notes = new NoteHtml(model, links);
        this.linked = new LinkedData(model, links);
        this.outlines = new Outlines(model, links);
        this.backlinks = new Backlinks(model, outlines);
        this.imprint = model.book().imprint();
        this.citations = new Citations(imprint);
        this.later = new LaterSources(model);
        this.cover = new Cover(
                imprint.title(),
                imprint.subtitle(),
                imprint.asOf() == null ? "" : "As of " + Words.date(imprint.asOf()),
                imprint.edition() == null ? "" : edition(imprint.edition()),
                imprint.marking(),
                imprint.issuer(),
                imprint.contact(),
                imprint.language(),
                imprint.generator());
        this.previews = new Previews(this);
    }

    private static String edition(Imprint.Edition edition) {
        return "Edition " + edition.number() + ", " + Words.date(edition.date());
    }

    Frame frame(String path, String title, String description, String tab) {
        return frame(path, title, description, tab, meta("website", "", "", false));
    }

    /** Of an address that search engines shall not keep. */
    Frame hidden(String path, String title, String description) {
        return hidden(path, title, description, Links.HOME);
    }

    /** Of an address in a section that search engines shall not keep. */
    Frame hidden(String path, String title, String description, String tab) {
        return frame(path, title, description, tab, meta("website", "", "", true));
    }

    /** Of a page with data of its own. */
    Frame frame(String path, String title, String description, String tab, String type, String linked) {
        Meta meta = meta(type, Links.from(path, links.pageData(path)), linked, false);
        return frame(path, title, description, tab, meta);
    }

    private Meta meta(String type, String data, String linked, boolean hidden) {
        return new Meta(type, imprint.language().replace('-', '_'), data, linked, hidden);
    }

    private Frame frame(String path, String title, String description, String tab, Meta meta) {
        String base = imprint.baseUrl();
        List<Link> tabs = List.of(
                tab(path, "Briefing", Links.HOME),
                tab(path, "Chronology", Links.CHRONOLOGY),
                tab(path, "People", Links.PERSONS),
                tab(path, "Responses", Links.RESPONSES),
                tab(path, "Disputed points", Links.DISPUTED),
                tab(path, "Sources", Links.SOURCES),
                tab(path, "A–Z", Links.INDEX));
        return new Frame(
                path,
                root(path),
                title,
                description,
                root(path) + tab,
                tabs,
                base == null || meta.hidden() ? "" : base + path,
                meta,
                meta.hidden()
                        ? new OnPaper("", "", Words.opening(title, RUNNING), address(path))
                        : onPaper(path, title),
                ReportLink.of(imprint.reportErrors(), title, address(path)),
                body -> previews.of(path, body),
                "",
                List.of(),
                withdrawn(path),
                cover);
    }

    /** The claims that an edition held on a page and the book holds no more. */
    private List<Former> withdrawn(String path) {
        return history.former(path).stream()
                .filter(History.Former::withdrawn)
                .map(claim -> new Former(
                        claim.id().value(),
                        Links.anchorOfPassage(claim.id()),
                        "this claim was withdrawn after " + inWords(claim.last())))
                .toList();
    }

    /** {@code edition 2 (8 April 2025)}. */
    static String inWords(Imprint.Edition edition) {
        return "edition " + edition.number() + " (" + Words.date(edition.date()) + ")";
    }

    /** What leads from an address that was given up to another. */
    Page.RedirectPage redirect(String from, String to, String title) {
        return new Page.RedirectPage(hidden(from, title, title), new Link(title, Links.from(from, to)));
    }

    /**
     * The frame of a page that prints these claims: it says so where they draw on sources later than the book's date, and tells
     * what the signs of the sources mean.
     */
    Frame printing(Frame frame, Stream<Claim> claims) {
        if (frame.paper().reference().isEmpty()) {
            return frame.printing(later.lineOf(claims), List.of());
        }
        List<Claim> printed = claims.toList();
        return frame.printing(later.lineOf(printed.stream()), key(printed));
    }

    /** The sources of claims and of those that tell the same. */
    private List<Entry> key(List<Claim> claims) {
        Set<String> cited = new HashSet<>();
        for (Claim claim : claims) {
            cited.add(model.sourceOf(claim).id());
            claim.corroborates()
                    .forEach(id -> cited.add(model.sourceOf(model.claim(id)).id()));
        }
        return cited.stream()
                .map(model::source)
                .sorted(Comparator.comparing(Source::siglum))
                .map(source -> new Entry(
                        source.siglum(),
                        Link.to(ClaimViews.titleOf(source), null),
                        source.url() == null ? "" : source.url()))
                .toList();
    }

    /** The frame of an event's page, which also says so where the event itself is later. */
    Frame printing(Frame frame, Event event, Stream<Claim> claims) {
        Frame printing = printing(frame, claims);
        return printing.changed().isEmpty() ? printing.printing(later.line(event), printing.sources()) : printing;
    }

    /** The frame of a source's own page. */
    Frame printing(Frame frame, Source source) {
        return frame.printing(later.line(source), List.of());
    }

    /** The claims of some conflicts. */
    Stream<Claim> claimsOf(List<Conflict> conflicts) {
        return conflicts.stream()
                .flatMap(conflict -> conflict.sides().stream())
                .flatMap(List::stream)
                .map(model::claim);
    }

    private OnPaper onPaper(String path, String title) {
        String reference = Links.reference(path);
        String printed = path.equals(Links.HOME) ? Links.BOOK_PDF : Links.hasPdf(path) ? Links.pdf(path) : "";
        return new OnPaper(
                reference, printed.isEmpty() ? "" : pdf(path, printed), Words.opening(title, RUNNING), address(path));
    }

    /** The address of a PDF as a page writes it; empty in a build without. */
    String pdf(String page, String address) {
        return pdf ? Links.from(page, address) : "";
    }

    private String address(String path) {
        return imprint.baseUrl() == null ? path : imprint.baseUrl() + path;
    }

    private Link tab(String path, String title, String address) {
        return new Link(title, root(path) + address);
    }

    /** A server shows the page for what is missing at any address, so that its links have to name the whole path. */
    private String root(String path) {
        String base = imprint.basePath();
        return path.equals(Links.MISSING) && !base.isEmpty() ? base : Links.root(path);
    }

    ClaimViews claims(String page, String... subjects) {
        return new ClaimViews(model, links, page, openings, subjects);
    }

    Link person(String page, String id) {
        return Link.to(model.nameOf(id), model.person(id) == null ? null : Links.from(page, links.person(id)));
    }

    Link event(String page, Event event) {
        return new Link(event.name(), Links.from(page, links.event(event.id())));
    }

    /** A state or body; a link where it has a page. */
    Link party(String page, String code) {
        return Link.to(model.nameOf(code), model.isCountry(code) ? Links.from(page, links.country(code)) : null);
    }

    /** Date in words; empty where the event has none. */
    static String date(Event event) {
        if (event.start() == null) {
            return "";
        }
        return event.end() == null ? Words.date(event.start()) : Words.date(event.start(), event.end());
    }

    Entry entry(String page, Event event) {
        String detail = event.status() == Event.Status.HELD ? Words.kind(event.kind()) : Words.status(event);
        return new Entry(date(event), event(page, event), detail);
    }

    List<Entry> entries(String page, List<Event> events) {
        return events.stream()
                .sorted(SiteModel.BY_TIME)
                .map(event -> entry(page, event))
                .toList();
    }

    Answer answer(String page, CountryResponse response) {
        List<Claim> claims = response.claims().stream().map(model::claim).toList();
        Claim telling = telling(response, claims);
        Passage first = model.passageOf(telling);
        boolean hidden = !model.source(first.source()).rights().allowWords();
        ClaimViews views = claims(page);
        String who = String.join(
                ", ", response.respondents().stream().map(model::nameOf).toList());
        return new Answer(
                party(page, response.country()),
                new Link(model.nameOf(response.country()), Links.from(page, links.response(response.id()))),
                model.nameOf(response.event()),
                who,
                views.day(response.date()),
                hidden ? "" : Words.opening(first.text(), openings.answer()),
                views.places(Stream.concat(Stream.of(telling.id()), response.claims().stream())
                        .toList()),
                response.inferred() ? why(response) : "",
                List.of());
    }

    /** The claim that says most: one that quotes who answered, else one that names them, else the first. */
    private Claim telling(CountryResponse response, List<Claim> claims) {
        List<String> who = response.respondents();
        return claims.stream()
                .filter(claim -> model.quotes(claim.passage()).stream()
                        .map(Quote::speaker)
                        .anyMatch(speaker -> speaker != null && who.contains(speaker)))
                .findFirst()
                .or(() -> claims.stream()
                        .filter(claim -> claim.persons().stream().anyMatch(who::contains))
                        .findFirst())
                .orElse(claims.get(0));
    }

    /** How the country is known, without the word "inferred", which the page says itself. */
    static String why(CountryResponse response) {
        String by = response.by().startsWith(INFERRED) ? response.by().substring(INFERRED.length()) : response.by();
        return Words.reason(by);
    }

    List<Answer> answers(String page, List<CountryResponse> responses) {
        return byCountry(responses).stream()
                .map(response -> answer(page, response))
                .toList();
    }

    /** As {@link #answers}, each standing for its claims on the page of these views. */
    List<Answer> answers(String page, List<CountryResponse> responses, ClaimViews views) {
        List<Answer> answers = new ArrayList<>();
        for (CountryResponse response : byCountry(responses)) {
            answers.add(answer(page, response)
                    .standingFor(response.claims().stream()
                            .filter(views::anchors)
                            .map(Claim.Id::value)
                            .toList()));
        }
        return answers;
    }

    private List<CountryResponse> byCountry(List<CountryResponse> responses) {
        return responses.stream().sorted(byCountry()).toList();
    }

    Comparator<CountryResponse> byCountry() {
        return Comparator.comparing((CountryResponse response) -> model.nameOf(response.country()))
                .thenComparing(CountryResponse::id);
    }

    /** The paragraphs of a page under their headings. */
    List<Section> sections(String page, Outline outline, ClaimViews views) {
        return outline.parts().stream()
                .map(part -> new Section(
                        part.id(),
                        part.heading(),
                        part.intro(),
                        part.groups().stream()
                                .filter(group -> !group.tellings().isEmpty())
                                .map(group -> block(page, part, group, views))
                                .toList()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    private Block block(String page, Outline.Part part, Outline.Group group, ClaimViews views) {
        String other = part.groups().size() > 1 ? "Others" : "";
        Link heading = group.party().isEmpty() ? Link.to(other, null) : party(page, group.party());
        return new Block(heading, views.views(group.tellings()));
    }

    TileGrid.Concerned concerned(String page, CountryResponse response) {
        return new TileGrid.Concerned(
                response.country(), model.nameOf(response.country()), Links.from(page, links.response(response.id())));
    }

    Dispute dispute(String page, Conflict conflict, ClaimViews views) {
        List<List<ClaimView>> sides = conflict.sides().stream()
                .map(side -> views.each(side.stream().map(model::claim).toList()))
                .toList();
        return new Dispute(
                conflict.id(),
                new Link(conflict.question(), Links.from(page, links.conflict(conflict.id()))),
                Words.kind(conflict.kind()),
                Words.status(conflict.status()),
                Words.reason(conflict.by()).replaceFirst("^given by the editors: ", ""),
                sides);
    }

    /** The conflicts of some claims, but for those that an editor rejected, in the order of the book. */
    List<Dispute> disputes(String page, List<Claim.Id> claims, ClaimViews views) {
        return model.conflictsOf(claims).stream()
                .map(conflict -> dispute(page, conflict, views))
                .toList();
    }

    /** Notes on a page and on the claims that it prints. */
    List<Note> notes(String page, String target, List<Claim.Id> claims) {
        List<EditorsNote> found = new ArrayList<>(model.notesOn(target));
        claims.forEach(id -> found.addAll(model.notesOn("claim/" + id.value())));
        return found.stream()
                .distinct()
                .map(note -> new Note(note.author(), notes.html(note, page)))
                .toList();
    }

    /** How to cite a page and the claims on it. */
    Cite cite(Frame frame, ClaimViews views) {
        return new Cite(
                List.of(citations.page(frame)),
                views.cited().stream()
                        .map(model::source)
                        .map(citations::claimOf)
                        .toList());
    }

    /** How to cite a source, and its page. */
    Cite cite(Frame frame, Source source) {
        return new Cite(List.of(citations.source(source, frame), citations.page(frame)), List.of());
    }

    /** The office that a person held on a date, or the last one known. */
    String office(Person person, @Nullable PartialDate on) {
        return person.offices().stream()
                .filter(office -> on == null || held(office, on))
                .findFirst()
                .or(() -> person.offices().stream().findFirst())
                .map(Person.Office::title)
                .orElse("");
    }

    private static boolean held(Person.Office office, PartialDate on) {
        PartialDate from = office.from();
        PartialDate to = office.to();
        return (from == null || !from.firstDay().isAfter(on.lastDay()))
                && (to == null || !to.lastDay().isBefore(on.firstDay()));
    }
}
