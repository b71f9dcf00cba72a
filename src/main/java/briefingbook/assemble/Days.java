package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a sentence belong to which of its happenings.
 *
 * <p>A day belongs to the word that stands nearest; the end of a clause between them counts as many words. A day that
 * opens a sentence belongs to its verb. {@code a week after} points to what follows it.
 */
final class Days {

    /** A date behind such a word is the end of a time, not the day of a happening. */
    private static final Set<String> BOUNDS = Set.of("since", "until", "till", "due");
    /** As dear a date may be for a word; beyond, it belongs to none. */
    private static final int FARTHEST = 34;
    /** As many characters may stand between them. */
    private static final int REACH = 400;
    /** What stands between counts as so many words: the end of a clause, a semicolon, words put in between. */
    private static final int CLAUSE = 12;
    /** As many words may stand between the name of a body and the day on which it met. */
    private static final int NEXT = 4;
    /** As many words may stand between a verb and the noun that is its object. */
    private static final int OBJECT = 4;

    private static final int SEMICOLON = 40;
    private static final int ASIDE = 15;
    /** A day counted from another happening: {@code two days after the conclusion}. */
    private static final Pattern COUNTED = Pattern.compile(" (?:after|before) the ");
    /** Two days of one verb: {@code on 5 May and on the 9th}, {@code to Rome on 5 May and to Berne a day later}. */
    private static final Pattern AND_THEN = Pattern.compile(
            "(?:,? and(?: (?:to|in|at) (?:the )?\\p{Lu}[\\p{L} ]{0,40})?|, (?:to|in|at) (?:the )?\\p{Lu}[\\p{L} ]{0,40}) ?(?:on )?");

    /** In {@code a week later, on a visit to Oslo, he said} the day is that of the visit. */
    private static final Pattern ON_A =
            Pattern.compile(", (?:on|during|in|at) (?:a|an|the|his|her|their) (?:\\p{Ll}+ )?");
    /** What stands behind a day that is counted from it. */
    private static final Pattern COUNTED_FROM =
            Pattern.compile(" (?!(?:to|without|and|but|or|when|by|with|in|at|on)\\b)[\\p{L}\"“]");

    private static final Pattern APPOSED = Pattern.compile(", (?:on |in )?");
    private static final Pattern IT = Pattern.compile("(?:It|This) (?:was |took |began|opened|ended)");
    private static final Pattern CONDITION = Pattern.compile("(?:If|When|Although|Unless|Should) ");
    private static final Pattern COUNT = Pattern.compile("(?i)\\b(\\p{L}+) (days?|weeks?) (after|before)\\b");
    private static final Map<String, Integer> NUMBERS = Map.of(
            "a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9);
    private static final Pattern OWN_PLAN = Pattern.compile(" (?:he|she|it|they|we) (?:would|will) $");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his", "her");
    private static final Set<String> MATTER = Set.of("on", "of", "about", "over", "against", "for");
    private static final Set<String> OF_THE_YEAR = Set.of("the", "year", "month");
    private static final Set<String> PARTS = Set.of(
            "morning",
            "afternoon",
            "evening",
            "night",
            "hours",
            "eve",
            "course",
            "end",
            "beginning",
            "start",
            "middle",
            "days",
            "weeks",
            "half");
    private static final Pattern RELATIVE = Pattern.compile(",? (?:(?:to|at|for|in) )?(?:which|that) ");

    private static final PhraseList PHASES = PhraseList.read("phase-verbs.txt");
    private static final PhraseList TELLING = PhraseList.read("speech-verbs.txt");

    private final Sentence sentence;
    private final List<Trigger> triggers;
    private final Map<Trigger, Trigger> carriers = new IdentityHashMap<>();
    private final Function<Trigger, NounPhrase> phrases;
    private final Predicate<PartialDate> told;
    private final Map<Trigger, List<DateMention>> assigned = new LinkedHashMap<>();

    /**
     * @param phrases the noun phrase of each trigger
     * @param told whether something was told of a day before
     */
    Days(
            Sentence sentence,
            List<Trigger> triggers,
            Function<Trigger, NounPhrase> phrases,
            Predicate<PartialDate> told) {
        this.told = told;
        this.phrases = phrases;
        this.sentence = sentence;
        this.triggers = triggers;
        for (DateMention date : sentence.days()) {
            triggers.stream()
                    .filter(trigger -> trigger.kind() != null || !trigger.noun())
                    .filter(trigger -> Math.abs(trigger.from() - date.from()) <= REACH)
                    .filter(trigger -> cost(date, trigger, phrases.apply(trigger)) <= FARTHEST)
                    .min(Comparator.comparingInt(trigger -> cost(date, trigger, phrases.apply(trigger))))
                    .ifPresent(trigger -> assigned.computeIfAbsent(trigger, t -> new ArrayList<>())
                            .add(date));
        }
        giveToNouns();
        giveToAnnounced();
        triggers.stream().filter(this::isOfIt).forEach(assigned::remove);
    }

    /** Whether a verb only gives a day to what {@code it} means: {@code It was held on Monday}. */
    private boolean isOfIt(Trigger verb) {
        int start = sentence.clauses().start(verb.from());
        return !verb.noun()
                && isPhase(verb)
                && IT.matcher(sentence.text())
                        .region(start, sentence.text().length())
                        .lookingAt();
    }

    /** In {@code announced on Monday that it had suspended aid} the day is that of the decision as well. */
    private void giveToAnnounced() {
        for (int i = 0; i + 1 < triggers.size(); i++) {
            Trigger telling = triggers.get(i);
            Trigger told = triggers.get(i + 1);
            boolean decided = told.kind() == Event.Kind.DECISION && told.verb() != null && !assigned.containsKey(told);
            if (telling.verb() != null && decided && assigned.containsKey(telling)) {
                String gap = sentence.text(telling.to(), told.from());
                boolean announced = telling.verb().base().equals("announce") && gap.contains(" that ");
                boolean own = telling.verb().base().equals("say")
                        && OWN_PLAN.matcher(gap).find();
                if (announced || own) {
                    assigned.put(told, Objects.requireNonNull(assigned.remove(telling)));
                }
            }
        }
    }

    /** In {@code the session opened on Monday}, {@code a treaty was signed on Monday} the day is that of the noun. */
    private void giveToNouns() {
        for (int i = 1; i < triggers.size(); i++) {
            Trigger verb = triggers.get(i);
            if (!verb.noun() && assigned.containsKey(verb)) {
                Trigger noun = nounBefore(i);
                if (noun != null) {
                    assigned.put(noun, Objects.requireNonNull(assigned.remove(verb)));
                    carriers.put(noun, verb);
                }
            }
        }
    }

    /** The verb that gave its day to a noun: {@code the treaty was signed on Monday}; null where none did. */
    @Nullable
    Trigger carrier(Trigger noun) {
        return noun.light() == null ? carriers.get(noun) : noun.light();
    }

    /** The nearest of the three triggers before a verb whose day is that of the noun; null where none is. */
    private @Nullable Trigger nounBefore(int at) {
        Trigger verb = triggers.get(at);
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            Trigger noun = triggers.get(i);
            boolean tells = noun.noun() && noun.kind() != null;
            if (tells && !isMatter(noun) && isOpenTo(noun, verb) && (isPhase(verb) || isMadeBy(noun, verb))) {
                return noun;
            }
        }
        return null;
    }

    /** Whether the noun only says what another was about: {@code a resolution on the invasion}. */
    private boolean isMatter(Trigger noun) {
        PhraseList.Word before = sentence.wordBefore(phrases.apply(noun).from());
        while (before != null && ARTICLES.contains(before.folded())) {
            before = sentence.wordBefore(before.from());
        }
        return before != null && MATTER.contains(before.folded());
    }

    /** Whether the noun has no day, or one that the verb's says more exactly: {@code the May summit took place on 2 May}. */
    private boolean isOpenTo(Trigger noun, Trigger verb) {
        PartialDate day = valueOf(noun);
        PartialDate exact = valueOf(verb);
        return day == null || exact != null && exact.within(day);
    }

    private @Nullable PartialDate valueOf(Trigger trigger) {
        List<DateMention> own = assigned.getOrDefault(trigger, List.of());
        return own.isEmpty() ? null : own.get(0).value();
    }

    /** Whether the verb only says of the noun that it came about: {@code the treaty, which both had signed}. */
    private boolean isMadeBy(Trigger noun, Trigger verb) {
        String gap = sentence.text(noun.to(), verb.from());
        boolean relative = RELATIVE.matcher(gap).find();
        if (verb.kind() == null) {
            return relative && gap.contains(" which ") && !gap.contains("; ");
        }
        boolean alike = Telling.Family.of(verb.kind()) == Telling.Family.of(Objects.requireNonNull(noun.kind()));
        return alike && (gap.isBlank() || relative || VerbGroup.isPassive(sentence, verb));
    }

    private boolean isPhase(Trigger trigger) {
        VerbForm verb = trigger.verb();
        boolean made = trigger.needs().equals("light") && VerbGroup.isPassive(sentence, trigger);
        return verb != null && (made || PHASES.valueOf(verb.base()).isPresent());
    }

    /** @param place where it was on that day, if it says so; null otherwise */
    record Day(PartialDate date, Places.@Nullable Place place) {}

    /** The days of one happening, more than one only where it is told of several. */
    List<Day> of(Trigger trigger) {
        List<Day> days = new ArrayList<>();
        DateMention last = null;
        for (DateMention date : ofOwnClause(trigger)) {
            PartialDate value = counted(trigger, date);
            PartialDate day = isDeadline(date) ? month(value) : value;
            String gap = last == null ? "" : sentence.text(last.to(), date.from());
            if (last == null) {
                days.add(new Day(day, null));
            } else if (APPOSED.matcher(gap).matches() && !trigger.each()) {
                days.set(days.size() - 1, new Day(day, days.get(days.size() - 1).place()));
            } else if (!sameDay(days.get(days.size() - 1).date(), day)
                    && !gap.strip().equals("(")
                    && (trigger.each() || AND_THEN.matcher(gap).matches())) {
                days.add(new Day(day, placeBetween(last, date)));
            } else if (day.within(days.get(days.size() - 1).date())) {
                days.set(days.size() - 1, new Day(day, days.get(days.size() - 1).place()));
            }
            last = date;
        }
        return days;
    }

    /** The dates of a trigger; of several those in its own clause, unless a day that opens the sentence is more exact. */
    private List<DateMention> ofOwnClause(Trigger trigger) {
        List<DateMention> all = assigned.getOrDefault(trigger, List.of());
        int start = sentence.clauses().start(trigger.from());
        int end = sentence.clauses().end(trigger.to());
        List<DateMention> own = all.stream()
                .filter(date -> date.from() >= start && date.from() < end)
                .toList();
        boolean vague = own.stream().noneMatch(date -> Happening.exact(Objects.requireNonNull(date.value())));
        boolean opens = !all.isEmpty() && sentence.wordsBetween(0, all.get(0).from()) <= 1 && !isCondition();
        return own.isEmpty() || trigger.each() || vague && opens ? all : own;
    }

    private boolean isCondition() {
        return CONDITION.matcher(sentence.text()).lookingAt();
    }

    /**
     * The day of what a day is counted from: in {@code on 5 May, two days after the talks}, where the day is said again, and
     * in {@code it took place two days after the talks}, where its own day was told before, the talks were two days earlier.
     */
    private PartialDate counted(Trigger trigger, DateMention date) {
        PartialDate value = Objects.requireNonNull(date.value());
        String words = sentence.text(
                date.from(),
                Math.min(date.to() + " after".length(), sentence.text().length()));
        Matcher count = COUNT.matcher(words);
        boolean from = trigger.to() >= date.to() && value.isDay() && count.find();
        boolean again = from
                && (told.test(value)
                        || sentence.days().stream().anyMatch(other -> other != date && value.equals(other.value())));
        if (!again) {
            return value;
        }
        int number = NUMBERS.getOrDefault(count.group(1).toLowerCase(Locale.ROOT), 0);
        int days = count.group(2).startsWith("week") ? 7 * number : number;
        return number == 0
                ? value
                : new PartialDate(value.firstDay()
                        .minusDays(count.group(3).equals("after") ? days : -days)
                        .toString());
    }

    private static boolean sameDay(PartialDate one, PartialDate other) {
        return one.within(other) || other.within(one);
    }

    /** The days in clauses that no word of the lists explains. */
    List<DateMention> untold() {
        return sentence.days().stream().filter(this::isUntold).toList();
    }

    /** Where the next happening with a day of its own is told; what stands behind belongs to that. */
    int nextDated(Trigger trigger) {
        return assigned.keySet().stream()
                .filter(other -> other.from() > trigger.to() && other.kind() != null)
                .mapToInt(Trigger::from)
                .min()
                .orElse(sentence.text().length());
    }

    private boolean isUntold(DateMention date) {
        int start = sentence.clauses().start(date.from());
        int end = sentence.clauses().end(date.from());
        return Happening.exact(Objects.requireNonNull(date.value()))
                && !isBound(date)
                && !isDeadline(date)
                && assigned.values().stream().noneMatch(own -> own.contains(date))
                && triggers.stream()
                        .noneMatch(trigger -> trigger.from() >= start && trigger.from() < end && !isOfIt(trigger))
                && TELLING.find(sentence.text(start, end)).isEmpty();
    }

    private int cost(DateMention date, Trigger trigger, NounPhrase phrase) {
        if (isDecidedOn(trigger)) {
            return FARTHEST + 1;
        }
        boolean apart =
                sentence.wordsBetween(Math.min(trigger.to(), date.to()), Math.max(trigger.from(), date.from())) > NEXT;
        if (trigger.dated() && apart) {
            return FARTHEST + 1;
        }
        int own = costOf(date, trigger, phrase);
        Trigger light = trigger.light();
        return light == null ? own : Math.min(own, costOf(date, light, NounPhrase.none(light)));
    }

    /** Whether a noun only says what was decided on: {@code approved the treaty}. */
    private boolean isDecidedOn(Trigger noun) {
        int at = triggers.indexOf(noun);
        Trigger before = at > 0 ? triggers.get(at - 1) : null;
        return before != null
                && noun.noun()
                && noun.kind() != null
                && before.verb() != null
                && before.kind() == Event.Kind.DECISION
                && !VerbGroup.isPassive(sentence, before)
                && Telling.Family.of(noun.kind()) != Telling.Family.DECISION
                && sentence.wordsBetween(before.to(), noun.from()) <= OBJECT
                && sentence.clauses().between(before.to(), noun.from()) == 0;
    }

    private int costOf(DateMention date, Trigger trigger, NounPhrase phrase) {
        if (date.to() <= trigger.from() && phrase.from() <= date.from()) {
            return 0;
        }
        boolean after = date.from() >= trigger.to();
        if (isBound(date) && (after || !sentence.text().startsWith(", when", date.to()))) {
            return FARTHEST + 1;
        }
        return after ? costBehind(date, trigger) : costBefore(date, trigger);
    }

    private int costBehind(DateMention date, Trigger trigger) {
        if (isOf(date) && sentence.wordsBetween(trigger.to(), date.from()) > (trigger.noun() ? 3 : 1)) {
            return FARTHEST + 1;
        }
        int cost = gap(trigger.to(), date.from(), trigger.from(), date.from());
        return (pointsOn(date) ? cost + SEMICOLON : cost) + (trigger.noun() ? 0 : 1);
    }

    /** Whether somebody only came from it: {@code flew in on Sunday from a summit in Oslo}. */
    private boolean isOrigin(Trigger noun) {
        if (!noun.noun()) {
            return false;
        }
        PhraseList.Word before = sentence.wordBefore(phrases.apply(noun).from());
        while (before != null && ARTICLES.contains(before.folded())) {
            before = sentence.wordBefore(before.from());
        }
        return before != null && before.folded().equals("from");
    }

    private int costBefore(DateMention date, Trigger trigger) {
        if (pointsOn(date)) {
            return sentence.wordsBetween(date.to(), trigger.from());
        }
        if (isOf(date) || isOrigin(trigger)) {
            return FARTHEST + 1;
        }
        boolean counted = COUNTED.matcher(sentence.text(date.from(), date.to())).find();
        if (counted && sentence.text().startsWith(" of ", date.to())) {
            return FARTHEST + 1;
        }
        int clause = sentence.clauses().start(trigger.from());
        boolean leads = sentence.wordsBetween(sentence.clauses().start(date.from()), date.from()) <= 2;
        if (leads && ON_A.matcher(sentence.text(date.to(), trigger.from())).matches()) {
            return 0;
        }
        boolean aside = leads && clause > date.from() && Clauses.isAside(sentence.text(), clause);
        int cost = gap(date.to(), trigger.from(), trigger.from(), date.from());
        cost += !leads && sentence.text().startsWith(",", date.to()) ? CLAUSE : 0;
        cost = leads && !trigger.noun() ? cost / 2 : cost + (leads ? 3 : 5);
        return aside ? cost + ASIDE : cost;
    }

    private int gap(int low, int high, int trigger, int date) {
        int cost =
                sentence.wordsBetween(low, high) + CLAUSE * sentence.clauses().between(trigger, date);
        String between = low < high ? sentence.text(low, high) : "";
        cost += between.contains("; ") ? SEMICOLON : 0;
        return between.contains(" that ") ? cost + CLAUSE : cost;
    }

    /** Whether it says of the noun in front of it when that was: {@code the measures of June}. */
    private boolean isOf(DateMention date) {
        PhraseList.Word before = sentence.wordBefore(date.from());
        while (before != null && OF_THE_YEAR.contains(before.folded())) {
            before = sentence.wordBefore(before.from());
        }
        PhraseList.Word part = before == null ? null : sentence.wordBefore(before.from());
        boolean ofDay = part != null && PARTS.contains(part.folded());
        return before != null && before.folded().equals("of") && !ofDay;
    }

    /** Whether it counts from what follows: {@code a week after}. */
    private boolean pointsOn(DateMention date) {
        String words = sentence.text(date.from(), date.to());
        return (words.endsWith(" after") || words.endsWith(" before"))
                && COUNTED_FROM
                        .matcher(sentence.text())
                        .region(date.to(), sentence.text().length())
                        .lookingAt();
    }

    private boolean isBound(DateMention date) {
        PhraseList.Word before = sentence.wordBefore(date.from());
        return before != null && BOUNDS.contains(before.folded());
    }

    /** Whether the day is the last by which something is to be. */
    private boolean isDeadline(DateMention date) {
        String before = sentence.text(0, date.from()).toLowerCase(Locale.ROOT);
        return before.endsWith("by ") || before.endsWith("before ") || before.endsWith("by the end of ");
    }

    private static PartialDate month(PartialDate day) {
        return day.isDay() ? new PartialDate(day.iso().substring(0, 7)) : day;
    }

    private Places.@Nullable Place placeBetween(DateMention a, DateMention b) {
        return sentence.placed().stream()
                .filter(place -> place.from() > a.to() && place.from() < b.from())
                .findFirst()
                .orElse(null);
    }
}
