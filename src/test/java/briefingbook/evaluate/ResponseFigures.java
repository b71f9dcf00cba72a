package briefingbook.evaluate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import briefingbook.book.Claim;
import briefingbook.book.CountryResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which countries answered to which events, and by whom. */
final class ResponseFigures {

    private final BuiltBook built;
    private final EventFigures events;
    private final Tally responses = new Tally("responses");
    private final Rate event = new Rate("response's event");
    private final Rate respondents = new Rate("response's respondents");

    /** @param events to be asked once they have compared the document */
    ResponseFigures(BuiltBook built, EventFigures events) {
        this.built = built;
        this.events = events;
    }

    List<Figure> figures() {
        return List.of(responses, event, respondents);
    }

    void compare(Gold gold, BookDocument document, Cast cast) {
        List<CountryResponse> unmatched = new ArrayList<>(document.responses());
        gold.responses().stream()
                .collect(groupingBy(
                        response -> new Answer(response.country(), response.to()),
                        TreeMap::new,
                        toCollection(ArrayList::new)))
                .forEach((answer, parts) -> {
                    String item = gold.document() + ": " + answer;
                    Optional<CountryResponse> match = best(answer, parts, unmatched, document);
                    responses.expect(match.isPresent(), item);
                    match.ifPresent(response -> {
                        unmatched.remove(response);
                        compareEvent(item, answer, response);
                        compareRespondents(item, parts, response, cast);
                    });
                });
        unmatched.forEach(response ->
                responses.unwanted(gold.document() + ": " + response.country() + " to " + response.event()));
    }

    /** A response of the country at one of the places; if there are more, rather one to the right event. */
    private Optional<CountryResponse> best(
            Answer answer, List<Gold.Response> parts, List<CountryResponse> among, BookDocument document) {
        Set<Claim.Id> there = new HashSet<>();
        parts.forEach(part -> there.addAll(document.claimIdsAt(part.anchor())));
        return among.stream()
                .filter(response -> built.isParty(response.country(), answer.country()))
                .filter(response -> !Collections.disjoint(there, response.claims()))
                .min(Comparator.comparing((CountryResponse response) ->
                                !events.found(answer.event()).contains(response.event()))
                        .thenComparing(CountryResponse::id));
    }

    private void compareEvent(String item, Answer answer, CountryResponse response) {
        Set<String> right = events.found(answer.event());
        if (!right.isEmpty()) {
            event.count(right.contains(response.event()), item, response.event());
        }
    }

    private void compareRespondents(String item, Collection<Gold.Response> parts, CountryResponse response, Cast cast) {
        Set<String> names = new TreeSet<>();
        parts.forEach(part -> names.addAll(part.respondents()));
        if (!names.isEmpty()) {
            respondents.count(
                    names.stream().allMatch(name -> cast.anyIsCalled(response.respondents(), name)),
                    item + " by " + String.join(", ", names),
                    response.respondents());
        }
    }

    /** @param event key of it */
    private record Answer(String country, String event) implements Comparable<Answer> {

        @Override
        public int compareTo(Answer other) {
            return Comparator.comparing(Answer::country)
                    .thenComparing(Answer::event)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return country + " to " + event;
        }
    }
}
