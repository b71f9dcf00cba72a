package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Source;
import briefingbook.render.Page.Choice;
import briefingbook.render.Page.Facets;
import briefingbook.render.Page.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What the entries of one long list can be chosen by, gathered while the list is made. */
final class Filters {

    private static final String DISPUTED = "disputed";
    private static final Map<String, String> STATUS = Map.of(
            "held",
            "held",
            "foreseen",
            "only foreseen",
            "denied",
            "denied",
            "reported",
            "not confirmed",
            DISPUTED,
            "sources differ",
            "named",
            "country named",
            "inferred",
            "country inferred");

    private final SiteModel model;
    private final Map<String, Integer> countries = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> sources = new TreeMap<>();
    private final Map<String, Integer> statuses = new TreeMap<>();

    Filters(SiteModel model) {
        this.model = model;
    }

    Facets event(Event event) {
        Set<String> where = new TreeSet<>(event.parties());
        if (event.country() != null) {
            where.add(event.country());
        }
        return counted(where, event, event.claims(), event.status().word());
    }

    Facets response(CountryResponse response) {
        Event event = Objects.requireNonNull(model.event(response.event()), response.event());
        return counted(
                Set.of(response.country()), event, response.claims(), response.inferred() ? "inferred" : "named");
    }

    /** A claim that stands among events: it can be chosen by country and source, and is not counted. */
    Facets claim(Claim claim) {
        String status = model.conflictsOf(List.of(claim.id())).isEmpty() ? "" : DISPUTED;
        return new Facets(
                String.join(" ", claim.countries()), "", model.sourceOf(claim).id(), status);
    }

    private Facets counted(Set<String> where, Event event, List<Claim.Id> claims, String status) {
        Set<String> tellers = new TreeSet<>();
        claims.forEach(id -> tellers.add(model.sourceOf(model.claim(id)).id()));
        List<String> states = new ArrayList<>(List.of(status));
        if (!model.conflictsOf(claims).isEmpty()) {
            states.add(DISPUTED);
        }
        String kind = event.kind().word();
        count(countries, where);
        count(kinds, Set.of(kind));
        count(sources, tellers);
        count(statuses, states);
        return new Facets(String.join(" ", where), kind, String.join(" ", tellers), String.join(" ", states));
    }

    private static void count(Map<String, Integer> counts, Collection<String> values) {
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
    }

    /** What there is to choose; without that which is the same for all. */
    List<Choice> choices() {
        List<Choice> choices = List.of(
                choice("country", "Country", countries, model::nameOf),
                choice("kind", "Kind", kinds, kind -> Words.kind(Event.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))),
                choice("source", "Source", sources, this::sourceLabel),
                choice("status", "Status", statuses, status -> STATUS.getOrDefault(status, status)));
        return choices.stream().filter(choice -> choice.options().size() > 1).toList();
    }

    private String sourceLabel(String id) {
        Source source = model.source(id);
        return source.siglum() + ", " + ClaimViews.publicationOf(source);
    }

    private static Choice choice(String name, String label, Map<String, Integer> counts, UnaryOperator<String> words) {
        List<Option> options = counts.entrySet().stream()
                .map(count -> new Option(count.getKey(), words.apply(count.getKey()), count.getValue()))
                .sorted(Comparator.comparing(Option::label).thenComparing(Option::value))
                .toList();
        return new Choice(name, label, options);
    }
}
