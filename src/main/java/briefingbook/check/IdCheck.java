package briefingbook.check;

import briefingbook.book.Book;
import briefingbook.book.Conflict;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Organization;
import briefingbook.book.Person;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Checks that no id stands for two things. */
final class IdCheck {

    private final List<ReviewNote> notes = new ArrayList<>();

    private IdCheck() {}

    static List<ReviewNote> check(Book book) {
        IdCheck check = new IdCheck();
        check.distinct("sources", book.sources(), Source::id);
        check.distinct("sources' sigla", book.sources(), Source::siglum);
        check.distinct("passages", book.passages(), passage -> passage.id().value());
        check.distinct("claims", book.claims(), claim -> claim.id().value());
        check.distinct("persons", book.persons(), Person::id);
        check.distinct("organizations", book.organizations(), Organization::id);
        check.distinct("countries", book.countries(), Country::id);
        check.distinct("events", book.events(), Event::id);
        check.distinct("responses", book.responses(), CountryResponse::id);
        check.distinct("conflicts", book.conflicts(), Conflict::id);
        return check.notes;
    }

    private <T> void distinct(String what, List<T> things, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                notes.add(Findings.mistake("check-ids", "two of the " + what + " are called " + id.apply(thing)));
            }
        }
    }
}
