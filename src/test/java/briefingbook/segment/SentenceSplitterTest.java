package briefingbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.Specification;
import briefingbook.text.TracedText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class SentenceSplitterTest {

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheSpecificationHolds() {
        return Specification.examples(
                "segment/sentences.md",
                30,
                (attributes, text) -> sentences(text).collect(Collectors.joining("\n")));
    }

    private static Stream<String> sentences(String text) {
        return SentenceSplitter.sentences(TracedText.of(text, 0).folded()).stream()
                .map(TracedText::toString);
    }

    @Test
    void theSentencesAreAllTheWordsOfTheParagraph() {
        String text = "“Why?” he asked. “Because.” The U.S. (so it said. Twice.) left at 5 p.m. Nobody… stayed! No. 5";
        assertThat(sentences(text).collect(Collectors.joining(" "))).isEqualTo(text);
    }

    @Test
    void aSentenceKnowsItsPlaceInTheSeed() {
        TracedText second = SentenceSplitter.sentences(TracedText.of("It rained. It snowed.", 100))
                .get(1);
        assertThat(second.span().start()).isEqualTo(111);
        assertThat(second.span().end()).isEqualTo(121);
    }

    @Test
    @Timeout(10)
    void noParagraphHoldsTheBookUp() {
        for (String hostile :
                List.of("(", "\"a. ", "“a. B ", "A. ", "a.", "“B.” ", "? ", "(A. ) ", "U.S. A ", "'B! ")) {
            String text = hostile.repeat(60_000);
            assertThat(sentences(text)).isNotEmpty();
        }
    }
}
