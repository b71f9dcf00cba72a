package briefingbook.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what is right among what is asked. */
final class Rate implements Figure {

    private final String name;
    private final List<Miss> misses = new ArrayList<>();
    private int asked;

    Rate(String name) {
        this.name = name;
    }

    /** @param found what the book has, for the list of misses; null, or an empty list, for nothing */
    void count(boolean right, String item, @Nullable Object found) {
        asked++;
        if (!right) {
            misses.add(Miss.of(item, found));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return asked;
    }

    @Override
    public SortedMap<Measure, Double> values() {
        return asked == 0
                ? new TreeMap<>()
                : new TreeMap<>(Map.of(Measure.RATE, (double) (asked - misses.size()) / asked));
    }

    @Override
    public Measure main() {
        return Measure.RATE;
    }

    @Override
    public List<Miss> misses() {
        return List.copyOf(misses);
    }
}
