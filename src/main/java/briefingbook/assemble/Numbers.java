package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sets different numbers for one thing against each other: how long an event lasted, its dead and injured, its votes; and
 * any other number in claims of different sources that otherwise say the same.
 */
final class Numbers {

    private final Ground ground;
    private final Map<Claim.Id, List<Measure>> measures = new HashMap<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    /** Pairs of claims that are set against each other already. */
    private final Set<String> opposed = new HashSet<>();

    private Numbers(Ground ground) {
        this.ground = ground;
        for (Claim claim : ground.claims()) {
            List<Measure> own = Measures.in(
                    claim.text(), ground.evidence().dates(ground.evidence().passageOf(claim)));
            if (!own.isEmpty()) {
                measures.put(claim.id(), own);
            }
        }
    }

    static List<Suggestion> find(Ground ground, Agreement agreement, List<Derivation.Retold> retold) {
        Numbers numbers = new Numbers(ground);
        retold.forEach(pair -> numbers.changed(pair));
        ground.byEvent(ground.claims().stream()
                        .filter(claim -> numbers.measures.containsKey(claim.id()))
                        .toList())
                .forEach(numbers::ofEvent);
        numbers.inLikeClaims(agreement);
        return numbers.suggestions;
    }

    /** What the copy gives another number for. */
    private void changed(Derivation.Retold pair) {
        Stream.of(Measure.What.values())
                .flatMap(what -> only(pair.origin(), what).stream())
                .forEach(before -> only(pair.derived(), before.what())
                        .filter(before::contradicts)
                        .ifPresent(after -> suggest(
                                Conflict.Kind.COPY_CHANGES_FACT,
                                "“" + before.words() + "” (" + siglum(pair.origin()) + "), or “" + after.words() + "” ("
                                        + siglum(pair.derived()) + ")?",
                                List.of(pair.origin()),
                                List.of(pair.derived()),
                                siglum(pair.derived()) + " retells " + siglum(pair.origin()) + " and changes “"
                                        + before.words() + "” to “" + after.words() + "”")));
    }

    /** What sources tell of one event, its length or its dead, in other numbers than the first of them. */
    private void ofEvent(Event event, List<Claim> claims) {
        Map<String, List<Claim>> byThing = new TreeMap<>();
        for (Claim claim : claims) {
            if (!ground.cues(claim).foresees()) {
                measures.get(claim.id()).stream()
                        .filter(measure -> measure.what().isOfTheEvent() && isOf(measure, event, claim))
                        .forEach(measure -> byThing.computeIfAbsent(
                                        measure.what() + measure.of(), key -> new ArrayList<>())
                                .add(claim));
            }
        }
        byThing.values().forEach(telling -> {
            Claim first = telling.get(0);
            Measure.What what = measures.get(first.id()).stream()
                    .map(Measure::what)
                    .filter(Measure.What::isOfTheEvent)
                    .findFirst()
                    .orElseThrow();
            only(first, what).ifPresent(one -> {
                List<Claim> others = telling.stream()
                        .filter(other -> !ground.sameSource(first, other))
                        .filter(other ->
                                only(other, what).filter(one::contradicts).isPresent())
                        .toList();
                List<Claim> same = telling.stream()
                        .filter(claim -> only(claim, what)
                                .filter(measure -> !one.contradicts(measure))
                                .isPresent())
                        .toList();
                others.stream()
                        .findFirst()
                        .ifPresent(other -> suggest(
                                Conflict.Kind.NUMBER,
                                event.name() + ": " + question(what, first, one, other),
                                same,
                                others,
                                "the sources give different numbers for one thing of one event"));
            });
        });
    }

    /** Whether the claim measures this event, not another that it names. */
    private boolean isOf(Measure measure, Event event, Claim claim) {
        Telling.Family family = Telling.Family.of(event.kind());
        return switch (measure.what()) {
            case DURATION ->
                measure.of().isEmpty()
                        ? family == Telling.Family.GATHERING
                                && ground.events(claim).stream()
                                                .filter(each ->
                                                        Telling.Family.of(each.kind()) == Telling.Family.GATHERING)
                                                .count()
                                        == 1
                        : family == Telling.Family.CALL;
            case KILLED, INJURED -> family == Telling.Family.ATTACK;
            default -> family == Telling.Family.DECISION || family == Telling.Family.ELECTION;
        };
    }

    private void inLikeClaims(Agreement agreement) {
        for (Claim claim : ground.claims()) {
            for (Claim.Id id : agreement.with(claim.id())) {
                Claim other = ground.evidence().claim(id);
                if (ground.evidence().position(claim.passage())
                        < ground.evidence().position(other.passage())) {
                    Stream.of(Measure.What.values())
                            .flatMap(what -> only(claim, what).stream())
                            .forEach(one -> only(other, one.what())
                                    .filter(one::contradicts)
                                    .ifPresent(measure -> suggest(
                                            Conflict.Kind.NUMBER,
                                            question(one.what(), claim, one, other),
                                            List.of(claim),
                                            List.of(other),
                                            "two claims that otherwise agree give different numbers")));
                }
            }
        }
    }

    /** The one number that the claim gives for such a thing; empty where it gives none or several. */
    private Optional<Measure> only(Claim claim, Measure.What what) {
        List<Measure> those = measures.getOrDefault(claim.id(), List.of()).stream()
                .filter(measure -> measure.what() == what)
                .toList();
        return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
    }

    private void suggest(Conflict.Kind kind, String question, List<Claim> one, List<Claim> other, String by) {
        boolean fresh = false;
        for (Claim a : one) {
            for (Claim b : other) {
                fresh |= opposed.add(a.id() + " " + b.id()) & opposed.add(b.id() + " " + a.id());
            }
        }
        if (fresh) {
            suggestions.add(new Suggestion(kind, question, ground.ordered(one), ground.ordered(other), by));
        }
    }

    private String question(Measure.What what, Claim one, Measure measure, Claim other) {
        String differing = only(other, what).map(Measure::words).orElse("");
        return what.question() + ": “" + measure.words() + "” (" + siglum(one) + "), or “" + differing + "” ("
                + siglum(other) + ")?";
    }

    private String siglum(Claim claim) {
        return ground.source(claim).siglum();
    }
}
