package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import java.util.List;
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
    private static final Pattern THERE = Pattern.compile("\\b(?:in the (?:same )?(?:city|capital|town)|there)\\b");

    private final Sentence sentence;
    private final List<Telling> told;
    private final Source.Kind kind;

    /**
     * @param told before the sentence, in reading order
     * @param kind of the source
     */
    Setting(Sentence sentence, List<Telling> told, Source.Kind kind) {
        this.kind = kind;
        this.sentence = sentence;
        this.told = told;
    }

    /** The day of what a sentence gives no day; null where it is not that of what was told before. */
    @Nullable
    PartialDate day(Trigger trigger, List<Trigger> triggers, Days days) {
        int start = sentence.clauses().start(trigger.from());
        if (AT_WHICH.matcher(sentence.text())
                .region(start, sentence.text().length())
                .lookingAt()) {
            return triggers.stream()
                    .filter(before -> before.to() <= start)
                    .flatMap(before -> days.of(before).stream())
                    .reduce((a, b) -> b)
                    .map(Days.Day::date)
                    .orElse(null);
        }
        if (WHILE.matcher(sentence.text())
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
        String clause = sentence.text(start, sentence.clauses().end(trigger.to()));
        return sentence.days().isEmpty() && HOUR.matcher(clause).find() ? lastDay() : null;
    }

    /** The last day told in the paragraph; else that of what the source is about; else the first that a news story
     * tells. */
    private @Nullable PartialDate lastDay() {
        PartialDate last = null;
        PartialDate main = null;
        PartialDate first = null;
        boolean news = kind == Source.Kind.NEWS;
        for (Telling telling : told) {
            PartialDate date = telling.date();
            if (date != null && date.isDay() && telling.status().status() == Event.Status.HELD) {
                first = first == null && news ? date : first;
                main = telling.main() ? date : main;
                last = Evidence.sameParagraph(telling.passage(), sentence.passage()) ? date : last;
            }
        }
        return last != null ? last : main != null ? main : first;
    }

    /** The place that words such as {@code there} mean; null where they mean none. */
    Places.@Nullable Place place(Trigger trigger) {
        int start = sentence.clauses().start(trigger.from());
        if (sentence.text().startsWith("where ", start)) {
            return sentence.placed().stream()
                    .filter(place -> place.to() <= start)
                    .reduce((a, b) -> b)
                    .orElse(null);
        }
        String clause = sentence.text(trigger.to(), sentence.clauses().end(trigger.to()));
        if (!THERE.matcher(clause).find()) {
            return null;
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            Telling telling = told.get(i);
            if (telling.place() != null && !telling.land()) {
                return new Places.Place(trigger.from(), trigger.to(), telling.place(), telling.country(), true, false);
            }
        }
        return null;
    }
}
