package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.ReviewNote;
import java.util.List;
import java.util.Map;

/** Finds what happened, one event for one happening across all sources. */
final class Events {

    private Events() {}

    static Found find(Evidence evidence, Authority authority) {
        return new Found(List.of(), Map.of(), List.of(), List.of());
    }

    /**
     * @param events by id
     * @param eventsOfClaim every claim that tells of an event or refers to one; ids sorted
     * @param mentions words that name an event
     */
    record Found(
            List<Event> events,
            Map<Claim.Id, List<String>> eventsOfClaim,
            List<Mention> mentions,
            List<ReviewNote> notes) {}
}
