package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import briefingbook.book.Book;
import briefingbook.book.Correction;
import briefingbook.book.CountryResponse;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What states say or do about an event. */
class ResponsesTest {

    private static final String MET =
            "[Ada Byron|ada-byron] met [Karl Weber|karl-weber] in Turku [on 2 May 2031|2031-05-02].";

    static Stream<RuleBook.Example> rules() {
        return RuleBook.examples("responses.md").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRulesHold(RuleBook.Example example) {
        assertThat(example.book().responses().stream().map(ResponsesTest::line))
                .containsExactlyElementsOf(example.expected());
    }

    private static String line(CountryResponse response) {
        return response.id() + " | " + String.join(", ", response.respondents()) + " | "
                + response.claims().size() + (response.claims().size() == 1 ? " claim" : " claims")
                + (response.inferred() ? ", inferred" : "");
    }

    @Test
    void anItemWhoseStateNothingDecidesIsAskedAbout() {
        Book book = Sketch.book(seed().says("Somebody spoke of a new era."));
        assertThat(book.responses()).isEmpty();
        assertThat(book.review())
                .filteredOn(note -> note.code().equals("open-response"))
                .hasSize(1)
                .allSatisfy(note -> assertThat(note.text()).contains("response: {country: XX"));
    }

    @Test
    void theSuggestedCorrectionGivesTheItemItsState() {
        Sketch open = seed().says("Somebody spoke of a new era.");
        Book book = Sketch.book(Sketch.corrected(answer("Somebody spoke", "IS")), open);
        assertThat(book.responses())
                .extracting(CountryResponse::id)
                .containsExactly("iceland-turku-meeting-2031-05-02");
        assertThat(book.review()).extracting(ReviewNote::code).doesNotContain("open-response");
    }

    @Test
    void aCorrectionToNoneTakesAnAnswerAway() {
        Sketch seed = seed().person("jon", "Jon Jonsson", "IS").says("[Jon Jonsson|jon] welcomed the talks.");
        assertThat(Sketch.book(seed).responses()).hasSize(1);
        assertThat(Sketch.book(Sketch.corrected(answer("welcomed the talks", "none")), seed)
                        .responses())
                .isEmpty();
    }

    @Test
    void whatIsInferredSaysThroughWhom() {
        Book book = Sketch.book(seed().person("jon", "Jon Jonsson", "IS", "Foreign Minister")
                .says("[Jon Jonsson|jon] welcomed the talks."));
        assertThat(book.responses().get(0).inferred()).isTrue();
        assertThat(book.responses().get(0).by()).startsWith("inferred: Jon Jonsson is its Foreign Minister");
    }

    @Test
    void theDayOfAnAnswerIsNotBeforeThatOfTheEvent() {
        Book book = Sketch.book(
                seed().person("jon", "Jon Jonsson", "IS")
                        .says("[Jon Jonsson|jon] had asked for talks [on 9 April 2031|2031-04-09], and welcomed them."),
                Sketch.of("south")
                        .says(MET)
                        .person("liv", "Liv Dahl", "NO")
                        .under("Reactions")
                        .as(Passage.Form.FLAG_ITEM)
                        .says("[Liv Dahl|liv] welcomed the talks [on 3 May 2031|2031-05-03]."));
        assertThat(book.responses())
                .extracting(CountryResponse::country, CountryResponse::date)
                .containsExactlyInAnyOrder(tuple("IS", null), tuple("NO", new PartialDate("2031-05-03")));
    }

    @Test
    void inAStatesOwnStatementWeAndTheMinistryAreTheState() {
        Book book = Sketch.book(Sketch.of("north")
                .kind(Source.Kind.STATEMENT)
                .publisher("Ministry of Foreign Affairs of Norway")
                .says(MET)
                .says("The harvest was good.")
                .says("We strongly condemn the meeting."));
        assertThat(book.responses()).extracting(CountryResponse::country).containsExactly("NO");
    }

    @Test
    void whoPublishesForNoStateIsNoState() {
        Book book = Sketch.book(Sketch.of("north")
                .kind(Source.Kind.STATEMENT)
                .publisher("Institute for the Affairs of Norway")
                .says(MET)
                .says("We strongly condemn the meeting."));
        assertThat(book.responses()).isEmpty();
    }

    private static Sketch seed() {
        return Sketch.of("north").says(MET).under("Reactions").as(Passage.Form.FLAG_ITEM);
    }

    private static Correction answer(String words, String country) {
        return new Correction(
                null,
                null,
                words,
                null,
                null,
                null,
                null,
                country,
                null,
                null,
                null,
                null,
                null,
                "authority/corrections/a.yaml");
    }
}
