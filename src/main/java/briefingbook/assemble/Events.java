package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what happened, one event for one happening across all sources. */
final class Events {

    private final Evidence evidence;
    private final Authority authority;
    private final Map<Happening, Set<Claim.Id>> claims = new IdentityHashMap<>();
    private final Map<Happening, String> ids = new IdentityHashMap<>();
    private final List<ReviewNote> notes = new ArrayList<>();

    private Events(Evidence evidence, Authority authority) {
        this.evidence = evidence;
        this.authority = authority;
    }

    static Found find(Evidence evidence, Authority authority) {
        return new Events(evidence, authority).found();
    }

    /**
     * @param events by id
     * @param eventsOfClaim every claim that tells of an event or refers to one; ids sorted
     * @param mentions words that name an event
     * @param mainOfSource id of the event that a source is about, by id of the source
     */
    record Found(
            List<Event> events,
            Map<Claim.Id, List<String>> eventsOfClaim,
            List<Mention> mentions,
            List<ReviewNote> notes,
            SortedMap<String, String> mainOfSource) {}

    private Found found() {
        HappeningFinder finder = new HappeningFinder(evidence);
        List<HappeningFinder.Told> told =
                evidence.sources().parallelStream().map(finder::read).toList();
        HappeningMerger merger = new HappeningMerger(authority.events().values(), evidence.sources());
        merger.merge(told.stream().flatMap(each -> each.tellings().stream()).toList());
        merger.happenings().forEach(happening -> claims.put(happening, new TreeSet<>()));
        told.forEach(each -> each.tellings()
                .forEach(telling ->
                        claimsOf(merger.of(telling)).add(telling.claim().id())));
        told.forEach(each -> new References(each, merger).attach(claims));
        List<Happening> kept = kept(merger);
        name(kept);
        told.forEach(each -> fillOwnArticle(each, merger, kept));
        correct(kept);
        List<Mention> mentions = new ArrayList<>();
        Map<String, Set<String>> follows = new HashMap<>();
        told.forEach(each -> link(each, merger, follows));
        SortedMap<String, String> main = new TreeMap<>();
        told.forEach(each -> each.tellings().stream()
                .filter(Telling::main)
                .map(telling -> ids.get(merger.of(telling)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(id -> main.put(each.source().id(), id)));
        List<Event> events = events(kept, follows);
        return new Found(events, byClaim(events), mentions, notes, main);
    }

    private Set<Claim.Id> claimsOf(Happening happening) {
        return claims.computeIfAbsent(happening, h -> new TreeSet<>());
    }

    /** Those with claims; an authority file without is asked about. */
    private List<Happening> kept(HappeningMerger merger) {
        List<Happening> kept = new ArrayList<>();
        for (Happening happening : merger.happenings()) {
            Authority.EventEntry entry = happening.entry();
            boolean faceless = entry == null && !(isKnowable(happening) && EventTitle.isSpeaking(happening));
            boolean told = !claimsOf(happening).isEmpty() || entry != null && isTargetOfCorrection(entry.id());
            if (told && !faceless) {
                kept.add(happening);
            } else if (entry != null) {
                notes.add(new ReviewNote(
                        ReviewNote.Severity.NOTE,
                        "event-without-claims",
                        "No passage tells of “" + entry.title() + "” (" + entry.file()
                                + "), so the book leaves it out.",
                        null,
                        "Give it the day, place or an alias that the seeds use, or remove " + entry.file() + ".",
                        entry.file(),
                        null,
                        Offers.eventWithoutClaims(entry.file(), entry.title(), entry.aliases())
                                .answers(),
                        null));
            }
        }
        kept.sort(Comparator.comparing((Happening h) -> h.entry() == null).thenComparing(Happening.order()));
        return kept;
    }

    private boolean isTargetOfCorrection(String id) {
        return authority.corrections().stream().anyMatch(correction -> id.equals(correction.event()));
    }

    /** Whether enough is told of it for a page: its name; its day; its month with who or where; or two who took part. */
    private static boolean isKnowable(Happening happening) {
        int who = happening.persons().size() + happening.parties().size();
        boolean somebody = who > 0 || happening.place() != null;
        PartialDate date = happening.date();
        boolean dated = date != null && (somebody || Happening.exact(date));
        return !happening.names().isEmpty() || dated || who > 1;
    }

    private final Map<Happening, EventTitle> titles = new IdentityHashMap<>();

    /** Gives each its title and an id that no other has. */
    private void name(List<Happening> kept) {
        Leaders leaders = new Leaders(evidence);
        kept.stream().filter(leaders::isSummit).forEach(Happening::raiseToSummit);
        Set<String> taken = new TreeSet<>(authority.events().keySet());
        Map<String, Integer> bearers = new HashMap<>();
        for (Happening happening : kept) {
            Authority.EventEntry entry = happening.entry();
            EventTitle title = entry == null
                    ? EventTitle.of(happening, evidence.persons())
                    : new EventTitle(entry.title(), entry.file(), entry.id());
            titles.put(happening, title);
            bearers.merge(title.text(), 1, Integer::sum);
            String id = title.slug();
            for (int n = 2; entry == null && !taken.add(id); n++) {
                id = title.slug() + "-" + n;
            }
            ids.put(happening, id);
        }
        for (Happening happening : kept) {
            EventTitle title = titleOf(happening);
            if (happening.entry() == null && bearers.getOrDefault(title.text(), 0) > 1) {
                String dated = EventTitle.dated(title.text(), happening.date());
                titles.put(
                        happening,
                        new EventTitle(dated, title.by() + ", with its day to tell it from others", title.slug()));
            }
        }
    }

    private EventTitle titleOf(Happening happening) {
        return java.util.Objects.requireNonNull(titles.get(happening));
    }

    private String idOf(Happening happening) {
        return java.util.Objects.requireNonNull(ids.get(happening));
    }

    /** What a maintainer put right: a passage belongs to one event, or to none. */
    private void correct(List<Happening> kept) {
        Map<String, Happening> byId = new HashMap<>();
        kept.forEach(happening -> byId.put(idOf(happening), happening));
        for (Correction correction : authority.corrections()) {
            if (correction.event() == null) {
                continue;
            }
            Happening target = byId.get(correction.event());
            for (Passage passage : evidence.passages()) {
                if (correction.concerns(evidence.sourceOf(passage), passage)) {
                    evidence.claimOf(passage).ifPresent(claim -> {
                        claims.values().forEach(of -> of.remove(claim.id()));
                        if (target != null) {
                            claimsOf(target).add(claim.id());
                        }
                    });
                }
            }
        }
    }

    private void link(HappeningFinder.Told told, HappeningMerger merger, Map<String, Set<String>> follows) {
        told.tellings().stream().filter(Telling::main).findFirst().ifPresent(telling -> {
            String main = ids.get(merger.of(telling));
            if (main == null) {
                return;
            }
            for (Telling earlier : told.follows()) {
                put(follows, main, ids.get(merger.of(earlier)));
            }
            for (Telling later : told.precedes()) {
                String id = ids.get(merger.of(later));
                if (id != null) {
                    put(follows, id, main);
                }
            }
        });
    }

    /**
     * An encyclopedia article is about its event from end to end: a fact that it tells in its own voice, and of no other
     * event, is told of this one.
     */
    private void fillOwnArticle(HappeningFinder.Told told, HappeningMerger merger, List<Happening> kept) {
        if (told.source().kind() != Source.Kind.ENCYCLOPEDIA) {
            return;
        }
        Set<Claim.Id> placed = new TreeSet<>();
        kept.forEach(happening -> placed.addAll(claimsOf(happening)));
        told.tellings().stream()
                .filter(Telling::main)
                .map(merger::of)
                .filter(kept::contains)
                .findFirst()
                .ifPresent(main -> evidence.passagesOf(told.source()).stream()
                        .flatMap(passage -> evidence.claimOf(passage).stream())
                        .filter(claim -> claim.kind() == Claim.Kind.FACT)
                        .map(Claim::id)
                        .filter(id -> !placed.contains(id))
                        .forEach(claimsOf(main)::add));
    }

    private static void put(Map<String, Set<String>> follows, String later, @Nullable String earlier) {
        if (earlier != null && !earlier.equals(later)) {
            follows.computeIfAbsent(later, id -> new TreeSet<>()).add(earlier);
        }
    }

    private List<Event> events(List<Happening> kept, Map<String, Set<String>> follows) {
        Set<String> all = new TreeSet<>(ids.values());
        for (Happening happening : kept) {
            Authority.EventEntry entry = happening.entry();
            if (entry != null) {
                entry.follows().stream().filter(all::contains).forEach(id -> put(follows, entry.id(), id));
                entry.precedes().stream().filter(all::contains).forEach(id -> put(follows, id, entry.id()));
            }
        }
        Map<String, Set<String>> precedes = new HashMap<>();
        follows.forEach((later, earlier) -> earlier.forEach(
                id -> precedes.computeIfAbsent(id, e -> new TreeSet<>()).add(later)));
        List<Event> events = new ArrayList<>();
        for (Happening happening : kept) {
            if (!claimsOf(happening).isEmpty()) {
                events.add(event(happening, follows, precedes));
            }
        }
        events.sort(Comparator.comparing(Event::id));
        return List.copyOf(events);
    }

    private Event event(Happening happening, Map<String, Set<String>> follows, Map<String, Set<String>> precedes) {
        String id = idOf(happening);
        Authority.EventEntry entry = happening.entry();
        EventTitle title = titleOf(happening);
        EventStatus status = happening.status();
        PartialDate date = happening.date();
        boolean until = entry != null && entry.end() != null;
        boolean span = date != null && date.isSpan() && (until || Happening.exact(date));
        EventClaims order = new EventClaims(evidence, happening);
        return new Event(
                id,
                title.text(),
                aliases(happening, title.text()),
                status.status(),
                status.by(),
                happening.kind(),
                date == null ? null : span ? new PartialDate(date.start()) : date,
                span
                        ? new PartialDate(java.util.Objects.requireNonNull(date).end())
                        : entry == null ? null : entry.end(),
                happening.place(),
                happening.country(),
                happening.persons().stream()
                        .filter(evidence.persons()::containsKey)
                        .sorted()
                        .toList(),
                List.copyOf(new TreeSet<>(happening.parties())),
                order.ordered(claimsOf(happening)),
                order.facts(claimsOf(happening)),
                List.copyOf(follows.getOrDefault(id, Set.of())),
                List.copyOf(precedes.getOrDefault(id, Set.of())),
                entry == null ? List.of() : entry.formerIds(),
                entry != null,
                title.by());
    }

    private static List<String> aliases(Happening happening, String title) {
        Set<String> aliases = new TreeSet<>();
        Authority.EventEntry entry = happening.entry();
        if (entry != null) {
            aliases.addAll(entry.aliases());
        }
        happening.tellings().forEach(telling -> {
            if (telling.name() != null) {
                aliases.add(telling.name());
            }
        });
        aliases.remove(title);
        return List.copyOf(aliases);
    }

    private static Map<Claim.Id, List<String>> byClaim(Collection<Event> events) {
        Map<Claim.Id, List<String>> byClaim = new LinkedHashMap<>();
        for (Event event : events) {
            event.claims()
                    .forEach(claim -> byClaim.computeIfAbsent(claim, id -> new ArrayList<>())
                            .add(event.id()));
        }
        return byClaim;
    }
}
