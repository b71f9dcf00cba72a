package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much claims are like each other: the cosine of their terms, rare terms weighing more. Pairs are found over an
 * index of terms, so the work grows with the number of claims, not with its square.
 */
final class Likeness {

    /** A term in more claims than this brings no pair together by itself. */
    private static final int COMMON = 250;
    /** What part of the likeness the terms that are not common must make up for a pair to be looked at. */
    private static final double RARE_SHARE = 0.5;

    private final List<Claim> claims;
    private final Map<Claim.Id, Integer> placeOf = new HashMap<>();
    private final List<int[]> terms = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    /** In how many claims each term stands. */
    private final List<Integer> spread = new ArrayList<>();

    /** Number of the source that each claim stands in. */
    private final int[] sources;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Likeness(Evidence evidence) {
        this.claims = evidence.claims();
        this.sources = sources(evidence);
        List<Map<Integer, Integer>> counts = new ArrayList<>();
        List<List<String>> told =
                claims.parallelStream().map(claim -> Terms.of(claim, evidence)).toList();
        for (Claim claim : claims) {
            Map<Integer, Integer> count = new TreeMap<>();
            for (String term : told.get(placeOf.size())) {
                int number = numbers.computeIfAbsent(term, t -> numbers.size());
                if (number == spread.size()) {
                    spread.add(0);
                    words.add(term);
                }
                if (count.merge(number, 1, Integer::sum) == 1) {
                    spread.set(number, spread.get(number) + 1);
                }
            }
            counts.add(count);
            placeOf.put(claim.id(), placeOf.size());
        }
        counts.forEach(this::weigh);
    }

    private static int[] sources(Evidence evidence) {
        Map<String, Integer> numbers = new HashMap<>();
        return evidence.claims().stream()
                .mapToInt(claim ->
                        numbers.computeIfAbsent(evidence.passageOf(claim).source(), source -> numbers.size()))
                .toArray();
    }

    private void weigh(Map<Integer, Integer> count) {
        int[] own = new int[count.size()];
        double[] weight = new double[count.size()];
        int i = 0;
        double square = 0;
        for (Map.Entry<Integer, Integer> term : count.entrySet()) {
            own[i] = term.getKey();
            weight[i] = (1 + Math.log(term.getValue())) * Math.log(1 + claims.size() / (double) spread.get(own[i]));
            square += weight[i] * weight[i];
            i++;
        }
        double length = Math.sqrt(square);
        for (int j = 0; j < weight.length; j++) {
            weight[j] /= length;
        }
        terms.add(own);
        weights.add(weight);
    }

    /** The natural logarithm of: one claim in how many has this term. */
    double rarity(String term) {
        Integer number = numbers.get(term);
        return number == null ? Double.MAX_VALUE : Math.log(claims.size() / (double) spread.get(number));
    }

    /** The claim's terms, each once; in a fixed order. */
    List<String> terms(Claim claim) {
        return Arrays.stream(terms.get(place(claim))).mapToObj(words::get).toList();
    }

    /** Whether the claim has this term. */
    boolean holds(Claim claim, String term) {
        Integer number = numbers.get(term);
        return number != null && Arrays.binarySearch(terms.get(place(claim)), number) >= 0;
    }

    /**
     * Two claims, the first before the second in the book.
     *
     * @param at place of the first among all claims; likewise {@code otherAt}
     */
    record Pair(Claim one, Claim other, double likeness, int at, int otherAt) {}

    double of(Claim one, Claim other) {
        return cosine(place(one), place(other));
    }

    private int place(Claim claim) {
        Integer place = placeOf.get(claim.id());
        if (place == null) {
            throw new IllegalArgumentException("claim " + claim.id());
        }
        return place;
    }

    private double cosine(int one, int other) {
        int[] a = terms.get(one);
        int[] b = terms.get(other);
        double sum = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                sum += weights.get(one)[i++] * weights.get(other)[j++];
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The terms that two claims share; in a fixed order. */
    List<String> shared(Pair pair) {
        int[] a = terms.get(pair.at());
        int[] b = terms.get(pair.otherAt());
        List<String> shared = new ArrayList<>();
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared.add(words.get(a[i++]));
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Every pair of claims of two sources that are at least so much alike, in the order of the book. */
    List<Pair> acrossSources(double atLeast) {
        return between(claims, claims, atLeast, true);
    }

    /** The pairs, one of these and one of those, that are at least so much alike; a claim is no pair with itself. */
    List<Pair> between(List<Claim> ones, List<Claim> others, double atLeast) {
        return between(ones, others, atLeast, false);
    }

    /** Where both lists are one and the same, each pair is found once. */
    private List<Pair> between(List<Claim> ones, List<Claim> others, double atLeast, boolean acrossSources) {
        int[] places = others.stream().mapToInt(this::place).toArray();
        Map<Integer, Holders> holders = holders(places);
        List<Pair> pairs = new ArrayList<>();
        double[] sum = new double[places.length];
        int[] met = new int[places.length];
        for (int i = 0; i < ones.size(); i++) {
            int one = place(ones.get(i));
            int count = gather(one, ones == others ? i + 1 : 0, holders, sum, met);
            Arrays.sort(met, 0, count);
            for (int k = 0; k < count; k++) {
                int other = met[k];
                boolean promising = sum[other] >= atLeast * RARE_SHARE
                        && places[other] != one
                        && !(acrossSources && sources[one] == sources[places[other]]);
                sum[other] = 0;
                if (promising) {
                    double likeness = cosine(one, places[other]);
                    if (likeness >= atLeast) {
                        pairs.add(new Pair(ones.get(i), others.get(other), likeness, one, places[other]));
                    }
                }
            }
        }
        return pairs;
    }

    /** Adds up what the claim has in common with each from {@code first} on; how many it has met. */
    private int gather(int one, int first, Map<Integer, Holders> holders, double[] sum, int[] met) {
        int[] own = terms.get(one);
        double[] weight = weights.get(one);
        int count = 0;
        for (int i = 0; i < own.length; i++) {
            Holders sharing = holders.get(own[i]);
            if (sharing == null) {
                continue;
            }
            int from = Arrays.binarySearch(sharing.claims, first);
            for (int k = from < 0 ? -from - 1 : from; k < sharing.claims.length; k++) {
                int other = sharing.claims[k];
                if (sum[other] == 0) {
                    met[count++] = other;
                }
                sum[other] += weight[i] * sharing.weights[k];
            }
        }
        return count;
    }

    /** Those among some claims that hold a term, ascending, and how much it weighs in each. */
    private static final class Holders {
        private final int[] claims;
        private final double[] weights;
        private int filled;

        Holders(int count) {
            claims = new int[count];
            weights = new double[count];
        }

        void add(int claim, double weight) {
            claims[filled] = claim;
            weights[filled++] = weight;
        }
    }

    /** By term, common terms left out. */
    private Map<Integer, Holders> holders(int[] places) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int place : places) {
            for (int term : terms.get(place)) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        Map<Integer, Holders> holders = new HashMap<>();
        counts.forEach((term, count) -> {
            if (count <= COMMON) {
                holders.put(term, new Holders(count));
            }
        });
        for (int i = 0; i < places.length; i++) {
            int[] own = terms.get(places[i]);
            for (int j = 0; j < own.length; j++) {
                Holders sharing = holders.get(own[j]);
                if (sharing != null) {
                    sharing.add(i, weights.get(places[i])[j]);
                }
            }
        }
        return holders;
    }
}
