package briefingbook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    private static final Letters LETTERS = new Letters(new Faces()::has);

    @ParameterizedTest
    @CsvSource({
        "plain words, plain words",
        "ﬁnal oﬀer ﬂag oﬃce, final offer flag office",
        "👩‍👩‍👧‍👦 and 👍🏽 and ❤️, □ and □ and □",
        "日本, □□",
        "שלום, □□□□",
        "cafe\u0301, café",
        "а\u0301, а\u0301",
        "Đặ\u0303ng, Đặ\u0303ng",
        "soft\u00ADhyphen, softhyphen",
        "\u202Egnirts\u202C, gnirts",
        "zero\u200Bwidth\uFEFF, zerowidth",
        "a\u2003b\u3000c, a b c",
        "\uFFFD, □"
    })
    void whatTheFacesLackIsSeenAndNothingElseChanges(String text, String printable) {
        assertThat(LETTERS.printable(text)).isEqualTo(printable);
    }

    @Test
    void aSpaceThatTheFacesHaveStays() {
        assertThat(LETTERS.printable("12\u00A0March\u2009")).isEqualTo("12\u00A0March\u2009");
    }

    @Test
    void whatXmlForbidsIsSeen() {
        assertThat(Letters.allowed("a\u0000b\u001Bc\uD800d\uDC00e\uFFFEf\tg\n😀"))
                .isEqualTo("a□b□c□d□e□f\tg\n😀");
    }

    @Test
    void everyCodePointBecomesLettersOfTheFaces() {
        Faces faces = new Faces();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Letters.allowed("x" + Character.toString(c));
            assertThat(LETTERS.printable(text).codePoints().allMatch(p -> faces.has(p) || p == '\n' || p == '\t'))
                    .as("U+%04X", c)
                    .isTrue();
        }
    }
}
