package briefingbook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacesTest {

    private static final List<String> FILES = List.of(
            "BookSans-Regular", "BookSans-Semibold", "BookSerif-Italic", "BookSerif-Regular", "BookSerif-Semibold");

    @Test
    void allFacesHaveTheSameLetters() throws Exception {
        Set<Integer> first = letters(FILES.get(0));
        assertThat(first).hasSizeGreaterThan(900);
        for (String file : FILES) {
            assertThat(letters(file)).as(file).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łódź ģenerālis İstanbul Ștefan Ñandú",
                "Зеленський Ћирилица Ўзбек Қазақ",
                "Ελλάδα Κώστας",
                "Đặng Trần Nguyễn",
                "ḥ ṣ ṭ ẓ ḫ ā ī ū ʿ ʾ",
                "→ ← ↑ ↓ ≠ ≤ − × □ † ‡ § ¶ … – — ‑ “ ” ‘ ’ « » „",
                "€ £ ₽ ₴ ₺ ₹ ½ ⅓ ² ₂ № ™ °"
            })
    void theLettersOfEuropeanNamesAreThere(String text) throws Exception {
        Set<Integer> letters = letters("BookSerif-Regular");
        assertThat(text.codePoints()
                        .filter(c -> !letters.contains(c))
                        .mapToObj(Character::toString)
                        .toList())
                .isEmpty();
    }

    @Test
    void noFaceHasLigaturesOrBearsTheReservedName() throws Exception {
        for (String file : FILES) {
            try (TrueTypeFont font = font(file)) {
                Map<String, ?> tables = font.getTableMap();
                assertThat(tables.keySet()).as(file).doesNotContain("GSUB", "GPOS", "DSIG");
                assertThat(font.getNaming().getNameRecords().stream()
                                .filter(name -> name.getNameId() == 1 || name.getNameId() == 4 || name.getNameId() == 6)
                                .map(name -> name.getString().replace(" ", "")))
                        .as(file)
                        .isNotEmpty()
                        .allMatch(name -> name.startsWith("BookS"));
            }
            assertThat(letters(file)).doesNotContain(0xFB00, 0xFB01, 0xFB02, 0xFB03, 0xFB04, 0xFFFD);
        }
    }

    private static Set<Integer> letters(String file) throws Exception {
        try (TrueTypeFont font = font(file)) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            Set<Integer> letters = new TreeSet<>();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                if (lookup.getGlyphId(c) != 0) {
                    letters.add(c);
                }
            }
            return letters;
        }
    }

    private static TrueTypeFont font(String file) throws Exception {
        try (InputStream in = FacesTest.class.getResourceAsStream("/briefingbook/paper/fonts/" + file + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }
}
