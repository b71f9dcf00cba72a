package briefingbook.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    enum Colour {
        RED,
        GREEN
    }

    /** @param names at least one */
    record Inner(List<String> names, @Nullable Colour colour) {
        Inner {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no names");
            }
        }
    }

    record Outer(
            int number,
            boolean truth,
            double share,
            @Nullable String words,
            @Nullable Integer page,
            @Nullable Boolean perhaps,
            List<Inner> list,
            SortedMap<String, Inner> map,
            TracedText text) {}

    private static final TracedText TRACED = new TracedText.Builder()
            .append("Ağ 😀 ", 3)
            .append("&", new Span(30, 35))
            .append("x", 40)
            .build();

    private static final Outer VALUE = new Outer(
            Integer.MIN_VALUE,
            true,
            1.0 / 3,
            null,
            -7,
            false,
            List.of(new Inner(List.of("a", "b", "a", "", "\ud83d lone"), Colour.GREEN), new Inner(List.of("b"), null)),
            new TreeMap<>(java.util.Map.of("k", new Inner(List.of("łódź"), Colour.RED))),
            TRACED);

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        byte[] bytes = RecordCodec.bytes(VALUE);
        assertThat(RecordCodec.value(Outer.class, bytes)).isEqualTo(VALUE);
        assertThat(RecordCodec.value(Outer.class, bytes).text().span(6, 7)).isEqualTo(new Span(30, 35));
    }

    @Test
    void differentListsHaveDifferentBytes() {
        assertThat(RecordCodec.bytes(new Inner(List.of("a, b"), null)))
                .isNotEqualTo(RecordCodec.bytes(new Inner(List.of("a", "b"), null)));
    }

    /** Whatever the bytes are, the answer is a value of the type or an exception that a caller expects. */
    @Test
    void otherBytesAreRefused() {
        byte[] whole = RecordCodec.bytes(VALUE);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> RecordCodec.value(Outer.class, cut)).isInstanceOf(IOException.class);
        }
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] other = whole.clone();
                other[i] ^= (byte) (1 << bit);
                try {
                    assertThat(RecordCodec.value(Outer.class, other)).isInstanceOf(Outer.class);
                } catch (IOException expected) {
                    assertThat(expected).hasMessageStartingWith("no ").isNotNull();
                }
            }
        }
    }

    @Test
    void aValueIsMadeByItsOwnConstructorWhichChecksIt() {
        record Unchecked(List<String> names, @Nullable Colour colour) {}
        byte[] bytes = RecordCodec.bytes(new Unchecked(List.of(), Colour.RED));
        assertThatThrownBy(() -> RecordCodec.value(Inner.class, bytes))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("no names");
    }

    @Test
    void aPartOfNoKnownTypeIsTheProgramsMistake() {
        record Odd(Object thing) {}
        assertThatThrownBy(() -> RecordCodec.bytes(new Odd("x"))).isInstanceOf(IllegalArgumentException.class);
    }
}
