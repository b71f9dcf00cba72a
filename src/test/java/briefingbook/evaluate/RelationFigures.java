package briefingbook.evaluate;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Source;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How documents stand to each other: which copy, agree, differ, and tell of one event. */
final class RelationFigures {

    private final BuiltBook built;
    private final Rate derived = new Rate("derived sources");
    private final Rate corroborations = new Rate("corroborations found");
    private final Rate conflicts = new Rate("conflicts found");
    private final Rate oneEvent = new Rate("one event across documents");
    private final Rate lookAlikes = new Rate("look-alike events kept apart");

    RelationFigures(BuiltBook built) {
        this.built = built;
    }

    List<Figure> figures() {
        return List.of(derived, corroborations, conflicts, oneEvent, lookAlikes);
    }

    void compare(GoldRelations gold, Set<String> requiredEvents) {
        gold.derived().forEach(copy -> derived.count(isDerived(copy), copy.derived() + " from " + copy.source(), ""));
        for (GoldRelations.Pair pair : gold.corroborates()) {
            Set<Claim.Id> a = claims(pair.a());
            Set<Claim.Id> b = claims(pair.b());
            // Two passages that one claim cites agree as well.
            boolean agree = !Collections.disjoint(a, b) || related(a, b, Claim::corroborates);
            corroborations.count(agree, pair.a() + " and " + pair.b(), "");
        }
        gold.conflicts().stream()
                .filter(GoldRelations.Difference::isWeighty)
                .forEach(pair -> conflicts.count(
                        related(claims(pair.a()), claims(pair.b()), RelationFigures::contradicted),
                        pair.kind() + ": " + pair.a() + " and " + pair.b(),
                        ""));
        gold.happenings().stream()
                .filter(happening -> requiredEvents.contains(happening.key()))
                .filter(happening -> happening.documents().size() > 1)
                .forEach(happening ->
                        oneEvent.count(!eventsTold(tellings(happening)).isEmpty(), happening.key(), ""));
        gold.lookAlikes().forEach(this::compareLookAlikes);
    }

    private void compareLookAlikes(GoldRelations.Difference pair) {
        List<Set<Claim.Id>> sides = List.of(claims(pair.a()), claims(pair.b()));
        List<String> ofBoth = eventsTold(sides);
        lookAlikes.count(
                ofBoth.isEmpty() && sides.stream().noneMatch(Set::isEmpty),
                pair.kind() + ": " + pair.a() + " and " + pair.b(),
                ofBoth);
    }

    private boolean isDerived(GoldRelations.Copy copy) {
        String original = built.document(copy.source()).source().id();
        return built.document(copy.derived()).source().derivedFrom().stream()
                .map(Source.Derivation::source)
                .anyMatch(original::equals);
    }

    private boolean related(Set<Claim.Id> a, Set<Claim.Id> b, Function<Claim, Collection<Claim.Id>> relation) {
        return reaches(a, b, relation) || reaches(b, a, relation);
    }

    private boolean reaches(Set<Claim.Id> from, Set<Claim.Id> to, Function<Claim, Collection<Claim.Id>> relation) {
        return from.stream()
                .flatMap(id -> built.claim(id).stream())
                .anyMatch(claim -> !Collections.disjoint(relation.apply(claim), to));
    }

    private static List<Claim.Id> contradicted(Claim claim) {
        return claim.conflicts().stream().map(Claim.Contradiction::claim).toList();
    }

    /** The claims of each document that tell of it. */
    private List<Set<Claim.Id>> tellings(GoldRelations.Happening happening) {
        return happening.documents().stream().map(this::claims).toList();
    }

    private Set<Claim.Id> claims(GoldRelations.Telling telling) {
        BookDocument document = built.document(telling.document());
        Set<Claim.Id> claims = new HashSet<>();
        telling.anchors().forEach(anchor -> claims.addAll(document.claimIdsAt(anchor)));
        return claims;
    }

    /** Ids of the events that have claims of each group. */
    private List<String> eventsTold(List<Set<Claim.Id>> groups) {
        return built.book().events().stream()
                .filter(event -> groups.stream().noneMatch(group -> Collections.disjoint(group, event.claims())))
                .map(Event::id)
                .toList();
    }

    private Set<Claim.Id> claims(GoldRelations.Place place) {
        return built.document(place.document()).claimIdsAt(place.anchor());
    }
}
