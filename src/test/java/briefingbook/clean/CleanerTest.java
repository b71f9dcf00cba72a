package briefingbook.clean;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.Specification;
import briefingbook.book.Correction;
import briefingbook.seed.Block;
import briefingbook.seed.Seed;
import briefingbook.seed.SeedDocument;
import briefingbook.seed.SeedReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class CleanerTest {

    private static final String PAGE =
            "Envoys meet\n\nThe envoys met on Monday.\n\nSubscribe to our newsletter.\n\nThey had met before.\n";

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheFurnitureHolds() {
        return Specification.examples("clean/furniture.md", 13, (attributes, text) -> {
            return clean(text, List.of()).blocks().stream()
                    .map(block -> (block.furniture() == null ? "kept" : rule(block.furniture())) + ": " + block.text())
                    .collect(Collectors.joining("\n"));
        });
    }

    @Test
    void everyRuleSaysWhatItSetsAsideInWordsOfItsOwn() {
        assertThat(Arrays.stream(FurnitureRule.values()).map(FurnitureRule::sentence))
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).matches("[a-z].{8,60}[a-z]"));
    }

    private static String rule(String sentence) {
        return Arrays.stream(FurnitureRule.values())
                .filter(rule -> rule.sentence().equals(sentence))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static SeedDocument clean(String text, List<Correction> corrections) {
        return Cleaner.clean(SeedReader.read(new Seed("news/seed.txt", text, "UTF-8", "0")), corrections);
    }

    private static Correction correction(@Nullable String source, String words, boolean furniture) {
        return new Correction(
                null,
                source,
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                furniture,
                null,
                null,
                "looked at",
                "authority/corrections/c.yaml");
    }

    private static List<@Nullable String> furniture(List<Correction> corrections) {
        return clean(PAGE, corrections).blocks().stream().map(Block::furniture).toList();
    }

    @Test
    void aCorrectionKeepsWhatARuleSetsAside() {
        assertThat(furniture(List.of())).containsExactly(null, null, "a prompt to subscribe", null);
        assertThat(furniture(List.of(correction("news/seed.txt", "our newsletter", false))))
                .containsOnlyNulls();
    }

    @Test
    void aCorrectionSetsAsideWhatNoRuleClaimsAndSaysWhichFileDid() {
        assertThat(furniture(List.of(correction(null, "had met before", true))))
                .containsExactly(
                        null, null, "a prompt to subscribe", "corrected in authority/corrections/c.yaml: looked at");
    }

    @Test
    void aCorrectionOfAnotherSeedChangesNothing() {
        assertThat(furniture(List.of(correction("other.txt", "had met before", true))))
                .isEqualTo(furniture(List.of()));
    }

    @Test
    @Timeout(30)
    void noPageHoldsTheBookUp() {
        for (String hostile :
                List.of("follow ", "\n\n© ", "a / ", "Photo: ", "from * on ", "(", "x\n\n", "Read more ")) {
            assertThat(clean("Title\n\n" + hostile.repeat(5_000), List.of()).blocks())
                    .isNotEmpty();
        }
    }
}
