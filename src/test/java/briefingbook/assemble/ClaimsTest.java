package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a passage asserts, how, when, and what a reader must be told to understand it by itself. */
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The ministers met in [Oslo|NO].; FACT",
                "[Ana Silva|ana-silva] said that the port would reopen.; STATEMENT",
                "<We will reopen the port|ana-silva>, [she|ana-silva] wrote.; STATEMENT",
                "According to Foreign Minister [Ana Silva|ana-silva], the port is safe.; STATEMENT",
                "According to local media, the port is safe.; REPORT",
                "The port has reportedly reopened.; REPORT",
                "The Bergen Courier reported that the port had reopened.; REPORT",
                "According to the ministry, [Ana Silva|ana-silva] was away.; REPORT",
                "The port, which [Ana Silva|ana-silva] of the United States opened, is said to have cost much.; REPORT",
                "[Ana Silva|ana-silva] represented the United States.; FACT",
                "The reopening underscores how much trade has changed.; ANALYSIS",
            })
    void howItAsserts(String drawn, Claim.Kind kind) {
        Book book = Sketch.book(Sketch.of("north").says(drawn));
        assertThat(book.claims().get(0).kind()).isEqualTo(kind);
    }

    @Test
    void whatAnAnalysisSaysInItsOwnVoiceIsAnalysis() {
        Book book = Sketch.book(Sketch.of("north").kind(Source.Kind.ANALYSIS).says("Trade has moved east."));
        assertThat(book.claims().get(0).kind()).isEqualTo(Claim.Kind.ANALYSIS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "They met [on Friday|2024-05-03] after talks [in April|2024-04].; 2024-05-03",
                "Since [3 May|2024-05-03] the port has been closed.; ",
                "The port, closed since [2022|2022], reopened [on Friday|2024-05-03].; 2024-05-03",
                "The port reopened [in May|2024-05].; 2024-05",
                "It was the largest ship since the war with [Chile|CL] in [May 2022|2022-05].; ",
                "The port is to reopen before the end of [the month|2024-05-31].; ",
                "The port reopened [last week|2024-04-29/2024-05-05].; 2024-04-29/2024-05-05",
            })
    void whenItHappenedIsItsOwnDateAndNotTheBackground(String drawn, String date) {
        Book book = Sketch.book(Sketch.of("north").says(drawn));
        assertThat(book.claims().get(0).date()).isEqualTo(date == null ? null : new PartialDate(date));
    }

    @Test
    void aPronounATitleAndAnOpeningSurnameGetTheNameAndAFullNameDoesNot() {
        Sketch seed = Sketch.of("north")
                .says("[Ana Silva|ana-silva] met [Rui Costa|rui-costa].")
                .says("[He|rui-costa] thanked [the harbour master|ana-silva].")
                .says("However, [Silva|ana-silva] left without [Costa|rui-costa].")
                .says("[Costa|rui-costa], as [Rui Costa|rui-costa] is called, thanked [her|ana-silva].");
        Book book = Sketch.book(seed);
        assertThat(glosses(book.claims().get(0))).isEmpty();
        assertThat(glosses(book.claims().get(1))).isEqualTo("He = Rui Costa; the harbour master = Ana Silva; ");
        assertThat(glosses(book.claims().get(2))).isEqualTo("Silva = Ana Silva; ");
        assertThat(glosses(book.claims().get(3))).isEqualTo("her = Ana Silva; ");
    }

    private static String glosses(Claim claim) {
        StringBuilder all = new StringBuilder();
        claim.gloss()
                .forEach(gloss -> all.append(claim.text(), gloss.from(), gloss.to())
                        .append(" = ")
                        .append(gloss.text())
                        .append("; "));
        return all.toString();
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
