package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sets different numbers for one thing against each other: how long an event lasted, its dead and injured, its votes; any
 * other number in claims of different sources that otherwise say the same; and what a copy makes of a number.
 */
final class Numbers {

    private final Ground ground;
    private final List<Suggestion> suggestions = new ArrayList<>();
    /** Pairs of claims that are set against each other already. */
    private final Set<Set<Claim.Id>> opposed = new HashSet<>();

    private Numbers(Ground ground) {
        this.ground = ground;
    }

    static List<Suggestion> find(Ground ground, Agreement agreement, List<Derivation.Retold> retold) {
        Numbers numbers = new Numbers(ground);
        retold.forEach(pair -> numbers.changed(pair.origin(), pair.derived()));
        ground.byEvent(ground.claims().stream()
                        .filter(claim -> ground.measures(claim).stream()
                                .anyMatch(measure -> measure.what().isOfTheEvent()))
                        .toList())
                .forEach(numbers::ofEvent);
        ground.claims().forEach(claim -> numbers.inLikeClaims(claim, agreement));
        return numbers.suggestions;
    }

    private void changed(Claim origin, Claim copy) {
        ground.otherwiseMeasured(origin, copy)
                .ifPresent(before -> suggest(
                        Conflict.Kind.COPY_CHANGES_FACT,
                        numbers(before, origin, copy),
                        List.of(origin),
                        List.of(copy),
                        siglum(copy) + " retells " + siglum(origin) + " and changes “" + before.words() + "” to “"
                                + words(copy, before) + "”"));
    }

    /** What sources tell of one event, its length or its dead, in other numbers than the first of them. */
    private void ofEvent(Event event, List<Claim> claims) {
        Map<Measure.What, List<Claim>> telling = new TreeMap<>();
        for (Claim claim : claims) {
            if (!ground.cues(claim).foresees()) {
                ground.measures(claim).stream()
                        .filter(measure -> isOf(measure, event, claim))
                        .map(Measure::what)
                        .distinct()
                        .forEach(what -> telling.computeIfAbsent(what, key -> new ArrayList<>())
                                .add(claim));
            }
        }
        telling.forEach((what, those) -> ofEvent(event, what, those));
    }

    private void ofEvent(Event event, Measure.What what, List<Claim> telling) {
        Claim first = telling.get(0);
        Optional<Measure> measured = ground.measure(first, what);
        if (measured.isEmpty()) {
            return;
        }
        Measure one = measured.get();
        List<Claim> same = new ArrayList<>();
        List<Claim> others = new ArrayList<>();
        for (Claim claim : telling) {
            ground.measure(claim, what).ifPresent(measure -> {
                if (!one.contradicts(measure)) {
                    same.add(claim);
                } else if (!ground.sameSource(first, claim)) {
                    others.add(claim);
                }
            });
        }
        if (!others.isEmpty()) {
            suggest(
                    Conflict.Kind.NUMBER,
                    event.name() + ": " + what.question() + ": " + numbers(one, first, others.get(0)),
                    same,
                    others,
                    "the sources give different numbers for one thing of one event");
        }
    }

    /** Whether the claim measures this event, not another that it names. */
    private boolean isOf(Measure measure, Event event, Claim claim) {
        Telling.Family family = Telling.Family.of(event.kind());
        return switch (measure.what()) {
            case DURATION ->
                measure.of().isEmpty()
                        ? family == Telling.Family.GATHERING && gatherings(claim) == 1
                        : family == Telling.Family.CALL;
            case KILLED, INJURED -> family == Telling.Family.ATTACK;
            case IN_FAVOUR, AGAINST, ABSTAINING ->
                family == Telling.Family.DECISION || family == Telling.Family.ELECTION;
            case PERCENT, MONEY, HEADS -> false;
        };
    }

    private long gatherings(Claim claim) {
        return ground.events(claim).stream()
                .filter(event -> Telling.Family.of(event.kind()) == Telling.Family.GATHERING)
                .count();
    }

    /** What those that agree with the claim, and stand behind it in the book, give another number for. */
    private void inLikeClaims(Claim claim, Agreement agreement) {
        for (Claim.Id id : agreement.with(claim.id())) {
            Claim other = ground.evidence().claim(id);
            if (ground.evidence().position(claim.passage()) < ground.evidence().position(other.passage())) {
                ground.otherwiseMeasured(claim, other)
                        .ifPresent(one -> suggest(
                                Conflict.Kind.NUMBER,
                                one.what().question() + ": " + numbers(one, claim, other),
                                List.of(claim),
                                List.of(other),
                                "two claims that otherwise agree give different numbers"));
            }
        }
    }

    private void suggest(Conflict.Kind kind, String question, List<Claim> one, List<Claim> other, String by) {
        boolean fresh = false;
        for (Claim a : one) {
            for (Claim b : other) {
                fresh |= opposed.add(Set.of(a.id(), b.id()));
            }
        }
        if (fresh) {
            suggestions.add(new Suggestion(kind, question, ground.ordered(one), ground.ordered(other), by));
        }
    }

    /** {@code “five ministers” (NO), or “four ministers” (SO)?}. */
    private String numbers(Measure measure, Claim one, Claim other) {
        return "“" + measure.words() + "” (" + siglum(one) + "), or “" + words(other, measure) + "” (" + siglum(other)
                + ")?";
    }

    private String words(Claim claim, Measure like) {
        return ground.measure(claim, like.what()).map(Measure::words).orElse("");
    }

    private String siglum(Claim claim) {
        return ground.source(claim).siglum();
    }
}
