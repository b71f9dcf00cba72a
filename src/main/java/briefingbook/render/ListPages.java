package briefingbook.render;

import briefingbook.book.Conflict;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.AboutPage;
import briefingbook.render.Page.AnswerGroup;
import briefingbook.render.Page.DisputedPage;
import briefingbook.render.Page.Entry;
import briefingbook.render.Page.Filed;
import briefingbook.render.Page.Grid;
import briefingbook.render.Page.Group;
import briefingbook.render.Page.ListPage;
import briefingbook.render.Page.MissingPage;
import briefingbook.render.Page.OverviewPage;
import briefingbook.render.Page.Question;
import briefingbook.render.Page.ResponsesPage;
import briefingbook.render.Page.ReviewPage;
import briefingbook.render.Page.RightsPage;
import briefingbook.render.Page.SearchPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The overview and the lists. */
final class ListPages {

    /** Of more responses the list tells only who gave them. */
    private static final int MOST_IN_FULL = 600;

    private static final int MOST_ON_OVERVIEW = 12;
    private static final int MOST_CAPITALS = 24;
    private static final int MOST_SPEAKERS = 3;
    /** Columns of tiles that fit into half the page. */
    private static final int ROOM = 18;

    private static final int MOST_COLUMNS = 6;
    private static final int MOST_ROWS = 12;

    private final Pages pages;
    private final SiteModel model;
    private final Links links;
    private final Packs packs;

    ListPages(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
        this.packs = new Packs(pages);
    }

    List<Page> all(IndexPages index) {
        return List.of(
                overview(),
                new ChronologyPages(pages).first(),
                persons(),
                responses(),
                countries(),
                sources(),
                disputed(),
                index.first(),
                search(index),
                packs.page(),
                about(),
                rights(),
                review(),
                missing());
    }

    OverviewPage overview() {
        String path = Links.HOME;
        ClaimViews views = pages.claims(path);
        List<Event> main = model.mainEvents();
        List<Conflict> conflicts = disputes().stream()
                .sorted(Comparator.comparing(Conflict::status, Comparator.reverseOrder()))
                .limit(pages.openings.disputes())
                .toList();
        return new OverviewPage(
                pages.printing(
                        pages.frame(path, model.book().imprint().title(), summary(), Links.HOME),
                        pages.claimsOf(conflicts)),
                Timeline.of(main, links, path),
                tally(path),
                conflicts.stream()
                        .map(conflict -> pages.dispute(path, conflict, views))
                        .toList(),
                capitals(path),
                grid(path),
                new Matrix(pages).of(path, model.chronology(), MOST_COLUMNS, MOST_ROWS),
                model.book().persons().stream()
                        .sorted(Comparator.comparing((Person person) ->
                                        -model.claimsAbout(person.id()).size())
                                .thenComparing(Person::id))
                        .limit(MOST_ON_OVERVIEW)
                        .map(person -> new Entry("", pages.person(path, person.id()), pages.office(person, null)))
                        .toList(),
                model.book().sources().stream()
                        .sorted(Comparator.comparing((Source source) ->
                                -model.passagesOf(source.id()).size()))
                        .limit(MOST_ON_OVERVIEW)
                        .map(source -> source(path, source))
                        .toList(),
                packs.all(path),
                pages.notes(path, "book", List.of()));
    }

    /**
     * Each state or body that answered anything: to its response, or to its page where it answered more than once. Where
     * they are too many, those that answered most.
     */
    private List<Entry> capitals(String path) {
        Comparator<List<CountryResponse>> byName =
                Comparator.comparing(responses -> model.nameOf(responses.get(0).country()));
        return responsesByName().stream()
                .sorted(Comparator.comparing((List<CountryResponse> responses) -> -responses.size()))
                .limit(MOST_CAPITALS)
                .sorted(byName)
                .flatMap(responses -> parted(responses).stream())
                .map(responses -> new Entry("", capital(path, responses), spoken(responses)))
                .toList();
    }

    /** On paper each response by itself, as each has its own page. */
    private List<List<CountryResponse>> parted(List<CountryResponse> responses) {
        return pages.openings == Openings.PAPER
                ? responses.stream().map(List::of).toList()
                : List.of(responses);
    }

    private Link capital(String path, List<CountryResponse> responses) {
        CountryResponse first = responses.get(0);
        boolean several = responses.size() > 1 && model.isCountry(first.country());
        return new Link(
                model.nameOf(first.country()),
                Links.from(path, several ? links.country(first.country()) : links.response(first.id())));
    }

    private String spoken(List<CountryResponse> responses) {
        List<String> who = responses.stream()
                .flatMap(response -> response.respondents().stream())
                .distinct()
                .map(model::nameOf)
                .toList();
        String number = responses.size() == 1 ? "" : Words.count(responses.size(), "response", "responses");
        String names = String.join(", ", who.stream().limit(MOST_SPEAKERS).toList())
                + (who.size() > MOST_SPEAKERS ? " …" : "");
        return names.isEmpty() || number.isEmpty() ? names + number : number + ": " + names;
    }

    /** The responses of each country, the countries in the order of their names. */
    private Collection<List<CountryResponse>> responsesByName() {
        Map<String, List<CountryResponse>> byName = new TreeMap<>();
        for (CountryResponse response : model.book().responses()) {
            byName.computeIfAbsent(model.nameOf(response.country()), name -> new ArrayList<>())
                    .add(response);
        }
        return byName.values();
    }

    private @Nullable Grid grid(String path) {
        return TileGrid.of(
                responsesByName().stream()
                        .map(responses -> {
                            Link capital = capital(path, responses);
                            return new TileGrid.Concerned(responses.get(0).country(), capital.title(), capital.href());
                        })
                        .toList(),
                ROOM);
    }

    private String summary() {
        return Words.count(model.book().claims().size(), "claim", "claims") + " from "
                + Words.count(model.book().sources().size(), "source", "sources")
                + ", each a sentence of its source, word for word, with its place.";
    }

    private List<Entry> tally(String path) {
        return List.of(
                entry(path, model.book().events().size(), "event", "events", Links.CHRONOLOGY),
                entry(path, model.book().persons().size(), "person", "people", Links.PERSONS),
                entry(path, model.book().responses().size(), "country response", "country responses", Links.RESPONSES),
                entry(path, model.book().sources().size(), "source", "sources", Links.SOURCES),
                entry(path, disputes().size(), "disputed point", "disputed points", Links.DISPUTED),
                entry(path, model.book().claims().size(), "claim", "claims, each with its citation", Links.SEARCH));
    }

    private static Entry entry(String path, int number, String one, String many, String address) {
        return new Entry(Integer.toString(number), new Link(number == 1 ? one : many, Links.from(path, address)), "");
    }

    private static List<Link> jumps(List<Group> groups) {
        return groups.stream()
                .map(group -> new Link(group.heading(), "#" + group.id()))
                .toList();
    }

    private ListPage persons() {
        String path = Links.PERSONS;
        Map<String, List<Person>> byCountry = new TreeMap<>();
        for (Person person : model.book().persons()) {
            byCountry
                    .computeIfAbsent(
                            person.country() == null ? "" : model.nameOf(person.country()), name -> new ArrayList<>())
                    .add(person);
        }
        List<Group> groups = new ArrayList<>();
        byCountry.forEach((country, persons) -> {
            if (!country.isEmpty()) {
                groups.add(group(path, country, persons));
            }
        });
        if (byCountry.containsKey("")) {
            groups.add(group(path, "No country known or needed", byCountry.getOrDefault("", List.of())));
        }
        return new ListPage(
                pages.frame(path, "Who’s who", "Every person whom the sources name.", Links.PERSONS),
                "Every person whom the sources name, under the state or body that each serves or is identified with.",
                jumps(groups),
                groups);
    }

    private Group group(String path, String country, List<Person> persons) {
        String code = Objects.requireNonNullElse(persons.get(0).country(), "none");
        return new Group(
                "g-" + code.toLowerCase(Locale.ROOT),
                country,
                persons.stream()
                        .map(person -> new Entry("", pages.person(path, person.id()), pages.office(person, null)))
                        .toList());
    }

    private ResponsesPage responses() {
        String path = Links.RESPONSES;
        Filters filters = new Filters(model);
        boolean inFull = model.book().responses().size() <= MOST_IN_FULL;
        List<AnswerGroup> groups = new ArrayList<>();
        for (Event event : model.chronology()) {
            List<Filed> answers = model.responsesTo(event.id()).stream()
                    .sorted(pages.byCountry())
                    .map(response -> {
                        Page.Answer answer = pages.answer(path, response);
                        return new Filed(inFull ? answer : answer.inShort(), filters.response(response));
                    })
                    .toList();
            if (!answers.isEmpty()) {
                groups.add(new AnswerGroup(event.id(), pages.event(path, event), Pages.date(event), answers));
            }
        }
        return new ResponsesPage(
                pages.printing(
                        pages.frame(
                                path,
                                "Responses",
                                "What states and bodies said or did about each event.",
                                Links.RESPONSES),
                        model.book().responses().stream()
                                .flatMap(response -> response.claims().stream())
                                .map(model::claim)),
                "What states, and bodies that act like states, said or did about each event.",
                filters.choices(),
                groups);
    }

    private ListPage countries() {
        String path = Links.COUNTRIES;
        List<Entry> entries = model.book().countries().stream()
                .sorted(Comparator.comparing(Country::name))
                .map(country -> new Entry(
                        country.id(),
                        pages.party(path, country.id()),
                        Words.count(model.claimsAbout(country.id()).size(), "claim", "claims")))
                .toList();
        return new ListPage(
                pages.frame(path, "Countries", "Every country that the sources name.", Links.RESPONSES),
                "Every country, and every body that acts like one, that the sources name.",
                List.of(),
                List.of(new Group("countries", "Countries", entries)));
    }

    private ListPage sources() {
        String path = Links.SOURCES;
        return new ListPage(
                pages.frame(path, "Sources", "The works that the book is made from.", Links.SOURCES),
                "The works that this book is made from, with the sign by which each is cited.",
                List.of(),
                List.of(new Group(
                        "sources",
                        "Sources",
                        model.book().sources().stream()
                                .map(source -> source(path, source))
                                .toList())));
    }

    private Entry source(String path, Source source) {
        String copied = source.derivedFrom().isEmpty()
                ? ""
                : ", retells "
                        + model.source(source.derivedFrom().get(0).source()).siglum();
        return new Entry(
                source.siglum(),
                new Link(ClaimViews.titleOf(source), Links.from(path, links.source(source.id()))),
                Words.kind(source.kind()) + copied);
    }

    private List<Conflict> disputes() {
        return model.book().conflicts().stream()
                .filter(conflict -> conflict.status() != Conflict.Status.REJECTED)
                .toList();
    }

    DisputedPage disputed() {
        String path = Links.DISPUTED;
        ClaimViews views = pages.claims(path);
        List<Conflict> conflicts = disputes();
        Page.Frame frame = pages.printing(
                pages.frame(path, "Disputed points", "Where the sources differ.", Links.DISPUTED),
                pages.claimsOf(conflicts));
        List<Page.Dispute> disputes = conflicts.stream()
                .map(conflict -> pages.dispute(path, conflict, views))
                .toList();
        return new DisputedPage(
                frame,
                "Where two passages cannot both stand as they are told: by a rule of the build, or by an editor. The book does not judge; "
                        + "it shows both sides.",
                disputes,
                pages.cite(frame, views));
    }

    private SearchPage search(IndexPages index) {
        return new SearchPage(
                pages.frame(Links.SEARCH, "Search", "Search the claims and pages of the book.", Links.SEARCH),
                index.jumps(Links.SEARCH));
    }

    private AboutPage about() {
        return new AboutPage(
                pages.frame(
                        Links.ABOUT, "How this book was made", "What stands here, and by which rules.", Links.ABOUT),
                tally(Links.ABOUT));
    }

    private RightsPage rights() {
        return new RightsPage(
                pages.frame(Links.RIGHTS, "Rights", "Whose words stand here, and under which terms.", Links.RIGHTS),
                model.book().sources().stream()
                        .map(source -> new Entry(
                                source.siglum(),
                                new Link(
                                        ClaimViews.titleOf(source),
                                        Links.from(Links.RIGHTS, links.source(source.id()))),
                                EntityPages.rights(source)))
                        .toList());
    }

    private ReviewPage review() {
        String path = Links.REVIEW;
        List<Question> questions = new ArrayList<>();
        for (ReviewNote note : model.book().review()) {
            Link place = Link.to("", null);
            if (note.passage() != null) {
                Passage passage = model.passage(note.passage());
                place = new Link(
                        model.source(passage.source()).siglum() + " " + Words.paragraph(passage),
                        Links.from(path, links.passage(passage.source(), passage.id())));
            }
            questions.add(new Question(
                    note.severity().word(),
                    note.code(),
                    note.message(),
                    place,
                    note.suggestion(),
                    note.file() == null ? "" : "seeds/" + note.file(),
                    note.text() == null ? "" : note.text()));
        }
        return new ReviewPage(
                pages.frame(path, "For review", "What needs a maintainer’s judgement.", Links.REVIEW), questions);
    }

    private MissingPage missing() {
        return new MissingPage(pages.hidden(Links.MISSING, "Page not found", "There is no such page in this book."));
    }
}
