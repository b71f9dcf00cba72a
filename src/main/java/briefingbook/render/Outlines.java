package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.render.Outline.Group;
import briefingbook.render.Outline.Part;
import briefingbook.render.Outline.Telling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The outlines of the pages that print claims.
 *
 * <p>An event's claims stand in the order that the book gives them, under four headings: what happened, what was said, what was
 * foreseen before it (told by sources published before the day), what reports and comment add. What was said is divided by the
 * states and bodies whose words are quoted. A fact that several sources tell stands once, where the first of its claims
 * stands.
 */
final class Outlines {

    private final SiteModel model;
    private final Links links;
    private final Map<String, Supplier<Outline>> byAddress = new HashMap<>();
    private final Map<String, Map<Claim.Id, Integer>> numbers = new ConcurrentHashMap<>();

    Outlines(SiteModel model, Links links) {
        this.model = model;
        this.links = links;
        var book = model.book();
        book.events().forEach(event -> byAddress.put(links.event(event.id()), () -> event(event)));
        book.responses().forEach(response -> byAddress.put(links.response(response.id()), () -> response(response)));
        book.persons().forEach(person -> byAddress.put(links.person(person.id()), () -> person(person)));
        book.countries().forEach(country -> byAddress.put(links.country(country.id()), () -> country(country)));
    }

    /** What a page prints; nothing for a page without numbered paragraphs. */
    Outline outline(String address) {
        return byAddress.getOrDefault(address, () -> Outline.of(List.of())).get();
    }

    /** The number of each claim's paragraph on a page; empty for a page without numbered paragraphs. */
    Map<Claim.Id, Integer> numbers(String address) {
        return numbers.computeIfAbsent(address, page -> outline(page).numbers());
    }

    /** The headings of an event's page, in their order. */
    private enum Heading {
        HAPPENED("what-happened", "What happened", ""),
        SAID("what-was-said", "What was said", ""),
        FORESEEN("foreseen", "Foreseen beforehand", "Told by sources that were published before the day."),
        COMMENT("comment", "Reports and comment", "");

        private final String id;
        private final String words;
        private final String intro;

        Heading(String id, String words, String intro) {
            this.id = id;
            this.words = words;
            this.intro = intro;
        }
    }

    Outline event(Event event) {
        List<Claim> all = event.claims().stream().map(model::claim).toList();
        Set<Claim.Id> shown = model.responsesTo(event.id()).stream()
                .flatMap(response -> response.claims().stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<Telling> lead = new ArrayList<>();
        if (!all.isEmpty()) {
            Claim first = all.get(0);
            Set<Claim.Id> joined = new HashSet<>(first.corroborates());
            joined.retainAll(Set.copyOf(event.claims()));
            lead.add(new Telling(first, joined));
            shown.add(first.id());
            shown.addAll(first.corroborates());
        }
        return new Outline(
                lead,
                parts(
                        event,
                        all.stream()
                                .filter(claim -> !shown.contains(claim.id()))
                                .toList()));
    }

    private List<Part> parts(Event event, List<Claim> claims) {
        Map<Heading, List<Claim>> byHeading = new EnumMap<>(Heading.class);
        claims.forEach(claim -> byHeading
                .computeIfAbsent(heading(event, claim), heading -> new ArrayList<>())
                .add(claim));
        List<Part> parts = new ArrayList<>();
        byHeading.forEach((heading, here) -> {
            List<Telling> tellings = Outline.grouped(here);
            parts.add(
                    heading == Heading.SAID
                            ? new Part(heading.id, heading.words, heading.intro, byParty(tellings))
                            : Part.of(heading.id, heading.words, heading.intro, tellings));
        });
        return parts;
    }

    private Heading heading(Event event, Claim claim) {
        PartialDate published = model.sourceOf(claim).published();
        if (published != null
                && event.start() != null
                && published.lastDay().isBefore(event.start().firstDay())) {
            return Heading.FORESEEN;
        }
        return switch (claim.kind()) {
            case FACT -> Heading.HAPPENED;
            case STATEMENT -> Heading.SAID;
            case REPORT, ANALYSIS -> Heading.COMMENT;
        };
    }

    /** Divided by whose words they are, by name, what nobody's quotation holds last; undivided where fewer than two speak. */
    private List<Group> byParty(List<Telling> tellings) {
        Map<String, List<Telling>> byName = new TreeMap<>();
        Map<String, String> parties = new HashMap<>();
        List<Telling> others = new ArrayList<>();
        for (Telling telling : tellings) {
            String party = party(telling.claim());
            if (party.isEmpty()) {
                others.add(telling);
            } else {
                parties.put(model.nameOf(party), party);
                byName.computeIfAbsent(model.nameOf(party), name -> new ArrayList<>())
                        .add(telling);
            }
        }
        if (byName.size() < 2) {
            return List.of(new Group("", tellings));
        }
        List<Group> groups = new ArrayList<>();
        byName.forEach((name, said) -> groups.add(new Group(parties.getOrDefault(name, name), said)));
        if (!others.isEmpty()) {
            groups.add(new Group("", others));
        }
        return groups;
    }

    /** The state or body whose words a claim quotes first; empty where it quotes nobody's, or nobody's known. */
    private String party(Claim claim) {
        return model.quotes(claim.passage()).stream()
                .map(Quote::speaker)
                .filter(Objects::nonNull)
                .map(this::partyOf)
                .filter(party -> !party.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String partyOf(String speaker) {
        Person person = model.person(speaker);
        if (person != null) {
            return person.country() == null ? "" : person.country();
        }
        if (model.isCountry(speaker)) {
            return speaker;
        }
        Organization organization = model.organization(speaker);
        return organization == null || organization.country() == null ? "" : organization.country();
    }

    Outline response(CountryResponse response) {
        Event event = Objects.requireNonNull(model.event(response.event()), response.event());
        List<Claim> about = event.claims().stream()
                .filter(id -> !response.claims().contains(id))
                .limit(1)
                .map(model::claim)
                .toList();
        return new Outline(
                List.of(),
                List.of(
                        Part.of(
                                "words",
                                "What was said and done",
                                "",
                                Outline.each(response.claims().stream()
                                        .map(model::claim)
                                        .toList())),
                        Part.of("about", "The event in brief", "", Outline.each(about))));
    }

    Outline person(Person person) {
        return Outline.of(Outline.grouped(inOrder(model.claimsAbout(person.id()))));
    }

    /** Only what stands on no other page: a state's events, people and answers have pages of their own. */
    Outline country(Country country) {
        String address = links.country(country.id());
        return Outline.of(Outline.grouped(inOrder(model.claimsAbout(country.id()).stream()
                .filter(claim -> model.pagesOf(claim.id()).containsKey(address))
                .toList())));
    }

    /** By the day that they tell of, or else that of their source. */
    private List<Claim> inOrder(List<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> model.dayOf(model.passageOf(claim)))
                        .thenComparingInt(model::orderOf))
                .toList();
    }
}
