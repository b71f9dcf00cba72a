package briefingbook.assemble;

import java.util.Arrays;
import java.util.List;

/**
 * How many runs of words each two sources share.
 *
 * <p>Work grows with the runs that are shared, not with the pairs of sources: each source counts along the lists of those
 * that have its runs.
 */
final class SharedRuns {

    /** A run and the source that has it: sorted by run, then by source. */
    private final long[] places;
    /** For each place, behind the last that has the same run; the place itself where too many have it. */
    private final int[] ends;
    /** The places of each source. */
    private final int[][] ofSource;

    /**
     * @param runs of each source: distinct hashes below 2³¹
     * @param most a run that more sources have than this is a phrase that all use, and counts for nothing
     */
    SharedRuns(List<long[]> runs, int most) {
        places = new long[runs.stream().mapToInt(own -> own.length).sum()];
        int count = 0;
        for (int source = 0; source < runs.size(); source++) {
            for (long run : runs.get(source)) {
                places[count++] = run << 32 | source;
            }
        }
        Arrays.parallelSort(places);
        ends = ends(most);
        ofSource = new int[runs.size()][];
        int[] filled = new int[runs.size()];
        for (int source = 0; source < runs.size(); source++) {
            ofSource[source] = new int[runs.get(source).length];
        }
        for (int place = 0; place < places.length; place++) {
            int source = (int) places[place];
            ofSource[source][filled[source]++] = place;
        }
    }

    private int[] ends(int most) {
        int[] found = new int[places.length];
        for (int from = 0; from < places.length; ) {
            int to = from + 1;
            while (to < places.length && places[to] >>> 32 == places[from] >>> 32) {
                to++;
            }
            for (int place = from; place < to; place++) {
                found[place] = to - from <= most ? to : place;
            }
            from = to;
        }
        return found;
    }

    /** Is told of a pair. */
    interface Pairs {
        /**
         * @param one number of a source; {@code other} is greater
         * @param shared how many runs both have, at least one
         */
        void pair(int one, int other, int shared);
    }

    /** Pairs that share nothing are left out; in the order of the sources. */
    void forEachPair(Pairs pairs) {
        int[] shared = new int[ofSource.length];
        int[] touched = new int[ofSource.length];
        for (int one = 0; one < ofSource.length; one++) {
            int count = 0;
            for (int place : ofSource[one]) {
                for (int other = place + 1; other < ends[place]; other++) {
                    int source = (int) places[other];
                    if (shared[source]++ == 0) {
                        touched[count++] = source;
                    }
                }
            }
            Arrays.sort(touched, 0, count);
            for (int i = 0; i < count; i++) {
                pairs.pair(one, touched[i], shared[touched[i]]);
                shared[touched[i]] = 0;
            }
        }
    }
}
