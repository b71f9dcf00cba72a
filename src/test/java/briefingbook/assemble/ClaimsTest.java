package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import org.junit.jupiter.api.Test;

/** Which passages are claims. How they assert, when and of whom is told in {@code claims.md}. */
class ClaimsTest {

    @Test
    void eachSentenceAndEachLineOfAFactsBoxIsOneClaimWithItsPassagesId() {
        Book book = Sketch.book(Sketch.of("north")
                .as(Passage.Form.FACT)
                .says("Venue: Oslo")
                .as(Passage.Form.PARAGRAPH)
                .says("The port reopened."));
        assertThat(book.claims()).extracting(claim -> claim.id().value()).containsExactly("north1", "north2");
        assertThat(book.claims()).allMatch(claim -> claim.citations().size() == 1);
    }

    @Test
    void aBareQuestionAssertsNothingButAQuotedOneIsSomebodysWords() {
        Book book = Sketch.book(Sketch.of("north").says("Will the port reopen?").says("<Will it reopen?|>"));
        assertThat(book.claims()).extracting(claim -> claim.id().value()).containsExactly("north2");
    }

    @Test
    void aListOfFurtherPagesAssertsNothing() {
        Book book = Sketch.book(Sketch.of("north")
                .under("See also")
                .as(Passage.Form.LIST_ITEM)
                .says("List of ports of Norway")
                .says("The port of Bergen is larger."));
        assertThat(book.claims()).extracting(claim -> claim.id().value()).containsExactly("north2");
    }

    @Test
    void whatAnAnalysisSaysInItsOwnVoiceIsAnalysis() {
        Book book = Sketch.book(Sketch.of("north").kind(Source.Kind.ANALYSIS).says("Trade has moved east."));
        assertThat(book.claims().get(0).kind()).isEqualTo(Claim.Kind.ANALYSIS);
    }

    @Test
    void theCountryOfAPersonIsNotACountryThatTheClaimNames() {
        Book book = Sketch.book(Sketch.of("north")
                .person("ana-silva", "Ana Silva", "PT")
                .says("[Ana Silva|ana-silva] spoke in [Oslo|NO]."));
        assertThat(book.claims().get(0).countries()).containsExactly("NO");
    }

    @Test
    void passagesOfTwoSeedsWithOneIdGetTwo() {
        Sketch once = Sketch.of("north").says("The port reopened.");
        Sketch again = Sketch.of("north").says("The port reopened.");
        Book book = Sketch.book(once, again);
        assertThat(book.claims())
                .extracting(claim -> claim.id().value())
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(book.claims().get(0).id().value()).isEqualTo("north1");
    }
}
