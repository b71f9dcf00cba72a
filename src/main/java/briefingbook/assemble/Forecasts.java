package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sets what was foreseen against what came of it: whether it took place, and who was there. */
final class Forecasts {

    /** How like a forecast and an outcome that tell of no common event must be. */
    private static final double SAME_MATTER = 0.2;

    /** The same where one denies a word of the other. */
    private static final double CONTRARY = 0.12;

    private static final Set<Event.Kind> GATHERINGS =
            EnumSet.of(Event.Kind.MEETING, Event.Kind.SUMMIT, Event.Kind.CONFERENCE, Event.Kind.VISIT);
    /** Days within which those expected come. */
    private static final long SOON = 31;
    /** With more persons than this a claim does not say who meets whom. */
    private static final int COMPANY = 4;
    /** Within so many characters behind the words that foresee, the meeting is named. */
    private static final int NEAR = 40;

    private static final String MEETING = Terms.stem("meeting");
    /** Days within which a meeting that was moved is held. */
    private static final long LATER = 300;

    private final Ground ground;
    private final List<Claim> forecasts;
    /** Held, by participant. */
    private final Map<String, List<Event>> gatherings = new HashMap<>();

    private Forecasts(Ground ground) {
        this.ground = ground;
        this.forecasts = ground.claims().stream()
                .filter(claim ->
                        ground.cues(claim).foresees() && !ground.cues(claim).tellsThatItDidNotHappen())
                .toList();
        ground.events().stream()
                .filter(Forecasts::tookPlace)
                .forEach(event -> event.participants()
                        .forEach(person -> gatherings
                                .computeIfAbsent(person, p -> new ArrayList<>())
                                .add(event)));
    }

    static List<Suggestion> find(Ground ground) {
        Forecasts rules = new Forecasts(ground);
        List<Suggestion> suggestions = new ArrayList<>(rules.thatDidNotHappen());
        suggestions.addAll(rules.withOthersPresent());
        suggestions.addAll(rules.heldElsewhere());
        suggestions.addAll(rules.contraryToForecast());
        return suggestions;
    }

    /** Claims that foresee a meeting, by each two persons whom they name. */
    static SortedMap<String, List<Claim>> meetings(Ground ground) {
        SortedMap<String, List<Claim>> meetings = new TreeMap<>();
        for (Claim claim : new Forecasts(ground).forecasts) {
            List<String> persons = claim.persons();
            if (persons.size() < 2 || persons.size() > COMPANY || !foreseesMeeting(ground, claim)) {
                continue;
            }
            for (int i = 0; i < persons.size(); i++) {
                for (int j = i + 1; j < persons.size(); j++) {
                    meetings.computeIfAbsent(persons.get(i) + " " + persons.get(j), pair -> new ArrayList<>())
                            .add(claim);
                }
            }
        }
        return meetings;
    }

    private static boolean foreseesMeeting(Ground ground, Claim claim) {
        return ground.cues(claim).forecasts().stream()
                .anyMatch(cue -> PhraseList.words(claim.text()).stream()
                        .filter(word -> word.from() >= cue.from() && word.to() <= cue.to() + NEAR)
                        .anyMatch(word -> MEETING.equals(Terms.stem(word.folded()))));
    }

    /** Whether two that foresee a meeting of the same persons can mean the same one: neither event nor time differ. */
    static boolean sameMeeting(Ground ground, Claim one, Claim other) {
        List<Event> events = ground.events(one);
        List<Event> others = ground.events(other);
        Optional<LocalDate> day = ground.day(one);
        Optional<LocalDate> otherDay = ground.day(other);
        return (events.isEmpty() || others.isEmpty() || events.stream().anyMatch(others::contains))
                && (day.isEmpty()
                        || otherDay.isEmpty()
                        || Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= SOON);
    }

    private List<Suggestion> thatDidNotHappen() {
        List<Claim> outcomes = ground.claims().stream()
                .filter(claim -> ground.cues(claim).tellsThatItDidNotHappen())
                .toList();
        Map<Claim, Set<Claim>> foreseen = new LinkedHashMap<>();
        Map<Event, List<Claim>> forecastOf = ground.byEvent(forecasts);
        ground.byEvent(outcomes).forEach((event, ofEvent) -> {
            if (event.status() == Event.Status.FORESEEN || event.status() == Event.Status.DENIED) {
                ofEvent.forEach(outcome -> foreseen.computeIfAbsent(outcome, o -> new LinkedHashSet<>())
                        .addAll(forecastOf.getOrDefault(event, List.of())));
            }
        });
        ground.likeness().between(outcomes, forecasts, SAME_MATTER).stream()
                .filter(pair -> ground.shareASide(pair.one(), pair.other()))
                .forEach(pair -> foreseen.computeIfAbsent(pair.one(), o -> new LinkedHashSet<>())
                        .add(pair.other()));
        List<Suggestion> suggestions = new ArrayList<>();
        foreseen.forEach((outcome, before) -> {
            if (!before.isEmpty()) {
                suggestions.add(new Suggestion(
                        Conflict.Kind.FORECAST_AND_OUTCOME,
                        question(outcome),
                        ground.ordered(before),
                        List.of(outcome),
                        "one side foresees it, the other says that it did not happen"));
            }
        });
        return suggestions;
    }

    private String question(Claim outcome) {
        return ground.events(outcome).stream()
                .filter(event -> event.status() != Event.Status.HELD)
                .findFirst()
                .map(event -> event.name() + ": did it take place as foreseen?")
                .orElse("Did it take place as foreseen?");
    }

    /** What another source, in its own voice, tells in the negative of what was foreseen. */
    private List<Suggestion> contraryToForecast() {
        List<Claim> negative = ground.claims().stream()
                .filter(claim -> claim.kind() == Claim.Kind.FACT
                        && !ground.cues(claim).foresees()
                        && ground.likeness().terms(claim).stream().anyMatch(Terms::isNegated))
                .toList();
        return ground.likeness().between(forecasts, negative, CONTRARY).stream()
                .filter(pair -> !ground.sameSource(pair.one(), pair.other()) && contrary(pair))
                .map(pair -> new Suggestion(
                        Conflict.Kind.FORECAST_AND_OUTCOME,
                        "Did it come about as foreseen?",
                        List.of(pair.one()),
                        List.of(pair.other()),
                        "one side foresees it, the other tells that it was not so"))
                .toList();
    }

    private boolean contrary(Likeness.Pair pair) {
        boolean negated = ground.likeness().terms(pair.other()).stream()
                .anyMatch(term -> Terms.isNegated(term) && ground.likeness().holds(pair.one(), term.substring(1)));
        return negated
                && ground.likeness().shared(pair).stream()
                        .anyMatch(term -> term.startsWith("#")
                                || ground.evidence().persons().containsKey(term.substring(1)));
    }

    /** Who was expected at an event that took place, against who led or formed its delegations. */
    private List<Suggestion> withOthersPresent() {
        Map<Event, List<Claim>> expected = new LinkedHashMap<>();
        Map<Event, List<Claim>> present = new LinkedHashMap<>();
        for (Claim claim : ground.claims()) {
            if (claim.persons().isEmpty() || !ground.cues(claim).tellsOfDelegations()) {
                continue;
            }
            if (ground.cues(claim).foresees()) {
                awaited(claim)
                        .ifPresent(event -> expected.computeIfAbsent(event, e -> new ArrayList<>())
                                .add(claim));
            } else {
                attended(claim)
                        .forEach(event -> present.computeIfAbsent(event, e -> new ArrayList<>())
                                .add(claim));
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        expected.forEach((event, before) -> {
            List<Claim> after = present.getOrDefault(event, List.of());
            List<Claim> others = before.stream()
                    .filter(claim ->
                            after.stream().noneMatch(came -> claim.persons().equals(came.persons())))
                    .toList();
            if (!others.isEmpty() && !after.isEmpty()) {
                suggestions.add(new Suggestion(
                        Conflict.Kind.FORECAST_AND_OUTCOME,
                        event.name() + ": who was expected, and who came?",
                        ground.ordered(others),
                        ground.ordered(after),
                        "one side names those expected, the other those present"));
            }
        });
        return suggestions;
    }

    /** The gatherings that a claim on delegations tells of; where it names none, those of all its persons. */
    private List<Event> attended(Claim claim) {
        List<Event> own =
                ground.events(claim).stream().filter(Forecasts::tookPlace).toList();
        if (!own.isEmpty() || claim.persons().size() < 2) {
            return own;
        }
        return gatherings.getOrDefault(claim.persons().get(0), List.of()).stream()
                .filter(event -> event.participants().containsAll(claim.persons()))
                .toList();
    }

    /** The gathering that a forecast of who will come awaits: the next one with most of them, soon after the source. */
    private Optional<Event> awaited(Claim forecast) {
        PartialDate published = ground.source(forecast).published();
        List<Event> own =
                ground.events(forecast).stream().filter(Forecasts::tookPlace).toList();
        if (!own.isEmpty() || published == null) {
            return own.stream().findFirst();
        }
        return forecast.persons().stream()
                .flatMap(person -> gatherings.getOrDefault(person, List.of()).stream())
                .filter(event -> follows(event, published, SOON))
                .distinct()
                .max(Comparator.comparingLong((Event event) -> event.participants().stream()
                                .filter(forecast.persons()::contains)
                                .count())
                        .thenComparing(Event::start, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(Event::id));
    }

    /** A meeting foreseen at one place, against the next of the same persons, held at another. */
    private List<Suggestion> heldElsewhere() {
        Map<Event, List<Event>> foreseenFor = new LinkedHashMap<>();
        for (Event foreseen : ground.events()) {
            if (foreseen.status() == Event.Status.FORESEEN
                    && GATHERINGS.contains(foreseen.kind())
                    && foreseen.participants().size() >= 2
                    && foreseen.place() != null) {
                next(foreseen)
                        .filter(held -> held.place() != null && !held.place().equals(foreseen.place()))
                        .ifPresent(held -> foreseenFor
                                .computeIfAbsent(held, h -> new ArrayList<>())
                                .add(foreseen));
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        foreseenFor.forEach((held, foreseen) -> elsewhere(foreseen, held, suggestions));
        return suggestions;
    }

    /** The next gathering of just these persons. */
    private Optional<Event> next(Event foreseen) {
        PartialDate start = foreseen.start();
        return start == null
                ? Optional.empty()
                : gatherings.getOrDefault(foreseen.participants().get(0), List.of()).stream()
                        .filter(event -> event.participants().equals(foreseen.participants()))
                        .filter(event -> follows(event, start, LATER))
                        .min(Comparator.comparing(Event::start, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Event::id));
    }

    private void elsewhere(List<Event> foreseen, Event held, List<Suggestion> suggestions) {
        List<Claim> before = ground.ordered(foreseen.stream()
                .flatMap(event -> placing(event).stream())
                .filter(claim -> ground.events(claim).stream().noneMatch(Forecasts::tookPlace))
                .toList());
        List<Claim> after =
                placing(held).stream().filter(claim -> !before.contains(claim)).toList();
        if (!before.isEmpty() && !after.isEmpty()) {
            suggestions.add(new Suggestion(
                    Conflict.Kind.FORECAST_AND_OUTCOME,
                    foreseen.get(0).name() + ": did it take place as foreseen, or did " + held.name()
                            + " take its place?",
                    before,
                    after,
                    "the next meeting of the same persons was held in " + held.place() + ", not in "
                            + foreseen.get(0).place()));
        }
    }

    /** The claims that say where, or all of the event where none does. */
    private List<Claim> placing(Event event) {
        List<Claim.Id> claims =
                event.facts().place().isEmpty() ? event.claims() : event.facts().place();
        return ground.ordered(claims.stream().map(ground.evidence()::claim).toList());
    }

    private static boolean tookPlace(Event event) {
        return event.status() == Event.Status.HELD && GATHERINGS.contains(event.kind());
    }

    private static boolean follows(Event event, PartialDate date, long days) {
        PartialDate start = event.start();
        return start != null
                && !start.firstDay().isBefore(date.firstDay())
                && !start.firstDay().isAfter(date.lastDay().plusDays(days));
    }
}
