package briefingbook.seed;

import java.util.List;

/** Reads a seed by its format, which is told by content, not by the file's ending alone. */
public final class SeedReader {

    private SeedReader() {}

    public static SeedDocument read(Seed seed) {
        return new SeedDocument(
                seed, new SourceHeader(null, null, List.of(), null, null, null, null, List.of()), List.of());
    }
}
