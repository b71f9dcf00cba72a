package briefingbook.names;

import briefingbook.book.PartialDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who held an office at the time of a source.
 *
 * @param date of the source
 * @param told the year that the source tells of most
 */
record Tenure(@Nullable PartialDate date, @Nullable PartialDate told) {

    /** The posts of those who lead a state. */
    static final List<String> LEADING =
            List.of("president", "head-of-government", "chancellor", "monarch", "general-secretary", "leader");

    /** Where a source tells of two who lead states on its date, the years before do not count. */
    Tenure of(Collection<Bearer> bearers) {
        long now = bearers.stream()
                .map(Bearer::entry)
                .filter(entry -> entry != null && entry.leadsOn(date))
                .count();
        return now > 1 ? new Tenure(date, null) : this;
    }

    /** Whether the source, or authority file or table for that time, give the person the post. */
    boolean holds(Bearer bearer, String post) {
        Directory.Entry entry = bearer.entry();
        return bearer.holdsPost(post)
                || entry != null
                        && (entry.heldPostOn(post, null, date) || told != null && entry.heldPostOn(post, null, told));
    }

    /** Whether the person leads a state. */
    boolean leads(Bearer bearer) {
        return LEADING.stream().anyMatch(post -> holds(bearer, post));
    }
}
