package briefingbook.names;

import briefingbook.authority.Authority;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.List;

/** Finds the names of persons, countries and organizations, and says whom each of them means. */
public final class NameReader {

    public NameReader(Authority authority) {}

    /** Reads one source's passages, in reading order. */
    public Names read(Source source, List<Passage> passages) {
        return new Names(List.of(), List.of(), List.of(), List.of());
    }

    /** @param mentions by passage in reading order, then by place; they never overlap */
    public record Names(
            List<Mention> mentions,
            List<Reading.NamedPerson> persons,
            List<Reading.NamedOrganization> organizations,
            List<ReviewNote> notes) {
        public Names {
            mentions = List.copyOf(mentions);
            persons = List.copyOf(persons);
            organizations = List.copyOf(organizations);
            notes = List.copyOf(notes);
        }
    }
}
