package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {

    private static final String FERRY = """
            Ferry strikes quay

            3 May 2024

            Norwegian Prime Minister Jonas Gahr Støre came to Bergen on Friday.
            """;

    @TempDir
    Path folder;

    private final TestTerminal terminal = new TestTerminal();
    private TinyBook tiny;
    private Path papers;

    @BeforeEach
    void aNewBookAndSomePapers() throws IOException {
        tiny = new TinyBook(folder);
        assertThat(terminal.run("init", folder.toString())).isZero();
        papers = Files.createDirectories(folder.resolve("papers/2024"));
        Files.writeString(papers.resolve("ferry.txt"), FERRY);
    }

    @Test
    void aNewBookIsBuiltWithoutAQuestionAndNothingIsOverwritten() {
        assertThat(terminal.out())
                .contains("written " + tiny.seeds().resolve("book.yaml"))
                .contains("cd " + folder)
                .contains("briefing-book add FILE…");
        assertThat(tiny.book().review()).isEmpty();
        assertThat(tiny.book().events()).isNotEmpty();
        assertThat(tiny.book().quotes()).extracting("speaker").containsExactly("mara-lindqvist");
        assertThat(tiny.book().responses()).extracting("country").contains("FI");
        assertThat(tiny.book().notes()).hasSize(1);

        assertThat(terminal.run("init", folder.toString())).isOne();
        assertThat(terminal.err()).contains("seeds holds files already, and nothing was written");
        assertThat(terminal.run("init", tiny.seeds().resolve("book.yaml").toString()))
                .isOne();
    }

    @Test
    void aSeedsFolderThatIsAFileIsRefused() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("seeds"), "");

        assertThat(terminal.run("init", other.toString())).isOne();
        assertThat(terminal.err()).contains("seeds is a file: choose another folder");
    }

    @Test
    void aDocumentIsAddedAndDescribedAndUndone() throws IOException {
        int code = add(
                papers.resolve("ferry.txt").toString(), "--publisher", "North Wire", "--url", "https://n.example/1");

        assertThat(code).isZero();
        assertThat(terminal.out())
                .contains("added " + tiny.seeds().resolve("ferry.txt"))
                .contains("publisher  North Wire (as you say)")
                .contains("published  2024-05-03 (")
                .contains("authors    not found")
                .contains("Fill in there what was not found: authors")
                .contains("What that changes in the book:")
                .contains("new: Jonas Gahr Støre")
                .contains("1 added.");
        Path file = tiny.seeds().resolve("authority/sources/ferry-strikes-quay-2024-05-03.yaml");
        assertThat(Files.readString(file))
                .startsWith("seed: \"ferry.txt\"\ntitle: \"Ferry strikes quay\" # ")
                .contains("publisher: \"North Wire\" # as you say\n# authors: […]\npublished: 2024-05-03 # ");
        assertThat(tiny.book().review()).isEmpty();

        assertThat(terminal.run("undo", "--seeds", tiny.seeds().toString())).isZero();
        assertThat(file).doesNotExist();
        assertThat(tiny.seeds().resolve("ferry.txt")).doesNotExist();
    }

    @Test
    void aFolderKeepsItsPathsAndWhatIsNoDocumentIsRefused() throws IOException {
        Files.write(papers.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        Files.writeString(papers.resolve(".hidden"), "x");
        Files.createDirectories(folder.resolve("papers/notes"));
        Files.writeString(folder.resolve("papers/notes/a.txt"), FERRY);

        assertThat(add(
                        folder.resolve("papers").toString(),
                        folder.resolve("nowhere").toString()))
                .isZero();

        assertThat(terminal.err())
                .contains("picture.png")
                .contains("notes is where the book's own files are kept")
                .contains("nowhere: there is no such file.");
        assertThat(tiny.seeds().resolve("2024/ferry.txt")).hasContent(FERRY);
        assertThat(tiny.seeds().resolve("2024/picture.png")).doesNotExist();
    }

    @Test
    void aCopyIsSkippedAndAnotherOfThatNameRefused() throws IOException {
        add(papers.resolve("ferry.txt").toString());
        assertThat(add(papers.resolve("ferry.txt").toString())).isZero();
        assertThat(terminal.out())
                .contains("ferry.txt is in the seeds folder already, as ferry.txt.")
                .contains("Nothing was added.");

        Files.writeString(papers.resolve("ferry.txt"), FERRY + "\nIt rained.\n");
        assertThat(add(papers.resolve("ferry.txt").toString())).isOne();
        assertThat(terminal.err()).contains("ferry.txt: another document of that name is in the seeds folder");
        assertThat(tiny.seeds().resolve("ferry.txt")).hasContent(FERRY);
        Path twin = Files.createDirectories(folder.resolve("twin"));
        Files.writeString(twin.resolve("new.txt"), "One\n\nIt rained.\n");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("new.txt"), "Two\n\nIt snowed.\n");
        assertThat(add(
                        twin.resolve("new.txt").toString(),
                        other.resolve("new.txt").toString()))
                .isZero();
        assertThat(terminal.err()).contains("another of that name is added as new.txt");
    }

    @Test
    void whatIsInTheBookKeepsIdAndSignWhateverComesBeforeIt() throws IOException {
        tiny.with("p.txt", "Oslo Post\n\nTalks in Bergen\n\n3 May 2024\n\nIt rained in Bergen on Friday.\n");
        Source old = source("p.txt");
        Path first = papers.resolve("a.txt");
        Path second = papers.resolve("b.txt");
        Files.writeString(first, "Oslo Post\n\nTalks in Bergen\n\n3 May 2024\n\nIt snowed in Oslo on Friday.\n");
        Files.writeString(second, "Oslo Post\n\nTalks in Bergen\n\n3 May 2024\n\nIt thawed in Oslo on Friday.\n");

        assertThat(add(first.toString(), second.toString())).isZero();

        assertThat(source("p.txt").id()).isEqualTo(old.id());
        assertThat(source("p.txt").siglum()).isEqualTo(old.siglum());
        assertThat(source("a.txt").id()).isEqualTo(old.id() + "-2");
        assertThat(source("a.txt").siglum()).isEqualTo(old.siglum() + "2");
        assertThat(source("b.txt").id()).isEqualTo(old.id() + "-3");
        assertThat(source("b.txt").siglum()).isEqualTo(old.siglum() + "3");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsLeftAsItIs() throws IOException {
        String broken = "seed: other.txt\ntitel: \"Another\n";
        tiny.with("authority/sources/ferry-strikes-quay-2024-05-03.yaml", broken);

        assertThat(add(papers.resolve("ferry.txt").toString())).isZero();

        Path sources = tiny.seeds().resolve("authority/sources");
        assertThat(sources.resolve("ferry-strikes-quay-2024-05-03.yaml")).hasContent(broken);
        assertThat(sources.resolve("ferry-strikes-quay-2024-05-03-2.yaml"))
                .content()
                .startsWith("seed: \"ferry.txt\"\n");
    }

    @Test
    void whatCannotBeDescribedIsTakenBackAndNothingElse() throws IOException {
        add(papers.resolve("ferry.txt").toString());
        Path sources = tiny.seeds().resolve("authority/sources");
        Files.move(sources, sources.resolveSibling("kept"));
        Files.writeString(sources, "no folder");
        Files.writeString(papers.resolve("late.txt"), FERRY + "\nIt hailed.\n");

        assertThat(add(papers.resolve("late.txt").toString())).isOne();

        assertThat(tiny.seeds().resolve("late.txt")).doesNotExist();
        assertThat(tiny.seeds().resolve("ferry.txt")).hasContent(FERRY);
        assertThat(tiny.seeds().resolve(".undo/000001.json")).exists();
    }

    @Test
    void theExampleCanGoAsInitSays() throws IOException {
        Path fresh = folder.resolve("fresh");
        assertThat(terminal.run("init", fresh.toString())).isZero();
        assertThat(terminal.out()).contains("remove what is listed above, all but book.yaml.");
        for (String line : terminal.out().lines().toList()) {
            if (line.startsWith("written ") && !line.endsWith("book.yaml")) {
                Files.delete(Path.of(line.substring("written ".length())));
            }
        }

        assertThat(terminal.run(
                        "check", "--json", "--seeds", fresh.resolve("seeds").toString()))
                .isEqualTo(Exit.FOUND);
        assertThat(terminal.out())
                .contains("no-seeds")
                .contains("\"errors\" : 0")
                .contains("\"warnings\" : 1");
    }

    @Test
    void ofADocumentThatIsNotReadItSaysWhy() throws IOException {
        Files.writeString(folder.resolve("fr.txt"), """
                Accord sur les céréales

                Les ministres ont signé mardi à Odessa un accord sur les céréales, qui doit permettre la reprise des
                exportations par la mer Noire. Le ministre a déclaré que cet accord était une bonne nouvelle pour tous.
                """);

        assertThat(terminal.run(
                        "add",
                        "--seeds",
                        tiny.seeds().toString(),
                        folder.resolve("fr.txt").toString()))
                .isZero();

        assertThat(terminal.out().replaceAll("\\s+", " "))
                .startsWith("added, but fr.txt is in French and is not read: the program reads English. Put an")
                .endsWith("1 added. Next: briefing-book review, then build; undo takes it out again. ");
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), FERRY + "\nIt hailed.\n");
        Files.createSymbolicLink(papers.resolve("link.txt"), secret);

        assertThat(add(papers.toString())).isZero();

        assertThat(terminal.err()).contains("link.txt: it is a link, which may lead anywhere");
        assertThat(tiny.seeds().resolve("link.txt")).doesNotExist();
        assertThat(tiny.seeds().resolve("ferry.txt")).exists();
    }

    @Test
    void whatCanBeUndoneStaysOutOfRepositories() {
        add(papers.resolve("ferry.txt").toString());

        assertThat(tiny.seeds().resolve(".undo/.gitignore")).hasContent("*");
    }

    private Source source(String seed) {
        return tiny.book().sources().stream()
                .filter(source -> source.seed().equals(seed))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wrongOptionsAreRefusedBeforeAnythingIsCopied() {
        String file = papers.resolve("ferry.txt").toString();
        assertThat(add(file, file, "--title", "x")).isEqualTo(2);
        assertThat(terminal.err()).contains("--title and --url are for one document");
        assertThat(add(file, "--date", "31.2.")).isEqualTo(2);
        assertThat(terminal.err()).contains("\"31.2.\" is no date");
        assertThat(add(file, "--url", "n.example")).isEqualTo(2);
        assertThat(terminal.err()).contains("\"n.example\" is no address");
        assertThat(add(file, "--kind", "newss")).isEqualTo(2);
        assertThat(terminal.err()).contains("\"newss\" is no kind. Did you mean news?");
        assertThat(tiny.seeds().resolve("ferry.txt")).doesNotExist();
    }

    @Test
    void scriptsGetJson() throws IOException {
        assertThat(add(papers.resolve("ferry.txt").toString(), "--json")).isZero();
        JsonNode report = new ObjectMapper().readTree(terminal.out());
        assertThat(report.path("added").path(0).path("seed").asText()).isEqualTo("ferry.txt");
        assertThat(report.path("added").path(0).path("fields").path(1).toString())
                .isEqualTo("{\"key\":\"publisher\",\"value\":null,\"why\":\"\"}");
        assertThat(report.path("changes")).isNotEmpty();
    }

    private int add(String... more) {
        return terminal.run(Stream.concat(
                        Stream.of(
                                "add",
                                "--seeds",
                                tiny.seeds().toString(),
                                "--out",
                                tiny.site().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
