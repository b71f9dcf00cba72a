package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims that hang together, through others if need be. */
final class Groups {

    private final Map<Claim, Claim> leaders = new LinkedHashMap<>();

    void tie(Claim one, Claim other) {
        Claim a = leader(one);
        Claim b = leader(other);
        if (!a.equals(b)) {
            leaders.put(b, a);
        }
    }

    private Claim leader(Claim claim) {
        Claim at = claim;
        for (Claim up = leaders.get(at); up != null && !up.equals(at); up = leaders.get(at)) {
            at = up;
        }
        leaders.putIfAbsent(at, at);
        leaders.put(claim, at);
        return at;
    }

    /** The groups in the order in which their first claims were tied. */
    List<List<Claim>> all() {
        Map<Claim, List<Claim>> groups = new LinkedHashMap<>();
        for (Claim claim : List.copyOf(leaders.keySet())) {
            groups.computeIfAbsent(leader(claim), leader -> new ArrayList<>()).add(claim);
        }
        return List.copyOf(groups.values());
    }
}
