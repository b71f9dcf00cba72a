package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {

    @TempDir
    Path folder;

    private final TestTerminal terminal = new TestTerminal();
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
        assertThat(out()).containsPattern("1 source ").contains("1 claim ").contains("Published to " + site + ": ");
    }

    @Test
    void compressedCopiesAreMadeWhenAskedFor() {
        run("build", "--seeds", seeds.toString(), "--out", site.toString(), "--compress");

        assertThat(site.resolve("index.html.gz")).exists();
        assertThat(site.resolve("robots.txt.gz")).doesNotExist();
    }

    @Test
    void aCleanBuildReadsEverySeedAndWritesNothingElse() {
        String[] build = {"build", "--verbose", "--seeds", seeds.toString(), "--out", site.toString()};
        run(build);
        run(build);
        assertThat(err()).contains("Read 0 of 1 seeds; the others are as an earlier build read them.");

        int code = run("build", "--clean", "--verbose", "--seeds", seeds.toString(), "--out", site.toString());

        assertThat(code).isZero();
        assertThat(err()).contains("Read every seed.").doesNotContain("Read 0 of");
        assertThat(out()).containsPattern("Published to .*: 0 files written, \\d\\d+ unchanged, 0 removed");
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
                .isEqualTo("briefing-book: " + folder.resolve("nowhere")
                        + ": there is no such folder of seeds; make one with init, or name it with --seeds\n");
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

    @Test
    void forScriptsABuildAnswersInJson() throws IOException {
        int code = run("build", "--json", "--seeds", seeds.toString(), "--out", site.toString());

        JsonNode report = new ObjectMapper().readTree(out());
        assertThat(code).isZero();
        assertThat(report.get("published").booleanValue()).isTrue();
        assertThat(report.get("claims").intValue()).isEqualTo(1);
        assertThat(report.get("review").get(0).get("code").textValue()).isEqualTo("missing-bibliography");
    }

    @Test
    void strictEndsWithThreeWhereSomethingIsToBeReviewed() throws IOException {
        assertThat(run("build", "--strict", "--seeds", seeds.toString(), "--out", site.toString()))
                .isEqualTo(Exit.FOUND);
        assertThat(site.resolve("index.html")).exists();
        Files.createDirectories(seeds.resolve("authority/sources"));
        Files.writeString(
                seeds.resolve("authority/sources/a.yaml"), "seed: a.txt\npublisher: Post\npublished: 2024-05-02\n");
        assertThat(run("build", "--strict", "--seeds", seeds.toString(), "--out", site.toString()))
                .isZero();
    }

    @Test
    void quietSaysNothing() {
        assertThat(run("build", "-q", "--seeds", seeds.toString(), "--out", site.toString()))
                .isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).isEmpty();
    }

    @Test
    void verboseTellsThePhasesAndAllOfTheReviewList() {
        assertThat(run("build", "-v", "--seeds", seeds.toString(), "--out", site.toString()))
                .isZero();
        assertThat(err()).containsPattern("(?m)^ +\\d+\\.\\d\\d s  Reading seeds \\(1\\)$");
    }

    @Test
    void aCommandThatIsSpeltWronglyIsGuessed() {
        assertThat(run("bild")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("Did you mean: briefing-book build?");
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        assertThat(run("completion")).isZero();
        assertThat(out()).startsWith("#!/usr/bin/env bash").contains("build");
    }

    private int run(String... args) {
        return terminal.run(args);
    }

    private String out() {
        return terminal.out();
    }

    private String err() {
        return terminal.err();
    }
}
