package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the rules for agreement and conflict look at: claims with their events, dates, countries and likeness. */
final class Ground {

    private final Evidence evidence;
    private final Map<Claim.Id, List<String>> eventsOfClaim;
    private final Map<String, Event> events = new HashMap<>();
    private final Likeness likeness;

    Ground(Evidence evidence, Events.Found found, Likeness likeness) {
        this.evidence = evidence;
        this.eventsOfClaim = found.eventsOfClaim();
        found.events().forEach(event -> events.put(event.id(), event));
        this.likeness = likeness;
    }

    Evidence evidence() {
        return evidence;
    }

    Likeness likeness() {
        return likeness;
    }

    List<Claim> claims() {
        return evidence.claims();
    }

    Source source(Claim claim) {
        return evidence.sourceOf(evidence.passageOf(claim));
    }

    boolean sameSource(Claim one, Claim other) {
        return evidence.passageOf(one).source().equals(evidence.passageOf(other).source());
    }

    /** The events that a claim tells of or refers to; by id. */
    List<Event> events(Claim claim) {
        return eventsOfClaim.getOrDefault(claim.id(), List.of()).stream()
                .map(events::get)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Event> sharedEvents(Claim one, Claim other) {
        List<Event> ofOther = events(other);
        return events(one).stream().filter(ofOther::contains).toList();
    }

    /** These claims by each event that they tell of or refer to. */
    Map<Event, List<Claim>> byEvent(List<Claim> claims) {
        Map<Event, List<Claim>> byEvent = new LinkedHashMap<>();
        claims.forEach(claim -> events(claim)
                .forEach(event ->
                        byEvent.computeIfAbsent(event, e -> new ArrayList<>()).add(claim)));
        return byEvent;
    }

    boolean shareASide(Claim one, Claim other) {
        return sides(one).stream().anyMatch(sides(other)::contains);
    }

    /** Countries that the claim names and those of the persons whom it names. */
    SortedSet<String> sides(Claim claim) {
        SortedSet<String> sides = new TreeSet<>(claim.countries());
        claim.persons().stream()
                .map(evidence.persons()::get)
                .filter(Objects::nonNull)
                .map(Person::country)
                .filter(Objects::nonNull)
                .forEach(sides::add);
        return sides;
    }

    /** The countries named, or served by persons named, within so many characters before or after a place. */
    SortedSet<String> sidesAt(Claim claim, int from, int to) {
        Passage passage = evidence.passageOf(claim);
        SortedSet<String> sides = new TreeSet<>();
        for (Mention mention : evidence.mentions(passage)) {
            if (mention.from() >= from && mention.to() <= to) {
                if (mention.kind() == Mention.Kind.COUNTRY) {
                    sides.add(mention.of());
                } else if (mention.kind() == Mention.Kind.PERSON) {
                    Optional.ofNullable(evidence.persons().get(mention.of()))
                            .map(Person::country)
                            .ifPresent(sides::add);
                }
            }
        }
        return sides;
    }

    /** The day of the claim, else of its only event, else of its source's publication. */
    Optional<LocalDate> day(Claim claim) {
        PartialDate own = claim.date();
        List<Event> told = events(claim);
        if (own == null && told.size() == 1) {
            own = told.get(0).start();
        }
        return Optional.ofNullable(own == null ? source(claim).published() : own)
                .map(PartialDate::firstDay);
    }

    String country(String code) {
        var country = evidence.countries().get(code);
        return country == null ? code : country.name();
    }

    /** Claims once each, in the order of the book, no more than a reader would look through. */
    List<Claim> ordered(Iterable<Claim> claims) {
        TreeSet<Claim> sorted = new TreeSet<>(Comparator.comparingInt(claim -> evidence.position(claim.passage())));
        claims.forEach(sorted::add);
        return sorted.stream().limit(6).toList();
    }
}
