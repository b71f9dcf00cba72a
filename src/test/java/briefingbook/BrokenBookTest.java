package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.EditorsNote;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.edition.History;
import briefingbook.seed.Seed;
import briefingbook.seed.SeedFolder;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book that is wrong in one thing is told so by one check, and the site of the last good book stays as it was. */
class BrokenBookTest {

    private static final String SEED = """
            Talks open in Vienna

            VIENNA, May 2, 2024

            Foreign Minister Jane Doe of Austria met envoys on 1 May 2024. "We are no bystanders," Doe said.

            The talks will go on in Geneva.
            """;

    @TempDir
    Path folder;

    private TinyBook tiny;
    private Book good;
    private List<Seed> seeds;
    private SortedMap<String, String> before;

    @BeforeEach
    void aGoodBookIsPublished() throws IOException {
        tiny = new TinyBook(folder).with("a.txt", SEED);
        BookBuild.Outcome outcome = tiny.build();
        assertThat(outcome.published()).isTrue();
        good = outcome.book();
        seeds = SeedFolder.list(tiny.seeds()).seeds();
        Files.createDirectories(tiny.site());
        Files.writeString(tiny.site().resolve("by-hand.txt"), "by hand");
        before = files();
    }

    @Test
    void aBookAsItWasMadeIsRight() throws IOException {
        assertThat(publish(good).published()).isTrue();
    }

    @Test
    void aClaimCitesAPassageThatThereIs() throws IOException {
        Claim claim = good.claims().get(0);
        assertRefused(
                claims(good, claims -> replace(claims, claim, cites(claim, claim.text(), "p-nowhere"))),
                "check-citation",
                "claim " + claim.id() + " \"" + claim.text() + "\" cites p-nowhere, which is no passage");
    }

    @Test
    void aClaimHasTheWordsOfItsPassage() throws IOException {
        Claim claim = good.claims().get(0);
        assertRefused(
                claims(
                        good,
                        claims -> replace(
                                claims,
                                claim,
                                cites(claim, "Made up.", claim.passage().value()))),
                "check-citation",
                "says \"Made up.\", and its passage \"" + claim.text() + "\"");
    }

    @Test
    void aPassageHasTheCharactersOfItsSeed() throws IOException {
        Passage passage = passage("The talks will go on in Geneva.");
        assertRefused(
                saying(
                        passage,
                        TracedText.of(
                                "The talks will go on in Genoa. ",
                                passage.span().start())),
                "check-place",
                "does not stand at its place in a.txt: at " + (passage.span().start() + 27)
                        + " the seed has \"e\", not \"o\"");
    }

    @Test
    void aPassageLeavesNoWordOut() throws IOException {
        Passage passage = passage("The talks will go on in Geneva.");
        TracedText words = new TracedText.Builder()
                .append(passage.words().slice(0, 10))
                .append(passage.words().slice(15, 31))
                .build();
        assertRefused(saying(passage, words), "check-place", "it leaves out \"will\"");
    }

    @Test
    void aPassageDoesNotGoBack() throws IOException {
        Passage passage = passage("The talks will go on in Geneva.");
        TracedText words = new TracedText.Builder()
                .append(passage.words().slice(0, 9))
                .append(passage.words().slice(3, 31))
                .build();
        assertRefused(saying(passage, words), "check-place", "it goes from");
    }

    @Test
    void everyWordOfASeedIsAccountedFor() throws IOException {
        Source source = good.sources().get(0);
        Source bare = source.with(new Source.Parts(
                source.structure().subList(1, source.structure().size()), source.furniture(), List.of()));
        assertRefused(
                sources(good, bare),
                "check-words",
                "in a.txt, \"Talks open in Vienna\" is in no passage, structure or furniture");
    }

    @Test
    void aSourceHasItsSeed() throws IOException {
        seeds = List.of();
        assertRefused(
                good,
                "check-seed",
                "The program made a mistake: the book has a source "
                        + good.sources().get(0).id() + " without its seed a.txt.");
    }

    @Test
    void aSeedReachesAsFarAsItsPassages() throws IOException {
        Seed seed = seeds.get(0);
        seeds = List.of(new Seed(seed.path(), seed.text().substring(0, 30), seed.charset(), seed.sha256()));
        assertThat(publish(good).book().review())
                .extracting(ReviewNote::code, ReviewNote::message)
                .anySatisfy(note -> {
                    assertThat(note.toList().get(0)).isEqualTo("check-words");
                    assertThat(note.toList().get(1)).asString().endsWith(", and the seed at 30.");
                });
    }

    @Test
    void noWordIsAccountedForTwice() throws IOException {
        Source source = good.sources().get(0);
        Span span = passage("The talks will go on in Geneva.").span();
        Source twice = source.with(new Source.Parts(
                source.structure(),
                List.of(new Source.Furniture(
                        new Span(span.start(), span.start() + 3), "advert", TracedText.of("The", span.start()))),
                List.of()));
        assertRefused(sources(good, twice), "check-words", "\"The\" is both in furniture (advert) and in passage");
    }

    @Test
    void anIdStandsForOneThing() throws IOException {
        Person person = good.persons().get(0);
        assertRefused(
                copy(good, good.claims(), good.mentions(), List.of(person, person), good.notes(), good.quotes()),
                "check-ids",
                "two of the persons are called " + person.id());
    }

    @Test
    void aMentionMeansSomebodyInTheBook() throws IOException {
        Mention mention = good.mentions().get(0);
        List<Mention> mentions = replace(good.mentions(), mention, mention.of("nobody", "made up"));
        assertRefused(
                copy(good, good.claims(), mentions, good.persons(), good.notes(), good.quotes()),
                "check-references",
                "a mention in " + mention.passage() + " names nobody, which is not in the book");
    }

    @Test
    void aQuotationLiesInItsPassage() throws IOException {
        Passage passage = passage("The talks will go on in Geneva.");
        List<Quote> quotes = new ArrayList<>(good.quotes());
        quotes.add(new Quote(passage.id(), 30, 32, null, "made up"));
        assertRefused(
                copy(good, good.claims(), good.mentions(), good.persons(), good.notes(), quotes),
                "check-references",
                "a quotation is at 30 to 32 of " + passage.id() + ", which has 31 characters");
    }

    @Test
    void anEditorsNoteIsAboutSomethingInTheBook() throws IOException {
        EditorsNote note = new EditorsNote("n", "event/nothing", "The desk", "Words.", List.of(), "notes/n.md");
        assertRefused(
                copy(good, good.claims(), good.mentions(), good.persons(), List.of(note), good.quotes()),
                "note-on-nothing",
                "notes/n.md is about event/nothing, which is not in the book.");
    }

    @ParameterizedTest
    @CsvSource({
        "check-link, <a href='gone.html'>x</a>, 'index.html links to \"gone.html\", where there is no file.'",
        "check-anchor, <a href='#gone'>x</a>, 'index.html links to \"#gone\", where there is no such anchor.'",
        "check-page-ids, <i id='a'></i><i id='a'></i>, index.html has two elements with the id a.",
        "check-external, <img src='https://example.org/x.png' alt=''>, asks another host for \"https://example.org/x.png\""
    })
    void aTemplateThatBreaksThePagesIsRefused(String code, String markup, String words) throws IOException {
        BookBuild.Outcome outcome = new BookBuild(new Settings(tiny.seeds(), templatesWith(markup), tiny.site())).run();

        assertRefused(outcome, code, words);
    }

    @Test
    void aTemplateThatCannotBeReadIsNamedAndNothingIsTouched() throws IOException {
        Settings settings = new Settings(tiny.seeds(), templatesWith("${nothing}"), tiny.site());

        assertThatThrownBy(() -> new BookBuild(settings).run())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("overview.ftlh");
        assertThat(files()).isEqualTo(before);
    }

    /** The program's templates, with further markup at the end of the overview. */
    private Path templatesWith(String markup) throws IOException {
        Path own = Path.of("templates");
        Path templates = folder.resolve("templates");
        try (Stream<Path> paths = Files.walk(own)) {
            for (Path path : paths.toList()) {
                Files.copy(path, templates.resolve(own.relativize(path).toString()));
            }
        }
        Path overview = templates.resolve("overview.ftlh");
        Files.writeString(overview, Files.readString(overview).replace("</@f.page>", markup + "</@f.page>"));
        return templates;
    }

    private void assertRefused(Book broken, String code, String words) throws IOException {
        assertRefused(publish(broken), code, words);
    }

    private BookBuild.Outcome publish(Book book) throws IOException {
        BookBuild build = new BookBuild(new Settings(tiny.seeds(), null, tiny.site()));
        return build.publish(build.make(new BookBuild.Draft(book, History.none(), seeds, false)));
    }

    private void assertRefused(BookBuild.Outcome outcome, String code, String words) throws IOException {
        List<ReviewNote> errors = outcome.book().review().stream()
                .filter(note -> note.severity() == ReviewNote.Severity.ERROR)
                .toList();
        assertThat(outcome.published()).isFalse();
        assertThat(errors).extracting(ReviewNote::code).containsOnly(code);
        assertThat(errors.get(0).message()).contains(words);
        assertThat(errors.get(0).suggestion()).isNotBlank();
        assertThat(files()).isEqualTo(before);
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(tiny.site())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        tiny.site().relativize(path).toString(),
                        Files.getLastModifiedTime(path)
                                + java.util.HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private Passage passage(String words) {
        return good.passages().stream()
                .filter(passage -> passage.text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** The good book with other words of a passage, in passage and claim alike. */
    private Book saying(Passage passage, TracedText words) {
        Passage other = new Passage(
                passage.id(),
                passage.source(),
                passage.section(),
                passage.paragraph(),
                passage.sentence(),
                words.strip(),
                passage.form());
        Book changed = claims(
                good,
                claims -> claims.stream()
                        .map(claim -> claim.passage().equals(passage.id())
                                ? cites(claim, other.text(), passage.id().value())
                                : claim)
                        .toList());
        return new Book(
                changed.imprint(),
                changed.sources(),
                replace(changed.passages(), passage, other),
                changed.claims(),
                changed.conflicts(),
                outside(changed.quotes(), passage, Quote::passage),
                outside(changed.mentions(), passage, Mention::passage),
                outside(changed.dates(), passage, date -> date.passage()),
                changed.persons(),
                changed.organizations(),
                changed.countries(),
                changed.events(),
                changed.responses(),
                changed.notes(),
                changed.review());
    }

    private static <T> List<T> outside(
            List<T> things, Passage passage, java.util.function.Function<T, Passage.Id> where) {
        return things.stream()
                .filter(thing -> !where.apply(thing).equals(passage.id()))
                .toList();
    }

    private static Claim cites(Claim claim, String text, String passage) {
        return new Claim(
                claim.id(),
                text,
                List.of(new Passage.Id(passage)),
                claim.kind(),
                claim.date(),
                claim.persons(),
                claim.countries(),
                claim.organizations(),
                claim.events(),
                claim.corroborates(),
                claim.conflicts(),
                List.of());
    }

    private static <T> List<T> replace(List<T> things, T thing, T other) {
        return things.stream().map(each -> each.equals(thing) ? other : each).toList();
    }

    private static Book claims(Book book, UnaryOperator<List<Claim>> change) {
        return copy(book, change.apply(book.claims()), book.mentions(), book.persons(), book.notes(), book.quotes());
    }

    private static Book sources(Book book, Source only) {
        return new Book(
                book.imprint(),
                List.of(only),
                book.passages(),
                book.claims(),
                book.conflicts(),
                book.quotes(),
                book.mentions(),
                book.dates(),
                book.persons(),
                book.organizations(),
                book.countries(),
                book.events(),
                book.responses(),
                book.notes(),
                book.review());
    }

    private static Book copy(
            Book book,
            List<Claim> claims,
            List<Mention> mentions,
            List<Person> persons,
            List<EditorsNote> notes,
            List<Quote> quotes) {
        return new Book(
                book.imprint(),
                book.sources(),
                book.passages(),
                claims,
                book.conflicts(),
                quotes,
                mentions,
                book.dates(),
                persons,
                book.organizations(),
                book.countries(),
                book.events(),
                book.responses(),
                notes,
                book.review());
    }
}
