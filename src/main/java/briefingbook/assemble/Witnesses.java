package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which claims bear witness to the same of one event: its day, its place or its company, or something else in words that
 * are not the event's own.
 */
final class Witnesses {

    /** Two tellings of one fact. */
    private static final double SAME_TELLING = 0.15;
    /** So little is enough where other words than the event's own agree. */
    private static final double SAME_MATTER = 0.10;
    /** How many other words must agree. */
    private static final int WORDS_BESIDES = 2;
    /** How rare they must be, together: natural logarithms of one in how many claims has each. */
    private static final double MUCH_BESIDES = 5;
    /** Of a fact that more claims state than this, only claims alike in words are tied. */
    private static final int FEW = 24;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Ground ground;
    private final Event event;
    private final List<Claim> telling;
    /** The terms by which the event is named: those that agree because the event does. */
    private final SortedSet<String> own;

    Witnesses(Ground ground, Event event, List<Claim> claims) {
        this.ground = ground;
        this.event = event;
        this.telling = claims.stream()
                .filter(claim -> !isElsewhen(claim) && !isBeforehand(claim))
                .toList();
        this.own = ownTerms();
    }

    /** Gives each pair that says the same, some perhaps twice. */
    void forEachPair(BiConsumer<Claim, Claim> tie) {
        Map<String, Integer> facts = sharedFacts();
        for (Likeness.Pair pair : ground.likeness().between(telling, telling, SAME_MATTER)) {
            boolean sameFact = pair.likeness() >= SAME_TELLING && facts.containsKey(key(pair.one(), pair.other()));
            if (sameFact || sameMatter(pair)) {
                tie.accept(pair.one(), pair.other());
            }
        }
        if (event.status() == Event.Status.HELD) {
            facts.forEach((pair, count) -> {
                if (count >= 2) {
                    int gap = pair.indexOf(' ');
                    tie.accept(claim(pair.substring(0, gap)), claim(pair.substring(gap + 1)));
                }
            });
        }
    }

    private Claim claim(String id) {
        return ground.evidence().claim(new Claim.Id(id));
    }

    private boolean sameMatter(Likeness.Pair pair) {
        List<String> besides = Terms.words(ground.likeness().shared(pair)).stream()
                .filter(term -> !own.contains(term))
                .toList();
        return besides.size() >= WORDS_BESIDES
                && besides.stream().mapToDouble(ground.likeness()::rarity).sum() >= MUCH_BESIDES;
    }

    /** Whether the claim tells of another day and only refers to the event: {@code since the invasion of 2022}. */
    private boolean isElsewhen(Claim claim) {
        PartialDate told = claim.date();
        PartialDate held = event.start();
        return told != null
                && held != null
                && (told.firstDay().isAfter(held.lastDay()) || told.lastDay().isBefore(held.firstDay()));
    }

    /** Whether the claim foresees what came about: it is no witness of it. */
    private boolean isBeforehand(Claim claim) {
        return event.status() == Event.Status.HELD && ground.cues(claim).foresees();
    }

    /** How many facts of the event, day, place and company, both claims of a pair state. */
    private Map<String, Integer> sharedFacts() {
        Map<String, Integer> facts = new TreeMap<>();
        Set<Claim.Id> ids = telling.stream().map(Claim::id).collect(Collectors.toSet());
        count(facts, those(ids, event.facts().start()));
        count(facts, telling.stream().filter(this::saysPlace).toList());
        Map<String, Integer> company = new TreeMap<>();
        event.facts()
                .participants()
                .values()
                .forEach(claims -> count(
                        company,
                        those(ids, claims).stream().filter(this::saysKind).toList()));
        company.forEach((pair, persons) -> {
            if (persons >= 2) {
                facts.merge(pair, 1, Integer::sum);
            }
        });
        return facts;
    }

    private List<Claim> those(Set<Claim.Id> telling, Collection<Claim.Id> stating) {
        return stating.stream()
                .filter(telling::contains)
                .map(ground.evidence()::claim)
                .toList();
    }

    /** Whether it names the place, if only as the capital of its country. */
    private boolean saysPlace(Claim claim) {
        String place = event.place();
        if (place == null) {
            return false;
        }
        String city = place.substring(place.lastIndexOf(',') + 1).strip();
        return event.facts().place().contains(claim.id())
                || stems(city).allMatch(term -> ground.likeness().holds(claim, term));
    }

    /** Whether it names the event by a word of its own, or those who came; a line of a facts box need not. */
    private boolean saysKind(Claim claim) {
        return ground.evidence().passageOf(claim).form() == Passage.Form.FACT
                || ground.cues(claim).tellsOfDelegations()
                || own.stream().anyMatch(term -> ground.likeness().holds(claim, term));
    }

    private static void count(Map<String, Integer> facts, List<Claim> claims) {
        for (int i = 0; i < claims.size() && claims.size() <= FEW; i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                facts.merge(key(claims.get(i), claims.get(j)), 1, Integer::sum);
            }
        }
    }

    private static String key(Claim one, Claim other) {
        return one.id().compareTo(other.id()) < 0 ? one.id() + " " + other.id() : other.id() + " " + one.id();
    }

    private SortedSet<String> ownTerms() {
        List<String> names = new ArrayList<>(event.aliases());
        names.add(event.name());
        names.add(event.kind().word());
        return names.stream().flatMap(Witnesses::stems).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> stems(String name) {
        return NO_WORD.splitAsStream(name.toLowerCase(Locale.ROOT)).map(Terms::stem);
    }
}
