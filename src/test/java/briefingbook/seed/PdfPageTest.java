package briefingbook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.seed.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Letters at places become lines in the order of reading. */
class PdfPageTest {

    private final List<Glyph> glyphs = new ArrayList<>();

    private void set(float x, float y, float size, String words) {
        for (int i = 0; i < words.length(); i++) {
            glyphs.add(new Glyph(words.substring(i, i + 1), x + i * size / 2, y, size / 2, size, false));
        }
    }

    private List<String> lines() {
        return PdfPage.of(1, 800, glyphs).lines().stream()
                .map(line -> String.join(" | ", line.cells()))
                .toList();
    }

    @Test
    void aTableIsReadByRowsAlsoRightBelowColumns() {
        for (int i = 0; i < 8; i++) {
            set(60, 200 + 12 * i, 10, "left line of a column that is full " + i);
            set(320, 200 + 12 * i, 10, "right line of a column also full " + i);
        }
        for (int i = 0; i < 3; i++) {
            set(60, 300 + 16 * i, 10, "Country " + i);
            set(200, 300 + 16 * i, 10, "Minister " + i);
            set(350, 300 + 16 * i, 10, "Day " + i);
        }
        assertThat(lines())
                .startsWith("left line of a column that is full 0", "left line of a column that is full 1")
                .endsWith(
                        "Country 0 | Minister 0 | Day 0",
                        "Country 1 | Minister 1 | Day 1",
                        "Country 2 | Minister 2 | Day 2");
        assertThat(lines().indexOf("right line of a column also full 0")).isEqualTo(8);
    }

    @Test
    void aRaisedNumberIsThatOfANoteUnlessItIsAPower() {
        set(60, 200, 10, "they agreed");
        set(115, 196, 6, "12");
        set(60, 220, 10, "on 40 km");
        set(100, 216, 6, "2");
        assertThat(lines()).containsExactly("they agreed[12]", "on 40 km2");
    }

    @Test
    @Timeout(20)
    void aPageFullOfScatteredFiguresIsReadInSeconds() {
        for (int i = 0; i < 200_000; i++) {
            glyphs.add(new Glyph("7", i % 599 * 37 % 599, i % 7 * 100 + i % 3, 2, i % 2 == 0 ? 6 : 10, false));
        }
        assertThat(lines()).isNotEmpty();
    }
}
