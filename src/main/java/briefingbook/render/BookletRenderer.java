package briefingbook.render;

import briefingbook.book.Book;
import briefingbook.book.Imprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what is printed: the book, its packs, and each event, person and response by itself. */
public final class BookletRenderer {

    /** What XML 1.0 has no way to write (section 2.2). */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Templates templates;

    /** @param templates folder of the templates; null for those that the program brings along */
    public BookletRenderer(@Nullable Path templates) {
        this.templates = new Templates(templates);
    }

    /** The documents in path order, each made when asked for. */
    public List<Booklet> render(Book book) {
        Links links = new Links();
        BookletBinder binder = new BookletBinder(Pages.onPaper(new SiteModel(book, links), links), templates);
        List<Booklet> booklets = new ArrayList<>();
        add(booklets, Links.BOOK_PDF, binder::book);
        binder.printed().forEach(page -> add(booklets, Links.pdf(page), () -> binder.single(page)));
        for (Imprint.Pack pack : book.imprint().packs()) {
            if (!binder.pages(pack).isEmpty()) {
                add(booklets, Links.packPdf(pack.id()), () -> binder.pack(pack));
            }
        }
        booklets.sort(Comparator.comparing(Booklet::path));
        return List.copyOf(booklets);
    }

    private static void add(List<Booklet> booklets, String path, Supplier<String> xhtml) {
        booklets.add(new Booklet(path, () -> NO_XML.matcher(xhtml.get()).replaceAll("□")));
    }

    /**
     * @param path of the PDF below the output folder
     * @param xhtml the whole document, well-formed, with its style sheet
     */
    public record Booklet(String path, Supplier<String> xhtml) {}
}
