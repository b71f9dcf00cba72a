package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.book.DateMention;
import briefingbook.book.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

    private static final int SEMICOLON = 20;
    private static final int ASIDE = 15;
    /** A day counted from another happening: {@code two days after the conclusion}. */
    private static final Pattern COUNTED = Pattern.compile(" (?:after|before) the ");
    /** Two days of one verb: {@code on 5 May and on the 9th}, {@code to Rome on 5 May and to Berne a day later}. */
    private static final Pattern AND_THEN =
            Pattern.compile("(?:,|,? and)(?: (?:to|in|at|on) (?:the )?\\p{Lu}[\\p{L} ]{0,40})? ?(?:on )?");

    private static final PhraseList PHASES = PhraseList.read("phase-verbs.txt");
    private static final PhraseList TELLING = PhraseList.read("speech-verbs.txt");

    private final Sentence sentence;
    private final List<Trigger> triggers;
    private final Map<Trigger, List<DateMention>> assigned = new LinkedHashMap<>();

    /** @param phrases the noun phrase of each trigger */
    Days(Sentence sentence, List<Trigger> triggers, Function<Trigger, NounPhrase> phrases) {
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
    }

    /** In {@code the session opened on Monday} the day is that of the session. */
    private void giveToNouns() {
        for (int i = 1; i < triggers.size(); i++) {
            Trigger verb = triggers.get(i);
            if (assigned.containsKey(verb) && PHASES.valueOf(verb.words()).isPresent()) {
                triggers.subList(Math.max(0, i - 3), i).stream()
                        .filter(noun -> noun.noun() && noun.kind() != null && !assigned.containsKey(noun))
                        .findFirst()
                        .ifPresent(noun -> assigned.put(noun, Objects.requireNonNull(assigned.remove(verb))));
            }
        }
    }

    /** @param place where it was on that day, if it says so; null otherwise */
    record Day(PartialDate date, Places.@Nullable Place place) {}

    /** The days of one happening, more than one only where it is told of several. */
    List<Day> of(Trigger trigger) {
        List<Day> days = new ArrayList<>();
        DateMention last = null;
        for (DateMention date : assigned.getOrDefault(trigger, List.of())) {
            PartialDate value = Objects.requireNonNull(date.value());
            PartialDate day = isDeadline(date) ? month(value) : value;
            String gap = last == null ? "" : sentence.text(last.to(), date.from());
            if (last == null) {
                days.add(new Day(day, null));
            } else if (!gap.strip().equals("(")
                    && (trigger.each() || AND_THEN.matcher(gap).matches())) {
                days.add(new Day(day, placeBetween(last, date)));
            } else if (day.within(days.get(days.size() - 1).date())) {
                days.set(days.size() - 1, new Day(day, days.get(days.size() - 1).place()));
            }
            last = date;
        }
        return days;
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
                && triggers.stream().noneMatch(trigger -> trigger.from() >= start && trigger.from() < end)
                && TELLING.find(sentence.text(start, end)).isEmpty();
    }

    private int cost(DateMention date, Trigger trigger, NounPhrase phrase) {
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
        int cost = gap(trigger.to(), date.from(), trigger.from(), date.from());
        return (pointsOn(date) ? cost + SEMICOLON : cost) + (trigger.noun() ? 0 : 1);
    }

    private int costBefore(DateMention date, Trigger trigger) {
        if (pointsOn(date)) {
            return sentence.wordsBetween(date.to(), trigger.from());
        }
        boolean counted = COUNTED.matcher(sentence.text(date.from(), date.to())).find();
        if (counted && sentence.text().startsWith(" of ", date.to())) {
            return FARTHEST + 1;
        }
        int clause = sentence.clauses().start(trigger.from());
        boolean leads = sentence.wordsBetween(sentence.clauses().start(date.from()), date.from()) <= 2;
        boolean aside = leads && clause > date.from() && Clauses.isAside(sentence.text(), clause);
        int cost = gap(date.to(), trigger.from(), trigger.from(), date.from());
        cost = leads && !trigger.noun() ? cost / 2 : cost + (leads ? 3 : 5);
        return aside ? cost + ASIDE : cost;
    }

    private int gap(int low, int high, int trigger, int date) {
        int cost =
                sentence.wordsBetween(low, high) + CLAUSE * sentence.clauses().between(trigger, date);
        return low < high && sentence.text(low, high).contains("; ") ? cost + SEMICOLON : cost;
    }

    /** Whether it counts from what follows: {@code a week after}. */
    private boolean pointsOn(DateMention date) {
        String words = sentence.text(date.from(), date.to());
        return words.endsWith(" after") || words.endsWith(" before");
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
