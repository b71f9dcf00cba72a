package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.CountryResponse;
import briefingbook.book.ReviewNote;
import java.util.List;

/** Finds what states said or did about an event. */
final class Responses {

    private Responses() {}

    static Found find(Evidence evidence, Events.Found events, Authority authority) {
        return new Found(List.of(), List.of());
    }

    /** @param responses by id */
    record Found(List<CountryResponse> responses, List<ReviewNote> notes) {}
}
