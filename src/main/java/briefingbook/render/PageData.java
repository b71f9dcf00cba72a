package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of the book one page shows, in the book's order.
 *
 * @param page its address below the output folder
 * @param passages those of the claims and quotes
 * @param sources ids of theirs
 * @param conflicts in which the claims stand, without those that an editor rejected
 */
record PageData(
        String page,
        List<Claim> claims,
        List<Passage> passages,
        List<String> sources,
        List<Quote> quotes,
        List<CountryResponse> responses,
        List<Conflict> conflicts) {

    /** With the responses to it. */
    static PageData of(Event event, SiteModel model, Links links) {
        List<CountryResponse> responses = model.responsesTo(event.id());
        Stream<Claim.Id> claims = Stream.concat(
                event.claims().stream(), responses.stream().flatMap(response -> response.claims().stream()));
        return joined(links.event(event.id()), claims.map(model::claim).toList(), responses, model);
    }

    static PageData of(CountryResponse response, SiteModel model, Links links) {
        List<Claim> claims = response.claims().stream().map(model::claim).toList();
        return joined(links.response(response.id()), claims, List.of(response), model);
    }

    /** With its responses; of the claims that name it, those that no other page prints. */
    static PageData of(Country country, SiteModel model, Links links) {
        String page = links.country(country.id());
        List<CountryResponse> responses = model.responsesBy(country.id());
        Stream<Claim> claims = Stream.concat(
                model.claimsAbout(country.id()).stream()
                        .filter(claim -> model.pagesOf(claim.id()).containsKey(page)),
                responses.stream()
                        .flatMap(response -> response.claims().stream())
                        .map(model::claim));
        return joined(page, claims.toList(), responses, model);
    }

    /** With the person's own words, whatever claims they stand in, and nobody else's. */
    static PageData of(Person person, SiteModel model, Links links) {
        return made(
                links.person(person.id()),
                model.claimsAbout(person.id()),
                model.quotesBy(person.id()),
                model.responsesOf(person.id()),
                model);
    }

    private static PageData joined(String page, List<Claim> claims, List<CountryResponse> responses, SiteModel model) {
        List<Quote> quotes = inOrder(claims, model).stream()
                .flatMap(claim -> model.quotes(claim.passage()).stream())
                .toList();
        return made(page, claims, quotes, responses, model);
    }

    private static List<Claim> inOrder(List<Claim> claims, SiteModel model) {
        return claims.stream()
                .distinct()
                .sorted(Comparator.comparingInt(model::orderOf))
                .toList();
    }

    private static PageData made(
            String page, List<Claim> claims, List<Quote> quotes, List<CountryResponse> responses, SiteModel model) {
        List<Claim> sorted = inOrder(claims, model);
        Set<Passage> passages = new LinkedHashSet<>();
        sorted.forEach(claim -> passages.add(model.passageOf(claim)));
        quotes.forEach(quote -> passages.add(model.passage(quote.passage())));
        Set<String> sources = new TreeSet<>();
        passages.forEach(passage -> sources.add(passage.source()));
        List<Passage> placed = new ArrayList<>(passages);
        placed.sort(Comparator.comparing(Passage::source).thenComparing(Passage::span));
        return new PageData(
                page,
                sorted,
                placed,
                List.copyOf(sources),
                quotes,
                responses,
                model.conflictsOf(sorted.stream().map(Claim::id).toList()));
    }
}
