package briefingbook.edition;

import briefingbook.book.Claim;
import briefingbook.edition.BookChanges.Change;
import briefingbook.edition.BookChanges.What;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of each thing that a book held.
 *
 * <p>A thing is known by its id. Where that is gone, its claims tell what took its place: of the same kind, the one to which
 * most of them <em>came</em> (they were not there before, so that a person who is merely named beside another takes over
 * nothing), if these are at least half of those that are still in the book; of equals the one of the same title, then the first by id. It is <em>moved</em>
 * there where that one is new and takes the place of this one alone, else <em>merged</em>. A new thing that takes nobody's
 * place, and of whose claims at least half <em>left</em> one thing that is still there, was <em>split</em> off it.
 *
 * <p>Each claim is looked at once for each pair of things of a kind that it stands in, before and after.
 */
final class Comparison {

    private final Holdings before;
    private final Holdings after;
    private final Predicate<Claim.Id> onceHeld;
    private final Set<Claim.Id> claimsBefore;
    private final Set<Claim.Id> claimsAfter;
    private final List<Change> changes = new ArrayList<>();

    Comparison(Holdings before, Holdings after, Predicate<Claim.Id> onceHeld) {
        this.before = before;
        this.after = after;
        this.onceHeld = onceHeld;
        claimsBefore = before.claims();
        claimsAfter = after.claims();
    }

    List<Change> changes() {
        for (Kind kind : Kind.values()) {
            if (kind.hasPages()) {
                things(new Pair(before.byId(kind), after.byId(kind), kind));
            }
        }
        claims();
        disputes();
        return changes;
    }

    /** The things of one kind, as they were and as they are, by id. */
    private record Pair(Map<String, Held> before, Map<String, Held> after, Kind kind) {}

    private void things(Pair pair) {
        Map<String, Held> successors = successors(pair);
        Map<String, Long> taken =
                successors.values().stream().collect(Collectors.groupingBy(Held::id, Collectors.counting()));
        pair.before().forEach((id, was) -> {
            Held is = pair.after().get(id);
            Held successor = successors.get(id);
            if (is != null) {
                // The title of a response follows from those of its country and its event.
                if (!is.title().equals(was.title()) && pair.kind() != Kind.RESPONSE) {
                    changes.add(new Change(What.RENAMED, was, is, List.of()));
                }
            } else if (successor == null) {
                changes.add(new Change(What.GONE, was, null, withdrawn(was)));
            } else {
                boolean alone =
                        !pair.before().containsKey(successor.id()) && taken.getOrDefault(successor.id(), 0L) == 1;
                changes.add(new Change(alone ? What.MOVED : What.MERGED, was, successor, List.of()));
            }
        });
        Map<String, Held> origins = origins(pair, taken.keySet());
        pair.after().forEach((id, is) -> {
            if (!pair.before().containsKey(id) && !taken.containsKey(id)) {
                Held origin = origins.get(id);
                changes.add(new Change(origin == null ? What.NEW : What.SPLIT, origin, is, added(is)));
            }
        });
    }

    /** What took the place of each thing that is gone, as far as anything did. */
    private static Map<String, Held> successors(Pair pair) {
        Map<Claim.Id, List<Held>> now = byClaim(pair.after());
        Map<String, Held> successors = new TreeMap<>();
        pair.before().forEach((id, was) -> {
            if (!pair.after().containsKey(id)) {
                Held successor = nearest(
                        was,
                        now,
                        pair.before(),
                        claims -> claims.stream().filter(now::containsKey).count());
                if (successor != null) {
                    successors.put(id, successor);
                }
            }
        });
        return successors;
    }

    /** What each thing that is new and takes nobody's place was split off from, as far as it was. */
    private static Map<String, Held> origins(Pair pair, Set<String> taken) {
        Map<Claim.Id, List<Held>> then = byClaim(pair.before());
        Map<String, Held> origins = new TreeMap<>();
        pair.after().forEach((id, is) -> {
            if (!pair.before().containsKey(id) && !taken.contains(id)) {
                Held origin = nearest(is, then, pair.after(), claims -> claims.size());
                if (origin != null && pair.after().containsKey(origin.id())) {
                    origins.put(id, origin);
                }
            }
        });
        return origins;
    }

    /**
     * The thing on the other side that has most of a thing's claims which it has not on this side, if they are at least half.
     *
     * @param other the things of the other side by claim
     * @param same the things of this side by id
     * @param whole of how many of the claims half is wanted
     */
    private static @Nullable Held nearest(
            Held thing, Map<Claim.Id, List<Held>> other, Map<String, Held> same, Share whole) {
        Map<String, Integer> shared = new TreeMap<>();
        Map<String, Held> candidates = new HashMap<>();
        Map<String, Set<Claim.Id>> had = new HashMap<>();
        for (Claim.Id claim : thing.claims()) {
            for (Held candidate : other.getOrDefault(claim, List.of())) {
                if (!had.computeIfAbsent(candidate.id(), id -> claimsOf(same.get(id)))
                        .contains(claim)) {
                    candidates.put(candidate.id(), candidate);
                    shared.merge(candidate.id(), 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> Objects.requireNonNull(candidates.get(entry.getKey()))
                                .title()
                                .equals(thing.title()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(most -> 2L * most.getValue() >= whole.of(thing.claims()))
                .map(most -> Objects.requireNonNull(candidates.get(most.getKey())))
                .orElse(null);
    }

    /** How many claims count. */
    private interface Share {
        long of(List<Claim.Id> claims);
    }

    private static Set<Claim.Id> claimsOf(@Nullable Held thing) {
        return thing == null ? Set.of() : new HashSet<>(thing.claims());
    }

    private static Map<Claim.Id, List<Held>> byClaim(Map<String, Held> things) {
        Map<Claim.Id, List<Held>> byClaim = new HashMap<>();
        things.values()
                .forEach(thing -> thing.claims()
                        .forEach(claim -> byClaim.computeIfAbsent(claim, id -> new ArrayList<>())
                                .add(thing)));
        return byClaim;
    }

    /** Of a source that is gone, what went with it; of other things nothing, as claims stand in sources. */
    private List<Claim.Id> withdrawn(Held was) {
        return was.kind() != Kind.SOURCE
                ? List.of()
                : was.claims().stream()
                        .filter(claim -> !claimsAfter.contains(claim))
                        .toList();
    }

    /** Of a new source, what came with it for the first time. */
    private List<Claim.Id> added(Held is) {
        return is.kind() != Kind.SOURCE
                ? List.of()
                : is.claims().stream()
                        .filter(claim -> !claimsBefore.contains(claim) && !onceHeld.test(claim))
                        .toList();
    }

    private void claims() {
        Map<String, Held> sources = after.byId(Kind.SOURCE);
        Set<String> told = changes.stream()
                .filter(change -> change.thing().kind() == Kind.SOURCE)
                .filter(change ->
                        change.what() == What.NEW || change.what() == What.SPLIT || change.what() == What.GONE)
                .map(change -> change.thing().id())
                .collect(Collectors.toSet());
        Map<String, Held> sourcesBefore = before.byId(Kind.SOURCE);
        sources.forEach((id, is) -> {
            List<Claim.Id> again = is.claims().stream()
                    .filter(claim -> !claimsBefore.contains(claim) && onceHeld.test(claim))
                    .toList();
            tell(What.AGAIN, sourcesBefore.get(id), is, again);
            if (!told.contains(id)) {
                tell(What.ADDED, sourcesBefore.get(id), is, added(is));
            }
        });
        sourcesBefore.forEach((id, was) -> {
            if (!told.contains(id)) {
                tell(What.WITHDRAWN, was, sources.get(id), withdrawn(was));
            }
        });
    }

    private void disputes() {
        Map<String, Held> now = after.byId(Kind.DISPUTE);
        Map<String, Held> then = before.byId(Kind.DISPUTE);
        Set<Claim.Id> disputed = byClaim(now).keySet();
        Set<Claim.Id> wasDisputed = byClaim(then).keySet();
        now.forEach((id, is) -> tell(
                What.DISPUTED,
                then.get(id),
                is,
                is.claims().stream()
                        .filter(claim -> !wasDisputed.contains(claim))
                        .toList()));
        then.forEach((id, was) -> tell(
                What.UNDISPUTED,
                was,
                null,
                was.claims().stream()
                        .filter(claim -> !disputed.contains(claim) && claimsAfter.contains(claim))
                        .toList()));
    }

    private void tell(What what, @Nullable Held was, @Nullable Held is, List<Claim.Id> claims) {
        if (!claims.isEmpty()) {
            changes.add(new Change(what, was, is, claims));
        }
    }
}
