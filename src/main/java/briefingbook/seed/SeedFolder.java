package briefingbook.seed;

import briefingbook.book.ReviewNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The seeds folder without what the maintainer keeps beside the seeds. */
public final class SeedFolder {

    private SeedFolder() {}

    /**
     * Lists the documents, sorted by path, and a note for each file that cannot be read as one. Leaves out {@code book.yaml}, {@code authority/}, {@code notes/},
     * {@code editions/} and hidden files.
     */
    public static Listing list(Path folder) throws IOException {
        return new Listing(List.of(), List.of());
    }

    /** @param notes about files that are no documents */
    public record Listing(List<Seed> seeds, List<ReviewNote> notes) {
        public Listing {
            seeds = List.copyOf(seeds);
            notes = List.copyOf(notes);
        }
    }
}
