package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.Book;
import briefingbook.book.Imprint;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import java.util.List;

/** Puts what all seeds say together into one book. */
public final class BookAssembler {

    private BookAssembler() {}

    /**
     * @param readings in any order
     * @param notes of the steps before, to stand in the book's review list
     */
    public static Book assemble(List<Reading> readings, Authority authority, Imprint imprint, List<ReviewNote> notes) {
        return new Book(
                imprint, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), notes);
    }
}
