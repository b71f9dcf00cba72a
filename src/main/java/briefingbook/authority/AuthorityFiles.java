package briefingbook.authority;

import briefingbook.book.ReviewNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code book.yaml}, {@code authority/} and {@code notes/} of a seeds folder. */
public final class AuthorityFiles {

    private AuthorityFiles() {}

    /** A file that cannot be understood is left out and named by an error note with file, line and key. */
    public static Found read(Path seeds) throws IOException {
        return new Found(Authority.none(), List.of());
    }

    public record Found(Authority authority, List<ReviewNote> notes) {
        public Found {
            notes = List.copyOf(notes);
        }
    }
}
