package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Source;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sources that retell other sources. */
class DerivationTest {

    private static Sketch wire() {
        return Sketch.of("wire")
                .says("The harbour of Bergen was closed on Friday after a ferry struck the northern quay in dense fog.")
                .says("Nobody was hurt when the ferry struck the northern quay, the harbour master said.")
                .says("Divers will inspect the damage before the harbour can be opened to traffic again.");
    }

    private static Sketch retelling() {
        return Sketch.of("gazette")
                .says("In dramatic scenes the harbour of Bergen was closed after a ferry struck the northern quay.")
                .says("It is a relief that nobody was hurt when the ferry struck the northern quay.")
                .says("Experts wonder what this means for the tourism of the whole region in the coming season.");
    }

    @Test
    void theLaterRetellsTheEarlier() {
        Book book = Sketch.book(wire().published("2024-05-03"), retelling().published("2024-05-04"));
        assertThat(of(book, "gazette").derivedFrom()).singleElement().satisfies(derivation -> {
            assertThat(derivation.source()).isEqualTo("wire");
            assertThat(derivation.share()).isEqualTo(0.67);
            assertThat(derivation.by()).contains("runs of five words");
        });
        assertThat(of(book, "wire").derivedFrom()).isEmpty();
    }

    @Test
    void theDateDecidesAndNotTheName() {
        Book book = Sketch.book(wire().published("2024-05-05"), retelling().published("2024-05-04"));
        assertThat(of(book, "wire").derivedFrom()).hasSize(1);
    }

    @Test
    void whatHasNoDateRetellsWhatHasOne() {
        Book book = Sketch.book(wire().published("2024-05-05"), retelling());
        assertThat(of(book, "gazette").derivedFrom())
                .singleElement()
                .satisfies(derivation -> assertThat(derivation.by()).contains("has a date while this has none"));
    }

    @Test
    void retoldSentencesAreTiedToThoseOfTheOrigin() {
        Book book = Sketch.book(wire().published("2024-05-03"), retelling());
        assertThat(book.claims().get(0).corroborates())
                .extracting(id -> id.value())
                .containsExactly("wire1");
        assertThat(book.claims().get(2).corroborates()).isEmpty();
    }

    @Test
    void aQuotedSentenceAloneMakesNoCopy() {
        Book book = Sketch.book(
                wire().published("2024-05-03"),
                Sketch.of("herald")
                        .published("2024-05-04")
                        .says("Nobody was hurt when the ferry struck, the harbour master said.")
                        .says("The mayor called for new rules on how fast a ship may sail when the fog is thick.")
                        .says("Fishermen have asked for a second lighthouse since the winter storms of last year.")
                        .says("The city council will vote on the plan in June, and a majority is thought likely."));
        assertThat(of(book, "herald").derivedFrom()).isEmpty();
    }

    @Test
    @Timeout(20)
    void hundredsOfSourcesAreComparedWithinSeconds() {
        Random random = new Random(7);
        Sketch[] seeds = new Sketch[500];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Sketch.of("s" + i).published("2024-05-03");
            for (int sentence = 0; sentence < 5; sentence++) {
                StringBuilder text = new StringBuilder();
                for (int word = 0; word < 15; word++) {
                    text.append((char) ('a' + random.nextInt(26)))
                            .append("w")
                            .append(random.nextInt(40))
                            .append(' ');
                }
                seeds[i].says(text.toString().strip() + ".");
            }
        }
        assertThat(Sketch.book(seeds).sources())
                .hasSize(500)
                .allMatch(source -> source.derivedFrom().isEmpty());
    }

    private static Source of(Book book, String id) {
        return book.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
