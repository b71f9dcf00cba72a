package briefingbook.assemble;

import briefingbook.Specification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code measures.md}. */
class MeasuresTest {

    @TestFactory
    Stream<DynamicTest> sentencesMeasureAsTheSpecificationSays() {
        return Specification.examples(
                "assemble/measures.md",
                14,
                (attributes, text) -> Measures.in(text.strip(), List.of()).stream()
                        .map(MeasuresTest::told)
                        .collect(Collectors.joining("\n")));
    }

    private static String told(Measure measure) {
        String of = measure.of().replaceAll("\\W*(.*)", "$1");
        String joined = measure.of().isEmpty()
                ? ""
                : (measure.what() == Measure.What.MONEY ? " in " + measure.of() : " of " + of);
        long least = Math.round(measure.amount().least());
        long most = Math.round(measure.amount().most());
        return measure.what().name().toLowerCase(Locale.ROOT).replace('_', ' ') + joined + " " + least
                + (least == most ? "" : "–" + most) + ": " + measure.words();
    }
}
