package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import briefingbook.book.Conflict;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.ReviewNote;
import briefingbook.maintain.OpenQuestions;
import briefingbook.maintain.Question;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

    private static final String CROWD = """
            Ferry strikes quay

            3 May 2024

            Norwegian Prime Minister Jonas Gahr Støre came to Bergen on Friday.

            "Nobody could have foreseen such a thing in this weather" was heard in the crowd.
            """;
    private static final String SALE = """
            Bergen harbour for sale?

            3 May 2024

            Media reports claimed on Thursday that Norway would sell the harbour of Bergen.

            Norway denied on Friday that it would sell the harbour of Bergen.
            """;

    @TempDir
    Path folder;

    private final TestTerminal terminal = new TestTerminal();
    private TinyBook tiny;

    @BeforeEach
    void anEmptyFolder() {
        tiny = new TinyBook(folder);
    }

    @Test
    void bibliographyIsTypedAndCheckedAndUndone() {
        tiny.with("a.txt", "Ferry strikes quay\n\nThe harbour of Bergen was closed after a ferry struck the quay.\n");

        answer("missing-bibliography", "t", "North Wire", "31.2.2024", "3 May 2024");

        assertThat(terminal.out())
                .contains("Who published it?")
                .contains("\"31.2.2024\" is no date. Write it as 2025-02-25, 25 February 2025, 2025-02 or\n  2025.")
                .contains("That is 2024-05-03.")
                .contains("written")
                .contains("1 answered, 0 left. Run briefing-book build to publish.");
        assertThat(tiny.book().sources().get(0).publisher()).isEqualTo("North Wire");
        assertThat(tiny.book().sources().get(0).published()).hasToString("2024-05-03");
        undoneThenOpen("missing-bibliography");
    }

    @Test
    void whatIsLeftOutOfABibliographyStaysOpenAndCommentsStay() throws IOException {
        tiny.with("a.txt", "Ferry strikes quay\n\nThe harbour of Bergen was closed after a ferry struck the quay.\n")
                .with("authority/sources/a.yaml", "# ours\nseed: a.txt\n# publisher: …\nkind: news\n");

        answer("missing-bibliography", "1", "North Wire", "");

        assertThat(terminal.out()).contains("What you left out stays open.").contains("changed ");
        assertThat(Files.readString(tiny.seeds().resolve("authority/sources/a.yaml")))
                .isEqualTo("# ours\nseed: \"a.txt\"\npublisher: \"North Wire\"\nkind: news\n");
        assertThat(only("missing-bibliography").message()).contains("when it was published");
        undoneThenOpen("missing-bibliography");
        assertThat(only("missing-bibliography").message()).contains("who published it");
    }

    @Test
    void theBibliographySettlesOpenDatesOfTheSessionToo() {
        tiny.with(
                "a.txt", "Ferry strikes quay\n\nThe harbour of Bergen was closed on Friday after a ferry struck it.\n");

        int code = terminal.typing("1\nNorth Wire\n2024-05-05\n", review());

        assertThat(code).isZero();
        assertThat(terminal.out()).contains("1 answered, 0 left").doesNotContain("2 of 2");
        assertThat(tiny.book().dates()).extracting(DateMention::value).hasToString("[2024-05-03]");
    }

    @Test
    void aSpeakerIsOneOfThoseNamed() {
        tiny.with("a.txt", CROWD);

        assertThat(only("open-speaker").guess()).isEqualTo("nobody else is named in the sentence before");
        answer("open-speaker", "1");
        assertThat(speakers()).containsExactly("jonas-gahr-store");
        undoneThenOpen("open-speaker");

        answer("open-speaker", "2");
        assertThat(speakers()).containsOnlyNulls();
        assertThat(codes(tiny.book())).doesNotContain("open-speaker");
        undoneThenOpen("open-speaker");
    }

    @Test
    void aSpeakerIsTypedAndANearNameIsOffered() {
        tiny.with("a.txt", CROWD);

        answer("open-speaker", "t", "Jonas Gahr Storr", "1");

        assertThat(terminal.out()).contains("Nobody in the book is called \"Jonas Gahr Storr\". Did you mean:");
        assertThat(speakers()).containsExactly("jonas-gahr-store");
        undoneThenOpen("open-speaker");
    }

    @Test
    void aSpeakerWhomTheBookDoesNotHaveIsANewPerson() {
        tiny.with("a.txt", CROWD);

        answer("open-speaker", "t", "Kari Nordmann", "1");

        assertThat(terminal.out()).contains("[1] Kari Nordmann, a new person");
        assertThat(speakers()).containsExactly("kari-nordmann");
        assertThat(tiny.build().published()).isTrue();
        assertThat(tiny.book().persons()).extracting(Person::name).contains("Kari Nordmann");
        undoneThenOpen("open-speaker");
        assertThat(tiny.seeds().resolve("authority")).doesNotExist();
    }

    @Test
    void anOpenDateIsTyped() {
        tiny.with("a.txt", "Ferry strikes quay\n\nA ferry struck the quay of Bergen on 03/04/2024.\n")
                .with("authority/sources/a.yaml", "seed: a.txt\npublisher: North Wire\npublished: 2024-05-03\n");
        if (!codes(tiny.book()).contains("open-date")) {
            throw new AssertionError(
                    "the sentence has to leave its date open: " + tiny.book().dates());
        }

        answer("open-date", "t", "2024-04-30");
        assertThat(tiny.book().dates())
                .extracting(DateMention::value)
                .asString()
                .contains("2024-04-30");
        undoneThenOpen("open-date");
        answer("open-date", "2");
        undoneThenOpen("open-date");
    }

    @Test
    void aPersonGetsACountryByName() {
        tiny.with("a.txt", """
                Choir sings in Bergen

                3 May 2024

                Steve Harlow sang in the cathedral on Friday.
                """);

        answer("unknown-person", "t", "Norwey", "1");
        assertThat(terminal.out())
                .contains("\"Norwey\" is no country that the program knows.")
                .contains("[1] Norway");
        assertThat(tiny.book().persons()).extracting(Person::country).containsExactly("NO");
        undoneThenOpen("unknown-person");
        answer("unknown-person", "2");
        undoneThenOpen("unknown-person");
        answer("unknown-person", "4");
        assertThat(tiny.book().persons()).isEmpty();
        undoneThenOpen("unknown-person");
    }

    @Test
    void eachSpellingOfWhatIsNoPersonIsACorrectionOfItsOwn() throws IOException {
        tiny.with("a.txt", """
                        Choir sings in Bergen

                        3 May 2024

                        The singer STEVE HARLOW sang in the cathedral on Friday.
                        """)
                .with("b.txt", """
                        Kitchen opens in Oslo

                        4 May 2024

                        Steve Harlow cooked for guests on Saturday.
                        """)
                .with("authority/sources/a.yaml", "seed: a.txt\npublisher: North Wire\n")
                .with("authority/sources/b.yaml", "seed: b.txt\npublisher: North Wire\n");

        terminal.typing("4\n4\n", review());
        terminal.typing("4\n4\n", review());

        assertThat(codes(tiny.book())).doesNotContain("unknown-person");
        assertThat(tiny.book().persons()).isEmpty();
    }

    @Test
    void twoNamesAreOnePersonOrTwo() {
        tiny.with("a.txt", """
                        Choir sings in Bergen

                        3 May 2024

                        Steve Harlow sang in the cathedral on Friday.
                        """).with("b.txt", """
                        Kitchen opens in Oslo

                        4 May 2024

                        Steven Harlow cooked for guests on Saturday.
                        """);

        answer("same-person", "1");
        assertThat(tiny.book().persons()).hasSize(1);
        undoneThenOpen("same-person");
        answer("same-person", "2");
        assertThat(tiny.book().persons()).hasSize(2);
        undoneThenOpen("same-person");

        answer("unknown-person", "3", "Steven Harlow");
        assertThat(tiny.book().persons()).hasSize(1);
        undoneThenOpen("unknown-person");
    }

    @Test
    void anAmbiguousNameIsOneOfItsBearersOrNobody() {
        tiny.with("a.txt", """
                Two voices

                3 May 2024

                Norwegian minister Anna Berg met Swedish minister Karl Berg in Oslo on Friday.

                Later that day Berg spoke to reporters.
                """);

        answer("ambiguous-name", "2");
        assertThat(tiny.book().mentions())
                .filteredOn(mention -> mention.by().contains("corrected"))
                .extracting(Mention::of)
                .containsExactly("karl-berg");
        undoneThenOpen("ambiguous-name");
        answer("ambiguous-name", "4");
        assertThat(codes(tiny.book())).doesNotContain("ambiguous-name");
        undoneThenOpen("ambiguous-name");
    }

    @Test
    void aConflictIsConfirmedResolvedOrRejected() {
        tiny.with("a.txt", SALE);

        answer("suggested-conflict", "1");
        assertThat(terminal.out()).contains("¶").contains("Media reports claimed on Thursday that Norway");
        assertThat(statuses()).containsExactly(Conflict.Status.CONFIRMED);
        undoneThenOpen("suggested-conflict");
        answer("suggested-conflict", "2");
        assertThat(statuses()).containsExactly(Conflict.Status.RESOLVED);
        undoneThenOpen("suggested-conflict");
        answer("suggested-conflict", "3");
        assertThat(statuses()).containsExactly(Conflict.Status.REJECTED);
        undoneThenOpen("suggested-conflict");
    }

    @Test
    void anEventWithoutClaimsGetsANameOrGoes() {
        tiny.with("a.txt", CROWD + "\nForeign ministers of Norway and Sweden met in Bergen on 2 May 2024.\n")
                .with(
                        "authority/events/talks.yaml",
                        "title: Bergen talks\nkind: meeting\nplace: Bergen\nparties: [NO, SE]\nstart: 1999-01-01\n");

        answer("event-without-claims", "4");
        assertThat(terminal.out()).contains("removed ");
        undoneThenOpen("event-without-claims");
        answer("event-without-claims", "2", "2 May 2024");
        assertThat(tiny.seeds().resolve("authority/events/talks.yaml"))
                .hasContent(
                        "title: \"Bergen talks\"\nkind: meeting\nplace: Bergen\nparties: [NO, SE]\nstart: 2024-05-02\n");
        undoneThenOpen("event-without-claims");
    }

    @Test
    void anUnusedCorrectionAndACopyAreTakenAway() {
        tiny.with("a.txt", CROWD)
                .with("b.txt", CROWD)
                .with("authority/corrections/x.yaml", "words: never written\nas: none\n");

        answer("unused-correction", "1");
        undoneThenOpen("unused-correction");
        answer("duplicate-seed", "1");
        assertThat(tiny.seeds().resolve("b.txt")).doesNotExist();
        undoneThenOpen("duplicate-seed");
        assertThat(tiny.seeds().resolve("b.txt")).hasContent(CROWD);
    }

    @Test
    void aListedAnswerGetsItsCountry() {
        tiny.with("a.txt", """
                = Bergen meeting =

                The Bergen meeting was held on 3 May 2024 between Norway and Sweden in Bergen.

                == Reactions ==

                - : "This is a step that we have long been waiting for", the ministry said.
                - : Prime Minister Jonas Gahr Støre of Norway welcomed the meeting.
                """);

        answer("open-response", "t", "Finland");
        assertThat(tiny.book().responses()).extracting("country").contains("FI");
        undoneThenOpen("open-response");
        String nobody = String.valueOf(only("open-response").answers().size());
        answer("open-response", nobody);
        undoneThenOpen("open-response");
    }

    @Test
    void aMissingParticipantGetsAFile() {
        tiny.with("a.txt", CROWD)
                .with("authority/events/storm.yaml", "title: Ferry\naliases: [ferry]\nparticipants: [kari-nordmann]\n");

        answer("unknown-reference", "1", "Kari Nordmann");
        assertThat(tiny.seeds().resolve("authority/persons/kari-nordmann.yaml"))
                .hasContent("name: \"Kari Nordmann\"\n");
        undoneThenOpen("unknown-reference");
    }

    @Test
    void keysSkipGoBackExplainAndEnd() {
        tiny.with("a.txt", CROWD).with("b.txt", SALE);

        terminal.typing("b\n?\n9\nx\nt\n\n\ns\n1\nb\nq\n", review());

        assertThat(terminal.out())
                .contains("This is the first question.")
                .contains("A number gives that answer: its file is written at once")
                .contains("\"9\" is none of the keys; ? explains them.")
                .contains("\"x\" is none of the keys")
                .contains("2 of 4")
                .contains("Taken back: ")
                .contains("0 answered, 4 left; nothing was changed.");
        assertThat(tiny.seeds().resolve("authority")).doesNotExist();
    }

    @Test
    void nothingTypedIsNoAnswerAndAskedAgain() {
        tiny.with("a.txt", CROWD);

        terminal.typing("\n\n", review());

        assertThat(terminal.out()).contains("0 answered, 2 left; nothing was changed.");
        assertThat(tiny.seeds().resolve("authority")).doesNotExist();
    }

    @Test
    void theMostUsefulQuestionComesFirst() {
        tiny.with("a.txt", CROWD).with("b.txt", SALE + "\nIt rained in Bergen.\n");

        assertThat(OpenQuestions.of(tiny.book()))
                .extracting(question -> question.note().code() + " " + question.claims())
                .containsExactly(
                        "missing-bibliography 3", "missing-bibliography 2", "suggested-conflict 2", "open-speaker 1");
    }

    @Test
    void withoutATerminalItIsAListAndJson() throws IOException {
        tiny.with("a.txt", CROWD);

        assertThat(terminal.run(review())).isZero();
        assertThat(terminal.out())
                .contains("2 of 2 note open-speaker-n9ffdba (1 claim)")
                .contains("Guess: Jonas Gahr Støre, as nobody else is named in the sentence before.")
                .endsWith("2 questions.\n");
        assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80);

        assertThat(terminal.run(review("--json"))).isZero();
        JsonNode speaker = new ObjectMapper().readTree(terminal.out()).path(1);
        assertThat(speaker.path("code").asText()).isEqualTo("open-speaker");
        assertThat(speaker.path("passages").path(0).path("text").asText()).startsWith("\"Nobody could");
        assertThat(speaker.path("answers").path(0).path("text").asText()).endsWith("speaker: jonas-gahr-store\n");
        assertThat(speaker.path("answers")
                        .path(2)
                        .path("blanks")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("WHO");
    }

    @Test
    void guessesAreAcceptedByCode() {
        tiny.with("a.txt", CROWD);

        assertThat(terminal.run(review("--accept", "open-speker"))).isZero();
        assertThat(terminal.err()).contains("No open question has the code open-speker. Did you mean open-speaker?");
        assertThat(terminal.run(review("--accept", "open-speaker,missing-bibliography")))
                .isZero();
        assertThat(terminal.out())
                .contains("Jonas Gahr Støre")
                .contains("no guess; it stays open.")
                .contains("1 answered, 1 left.");
        assertThat(speakers()).containsExactly("jonas-gahr-store");
        undoneThenOpen("open-speaker");
    }

    @Test
    void scriptsGetJsonOfWhatWasAccepted() throws IOException {
        tiny.with("a.txt", CROWD);
        assertThat(terminal.run(review("--accept", "open-speaker,missing-bibliography", "--json")))
                .isZero();

        JsonNode report = new ObjectMapper().readTree(terminal.out());
        assertThat(report.path("answered").findValuesAsText("answer")).containsExactly("Jonas Gahr Støre");
        assertThat(report.path("withoutGuess")).hasSize(1);
        assertThat(report.path("left").asInt()).isOne();
        assertThat(speakers()).containsExactly("jonas-gahr-store");
    }

    @Test
    void aBookWithoutQuestionsSaysSo() {
        tiny.with("a.txt", SALE.substring(0, SALE.indexOf("Norway denied")))
                .with("authority/sources/a.yaml", "seed: a.txt\npublisher: North Wire\n");

        terminal.typing("", review());

        assertThat(terminal.out()).isEqualTo("There is no open question.\n");
    }

    private List<Conflict.Status> statuses() {
        return tiny.book().conflicts().stream().map(Conflict::status).toList();
    }

    private List<String> speakers() {
        return tiny.book().quotes().stream().map(Quote::speaker).toList();
    }

    private ReviewNote only(String code) {
        List<ReviewNote> notes = tiny.book().review().stream()
                .filter(note -> note.code().equals(code))
                .toList();
        assertThat(notes).as(code).isNotEmpty();
        return notes.get(0);
    }

    private static List<String> codes(Book book) {
        return book.review().stream().map(ReviewNote::code).toList();
    }

    /** Skips to the first question of the code, types the keys, and looks whether the question is gone. */
    private void answer(String code, String... keys) {
        List<Question> questions = OpenQuestions.of(tiny.book());
        List<String> order = questions.stream().map(q -> q.note().code()).toList();
        assertThat(order).contains(code);
        String id = questions.get(order.indexOf(code)).id();
        String typed = "s\n".repeat(order.indexOf(code)) + String.join("\n", keys) + "\nq\n";
        assertThat(terminal.typing(typed, review())).isZero();
        assertThat(terminal.out()).contains("1 answered");
        boolean left = List.of(keys).contains("");
        assertThat(OpenQuestions.of(tiny.book()))
                .filteredOn(q -> q.id().equals(id))
                .hasSize(left ? 1 : 0);
    }

    private void undoneThenOpen(String code) {
        assertThat(terminal.run("undo", "--seeds", tiny.seeds().toString())).isZero();
        assertThat(terminal.out()).startsWith("Undone: " + code);
        assertThat(codes(tiny.book())).contains(code);
    }

    private String[] review(String... more) {
        return Stream.concat(
                        Stream.of(
                                "review",
                                "--seeds",
                                tiny.seeds().toString(),
                                "--out",
                                tiny.site().toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
