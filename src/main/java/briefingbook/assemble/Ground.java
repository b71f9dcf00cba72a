package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Person;
import briefingbook.book.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rules for agreement and conflict look at: claims with their events, dates, countries and likeness. */
final class Ground {

    private final Evidence evidence;
    private final Map<Claim.Id, List<String>> eventsOfClaim;
    private final SortedMap<String, Event> events = new TreeMap<>();
    private final Likeness likeness;
    private final Map<Claim.Id, Cues> cues;
    private final Map<Claim.Id, List<Measure>> measures;

    Ground(Evidence evidence, Events.Found found, Likeness likeness) {
        this.evidence = evidence;
        this.eventsOfClaim = found.eventsOfClaim();
        found.events().forEach(event -> events.put(event.id(), event));
        this.likeness = likeness;
        cues = ofEach(evidence.claims(), claim -> Cues.of(claim.text()));
        measures = ofEach(
                evidence.claims(), claim -> Measures.in(claim.text(), evidence.dates(evidence.passageOf(claim))));
    }

    private static <T> Map<Claim.Id, T> ofEach(List<Claim> claims, Function<Claim, T> rule) {
        List<T> found = claims.parallelStream().map(rule).toList();
        Map<Claim.Id, T> byClaim = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byClaim.put(claims.get(i).id(), found.get(i));
        }
        return byClaim;
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

    Cues cues(Claim claim) {
        Cues known = cues.get(claim.id());
        return known == null ? Cues.of(claim.text()) : known;
    }

    /** What the claim measures. */
    List<Measure> measures(Claim claim) {
        return measures.getOrDefault(claim.id(), List.of());
    }

    /** The one number that the claim gives for such a thing; empty where it gives none or several. */
    Optional<Measure> measure(Claim claim, Measure.What what) {
        List<Measure> those = measures(claim).stream()
                .filter(measure -> measure.what() == what)
                .toList();
        return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
    }

    /** The first number of the one claim for which the other gives another. */
    Optional<Measure> otherwiseMeasured(Claim one, Claim other) {
        return measures(one).isEmpty() || measures(other).isEmpty()
                ? Optional.empty()
                : Stream.of(Measure.What.values())
                        .flatMap(what -> measure(one, what).stream())
                        .filter(own -> measure(other, own.what())
                                .filter(own::contradicts)
                                .isPresent())
                        .findFirst();
    }

    /** By id. */
    Collection<Event> events() {
        return events.values();
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

    /** Whether a person, or a country named or served, is common to both. */
    boolean shareASide(Claim one, Claim other) {
        return one.persons().stream().anyMatch(other.persons()::contains)
                || sides(one).stream().anyMatch(sides(other)::contains);
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

    /** The claims that state the day of an event; where none does, those that tell of it. */
    List<Claim> stating(Event event) {
        List<Claim.Id> stating =
                event.facts().start().isEmpty() ? event.claims() : event.facts().start();
        return ordered(stating.stream().map(evidence::claim).toList());
    }

    /** The parties of an event and the countries of its participants. */
    SortedSet<String> sides(Event event) {
        SortedSet<String> sides = new TreeSet<>(event.parties());
        event.participants().stream()
                .map(evidence.persons()::get)
                .filter(Objects::nonNull)
                .map(Person::country)
                .filter(Objects::nonNull)
                .forEach(sides::add);
        return sides;
    }

    /** The countries named, or served by persons named, from one place of the claim to another. */
    SortedSet<String> sidesAt(Claim claim, int from, int to) {
        SortedSet<String> sides = new TreeSet<>();
        evidence.mentions(evidence.passageOf(claim)).stream()
                .filter(mention -> mention.from() >= from && mention.to() <= to)
                .forEach(mention -> side(mention).ifPresent(sides::add));
        return sides;
    }

    /** The last country named, or served by a person named, at most so many characters before a place. */
    SortedSet<String> sideBefore(Claim claim, int place, int within) {
        SortedSet<String> last = new TreeSet<>();
        for (Mention mention : evidence.mentions(evidence.passageOf(claim))) {
            Optional<String> side =
                    mention.to() <= place && mention.to() >= place - within ? side(mention) : Optional.empty();
            if (side.isPresent()) {
                last.clear();
                last.add(side.get());
            }
        }
        return last;
    }

    private Optional<String> side(Mention mention) {
        return switch (mention.kind()) {
            case COUNTRY -> Optional.of(mention.of());
            case PERSON ->
                Optional.ofNullable(evidence.persons().get(mention.of())).map(Person::country);
            default -> Optional.empty();
        };
    }

    /**
     * The day of the claim, else of the latest event that it tells of, else of its source's publication, or that of the
     * source that this is derived from.
     */
    Optional<LocalDate> day(Claim claim) {
        PartialDate own = claim.date();
        if (own != null) {
            return Optional.of(own.firstDay());
        }
        return events(claim).stream()
                .map(Event::start)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(source(claim).published()))
                .or(() -> source(claim).derivedFrom().stream()
                        .map(derivation -> evidence.source(derivation.source()).published())
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(PartialDate::firstDay);
    }

    String country(String code) {
        var country = evidence.countries().get(code);
        return country == null ? code : country.name();
    }

    /** Claims once each, in the order of the book. */
    List<Claim> ordered(Iterable<Claim> claims) {
        TreeSet<Claim> sorted = new TreeSet<>(Comparator.comparingInt(claim -> evidence.position(claim.passage())));
        claims.forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
