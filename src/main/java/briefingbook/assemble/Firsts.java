package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets claims to be the first against each other: first talks here, first exchange there. */
final class Firsts {

    private static final Pattern FIRST = Pattern.compile(
            "(?i)\\bfirst\\s+(?:ever\\s+)?(?:(?:direct|high-level|face-to-face|in-person|official|formal|bilateral|public|top-level)\\s+){1,3}"
                    + "(talks|meeting|exchange|contact|contacts|call|conversation|visit|summit|discussions|negotiations)\\b");

    private static final Set<Event.Kind> CONTACTS = EnumSet.of(Event.Kind.MEETING, Event.Kind.SUMMIT, Event.Kind.CALL);

    private Firsts() {}

    /** A suggestion for each pair of countries between which two different things are called the first. */
    static List<Suggestion> find(Ground ground) {
        SortedMap<String, List<Claim>> byPair = new TreeMap<>();
        for (Claim claim : ground.claims()) {
            SortedSet<String> between = between(ground, claim);
            for (String one : between) {
                for (String other : between.tailSet(one + "\0")) {
                    byPair.computeIfAbsent(one + " " + other, key -> new ArrayList<>())
                            .add(claim);
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        byPair.forEach((pair, claims) -> {
            rivals(ground, pair, claims).ifPresent(suggestions::add);
            earlier(ground, pair, claims, suggestions);
        });
        return suggestions;
    }

    /** The countries between which it calls something the first; empty where it does not. */
    private static SortedSet<String> between(Ground ground, Claim claim) {
        Matcher first = FIRST.matcher(claim.text());
        if (!first.find()) {
            return new TreeSet<>();
        }
        int since = claim.text().indexOf(" since ", first.end());
        int end = since < 0 ? claim.text().length() : since;
        SortedSet<String> after = ground.sidesAt(claim, first.end(), end);
        return after.size() >= 2 ? after : ground.sidesAt(claim, 0, end);
    }

    private static Optional<Suggestion> rivals(Ground ground, String pair, List<Claim> claims) {
        Claim first = claims.get(0);
        List<Claim> same =
                claims.stream().filter(claim -> noun(claim).equals(noun(first))).toList();
        List<Claim> others =
                claims.stream().filter(claim -> !same.contains(claim)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        Conflict.Kind.WHO_WAS_FIRST,
                        "Which contact between " + names(ground, pair) + " was the first?",
                        ground.ordered(same),
                        ground.ordered(others),
                        "each side calls another contact the first"));
    }

    /** Contacts of the two countries before what is called their first. */
    private static void earlier(Ground ground, String pair, List<Claim> claims, List<Suggestion> suggestions) {
        List<String> countries = List.of(pair.split(" "));
        for (Event event : ground.events()) {
            if (!CONTACTS.contains(event.kind())
                    || event.status() == Event.Status.FORESEEN
                    || event.status() == Event.Status.DENIED
                    || !ground.sides(event).containsAll(countries)) {
                continue;
            }
            List<Claim> telling = ground.stating(event);
            List<Claim> contradicted = claims.stream()
                    .filter(claim -> isBefore(ground, event, claim))
                    .toList();
            boolean rival = claims.stream().anyMatch(claim -> event.claims().contains(claim.id()));
            if (!rival && !telling.isEmpty() && !contradicted.isEmpty()) {
                suggestions.add(new Suggestion(
                        Conflict.Kind.TENSION,
                        event.name() + ": was it before what is called the first contact of " + names(ground, pair)
                                + "?",
                        ground.ordered(contradicted),
                        telling,
                        "one side calls a contact the first, the other tells of an earlier one"));
            }
        }
    }

    /** Whether the event was before the claim's day, and not before the time since which it counts. */
    private static boolean isBefore(Ground ground, Event event, Claim claim) {
        PartialDate start = event.start();
        if (start == null || start.iso().length() < 10) {
            return false;
        }
        Optional<LocalDate> day = ground.day(claim);
        Optional<LocalDate> since = ground.evidence().dates(ground.evidence().passageOf(claim)).stream()
                .map(DateMention::value)
                .filter(Objects::nonNull)
                .map(PartialDate::firstDay)
                .min(Comparator.naturalOrder());
        return day.isPresent()
                && start.lastDay().isBefore(day.get())
                && start.firstDay()
                        .isAfter(since.filter(date -> date.isBefore(day.get()))
                                .orElse(day.get().minusYears(3)));
    }

    private static String names(Ground ground, String pair) {
        String[] sides = pair.split(" ");
        return ground.country(sides[0]) + " and " + ground.country(sides[1]);
    }

    private static String noun(Claim claim) {
        Matcher first = FIRST.matcher(claim.text());
        return first.find() ? first.group(1).toLowerCase(Locale.ROOT).replaceFirst("s$", "") : "";
    }
}
