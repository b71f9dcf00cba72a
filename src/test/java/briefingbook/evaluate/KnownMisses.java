package briefingbook.evaluate;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a set's book was known to miss when its floors were last raised, from the lines of {@code known-misses.tsv}:
 * figure and item. Tells what a change has made worse; no figure depends on it.
 */
record KnownMisses(Set<String> lines) {

    private static final String HEADER = """
            # What the book missed when the floors were last raised: figure, item, what the book has instead.
            """;

    KnownMisses {
        lines = Set.copyOf(lines);
    }

    /** None where there is no such file. */
    static KnownMisses read(Path file) {
        Set<String> lines = new HashSet<>();
        for (String line : Floors.lines(file)) {
            String[] fields = line.split("\t", 3);
            lines.add(fields[0] + "\t" + fields[1]);
        }
        return new KnownMisses(lines);
    }

    /** Those of a figure that were not known. */
    List<Figure.Miss> newOnes(Figure figure) {
        return figure.misses().stream()
                .filter(miss -> !lines.contains(figure.name() + "\t" + miss.item()))
                .toList();
    }

    /** As a file has it. */
    static String text(Score score) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Figure figure : score.figures()) {
            for (Figure.Miss miss : figure.misses()) {
                text.append(String.join("\t", figure.name(), miss.item(), miss.found())
                                .strip())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
