package briefingbook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Correction;
import briefingbook.book.DateMention;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DateReaderTest {

    private static final Source SOURCE = DateSpecificationTest.source(Map.of("published", "2025-02-20"));
    private static final List<Passage> PASSAGES =
            DateSpecificationTest.passages("On Tuesday they met in the old mill.\nLater they left, on Wednesday.");

    @Test
    void aCorrectionPutsAnotherDayInThePlaceOfTheRules() {
        List<DateMention> dates = new DateReader(List.of(correction("On Tuesday", "2025-02-11")))
                .read(SOURCE, PASSAGES)
                .mentions();

        assertThat(dates.get(0).value()).hasToString("2025-02-11");
        assertThat(dates.get(0).by()).startsWith("corrected in authority/corrections/day.yaml");
        assertThat(dates.get(1).value()).hasToString("2025-02-19");
    }

    @Test
    void aCorrectionDatesWordsThatNoRuleTakesForADate() {
        List<DateMention> dates = new DateReader(List.of(correction("Later", "2025-02-18")))
                .read(SOURCE, PASSAGES)
                .mentions();

        assertThat(dates).hasSize(3);
        assertThat(dates.get(1).value()).hasToString("2025-02-18");
    }

    @Test
    void aCorrectionToNoneLeavesTheWordsWithoutADate() {
        List<DateMention> dates = new DateReader(List.of(correction("On Tuesday", "none")))
                .read(SOURCE, PASSAGES)
                .mentions();

        assertThat(dates).hasSize(1);
        assertThat(dates.get(0).value()).hasToString("2025-02-19");
    }

    @Test
    void everyDateSaysWhy() {
        assertThat(new DateReader(List.of()).read(SOURCE, PASSAGES).mentions())
                .extracting(DateMention::by)
                .containsExactly(
                        "Tuesday not after publication, 2025-02-20", "Wednesday not after publication, 2025-02-20");
    }

    @Test
    @Timeout(10)
    void hostileTextIsReadWithinSeconds() {
        List<String> pieces = List.of(
                "the day before the a b c ",
                "2025-",
                "1 and 2 and ",
                "February 1",
                "a week and a ",
                "the ",
                "in 2024 ");
        for (String piece : pieces) {
            List<Passage> passages = DateSpecificationTest.passages(piece.repeat(5_000));
            assertThat(new DateReader(List.of()).read(SOURCE, passages).mentions())
                    .isNotNull();
        }
    }

    private static Correction correction(@Nullable String words, String date) {
        return new Correction(
                null,
                null,
                words,
                null,
                null,
                date,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "authority/corrections/day.yaml");
    }
}
