package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sentence leaves to the words before it: when a happening was, and where. */
final class Setting {

    /** In such a clause something happens at what was told right before. */
    private static final Pattern AT_WHICH =
            Pattern.compile("(?:at|during|on the (?:margins|sidelines|fringes) of) which ");
    /** So a clause begins that tells what happened at the same time as the one before it. */
    private static final Pattern WHILE = Pattern.compile("(?:as|when|while) ");

    private static final Pattern HOUR = Pattern.compile(
            "\\b\\d{1,2}:\\d\\d\\b|\\b\\d{1,2}\\.\\d\\d ?[ap]\\.?m|\\b(?:a\\.m\\.|p\\.m\\.|o'clock|half past|noon|midday|midnight)|\\b(?:in|later in|earlier in) the (?:early |late )?(?:morning|afternoon|evening|day)\\b");
    /** What follows a day that an entry is headed with. */
    private static final Pattern ENTRY = Pattern.compile("\\s*(?:$|[:.—–(]|- )");

    private static final Pattern AGO = Pattern.compile("\\b(?:minutes?|moments?|hours?) ago\\b");
    private static final Pattern THERE = Pattern.compile("\\b(?:in the (?:same )?(?:city|capital|town)|there)\\b");

    /** As far back as an earlier telling counts. */
    private static final int MEMORY = 300;
    /** What was so many days before the newest is background. */
    private static final int OLD = 30;

    private final Evidence evidence;
    private final Sentence sentence;
    private final List<Telling> told;
    private final Source.Kind kind;
    private final @Nullable PartialDate published;

    /** @param told in the source so far, in reading order */
    Setting(Evidence evidence, Sentence sentence, List<Telling> told) {
        this.evidence = evidence;
        Source source = evidence.sourceOf(sentence.passage());
        this.kind = source.kind();
        this.published = source.published() != null && source.published().isDay() ? source.published() : null;
        this.sentence = sentence;
        this.told = told;
    }

    /** The day of what a sentence gives no day; null where it is not that of what was told before. */
    @Nullable
    PartialDate day(Trigger trigger, List<Trigger> triggers, Days days) {
        int start = sentence.clauses().start(trigger.from());
        boolean other = trigger.kind() == Event.Kind.OTHER;
        if (!other
                && AT_WHICH.matcher(sentence.text())
                        .region(start, sentence.text().length())
                        .lookingAt()) {
            return triggers.stream()
                    .filter(before -> before.to() <= start)
                    .flatMap(before -> days.of(before).stream())
                    .reduce((a, b) -> b)
                    .map(Days.Day::date)
                    .orElse(null);
        }
        if (!other
                && WHILE.matcher(sentence.text())
                        .region(start, sentence.text().length())
                        .lookingAt()
                && start > 1) {
            int before = sentence.clauses().start(start - 2);
            return triggers.stream()
                    .filter(main -> main.from() >= before && main.to() <= start)
                    .flatMap(main -> days.of(main).stream())
                    .reduce((a, b) -> b)
                    .map(Days.Day::date)
                    .orElse(null);
        }
        if (!sentence.days().isEmpty() || isEarlier(trigger)) {
            return null;
        }
        String clause = sentence.text(start, sentence.clauses().end(trigger.to()));
        boolean told = !trigger.noun() || trigger.light() != null;
        boolean said = Telling.Family.of(Objects.requireNonNull(trigger.kind())) == Telling.Family.WORDS;
        PartialDate entry = told && !other && !said ? dayOfEntry() : null;
        if (entry == null && !other && AGO.matcher(clause).find()) {
            return published;
        }
        boolean hour = !other && HOUR.matcher(clause).find();
        return entry == null && hour ? lastDay() : entry;
    }

    /** Whether it had happened before what the text tells: {@code had met}. */
    private boolean isEarlier(Trigger trigger) {
        return !trigger.noun()
                && sentence.text(VerbGroup.start(sentence, trigger), trigger.from())
                        .startsWith("had ");
    }

    /** The day that a paragraph is headed with, such as that of a chronicle; null where it is headed with none. */
    private @Nullable PartialDate dayOfEntry() {
        Passage first = sentence.passage();
        for (Passage before = evidence.before(first).orElse(null);
                before != null && Evidence.sameParagraph(before, first);
                before = evidence.before(before).orElse(null)) {
            first = before;
        }
        String text = first.text();
        return evidence.dates(first).stream()
                .filter(date -> date.from() == 0
                        && ENTRY.matcher(text).region(date.to(), text.length()).lookingAt())
                .map(DateMention::value)
                .filter(value -> value != null && value.isDay())
                .findFirst()
                .orElse(null);
    }

    /** The last day told in the paragraph; else that of what the source is about; else the first that a news story
     * tells. */
    private @Nullable PartialDate lastDay() {
        PartialDate last = null;
        PartialDate main = null;
        PartialDate first = null;
        boolean news = kind == Source.Kind.NEWS;
        for (Telling telling : recent()) {
            PartialDate date = telling.date();
            boolean past = published == null || date == null || !date.firstDay().isAfter(published.firstDay());
            if (date != null && date.isDay() && past) {
                first = first == null && news ? date : first;
                main = telling.main() ? date : main;
                last = Evidence.sameParagraph(telling.passage(), sentence.passage()) ? date : last;
            }
        }
        return last != null ? last : main != null ? main : first;
    }

    /**
     * The place of what a sentence gives no place: that of words such as {@code there}; where somebody went in the clause
     * before; of a meeting that of what was told in the paragraph, on about that day, of one who took part.
     *
     * @param day of it; null where it is not said
     * @param participants ids of those who took part
     */
    Places.@Nullable Place place(
            Trigger trigger, Event.Kind kind, @Nullable PartialDate day, Set<String> participants) {
        int start = sentence.clauses().start(trigger.from());
        String clause = sentence.text(start, sentence.clauses().end(trigger.to()));
        if (sentence.text().startsWith("where ", start)) {
            return lastPlace(start);
        }
        if (THERE.matcher(clause).find()) {
            LocalDate newest = recent().stream()
                    .map(Telling::date)
                    .filter(date -> date != null && date.isDay())
                    .map(PartialDate::firstDay)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
            return lastTold(telling -> telling.date() == null
                    || telling.date().lastDay().plusDays(OLD).isAfter(newest));
        }
        if (Telling.Family.of(kind) != Telling.Family.GATHERING && kind != Event.Kind.AGREEMENT) {
            return null;
        }
        return lastTold(telling -> Evidence.sameParagraph(telling.passage(), sentence.passage())
                && telling.family() == Telling.Family.GATHERING
                && telling.participants().stream().anyMatch(participants::contains)
                && areNear(telling.date(), day));
    }

    private Places.@Nullable Place lastPlace(int before) {
        return sentence.placed().stream()
                .filter(place -> place.to() <= before)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private List<Telling> recent() {
        return told.subList(Math.max(0, told.size() - MEMORY), told.size());
    }

    private static boolean areNear(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one == null
                || other == null
                || other.within(one)
                || Math.abs(ChronoUnit.DAYS.between(one.lastDay(), other.firstDay())) <= 1;
    }

    private Places.@Nullable Place lastTold(Predicate<Telling> fits) {
        List<Telling> recent = recent();
        for (int i = recent.size() - 1; i >= 0; i--) {
            Telling telling = recent.get(i);
            String place = telling.place();
            if (place != null && !telling.land() && fits.test(telling)) {
                return new Places.Place(0, 0, place, telling.country(), true, false);
            }
        }
        return null;
    }
}
