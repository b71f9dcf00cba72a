package briefingbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one seed says, read by itself: a pure function of the seed and the authority.
 *
 * @param passages in reading order
 * @param mentions by passage in reading order, then by place; likewise dates and quotes
 * @param persons that the seed names, as it names them; ids are proposals until all seeds are put together
 * @param notes questions for the maintainer
 */
public record Reading(
        Source source,
        List<Passage> passages,
        List<Mention> mentions,
        List<DateMention> dates,
        List<Quote> quotes,
        List<NamedPerson> persons,
        List<NamedOrganization> organizations,
        List<ReviewNote> notes) {

    public Reading {
        passages = List.copyOf(passages);
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
        quotes = List.copyOf(quotes);
        persons = List.copyOf(persons);
        organizations = List.copyOf(organizations);
        notes = List.copyOf(notes);
    }

    /**
     * A person as one seed shows them.
     *
     * @param id of the authority file or the table of office-holders, or a slug of the fullest name
     * @param forms every full form of the name in this seed, sorted
     * @param country as the seed's own words have it; null where they do not say
     * @param offices as the seed's own words have them
     */
    public record NamedPerson(
            String id,
            String name,
            List<String> forms,
            @Nullable String country,
            @Nullable String countryBy,
            List<StatedOffice> offices) {
        public NamedPerson {
            forms = List.copyOf(forms);
            offices = List.copyOf(offices);
        }
    }

    /** @param by the words of the seed */
    public record StatedOffice(String title, @Nullable String country, Passage.Id passage, String by) {}

    public record NamedOrganization(
            String id,
            String name,
            List<String> forms,
            @Nullable String country) {
        public NamedOrganization {
            forms = List.copyOf(forms);
        }
    }
}
