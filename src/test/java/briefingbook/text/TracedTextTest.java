package briefingbook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TracedTextTest {

    /** As if cut out of {@code Peace&nbsp;&amp; <b>bread</b>}. */
    private static TracedText cutOut() {
        return new TracedText.Builder()
                .append("Peace", 0)
                .append(" ", new Span(5, 11))
                .append("&", new Span(11, 16))
                .append(" ", 16)
                .append("bread", 20)
                .build();
    }

    @Test
    void eachCharacterKnowsWhereItStood() {
        TracedText text = cutOut();
        assertThat(text).hasToString("Peace & bread");
        assertThat(text.span()).isEqualTo(new Span(0, 25));
        assertThat(text.span(6, 7)).isEqualTo(new Span(11, 16));
        assertThat(text.span(5, 9)).isEqualTo(new Span(5, 21));
        assertThat(text.span(9, 13)).isEqualTo(new Span(21, 25));
    }

    @Test
    void aSliceKeepsItsPlaces() {
        TracedText slice = cutOut().slice(3, 10);
        assertThat(slice).hasToString("ce & br");
        assertThat(slice.span()).isEqualTo(new Span(3, 22));
        assertThat(slice.slice(3, 7).span()).isEqualTo(new Span(11, 22));
        assertThat(cutOut().slice(4, 4)).isEqualTo(TracedText.empty());
    }

    @Test
    void placesAreCodePointsAndIndexesAreNot() {
        TracedText text = TracedText.of("a🕊b🕊", 10);
        assertThat(text.length()).isEqualTo(6);
        assertThat(text.span()).isEqualTo(new Span(10, 14));
        assertThat(text.span(3, 4)).isEqualTo(new Span(12, 13));
        assertThat(text.span(1, 3)).isEqualTo(new Span(11, 12));
        assertThat(text.slice(3, 6).span()).isEqualTo(new Span(12, 14));
    }

    @Test
    void foldingMakesOneSpaceOfManyAndLeavesOutWhatNobodyReads() {
        TracedText text = TracedText.of(" \n One\u00a0 \t two\u00ad-\u200bthree\ufeff \r\n", 5)
                .folded();
        assertThat(text).hasToString("One two-three");
        assertThat(text.span(0, 3)).isEqualTo(new Span(8, 11));
        assertThat(text.span(3, 4)).isEqualTo(new Span(11, 12));
        assertThat(text.span(4, 7)).isEqualTo(new Span(15, 18));
        assertThat(text.folded()).isSameAs(text);
        assertThat(TracedText.of(" \u00a0\u00ad", 0).folded()).isEqualTo(TracedText.empty());
    }

    @Test
    void foldingLeavesOutControlsAndWhatTurnsTheDirectionOfReading() {
        assertThat(TracedText.of("a\u0000\u0007b\u202ec\u2066d\u2069 e\ufdd0\uffff\u0085f\u2028g", 0)
                        .folded())
                .hasToString("abcd e f g");
    }

    @Test
    void foldingKeepsPairs() {
        TracedText text = TracedText.of("🕊  🕊\u00ad🕊 ", 0).folded();
        assertThat(text).hasToString("🕊 🕊🕊");
        assertThat(text.span(text.length() - 2, text.length())).isEqualTo(new Span(5, 6));
    }

    @Test
    void foldingATextIsFoldingItsCharactersOneByOne() {
        Random random = new Random(7);
        String signs = "ab \u00a0\n\u00ad\u200bä.";
        for (int i = 0; i < 2000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                raw.append(signs.charAt(random.nextInt(signs.length())));
            }
            String expected = raw.toString()
                    .replaceAll("[\u00ad\u200b]", "")
                    .replaceAll("[ \u00a0\n]+", " ")
                    .strip();
            TracedText folded = TracedText.of(raw.toString(), 3).folded();
            assertThat(folded.toString()).as(raw.toString()).isEqualTo(expected);
            for (int c = 0; c < folded.length(); c++) {
                char there = raw.charAt(folded.span(c, c + 1).start() - 3);
                assertThat(TracedText.isSpace(there) ? ' ' : there).isEqualTo(folded.charAt(c));
            }
        }
    }

    @Test
    void strippingTakesNoBreakSpacesToo() {
        assertThat(TracedText.of("\u00a0 a b\u00a0", 0).strip().span()).isEqualTo(new Span(2, 5));
    }

    @Test
    void textAppendedWhereTheLastEndedGoesOnWithoutASeam() {
        TracedText joined =
                new TracedText.Builder().append("one ", 0).append("two", 4).build();
        assertThat(joined).isEqualTo(TracedText.of("one two", 0)).hasSameHashCodeAs(TracedText.of("one two", 0));
        assertThat(joined).isNotEqualTo(TracedText.of("one two", 1));
    }

    @Test
    void whatStandsNowhereIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TracedText.empty().span());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TracedText.of("abc", 0).span(2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new TracedText.Builder().append("a", new Span(3, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    }

    @Test
    void spansTellWhatTheyHold() {
        Span span = new Span(3, 7);
        assertThat(span.contains(new Span(3, 7))).isTrue();
        assertThat(span.contains(new Span(3, 8))).isFalse();
        assertThat(span.overlaps(new Span(7, 9))).isFalse();
        assertThat(span.overlaps(new Span(6, 9))).isTrue();
        assertThat(span.joined(new Span(9, 10))).isEqualTo(new Span(3, 10));
        assertThat(span).isLessThan(new Span(3, 8)).isGreaterThan(new Span(2, 9));
    }
}
