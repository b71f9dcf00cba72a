package briefingbook.book;

import java.util.List;

/**
 * All that the book says. Lists are sorted: sources, entities, conflicts and responses by id, passages by source and
 * place, claims like their passages, mentions, dates and quotes by passage and place.
 */
public record Book(
        Imprint imprint,
        List<Source> sources,
        List<Passage> passages,
        List<Claim> claims,
        List<Conflict> conflicts,
        List<Quote> quotes,
        List<Mention> mentions,
        List<DateMention> dates,
        List<Person> persons,
        List<Organization> organizations,
        List<Country> countries,
        List<Event> events,
        List<CountryResponse> responses,
        List<EditorsNote> notes,
        List<ReviewNote> review) {

    public Book {
        sources = List.copyOf(sources);
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
        quotes = List.copyOf(quotes);
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
        persons = List.copyOf(persons);
        organizations = List.copyOf(organizations);
        countries = List.copyOf(countries);
        events = List.copyOf(events);
        responses = List.copyOf(responses);
        notes = List.copyOf(notes);
        review = List.copyOf(review);
    }

    public Book withReview(List<ReviewNote> all) {
        return new Book(
                imprint,
                sources,
                passages,
                claims,
                conflicts,
                quotes,
                mentions,
                dates,
                persons,
                organizations,
                countries,
                events,
                responses,
                notes,
                all);
    }
}
