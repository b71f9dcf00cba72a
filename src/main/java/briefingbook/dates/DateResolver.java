package briefingbook.dates;

import briefingbook.book.DateMention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through one source from its first passage to its last and gives each date found its place in the calendar. */
final class DateResolver {

    private static final Pattern DATE_LINE = Pattern.compile("^Dates?(?: of (?:the )?(?:meeting|event))? ?[:\\t ]");
    private static final Pattern STAMP = Pattern.compile("\\b(?:[Uu]pdated?|UPDATED?|[Cc]orrection)\\b");
    private static final Pattern BESIDE = Pattern.compile(", (?:(?:on|only|just|exactly) )*");
    /** An encyclopedia or an analysis names its subject's day within so many paragraphs. */
    private static final int LEAD = 5;
    /** So many characters make a sentence that may tell of the main event. */
    private static final int SENTENCE = 30;
    /** A stamp so many days after publication still means the same week. */
    private static final int UPDATE = 2;

    private final Source source;
    private final List<Passage> passages;
    private final List<List<DateFinder.Found>> found;
    private final @Nullable LocalDate published;

    private DateResolver(Source source, List<Passage> passages) {
        this.source = source;
        this.passages = passages;
        this.found = passages.stream()
                .map(passage -> DateFinder.find(passage.text()))
                .toList();
        PartialDate date = source.published();
        this.published = date != null && date.isDay() ? date.firstDay() : null;
    }

    /** The dates of one source, in reading order. */
    static List<DateMention> resolve(Source source, List<Passage> passages) {
        return new DateResolver(source, passages).resolve();
    }

    private List<DateMention> resolve() {
        Boolean dayFirst = dayFirst();
        Narrative story = new Narrative(published, updated(dayFirst), dayFirst, source.title());
        mainEvent(dayFirst).ifPresent(story::mainEvent);
        List<DateMention> dates = new ArrayList<>();
        Passage before = null;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (before == null || !Objects.equals(before.section(), passage.section())) {
                story.beginSection();
            }
            if (before == null || before.paragraph() != passage.paragraph()) {
                story.beginParagraph();
            }
            story.beginSentence();
            dates.addAll(read(story, passage, found.get(i)));
            before = passage;
        }
        return dates;
    }

    private static List<DateMention> read(Narrative story, Passage passage, List<DateFinder.Found> found) {
        List<DateMention> dates = new ArrayList<>();
        DateFinder.Found before = null;
        for (DateFinder.Found date : found) {
            PartialDate beside = before != null && isBeside(passage.text(), before, date)
                    ? dates.get(dates.size() - 1).value()
                    : null;
            beside = beside != null && beside.isToTheDay() ? beside : null;
            Meaning meaning = date.expression().in(new Setting(story, passage.text(), date.from(), date.to(), beside));
            PartialDate value = meaning.value();
            if (value != null && date.expression().told() && passage.form() != Passage.Form.FACT) {
                story.tell(value, date.expression().withYear());
            }
            dates.add(new DateMention(passage.id(), date.from(), date.to(), value, meaning.by()));
            before = date;
        }
        return dates;
    }

    /** {@code 13 July, three days before the summit}: one day told twice. */
    private static boolean isBeside(String text, DateFinder.Found before, DateFinder.Found date) {
        return before.expression().plain()
                && BESIDE.matcher(text.substring(before.to(), date.from())).matches();
    }

    /**
     * The day of what the document is about: its facts line "Date", else the day in its title, else the first day that its
     * lead tells (a report's in the first paragraph, not after publication).
     */
    private Optional<PartialDate> mainEvent(@Nullable Boolean dayFirst) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).form() == Passage.Form.FACT
                    && DATE_LINE.matcher(passages.get(i).text()).find()) {
                Optional<PartialDate> day = firstDay(i, dayFirst);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        for (DateFinder.Found date : DateFinder.find(source.title())) {
            if (date.expression() instanceof DateExpression.Full full
                    && full.value().isDay()
                    && canBeMain(full.value())) {
                return Optional.of(full.value());
            }
        }
        int paragraphs = isReport() ? 1 : LEAD;
        int seen = 0;
        int paragraph = 0;
        for (int i = 0; i < passages.size(); i++) {
            if (!isProse(passages.get(i))) {
                continue;
            }
            if (passages.get(i).paragraph() != paragraph) {
                paragraph = passages.get(i).paragraph();
                seen++;
            }
            if (seen > paragraphs) {
                break;
            }
            Optional<PartialDate> day = firstDay(i, dayFirst);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** A sentence, and not a line of facts or of a table. */
    private static boolean isProse(Passage passage) {
        return passage.form() != Passage.Form.FACT && passage.text().length() >= SENTENCE;
    }

    private Optional<PartialDate> firstDay(int passage, @Nullable Boolean dayFirst) {
        for (DateFinder.Found date : found.get(passage)) {
            Narrative alone = new Narrative(published, published, dayFirst, source.title());
            Meaning meaning = date.expression()
                    .in(new Setting(alone, passages.get(passage).text(), date.from(), date.to(), null));
            PartialDate value = meaning.value();
            if (value != null && date.expression().plain() && value.isToTheDay() && canBeMain(value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private boolean canBeMain(PartialDate date) {
        return published == null
                || (!date.lastDay().isAfter(published)
                        && (!isReport()
                                || date.lastDay().plusDays(Narrative.FAR).isAfter(published)));
    }

    /** Whether it tells of its own days, as news and statements do. */
    private boolean isReport() {
        return published != null && source.kind() != Source.Kind.ANALYSIS && source.kind() != Source.Kind.ENCYCLOPEDIA;
    }

    /** Whether the document writes the day before the month: as its dates in words do, else as its language does. */
    private @Nullable Boolean dayFirst() {
        int european = 0;
        int american = 0;
        for (int i = 0; i < passages.size(); i++) {
            for (DateFinder.Found date : found.get(i)) {
                String words = passages.get(i).text().substring(date.from(), date.to());
                boolean digits = words.chars().anyMatch(Character::isDigit);
                boolean letters = words.chars().filter(Character::isLetter).count() > 2;
                boolean day = digits && letters && isOfDay(date.expression());
                european += day && Character.isDigit(words.charAt(0)) ? 1 : 0;
                american += day && Character.isUpperCase(words.charAt(0)) ? 1 : 0;
            }
        }
        if (european != american) {
            return european > american;
        }
        return switch (source.language()) {
            case "en-GB", "en-IE", "en-AU" -> true;
            case "en-US" -> false;
            default -> null;
        };
    }

    private static boolean isOfDay(DateExpression expression) {
        return expression instanceof DateExpression.DayOfMonth
                || (expression instanceof DateExpression.Full full
                        && full.value().isDay());
    }

    /** The last day on which the document, by its own stamps, was still changed; publication where there are none. */
    private @Nullable LocalDate updated(@Nullable Boolean dayFirst) {
        LocalDate latest = published;
        if (latest == null) {
            return null;
        }
        LocalDate limit = latest.plusDays(UPDATE);
        for (Source.Furniture aside : source.furniture()) {
            if (!STAMP.matcher(aside.text()).find()) {
                continue;
            }
            Narrative alone = new Narrative(published, published, dayFirst, "");
            for (DateFinder.Found date : DateFinder.find(aside.text())) {
                PartialDate value = date.expression()
                        .in(new Setting(alone, aside.text(), date.from(), date.to(), null))
                        .value();
                boolean later = value != null
                        && date.expression().withYear()
                        && value.isDay()
                        && value.firstDay().isAfter(latest)
                        && !value.firstDay().isAfter(limit);
                latest = later && value != null ? value.firstDay() : latest;
            }
        }
        return latest;
    }
}
