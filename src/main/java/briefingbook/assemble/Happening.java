package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One happening with all tellings of it, growing while sources are put together. */
final class Happening {

    /** A span of so many days or more is a guess at a day ({@code next week}), a shorter one the days themselves. */
    private static final int VAGUE = 5;

    private static final Pattern MONTH =
            Pattern.compile("\\b(?:january|february|march|april|may|june|july|august|september"
                    + "|october|november|december) (?=\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b");
    private static final Pattern ARTICLES = Pattern.compile("\\b(?:the|a|an|of|full-scale)\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long WEEK = 8;
    /** Days that one conference may last. */
    private static final long SAME_GATHERING = 4;

    private final List<Telling> tellings = new ArrayList<>();
    /** How much the tellings speak for each kind. */
    private final Map<Event.Kind, Integer> votes = new LinkedHashMap<>();
    /** Whether it is what a source is about, by id of each source that tells of it. */
    private final Map<String, Boolean> subjectOf = new HashMap<>();

    private final Set<String> persons = new TreeSet<>();
    private final Set<String> parties = new TreeSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Authority.@Nullable EventEntry entry;
    private @Nullable PartialDate date;
    private @Nullable String place;
    private @Nullable String country;
    private boolean land;
    private boolean summit;
    private boolean main;
    private @Nullable EventStatus told;

    Happening(Authority.@Nullable EventEntry entry) {
        this.entry = entry;
        if (entry != null) {
            date = entry.start() == null || entry.end() == null
                    ? entry.start()
                    : PartialDate.span(entry.start().firstDay(), entry.end().lastDay());
            place = entry.place();
            country = entry.country();
            land = place != null
                    && country != null
                    && place.equals(
                            briefingbook.authority.Countries.name(country).orElse(""));
            persons.addAll(entry.participants());
            parties.addAll(entry.parties());
            names.add(key(entry.title()));
            entry.aliases().forEach(alias -> names.add(key(alias)));
        }
    }

    void add(Telling telling) {
        tellings.add(telling);
        votes.merge(telling.kind(), telling.weight(), Integer::sum);
        told = told == null ? telling.status() : told.or(telling.status());
        subjectOf.merge(telling.passage().source(), telling.main(), Boolean::logicalOr);
        main |= telling.main();
        if (entry == null || entry.participants().isEmpty()) {
            persons.addAll(telling.participants());
        }
        if (entry == null || entry.parties().isEmpty()) {
            parties.addAll(telling.parties());
        }
        if (telling.name() != null) {
            names.add(key(telling.name()));
        }
        if (telling.date() != null && (entry == null || entry.start() == null)) {
            date = date == null ? telling.date() : closer(date, telling.date());
        }
        boolean fixed = entry != null && entry.place() != null;
        if (telling.place() != null && !fixed && (place == null || land && !telling.land())) {
            place = telling.place();
            country = telling.country() == null ? country : telling.country();
            land = telling.land();
        }
    }

    /** Takes over the place that a reference gives where no telling does: {@code The meeting was held in Turku}. */
    void learnPlace(Telling reference) {
        boolean gathers = family() == Telling.Family.GATHERING && reference.family() == family();
        if (place == null && reference.place() != null && !reference.land() && gathers) {
            place = reference.place();
            country = reference.country();
        }
    }

    private static PartialDate closer(PartialDate a, PartialDate b) {
        if (exact(a) && exact(b) && !a.equals(b)) {
            LocalDate first = a.firstDay().isBefore(b.firstDay()) ? a.firstDay() : b.firstDay();
            LocalDate last = a.lastDay().isAfter(b.lastDay()) ? a.lastDay() : b.lastDay();
            return PartialDate.span(first, last);
        }
        return days(b) < days(a) ? b : a;
    }

    /**
     * How well the telling fits; 0 where it is another happening.
     *
     * @param kinship how much it says that the telling stands in a source that retells one of the happening
     */
    int fit(Telling telling, int kinship) {
        boolean named = telling.name() != null && names.contains(key(telling.name()));
        if (isBesides(telling)
                || family() != telling.family() && !(named && entry != null) && !isPressOf(telling)
                || !datesAgree(telling, named)
                || !statusesAgree(telling)
                || placesDiffer(telling)) {
            return 0;
        }
        Set<String> shared = new TreeSet<>(persons);
        shared.retainAll(telling.participants());
        boolean strangers = shared.isEmpty()
                && !persons.isEmpty()
                && !telling.participants().isEmpty();
        boolean sameDay = date != null && telling.date() != null && exact(date) && exact(telling.date());
        boolean samePlace = place != null && place.equals(telling.place()) && !land;
        boolean others = persons.size() > 1
                && telling.participants().size() > 1
                && !persons.containsAll(telling.participants())
                && !telling.participants().containsAll(persons);
        boolean bothMain = main && telling.main();
        if (others && !(sameDay && family() != Telling.Family.CALL) && !named && !bothMain && kinship == 0) {
            return 0;
        }
        if (strangers && !named && !(sameDay && samePlace)) {
            return 0;
        }
        Set<String> states = new TreeSet<>(parties);
        states.retainAll(telling.parties());
        boolean otherStates =
                states.isEmpty() && !parties.isEmpty() && !telling.parties().isEmpty();
        if (otherStates && !named && !samePlace) {
            return 0;
        }
        int fit = named ? 8 : 0;
        fit += samePlace ? 3 : country != null && country.equals(telling.country()) ? 1 : 0;
        fit += 2 * Math.min(2, shared.size());
        fit += states.size() >= 2 ? 2 : states.size();
        fit += sameDay ? 2 : foreseenWeek(telling) ? 1 : 0;
        fit += sameDay && ofOneSource(telling) ? 2 : 0;
        fit += named || !samePlace || telling.name() == null || !telling.name().contains(place) ? 0 : 2;
        fit += kinship;
        fit += fit > 0 && (entry != null || main) ? 1 : 0;
        boolean mainOfBoth = telling.main() && main;
        int needed = sameDay ? 4 : telling.date() == null || date == null ? 5 : 4;
        return fit >= needed || mainOfBoth && fit >= 3 ? fit : 0;
    }

    /** Whether one sentence tells of a named happening and of one without a name: {@code on the margins of the summit she met}. */
    private boolean isBesides(Telling telling) {
        return telling.name() == null
                && tellings.stream()
                        .anyMatch(other -> other.name() != null
                                && other.at() > 0
                                && other.claim().id().equals(telling.claim().id()));
    }

    /** Whether the source is one that is about it. */
    private boolean ofOneSource(Telling telling) {
        return isSubjectOf(telling.passage().source());
    }

    /** Whether the source is about it. */
    boolean isSubjectOf(String source) {
        return subjectOf.getOrDefault(source, false);
    }

    /** Whether the source tells of it. */
    boolean isToldBy(String source) {
        return subjectOf.containsKey(source);
    }

    /** A guess of about a week that holds the day. */
    private boolean foreseenWeek(Telling telling) {
        return date != null
                && telling.date() != null
                && exact(date)
                && days(telling.date()) <= WEEK
                && date.within(telling.date());
    }

    /** What one source calls a meeting, another calls the press conference held there. */
    private boolean isPressOf(Telling telling) {
        return family() == Telling.Family.GATHERING
                && telling.words().endsWith("conference")
                && telling.date() != null
                && place != null
                && place.equals(telling.place())
                && telling.participants().stream().anyMatch(persons::contains);
    }

    private boolean datesAgree(Telling telling, boolean named) {
        PartialDate other = telling.date();
        if (date == null || other == null) {
            return true;
        }
        if (exact(date) && exact(other)) {
            boolean gathering = named && family() == Telling.Family.GATHERING;
            return date.equals(other)
                    || gathering
                            && Math.abs(ChronoUnit.DAYS.between(date.firstDay(), other.firstDay())) <= SAME_GATHERING;
        }
        return date.within(other) || other.within(date);
    }

    private boolean statusesAgree(Telling telling) {
        if (tellings.isEmpty()) {
            Event.Status fixed = entry == null ? null : entry.status();
            return fixed == null || agree(fixed, telling.status().status(), telling);
        }
        Event.Status mine = status().status();
        return agree(mine, telling.status().status(), telling);
    }

    private boolean agree(Event.Status mine, Event.Status theirs, Telling telling) {
        if (mine == theirs) {
            return true;
        }
        boolean bothDated = date != null && telling.date() != null;
        boolean heldAndNot = mine == Event.Status.HELD || theirs == Event.Status.HELD;
        boolean denied = mine == Event.Status.DENIED || theirs == Event.Status.DENIED;
        return heldAndNot ? bothDated && !denied : true;
    }

    private boolean placesDiffer(Telling telling) {
        if (place == null || telling.place() == null || place.equals(telling.place())) {
            return false;
        }
        boolean sameLand = country != null && country.equals(telling.country());
        boolean oneIsLand = land || telling.land();
        boolean within = place.contains(telling.place()) || telling.place().contains(place);
        return !within && !(oneIsLand && (sameLand || country == null || telling.country() == null));
    }

    /** Whether the date is one or a few days, not a guess. */
    static boolean exact(PartialDate date) {
        return days(date) < VAGUE;
    }

    static long days(PartialDate date) {
        return ChronoUnit.DAYS.between(date.firstDay(), date.lastDay()) + 1;
    }

    /** A name without year and article, folded: the same for {@code the 2021 Geneva summit} and {@code Geneva Summit}. */
    static String key(String name) {
        String plain = MONTH.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        plain = ARTICLES.matcher(YEAR.matcher(plain).replaceAll("")).replaceAll("");
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip();
    }

    /** Makes it a summit, whatever the tellings call it. */
    void raiseToSummit() {
        summit = true;
    }

    /** The kind that weighs most among the tellings, of equals the one told first; that of the authority file where there is one. */
    Event.Kind kind() {
        if (entry != null && entry.kind() != null) {
            return entry.kind();
        }
        if (summit || votes.containsKey(Event.Kind.SUMMIT) && isMeeting(votes.keySet())) {
            return Event.Kind.SUMMIT;
        }
        Event.Kind most = Event.Kind.OTHER;
        int votesOfMost = 0;
        for (Map.Entry<Event.Kind, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > votesOfMost) {
                most = vote.getKey();
                votesOfMost = vote.getValue();
            }
        }
        return most;
    }

    /** Whether its kinds are those by which a summit is also told of. */
    private static boolean isMeeting(Set<Event.Kind> kinds) {
        return kinds.stream()
                .allMatch(kind -> kind == Event.Kind.SUMMIT
                        || kind == Event.Kind.MEETING
                        || kind == Event.Kind.VISIT
                        || kind == Event.Kind.STATEMENT);
    }

    Telling.Family family() {
        return Telling.Family.of(kind());
    }

    /** The surest of the tellings' statuses: a happening that one source tells as held was held. */
    EventStatus status() {
        if (entry != null && entry.status() != null) {
            return new EventStatus(entry.status(), entry.file());
        }
        return told == null ? new EventStatus(Event.Status.HELD, "") : told;
    }

    Authority.@Nullable EventEntry entry() {
        return entry;
    }

    List<Telling> tellings() {
        return tellings;
    }

    Set<String> persons() {
        return persons;
    }

    Set<String> parties() {
        return parties;
    }

    Set<String> names() {
        return names;
    }

    @Nullable
    PartialDate date() {
        return date;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    String country() {
        return country;
    }

    /** By day, place and the words of the first telling: an order that does not hang on how sources were read. */
    static Comparator<Happening> order() {
        return Comparator.comparing((Happening h) -> h.date == null ? "9999" : h.date.iso())
                .thenComparing(h -> h.place == null ? "" : h.place)
                .thenComparing(h -> String.join(",", h.persons))
                .thenComparing(h -> h.tellings.isEmpty()
                        ? ""
                        : h.tellings.get(0).claim().id().value());
    }
}
