package briefingbook.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.authority.Authority.BookSettings;
import briefingbook.authority.Authority.EventEntry;
import briefingbook.authority.Authority.PersonEntry;
import briefingbook.authority.Authority.SourceEntry;
import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.edition.Holdings;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import briefingbook.edition.RecordedEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityFilesTest {

    @TempDir
    Path seeds;

    @Test
    void aFolderWithNothingButDocumentsHasTheDefaults() throws IOException {
        write("news.txt", "A document.");

        AuthorityFiles.Found found = AuthorityFiles.read(seeds);

        assertThat(found.authority()).isEqualTo(Authority.none());
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void aFolderThatIsNoneIsNamed() {
        assertThatThrownBy(() -> AuthorityFiles.read(seeds.resolve("nowhere")))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void theSettingsOfTheBookAreRead() throws IOException {
        write("book.yaml", """
                # All keys are optional.
                title: "The Vienna talks: a reader"
                asOf: 2024-05-01
                language: en-GB
                reportErrors: mailto:errors@example.org
                pdf: true
                marking: ""
                issuer:
                rights: {display: citation}
                packs:
                  minister: {title: "Minister's pack", pages: [event/vienna-talks, person/jane-doe]}
                """);

        BookSettings settings = read().settings();

        assertThat(settings.title()).isEqualTo("The Vienna talks: a reader");
        assertThat(settings.asOf()).isEqualTo(new PartialDate("2024-05-01"));
        assertThat(settings.language()).isEqualTo("en-GB");
        assertThat(settings.reportErrors()).isEqualTo("mailto:errors@example.org");
        assertThat(settings.pdf()).isTrue();
        assertThat(settings.marking()).isEmpty();
        assertThat(settings.issuer()).isEmpty();
        assertThat(settings.display()).isEqualTo(Source.Display.CITATION);
        assertThat(settings.packs().get("minister").pages()).containsExactly("event/vienna-talks", "person/jane-doe");
    }

    @Test
    void theEditionOfTheHighestNumberCounts() throws IOException {
        write("editions/9.yaml", "date: 2024-05-01\n");
        write("editions/10.yaml", "date: 2024-06-01\nnote: Two more sources.\nclaims: [k7f2ak]\n");

        assertThat(read().edition())
                .isEqualTo(new Imprint.Edition(10, new PartialDate("2024-06-01"), "Two more sources."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1      | note: first       | "date" is missing
            1      | date: May 2024    | "date" cannot be "May 2024"
            1      | date: 2024-02-30  | "date" cannot be "2024-02-30"
            first  | date: 2024-05-01  | its name is no number
            0      | date: 2024-05-01  | its name is no number
            """)
    void anEditionThatCannotBeUnderstoodIsNamed(String name, String line, String what) throws IOException {
        write("editions/" + name + ".yaml", line + "\n");

        AuthorityFiles.Found found = AuthorityFiles.read(seeds);

        assertThat(found.authority().edition()).isNull();
        assertThat(found.notes()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(ReviewNote.Severity.ERROR);
            assertThat(note.message()).contains("editions/" + name + ".yaml", what);
        });
    }

    /** In one line, a thing a line: ~ stands for a new line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            events: {a: {title: T}}                                     | line 3: "page" is missing in "holds.events.a"                            | Add page: Its address below the site, such as events/oslo-talks.html.
            events: {a: {page: events/a.html}}                          | line 3: "title" is missing in "holds.events.a"                           | Add title: Its title, as text.
            events: {a: {title: T, page: ../../etc.html}}               | line 3: "holds.events.a.page" cannot be "../../etc.html"                 | Its address below the site
            events: {a: {title: T, page: index.html}}                   | line 3: "holds.events.a.page" cannot be "index.html"                     | Its address below the site
            sources: {a: {title: T, page: 'http://x/a.html'}}           | line 3: "holds.sources.a.page" cannot be "http://x/a.html"               | Its address below the site
            persons: {a: {title: T, page: persons/a.html, claims: X Y}} | line 3: "holds.persons.a.claims" cannot be "X Y"                         | Ids of the claims that stood there, with spaces between them.
            persons: {a: {title: T, page: persons/a.html, claim: x}}    | line 3: "claim" is no key here in "holds.persons.a"                      | Did you mean "claims"? The keys are title, page, claims.
            persons: [a]                                                | line 3: "holds.persons" cannot be a list                                 | Things by id, each with its title, its page and its claims.
            people: {a: {title: T, page: persons/a.html}}               | line 3: "people" is no key here in "holds"                               | The keys are events, persons, responses, countries, sources, disputes.
            disputes: {a: {claims: x}}                                  | line 3: "title" is missing in "holds.disputes.a"                         | Add title: Its title, as text.
            events: {'': {title: T, page: events/a.html}}               | line 3: "holds.events" cannot be a mapping                               | Things by id
            """)
    void whatIsWrongInTheRecordOfAnEditionIsToldByLineAndKey(String holds, String where, String advice)
            throws IOException {
        write("editions/1.yaml", "date: 2024-05-01\nholds:\n  " + holds + "\n");

        List<ReviewNote> notes = AuthorityFiles.read(seeds).notes();

        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.message()).isEqualTo("editions/1.yaml, " + where + ".");
            assertThat(note.suggestion()).contains(advice);
            assertThat(note.severity()).isEqualTo(ReviewNote.Severity.ERROR);
        });
    }

    @Test
    @Timeout(60)
    void whatAnEditionRecordsIsReadAsItWasWritten() throws IOException {
        List<Held> things = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String claims = IntStream.range(50 * i, 50 * i + 50)
                    .mapToObj(claim -> "k" + claim + " ")
                    .collect(Collectors.joining());
            things.add(held(Kind.SOURCE, "report-" + i, "Report: \"no\" # " + i, claims));
            things.add(held(Kind.PERSON, "person-" + i, "- Ünal O’Neil \ud83d\ude00 " + "very ".repeat(30), claims));
            things.add(held(Kind.EVENT, "no", "~", ""));
            things.add(held(Kind.DISPUTE, "null", "One\ttab, or \u0085 two?", "k1 k2"));
        }
        Holdings holds = new Holdings(things.stream().distinct().toList());
        Imprint.Edition edition = new Imprint.Edition(12, new PartialDate("2024-05-01"), "Two lines:\nthe second.");

        Path file = EditionFile.write(seeds, edition, holds);

        assertThat(Files.size(file)).isGreaterThan(700_000);
        assertThat(read().editions()).containsExactly(new RecordedEdition(edition, holds));
        assertThat(seeds.resolve("editions")).isDirectoryNotContaining("glob:**/*.new");
        assertThatThrownBy(() -> EditionFile.write(seeds, edition, Holdings.none()))
                .hasMessageEndingWith("12.yaml is there already, and an edition is never changed");
    }

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

    @Test
    void aSourceIsFoundByThePathOfItsSeed() throws IOException {
        write("news/a.txt", "A document.");
        write("authority/sources/herald-2024-04-30.yaml", """
                seed: news/a.txt
                title: Talks open
                publisher: The Herald
                authors: [Ann Onym]
                published: 2024-04-30
                kind: news
                siglum: TH
                rights: {license: CC-BY-4.0, display: full}
                """);

        SourceEntry source = read().sources().get("news/a.txt");

        assertThat(source.id()).isEqualTo("herald-2024-04-30");
        assertThat(source.published()).isEqualTo(new PartialDate("2024-04-30"));
        assertThat(source.kind()).isEqualTo(Source.Kind.NEWS);
        assertThat(source.license()).isEqualTo("CC-BY-4.0");
        assertThat(source.display()).isEqualTo(Source.Display.FULL);
        assertThat(source.url()).isNull();
        assertThat(source.file()).isEqualTo("authority/sources/herald-2024-04-30.yaml");
    }

    @Test
    void aPersonHasOfficesWithOpenEnds() throws IOException {
        write("authority/persons/jane-doe.yaml", """
                name: Jane Doe
                aliases: [J. Doe]
                country: GB
                offices:
                  - {title: Envoy, country: GB, from: 2024-01, to: null}
                  - title: Adviser
                    to: 2023
                wikidata: Q1
                formerIds: [doe-jane]
                """);

        PersonEntry person = read().persons().get("jane-doe");

        assertThat(person.aliases()).containsExactly("J. Doe");
        assertThat(person.formerIds()).containsExactly("doe-jane");
        assertThat(person.offices())
                .containsExactly(
                        new Authority.OfficeEntry("Envoy", "GB", new PartialDate("2024-01"), null),
                        new Authority.OfficeEntry("Adviser", null, null, new PartialDate("2023")));
    }

    @Test
    void theCountryNorwayIsNotTheAnswerNo() throws IOException {
        write("authority/persons/ola-nordmann.yaml", "name: Ola Nordmann\ncountry: NO\n");

        assertThat(read().persons().get("ola-nordmann").country()).isEqualTo("NO");
    }

    @Test
    void anEventSaysWhetherItWasHeld() throws IOException {
        write("authority/events/vienna-talks.yaml", """
                title: Talks in Vienna
                kind: meeting
                status: denied
                start: 2024-05-01
                end: 2024-05-02
                parties: [AT, NATO, african-union]
                participants: [jane-doe]
                follows: [geneva-talks]
                """);

        EventEntry event = read().events().get("vienna-talks");

        assertThat(event.kind()).isEqualTo(Event.Kind.MEETING);
        assertThat(event.status()).isEqualTo(Event.Status.DENIED);
        assertThat(event.end()).isEqualTo(new PartialDate("2024-05-02"));
        assertThat(event.parties()).containsExactly("AT", "NATO", "african-union");
        assertThat(event.follows()).containsExactly("geneva-talks");
    }

    @Test
    void organizationsConflictsAndCorrectionsAreRead() throws IOException {
        write("authority/organizations/african-union.yaml", "name: African Union\naliases: [AU]\n");
        write("authority/conflicts/who-won.yaml", "claims: [k7f2ak, b2c3d4]\nquestion: Who won?\nverdict: resolved\n");
        write(
                "authority/corrections/second-call.yaml",
                "words: he would back\nas: jane-doe\nresponse: {country: AT, event: vienna-talks}\nfurniture: false\nwhy: Same speaker.\n");

        Authority authority = read();

        assertThat(authority.organizations().get("african-union").aliases()).containsExactly("AU");
        assertThat(authority.conflicts().get("who-won").verdict()).isEqualTo("resolved");
        Correction correction = authority.corrections().get(0);
        assertThat(correction.words()).isEqualTo("he would back");
        assertThat(correction.responseEvent()).isEqualTo("vienna-talks");
        assertThat(correction.furniture()).isFalse();
        assertThat(correction.claim()).isNull();
        assertThat(correction.by()).isEqualTo("corrected in authority/corrections/second-call.yaml: Same speaker.");
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n"})
    void aNoteHasItsFrontMatterAndItsText(String lineEnd) throws IOException {
        write(
                "notes/on-names.md",
                "---\non: person/jane-doe\nby: The desk\n---\nTwo spellings.\n\n---\n\nMore.\n"
                        .replace("\n", lineEnd.equals("\\n") ? "\n" : "\r\n"));

        Authority.NoteFile note = read().notes().get(0);

        assertThat(note.id()).isEqualTo("on-names");
        assertThat(note.on()).isEqualTo("person/jane-doe");
        assertThat(note.by()).isEqualTo("The desk");
        assertThat(note.markdown()).isEqualTo("Two spellings.\n\n---\n\nMore.\n");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsLeftOutAndItsNeighbourIsNot() throws IOException {
        write("authority/persons/jane-doe.yaml", "name: Jane Doe\nalias: [J. Doe]\n");
        write("authority/persons/john-roe.yaml", "name: John Roe\n");

        AuthorityFiles.Found found = AuthorityFiles.read(seeds);

        assertThat(found.authority().persons()).containsOnlyKeys("john-roe");
        assertThat(found.notes())
                .containsExactly(new ReviewNote(
                        ReviewNote.Severity.ERROR,
                        "authority-file",
                        "authority/persons/jane-doe.yaml, line 2: \"alias\" is no key here.",
                        null,
                        "Did you mean \"aliases\"? The keys are name, aliases, country, offices, wikidata, formerIds.",
                        "authority/persons/jane-doe.yaml",
                        null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            persons       | country: GB                                   | line 1: "name" is missing                                  | Add name: The name as a page is headed.
            persons       | name: [Jane, Doe]                             | line 1: "name" cannot be a list                            | The name as a page is headed.
            persons       | name: J~aliases: J. Doe                       | line 2: "aliases" cannot be "J. Doe"                       | A list of other forms of the name.
            persons       | name: J~country: Britain                      | line 2: "country" cannot be "Britain"                      | Whom the person serves: a code of ISO 3166-1
            persons       | name: J~offices:~- title: Envoy~  form: 2024  | line 4: "form" is no key here in "offices"                 | Did you mean "from"?
            persons       | name: J~offices:~- title: Envoy~  from: 1 May | line 4: "offices.from" cannot be "1 May"                   | The first day, month or year
            persons       | name: J~offices: [{title: E, from: 2024, to: 2023}] | line 2: "to" (2023) lies before "from" (2024)        | Exchange the two.
            persons       | name: J~country: UK                           | line 2: "country" cannot be "UK"                           | Did you mean GB (United Kingdom)?
            persons       | name: J~offices: [{title: E, country: QQ}]    | line 2: "country" cannot be "QQ"                           | It is a code of ISO 3166-1
            events        | title: T~parties: [FI, AA]                    | line 2: "parties" cannot be "AA"                           | It is a code of ISO 3166-1 such as
            events        | title: Talks~start: 2024-02-30                | line 2: "start" cannot be "2024-02-30"                     | There is no such date in the calendar.
            events        | title: Talks~kind: meating                    | line 2: "kind" cannot be "meating"                         | Did you mean "meeting"? It is one of meeting, call
            events        | title: Talks~participants: [Jane Doe]         | line 2: "participants" cannot be "Jane Doe"                | A list of ids of the persons
            sources       | seed: ../secret.txt                           | line 1: "seed" cannot be "../secret.txt"                   | The path of the document below the seeds folder
            sources       | seed: a.txt~rights: {display: ful}            | line 2: "rights.display" cannot be "ful"                   | Did you mean "full"?
            conflicts     | claims: [k7f2ak]                              | line 1: "claims" cannot be a list                          | A list of two claim ids or more
            corrections   | as: jane-doe                                  | line 1: it does not say where                              | Give claim (its id), or words
            corrections   | words: he said                                | line 1: it does not say what is right                      | Give one of as, speaker
            corrections   | words: today~date: 2024-13-01                 | line 2: "date" cannot be "2024-13-01"                      | There is no such date in the calendar.
            organizations | name: AU~country: Africa                      | line 2: "country" cannot be "Africa"                       | Whose organ it is
            organizations | name: AU~name: African Union                  | line 2: "name" stands twice, first in line 1               | Keep one of the two.
            organizations | name: &n AU~aliases: [*n]                     | line 2: *n stands for a value written elsewhere            | Write the value out.
            organizations | name: AU: the union                           | line 1: this is not YAML (mapping values are not allowed here) | put a text that holds ": "
            organizations | African Union                                 | line 1: there is no key in the file                        | Write one key a line
            organizations | name: AU~---~name: EU                         | line 3: a second document begins                           | Keep one thing in a file
            """)
    void aFaultIsToldWithItsLineItsKeyAndWhatToDo(String folder, String text, String where, String advice)
            throws IOException {
        write("a.txt", "A document.");
        write("authority/" + folder + "/thing.yaml", text.replace('~', '\n') + "\n");

        List<ReviewNote> notes = AuthorityFiles.read(seeds).notes();

        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).message()).isEqualTo("authority/" + folder + "/thing.yaml, " + where + ".");
        assertThat(notes.get(0).suggestion()).contains(advice);
        assertThat(notes.get(0).severity()).isEqualTo(ReviewNote.Severity.ERROR);
    }

    @Test
    void aNoteWithoutFrontMatterIsToldHowToBegin() throws IOException {
        write("notes/thought.md", "Just words.");
        write("notes/where.md", "---\nby: The desk\non: persons/jane-doe\n---\nWords.");

        AuthorityFiles.Found found = AuthorityFiles.read(seeds);

        assertThat(found.authority().notes()).isEmpty();
        assertThat(found.notes())
                .extracting(ReviewNote::message)
                .containsExactly(
                        "notes/thought.md, line 1: it does not begin with on and by.",
                        "notes/where.md, line 3: \"on\" cannot be \"persons/jane-doe\".");
    }

    @Test
    void twoFilesForOneSeedOrOneSiglumAreRefused() throws IOException {
        write("a.txt", "A document.");
        write("b.txt", "Another.");
        write("authority/sources/a.yaml", "seed: a.txt\nsiglum: X\n");
        write("authority/sources/a-again.yaml", "seed: a.txt\n");
        write("authority/sources/b.yaml", "seed: b.txt\nsiglum: X\n");

        AuthorityFiles.Found found = AuthorityFiles.read(seeds);

        assertThat(found.notes())
                .extracting(ReviewNote::message)
                .containsExactly(
                        "authority/sources/a-again.yaml, line 1: it is about a.txt, and so is authority/sources/a.yaml.",
                        "authority/sources/b.yaml, line 1: its siglum X is that of authority/sources/a.yaml.");
        assertThat(found.authority().sources()).containsOnlyKeys("a.txt");
    }

    @Test
    void aSourceWhoseSeedIsGoneIsAWarning() throws IOException {
        write("authority/sources/a.yaml", "seed: gone.txt\n");

        assertThat(AuthorityFiles.read(seeds).notes())
                .extracting(ReviewNote::severity, ReviewNote::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ReviewNote.Severity.WARNING, "missing-seed"));
    }

    @Test
    void filesThatNobodyReadsAreNamed() throws IOException {
        write("authority/person/jane-doe.yaml", "name: Jane Doe\n");
        write("authority/persons/john-roe.yml", "name: John Roe\n");
        write("authority/persons/Jane Doe.yaml", "name: Jane Doe\n");
        write("authority/persons/.hidden", "");
        write("authority/README.md", "");

        assertThat(AuthorityFiles.read(seeds).notes())
                .extracting(ReviewNote::message)
                .containsExactly(
                        "authority/person is not read.",
                        "authority/persons/Jane Doe.yaml, line 1: its name is no id.",
                        "authority/persons/john-roe.yml is not read.");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void hostileFilesAreRefusedAtOnce() throws IOException {
        write("authority/persons/large.yaml", "name: " + "a".repeat(1 << 20) + "\n");
        write("authority/persons/deep.yaml", "name: " + "[".repeat(100_000) + "\n");
        write("authority/persons/bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nname: [*b, *b]\n");
        Files.write(
                seeds.resolve("authority/persons/latin.yaml"), "name: Jos\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        AuthorityFiles.Found found = AuthorityFiles.read(seeds);

        assertThat(found.authority().persons()).isEmpty();
        assertThat(found.notes())
                .extracting(ReviewNote::message)
                .anyMatch(message -> message.contains("large.yaml, line 1: it is larger than 1 MB"))
                .anyMatch(message -> message.contains("deep.yaml, line 1: this is not YAML"))
                .anyMatch(message -> message.contains("bomb.yaml, line 2: *a stands for a value written elsewhere"))
                .anyMatch(message -> message.contains("latin.yaml, line 1: it is not encoded in UTF-8"));
    }

    @Test
    void theFilesOfThisBookAreUnderstood() throws IOException {
        AuthorityFiles.Found found = AuthorityFiles.read(Path.of("seeds"));

        assertThat(found.notes()).isEmpty();
        assertThat(found.authority().sources()).hasSize(5);
    }

    private Authority read() throws IOException {
        AuthorityFiles.Found found = AuthorityFiles.read(seeds);
        assertThat(found.notes()).isEmpty();
        return found.authority();
    }

    private void write(String file, String text) throws IOException {
        Path path = seeds.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
