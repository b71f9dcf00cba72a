package briefingbook.evaluate;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened: which events a document tells of, of what kind, and where. */
final class EventFigures {

    /** The required first, of those the ones with the most exact day, as they leave the least choice. */
    private static final Comparator<Gold.Event> MOST_TELLING_FIRST = Comparator.comparing(
                    (Gold.Event event) -> !event.required())
            .thenComparing(event -> -event.start().length());

    private final Tally events = new Tally("events");
    private final Rate kind = new Rate("event's kind");
    private final Rate place = new Rate("event's place");
    private final Map<String, Set<String>> found = new HashMap<>();

    List<Figure> figures() {
        return List.of(events, kind, place);
    }

    /** Ids of the book's events that are the annotation's event of this key, in the documents compared so far. */
    Set<String> found(String key) {
        return found.getOrDefault(key, Set.of());
    }

    /** An event need not be in the book where it is not required, but one that is in no annotation is unwanted. */
    void compare(Gold gold, BookDocument document, Cast cast) {
        List<Event> told = document.events();
        List<Event> unmatched = new ArrayList<>(told);
        List<Gold.Event> wanted = new ArrayList<>(gold.events());
        wanted.sort(MOST_TELLING_FIRST);
        for (Gold.Event event : wanted) {
            Optional<Event> match = best(event, unmatched, document, cast);
            match.ifPresent(each -> {
                unmatched.remove(each);
                found.computeIfAbsent(event.key(), key -> new HashSet<>()).add(each.id());
            });
            if (event.required()) {
                boolean known =
                        told.stream().anyMatch(each -> found(event.key()).contains(each.id()));
                events.expect(known, item(gold, event));
                match.ifPresent(each -> compareFacts(item(gold, event), event, each));
            }
        }
        unmatched.stream()
                .filter(event -> event.start() != null)
                .forEach(event ->
                        events.unwanted(gold.document() + ": " + event.start().iso() + " " + event.name()));
    }

    private void compareFacts(String item, Gold.Event wanted, Event event) {
        kind.count(
                event.kind().word().equals(wanted.kind()),
                item + " is " + wanted.kind(),
                event.kind().word());
        if (wanted.place() != null) {
            place.count(samePlace(wanted, event), item + " in " + wanted.place(), event.place());
        }
    }

    private static String item(Gold gold, Gold.Event event) {
        return gold.document() + ": " + event.start() + " " + event.title();
    }

    private static Optional<Event> best(Gold.Event wanted, List<Event> events, BookDocument document, Cast cast) {
        Set<Claim.Id> there = document.claimIdsAt(wanted.anchor());
        // Of equals, max keeps the first.
        return events.stream()
                .filter(event -> likeness(wanted, event, there, cast) > 0)
                .max(Comparator.comparingInt(event -> likeness(wanted, event, there, cast)));
    }

    /**
     * How much speaks for the two being one event; 0 where they are not. The book's day is as exact as the annotation's,
     * and the book tells of the event where the annotation does, or at least its place and who took part are the same.
     */
    private static int likeness(Gold.Event wanted, Event event, Set<Claim.Id> there, Cast cast) {
        if (!start(event.start()).startsWith(wanted.start().split("/")[0])) {
            return 0;
        }
        boolean toldThere = !Collections.disjoint(there, event.claims());
        boolean samePlace = samePlace(wanted, event);
        boolean samePersons =
                wanted.participants().stream().anyMatch(name -> cast.anyIsCalled(event.participants(), name));
        boolean sameParties = !Collections.disjoint(wanted.parties(), event.parties());
        if (!toldThere && !(samePlace && (samePersons || sameParties))) {
            return 0;
        }
        return (toldThere ? 4 : 0) + (samePlace ? 2 : 0) + (samePersons ? 1 : 0) + (sameParties ? 1 : 0);
    }

    private static String start(@Nullable PartialDate date) {
        return date == null ? "" : date.start();
    }

    private static boolean samePlace(Gold.Event wanted, Event event) {
        return wanted.place() != null && event.place() != null && Spelling.holdsOther(wanted.place(), event.place());
    }
}
