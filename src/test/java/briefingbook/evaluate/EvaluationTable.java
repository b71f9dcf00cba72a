package briefingbook.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Prints the figures of every set with their floors: {@code mvn -q test-compile exec:java@evaluation}.
 *
 * <p>With {@code -Devaluation=misses} each miss is printed below its table; with {@code -Devaluation=raise} the floors
 * are raised to just below the figures, and the misses written beside them.
 */
public final class EvaluationTable {

    private static final Path OUT = Path.of("target/evaluation");

    private EvaluationTable() {}

    /** @param args {@code table}, {@code misses} or {@code raise} */
    public static void main(String[] args) throws IOException {
        Task task = Task.valueOf(args[0].toUpperCase(Locale.ROOT));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (AnnotatedSet set : AnnotatedSet.all()) {
            Score score = Score.of(set, set.build(OUT.resolve(set.name())));
            if (task == Task.RAISE) {
                Files.writeString(
                        set.floors(), Floors.read(set.floors()).raised(score).text());
                Files.writeString(set.knownMisses(), KnownMisses.text(score));
            }
            out.print(table(set.name(), score, Floors.read(set.floors())));
            if (task == Task.MISSES) {
                out.print(misses(score));
            }
            out.println();
        }
    }

    private enum Task {
        TABLE,
        MISSES,
        RAISE
    }

    static String table(String name, Score score, Floors floors) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-30s %5s  %7s %7s  %9s %7s  %6s%n",
                name,
                "n",
                "rate/F1",
                "floor",
                "precision",
                "floor",
                "recall"));
        for (Figure figure : score.figures()) {
            table.append(String.format(
                            Locale.ROOT,
                            "%-30s %5d  %7s %7s  %9s %7s  %6s",
                            figure.name(),
                            figure.size(),
                            value(figure, figure.main()),
                            floor(floors, figure, figure.main()),
                            value(figure, Measure.PRECISION),
                            floor(floors, figure, Measure.PRECISION),
                            value(figure, Measure.RECALL))
                    .stripTrailing());
            table.append(System.lineSeparator());
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "suggested: %d agreements, %d conflicts, counted from both sides%n",
                        score.agreements(),
                        score.conflicts()))
                .toString();
    }

    private static String value(Figure figure, Measure measure) {
        Double value = figure.values().get(measure);
        return value == null ? "" : number(value);
    }

    private static String floor(Floors floors, Figure figure, Measure measure) {
        OptionalDouble least = floors.least(figure, measure);
        return least.isEmpty() ? "" : number(least.getAsDouble());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String misses(Score score) {
        StringBuilder misses = new StringBuilder();
        for (Figure figure : score.figures()) {
            figure.misses()
                    .forEach(miss -> misses.append(figure.name())
                            .append(": ")
                            .append(miss)
                            .append(System.lineSeparator()));
        }
        return misses.toString();
    }
}
