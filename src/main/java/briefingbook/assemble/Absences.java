package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.assemble.PhraseList.Found;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Sets the word that somebody will take part against the news that they were left out. */
final class Absences {

    /** How far before its cue the one who takes part may be named, in characters. */
    private static final int BEFORE = 70;
    /** How far after it: {@code inviting parties from …}. */
    private static final int AFTER = 50;
    /** How many days may lie between promise and outcome. */
    private static final long DAYS = 45;
    /** How many promises are set against one absence. */
    private static final int MOST = 6;

    private Absences() {}

    /** A suggestion for each country. */
    static List<Suggestion> find(Ground ground) {
        SortedMap<String, List<Claim>> included = byCountry(ground, Cues::inclusions);
        SortedMap<String, List<Claim>> excluded = byCountry(ground, Cues::exclusions);
        List<Suggestion> suggestions = new ArrayList<>();
        excluded.forEach((country, out) -> {
            Set<Claim> leftOut = new HashSet<>(out);
            List<Claim> in = included.getOrDefault(country, List.of()).stream()
                    .filter(claim -> !leftOut.contains(claim))
                    .toList();
            for (List<Claim> group : sameMatter(ground, in, out).all()) {
                suggestions.add(new Suggestion(
                        Conflict.Kind.FORECAST_AND_OUTCOME,
                        "Was " + ground.country(country) + " to take part, or was it left out?",
                        ground.ordered(group.stream()
                                .filter(claim -> !leftOut.contains(claim))
                                .toList()),
                        ground.ordered(group.stream().filter(leftOut::contains).toList()),
                        "one side has " + ground.country(country) + " take part, the other has it left out"));
            }
        });
        return suggestions;
    }

    /** The claims that somebody was left out, by country. */
    static SortedMap<String, List<Claim>> told(Ground ground) {
        return byCountry(ground, Cues::exclusions);
    }

    /** Whether the two tell of one event, or of days near each other. */
    static boolean sameMatter(Ground ground, Claim one, Claim other) {
        Optional<LocalDate> day = ground.day(one);
        Optional<LocalDate> otherDay = ground.day(other);
        return !ground.sharedEvents(one, other).isEmpty()
                || day.isPresent()
                        && otherDay.isPresent()
                        && Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= DAYS;
    }

    private static SortedMap<String, List<Claim>> byCountry(Ground ground, Function<Cues, List<Found>> cue) {
        SortedMap<String, List<Claim>> byCountry = new TreeMap<>();
        for (Claim claim : ground.claims()) {
            SortedSet<String> countries = new TreeSet<>();
            for (Found found : cue.apply(ground.cues(claim))) {
                boolean leading =
                        found.phrase().endsWith("ing") || found.phrase().endsWith("of");
                countries.addAll(
                        leading
                                ? ground.sidesAt(claim, found.to(), found.to() + AFTER)
                                : ground.sideBefore(claim, found.from(), BEFORE));
            }
            countries.forEach(country -> byCountry
                    .computeIfAbsent(country, code -> new ArrayList<>())
                    .add(claim));
        }
        return byCountry;
    }

    /** Promises and absences that tell of one event, or of days near each other. */
    private static Groups sameMatter(Ground ground, List<Claim> promises, List<Claim> absences) {
        Groups groups = new Groups();
        Map<Event, List<Claim>> promised = ground.byEvent(promises);
        ground.byEvent(absences)
                .forEach((event, absent) -> promised.getOrDefault(event, List.of())
                        .forEach(promise -> absent.forEach(absence -> groups.tie(promise, absence))));
        TreeMap<LocalDate, List<Claim>> byDay = new TreeMap<>();
        promises.forEach(promise -> ground.day(promise)
                .ifPresent(day ->
                        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(promise)));
        for (Claim absence : absences) {
            ground.day(absence)
                    .ifPresent(day -> byDay.subMap(day.minusDays(DAYS), day.plusDays(DAYS)).values().stream()
                            .flatMap(List::stream)
                            .limit(MOST)
                            .forEach(promise -> groups.tie(promise, absence)));
        }
        return groups;
    }
}
