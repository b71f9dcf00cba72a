package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.authority.Authority.ConflictEntry;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the conflicts that rules suggest and those that editors name, and lets an editor's verdict stand. */
final class Conflicts {

    /** Two sides that a rule sets against each other, neither of them empty; claims in the order of the book. */
    record Suggestion(Conflict.Kind kind, String question, List<Claim> one, List<Claim> other, String by) {}

    /** No more claims of one side than a reader would look through. */
    private static final int MOST = 6;

    private final ClaimNames names;

    private Conflicts(Evidence evidence) {
        this.names = new ClaimNames(evidence);
    }

    /** What the rules suggest, the surest rules first. */
    static List<Suggestion> suggestions(Ground ground, Agreement agreement, List<Derivation.Retold> retold) {
        return Stream.of(
                        Rewrites.find(ground, retold),
                        Denials.find(ground),
                        Forecasts.find(ground),
                        Absences.find(ground),
                        Firsts.find(ground),
                        Heads.find(ground),
                        Opposites.find(ground),
                        Numbers.find(ground, agreement, retold))
                .flatMap(List::stream)
                .toList();
    }

    /** All conflicts, by id. */
    static List<Conflict> find(List<Suggestion> suggestions, Evidence evidence, Authority authority) {
        return new Conflicts(evidence).all(suggestions, authority);
    }

    private List<Conflict> all(List<Suggestion> suggestions, Authority authority) {
        SortedMap<String, Conflict> conflicts = new TreeMap<>();
        Set<Suggestion> judged = new HashSet<>();
        for (ConflictEntry entry : authority.conflicts().values()) {
            Set<Claim> named = entry.claims().stream()
                    .flatMap(name -> names.find(name).stream())
                    .collect(toOrderedSet());
            List<Suggestion> same = suggestions.stream()
                    .filter(suggestion -> suggestion.one().stream().anyMatch(named::contains)
                            && suggestion.other().stream().anyMatch(named::contains))
                    .toList();
            judged.addAll(same);
            if (named.size() > 1) {
                conflicts.put(entry.id(), edited(entry, List.copyOf(named), same.isEmpty() ? null : same.get(0)));
            }
        }
        suggestions.stream()
                .filter(suggestion -> !judged.contains(suggestion))
                .map(Conflicts::suggested)
                .forEach(conflict -> conflicts.putIfAbsent(conflict.id(), conflict));
        return List.copyOf(conflicts.values());
    }

    private static Collector<Claim, ?, Set<Claim>> toOrderedSet() {
        return Collectors.toCollection(LinkedHashSet::new);
    }

    private static Conflict suggested(Suggestion suggestion) {
        String first = Stream.concat(suggestion.one().stream(), suggestion.other().stream())
                .map(claim -> claim.id().value())
                .sorted()
                .limit(2)
                .reduce((a, b) -> a + "-" + b)
                .orElseThrow();
        return new Conflict(
                suggestion.kind().word() + "-" + first,
                suggestion.question(),
                suggestion.kind(),
                List.of(ids(suggestion.one()), ids(suggestion.other())),
                Conflict.Status.SUGGESTED,
                suggestion.by());
    }

    private static List<Claim.Id> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).limit(MOST).toList();
    }

    /**
     * As an editor has it.
     *
     * @param named in the editor's order; the first stands against the others where the build suggests nothing
     * @param same the build's suggestion about them; null for none
     */
    private static Conflict edited(ConflictEntry entry, List<Claim> named, @Nullable Suggestion same) {
        List<List<Claim.Id>> sides = same == null
                ? List.of(ids(named.subList(0, 1)), ids(named.subList(1, named.size())))
                : Stream.of(same.one(), same.other())
                        .map(side -> ids(side.stream().filter(named::contains).toList()))
                        .toList();
        Conflict.Kind kind = Arrays.stream(Conflict.Kind.values())
                .filter(each -> each.word().equals(entry.kind()))
                .findFirst()
                .orElse(same == null ? Conflict.Kind.TENSION : same.kind());
        Conflict.Status status = switch (entry.verdict()) {
            case "resolved" -> Conflict.Status.RESOLVED;
            case "not-a-conflict" -> Conflict.Status.REJECTED;
            default -> Conflict.Status.CONFIRMED;
        };
        String question =
                entry.question() != null ? entry.question() : same == null ? "Can both be right?" : same.question();
        String by = "given in " + entry.file() + (entry.why() == null ? "" : ": " + entry.why());
        return new Conflict(entry.id(), question, kind, sides, status, by);
    }

    /** What each claim stands against, sorted by conflict, then by claim; rejected conflicts left out. */
    static Map<Claim.Id, List<Claim.Contradiction>> byClaim(List<Conflict> conflicts) {
        Map<Claim.Id, List<Claim.Contradiction>> byClaim = new HashMap<>();
        for (Conflict conflict : conflicts) {
            if (conflict.status() == Conflict.Status.REJECTED) {
                continue;
            }
            for (int side = 0; side < 2; side++) {
                for (Claim.Id claim : conflict.sides().get(side)) {
                    for (Claim.Id against : conflict.sides().get(1 - side)) {
                        byClaim.computeIfAbsent(claim, id -> new ArrayList<>())
                                .add(new Claim.Contradiction(against, conflict.id(), conflict.question()));
                    }
                }
            }
        }
        byClaim.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(Claim.Contradiction::conflict).thenComparing(Claim.Contradiction::claim)));
        return byClaim;
    }
}
