package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of different sources say the same. Likeness of words alone is not enough: an event, a person, a day or a
 * quotation must be common too.
 */
final class Agreement {

    /** Two claims with a person or a date in common may say the same from here on. */
    private static final double SAME_WORDS = 0.25;
    /** From here on where only a proper name is common, which is neither a person's nor a date. */
    private static final double SAME_NAMED = 0.33;
    /** From here on the days of the events that they refer to do not tell them apart. */
    private static final double SURELY = 0.4;
    /** What more claims share than this, ties none of them by itself. */
    private static final int FEW = 24;
    /** A span of so many days or more is a guess at a day ({@code last week}) and ties nothing. */
    private static final int VAGUE = 5;

    /** Days. */
    private static final long MONTH = 31;

    private static final SortedSet<Claim.Id> NONE = Collections.emptySortedSet();

    private final Ground ground;
    private final SortedMap<Claim.Id, SortedSet<Claim.Id>> agreeing = new TreeMap<>();
    private final Map<Claim.Id, Set<String>> names = new HashMap<>();
    /** Pairs that an editor keeps apart. */
    private final Set<Set<Claim.Id>> rejected = new HashSet<>();

    private Agreement(Ground ground) {
        this.ground = ground;
    }

    /** @param retold claims of copies with those that they retell */
    static Agreement find(Ground ground, List<Derivation.Retold> retold, List<Correction> corrections) {
        Agreement agreement = new Agreement(ground);
        agreement.judge(corrections);
        retold.forEach(pair -> agreement.tie(pair.derived(), pair.origin()));
        agreement.sameWords();
        ground.byEvent(ground.claims())
                .forEach((event, claims) -> new Witnesses(ground, event, claims).forEachPair(agreement::tie));
        agreement.sameQuotation();
        agreement.sameAbsence();
        agreement.sameForecast();
        return agreement;
    }

    /** Claims that say the same as this one; sorted. */
    List<Claim.Id> with(Claim.Id id) {
        return List.copyOf(agreeing.getOrDefault(id, NONE));
    }

    /** The claims that a correction says its own claim agrees with, or does not; it is about no person. */
    static List<String> judged(Correction correction) {
        boolean ofClaims = correction.as() == null && (correction.claim() != null || correction.words() != null);
        return ofClaims
                ? Stream.of(correction.not(), correction.sameAs())
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** Keeps apart and ties what an editor says does not agree, and does. */
    private void judge(List<Correction> corrections) {
        ClaimNames names = new ClaimNames(ground.evidence());
        for (Correction correction : corrections) {
            Optional<Claim> own = Stream.of(correction.claim(), correction.words())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .flatMap(names::find);
            own.ifPresent(one -> judged(correction)
                    .forEach(name ->
                            names.find(name).ifPresent(other -> judge(one, other, !name.equals(correction.not())))));
        }
    }

    private void judge(Claim one, Claim other, boolean agrees) {
        if (agrees) {
            put(one, other);
        } else {
            rejected.add(Set.of(one.id(), other.id()));
        }
    }

    private void put(Claim one, Claim other) {
        agreeing.computeIfAbsent(one.id(), id -> new TreeSet<>()).add(other.id());
        agreeing.computeIfAbsent(other.id(), id -> new TreeSet<>()).add(one.id());
    }

    private void tie(Claim one, Claim other) {
        if (!ground.sameSource(one, other)
                && !opposed(one, other)
                && !opposed(other, one)
                && !Opposites.differ(ground, one, other)
                && !rejected.contains(Set.of(one.id(), other.id()))) {
            put(one, other);
        }
    }

    /** Whether the first denies what the other reports, or tells that what the other foresees did not happen. */
    private boolean opposed(Claim one, Claim other) {
        Cues cues = ground.cues(one);
        Cues others = ground.cues(other);
        return cues.denies() && others.reports()
                || cues.tellsThatItDidNotHappen() && !cues.foresees() && others.foresees();
    }

    /** The likest first, so that of a phrase that many use each claim is tied to a few. */
    private void sameWords() {
        ground.likeness().acrossSources(SAME_WORDS).stream()
                .filter(this::sameWords)
                .sorted(Comparator.comparingDouble(Likeness.Pair::likeness).reversed())
                .filter(pair -> hasFew(pair.one()) && hasFew(pair.other()))
                .forEach(pair -> tie(pair.one(), pair.other()));
    }

    private boolean hasFew(Claim claim) {
        return agreeing.getOrDefault(claim.id(), NONE).size() < FEW;
    }

    /** Whether words enough agree beside a person, a day or another proper name, and nothing tells the two apart. */
    private boolean sameWords(Likeness.Pair pair) {
        Common common = common(pair);
        return agree(pair, common)
                && (common.persons() > 0 || !strangers(pair.one(), pair.other()))
                && (!common.dates().isEmpty() || !differentTimes(pair))
                && (common.dates().stream().anyMatch(Agreement::isExact) || !differentNumbers(pair));
    }

    /** What two claims have in common. */
    private record Common(int persons, List<PartialDate> dates, List<String> words) {}

    private Common common(Likeness.Pair pair) {
        int persons = 0;
        List<PartialDate> dates = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String term : ground.likeness().shared(pair)) {
            if (term.startsWith("@")) {
                persons += ground.evidence().persons().containsKey(term.substring(1)) ? 1 : 0;
            } else if (term.startsWith("#")) {
                dates.add(new PartialDate(term.substring(1)));
            } else {
                words.add(term);
            }
        }
        dates.removeIf(
                date -> date.isSpan() && !date.firstDay().plusDays(VAGUE - 1).isAfter(date.lastDay()));
        return new Common(persons, dates, words);
    }

    private boolean agree(Likeness.Pair pair, Common common) {
        int words = common.words().size();
        int anchors = common.persons() + common.dates().size();
        if (anchors == 0) {
            return pair.likeness() >= SAME_NAMED && sameNameAndMore(pair, common.words());
        }
        if (common.persons() == 0 && common.dates().stream().noneMatch(Agreement::isExact)) {
            return words >= 3;
        }
        boolean refused = common.persons() > 0 && common.words().stream().anyMatch(Terms::isNegated);
        return words > 0 && (refused || anchors + words >= 3);
    }

    private static boolean isExact(PartialDate date) {
        return !date.firstDay().plusDays(MONTH).isBefore(date.lastDay());
    }

    /** Whether numbers tell them apart: they are no two accounts of one event. */
    private boolean differentNumbers(Likeness.Pair pair) {
        return ground.otherwiseMeasured(pair.one(), pair.other()).isPresent()
                && ground.sharedEvents(pair.one(), pair.other()).isEmpty();
    }

    /** Whether each names countries, or persons of countries, and none in common. */
    private boolean strangers(Claim one, Claim other) {
        Set<String> sides = ground.sides(one);
        Set<String> others = ground.sides(other);
        return !sides.isEmpty() && !others.isEmpty() && sides.stream().noneMatch(others::contains);
    }

    /** Whether the two tell of happenings of other days, or of days far apart. */
    private boolean differentTimes(Likeness.Pair pair) {
        PartialDate day = pair.one().date();
        PartialDate other = pair.other().date();
        boolean days = day != null && other != null && day.isDay() && other.isDay() && !day.equals(other);
        return apart(day, other, MONTH) || (days || pair.likeness() < SURELY) && otherEvents(pair.one(), pair.other());
    }

    private boolean otherEvents(Claim one, Claim other) {
        List<Event> events = ground.events(one);
        List<Event> others = ground.events(other);
        return !events.isEmpty()
                && !others.isEmpty()
                && events.stream()
                        .allMatch(event -> others.stream().allMatch(each -> apart(event.start(), each.start(), 0)));
    }

    /** Whether more than so many days lie between two dates, both of them known. */
    private static boolean apart(@Nullable PartialDate one, @Nullable PartialDate other, long days) {
        return one != null
                && other != null
                && (one.lastDay().plusDays(days).isBefore(other.firstDay())
                        || other.lastDay().plusDays(days).isBefore(one.firstDay()));
    }

    /** Whether one of the shared words is written as a name in both, and two of them are not. */
    private boolean sameNameAndMore(Likeness.Pair pair, List<String> words) {
        Set<String> names = names(pair.one());
        Set<String> others = names(pair.other());
        return words.stream().anyMatch(word -> names.contains(word) && others.contains(word))
                && words.stream()
                                .filter(word -> !names.contains(word) && !others.contains(word))
                                .count()
                        >= 2;
    }

    private Set<String> names(Claim claim) {
        return names.computeIfAbsent(claim.id(), id -> Terms.names(claim));
    }

    /** Words of one speaker in quotation marks in both. */
    private void sameQuotation() {
        SharedQuotes.find(ground).stream()
                .filter(claims -> claims.size() <= FEW)
                .forEach(claims -> tieThose(claims, (one, other) -> true));
    }

    /** That somebody was left out, told by several at the time. */
    private void sameAbsence() {
        Absences.told(ground).values().stream()
                .filter(claims -> claims.size() <= FEW)
                .forEach(claims -> tieThose(claims, (one, other) -> Absences.sameMatter(ground, one, other)));
    }

    /** That the same two are to meet. */
    private void sameForecast() {
        Forecasts.meetings(ground).values().stream()
                .filter(claims -> claims.size() <= FEW)
                .forEach(claims -> tieThose(claims, (one, other) -> Forecasts.sameMeeting(ground, one, other)));
    }

    private void tieThose(List<Claim> claims, BiPredicate<Claim, Claim> same) {
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                if (same.test(claims.get(i), claims.get(j))) {
                    tie(claims.get(i), claims.get(j));
                }
            }
        }
    }
}
