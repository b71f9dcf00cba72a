package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class ArgumentsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path seeds;
    private Path site;

    @BeforeEach
    void aFolderWithOneDocument() throws IOException {
        seeds = Files.createDirectory(folder.resolve("seeds"));
        site = folder.resolve("site");
        Files.writeString(seeds.resolve("a.txt"), "Talks open\n\nMinisters met in Vienna on 1 May 2024.\n");
    }

    @Test
    void aBookThatIsPublishedEndsWithZeroAndATable() {
        int code = run("build", "--seeds", seeds.toString(), "--out", site.toString());

        assertThat(code).isZero();
        assertThat(err()).isEmpty();
        assertThat(out()).containsPattern("1 sources").contains("claims").contains("Published to " + site + ": ");
    }

    @Test
    void aBookWithAnErrorEndsWithOneAndTheFolderIsAsItWas() throws IOException {
        Files.createDirectories(seeds.resolve("authority/persons"));
        Files.writeString(seeds.resolve("authority/persons/jane-doe.yaml"), "name: Jane Doe\nalias: J.\n");

        int code = run("build", "--seeds", seeds.toString(), "--out", site.toString());

        assertThat(code).isOne();
        assertThat(err())
                .startsWith(
                        "error authority-file: authority/persons/jane-doe.yaml, line 2: \"alias\" is no key here.\n  → Did you mean \"aliases\"?");
        assertThat(out()).contains("Not published, because of 1 error; " + site + " is as it was.");
        assertThat(site).doesNotExist();
    }

    @Test
    void aFolderThatIsMissingIsOneLineWithoutAStackTrace() {
        int code = run("build", "--seeds", folder.resolve("nowhere").toString(), "--out", site.toString());

        assertThat(code).isOne();
        assertThat(err())
                .isEqualTo("briefing-book: " + folder.resolve("nowhere") + ": there is no such folder of seeds\n");
    }

    @Test
    void aSiteInAFolderOfOthersIsRefusedInOneLine() throws IOException {
        Files.createDirectory(site);
        Files.writeString(site.resolve("thesis.txt"), "years of work");

        int code = run("build", "--seeds", seeds.toString(), "--out", site.toString());

        assertThat(code).isOne();
        assertThat(err().lines()).hasSize(1).first().asString().contains("choose an empty folder");
        assertThat(site).isDirectoryNotContaining(path -> !path.endsWith("thesis.txt"));
    }

    @Test
    void wrongArgumentsEndWithTwoAndTheUsage() {
        assertThat(run("build", "--sedes", "x")).isEqualTo(2);
        assertThat(err()).contains("Possible solutions: --seeds");
        assertThat(run()).isEqualTo(2);
        assertThat(run("bild")).isEqualTo(2);
        assertThat(run(
                        "build",
                        "--seeds",
                        seeds.toString(),
                        "--out",
                        seeds.resolve("site").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("The site cannot stand in the folder of the documents");
    }

    @Test
    void helpTellsTheExitCodes() {
        assertThat(run("build", "--help")).isZero();
        assertThat(out())
                .contains("--seeds=DIR", "--out=DIR", "--templates=DIR")
                .containsPattern("0 +done")
                .containsPattern("1 +failed")
                .containsPattern("2 +wrong arguments");
    }

    @Test
    void theVersionIsThatOfTheData() {
        assertThat(run("--version")).isZero();
        assertThat(out()).isEqualTo(briefingbook.Settings.GENERATOR + "\n");
    }

    private int run(String... args) {
        return Arguments.run(
                args,
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new BufferedReader(new StringReader("")),
                        false,
                        Ansi.OFF,
                        Clock.systemUTC()));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
