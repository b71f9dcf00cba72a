package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A build that uses what earlier ones kept makes the same bytes as one that does not, and reads no seed twice. */
class QuickRebuildTest {

    private static final int SEEDS = 6;
    private static final String PERSON = "authority/persons/ada-berg.yaml";

    @TempDir
    private Path folder;

    private TinyBook book;

    @BeforeEach
    void buildsOnce() {
        book = book(folder.resolve("book"));
        assertThat(read(book)).isEqualTo(SEEDS);
    }

    private static TinyBook book(Path folder) {
        TinyBook book = new TinyBook(folder)
                .with("book.yaml", "title: The ferry talks\nasOf: 2024-04-01\n")
                .with(PERSON, "name: Ada Berg\ncountry: NO\n");
        for (int i = 1; i <= SEEDS; i++) {
            book.with("talks-" + i + ".md", talks(i, "said"));
        }
        return book;
    }

    private static String talks(int number, String verb) {
        return """
                ---
                title: "Ferry talks, part %d"
                publisher: "Harbour Gazette"
                published: 2024-03-%02d
                ---

                Norwegian Foreign Minister Ada Berg met Danish officials in Oslo on %d March 2024.

                "Ferry %d must sail," Berg %s on Tuesday. Denmark’s Søren Lind answered on 5 March 2024 that pier %d was closed.
                """.formatted(number, number + 5, number, number, verb, number);
    }

    @Test
    void nothingIsReadWhereNothingChanged() {
        assertThat(read(book)).isZero();
    }

    @Test
    void oneChangedSeedIsReadAndNoOther() {
        book.with("talks-3.md", talks(3, "warned"));
        assertThat(read(book)).isEqualTo(1);
    }

    @Test
    void aBuildAfterAnotherInOneProcessNeedsNoFolder() throws IOException {
        BookBuild build = build(book, "this program");
        build.run();
        remove(cache(book));
        book.with("talks-3.md", talks(3, "warned"));
        build.make();
        assertThat(build.seedsRead()).isEqualTo(1);
    }

    @Test
    void aForgetfulBuildReadsAll() throws IOException {
        BookBuild build = build(book, "this program");
        build.run();
        build.forget();
        build.run();
        assertThat(build.seedsRead()).isEqualTo(SEEDS);
    }

    @Test
    void aForgetfulBuildRightsAListOfFilesThatIsWrong() throws IOException {
        Path list = book.site().resolve(".briefing-book.sha256");
        String right = Files.readString(list);
        Files.writeString(list, right.replaceAll("[0-9a-f]{64}(?=  index\\.html)", "0".repeat(64)));
        assertThat(list).content().isNotEqualTo(right);
        BookBuild build = build(book, "this program");
        build.forget();

        build.run();

        assertThat(list).hasContent(right);
    }

    /** What is changed, and how many seeds must be read then. */
    @TestFactory
    Stream<DynamicTest> theBytesAreThoseOfABuildThatKeptNothing() {
        record Change(String what, int read, Consumer<TinyBook> change) {}
        return Stream.of(
                        new Change("seed added", 1, some -> some.with("talks-9.md", talks(9, "said"))),
                        new Change("seed edited", 1, some -> some.with("talks-2.md", talks(2, "wrote"))),
                        new Change("seed removed", 0, some -> some.without("talks-6.md")),
                        // The signs of the publisher's works after it move up by one.
                        new Change("first seed removed", SEEDS - 1, some -> some.without("talks-1.md")),
                        new Change(
                                "seed renamed",
                                1,
                                some -> some.without("talks-6.md").with("talks-7.md", talks(6, "said"))),
                        new Change("person changed", SEEDS, some -> some.with(PERSON, "name: Ada Berg\ncountry: SE\n")),
                        new Change(
                                "source described",
                                1,
                                some -> some.with(
                                        "authority/sources/six.yaml",
                                        "seed: talks-6.md\ntitle: Six\npublisher: Harbour Gazette\n")),
                        new Change(
                                "correction added",
                                SEEDS,
                                some -> some.with(
                                        "authority/corrections/pier.yaml", "words: Ferry 2\nspeaker: none\n")),
                        new Change(
                                "settings changed",
                                SEEDS,
                                some -> some.with("book.yaml", "title: Ferries\nrights: {display: citation}\n")),
                        new Change("title changed", 0, some -> some.with("book.yaml", "title: Ferries\n")))
                .map(change -> DynamicTest.dynamicTest(change.what(), () -> {
                    Path place = folder.resolve(change.what());
                    TinyBook some = book(place);
                    read(some);
                    change.change().accept(some);
                    assertThat(read(some)).isEqualTo(change.read());
                    Map<String, String> quick = files(some.site());
                    remove(cache(some));
                    remove(some.site());
                    read(some);
                    assertThat(quick).isEqualTo(files(some.site())).hasSizeGreaterThan(30);
                }));
    }

    @Test
    void anotherProgramReadsAll() throws IOException {
        BookBuild other = build(book, "another program");
        other.run();
        assertThat(other.seedsRead()).isEqualTo(SEEDS);
    }

    @Test
    void aProgramThatDoesNotKnowItselfKeepsNothing() throws IOException {
        remove(cache(book));
        new BookBuild(settings(book), Progress.SILENT, Optional.empty()).run();
        assertThat(cache(book)).doesNotExist();
    }

    @Test
    void aChangedTemplateIsUsedAtOnce() throws IOException {
        Path templates = folder.resolve("templates");
        copy(Path.of("templates"), templates);
        Settings settings = new Settings(book.seeds(), templates, book.site());
        new BookBuild(settings).run();
        Path page = templates.resolve("event.ftlh");
        Files.writeString(page, Files.readString(page).replace("</main>", "<p>More</p></main>") + "<!-- more -->");
        new BookBuild(settings).run();
        assertThat(files(book.site()).entrySet().stream()
                        .filter(file -> file.getKey().startsWith("events/"))
                        .filter(file -> file.getKey().endsWith(".html")))
                .isNotEmpty()
                .allMatch(file -> file.getValue().contains("more"));
    }

    @Test
    void whatIsNoLongerNeededIsDropped() throws IOException {
        book.with("talks-3.md", talks(3, "warned"));
        read(book);
        try (Stream<Path> entries = Files.list(cache(book))) {
            assertThat(entries.filter(entry -> entry.getFileName().toString().length() == 64))
                    .hasSize(SEEDS);
        }
    }

    /** Damage at every kind of place: the head, the hash, the entry, the end; and files that are something else. */
    @Test
    void aDamagedEntryIsMadeAnew() throws IOException {
        Map<String, String> site = files(book.site());
        List<Path> entries = entries();
        Path entry = entries.get(0);
        byte[] whole = Files.readAllBytes(entry);
        List<byte[]> damages = new ArrayList<>(List.of(
                new byte[0],
                "something else altogether".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length + 1),
                Files.readAllBytes(entries.get(1))));
        for (int place : List.of(0, 21, 22, 53, 54, 55, 60, whole.length / 2, whole.length - 1)) {
            byte[] other = whole.clone();
            other[place] ^= 0x10;
            damages.add(other);
            damages.add(Arrays.copyOf(whole, place));
        }
        for (byte[] damage : damages) {
            Files.write(entry, damage);
            assertThat(read(book)).isEqualTo(1);
            assertThat(files(book.site())).isEqualTo(site);
            assertThat(Files.readAllBytes(entry)).isEqualTo(whole);
        }
    }

    @Test
    void aFolderThatTakesNothingHarmsNoBuild() throws IOException {
        Map<String, String> site = files(book.site());
        remove(cache(book));
        Files.writeString(cache(book), "a file where the folder should be");
        List<String> notes = new ArrayList<>();
        new BookBuild(settings(book), new Notes(notes), Optional.of("this program")).run();
        assertThat(files(book.site())).isEqualTo(site);
        assertThat(notes).hasSize(2).last().asString().startsWith("Nothing is kept for the next build: ");
    }

    @Test
    void aFolderInTheWayOfAnEntryHarmsNoBuild() throws IOException {
        Map<String, String> site = files(book.site());
        Path entry = entries().get(0);
        Files.delete(entry);
        Files.createDirectories(entry.resolve("full"));
        assertThat(read(book)).isEqualTo(1);
        assertThat(files(book.site())).isEqualTo(site);
    }

    @Test
    void tellsHowManySeedsItRead() throws IOException {
        book.with("talks-3.md", talks(3, "warned"));
        List<String> notes = new ArrayList<>();
        new BookBuild(settings(book), new Notes(notes), Optional.of("this program")).run();
        assertThat(notes).containsExactly("Read 1 of 6 seeds; the others are as an earlier build read them.");
    }

    /** Keeps the notes of a build. */
    private record Notes(List<String> lines) implements Progress {
        @Override
        public void phase(String name, int total) {}

        @Override
        public void step() {}

        @Override
        public void note(String line) {
            lines.add(line);
        }

        @Override
        public void end() {}
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(cache(book))) {
            return entries.filter(entry -> entry.getFileName().toString().length() == 64)
                    .sorted()
                    .toList();
        }
    }

    /** Builds as a new process would, and tells how many seeds were read. */
    private static int read(TinyBook book) {
        try {
            BookBuild build = build(book, "this program");
            assertThat(build.run().published()).isTrue();
            return build.seedsRead();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BookBuild build(TinyBook book, String program) {
        return new BookBuild(settings(book), Progress.SILENT, Optional.of(program));
    }

    private static Settings settings(TinyBook book) {
        return new Settings(book.seeds(), null, book.site());
    }

    private static Path cache(TinyBook book) {
        return settings(book).cache().orElseThrow();
    }

    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String path = site.relativize(file).toString();
                files.put(
                        path,
                        path.endsWith(".html")
                                ? Files.readString(file)
                                : HexFormat.of().formatHex(bytes));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
