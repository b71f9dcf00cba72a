package briefingbook.edition;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Claim;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.edition.History.Former;
import briefingbook.edition.History.Left;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What became of addresses and claims, over several editions of a few letters. */
class HistoryTest {

    private final List<RecordedEdition> editions = new ArrayList<>();

    private static Held event(String id, String claims) {
        return new Held(
                Kind.EVENT,
                id,
                id,
                Kind.EVENT.page(id),
                Arrays.stream(claims.split(" ")).map(Claim.Id::new).toList());
    }

    private void edition(Held... held) {
        int number = editions.size() + 1;
        editions.add(new RecordedEdition(
                new Imprint.Edition(number, new PartialDate("2024-01-0" + number), ""), new Holdings(List.of(held))));
    }

    private History today(Held... held) {
        return History.of(editions, new Holdings(List.of(held)), Map.of());
    }

    private static String now(History history, String id) {
        Left left = Objects.requireNonNull(history.left().get(Kind.EVENT.page(id)));
        return left.now() == null ? "gone" : left.now().id();
    }

    @Test
    void aChainOfMovesEndsAtThePageOfToday() {
        edition(event("a", "x y"));
        edition(event("b", "x y"));
        edition(event("c", "x y"));

        History history = today(event("d", "x y"));

        assertThat(List.of(now(history, "a"), now(history, "b"), now(history, "c")))
                .containsExactly("d", "d", "d");
        assertThat(history.pageOf("events/a.html")).isEqualTo("events/d.html");
    }

    @Test
    void anAddressThatIsUsedAgainIsLeftAlone() {
        edition(event("a", "x y"));
        edition(event("b", "x y"));

        History history = today(event("a", "x y"));

        assertThat(history.left()).containsOnlyKeys("events/b.html");
        assertThat(now(history, "b")).isEqualTo("a");
    }

    @Test
    void whatMovedBeforeItWasGoneSaysUntilWhenItWasThere() {
        edition(event("a", "x y"));
        edition(event("b", "x y"));

        History history = today(event("z", "q"));

        assertThat(now(history, "a")).isEqualTo("gone");
        assertThat(history.left().get("events/a.html").last().number()).isEqualTo(2);
        assertThat(history.former("events/a.html"))
                .extracting(Former::withdrawn)
                .containsExactly(true, true);
    }

    @Test
    void whatIsGoneLeadsToWhereMostOfItsClaimsStand() {
        edition(event("a", "x y z w"), event("b", "x"), event("c", "x y"), event("d", "q"));

        History history = today(event("b", "x"), event("c", "x y"), event("d", "q"));

        assertThat(now(history, "a")).isEqualTo("gone");
        assertThat(history.left().get("events/a.html").instead())
                .extracting(Held::id)
                .containsExactly("c", "b");
        assertThat(history.former("events/a.html"))
                .extracting(claim -> claim.id() + " " + claim.withdrawn())
                .containsExactly("w true", "x false", "y false", "z true");
    }

    @Test
    void aClaimIsToldWhereItStoodAndWithTheLastEditionThatHadIt() {
        edition(event("a", "x y z"));
        edition(event("a", "x y"));

        assertThat(today(event("a", "x")).former("events/a.html"))
                .extracting(claim -> claim.id() + " " + claim.last().number())
                .containsExactly("y 2", "z 1");
    }

    @Test
    void whatMovedTakesItsNotesAlong() {
        edition(event("a", "x y z"));

        assertThat(today(event("b", "x y")).former("events/b.html"))
                .extracting(claim -> claim.id().value())
                .containsExactly("z");
    }

    @Test
    void withoutEditionsThereIsNoHistory() {
        assertThat(today(event("a", "x")).steps()).isEmpty();
        assertThat(today(event("a", "x")).sinceLast()).isNull();
    }
}
