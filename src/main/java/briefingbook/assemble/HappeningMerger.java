package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts tellings of one happening together, across all sources.
 *
 * <p>Tellings come the exactest date first; each joins the happening that it fits best, or begins one. Only happenings
 * of the same name, day, or month and participant or place are compared, so that the work grows with the tellings.
 */
final class HappeningMerger {

    private static final int MONTHS = 12;
    /** A key that so many happenings share tells none from another. */
    private static final int FULL = 300;
    /** Weight of two sources, one of which retells the other, being about it; and of both telling of it. */
    private static final int SUBJECT = 4;

    private static final int RETOLD = 2;

    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, Set<Happening>> index = new HashMap<>();
    private final Map<Telling, Happening> of = new IdentityHashMap<>();

    /** Ids of the sources that a source retells, by its id. */
    private final Map<String, Set<String>> retold = new HashMap<>();

    HappeningMerger(Iterable<Authority.EventEntry> entries, List<Source> sources) {
        for (Source source : sources) {
            Set<String> works = new LinkedHashSet<>();
            source.derivedFrom().forEach(derivation -> works.add(derivation.source()));
            retold.put(source.id(), works);
        }
        for (Authority.EventEntry entry : entries) {
            Happening happening = new Happening(entry);
            happenings.add(happening);
            index(happening);
        }
    }

    /** Merges all; call once. */
    void merge(List<Telling> tellings) {
        List<Telling> ordered = new ArrayList<>(tellings);
        ordered.sort(Comparator.comparingLong((Telling telling) -> width(telling.date()))
                .thenComparing(telling -> telling.name() == null)
                .thenComparing(telling -> !telling.main()));
        for (Telling telling : ordered) {
            Happening best = best(telling);
            if (best == null) {
                best = new Happening(null);
                happenings.add(best);
            }
            best.add(telling);
            of.put(telling, best);
            index(best);
        }
    }

    private static long width(@Nullable PartialDate date) {
        return date == null ? Long.MAX_VALUE : Happening.days(date);
    }

    private @Nullable Happening best(Telling telling) {
        Happening best = null;
        int most = 0;
        boolean tie = false;
        for (Happening candidate : candidates(telling)) {
            int fit = candidate.fit(telling, kinship(candidate, telling));
            tie = fit > 0 && fit == most || tie && fit < most;
            if (fit > most) {
                most = fit;
                best = candidate;
                tie = false;
            }
        }
        boolean guess = tie && telling.date() == null;
        return guess ? null : best;
    }

    /** How much it says that the telling stands in a source that retells one of the happening. */
    private int kinship(Happening happening, Telling telling) {
        Set<String> works = retold.getOrDefault(telling.passage().source(), Set.of());
        int kinship = 0;
        for (String work : works) {
            boolean subject = telling.main() && happening.isSubjectOf(work);
            kinship = Math.max(kinship, subject ? SUBJECT : happening.isToldBy(work) ? RETOLD : 0);
        }
        return kinship;
    }

    private Set<Happening> candidates(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        if (telling.main()) {
            retold.getOrDefault(telling.passage().source(), Set.of()).forEach(work -> keys.add("main of " + work));
        }
        if (telling.name() != null) {
            keys.add("name " + Happening.key(telling.name()));
        }
        PartialDate date = telling.date();
        List<String> marks = marks(telling.participants(), telling.parties(), telling.place(), telling.country());
        for (String mark : marks) {
            if (date == null) {
                keys.add(telling.family() + " " + mark);
            } else {
                String width = Happening.exact(date) ? "some day of " : "";
                months(date).forEach(month -> keys.add(telling.family() + " " + width + month + " " + mark));
                if (telling.words().endsWith("conference")) {
                    months(date).forEach(month -> keys.add(Telling.Family.GATHERING + " " + month + " " + mark));
                }
            }
        }
        days(date).forEach(day -> keys.add(telling.family() + " " + day));
        Set<Happening> candidates = new LinkedHashSet<>();
        for (String key : keys) {
            Set<Happening> bucket = index.getOrDefault(key, Set.of());
            if (bucket.size() <= FULL) {
                candidates.addAll(bucket);
            }
        }
        return candidates;
    }

    private void index(Happening happening) {
        Telling.Family family = happening.family();
        PartialDate date = happening.date();
        happening.names().forEach(name -> put("name " + name, happening));
        happening.tellings().stream()
                .filter(Telling::main)
                .forEach(telling -> put("main of " + telling.passage().source(), happening));
        for (String mark : marks(happening.persons(), happening.parties(), happening.place(), happening.country())) {
            put(family + " " + mark, happening);
            for (String month : months(date)) {
                put(family + " " + month + " " + mark, happening);
                if (date != null && !Happening.exact(date)) {
                    put(family + " some day of " + month + " " + mark, happening);
                }
            }
        }
        days(date).forEach(day -> put(family + " " + day, happening));
    }

    private void put(String key, Happening happening) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(happening);
    }

    private static List<String> marks(
            Set<String> persons, Set<String> parties, @Nullable String place, @Nullable String country) {
        List<String> marks = new ArrayList<>();
        persons.forEach(person -> marks.add("person " + person));
        if (place != null) {
            marks.add("place " + place);
        }
        if (country != null) {
            marks.add("in " + country);
        }
        if (parties.size() > 1) {
            marks.add("parties " + parties);
        }
        return marks;
    }

    private static List<String> days(@Nullable PartialDate date) {
        return date == null || !Happening.exact(date)
                ? List.of()
                : date.firstDay()
                        .datesUntil(date.lastDay().plusDays(1))
                        .map(Object::toString)
                        .toList();
    }

    private static List<String> months(@Nullable PartialDate date) {
        if (date == null) {
            return List.of();
        }
        List<String> months = new ArrayList<>();
        YearMonth last = YearMonth.from(date.lastDay());
        YearMonth month = YearMonth.from(date.firstDay());
        for (int i = 0; i < MONTHS && !month.isAfter(last); i++) {
            months.add(month.toString());
            month = month.plusMonths(1);
        }
        return months;
    }

    /** All happenings; those of the authority file first. */
    List<Happening> happenings() {
        return happenings;
    }

    /** The happening that a telling was put with. Throws for a telling that was not merged. */
    Happening of(Telling telling) {
        Happening happening = of.get(telling);
        if (happening == null) {
            throw new IllegalArgumentException("not merged: " + telling);
        }
        return happening;
    }
}
