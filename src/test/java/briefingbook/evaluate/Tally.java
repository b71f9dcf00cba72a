package briefingbook.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what book and annotation have in common, and what only one of them has. */
final class Tally implements Figure {

    private final String name;
    private final List<Miss> misses = new ArrayList<>();
    private int common;
    private int missed;
    private int unwanted;

    Tally(String name) {
        this.name = name;
    }

    /** Counts a thing of the annotation. */
    void expect(boolean found, String item) {
        if (found) {
            common++;
        } else {
            missed++;
            misses.add(new Miss("missed: " + item, ""));
        }
    }

    /** Counts a thing that only the book has. */
    void unwanted(String item) {
        unwanted++;
        misses.add(new Miss("unwanted: " + item, ""));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return common + missed;
    }

    @Override
    public SortedMap<Measure, Double> values() {
        SortedMap<Measure, Double> values = new TreeMap<>();
        if (common + unwanted > 0) {
            values.put(Measure.PRECISION, (double) common / (common + unwanted));
        }
        if (common + missed > 0) {
            values.put(Measure.RECALL, (double) common / (common + missed));
        }
        if (!values.isEmpty()) {
            values.put(Measure.F1, 2.0 * common / (2 * common + missed + unwanted));
        }
        return values;
    }

    @Override
    public Measure main() {
        return Measure.F1;
    }

    @Override
    public List<Miss> misses() {
        return List.copyOf(misses);
    }
}
