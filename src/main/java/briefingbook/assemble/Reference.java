package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean a happening told elsewhere: {@code the meeting}, {@code the Riyadh talks}.
 *
 * @param at place of its words in the passage, UTF-16 code units; {@code to} is exclusive
 * @param visit whether it speaks of a visit, which a meeting is not
 * @param place that the words give; null where none
 * @param persons that the words name, likewise {@code parties}
 * @param telling what the words tell, should they mean nothing told elsewhere
 */
record Reference(
        Passage passage,
        Claim claim,
        int at,
        int to,
        Telling.Family family,
        boolean visit,
        @Nullable String place,
        @Nullable PartialDate date,
        SortedSet<String> persons,
        SortedSet<String> parties,
        Telling telling) {}
