package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which claims of different sources say the same. */
final class Agreement {

    private final SortedMap<Claim.Id, SortedSet<Claim.Id>> agreeing = new TreeMap<>();

    private Agreement() {}

    /** @param retold claims of copies with those that they retell */
    static Agreement find(Ground ground, List<Derivation.Retold> retold) {
        Agreement agreement = new Agreement();
        retold.forEach(pair -> agreement.tie(pair.derived(), pair.origin()));
        ground.likeness()
                .pairs(0.35, (one, other) -> !ground.sameSource(one, other))
                .forEach(pair -> agreement.tie(pair.one(), pair.other()));
        return agreement;
    }

    private void tie(Claim one, Claim other) {
        agreeing.computeIfAbsent(one.id(), id -> new TreeSet<>()).add(other.id());
        agreeing.computeIfAbsent(other.id(), id -> new TreeSet<>()).add(one.id());
    }

    /** Claims that say the same as this one; sorted. */
    List<Claim.Id> with(Claim.Id id) {
        return List.copyOf(agreeing.getOrDefault(id, new TreeSet<>()));
    }
}
