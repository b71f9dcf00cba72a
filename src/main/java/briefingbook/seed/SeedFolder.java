package briefingbook.seed;

import briefingbook.book.Answer;
import briefingbook.book.ReviewNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The seeds folder without what the maintainer keeps beside the seeds. */
public final class SeedFolder {

    private static final Set<String> KEPT_BESIDE = Set.of("book.yaml", "authority", "notes", "editions");

    private SeedFolder() {}

    /**
     * Lists the documents, sorted by path, and a note for each file that cannot be read as one or is a copy of another. Leaves out
     * {@code book.yaml}, {@code authority/}, {@code notes/}, {@code editions/} and hidden files. Throws where the folder
     * cannot be listed or a file cannot be opened.
     */
    public static Listing list(Path folder) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        List<ReviewNote> notes = new ArrayList<>();
        Map<String, String> pathByBytes = new HashMap<>();
        for (File file : files(folder)) {
            Seed seed = file.seed();
            String first = seed == null ? null : pathByBytes.putIfAbsent(seed.sha256(), file.path());
            if (first != null) {
                notes.add(duplicate(file.path(), first));
            } else {
                notes.addAll(file.notes());
                if (seed != null) {
                    seeds.add(seed);
                }
            }
        }
        if (seeds.isEmpty()) {
            notes.add(new ReviewNote(
                    ReviewNote.Severity.WARNING,
                    "no-seeds",
                    "There is no document in the seeds folder, so the book is empty.",
                    null,
                    "Put documents (.txt, .md, .html, .pdf or .docx) into it, at any depth, and build again."));
        }
        return new Listing(seeds, notes);
    }

    /** @param seed null where the file cannot be read as one; a note says why */
    private record File(String path, @Nullable Seed seed, List<ReviewNote> notes) {}

    private static List<File> files(Path folder) throws IOException {
        try {
            return paths(folder).parallelStream()
                    .map(path -> file(folder, path))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static File file(Path folder, String path) {
        List<ReviewNote> notes = new ArrayList<>();
        try {
            Seed seed = SeedBytes.decode(
                    path,
                    Files.readAllBytes(folder.resolve(path)),
                    (what, advice) -> notes.add(new ReviewNote(
                            ReviewNote.Severity.NOTE, "unread-parts", path + " " + what + ".", null, advice)));
            return new File(path, seed, notes);
        } catch (Unreadable e) {
            return new File(path, null, List.of(unreadable(path, e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(SeedFolder::isSeed)
                    .map(SeedFolder::withSlashes)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isSeed(Path path) {
        return !KEPT_BESIDE.contains(path.getName(0).toString()) && names(path).noneMatch(name -> name.startsWith("."));
    }

    private static String withSlashes(Path path) {
        return String.join("/", (Iterable<String>) () -> names(path).iterator());
    }

    private static Stream<String> names(Path path) {
        return StreamSupport.stream(path.spliterator(), false).map(Path::toString);
    }

    private static ReviewNote unreadable(String path, Unreadable why) {
        return new ReviewNote(
                ReviewNote.Severity.WARNING,
                "unreadable-seed",
                path + " " + why.what() + " and is left out of the book.",
                null,
                why.advice(),
                path,
                null,
                List.of(Answer.removal("take the file out of the seeds folder", path)),
                null);
    }

    private static ReviewNote duplicate(String path, String first) {
        return new ReviewNote(
                ReviewNote.Severity.WARNING,
                "duplicate-seed",
                path + " is the same as " + first + ", byte for byte, and is left out of the book.",
                null,
                "Take one of the two out of the seeds folder.",
                path,
                null,
                List.of(
                        Answer.removal("take " + path + " out of the seeds folder", path),
                        Answer.removal("take " + first + " out of the seeds folder", first)),
                "the first in the order of names is the one that the book has");
    }

    /**
     * What the folder holds.
     *
     * @param notes about files that are no documents
     */
    public record Listing(List<Seed> seeds, List<ReviewNote> notes) {
        public Listing {
            seeds = List.copyOf(seeds);
            notes = List.copyOf(notes);
        }
    }
}
