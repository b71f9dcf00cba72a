package briefingbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Radosław Sikorski, radoslaw sikorski",
        "'Løkke  Rasmussen ', lokke rasmussen",
        "İlham Əliyev, ilham liyev",
        "'U.S.–Russia talks, day 1', u s russia talks day 1",
        "Größe, grosse",
        "Зеленський, зеленськии"
    })
    void foldsWhatMakesNoDifference(String text, String folded) {
        assertThat(Spelling.folded(text)).isEqualTo(folded);
    }

    @Test
    void aPersonIsKnownByLastNameAndBeginningOfTheFirst() {
        assertThat(Spelling.sameBearer(Set.of("sergei lavrov"), Set.of("sergey lavrov")))
                .isTrue();
        assertThat(Spelling.sameBearer(Set.of("lavrov", "sergei v lavrov"), Set.of("sergey lavrov")))
                .isTrue();
        assertThat(Spelling.sameBearer(Set.of("lavrov"), Set.of("lavrov"))).isTrue();
        assertThat(Spelling.sameBearer(Set.of("lavrov"), Set.of("sergey lavrov")))
                .isFalse();
        assertThat(Spelling.sameBearer(Set.of("nancy reagan"), Set.of("ronald reagan")))
                .isFalse();
    }

    @Test
    void aPlaceMayBeNamedMoreClosely() {
        assertThat(Spelling.holdsOther("Riyadh", "Diriyah Palace, Riyadh")).isTrue();
        assertThat(Spelling.holdsOther("Riyadh", "Paris")).isFalse();
    }
}
