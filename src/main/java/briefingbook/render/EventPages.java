package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.ClaimView.Place;
import briefingbook.render.Page.Answer;
import briefingbook.render.Page.Entry;
import briefingbook.render.Page.EventPage;
import briefingbook.render.Page.Fact;
import briefingbook.render.Page.ResponsePage;
import briefingbook.render.Page.Section;
import briefingbook.render.Page.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages of events and of the responses to them.
 *
 * <p>An event's claims stand in the order that the book gives them, under five headings: what was foreseen before it (told by
 * sources published before the day), what happened, what was said, what reports and comment add, and the responses. A
 * fact that several sources tell stands once, where the first of its claims stands.
 */
final class EventPages {

    private final Pages pages;
    private final SiteModel model;
    private final Links links;

    EventPages(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
    }

    /** The headings of an event's page, in their order. */
    private enum Part {
        HAPPENED("what-happened", "What happened", ""),
        SAID("what-was-said", "What was said", ""),
        FORESEEN("foreseen", "Foreseen beforehand", "Told by sources that were published before the day."),
        COMMENT("comment", "Reports and comment", "");

        private final String id;
        private final String heading;
        private final String intro;

        Part(String id, String heading, String intro) {
            this.id = id;
            this.heading = heading;
            this.intro = intro;
        }
    }

    EventPage event(Event event) {
        String path = links.event(event.id());
        ClaimViews views = pages.claims(path);
        List<Claim> all = event.claims().stream().map(model::claim).toList();
        List<Claim> lead = all.isEmpty() ? List.of() : all.subList(0, 1);
        List<CountryResponse> responses = model.responsesTo(event.id());
        Set<Claim.Id> shown = responses.stream()
                .flatMap(response -> response.claims().stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<ClaimView> leading =
                lead.stream().map(claim -> views.leading(claim, all)).toList();
        lead.forEach(claim -> {
            shown.add(claim.id());
            shown.addAll(claim.corroborates());
        });
        List<Section> sections = sections(
                event, all.stream().filter(claim -> !shown.contains(claim.id())).toList(), views);
        List<Answer> answers = pages.answers(path, responses, views);
        return new EventPage(
                pages.frame(path, event.name(), description(event), Links.CHRONOLOGY),
                Words.kind(event.kind()),
                Words.status(event),
                Words.reason(event.statusBy()),
                Words.reason(event.titleBy()),
                facts(event, path, views),
                tellers(event, path),
                leading,
                sections,
                answers,
                pages.disputes(path, event.claims(), views),
                pages.notes(path, "event/" + event.id(), event.claims()),
                related(event, path),
                model.before(event).stream()
                        .map(other -> pages.entry(path, other))
                        .toList(),
                model.after(event).stream()
                        .map(other -> pages.entry(path, other))
                        .toList(),
                pages.cite(event.name()));
    }

    private List<Section> sections(Event event, List<Claim> claims, ClaimViews views) {
        Map<Part, List<Claim>> parts = new EnumMap<>(Part.class);
        claims.forEach(claim -> parts.computeIfAbsent(part(event, claim), part -> new ArrayList<>())
                .add(claim));
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Claim> here = parts.getOrDefault(part, List.of());
            if (!here.isEmpty()) {
                sections.add(new Section(part.id, part.heading, part.intro, views.grouped(here)));
            }
        }
        return sections;
    }

    private Part part(Event event, Claim claim) {
        PartialDate published = model.sourceOf(claim).published();
        if (published != null
                && event.start() != null
                && published.lastDay().isBefore(event.start().firstDay())) {
            return Part.FORESEEN;
        }
        return switch (claim.kind()) {
            case FACT -> Part.HAPPENED;
            case STATEMENT -> Part.SAID;
            case REPORT, ANALYSIS -> Part.COMMENT;
        };
    }

    private List<Fact> facts(Event event, String path, ClaimViews views) {
        List<Fact> facts = new ArrayList<>();
        if (event.start() != null) {
            facts.add(new Fact(
                    "Date",
                    List.of(new Value(
                            Link.to(
                                    Pages.date(event),
                                    Links.from(path, links.day(event.start().iso()))),
                            "",
                            places(event.facts().start(), views)))));
        }
        if (event.place() != null) {
            Link place = Link.to(event.place(), null);
            String country = event.country() == null ? "" : model.nameOf(event.country());
            boolean known = country.isEmpty() || country.equals(event.place());
            facts.add(new Fact(
                    "Place",
                    List.of(new Value(
                            place, known ? "" : country, places(event.facts().place(), views)))));
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
                            places(event.facts().participants().getOrDefault(id, List.of()), views)));
        }
        List<Fact> facts = new ArrayList<>();
        List<Value> alone = new ArrayList<>();
        byParty.forEach((party, values) -> {
            if (!values.isEmpty()) {
                facts.add(new Fact(party.isEmpty() ? "Others" : model.nameOf(party), values));
            } else {
                List<Claim.Id> claims = event.facts().parties().getOrDefault(party, List.of());
                alone.add(new Value(pages.party(path, party), "", places(claims, views)));
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

    /** One place a source, in the order of the claims. */
    private List<Place> places(List<Claim.Id> claims, ClaimViews views) {
        Map<String, Place> bySource = new java.util.LinkedHashMap<>();
        for (Claim.Id id : claims) {
            Place place = views.place(model.passageOf(model.claim(id)));
            bySource.putIfAbsent(place.siglum(), place);
        }
        return List.copyOf(bySource.values());
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
        return line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1) + ". "
                + Words.count(event.claims().size(), "claim", "claims") + ", each with its source.";
    }

    ResponsePage response(CountryResponse response) {
        String path = links.response(response.id());
        Event event = Objects.requireNonNull(model.event(response.event()), response.event());
        String country = model.nameOf(response.country());
        String title = country + " on: " + event.name();
        ClaimViews views = pages.claims(path);
        List<Claim> claims = response.claims().stream().map(model::claim).toList();
        List<ClaimView> printed = views.each(claims);
        List<ClaimView> about = event.claims().stream()
                .filter(id -> !response.claims().contains(id))
                .limit(1)
                .map(model::claim)
                .map(views::view)
                .toList();
        List<Answer> others = pages.answers(
                path,
                model.responsesTo(event.id()).stream()
                        .filter(other -> !other.id().equals(response.id()))
                        .toList());
        return new ResponsePage(
                pages.frame(path, title, country + "’s response, each claim with its source.", Links.RESPONSES),
                pages.party(path, response.country()),
                pages.event(path, event),
                Pages.date(event),
                Pages.why(response),
                response.inferred(),
                response.respondents().stream()
                        .map(id -> new Entry("", pages.person(path, id), officeOf(id, response.date())))
                        .toList(),
                response.date() == null ? "" : Words.date(response.date()),
                printed,
                about,
                others,
                pages.disputes(path, response.claims(), views),
                pages.notes(path, "response/" + response.id(), response.claims()),
                pages.cite(title));
    }

    private String officeOf(String id, @org.jspecify.annotations.Nullable PartialDate on) {
        var person = model.person(id);
        return person == null ? "" : pages.office(person, on);
    }
}
