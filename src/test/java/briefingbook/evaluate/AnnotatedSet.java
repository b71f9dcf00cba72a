package briefingbook.evaluate;

import briefingbook.BookBuild;
import briefingbook.Settings;
import briefingbook.seed.SeedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents that one book is built from, and their annotation: a folder with {@code documents/}, {@code gold/} (a JSON
 * a document), perhaps {@code cross.json} (relations between documents), {@code floors.tsv} and
 * {@code known-misses.tsv}.
 */
record AnnotatedSet(Path folder) {

    private static final Path SETS = Path.of("src/test/resources/briefingbook/evaluate");

    /** All sets, sorted by name. */
    static List<AnnotatedSet> all() {
        return list(SETS).stream()
                .filter(Files::isDirectory)
                .map(AnnotatedSet::new)
                .toList();
    }

    static AnnotatedSet named(String name) {
        return new AnnotatedSet(SETS.resolve(name));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** A set without documents of its own annotates the folder of its name in the project, {@code seeds}. */
    Path documents() {
        Path own = folder.resolve("documents");
        return Files.isDirectory(own) ? own : Path.of(name());
    }

    /** Sorted by file name. */
    List<Gold> golds() {
        return list(folder.resolve("gold")).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .map(Gold::read)
                .toList();
    }

    Optional<GoldRelations> relations() {
        Path file = folder.resolve("cross.json");
        return Files.exists(file) ? Optional.of(Gold.read(file, GoldRelations.class)) : Optional.empty();
    }

    Path floors() {
        return folder.resolve("floors.tsv");
    }

    Path knownMisses() {
        return folder.resolve("known-misses.tsv");
    }

    /** Builds the book as the product does. Throws where a check finds an error. */
    BuiltBook build(Path out) {
        try {
            BookBuild.Outcome outcome = new BookBuild(new Settings(documents(), null, out)).run();
            if (!outcome.published()) {
                throw new IllegalStateException("the book of " + documents() + " is not published: "
                        + outcome.book().review());
            }
            return new BuiltBook(outcome.book(), SeedFolder.list(documents()).seeds());
        } catch (IOException e) {
            throw new UncheckedIOException("the book of " + documents() + " cannot be built", e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
