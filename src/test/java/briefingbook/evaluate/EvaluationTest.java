package briefingbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import briefingbook.seed.SeedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The book of each annotated set is at least as right as its {@code floors.tsv} asks. The figures themselves are
 * printed by {@code mvn -q test-compile exec:java@evaluation}.
 */
class EvaluationTest {

    @TempDir
    Path out;

    @TestFactory
    Stream<DynamicTest> noFigureIsBelowItsFloor() {
        return AnnotatedSet.all().stream().map(set -> dynamicTest(set.name(), () -> check(set)));
    }

    private void check(AnnotatedSet set) {
        Score score = Score.of(set, set.build(out.resolve(set.name())));
        List<String> faults = Floors.read(set.floors()).faults(score, KnownMisses.read(set.knownMisses()));
        if (!faults.isEmpty()) {
            fail(set.name() + ": " + String.join("\n" + set.name() + ": ", faults));
        }
    }

    @Test
    void theSeedsAndOtherDocumentsAreAnnotated() {
        assertThat(AnnotatedSet.all()).extracting(AnnotatedSet::name).contains("devset", "seeds");
    }

    @Test
    void everyDocumentOfASetIsAnnotated() throws IOException {
        for (AnnotatedSet set : AnnotatedSet.all()) {
            assertThat(set.golds())
                    .as(set.name())
                    .extracting(Gold::document)
                    .containsExactlyInAnyOrderElementsOf(SeedFolder.list(set.documents()).seeds().stream()
                            .map(seed -> Path.of(seed.path()).getFileName().toString())
                            .toList());
        }
    }
}
