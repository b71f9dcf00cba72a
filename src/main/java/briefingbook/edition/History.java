package briefingbook.edition;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Imprint.Edition;
import briefingbook.book.Person;
import briefingbook.edition.BookChanges.Change;
import briefingbook.edition.BookChanges.What;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the book's editions held, seen from today: what changed from each to the next, and what became of each address and each
 * claim that any of them had.
 */
public final class History {

    private static final int MOST_INSTEAD = 5;

    private final List<Step> steps;
    private final Map<String, Held> standsNow = new HashMap<>();
    private final SortedMap<String, Left> left = new TreeMap<>();
    private final Map<String, SortedMap<Claim.Id, Former>> former = new HashMap<>();

    /**
     * What changed up to an edition, or up to today.
     *
     * @param edition null for what changed since the last that recorded what it held
     * @param since the edition that it is compared with; null for none, as what it held is the first that is known
     * @param changes null where there is nothing to compare
     * @param holds what the book held; null where that is not recorded
     */
    public record Step(
            @Nullable Edition edition,
            @Nullable Edition since,
            @Nullable BookChanges changes,
            @Nullable Holdings holds) {}

    /**
     * An address that the book gave up.
     *
     * @param was what stood there
     * @param last the last edition that had it
     * @param now what took its place; null where nothing did
     * @param instead where the claims stand that it had, as far as they are in the book; the page with most of them first
     */
    public record Left(Held was, Edition last, @Nullable Held now, List<Held> instead) {
        public Left {
            instead = List.copyOf(instead);
        }
    }

    /**
     * A claim that stood on a page and does not stand there any more.
     *
     * @param last the last edition that held it
     * @param withdrawn whether it is in the book no more
     */
    public record Former(Claim.Id id, Edition last, boolean withdrawn) {}

    /** A state of the book that an edition recorded. */
    private record State(Edition edition, Holdings holds, BookChanges changesAfter) {}

    private History(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Of a book without editions. */
    public static History none() {
        return new History(List.of());
    }

    /**
     * Looks back from what a book holds now; its former ids, which an editor has given, win over what is found.
     *
     * @param editions sorted by number
     */
    public static History of(List<RecordedEdition> editions, Book now) {
        Map<String, String> forwarded = new HashMap<>();
        for (Person person : now.persons()) {
            person.formerIds().forEach(id -> forwarded.put(Kind.PERSON.page(id), Kind.PERSON.page(person.id())));
        }
        for (Event event : now.events()) {
            event.formerIds().forEach(id -> forwarded.put(Kind.EVENT.page(id), Kind.EVENT.page(event.id())));
        }
        return of(editions, Holdings.of(now), forwarded);
    }

    /** @param forwarded addresses that an editor has given up, with those that he names instead */
    static History of(List<RecordedEdition> editions, Holdings now, Map<String, String> forwarded) {
        if (editions.isEmpty()) {
            return none();
        }
        List<Step> steps = new ArrayList<>();
        List<State> states = states(editions, now, steps);
        Collections.reverse(steps);
        History history = new History(steps);
        history.follow(states, now, forwarded);
        return history;
    }

    /** Compares each edition with the one before it that recorded what it held, and the last such with today. */
    private static List<State> states(List<RecordedEdition> editions, Holdings now, List<Step> steps) {
        List<State> states = new ArrayList<>();
        Set<Claim.Id> earlier = new HashSet<>();
        @Nullable RecordedEdition last = null;
        for (RecordedEdition next : editions) {
            @Nullable Holdings holds = next.holds();
            if (holds == null) {
                steps.add(new Step(next.edition(), null, null, null));
                continue;
            }
            @Nullable BookChanges changes = null;
            if (last != null) {
                changes = compare(last, holds, earlier, states);
            }
            steps.add(new Step(next.edition(), last == null ? null : last.edition(), changes, holds));
            last = next;
        }
        if (last != null) {
            steps.add(new Step(null, last.edition(), compare(last, now, earlier, states), now));
        }
        return states;
    }

    private static BookChanges compare(RecordedEdition last, Holdings next, Set<Claim.Id> earlier, List<State> states) {
        Holdings holds = Objects.requireNonNull(last.holds());
        BookChanges changes = BookChanges.between(holds, next, earlier::contains);
        states.add(new State(last.edition(), holds, changes));
        earlier.addAll(holds.claims());
        return changes;
    }

    /** From the last edition back to the first, so that each address is known before an earlier one leads to it. */
    private void follow(List<State> states, Holdings now, Map<String, String> forwarded) {
        for (Held thing : now.things()) {
            if (thing.kind().hasPages()) {
                standsNow.put(thing.page(), thing);
            }
        }
        forwarded.forEach((from, to) -> {
            @Nullable Held thing = standsNow.get(to);
            if (thing != null) {
                standsNow.putIfAbsent(from, thing);
            }
        });
        Map<Claim.Id, Edition> lastHeld = new HashMap<>();
        for (State state : states) {
            state.holds().claims().forEach(claim -> lastHeld.put(claim, state.edition()));
        }
        Today today = new Today(now);
        Map<String, List<Claim.Id>> seen = new HashMap<>();
        for (int i = states.size() - 1; i >= 0; i--) {
            State state = states.get(i);
            Holdings next = i + 1 < states.size() ? states.get(i + 1).holds() : now;
            leave(state, next, today);
            for (Held thing : state.holds().things()) {
                // Most things are as they were in the edition after, which has been looked at.
                if (thing.kind().hasPages() && !thing.claims().equals(seen.put(thing.page(), thing.claims()))) {
                    formerClaims(thing, today, lastHeld);
                }
            }
        }
    }

    private void leave(State state, Holdings next, Today today) {
        Map<Kind, Map<String, Held>> after = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            after.put(kind, new HashMap<>(next.byId(kind)));
        }
        for (Change change : state.changesAfter().changes()) {
            if (change.what() == What.MOVED || change.what() == What.MERGED) {
                Held was = Objects.requireNonNull(change.before());
                Objects.requireNonNull(after.get(was.kind())).put(was.id(), change.thing());
            }
        }
        for (Held thing : state.holds().things()) {
            if (!thing.kind().hasPages() || standsNow.containsKey(thing.page()) || left.containsKey(thing.page())) {
                continue;
            }
            @Nullable Held is = Objects.requireNonNull(after.get(thing.kind())).get(thing.id());
            @Nullable Held target = is == null ? null : standsNow.get(is.page());
            if (target != null) {
                standsNow.put(thing.page(), target);
                left.put(thing.page(), new Left(thing, state.edition(), target, List.of()));
            } else {
                @Nullable Left later = is == null ? null : left.get(is.page());
                Edition last = later == null ? state.edition() : later.last();
                left.put(thing.page(), new Left(thing, last, null, today.instead(thing)));
            }
        }
    }

    private void formerClaims(Held thing, Today today, Map<Claim.Id, Edition> lastHeld) {
        @Nullable Held now = standsNow.get(thing.page());
        for (Claim.Id claim : thing.claims()) {
            if (now == null || !today.standsAt(claim, now)) {
                former.computeIfAbsent(now == null ? thing.page() : now.page(), page -> new TreeMap<>())
                        .computeIfAbsent(
                                claim,
                                id -> new Former(id, Objects.requireNonNull(lastHeld.get(id)), !today.holds(id)));
            }
        }
    }

    /** What the book holds, as the past is looked up in it. */
    private static final class Today {

        private final Map<Claim.Id, List<Held>> things = new HashMap<>();

        Today(Holdings now) {
            for (Held thing : now.things()) {
                if (thing.kind().hasPages()) {
                    thing.claims()
                            .forEach(claim -> things.computeIfAbsent(claim, id -> new ArrayList<>())
                                    .add(thing));
                }
            }
        }

        boolean holds(Claim.Id claim) {
            return things.containsKey(claim);
        }

        boolean standsAt(Claim.Id claim, Held thing) {
            return things.getOrDefault(claim, List.of()).stream()
                    .anyMatch(one -> one.page().equals(thing.page()));
        }

        List<Held> instead(Held gone) {
            Map<String, Integer> shared = new HashMap<>();
            Map<String, Held> byId = new HashMap<>();
            for (Claim.Id claim : gone.claims()) {
                for (Held thing : things.getOrDefault(claim, List.of())) {
                    if (thing.kind() == gone.kind()) {
                        byId.put(thing.id(), thing);
                        shared.merge(thing.id(), 1, Integer::sum);
                    }
                }
            }
            return shared.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_INSTEAD)
                    .map(entry -> Objects.requireNonNull(byId.get(entry.getKey())))
                    .toList();
        }
    }

    /** Newest first: what changed since the last edition, then each edition. */
    public List<Step> steps() {
        return steps;
    }

    /** What changed since the last edition that recorded what it held; null where there is none. */
    public @Nullable Step sinceLast() {
        return steps.isEmpty() || steps.get(0).edition() != null ? null : steps.get(0);
    }

    /** The addresses that the book gave up, sorted; none of them is that of a page of today. */
    public SortedMap<String, Left> left() {
        return Collections.unmodifiableSortedMap(left);
    }

    /** The page that shows today what stood at an address: the address itself where nothing took its place. */
    public String pageOf(String address) {
        @Nullable Held thing = standsNow.get(address);
        return thing == null ? address : thing.page();
    }

    /** The claims that stood on a page of today, or on one that is gone, and stand there no more; sorted by id. */
    public List<Former> former(String page) {
        return List.copyOf(former.getOrDefault(page, new TreeMap<>()).values());
    }
}
