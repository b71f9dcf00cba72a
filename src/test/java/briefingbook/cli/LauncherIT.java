package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packed program, started as its user starts it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script for sh")
class LauncherIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("distribution"));

    @TempDir
    Path folder;

    private Path work;

    @BeforeEach
    void aFolderWithASpaceInItsName() throws IOException {
        work = Files.createDirectory(folder.resolve("six o'clock"));
    }

    @Test
    void itBuildsTheBookOfTheFolderThatItIsStartedIn() throws Exception {
        Files.createDirectory(work.resolve("seeds"));
        Files.writeString(work.resolve("seeds/a.txt"), "Talks open\n\nMinisters met in Vienna on 1 May 2024.\n");
        Path link = Files.createSymbolicLink(work.resolve("bb"), launcher(work));

        Ended build = start(Map.of(), link.toString(), "build");

        assertThat(build.error()).isEmpty();
        assertThat(build.code()).isZero();
        assertThat(build.answer()).contains("Published to site-output: ");
        assertThat(work.resolve("site-output/index.html")).content().contains("Vienna");
    }

    @Test
    void itsExitCodeIsThatOfTheProgram() throws Exception {
        Ended wrong = start(Map.of(), launcher(work).toString(), "bild");

        assertThat(wrong.code()).isEqualTo(Exit.USAGE);
        assertThat(wrong.error()).contains("Did you mean: briefing-book build?");
        assertThat(start(Map.of(), launcher(work).toString(), "--version").answer())
                .isEqualTo(Settings.GENERATOR + "\n");
    }

    @Test
    void withoutJavaItSaysWhatIsMissing() throws Exception {
        Ended none = start(Map.of("JAVA_HOME", "/nowhere"), launcher(work).toString(), "--version");

        assertThat(none.code()).isOne();
        assertThat(none.error())
                .isEqualTo(
                        "briefing-book: no Java found (/nowhere/bin/java). Install a JDK or JRE 17 or later, or set JAVA_HOME to one.\n");
    }

    @Test
    void ofAJavaThatIsTooOldItSaysSo() throws Exception {
        Path old = Files.createDirectories(work.resolve("jdk-11/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.29\"\n");
        Path java = Files.createFile(old.resolve("bin/java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Ended tooOld = start(Map.of("JAVA_HOME", old.toString()), launcher(work).toString(), "--version");

        assertThat(tooOld.code()).isOne();
        assertThat(tooOld.error()).startsWith("briefing-book: " + java + " is Java 11. Install");
    }

    @Test
    void theZipHoldsTheFolderAndItsScriptsAsEachSystemWantsThem() throws Exception {
        Path zip = Path.of(DISTRIBUTION + ".zip");
        String name = DISTRIBUTION.getFileName().toString();
        try (FileSystem inside = FileSystems.newFileSystem(
                URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(files(inside.getPath(name))).containsAll(files(DISTRIBUTION));
            Path script = inside.getPath(name, "bin/briefing-book");
            assertThat(Files.getPosixFilePermissions(script)).contains(PosixFilePermission.OTHERS_EXECUTE);
            assertThat(Files.readString(script)).startsWith("#!/bin/sh\n");
            assertThat(Files.readString(inside.getPath(name, "bin/briefing-book.bat")))
                    .startsWith("@echo off\r\n");
        }
    }

    /** Through a link, as on a PATH, where the packed folder stands beside a space and a quotation mark. */
    private static Path launcher(Path work) throws IOException {
        Path home = work.resolve("program");
        if (!Files.exists(home)) {
            Files.createSymbolicLink(home, DISTRIBUTION);
        }
        return home.resolve("bin/briefing-book");
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .collect(Collectors.toSet());
        }
    }

    private record Ended(int code, String answer, String error) {}

    private Ended start(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(work.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
