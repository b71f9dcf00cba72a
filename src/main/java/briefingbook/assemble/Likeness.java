package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * How much claims are like each other: the cosine of their terms, rare terms weighing more. Pairs are found over an
 * index of terms, so the work grows with the number of claims, not with its square.
 */
final class Likeness {

    /** A term in more claims than this brings no pair together by itself. */
    private static final int COMMON = 400;

    private final List<Claim> claims;
    private final Map<Claim.Id, Integer> placeOf = new HashMap<>();
    private final List<int[]> terms = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    /** In how many claims each term stands. */
    private final List<Integer> spread = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    Likeness(Evidence evidence) {
        this.claims = evidence.claims();
        List<Map<Integer, Integer>> counts = new ArrayList<>();
        for (Claim claim : claims) {
            placeOf.put(claim.id(), placeOf.size());
            Map<Integer, Integer> count = new TreeMap<>();
            for (String term : Terms.of(claim, evidence)) {
                int number = numbers.computeIfAbsent(term, t -> numbers.size());
                if (number == spread.size()) {
                    spread.add(0);
                }
                if (count.merge(number, 1, Integer::sum) == 1) {
                    spread.set(number, spread.get(number) + 1);
                }
            }
            counts.add(count);
        }
        counts.forEach(this::weigh);
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

    /** Two claims, the first before the second in the book. */
    record Pair(Claim one, Claim other, double likeness) {}

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

    /** Every pair of different claims at least so much alike that the filter admits, in the order of the book. */
    List<Pair> pairs(double atLeast, BiPredicate<Claim, Claim> admitted) {
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : between(claims, claims, atLeast)) {
            if (place(pair.one()) < place(pair.other()) && admitted.test(pair.one(), pair.other())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** The pairs, one of these and one of those, that are at least so much alike; a claim is no pair with itself. */
    List<Pair> between(List<Claim> ones, List<Claim> others, double atLeast) {
        Map<Integer, List<Integer>> holders = holders(others);
        List<Pair> pairs = new ArrayList<>();
        BitSet met = new BitSet(others.size());
        for (Claim one : ones) {
            met.clear();
            for (int term : terms.get(place(one))) {
                List<Integer> sharing = holders.getOrDefault(term, List.of());
                if (sharing.size() <= COMMON) {
                    sharing.forEach(met::set);
                }
            }
            for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
                double likeness = of(one, others.get(i));
                if (likeness >= atLeast && !one.equals(others.get(i))) {
                    pairs.add(new Pair(one, others.get(i), likeness));
                }
            }
        }
        return pairs;
    }

    /** Places among these claims of those that hold each term. */
    private Map<Integer, List<Integer>> holders(List<Claim> among) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < among.size(); i++) {
            for (int term : terms.get(place(among.get(i)))) {
                holders.computeIfAbsent(term, t -> new ArrayList<>()).add(i);
            }
        }
        return holders;
    }
}
