package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.authority.Authority;
import briefingbook.authority.Authority.ConflictEntry;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.ReviewNote;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an editor's verdict makes of a conflict. Which conflicts the rules see is told in {@code agreement.md}. */
class ConflictsTest {

    private static final Sketch NORTH = Sketch.of("north")
            .says("Media reports claimed that [Norway|NO] would sell the harbour of Bergen.")
            .says("[Norway|NO] denied that it would sell the harbour of Bergen.")
            .says("Prices of fish rose in every town along the coast.");

    private static Book reportAndDenial(ConflictEntry... verdicts) {
        return Sketch.book(judging(verdicts), NORTH);
    }

    private static Authority judging(ConflictEntry... verdicts) {
        Authority none = Authority.none();
        TreeMap<String, ConflictEntry> conflicts = new TreeMap<>();
        Arrays.stream(verdicts).forEach(entry -> conflicts.put(entry.id(), entry));
        return new Authority(
                none.settings(),
                none.editions(),
                none.sources(),
                none.persons(),
                none.organizations(),
                none.events(),
                conflicts,
                List.of(),
                List.of());
    }

    private static ConflictEntry entry(String verdict) {
        return entry(verdict, "north1", "north2");
    }

    private static ConflictEntry entry(String verdict, String... claims) {
        return new ConflictEntry(
                "harbour-sale",
                "Is the harbour for sale?",
                null,
                List.of(claims),
                null,
                verdict,
                "authority/conflicts/harbour-sale.yaml");
    }

    @Test
    void aReportStandsAgainstItsDenial() {
        Book book = reportAndDenial();
        assertThat(book.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo("report-and-denial-north1-north2");
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.REPORT_AND_DENIAL);
            assertThat(conflict.status()).isEqualTo(Conflict.Status.SUGGESTED);
            assertThat(conflict.sides()).hasToString("[[north1], [north2]]");
        });
        assertThat(against(book, 0)).isEqualTo("[north2]");
        assertThat(against(book, 1)).isEqualTo("[north1]");
        assertThat(against(book, 2)).isEqualTo("[]");
        assertThat(book.review()).extracting(ReviewNote::code).contains("suggested-conflict");
    }

    @Test
    void anEditorsVerdictTakesThePlaceOfTheSuggestion() {
        Book open = reportAndDenial(entry("open"));
        assertThat(open.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo("harbour-sale");
            assertThat(conflict.question()).isEqualTo("Is the harbour for sale?");
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.REPORT_AND_DENIAL);
            assertThat(conflict.status()).isEqualTo(Conflict.Status.CONFIRMED);
        });
        assertThat(open.review()).extracting(ReviewNote::code).doesNotContain("suggested-conflict");
        assertThat(reportAndDenial(entry("resolved")).conflicts().get(0).status())
                .isEqualTo(Conflict.Status.RESOLVED);
    }

    @Test
    void whatAnEditorSaysIsNoConflictStandsInNoClaim() {
        Book book = reportAndDenial(entry("not-a-conflict"));
        assertThat(book.conflicts().get(0).status()).isEqualTo(Conflict.Status.REJECTED);
        assertThat(book.claims()).allMatch(claim -> claim.conflicts().isEmpty());
    }

    @Test
    void aRejectionHoldsWhenSeedsThatTellOfTheSameAreAdded() {
        Sketch[] seeds = new Sketch[10];
        for (int i = 0; i < 9; i++) {
            seeds[i] = Sketch.of("a-" + (char) ('a' + i))
                    .says("Media reports claimed that [Norway|NO] would sell the harbour of Bergen soon.")
                    .says("[Norway|NO] denied again that it would sell the harbour of Bergen.");
        }
        seeds[9] = NORTH;
        assertThat(Sketch.book(judging(), seeds).conflicts())
                .extracting(Conflict::status)
                .contains(Conflict.Status.SUGGESTED);
        Book book = Sketch.book(judging(entry("not-a-conflict")), seeds);
        assertThat(book.conflicts()).extracting(Conflict::status).containsOnly(Conflict.Status.REJECTED);
        assertThat(book.claims()).allMatch(claim -> claim.conflicts().isEmpty());
    }

    @Test
    void aRejectionHoldsByWordsWhateverIdsTheClaimsHave() {
        ConflictEntry byWords = entry(
                "not-a-conflict", "Media reports claimed that Norway would sell", "Norway denied that it would sell");
        assertThat(reportAndDenial(byWords).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.status()).isEqualTo(Conflict.Status.REJECTED));
        assertThat(reportAndDenial(byWords).review())
                .extracting(ReviewNote::code)
                .doesNotContain("suggested-conflict", "unknown-reference");
    }

    @Test
    void anEditorCanNameAConflictThatNoRuleSees() {
        Book book = reportAndDenial(new ConflictEntry(
                "prices",
                "Did prices rise?",
                "number",
                List.of("north3", "north1"),
                "the two differ",
                "open",
                "authority/conflicts/prices.yaml"));
        assertThat(book.conflicts())
                .extracting(Conflict::id)
                .containsExactly("prices", "report-and-denial-north1-north2");
        assertThat(book.conflicts().get(0).kind()).isEqualTo(Conflict.Kind.NUMBER);
        assertThat(against(book, 2)).isEqualTo("[north1]");
    }

    @Test
    void aClaimThatTheBookDoesNotHaveIsAskedAbout() {
        Book book = reportAndDenial(new ConflictEntry(
                "prices", null, null, List.of("north3", "gone"), null, "open", "authority/conflicts/prices.yaml"));
        assertThat(book.review())
                .filteredOn(note -> note.code().equals("unknown-reference"))
                .singleElement()
                .satisfies(
                        note -> assertThat(note.message()).contains("\"gone\"").contains("prices.yaml"));
    }

    private static String against(Book book, int claim) {
        return book.claims().get(claim).conflicts().stream()
                .map(Claim.Contradiction::claim)
                .toList()
                .toString();
    }
}
