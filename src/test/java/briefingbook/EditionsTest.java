package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.cli.TestTerminal;
import briefingbook.edition.Holdings;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import briefingbook.edition.PublishedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeds are added, removed, renamed and edited between editions; then what the editions once held is looked up on the site, as a
 * reader with an old link would.
 */
class EditionsTest {

    private static final String WIRE = """
            Ministers meet in Oslo
            OSLO, March 2, 2024 (North Wire) —

            Foreign Minister Jane Roe of Norway met Foreign Minister John Doe of Finland in Oslo on 1 March 2024.

            "We agreed on a pipeline," Roe said on Friday.

            Sweden's Foreign Minister Karin Berg said on 2 March 2024 that Sweden welcomes the Oslo meeting.
            """;
    private static final String NOTES = """
            ---
            title: After Oslo
            publisher: The Ledger
            date: 2024-03-05
            ---

            # After Oslo

            Denmark's Prime Minister Lars Holm visited Helsinki on 4 March 2024.

            Holm told reporters that Denmark would join the pipeline.
            """;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><title>A call to Tallinn</title>
            <meta property="og:site_name" content="Baltic Post">
            <meta property="article:published_time" content="2024-03-07"></head>
            <body><article><h1>A call to Tallinn</h1>
            <p>Estonian President Mari Tamm called Finnish Foreign Minister John Doe on 6 March 2024.</p>
            <p>Tamm said the pipeline was a good idea.</p>
            </article></body></html>
            """;

    @TempDir
    Path folder = Path.of("");

    private final TestTerminal terminal = new TestTerminal();
    private final List<Holdings> published = new ArrayList<>();
    private TinyBook book = new TinyBook(folder);

    @BeforeEach
    void aBookOfThreeKindsOfSeeds() {
        book = new TinyBook(folder)
                .with("wire.txt", WIRE)
                .with("notes.md", NOTES)
                .with("page.html", PAGE);
    }

    private int run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                command,
                "--seeds",
                book.seeds().toString(),
                "--out",
                book.site().toString()));
        args.addAll(List.of(more));
        return terminal.run(args.toArray(String[]::new));
    }

    private void edition(String date) throws IOException {
        assertThat(run("edition", "--date", date)).as(terminal.err()).isZero();
        published.add(PublishedSite.read(book.site()));
        everythingThatWasPublishedIsStillFound();
    }

    private void build() throws IOException {
        assertThat(run("build")).as(terminal.err()).isZero();
        everythingThatWasPublishedIsStillFound();
    }

    private Document page(String path) {
        return Jsoup.parse(book.file(path));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(book.site())) {
            return walk.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private void everythingThatWasPublishedIsStillFound() throws IOException {
        Set<String> anchors = new HashSet<>();
        for (Path page : pages()) {
            Set<String> own = new HashSet<>();
            for (Element element : Jsoup.parse(page).select("[id]")) {
                assertThat(own.add(element.id()))
                        .as("%s twice on %s", element.id(), page)
                        .isTrue();
            }
            anchors.addAll(own);
        }
        for (Holdings holdings : published) {
            for (Held thing : holdings.things()) {
                if (thing.kind().hasPages()) {
                    answers(thing.page());
                }
                thing.claims()
                        .forEach(claim -> assertThat(
                                        anchors.contains(claim.value()) || anchors.contains("p-" + claim.value()))
                                .as("%s of %s", claim, thing.page())
                                .isTrue());
            }
        }
    }

    /** A page, or what leads to one in one step. */
    private void answers(String address) throws IOException {
        Path file = book.site().resolve(address);
        assertThat(file).exists();
        Element refresh = Jsoup.parse(file).selectFirst("meta[http-equiv=refresh]");
        if (refresh != null) {
            Path target = file.resolveSibling(refresh.attr("content").replaceFirst("^0; url=", ""))
                    .normalize();
            assertThat(target).exists();
            assertThat(Files.readString(target)).doesNotContain("http-equiv=\"refresh\"");
        }
    }

    private Held thing(Kind kind, String title) {
        List<Held> found = published.get(published.size() - 1).things().stream()
                .filter(thing -> thing.kind() == kind && thing.title().contains(title))
                .toList();
        assertThat(found).as(title).hasSize(1);
        return found.get(0);
    }

    private static Set<String> ids(Held thing) {
        return thing.claims().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theFirstEditionIsRecordedAndStandsOnTheSite() throws IOException {
        assertThat(run("edition", "--note", "Three sources: one of each kind.")).isZero();

        assertThat(terminal.out())
                .isEqualTo("Edition 1 of 2026-11-22, recorded in "
                        + book.seeds().resolve("editions/1.yaml") + " and published to " + book.site() + ".\n");
        assertThat(Files.readString(book.seeds().resolve("editions/1.yaml")))
                .contains("date: \"2026-11-22\"\nnote: \"Three sources: one of each kind.\"\nholds:\n  events:\n");
        Document changes = page("changes.html");
        assertThat(changes.select(".stand").text())
                .isEqualTo("The last edition is edition 1 (22 November 2026). The book holds what it held then.");
        assertThat(changes.select("#edition-1").text()).isEqualTo("Edition 1, 22 November 2026");
        assertThat(changes.select(".edition").text())
                .contains("Three sources: one of each kind.", "The first whose contents are recorded: 3 sources, ");
        assertThat(page("index.html").select("footer").text()).contains("Edition 1, 22 November 2026.");
    }

    @Test
    void whereNothingChangedThereIsNoNewEdition() throws IOException {
        edition("2024-04-01");

        assertThat(run("edition")).isZero();

        assertThat(terminal.out())
                .isEqualTo(
                        "Nothing that the book holds has changed since edition 1: there is no new edition, and nothing was"
                                + " written.\n");
        assertThat(book.seeds().resolve("editions")).isDirectoryContaining("glob:**/1.yaml");
        assertThat(book.seeds().resolve("editions/2.yaml")).doesNotExist();
    }

    @Test
    void aBookWithErrorsGetsNoEdition() {
        book.with("authority/persons/jane-roe.yaml", "nome: Jane Roe\n");

        assertThat(run("edition")).isOne();

        assertThat(terminal.err())
                .contains("authority/persons/jane-roe.yaml, line 1")
                .endsWith("There is no new edition, because of these errors; " + book.site() + " is as it was.\n");
        assertThat(book.seeds().resolve("editions")).doesNotExist();
        assertThat(book.site()).doesNotExist();
    }

    @Test
    void aSiteThatCannotBePublishedSpendsNoNumber() throws IOException {
        Files.createDirectories(book.site());
        Files.writeString(book.site().resolve("thesis.txt"), "years of work");

        assertThat(run("edition")).isOne();

        assertThat(terminal.err()).contains("choose an empty folder");
        try (Stream<Path> left = Files.list(book.seeds().resolve("editions"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDayThatIsNoneOrBeforeTheLastEditionIsRefused() throws IOException {
        assertThat(run("edition", "--date", "2024-02-30")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("\"2024-02-30\" is no day: give it as year, month and day, such as 2025-04-08.");
        edition("2024-04-01");
        book.without("page.html");

        assertThat(run("edition", "--date", "2024-03-31")).isEqualTo(2);

        assertThat(terminal.err())
                .contains("2024-03-31 lies before the day of edition 1, 2024-04-01. Give a later one with --date.");
    }

    @Test
    void aBuildNeverWritesIntoTheSeeds() throws IOException {
        edition("2024-04-01");
        book.without("page.html");
        Set<String> before = files();

        build();

        assertThat(files()).isEqualTo(before);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(book.seeds())) {
            return walk.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aSeedThatIsRemovedLeavesANoteForEachClaimAndNoneOfItsWords() throws IOException {
        edition("2024-04-01");
        Held gone = thing(Kind.SOURCE, "A call to Tallinn");
        Held person = thing(Kind.PERSON, "Tamm");
        book.without("page.html");

        edition("2024-05-01");

        assertThat(terminal.out()).contains("What changed since edition 1: ", "  gone: A call to Tallinn, with ");
        Document page = page(gone.page());
        assertThat(page.select(".stand").text())
                .isEqualTo("This source is not in the book any more. It was last in edition 1 (1 April 2024).");
        assertThat(page.select("#instead + ul a").attr("href")).isEqualTo("../sources.html");
        for (String id : ids(gone)) {
            assertThat(page.getElementById(id).text())
                    .isEqualTo(id + ": this claim was withdrawn after edition 1 (1 April 2024).");
            assertThat(page.getElementById("p-" + id)).isNotNull();
        }
        assertThat(page(person.page()).select(".stand").text()).startsWith("This person is not in the book any more.");
        assertThat(page(person.page()).getElementById(ids(person).iterator().next()))
                .isNotNull();
        for (Path file : pages()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("was a good idea");
        }
        assertThat(page("changes.html").select("#edition-2 ~ ul").text())
                .contains("gone A call to Tallinn " + gone.claims().size() + " claims");
    }

    @Test
    void aSeedThatIsAddedIsToldBeforeAndAfterItsEdition() throws IOException {
        book.without("page.html");
        edition("2024-04-01");
        book.with("page.html", PAGE);

        build();

        assertThat(terminal.out()).containsPattern("Since edition 1: .*1 new source, 2 claims added");
        Document since = page("changes.html");
        assertThat(since.select(".stand").text()).endsWith("The book has changed since.");
        assertThat(since.select("#since").text()).isEqualTo("Since edition 1");
        assertThat(since.select(".edition").first().text()).contains("new A call to Tallinn 2 claims");
        assertThat(book.file("changes.atom")).doesNotContain("Edition 2");

        edition("2024-05-01");

        assertThat(page("changes.html").select("#since")).isEmpty();
        assertThat(page("changes.html").select("h2").eachText())
                .containsExactly("Edition 2, 1 May 2024", "Edition 1, 1 April 2024");
        assertThat(book.file("changes.atom"))
                .contains("<title>Edition 2</title>", "2024-05-01T00:00:00Z", "changes.html#edition-2")
                .contains("new: A call to Tallinn, with 2 claims");
    }

    @Test
    void aSeedThatIsRenamedChangesNothing() throws IOException {
        edition("2024-04-01");
        book.without("notes.md").with("2024/after-oslo.md", NOTES);

        build();

        assertThat(terminal.out()).contains("Since edition 1: nothing.");
        assertThat(run("edition")).isZero();
        assertThat(terminal.out()).startsWith("Nothing that the book holds has changed");
    }

    @Test
    void aSeedOfTheSamePublisherAndDayMovesNoOther() throws IOException {
        edition("2024-04-01");
        Held before = thing(Kind.SOURCE, "After Oslo");
        String tallinn = NOTES.replace("After Oslo", "Before Tallinn").replace("Helsinki", "Tallinn");
        book.with("a.md", tallinn);

        edition("2024-05-01");

        assertThat(terminal.out()).contains("1 new source").doesNotContain("renamed");
        assertThat(thing(Kind.SOURCE, "After Oslo").page()).isEqualTo(before.page());
        Held added = thing(Kind.SOURCE, "Before Tallinn");
        assertThat(added.id()).isEqualTo(before.id() + "-2");

        book.without("notes.md");
        edition("2024-06-01");

        assertThat(thing(Kind.SOURCE, "Before Tallinn")).isEqualTo(added);
        assertThat(page(before.page()).select("h1").text()).isEqualTo("After Oslo");
    }

    @Test
    void aSeedWhoseSourceGetsAnotherIdLeadsFromTheOldAddress() throws IOException {
        edition("2024-04-01");
        Held before = thing(Kind.SOURCE, "After Oslo");
        book.with("authority/sources/ledger-after-oslo.yaml", "seed: notes.md\n");

        edition("2024-05-01");

        assertThat(terminal.out())
                .contains("moved: After Oslo (sources/ledger-after-oslo.html, before " + before.page() + ")");
        assertThat(page(before.page()).select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../sources/ledger-after-oslo.html");
    }

    @Test
    void anEditedSentenceOfEachKindOfSeedIsWithdrawnAndAdded() throws IOException {
        edition("2024-04-01");
        List<String> withdrawn = Stream.of("Ministers meet", "After Oslo", "A call")
                .map(title -> thing(Kind.SOURCE, title).page())
                .toList();
        book.with("wire.txt", WIRE.replace("on a pipeline", "on two pipelines"))
                .with("notes.md", NOTES.replace("would join", "would not join"))
                .with("page.html", PAGE.replace("a good idea", "a bad idea"));

        edition("2024-05-01");

        assertThat(terminal.out()).contains("3 claims added, 3 claims withdrawn");
        for (String page : withdrawn) {
            assertThat(page(page).select(".withdrawn li")).as(page).hasSize(1);
        }
        Document changes = page("changes.html");
        assertThat(changes.text())
                .contains("“We agreed on two pipelines,” Roe said on Friday."
                        .replace('“', '"')
                        .replace('”', '"'));
        assertThat(changes.text()).doesNotContain("on a pipeline");
        for (Element link : changes.select(".claim-ids a")) {
            String[] address = link.attr("href").split("#");
            assertThat(page(address[0]).getElementById(address[1]))
                    .as(link.attr("href"))
                    .isNotNull();
        }
    }

    @Test
    void aClaimThatComesBackHasItsOldIdAndNoNote() throws IOException {
        edition("2024-04-01");
        Held source = thing(Kind.SOURCE, "A call to Tallinn");
        book.without("page.html");
        edition("2024-05-01");
        book.with("page.html", PAGE);

        edition("2024-06-01");

        assertThat(terminal.out()).contains("2 again in A call to Tallinn: ");
        assertThat(page(source.page()).select(".withdrawn")).isEmpty();
        assertThat(ids(thing(Kind.SOURCE, "A call to Tallinn"))).isEqualTo(ids(source));
    }

    @Test
    void aClaimThatWasWithdrawnLongAgoKeepsItsNote() throws IOException {
        edition("2024-04-01");
        Held source = thing(Kind.SOURCE, "Ministers meet");
        book.with("wire.txt", WIRE.replace("on a pipeline", "on two pipelines"));
        edition("2024-05-01");
        book.with("wire.txt", WIRE.replace("on a pipeline", "on three pipelines"));
        edition("2024-06-01");
        book.without("notes.md");

        build();

        assertThat(page(source.page()).select(".withdrawn li").eachText())
                .hasSize(2)
                .anyMatch(note -> note.endsWith("withdrawn after edition 1 (1 April 2024)."))
                .anyMatch(note -> note.endsWith("withdrawn after edition 2 (1 May 2024)."));
    }

    @Test
    void aPersonRenamedTwiceIsFoundInOneStepFromEachName() throws IOException {
        book.with("authority/persons/doe.yaml", "name: John Doe\n");
        edition("2024-04-01");
        book.without("authority/persons/doe.yaml").with("authority/persons/j-doe.yaml", "name: John Doe\n");
        edition("2024-05-01");
        assertThat(terminal.out()).contains("moved: John Doe (persons/j-doe.html, before persons/doe.html)");
        book.without("authority/persons/j-doe.yaml").with("authority/persons/john-doe.yaml", "name: John Doe\n");

        edition("2024-06-01");

        for (String former : List.of("persons/doe.html", "persons/j-doe.html")) {
            assertThat(page(former).select("meta[http-equiv=refresh]").attr("content"))
                    .isEqualTo("0; url=../persons/john-doe.html");
        }
    }

    @Test
    void whatAnEditorSaysOfFormerIdsWins() throws IOException {
        edition("2024-04-01");
        Held holm = thing(Kind.PERSON, "Holm");
        book.without("notes.md")
                .with("authority/persons/jane-roe.yaml", "name: Jane Roe\nformerIds: [" + holm.id() + "]\n");

        edition("2024-05-01");

        assertThat(page(holm.page()).select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../persons/jane-roe.html");
    }

    @Test
    void aPersonThatIsCalledOtherwiseKeepsTheAddress() throws IOException {
        edition("2024-04-01");
        Held roe = thing(Kind.PERSON, "Roe");
        book.with("authority/persons/" + roe.id() + ".yaml", "name: Jane A. Roe\naliases: [Jane Roe]\n");

        edition("2024-05-01");

        assertThat(terminal.out()).contains("renamed: Jane A. Roe, before: Jane Roe");
        assertThat(page(roe.page()).select("h1").text()).isEqualTo("Jane A. Roe");
        assertThat(page("changes.html").select(".edition").first().text())
                .contains("renamed Jane A. Roe before: Jane Roe");
    }

    @Test
    void anEventThatIsCalledOtherwiseLeadsFromTheOldAddress() throws IOException {
        edition("2024-04-01");
        Held call = thing(Kind.EVENT, "call");
        book.with(
                "authority/events/tallinn-call.yaml",
                "title: The call to Tallinn\nkind: call\nstart: 2024-03-06\nparties: [EE, FI]\n");

        edition("2024-05-01");

        assertThat(terminal.out()).contains("(events/tallinn-call.html, before " + call.page() + ")");
        assertThat(page(call.page()).select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../events/tallinn-call.html");
    }

    @Test
    void twoPersonsThatAreOneAreMerged() throws IOException {
        book.with("page.html", PAGE.replace("John Doe", "Jonathan Dow"));
        edition("2024-04-01");
        Held dow = thing(Kind.PERSON, "Dow");
        book.with("authority/persons/john-doe.yaml", "name: John Doe\naliases: [Jonathan Dow]\n");

        edition("2024-05-01");

        assertThat(terminal.out()).contains("merged: Jonathan Dow into John Doe");
        assertThat(page(dow.page()).select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../persons/john-doe.html");
        assertThat(page("changes.html").text()).contains("merged John Doe took in Jonathan Dow");
    }

    @Test
    void editionsWrittenByHandAreToldByTheirNote() throws IOException {
        book.with("editions/1.yaml", "date: 2024-03-10\nnote: A sheet of paper.\n");

        build();

        assertThat(page("changes.html").select(".stand").text())
                .isEqualTo(
                        "The last edition is edition 1 (10 March 2024). It does not record what it held, so what changed"
                                + " after it is not known.");
        assertThat(page("changes.html").select(".edition").text())
                .contains("A sheet of paper.", "What it held is not recorded.");

        edition("2024-04-01");
        book.with("editions/3.yaml", "date: 2024-05-01\n").without("page.html");
        build();

        assertThat(page("changes.html").select(".stand").text())
                .endsWith(
                        "It does not record what it held; the book of today is compared with the last one that does.");
        assertThat(page("changes.html").select("h2").eachText())
                .containsExactly(
                        "Since edition 2",
                        "Edition 3, 1 May 2024",
                        "Edition 2, 1 April 2024",
                        "Edition 1, 10 March 2024");
    }

    @Test
    void aBookWithoutEditionsSaysSo() throws IOException {
        build();

        assertThat(page("changes.html").select(".stand").text())
                .isEqualTo(
                        "This book has not been published as an edition yet, so there is nothing to compare it with.");
        assertThat(page("index.html").select("footer a[href=changes.html]").text())
                .isEqualTo("What changed");
    }

    @Test
    void diffTellsWhatABuildWouldChange() throws IOException {
        assertThat(run("diff")).isOne();
        assertThat(terminal.err())
                .contains("there is no site to compare with. Build one, or name its folder with --out.");
        edition("2024-04-01");

        assertThat(run("diff")).isZero();
        assertThat(terminal.out()).isEqualTo("What the book holds is the same as in " + book.site() + ".\n");

        book.without("page.html");
        assertThat(run("diff")).isZero();
        assertThat(terminal.out())
                .startsWith("Against " + book.site() + ": ")
                .contains("Sources:\n  gone: A call to Tallinn, with 2 claims\n");
        assertThat(run("diff", "--json")).isZero();
        assertThat(terminal.out()).contains("\"what\" : \"gone\"", "\"kind\" : \"source\"");
        build();
        assertThat(run("diff", "--edition", "1")).isZero();
        assertThat(terminal.out()).startsWith("Against edition 1: ").contains("gone: A call to Tallinn");
    }

    @Test
    void diffKnowsOnlyEditionsThatRecordWhatTheyHeld() throws IOException {
        book.with("editions/1.yaml", "date: 2024-03-10\n");

        assertThat(run("diff", "--edition", "2")).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no edition 2.");
        assertThat(run("diff", "--edition", "1")).isEqualTo(2);
        assertThat(terminal.err()).contains("editions/1.yaml does not record what the book held.");

        book.with("authority/persons/jane-roe.yaml", "nome: Jane Roe\n");
        assertThat(run("diff", "--edition", "1")).isOne();
        assertThat(terminal.err()).endsWith("A build would publish nothing, because of these errors.\n");
    }

    @Test
    void hostileWordsInAnEditionStayWords() throws IOException {
        book.with("editions/1.yaml", """
                date: 2024-03-10
                note: "<script>alert(1)</script>"
                holds:
                  persons:
                    mallory:
                      title: "\\"><img src=x onerror=alert(1)>\\e[2J"
                      page: persons/mallory.html
                      claims: zzzzzz1
                """);

        build();

        assertThat(page("persons/mallory.html").select("main img, main script")).isEmpty();
        assertThat(page("persons/mallory.html").select("h1").text()).startsWith("\"><img src=x");
        assertThat(page("changes.html").select("main img, main script")).isEmpty();
        assertThat(run("diff", "--edition", "1")).isZero();
        assertThat(terminal.out()).contains("gone: \"><img").doesNotContain("\u001b");
    }

    @Test
    void aPageOfTodayNeverGivesWay() throws IOException {
        edition("2024-04-01");
        Held roe = thing(Kind.PERSON, "Roe");
        Held doe = thing(Kind.PERSON, "Doe");
        String record = Files.readString(book.seeds().resolve("editions/1.yaml"));
        book.with("editions/1.yaml", record.replace("\"" + doe.page() + "\"", "\"" + roe.page() + "\""));

        build();

        assertThat(page(roe.page()).select("h1").text()).isEqualTo("Jane Roe");
    }

    @Test
    void editionsThatLeadInACircleLeadToWhatIsThere() throws IOException {
        String one = "  events:\n    %s: {title: Talks, page: events/%s.html, claims: zzzzzz1 zzzzzz2}\n";
        book.with("editions/1.yaml", "date: 2024-03-10\nholds:\n" + one.formatted("a", "a"))
                .with("editions/2.yaml", "date: 2024-03-11\nholds:\n" + one.formatted("b", "b"))
                .with("editions/3.yaml", "date: 2024-03-12\nholds:\n" + one.formatted("a", "a"));

        build();

        for (String page : List.of("events/a.html", "events/b.html")) {
            assertThat(page(page).select(".stand").text())
                    .isEqualTo("This event is not in the book any more. It was last in edition 3 (12 March 2024).");
        }
    }
}
