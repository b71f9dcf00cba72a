package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets what was foreseen against what came of it: whether it took place, and who was there. */
final class Forecasts {

    /** How like a forecast and an outcome that tell of no common event must be. */
    private static final double SAME_MATTER = 0.2;

    private final Ground ground;
    private final List<Claim> forecasts;

    private Forecasts(Ground ground) {
        this.ground = ground;
        this.forecasts = ground.claims().stream()
                .filter(claim -> Cues.foresees(claim) && !Cues.tellsThatItDidNotHappen(claim))
                .toList();
    }

    static List<Suggestion> find(Ground ground) {
        Forecasts rules = new Forecasts(ground);
        List<Suggestion> suggestions = new ArrayList<>(rules.thatDidNotHappen());
        suggestions.addAll(rules.withOthersPresent());
        return suggestions;
    }

    private List<Suggestion> thatDidNotHappen() {
        List<Claim> outcomes =
                ground.claims().stream().filter(Cues::tellsThatItDidNotHappen).toList();
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

    /** Who was expected at an event that took place, against who led or formed its delegations. */
    private List<Suggestion> withOthersPresent() {
        Map<Event, List<Claim>> expected = new LinkedHashMap<>();
        Map<Event, List<Claim>> present = new LinkedHashMap<>();
        for (Claim claim : ground.claims()) {
            if (claim.persons().isEmpty() || !Cues.tellsOfDelegations(claim)) {
                continue;
            }
            for (Event event : ground.events(claim)) {
                if (event.status() == Event.Status.HELD) {
                    (Cues.foresees(claim) ? expected : present)
                            .computeIfAbsent(event, e -> new ArrayList<>())
                            .add(claim);
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        expected.forEach((event, before) -> {
            List<Claim> others = before.stream()
                    .filter(claim -> !event.participants().containsAll(claim.persons())
                            || present.getOrDefault(event, List.of()).stream()
                                    .noneMatch(after -> after.persons().containsAll(claim.persons())))
                    .toList();
            List<Claim> after = present.getOrDefault(event, List.of());
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
}
