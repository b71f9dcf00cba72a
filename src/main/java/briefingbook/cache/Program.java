package briefingbook.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells this program from another that would read a seed differently. */
public final class Program {

    private Program() {}

    /**
     * A hash of the program's own bytes, word lists included, of the libraries that it runs with, by name and size, and of
     * the Java version. Empty where the program cannot find itself.
     */
    public static Optional<String> fingerprint() {
        @Nullable CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        @Nullable URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return Optional.empty();
        }
        try {
            MessageDigest digest = Hash.digest();
            add(digest, Runtime.version().toString());
            for (String entry : System.getProperty("java.class.path", "").split(java.io.File.pathSeparator)) {
                Path library = Path.of(entry);
                if (Files.isRegularFile(library)) {
                    add(digest, library.getFileName() + " " + Files.size(library));
                }
            }
            addFiles(digest, Path.of(location.toURI()));
            return Optional.of(Hash.hexadecimal(digest.digest()));
        } catch (IOException | URISyntaxException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** A jar, or a folder of classes. */
    private static void addFiles(MessageDigest digest, Path program) throws IOException {
        try (Stream<Path> walk = Files.walk(program)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                add(digest, program.relativize(file) + " " + bytes.length);
                digest.update(bytes);
            }
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
