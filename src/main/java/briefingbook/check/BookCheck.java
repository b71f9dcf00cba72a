package briefingbook.check;

import briefingbook.book.Book;
import briefingbook.book.ReviewNote;
import java.util.List;
import java.util.Map;

/** Checks what a book says against its seeds. */
public final class BookCheck {

    private BookCheck() {}

    /** @param seeds decoded text by path */
    public static List<ReviewNote> check(Book book, Map<String, String> seeds) {
        return List.of();
    }
}
