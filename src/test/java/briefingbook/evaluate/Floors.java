package briefingbook.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The least that each figure of a set has to be, from the lines of its {@code floors.tsv}. */
record Floors(List<Floor> floors) {

    private static final String HEADER = """
            # The least that each figure has to be, or the build fails: figure, measure, floor.
            """;

    /** What is measured of a figure is floored if it is one of these. */
    private static final Set<Measure> FLOORED = Set.of(Measure.RATE, Measure.PRECISION, Measure.F1);

    /** How far below today's figure a floor lies: so much a better rule may cost elsewhere. */
    private static final double MARGIN = 0.005;

    /** What a book promises holds without exception. */
    private static final Set<String> PROMISES = Set.of(PlaceFigures.FIDELITY, PlaceFigures.CITED, PlaceFigures.WORDS);

    Floors {
        floors = List.copyOf(floors);
    }

    record Floor(String figure, Measure measure, double least) {

        private static Floor of(String line) {
            String[] fields = line.split("\t");
            if (fields.length != 3) {
                throw new IllegalArgumentException("floor, not \"figure, measure, number\" with tabs: " + line);
            }
            return new Floor(fields[0], Measure.of(fields[1]), Double.parseDouble(fields[2]));
        }

        private String line() {
            return String.format(Locale.ROOT, "%s\t%s\t%.3f\n", figure, measure.word(), least);
        }
    }

    /** None where there is no such file. */
    static Floors read(Path file) {
        return new Floors(lines(file).stream().map(Floor::of).toList());
    }

    /** Lines that are no comments; none where there is no such file. */
    static List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    OptionalDouble least(Figure figure, Measure measure) {
        return floors.stream()
                .filter(floor -> floor.figure().equals(figure.name()) && floor.measure() == measure)
                .mapToDouble(Floor::least)
                .findFirst();
    }

    /** A sentence for each figure that is too low or without a floor, and for each floor without a figure. */
    List<String> faults(Score score, KnownMisses known) {
        if (floors.isEmpty()) {
            return List.of("There are no floors yet; the README beside the sets tells how they are written.");
        }
        List<String> faults = new ArrayList<>();
        for (Figure figure : score.figures()) {
            figure.values().forEach((measure, value) -> {
                OptionalDouble least = least(figure, measure);
                if (least.isEmpty() && FLOORED.contains(measure)) {
                    faults.add(label(figure, measure) + " has no floor.");
                } else if (least.isPresent() && value < least.getAsDouble()) {
                    faults.add(tooLow(figure, measure, value, least.getAsDouble(), known.newOnes(figure)));
                }
            });
        }
        for (Floor floor : floors) {
            if (!isOf(score, floor)) {
                faults.add("There is a floor for " + floor.figure() + ", which is no figure of this set.");
            }
        }
        return faults;
    }

    private static boolean isOf(Score score, Floor floor) {
        return score.figures().stream().anyMatch(figure -> figure.name().equals(floor.figure()));
    }

    private static String tooLow(
            Figure figure, Measure measure, double value, double least, List<Figure.Miss> newOnes) {
        StringBuilder fault = new StringBuilder(String.format(
                Locale.ROOT, "%s is %.3f, and its floor is %.3f; newly missed:", label(figure, measure), value, least));
        newOnes.forEach(miss -> fault.append("\n    ").append(miss));
        return newOnes.isEmpty() ? fault.append(" nothing").toString() : fault.toString();
    }

    private static String label(Figure figure, Measure measure) {
        return measure == Measure.RATE ? figure.name() : measure.word() + " of " + figure.name();
    }

    /** Floors a little below what a book reaches, but none lower than it was, and none left out. */
    Floors raised(Score score) {
        List<Floor> raised = new ArrayList<>();
        for (Figure figure : score.figures()) {
            for (Map.Entry<Measure, Double> value : figure.values().entrySet()) {
                if (FLOORED.contains(value.getKey())) {
                    double margin = PROMISES.contains(figure.name()) ? 0 : MARGIN;
                    double below = Math.floor((value.getValue() - margin) * 1000) / 1000;
                    double least = least(figure, value.getKey()).orElse(0);
                    raised.add(new Floor(figure.name(), value.getKey(), Math.max(below, least)));
                }
            }
        }
        floors.stream().filter(floor -> !isOf(score, floor)).forEach(raised::add);
        return new Floors(raised);
    }

    /** As a file has it. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER);
        floors.forEach(floor -> text.append(floor.line()));
        return text.toString();
    }
}
