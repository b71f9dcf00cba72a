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

    private final Lists lists;

    public NameReader(Authority authority) {
        this.lists = Lists.of(authority);
    }

    /** Reads one source's passages, in reading order. */
    public Names read(Source source, List<Passage> passages) {
        return new SourceNames(lists, source, passages).read();
    }

    /** @param mentions by passage in reading order, then by place; none overlap but those of one group, which share their place */
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

    /** What is known before any source is read. */
    record Lists(Authority authority, Offices offices, Directory directory, Places places, NameFinder finder) {

        static Lists of(Authority authority) {
            Offices offices = new Offices();
            Directory directory = new Directory(authority, offices);
            Places places = new Places(authority);
            return new Lists(authority, offices, directory, places, new NameFinder(directory, offices, places));
        }
    }
}
