package briefingbook.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two leaders whom a source is about: those who are most often named together, and no third beside them. */
final class Protagonists {

    /** How many passages open a source: who is named together there is whom it is about. */
    private static final int OPENING = 3;

    private final Tenure tenure;
    private final Map<Set<Bearer>, Integer> pairs = new HashMap<>();
    private List<Bearer> pair = List.of();
    private int together;

    Protagonists(Tenure tenure) {
        this.tenure = tenure;
    }

    /** Takes those whom the title names for protagonists, until others are named together more often. */
    void announced(Set<Bearer> named) {
        count(named, 2);
    }

    /** Counts who is named in the passage. */
    void count(Page page, Set<Bearer> named) {
        count(named, page.index() < OPENING ? 2 : 1);
    }

    private void count(Set<Bearer> named, int weight) {
        Set<Bearer> leaders = new LinkedHashSet<>();
        named.stream().filter(tenure::leads).forEach(leaders::add);
        if (leaders.size() != 2) {
            return;
        }
        int times = pairs.merge(leaders, weight, Integer::sum);
        if (times > together) {
            together = times;
            pair = List.copyOf(leaders);
        }
    }

    /** The one of the two who is not this one; null where this one is none of them. */
    @Nullable
    Bearer other(Bearer one) {
        List<Bearer> two = pair();
        return !two.contains(one) ? null : two.get(0) == one ? two.get(1) : two.get(0);
    }

    /** The two, in the order in which they were named; empty while they were named together but once. */
    List<Bearer> pair() {
        return together > 1 ? pair : List.of();
    }
}
