package briefingbook.maintain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the seeds folder of a new book: settings explained, and one short example of each thing. */
public final class NewBook {

    private static final List<String> FILES = List.of(
            "book.yaml",
            "example-lake-talks.txt",
            "authority/README.txt",
            "authority/persons/mara-lindqvist.yaml",
            "authority/sources/example-lake-talks.yaml",
            "notes/what-this-is.md");

    private NewBook() {}

    /**
     * Writes the files and returns their paths. Throws, and writes nothing, where the folder holds something already.
     *
     * @param seeds made where it is not there
     */
    public static List<Path> make(Path seeds) throws IOException {
        if (Files.exists(seeds) && !Files.isDirectory(seeds)) {
            throw new FileAlreadyExistsException(seeds + " is a file: choose another folder");
        }
        if (Files.isDirectory(seeds)) {
            try (Stream<Path> there = Files.list(seeds)) {
                if (there.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(seeds
                            + " holds files already, and nothing was written: choose another folder, or add to it");
                }
            }
        }
        Map<String, byte[]> contents = new TreeMap<>();
        for (String file : FILES) {
            try (InputStream in = NewBook.class.getResourceAsStream("/briefingbook/maintain/example/" + file)) {
                contents.put(
                        file,
                        Objects.requireNonNull(in, () -> "the program lacks its file " + file)
                                .readAllBytes());
            }
        }
        List<Path> written = new ArrayList<>();
        for (String file : FILES) {
            Path path = seeds.resolve(file);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, Objects.requireNonNull(contents.get(file)));
            written.add(path);
        }
        return written;
    }
}
