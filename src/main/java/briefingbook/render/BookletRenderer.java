package briefingbook.render;

import briefingbook.book.Book;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what is printed: the book, its packs, and each event, person and response by itself. */
public final class BookletRenderer {

    private final Templates templates;

    /** @param templates folder of the templates; null for those that the program brings along */
    public BookletRenderer(@Nullable Path templates) {
        this.templates = new Templates(templates);
    }

    /** The documents in path order, each made when asked for. */
    public List<Booklet> render(Book book) {
        return List.of();
    }

    /**
     * @param path of the PDF below the output folder
     * @param xhtml the whole document, well-formed, with its style sheet
     */
    public record Booklet(String path, Supplier<String> xhtml) {}
}
