package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same seeds give the same bytes, and those are the committed ones. */
class SameBytesTest {

    @TempDir
    Path folder;

    @Test
    void twoMachinesMakeOneSiteAndItIsTheCommittedOne() throws Exception {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        build(Path.of("seeds"), here, List.of("-Duser.language=en", "-Duser.timezone=UTC"));
        build(
                copiedBackwards(Path.of("seeds")),
                there,
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=ISO-8859-9",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7"));
        Map<String, String> first = files(here);
        assertThat(first).hasSizeGreaterThan(50);
        assertThat(differences(first, files(there))).isEmpty();
        assertThat(differences(first, files(Path.of("site-output"))))
                .as("files in which site-output is not what the build gives: build it again and commit it")
                .isEmpty();
    }

    private static void build(Path seeds, Path out, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "briefingbook.cli.Main",
                "build",
                "--seeds",
                seeds.toString(),
                "--out",
                out.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** The folder's files made anew in the other order, so that a listing gives them differently. */
    private Path copiedBackwards(Path seeds) throws IOException {
        Path copy = folder.resolve("copy");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(seeds)) {
            walk.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Collections.reverse(files);
        for (Path file : files) {
            Path target = copy.resolve(seeds.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return copy;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                files.put(path, new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Paths only, as whole files would drown the message. */
    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        List<String> paths = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(one);
        all.putAll(other);
        for (String path : all.keySet()) {
            if (!java.util.Objects.equals(one.get(path), other.get(path))) {
                paths.add(path);
            }
        }
        return paths;
    }
}
