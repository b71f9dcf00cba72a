package briefingbook.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.TinyBook;
import briefingbook.book.Claim;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What became of a book's things and claims, on books of a few letters and on one of a page. */
class BookChangesTest {

    @TempDir
    Path folder = Path.of("");

    private static Held held(Kind kind, String id, String title, String claims) {
        return new Held(
                kind,
                id,
                title,
                kind.page(id),
                Arrays.stream(claims.split(" "))
                        .filter(claim -> !claim.isEmpty())
                        .map(Claim.Id::new)
                        .toList());
    }

    private static Held event(String id, String claims) {
        return held(Kind.EVENT, id, id.toUpperCase(java.util.Locale.ROOT), claims);
    }

    private static Held person(String id, String claims) {
        return held(Kind.PERSON, id, id.toUpperCase(java.util.Locale.ROOT), claims);
    }

    private static Held source(String id, String claims) {
        return held(Kind.SOURCE, id, id.toUpperCase(java.util.Locale.ROOT), claims);
    }

    private static Holdings book(Held... things) {
        return new Holdings(List.of(things));
    }

    private static List<String> told(Holdings before, Holdings after) {
        return BookChanges.between(before, after).lines();
    }

    @Test
    void nothingIsToldOfWhatStayed() {
        Holdings book = book(event("talks", "a b"), person("doe", "a"), source("s", "a b"));

        BookChanges changes = BookChanges.between(book, book);

        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.lines()).isEmpty();
        assertThat(changes.summary()).isEqualTo("nothing");
        assertThat(changes.json()).isEmpty();
    }

    @Test
    void aNewSourceIsToldWithItsClaimsAndAChangedOneByThem() {
        Holdings before = book(source("old", "a b"));
        Holdings after = book(source("old", "b c"), source("new", "x y"));

        assertThat(told(before, after))
                .containsExactly(
                        "Sources:",
                        "  new: NEW, with 2 claims",
                        "Claims:",
                        "  1 added in OLD: c",
                        "  1 withdrawn from OLD: a");
        assertThat(BookChanges.between(before, after).summary())
                .isEqualTo("1 new source, 3 claims added, 1 claim withdrawn");
    }

    @Test
    void aSourceThatIsGoneTakesItsClaimsAlong() {
        assertThat(told(book(source("s", "a b"), source("t", "c")), book(source("t", "c"))))
                .containsExactly("Sources:", "  gone: S, with 2 claims");
    }

    @Test
    void aClaimThatComesBackIsNotNew() {
        Holdings before = book(source("s", "a"));
        Holdings after = book(source("s", "a b c"));

        assertThat(BookChanges.between(before, after, id -> id.value().equals("b"))
                        .lines())
                .containsExactly("Claims:", "  1 added in S: c", "  1 again in S: b");
    }

    @Test
    void theSameIdWithAnotherTitleIsARename() {
        Holdings before = book(held(Kind.PERSON, "doe", "J. Doe", "a"));
        Holdings after = book(held(Kind.PERSON, "doe", "Jane Doe", "a"));

        assertThat(told(before, after)).containsExactly("Persons:", "  renamed: Jane Doe, before: J. Doe");
    }

    @Test
    void theTitleOfAResponseFollowsThatOfItsEvent() {
        Holdings before = book(held(Kind.RESPONSE, "fi-talks", "Finland on: Talks", "a"));
        Holdings after = book(held(Kind.RESPONSE, "fi-talks", "Finland on: Oslo talks", "a"));

        assertThat(told(before, after)).isEmpty();
    }

    @Test
    void anIdThatIsGoneIsFoundAgainByItsClaims() {
        assertThat(told(book(event("talks", "a b c")), book(event("oslo-talks", "a b z"))))
                .containsExactly("Events:", "  moved: OSLO-TALKS (events/oslo-talks.html, before events/talks.html)");
    }

    @Test
    void halfOfTheClaimsThatAreLeftAreEnoughAndLessIsNot() {
        assertThat(told(book(event("talks", "a b gone")), book(event("x", "a"), event("y", "b"))))
                .containsExactly("Events:", "  new: Y", "  moved: X (events/x.html, before events/talks.html)");
        assertThat(told(book(event("talks", "a b c")), book(event("x", "a"), event("y", "b"), event("z", "c"))))
                .containsExactly("Events:", "  new: X", "  new: Y", "  new: Z", "  gone: TALKS");
    }

    @Test
    void claimsThatComeToWhatWasThereAreMerged() {
        assertThat(told(book(person("doe", "a b"), person("j-doe", "c d")), book(person("doe", "a b c d"))))
                .containsExactly("Persons:", "  merged: J-DOE into DOE");
    }

    @Test
    void twoThatComeToOneNewPageAreMergedToo() {
        assertThat(told(book(event("a", "p q"), event("b", "r")), book(event("c", "p q r"))))
                .containsExactly("Events:", "  merged: A into C", "  merged: B into C");
    }

    @Test
    void ofTwoWithAsManyClaimsTheOneOfTheSameTitleTakesThePlace() {
        Held was = held(Kind.PERSON, "s-lavrov", "Lavrov", "a b");

        assertThat(told(book(was), book(person("a-rubio", "a b"), held(Kind.PERSON, "lavrov", "Lavrov", "a b"))))
                .contains("  moved: Lavrov (persons/lavrov.html, before persons/s-lavrov.html)");
    }

    @Test
    void whoIsOnlyNamedBesideAnotherTakesNothingOver() {
        assertThat(told(book(person("doe", "a b"), person("roe", "a b c")), book(person("roe", "a b c"))))
                .containsExactly("Persons:", "  gone: DOE");
    }

    @Test
    void whatLeftAThingThatStaysWasSplitOff() {
        assertThat(told(book(event("talks", "a b c d")), book(event("talks", "a b"), event("call", "c d"))))
                .containsExactly("Events:", "  split: CALL out of TALKS");
        assertThat(told(book(event("talks", "a b")), book(event("talks", "a b"), event("call", "b c"))))
                .containsExactly("Events:", "  new: CALL");
    }

    @Test
    void disputesAreToldByTheClaimsInThem() {
        Held source = source("s", "a b c");
        Held one = held(Kind.DISPUTE, "one", "Agreed, or proposed?", "a b");
        Held two = held(Kind.DISPUTE, "two", "Two, or three?", "a c");

        assertThat(told(book(source, one), book(source, two)))
                .containsExactly(
                        "Disputed points:",
                        "  now disputed: Two, or three? (c)",
                        "  no longer disputed: Agreed, or proposed? (b)");
        assertThat(BookChanges.between(book(source, one), book(source, two)).summary())
                .isEqualTo("1 claim now disputed, 1 claim no longer disputed");
    }

    @Test
    void aSourceThatMovedKeepsItsClaims() {
        Holdings before = book(source("a-file", "a b"));
        Holdings after = book(source("another-file", "a b c"));

        assertThat(told(before, after))
                .containsExactly(
                        "Sources:",
                        "  moved: ANOTHER-FILE (sources/another-file.html, before sources/a-file.html)",
                        "Claims:",
                        "  1 added in ANOTHER-FILE: c");
    }

    @Test
    void longListsAreCounted() {
        Held many = source(
                "s",
                IntStream.range(0, 10)
                        .mapToObj(i -> "c" + i)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow());
        BookChanges changes =
                BookChanges.between(book(source("s", "")), book(many, event("a", ""), event("b", ""), event("c", "")));

        assertThat(changes.lines(2))
                .containsExactly(
                        "Events:",
                        "  new: A",
                        "  new: B",
                        "  … and 1 more",
                        "Claims:",
                        "  10 added in S: c0, c1, c2, c3, c4, c5, c6, c7 and 2 more");
        assertThat(changes.lines()).hasSize(6);
    }

    @Test
    void asDataEachChangeNamesWhatWasAndWhatIs() {
        BookChanges changes = BookChanges.between(book(event("talks", "a")), book(event("oslo-talks", "a")));

        assertThat(changes.json().toString())
                .isEqualTo("[{\"what\":\"moved\",\"kind\":\"event\",\"id\":\"oslo-talks\",\"title\":\"OSLO-TALKS\","
                        + "\"page\":\"events/oslo-talks.html\",\"before\":{\"id\":\"talks\",\"title\":\"TALKS\","
                        + "\"page\":\"events/talks.html\"},\"claims\":[]}]");
    }

    @Test
    @Timeout(20)
    void manyThingsAreComparedInNoTime() {
        List<Held> before = new ArrayList<>();
        List<Held> after = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            before.add(event("old-" + i, "c" + i + " d" + i));
            after.add(event("new-" + i, "c" + i + " d" + i));
        }

        assertThat(BookChanges.between(new Holdings(before), new Holdings(after))
                        .changes())
                .hasSize(40_000)
                .allMatch(change -> change.what() == BookChanges.What.MOVED);
    }

    @Test
    void aSiteTellsWhatTheBookHeld() throws IOException {
        TinyBook book = new TinyBook(folder)
                .with(
                        "a.txt",
                        "Ministers meet in Oslo\nThe Post, 2 March 2024\n\nForeign Minister Jane Roe of Norway"
                                + " met Foreign Minister John Doe of Finland in Oslo on 1 March 2024. Roe said: \"We agreed.\"\n");
        Holdings held = Holdings.of(book.book());

        assertThat(PublishedSite.read(book.site())).isEqualTo(held);
        assertThat(held.byId(Kind.SOURCE)).hasSize(1);
        assertThat(held.byId(Kind.PERSON)).isNotEmpty();
        assertThat(held.byId(Kind.COUNTRY)).isNotEmpty();
        held.things().stream()
                .filter(thing -> thing.kind().hasPages())
                .forEach(thing -> assertThat(book.site().resolve(thing.page())).exists());
    }

    @Test
    void withoutASiteOneIsAskedFor() {
        assertThatThrownBy(() -> PublishedSite.read(folder))
                .hasMessageEndingWith("there is no site to compare with. Build one, or name its folder with --out.");
    }

    @Test
    void dataThatIsNoBookIsNamed() throws IOException {
        Path data = folder.resolve(PublishedSite.DATA);
        Files.createDirectories(data.getParent());
        for (String broken :
                List.of("[]", "{\"sources\": [", "{\"sources\": [{}]}", "{\"claims\": [{\"id\": \"A B\"}]}")) {
            Files.writeString(data, broken);
            assertThatThrownBy(() -> PublishedSite.read(folder))
                    .as(broken)
                    .hasMessageEndingWith("this is not the data of a book. Build the site anew.");
        }
    }
}
