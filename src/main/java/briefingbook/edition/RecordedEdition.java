package briefingbook.edition;

import briefingbook.book.Imprint;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its file has it.
 *
 * @param holds what the book held then; null where the file tells date and note alone
 */
public record RecordedEdition(
        Imprint.Edition edition, @Nullable Holdings holds) {}
