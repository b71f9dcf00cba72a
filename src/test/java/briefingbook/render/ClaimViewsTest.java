package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Conflict;
import briefingbook.book.Source;
import briefingbook.render.ClaimView.Again;
import briefingbook.render.ClaimView.Further;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How several tellings of one fact stand on a page. */
class ClaimViewsTest {

    @Test
    void fiveTellingsOfOneFactStandAsOneWithTheirSources() {
        Page.EventPage page = new SampleBook()
                .source("a")
                .source("b")
                .source("c")
                .source("d")
                .source("e")
                .claim("led", "a", 1, "The ministers met in Oslo on 1 March.")
                .claim("a1", "a", 2, "They agreed on a fishing quota.")
                .claim("b1", "b", 1, "A quota was agreed.")
                .claim("c1", "c", 1, "Oslo and Copenhagen settled the quota.")
                .claim("d1", "d", 1, "The quota is settled.")
                .claim("e1", "e", 1, "Both agreed on the quota.")
                .agree("a1", "b1", "c1", "d1", "e1")
                .page();
        List<ClaimView> printed = printed(page);
        assertThat(printed).extracting(ClaimView::id).containsExactly("led", "a1");
        ClaimView quota = printed.get(1);
        assertThat(quota.further())
                .extracting(further -> further.place().siglum())
                .containsExactly("B", "C", "D", "E");
        assertThat(quota.further()).extracting(Further::words).contains("The quota is settled.");
        assertThat(quota.independent()).isEqualTo(5);
    }

    /** Every address of a claim on the page leads to where its words stand. */
    @Test
    void aTellingThatStandsUnderAnotherKeepsItsOwnAnchor() {
        Page.EventPage page = new SampleBook()
                .source("a")
                .source("b")
                .claim("a1", "a", 1, "They agreed on a fishing quota.")
                .claim("b1", "b", 1, "A quota was agreed.")
                .agree("a1", "b1")
                .page();
        assertThat(printed(page)).singleElement().satisfies(view -> {
            assertThat(view.anchor()).isTrue();
            assertThat(view.further()).extracting(Further::id).containsExactly("b1");
        });
    }

    @Test
    void aCopyIsNamedLastAndIsNoIndependentSource() {
        ClaimView view = printed(new SampleBook()
                        .source("m")
                        .copy("b", "m")
                        .source("z")
                        .claim("m1", "m", 1, "They agreed on a fishing quota.")
                        .claim("b1", "b", 1, "They have agreed on a quota.")
                        .claim("z1", "z", 1, "A quota was agreed.")
                        .agree("m1", "b1", "z1")
                        .page())
                .get(0);
        assertThat(view.further())
                .extracting(further -> further.place().siglum() + (further.copy() ? " copy" : ""))
                .containsExactly("Z", "B copy");
        assertThat(view.independent()).isEqualTo(2);
    }

    @Test
    void whatOneSourceTellsTwiceStandsOnOneLine() {
        ClaimView view = printed(new SampleBook()
                        .source("a")
                        .source("b")
                        .claim("a1", "a", 1, "They agreed on a fishing quota.")
                        .claim("b7", "b", 7, "The quota, as agreed, is small.")
                        .claim("b2", "b", 2, "A quota was agreed.")
                        .agree("a1", "b2", "b7")
                        .page())
                .get(0);
        assertThat(view.further()).singleElement().satisfies(further -> {
            assertThat(further.words()).isEqualTo("The quota, as agreed, is small.");
            assertThat(further.again())
                    .extracting(Again::id, again -> again.place().title())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("b2", "¶\u00a02"));
        });
    }

    @Test
    void aQuestionThatAnEditorRejectedFlagsNothing() {
        SampleBook differing = new SampleBook()
                .source("a")
                .source("b")
                .claim("a1", "a", 1, "They agreed on a quota.")
                .claim("b1", "b", 1, "They agreed on nothing.")
                .conflict("agreed", "a1", "b1", Conflict.Status.REJECTED);
        assertThat(printed(differing.page()))
                .flatExtracting(ClaimView::disputes)
                .isEmpty();
        assertThat(differing.page().disputes()).isEmpty();
    }

    @Test
    void aQuestionFlagsBothItsSides() {
        Page.EventPage page = new SampleBook()
                .source("a")
                .source("b")
                .claim("a1", "a", 1, "They agreed on a quota.")
                .claim("b1", "b", 1, "They agreed on nothing.")
                .conflict("agreed", "a1", "b1", Conflict.Status.SUGGESTED)
                .page();
        assertThat(printed(page))
                .allSatisfy(view -> assertThat(view.disputes())
                        .extracting(ClaimView.Link::href)
                        .containsExactly("../disputed.html#agreed"));
        assertThat(page.disputes()).hasSize(1);
    }

    @Test
    void theSupportOfAClaimIsToldByKindsOfSources() {
        assertThat(support(new SampleBook()
                        .source("a", Source.Kind.NEWS, "The Post")
                        .source("b", Source.Kind.ENCYCLOPEDIA, "Encyclopedia")
                        .copy("c", "a")))
                .isEqualTo("2 independent sources: encyclopedia, press; 1 copy");
        assertThat(support(new SampleBook()
                        .source("a", Source.Kind.STATEMENT, "Ministry")
                        .source("b", Source.Kind.NEWS, "The Post")
                        .source("c", Source.Kind.ANALYSIS, "The Times")))
                .isEqualTo("3 independent sources: official, 2 press");
        assertThat(support(new SampleBook()
                        .source("a", Source.Kind.OTHER, null)
                        .source("b", Source.Kind.OTHER, null)
                        .source("c", Source.Kind.TRANSCRIPT, null)))
                .isEqualTo("3 independent sources: 2 document, official");
    }

    @Test
    void whatOnePublisherTellsTwiceIsOneVoice() {
        assertThat(support(new SampleBook()
                        .source("a", Source.Kind.ENCYCLOPEDIA, "Wikipedia")
                        .source("b", Source.Kind.ENCYCLOPEDIA, "wikipedia ")
                        .source("c", Source.Kind.ENCYCLOPEDIA, "Wikipedia")))
                .isEqualTo("1 source: encyclopedia");
    }

    @Test
    void aCopyOfACopySpeaksWithTheVoiceOfTheFirst() {
        SampleBook book = new SampleBook()
                .source("a", Source.Kind.NEWS, "Wire")
                .copy("b", "a")
                .copy("c", "b");
        assertThat(support(book)).isEqualTo("1 source: press; 2 copies");
    }

    /** Of a claim that the sources a, b and c tell. */
    private static String support(SampleBook book) {
        ClaimView view = printed(book.claim("a1", "a", 1, "They agreed on a quota.")
                        .claim("b1", "b", 1, "A quota was agreed.")
                        .claim("c1", "c", 1, "The quota is agreed.")
                        .agree("a1", "b1", "c1")
                        .page())
                .get(0);
        assertThat(view.support()).startsWith(view.independent() + " ");
        return view.support();
    }

    private static List<ClaimView> printed(Page.EventPage page) {
        return Stream.concat(
                        page.lead().stream(),
                        page.sections().stream()
                                .flatMap(section -> section.blocks().stream())
                                .flatMap(block -> block.claims().stream()))
                .toList();
    }
}
