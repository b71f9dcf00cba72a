package briefingbook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a build reads and writes.
 *
 * @param seeds folder of the seeds
 * @param templates folder of the templates; null for those that the program brings along
 * @param out folder of the site
 */
public record Settings(Path seeds, @Nullable Path templates, Path out) {

    /** Name and version as the data and the pages give them. */
    public static final String GENERATOR = "briefing-book 1.0.0";
}
