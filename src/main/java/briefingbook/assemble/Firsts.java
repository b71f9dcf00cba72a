package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
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
import java.util.stream.Collectors;

/** Sets claims to be the first against each other: first talks here, first exchange there; two who were first to react. */
final class Firsts {

    private static final Pattern FIRST = Pattern.compile(
            "(?i)\\bfirst\\s+(?:ever\\s+)?(?:(?:direct|high-level|face-to-face|in-person|official|formal|bilateral|public|top-level)\\s+){1,3}"
                    + "(talks|meeting|exchange|contact|contacts|call|conversation|visit|summit|discussions|negotiations)\\b");
    private static final Set<String> FROM_AFAR = Set.of("call", "conversation", "exchange", "contact");
    /** The first of those who lead, not of those who serve them. */
    private static final Pattern OF_LEADERS =
            Pattern.compile("(?i)\\b(?:leaders|presidents|heads of state|prime ministers)\\b");

    private static final Pattern FIRST_TO = Pattern.compile("(?i)\\bthe first (?:\\p{L}+ ){0,2}?to (\\p{L}+)");

    private static final Set<Event.Kind> CONTACTS = EnumSet.of(Event.Kind.MEETING, Event.Kind.SUMMIT, Event.Kind.CALL);

    private final Ground ground;
    private final List<Suggestion> suggestions = new ArrayList<>();

    private Firsts(Ground ground) {
        this.ground = ground;
    }

    /** A suggestion for each pair of countries between which two different things are called the first. */
    static List<Suggestion> find(Ground ground) {
        Firsts firsts = new Firsts(ground);
        SortedMap<String, List<Claim>> byPair = new TreeMap<>();
        for (Claim claim : ground.claims()) {
            SortedSet<String> between = firsts.between(claim);
            for (String one : between) {
                for (String other : between.tailSet(one + "\0")) {
                    byPair.computeIfAbsent(one + " " + other, key -> new ArrayList<>())
                            .add(claim);
                }
            }
        }
        byPair.forEach((pair, claims) -> {
            firsts.rivals(pair, claims);
            firsts.earlier(pair, claims);
        });
        firsts.toDoSo();
        return firsts.suggestions;
    }

    /** The countries between which it calls something the first; empty where it does not. */
    private SortedSet<String> between(Claim claim) {
        Matcher first = FIRST.matcher(claim.text());
        if (!first.find()) {
            return new TreeSet<>();
        }
        int since = claim.text().indexOf(" since ", first.end());
        int end = since < 0 ? claim.text().length() : since;
        SortedSet<String> after = ground.sidesAt(claim, first.end(), end);
        return after.size() >= 2 ? after : ground.sidesAt(claim, 0, end);
    }

    private void rivals(String pair, List<Claim> claims) {
        Claim first = claims.get(0);
        List<Claim> others =
                claims.stream().filter(claim -> !sameContact(first, claim)).toList();
        List<Claim> same =
                claims.stream().filter(claim -> !others.contains(claim)).toList();
        if (!others.isEmpty()) {
            suggestions.add(new Suggestion(
                    Conflict.Kind.WHO_WAS_FIRST,
                    "Which contact between " + names(pair) + " was the first?",
                    ground.ordered(same),
                    ground.ordered(others),
                    "each side calls another contact the first"));
        }
    }

    /** Whether the two mean one contact: of one event, or, where that is open, both of those in person or both not. */
    private boolean sameContact(Claim one, Claim other) {
        Set<Event> events = contacts(one);
        Set<Event> others = contacts(other);
        return events.isEmpty() || others.isEmpty()
                ? FROM_AFAR.contains(noun(one)) == FROM_AFAR.contains(noun(other))
                : events.stream().anyMatch(others::contains);
    }

    private Set<Event> contacts(Claim claim) {
        return ground.events(claim).stream()
                .filter(event -> CONTACTS.contains(event.kind()))
                .collect(Collectors.toSet());
    }

    /** Contacts of the two countries before what is called their first. */
    private void earlier(String pair, List<Claim> claims) {
        List<String> countries = List.of(pair.split(" "));
        for (Event event : ground.events()) {
            boolean rival = claims.stream().anyMatch(claim -> event.claims().contains(claim.id()));
            if (rival || !isContact(event) || !ground.sides(event).containsAll(countries)) {
                continue;
            }
            List<Claim> contradicted = claims.stream()
                    .filter(claim -> isBefore(event, claim))
                    .filter(claim -> !OF_LEADERS.matcher(claim.text()).find() || isOfSome(claim, event))
                    .toList();
            List<Claim> telling = telling(event);
            if (!telling.isEmpty() && !contradicted.isEmpty()) {
                suggestions.add(new Suggestion(
                        Conflict.Kind.TENSION,
                        event.name() + ": was it before what is called the first contact of " + names(pair) + "?",
                        ground.ordered(contradicted),
                        telling,
                        "one side calls a contact the first, the other tells of an earlier one"));
            }
        }
    }

    private static boolean isContact(Event event) {
        return CONTACTS.contains(event.kind())
                && event.status() != Event.Status.FORESEEN
                && event.status() != Event.Status.DENIED;
    }

    /** Whether the event is one of all those who took part in a contact that the claim tells of. */
    private boolean isOfSome(Claim claim, Event event) {
        return contacts(claim).stream().anyMatch(contact -> event.participants().containsAll(contact.participants()));
    }

    /** Those of its claims that name two who took part; all that state it where none does. */
    private List<Claim> telling(Event event) {
        Set<Claim.Id> naming = new HashSet<>();
        Set<Claim.Id> once = new HashSet<>();
        event.facts().participants().values().stream()
                .flatMap(Collection::stream)
                .filter(claim -> !once.add(claim))
                .forEach(naming::add);
        List<Claim> stating = ground.stating(event);
        List<Claim> both =
                stating.stream().filter(claim -> naming.contains(claim.id())).toList();
        return both.isEmpty() ? stating : both;
    }

    /** Whether the event was before the claim's day, and not before the time since which it counts. */
    private boolean isBefore(Event event, Claim claim) {
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

    private String names(String pair) {
        String[] sides = pair.split(" ");
        return ground.country(sides[0]) + " and " + ground.country(sides[1]);
    }

    private static String noun(Claim claim) {
        Matcher first = FIRST.matcher(claim.text());
        return first.find() ? first.group(1).toLowerCase(Locale.ROOT).replaceFirst("s$", "") : "";
    }

    // The first to do something

    /**
     * @param who countries named, or served by persons named, before the words
     * @param what terms behind them
     */
    private record FirstTo(Claim claim, String verb, Set<String> who, Set<String> what) {

        /** Whether both cannot be: others did the same, of what both name, or of what at most one names. */
        boolean contradicts(FirstTo other) {
            return verb.equals(other.verb)
                    && !(who.isEmpty() && other.who.isEmpty())
                    && who.stream().noneMatch(other.who::contains)
                    && (what.isEmpty() || other.what.isEmpty() || what.stream().anyMatch(other.what::contains));
        }
    }

    private void toDoSo() {
        SortedMap<String, List<FirstTo>> byVerb = new TreeMap<>();
        for (Claim claim : ground.claims()) {
            Matcher first = FIRST_TO.matcher(claim.text());
            if (first.find()) {
                FirstTo to = new FirstTo(
                        claim,
                        Terms.stem(first.group(1).toLowerCase(Locale.ROOT)),
                        ground.sidesAt(claim, 0, first.start(1)),
                        new HashSet<>(Terms.of(
                                claim,
                                ground.evidence(),
                                first.end(),
                                claim.text().length())));
                byVerb.computeIfAbsent(to.verb(), verb -> new ArrayList<>()).add(to);
            }
        }
        byVerb.values().forEach(those -> {
            FirstTo one = those.get(0);
            List<Claim> others = those.stream()
                    .filter(one::contradicts)
                    .map(FirstTo::claim)
                    .filter(claim -> !ground.sameSource(one.claim(), claim))
                    .toList();
            if (!others.isEmpty()) {
                suggestions.add(new Suggestion(
                        Conflict.Kind.WHO_WAS_FIRST,
                        "Who was the first to " + word(one.claim()) + "?",
                        List.of(one.claim()),
                        ground.ordered(others),
                        "the sources name different ones as the first"));
            }
        });
    }

    private static String word(Claim claim) {
        Matcher first = FIRST_TO.matcher(claim.text());
        return first.find() ? first.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
