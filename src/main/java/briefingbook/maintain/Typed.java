package briefingbook.maintain;

import briefingbook.book.Answer.Blank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of words that a maintainer typed into a blank. */
public sealed interface Typed {

    /**
     * They are understood.
     *
     * @param label in words
     * @param yaml the value as the file has it
     * @param companion a further file that has to be there, such as that of a new person; null for none
     */
    record Value(String label, String yaml, Ledger.@Nullable Change companion) implements Typed {}

    /**
     * They are not; the maintainer is asked again.
     *
     * @param why one sentence
     * @param near what may have been meant; a new person comes last
     */
    record Unclear(String why, List<Value> near) implements Typed {
        public Unclear {
            near = List.copyOf(near);
        }
    }

    /** A blank and what fills it. */
    record Filled(Blank blank, Value value) {

        String line() {
            return blank.before() + value.yaml() + blank.after() + "\n";
        }
    }
}
