package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.authority.Authority;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.ReviewNote;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an editor's verdict makes of agreement. Which claims the rules find to agree is told in {@code agreement.md}. */
class AgreementTest {

    private static final Sketch NORTH = Sketch.of("north")
            .says("[Ada Byron|ada-byron] opened the rebuilt harbour [on Friday|2031-05-02].")
            .says("The town council of [Turku|FI] met to vote on a budget for roads and schools.");
    private static final Sketch SOUTH = Sketch.of("south")
            .says("The harbour, rebuilt at last, was opened by [Ada Byron|ada-byron] [on 2 May|2031-05-02].")
            .says("Prices of [Finnish|FI] fish rose.");
    private static final Sketch WEST = Sketch.of("west")
            .says("The rebuilt harbour was opened [on 2 May|2031-05-02] by [Ada Byron|ada-byron] herself.")
            .says("Nobody bought the [Finnish|FI] fish.");

    private static Correction correction(
            @Nullable String claim, @Nullable String words, @Nullable String not, @Nullable String sameAs) {
        return new Correction(
                claim,
                null,
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                not,
                sameAs,
                null,
                "authority/corrections/a.yaml");
    }

    private static List<String> with(Book book, String claim) {
        return book.claims().stream()
                .filter(each -> each.id().value().equals(claim))
                .flatMap(each -> each.corroborates().stream())
                .map(Claim.Id::value)
                .toList();
    }

    @Test
    void whatAnEditorKeepsApartDoesNotAgree() {
        Authority rejecting = Sketch.corrected(correction("north1", null, "south1", null));
        assertThat(with(Sketch.book(NORTH, SOUTH), "north1")).containsExactly("south1");
        assertThat(with(Sketch.book(rejecting, NORTH, SOUTH), "north1")).isEmpty();
        assertThat(with(Sketch.book(rejecting, NORTH, SOUTH), "south1")).isEmpty();
    }

    @Test
    void aRejectionHoldsWhenSeedsAreAdded() {
        Authority rejecting = Sketch.corrected(correction("north1", null, "south1", null));
        Book book = Sketch.book(rejecting, NORTH, SOUTH, WEST);
        assertThat(with(book, "north1")).containsExactly("west1");
        assertThat(with(book, "south1")).containsExactly("west1");
    }

    @Test
    void aRejectionHoldsByWordsWhateverIdsTheClaimsHave() {
        Authority rejecting =
                Sketch.corrected(correction(null, "opened the rebuilt harbour", "The harbour, rebuilt at last", null));
        Book book = Sketch.book(rejecting, NORTH, SOUTH);
        assertThat(with(book, "north1")).isEmpty();
        assertThat(book.review()).extracting(ReviewNote::code).doesNotContain("unused-correction", "unknown-reference");
    }

    @Test
    void anEditorCanSayThatTwoAgreeThatNoRuleSees() {
        Authority tying = Sketch.corrected(correction("north2", null, null, "south2"));
        Book book = Sketch.book(tying, NORTH, SOUTH);
        assertThat(with(book, "north2")).containsExactly("south2");
        assertThat(with(book, "south2")).containsExactly("north2");
    }

    @Test
    void aPhraseThatManyUseTiesAClaimToAFew() {
        Sketch[] seeds = new Sketch[120];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Sketch.of("s-" + i).says("[Ada Byron|ada-byron] opened the rebuilt harbour of fishing boats.");
        }
        Book book = Sketch.book(seeds);
        assertThat(book.claims())
                .allSatisfy(claim -> assertThat(claim.corroborates()).hasSizeBetween(1, 24));
    }

    @Test
    void aClaimThatTheBookDoesNotHaveIsAskedAbout() {
        Authority rejecting = Sketch.corrected(correction("north1", null, "gone", null));
        assertThat(Sketch.book(rejecting, NORTH, SOUTH).review())
                .filteredOn(note -> note.code().equals("unknown-reference"))
                .singleElement()
                .satisfies(
                        note -> assertThat(note.message()).contains("\"gone\"").contains("a.yaml"));
    }
}
