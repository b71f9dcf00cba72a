package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.Mention;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts what all seeds say together into one book. */
public final class BookAssembler {

    private BookAssembler() {}

    /**
     * @param readings in any order
     * @param notes of the steps before, to stand in the book's review list
     */
    public static Book assemble(List<Reading> readings, Authority authority, Imprint imprint, List<ReviewNote> notes) {
        List<Reading> distinct = DistinctIds.of(readings.stream()
                .sorted(Comparator.comparing(reading -> reading.source().id()))
                .toList());
        People people = People.unite(distinct, authority);
        Evidence unlinked = Union.of(distinct, people, authority);
        Likeness likeness = new Likeness(unlinked);
        List<Derivation.Copy> copies = Derivation.find(unlinked);
        List<Derivation.Retold> retold = copies.stream()
                .flatMap(copy -> Derivation.retold(copy, unlinked, likeness).stream())
                .toList();
        Evidence evidence = Union.with(unlinked, Derivation.told(copies, retold, unlinked));
        Events.Found events = Events.find(evidence, authority);
        Responses.Found responses = Responses.find(evidence, events, authority);
        Ground ground = new Ground(evidence, events, likeness);
        Agreement agreement = Agreement.find(ground, retold, authority.corrections());
        List<Conflict> conflicts =
                Conflicts.find(Conflicts.suggestions(ground, agreement, retold), evidence, authority);
        Map<Claim.Id, List<Claim.Contradiction>> contradictions = Conflicts.byClaim(conflicts);
        Notes.Found editorsNotes = Notes.find(authority.notes(), evidence, events.events(), responses.responses());
        SortedMap<String, Event> eventsById = new TreeMap<>();
        events.events().forEach(event -> eventsById.put(event.id(), event));
        List<Claim> claims = evidence.claims().stream()
                .map(claim -> claim.withEvents(events.eventsOfClaim().getOrDefault(claim.id(), List.of()))
                        .withAgreement(agreement.with(claim.id()), contradictions.getOrDefault(claim.id(), List.of())))
                .map(claim -> Glosses.withEvent(claim, eventsById))
                .toList();
        List<ReviewNote> others = Stream.of(
                        notes.stream(),
                        events.notes().stream(),
                        responses.notes().stream(),
                        editorsNotes.faults().stream())
                .flatMap(all -> all)
                .toList();
        return new Book(
                imprint,
                evidence.sources(),
                evidence.passages(),
                claims,
                conflicts,
                Union.inOrder(evidence, evidence::quotes),
                mentions(evidence, events.mentions()),
                Union.inOrder(evidence, evidence::dates),
                List.copyOf(evidence.persons().values()),
                List.copyOf(evidence.organizations().values()),
                Union.countries(evidence, events.events(), responses.responses()),
                events.events(),
                responses.responses(),
                editorsNotes.notes(),
                Review.of(evidence, authority, people, conflicts, others));
    }

    /** Those of the readings and those of events, by passage and place. */
    private static List<Mention> mentions(Evidence evidence, List<Mention> ofEvents) {
        return Stream.concat(Union.inOrder(evidence, evidence::mentions).stream(), ofEvents.stream())
                .sorted(Comparator.comparingInt((Mention mention) -> evidence.position(mention.passage()))
                        .thenComparingInt(Mention::from)
                        .thenComparingInt(Mention::to))
                .toList();
    }
}
