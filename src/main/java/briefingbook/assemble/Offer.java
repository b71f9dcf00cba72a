package briefingbook.assemble;

import briefingbook.book.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a question offers.
 *
 * @param guess why the first is likely the right one; null where nothing speaks for it
 */
record Offer(List<Answer> answers, @Nullable String guess) {

    /** For a question that takes an editor. */
    static final Offer NONE = new Offer(List.of(), null);

    Offer {
        answers = List.copyOf(answers);
    }
}
