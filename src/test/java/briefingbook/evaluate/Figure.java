package briefingbook.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of the table: how well the book does in one respect. */
sealed interface Figure permits Rate, Tally {

    String name();

    /** How much the annotation, or the book for what concerns the book alone, has of it. */
    int size();

    /** Without those that nothing was counted for. */
    SortedMap<Measure, Double> values();

    /** The measure that sums it up. */
    Measure main();

    /** In the order in which they were met. */
    List<Miss> misses();

    /**
     * One thing that is not as the annotation has it.
     *
     * @param item the document and what it is about; the same from build to build
     * @param found what the book has instead; empty where the item says it
     */
    record Miss(String item, String found) {

        /** Takes white space for one blank, so that a miss is a line. */
        public Miss {
            item = item.strip().replaceAll("\\s+", " ");
            found = found.strip().replaceAll("\\s+", " ");
        }

        /** @param found null, or an empty list, for nothing */
        static Miss of(String item, @Nullable Object found) {
            String words = found instanceof Collection<?> list
                    ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                    : Objects.toString(found, "");
            return new Miss(item, words.isEmpty() ? "nothing" : words);
        }

        @Override
        public String toString() {
            return found.isEmpty() ? item : item + " (the book: " + found + ")";
        }
    }
}
