package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.DateMention;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For each question of the review list: the file that it proposes is written, the question is gone, the book changed. */
class ReviewTest {

    @TempDir
    Path folder;

    private TinyBook tiny;

    @BeforeEach
    void empty() {
        tiny = new TinyBook(folder);
    }

    private static ReviewNote only(Book book, String code) {
        List<ReviewNote> notes =
                book.review().stream().filter(note -> note.code().equals(code)).toList();
        assertThat(notes).as("%s of %s", code, book.review()).hasSize(1);
        return notes.get(0);
    }

    /** The book after the file that the note proposes was written. */
    private Book settled(ReviewNote note, String text) {
        assertThat(note.file()).isNotNull();
        assertThat(note.suggestion()).contains(note.file());
        Book after = tiny.with(note.file(), text).book();
        assertThat(after.review()).extracting(ReviewNote::code).doesNotContain(note.code(), "authority-file");
        return after;
    }

    @Test
    void missingBibliography() {
        tiny.with("a.txt", """
                Ministers meet in Oslo

                The harbour of Bergen was closed after a ferry struck the quay.
                """);
        ReviewNote note = only(tiny.book(), "missing-bibliography");
        assertThat(note.message()).isEqualTo("a.txt does not say who published it and when it was published.");
        Book after = settled(
                note,
                note.text()
                        .replace("# publisher: …", "publisher: North Wire")
                        .replace("# published: YYYY-MM-DD", "published: 2024-05-03"));
        Source source = after.sources().get(0);
        assertThat(source.publisher()).isEqualTo("North Wire");
        assertThat(source.published()).hasToString("2024-05-03");
    }

    @Test
    void openDateOfASourceWithoutADay() {
        tiny.with("a.txt", """
                Ferry strikes quay

                The harbour of Bergen was closed on Friday after a ferry struck the quay.
                """);
        ReviewNote note = only(tiny.book(), "open-date");
        assertThat(note.message()).contains("Friday").contains("a.txt, ¶1.1");
        Book after = settled(note, note.text().replace("# published: YYYY-MM-DD", "published: 2024-05-05"));
        assertThat(after.dates()).extracting(DateMention::value).hasToString("[2024-05-03]");
        assertThat(after.claims().get(0).date()).hasToString("2024-05-03");
    }

    @Test
    void openSpeaker() {
        tiny.with("a.txt", """
                Ferry strikes quay

                3 May 2024

                Norwegian Prime Minister Jonas Gahr Støre came to Bergen on Friday.

                "Nobody could have foreseen such a thing in this weather" was heard in the crowd.
                """);
        Book before = tiny.book();
        ReviewNote note = only(before, "open-speaker");
        assertThat(note.message()).contains("Nobody could have foreseen");
        Book after = settled(note, note.text().replace("speaker: none", "speaker: jonas-gahr-store"));
        assertThat(after.quotes()).extracting(Quote::speaker).containsExactly("jonas-gahr-store");
        assertThat(after.quotes().get(0).by()).contains(note.file());
        assertThat(settled(note, note.text()).quotes())
                .extracting(Quote::speaker)
                .containsOnlyNulls();
    }

    @Test
    void suggestedConflict() {
        tiny.with("a.txt", """
                Bergen harbour for sale?

                3 May 2024

                Media reports claimed on Thursday that Norway would sell the harbour of Bergen.

                Norway denied on Friday that it would sell the harbour of Bergen.
                """);
        ReviewNote note = only(tiny.book(), "suggested-conflict");
        assertThat(note.message())
                .contains("Media reports claimed")
                .contains("Norway denied")
                .contains("a.txt, ¶");
        Book confirmed = settled(note, note.text());
        assertThat(confirmed.conflicts()).extracting(Conflict::status).containsExactly(Conflict.Status.CONFIRMED);
        Book rejected = settled(note, note.text().replace("verdict: open", "verdict: not-a-conflict"));
        assertThat(rejected.conflicts()).extracting(Conflict::status).containsExactly(Conflict.Status.REJECTED);
        assertThat(rejected.claims()).allMatch(claim -> claim.conflicts().isEmpty());
    }

    @Test
    void samePerson() {
        tiny.with("a.txt", """
                        Choir sings in Bergen

                        3 May 2024

                        Steve Harlow sang in the cathedral on Friday.
                        """).with("b.txt", """
                        Kitchen opens in Oslo

                        4 May 2024

                        Steven Harlow cooked for guests on Saturday.
                        """);
        ReviewNote note = only(tiny.book(), "same-person");
        assertThat(note.message()).contains("Steve Harlow").contains("Steven Harlow");
        Book one = settled(note, note.text());
        assertThat(one.persons()).hasSize(1);
        Book two = settled(note, note.text().replace("same-as:", "not:"));
        assertThat(two.persons()).extracting(Person::id).containsExactly("steve-harlow", "steven-harlow");
    }

    @Test
    void unusedCorrection() {
        tiny.with("a.txt", """
                        Ferry strikes quay

                        3 May 2024

                        The harbour of Bergen was closed on Friday.
                        """).with("authority/corrections/friday.yaml", "words: on Saturday\ndate: 2024-05-04\n");
        ReviewNote note = only(tiny.book(), "unused-correction");
        assertThat(note.message()).contains("friday.yaml").contains("\"on Saturday\"");
        Book after = settled(note, "words: on Friday\ndate: 2024-04-26\n");
        assertThat(after.dates()).extracting(DateMention::value).anyMatch(date -> "2024-04-26".equals("" + date));
    }

    @Test
    void unknownReference() {
        tiny.with("a.txt", """
                        Ministers meet

                        3 May 2024

                        The harbour fair in Bergen was opened on 3 May 2024.
                        """)
                .with(
                        "authority/events/harbour-fair.yaml",
                        "title: Harbour fair\nstart: 2024-05-03\nparticipants: [jane-doe]\naliases: [harbour fair in Bergen]\n");
        ReviewNote note = only(tiny.book(), "unknown-reference");
        assertThat(note.message()).contains("harbour-fair.yaml").contains("\"jane-doe\"");
        Book after =
                tiny.with("authority/persons/jane-doe.yaml", "name: Jane Doe\n").book();
        assertThat(after.review()).extracting(ReviewNote::code).doesNotContain("unknown-reference");
    }

    @Test
    void aParticipantWhomNoSeedNamesAnyMoreIsLeftOutOfTheEvent() {
        Book book = tiny.with("a.txt", """
                        Ministers meet

                        3 May 2024

                        The harbour fair in Bergen was opened by Ola Nordmann on 3 May 2024.
                        """)
                .with(
                        "authority/events/harbour-fair.yaml",
                        "title: Harbour fair\nstart: 2024-05-03\nparticipants: [jane-doe, ola-nordmann]\naliases: [harbour fair in Bergen]\n")
                .with("authority/persons/jane-doe.yaml", "name: Jane Doe\ncountry: NO\n")
                .book();
        assertThat(book.events())
                .singleElement()
                .satisfies(event -> assertThat(event.participants()).containsExactly("ola-nordmann"));
        assertThat(book.review()).extracting(ReviewNote::severity).doesNotContain(ReviewNote.Severity.ERROR);
    }

    @Test
    void aNoteWithAWrongCitationOrSubjectKeepsTheBookFromBeingPublished() {
        tiny.with("a.txt", """
                Ferry strikes quay

                3 May 2024

                The harbour of Bergen was closed on Friday.
                """);
        Claim claim = tiny.book().claims().get(0);
        String source = tiny.book().sources().get(0).id();
        tiny.with("notes/first.md", "---\non: book\nby: The desk\n---\nSee [@" + source + " ¶9].\n");
        assertThat(tiny.build().published()).isFalse();
        assertThat(only(tiny.book(), "note-citation").message())
                .contains("notes/first.md")
                .contains("¶9");
        tiny.with("notes/first.md", "---\non: event/none\nby: The desk\n---\nSo it is.\n");
        assertThat(only(tiny.book(), "note-subject").message()).contains("event/none");
        tiny.with(
                "notes/first.md",
                "---\non: book\nby: The desk\n---\nSee [@" + source + " ¶1] and [@" + claim.id() + "].\n");
        Book book = tiny.book();
        assertThat(book.notes().get(0).citations()).containsExactly(claim.id(), claim.id());
        assertThat(book.review()).extracting(ReviewNote::severity).doesNotContain(ReviewNote.Severity.ERROR);
    }

    @Test
    void questionsStandBySeverityThenCodeThenPlace() {
        tiny.with("a.txt", """
                        Ferry strikes quay

                        The harbour of Bergen was closed on Friday, and opened again on Monday.
                        """).with("authority/corrections/friday.yaml", "words: on Sunday\ndate: 2024-05-04\n");
        assertThat(tiny.book().review())
                .extracting(note -> note.severity() + " " + note.code())
                .containsExactly("WARNING missing-bibliography", "WARNING unused-correction", "NOTE open-date");
    }
}
