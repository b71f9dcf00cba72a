package briefingbook;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a build reads and writes.
 *
 * @param seeds folder of the seeds
 * @param templates folder of the templates; null for those that the program brings along
 * @param out folder of the site
 * @param pdf whether PDFs are made, whatever the settings of the book say
 * @param compress whether compressed copies are published beside the files
 */
public record Settings(Path seeds, @Nullable Path templates, Path out, boolean pdf, boolean compress) {

    /** Of a build without PDFs, unless the book's own settings ask for them. */
    public Settings(Path seeds, @Nullable Path templates, Path out) {
        this(seeds, templates, out, false);
    }

    /** Of a build without compressed copies. */
    public Settings(Path seeds, @Nullable Path templates, Path out, boolean pdf) {
        this(seeds, templates, out, pdf, false);
    }

    /** The same with compressed copies. */
    public Settings compressed() {
        return new Settings(seeds, templates, out, pdf, true);
    }

    /** The hidden folder beside the site where builds keep what the next need not work out again; empty where there is no beside. */
    Optional<Path> cache() {
        @Nullable Path name = out.toAbsolutePath().normalize().getFileName();
        return name == null
                ? Optional.empty()
                : Optional.of(out.toAbsolutePath().normalize().resolveSibling("." + name + ".cache"));
    }

    /** Name and version as the data and the pages give them. */
    public static final String GENERATOR = "briefing-book 1.0.0";
}
