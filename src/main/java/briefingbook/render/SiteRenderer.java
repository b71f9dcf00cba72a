package briefingbook.render;

import briefingbook.book.Book;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the site's files from a book. */
public final class SiteRenderer {

    /** @param templates folder of the templates and assets; null for those that the program brings along */
    public SiteRenderer(@Nullable Path templates) {}

    /** The site's files in path order, each made when asked for. */
    public List<SiteFile> render(Book book) {
        return List.of();
    }

    /** @param path below the output folder, {@code /} between its parts */
    public record SiteFile(String path, Supplier<byte[]> content) {}
}
