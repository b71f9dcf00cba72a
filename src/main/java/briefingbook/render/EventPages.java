package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Answer;
import briefingbook.render.Page.Entry;
import briefingbook.render.Page.EventPage;
import briefingbook.render.Page.Fact;
import briefingbook.render.Page.Frame;
import briefingbook.render.Page.Grid;
import briefingbook.render.Page.ResponsePage;
import briefingbook.render.Page.Section;
import briefingbook.render.Page.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of events and of the responses to them. */
final class EventPages {

    /** Columns of tiles that fit beside the responses. */
    private static final int ROOM = 14;

    private final Pages pages;
    private final SiteModel model;
    private final Links links;

    EventPages(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
    }

    EventPage event(Event event) {
        String path = links.event(event.id());
        ClaimViews views = pages.claims(path);
        Outline outline = pages.outlines.event(event);
        List<ClaimView> lead = views.views(outline.lead());
        List<Section> sections = pages.sections(path, outline, views);
        List<CountryResponse> responses = model.responsesTo(event.id());
        List<Answer> answers = pages.answers(path, responses, views);
        List<Page.Dispute> disputes = pages.disputes(path, event.claims(), views);
        Frame frame = pages.printing(
                pages.frame(
                        path, event.name(), description(event), Links.CHRONOLOGY, "article", pages.linked.of(event)),
                event,
                printed(event.claims(), responses));
        return new EventPage(
                frame,
                Words.kind(event.kind()),
                Words.status(event),
                Words.reason(event.statusBy()),
                Words.reason(event.titleBy()),
                facts(event, path, views),
                tellers(event, path),
                Timeline.around(event, model, links, path),
                lead,
                sections,
                answers,
                grid(event, responses, path),
                disputes,
                pages.notes(path, "event/" + event.id(), event.claims()),
                related(event, path),
                pages.backlinks.to(path, model.claimsOf(event)),
                model.before(event).stream()
                        .map(other -> pages.entry(path, other))
                        .toList(),
                model.after(event).stream()
                        .map(other -> pages.entry(path, other))
                        .toList(),
                pages.cite(frame, views));
    }

    /** Some claims, those of the responses, and what contradicts the former. */
    private Stream<Claim> printed(List<Claim.Id> claims, List<CountryResponse> responses) {
        return Stream.of(
                        claims.stream().map(model::claim),
                        responses.stream()
                                .flatMap(response -> response.claims().stream())
                                .map(model::claim),
                        pages.claimsOf(model.conflictsOf(claims)))
                .flatMap(Function.identity());
    }

    /** Who answered, and who took part without answering. */
    private @Nullable Grid grid(Event event, List<CountryResponse> responses, String path) {
        List<TileGrid.Concerned> concerned = new ArrayList<>();
        for (CountryResponse response : responses) {
            concerned.add(pages.concerned(path, response));
        }
        for (String party : event.parties()) {
            concerned.add(new TileGrid.Concerned(party, model.nameOf(party), ""));
        }
        return TileGrid.of(concerned, ROOM);
    }

    private List<Fact> facts(Event event, String path, ClaimViews views) {
        List<Fact> facts = new ArrayList<>();
        if (event.start() != null) {
            facts.add(new Fact(
                    "Date",
                    List.of(new Value(
                            Link.to(Pages.date(event), Links.from(path, model.addressOf(event.start()))),
                            "",
                            views.places(event.facts().start())))));
        }
        if (event.place() != null) {
            Link place = Link.to(event.place(), null);
            String country = event.country() == null ? "" : model.nameOf(event.country());
            boolean known = country.isEmpty() || country.equals(event.place());
            facts.add(new Fact(
                    "Place",
                    List.of(new Value(
                            place,
                            known ? "" : country,
                            views.places(event.facts().place())))));
        }
        facts.addAll(participants(event, path, views));
        return facts;
    }

    /** Who took part, under the state that each serves; then the parties of whom no source names anybody. */
    private List<Fact> participants(Event event, String path, ClaimViews views) {
        Map<String, List<Value>> byParty = new TreeMap<>();
        for (String party : event.parties()) {
            byParty.put(party, new ArrayList<>());
        }
        for (String id : event.participants()) {
            var person = model.person(id);
            String country = person == null || person.country() == null ? "" : person.country();
            String office = person == null ? "" : pages.office(person, event.start());
            byParty.computeIfAbsent(country, code -> new ArrayList<>())
                    .add(new Value(
                            pages.person(path, id),
                            office,
                            views.places(event.facts().participants().getOrDefault(id, List.of()))));
        }
        List<Fact> facts = new ArrayList<>();
        List<Value> alone = new ArrayList<>();
        byParty.forEach((party, values) -> {
            if (!values.isEmpty()) {
                facts.add(new Fact(party.isEmpty() ? "Others" : model.nameOf(party), values));
            } else {
                List<Claim.Id> claims = event.facts().parties().getOrDefault(party, List.of());
                alone.add(new Value(pages.party(path, party), "", views.places(claims)));
            }
        });
        if (!alone.isEmpty()) {
            facts.add(new Fact(facts.isEmpty() ? "Parties" : "Other parties", alone));
        }
        return facts;
    }

    /** Which sources tell of the event, in how many passages: the fullest first, those that only copy last. */
    private List<Entry> tellers(Event event, String path) {
        Map<String, Integer> passages = new TreeMap<>();
        for (Claim.Id id : event.claims()) {
            passages.merge(model.sourceOf(model.claim(id)).id(), 1, Integer::sum);
        }
        return passages.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> telling) -> model.isDerived(telling.getKey()))
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByValue().reversed())
                        .thenComparing(Map.Entry::getKey))
                .map(telling -> teller(model.source(telling.getKey()), telling.getValue(), path))
                .toList();
    }

    private Entry teller(Source source, int passages, String path) {
        String copy = model.isDerived(source.id())
                ? ", retells " + model.source(model.origin(source.id())).siglum()
                : "";
        return new Entry(
                source.siglum(),
                new Link(ClaimViews.publicationOf(source), Links.from(path, links.source(source.id()))),
                Words.count(passages, "passage", "passages") + copy);
    }

    private List<Entry> related(Event event, String path) {
        List<Entry> related = new ArrayList<>();
        for (String id : event.follows()) {
            Event other = model.event(id);
            if (other != null) {
                related.add(new Entry("follows", pages.event(path, other), Pages.date(other)));
            }
        }
        for (String id : event.precedes()) {
            Event other = model.event(id);
            if (other != null) {
                related.add(new Entry("precedes", pages.event(path, other), Pages.date(other)));
            }
        }
        return related;
    }

    private String description(Event event) {
        List<String> parts = new ArrayList<>(Arrays.asList(Words.kind(event.kind()), Pages.date(event)));
        if (event.place() != null) {
            parts.add(event.place());
        }
        parts.removeIf(String::isEmpty);
        String line = String.join(", ", parts);
        return Words.capitalized(line) + ". " + Words.count(event.claims().size(), "claim", "claims")
                + ", each with its source.";
    }

    ResponsePage response(CountryResponse response) {
        String path = links.response(response.id());
        Event event = Objects.requireNonNull(model.event(response.event()), response.event());
        String country = model.nameOf(response.country());
        ClaimViews views = pages.claims(path);
        Outline outline = pages.outlines.response(response);
        List<Answer> others = pages.answers(
                path,
                model.responsesTo(event.id()).stream()
                        .filter(other -> !other.id().equals(response.id()))
                        .toList());
        List<Section> sections = pages.sections(path, outline, views);
        List<Page.Dispute> disputes = pages.disputes(path, response.claims(), views);
        String brief = country + "’s response, each claim with its source.";
        Frame frame = pages.printing(
                pages.frame(
                        path, model.titleOf(response), brief, Links.RESPONSES, "article", pages.linked.of(response)),
                Stream.concat(
                        printed(response.claims(), List.of()),
                        outline.tellings().stream().map(Outline.Telling::claim)));
        return new ResponsePage(
                frame,
                pages.party(path, response.country()),
                pages.event(path, event),
                Pages.date(event),
                Pages.why(response),
                response.inferred(),
                response.respondents().stream()
                        .map(id -> new Entry("", pages.person(path, id), officeOf(id, response.date())))
                        .toList(),
                views.day(response.date()),
                sections,
                others,
                disputes,
                pages.notes(path, "response/" + response.id(), response.claims()),
                pages.backlinks.to(
                        path, response.claims().stream().map(model::claim).toList()),
                pages.cite(frame, views));
    }

    private String officeOf(String id, @Nullable PartialDate on) {
        var person = model.person(id);
        return person == null ? "" : pages.office(person, on);
    }
}
