package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import org.junit.jupiter.api.Test;

/** Claims of different sources that say the same. */
class AgreementTest {

    private static final String ELSE = "The council of [Bergen|NO] met to vote on a budget for roads and schools.";

    @Test
    void oneFactInOtherWordsWithItsPersonAndDay() {
        Book book = Sketch.book(
                Sketch.of("north")
                        .says("[Ana Silva|ana-silva] opened the rebuilt harbour [on Friday|2024-05-03].")
                        .says(ELSE),
                Sketch.of("south")
                        .says("The harbour, rebuilt at last, was opened by [Silva|ana-silva] [on 3 May|2024-05-03].")
                        .says("Prices of [Norwegian|NO] fish rose."));
        assertThat(agreeing(book.claims().get(0))).isEqualTo("[south1]");
        assertThat(agreeing(book.claims().get(2))).isEqualTo("[north1]");
        assertThat(agreeing(book.claims().get(1))).isEqualTo("[]");
    }

    @Test
    void wordsAloneAreNotEnough() {
        Book book = Sketch.book(
                Sketch.of("north")
                        .says("A minister opened the rebuilt harbour.")
                        .says(ELSE),
                Sketch.of("south")
                        .says("The rebuilt harbour was opened by a minister.")
                        .says("Prices rose."));
        assertThat(book.claims()).allMatch(claim -> claim.corroborates().isEmpty());
    }

    @Test
    void aSourceDoesNotAgreeWithItself() {
        Book book = Sketch.book(Sketch.of("north")
                .says("[Ana Silva|ana-silva] opened the rebuilt harbour [on Friday|2024-05-03].")
                .says("[Ana Silva|ana-silva] opened the rebuilt harbour [on 3 May|2024-05-03].")
                .says(ELSE));
        assertThat(book.claims()).allMatch(claim -> claim.corroborates().isEmpty());
    }

    @Test
    void theSameWordsOfOneSpeakerAgree() {
        Book book = Sketch.book(
                Sketch.of("north")
                        .says(
                                "Asked about the quay, [Silva|ana-silva] was firm: <It will be rebuilt by June.|ana-silva>")
                        .says("[Ana Silva|ana-silva] smiled."),
                Sketch.of("south")
                        .says("She promised that it <will be rebuilt|ana-silva> and left.")
                        .says(ELSE));
        assertThat(agreeing(book.claims().get(0))).isEqualTo("[south1]");
    }

    @Test
    void theSameWordsOfTwoSpeakersDoNot() {
        Book book = Sketch.book(
                Sketch.of("north").says("[Silva|ana-silva] was firm: <It will be rebuilt by June.|ana-silva>"),
                Sketch.of("south")
                        .says("He doubted that it <will be rebuilt|rui-costa>.")
                        .says(ELSE));
        assertThat(book.claims()).allMatch(claim -> claim.corroborates().isEmpty());
    }

    private static String agreeing(Claim claim) {
        return claim.corroborates().toString();
    }
}
