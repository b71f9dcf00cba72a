package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Imprint;
import briefingbook.book.Source;
import briefingbook.edition.BookChanges;
import briefingbook.edition.BookChanges.Change;
import briefingbook.edition.BookChanges.What;
import briefingbook.edition.History;
import briefingbook.edition.History.Left;
import briefingbook.edition.History.Step;
import briefingbook.edition.Holdings;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.ChangeGroup;
import briefingbook.render.Page.ChangeLine;
import briefingbook.render.Page.ChangedClaim;
import briefingbook.render.Page.ChangesPage;
import briefingbook.render.Page.EditionChanges;
import briefingbook.render.Page.GonePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed from edition to edition, and what stands at addresses that the book gave up. */
final class ChangesPages {

    private static final String TITLE = "What changed";
    /** Of the newest two, each heading shows this many lines; of older ones less. */
    private static final int MOST_LINES = 40;

    private static final int NEWEST = 2;
    private static final int MOST_LINES_OLDER = 10;
    private static final int MOST_CLAIMS = 8;
    private static final int OPENING = 110;

    private final Pages pages;
    private final SiteModel model;
    private final Links links;
    private final History history;

    ChangesPages(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
        this.history = pages.history;
    }

    ChangesPage page() {
        List<EditionChanges> editions = new ArrayList<>();
        for (Step step : history.steps()) {
            if (step.edition() != null
                    || step.changes() == null
                    || !step.changes().isEmpty()) {
                editions.add(edition(step, editions.size() < NEWEST ? MOST_LINES : MOST_LINES_OLDER));
            }
        }
        String intro = intro();
        return new ChangesPage(pages.frame(Links.CHANGES, TITLE, intro, Links.CHANGES), intro, editions);
    }

    private String intro() {
        Imprint.Edition last = model.book().imprint().edition();
        if (last == null) {
            return "This book has not been published as an edition yet, so there is nothing to compare it with.";
        }
        String since = "The last edition is " + Pages.inWords(last) + ". ";
        @Nullable Step today = history.sinceLast();
        if (today == null) {
            return since + "It does not record what it held, so what changed after it is not known.";
        }
        if (!last.equals(today.since())) {
            return since
                    + "It does not record what it held; the book of today is compared with the last one that does.";
        }
        return since
                + (Objects.requireNonNull(today.changes()).isEmpty()
                        ? "The book holds what it held then."
                        : "The book has changed since.");
    }

    private EditionChanges edition(Step step, int most) {
        Imprint.Edition edition = step.edition();
        return new EditionChanges(
                edition == null ? "since" : Links.anchorOfEdition(edition.number()),
                edition == null
                        ? "Since edition "
                                + Objects.requireNonNull(step.since()).number()
                        : "Edition " + edition.number() + ", " + Words.date(edition.date()),
                edition == null ? "" : edition.note(),
                summary(step),
                step.changes() == null ? List.of() : groups(step.changes(), most));
    }

    /** What changed, in numbers. */
    static String summary(Step step) {
        Imprint.Edition since = step.since();
        if (step.changes() != null) {
            return (step.edition() == null
                            ? ""
                            : "Since edition " + Objects.requireNonNull(since).number() + ": ")
                    + step.changes().summary() + ".";
        }
        return step.holds() == null
                ? "What it held is not recorded."
                : "The first whose contents are recorded: " + contents(step.holds()) + ".";
    }

    private static String contents(Holdings holds) {
        return Words.count(holds.count(Kind.SOURCE), "source", "sources") + ", "
                + Words.count(holds.count(Kind.EVENT), "event", "events") + ", "
                + Words.count(holds.count(Kind.PERSON), "person", "persons") + ", "
                + Words.count(holds.count(Kind.RESPONSE), "response", "responses");
    }

    private List<ChangeGroup> groups(BookChanges changes, int most) {
        Map<String, List<Change>> byHeading = new LinkedHashMap<>();
        changes.changes()
                .forEach(change -> byHeading
                        .computeIfAbsent(change.heading(), heading -> new ArrayList<>())
                        .add(change));
        List<ChangeGroup> groups = new ArrayList<>();
        byHeading.forEach((heading, told) -> groups.add(new ChangeGroup(
                heading, told.stream().limit(most).map(this::line).toList(), Math.max(0, told.size() - most))));
        return groups;
    }

    private ChangeLine line(Change change) {
        boolean listed = change.isOfClaims();
        List<Claim.Id> claims = change.claims();
        return new ChangeLine(
                change.what().words(),
                Link.to(change.thing().title(), addressOf(change.thing())),
                detail(change),
                listed
                        ? claims.stream()
                                .limit(MOST_CLAIMS)
                                .map(claim -> claim(claim, change))
                                .toList()
                        : List.of(),
                listed ? Math.max(0, claims.size() - MOST_CLAIMS) : 0);
    }

    private static String detail(Change change) {
        String former = change.before() == null ? "" : change.before().title();
        return switch (change.what()) {
            case RENAMED -> "before: " + former;
            case MOVED -> former.equals(change.thing().title()) ? "to another address" : "before: " + former;
            case MERGED -> "took in " + former;
            case SPLIT -> "out of " + former;
            case ADDED, WITHDRAWN, AGAIN, DISPUTED, UNDISPUTED ->
                Words.count(change.claims().size(), "claim", "claims");
            case NEW, GONE ->
                change.claims().isEmpty() ? "" : Words.count(change.claims().size(), "claim", "claims");
        };
    }

    /** Where a thing of today or of once is shown; null for a disputed point that is none any more. */
    private @Nullable String addressOf(Held thing) {
        if (thing.kind() == Kind.DISPUTE) {
            return model.isListedAsDisputed(thing.id()) ? links.conflict(thing.id()) : null;
        }
        return history.pageOf(thing.page());
    }

    private ChangedClaim claim(Claim.Id id, Change change) {
        if (model.holds(id)) {
            Claim claim = model.claim(id);
            Source source = model.sourceOf(claim);
            return new ChangedClaim(
                    new Link(id.value(), links.passage(source.id(), claim.passage())),
                    source.rights().allowWords() ? Words.opening(claim.text(), OPENING) : "");
        }
        boolean ofSource = change.thing().kind() == Kind.SOURCE;
        String stood = change.what() == What.WITHDRAWN
                ? Objects.requireNonNull(change.before()).page()
                : change.thing().page();
        return new ChangedClaim(
                Link.to(id.value(), ofSource ? history.pageOf(stood) + "#" + Links.anchor(id) : null), "");
    }

    /** What stands at an address that the book gave up. */
    Page left(String path, Left left) {
        Held now = left.now();
        if (now != null) {
            return pages.redirect(path, now.page(), now.title());
        }
        Held was = left.was();
        List<Link> instead = new ArrayList<>();
        left.instead().forEach(thing -> instead.add(new Link(thing.title(), Links.from(path, thing.page()))));
        instead.add(list(path, was.kind()));
        return new GonePage(
                pages.hidden(path, was.title(), was.title(), Links.CHANGES),
                "This " + was.kind().word() + " is not in the book any more. It was last in "
                        + Pages.inWords(left.last()) + ".",
                instead,
                history.former(path).stream()
                        .filter(claim -> !claim.withdrawn())
                        .map(claim -> model.claim(claim.id()))
                        .map(claim -> new Link(
                                claim.id().value(),
                                Links.from(
                                        path,
                                        links.passage(model.sourceOf(claim).id(), claim.passage()))))
                        .toList());
    }

    private static Link list(String path, Kind kind) {
        return switch (kind) {
            case EVENT -> new Link("All events, in order of time", Links.from(path, Links.CHRONOLOGY));
            case PERSON -> new Link("All persons", Links.from(path, Links.PERSONS));
            case RESPONSE -> new Link("All responses", Links.from(path, Links.RESPONSES));
            case COUNTRY -> new Link("All countries", Links.from(path, Links.COUNTRIES));
            case SOURCE -> new Link("All sources", Links.from(path, Links.SOURCES));
            case DISPUTE -> new Link("All disputed points", Links.from(path, Links.DISPUTED));
        };
    }
}
