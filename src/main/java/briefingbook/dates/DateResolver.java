package briefingbook.dates;

import briefingbook.book.DateMention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks through one source from its first passage to its last and gives each date found its place in the calendar. */
final class DateResolver {

    private static final Pattern DATE_LINE = Pattern.compile("^Dates?(?: of (?:the )?(?:meeting|event))? ?[:\\t ]");
    private static final Pattern STAMP = Pattern.compile("\\b(?:[Uu]pdated?|UPDATED?|[Cc]orrection)\\b");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{Lu}\\p{L}+day,? (?:the )?");
    private static final Pattern AFTER_ENTRY = Pattern.compile("\\.? ?(?:\\(|[:–—|]|- |\\. )");
    private static final Pattern RELATIVE_CLAUSE = Pattern.compile(", (?:who|whose|which|where)\\b[^,;.()]*$");
    private static final Pattern BESIDE = Pattern.compile(", (?:(?:on|only|just|exactly) )*");
    private static final String FURNITURE = "furniture";
    /** An encyclopedia or an analysis names its subject's day within so many paragraphs. */
    private static final int LEAD = 5;
    /** A report tells it in its first paragraph, or in the one after a standfirst. */
    private static final int REPORT_LEAD = 2;

    private static final int RETROSPECT_LEAD = 3;
    /** So many characters make a sentence that may tell of the main event. */
    private static final int SENTENCE = 30;
    /** A stamp so many days after publication still means the same week. */
    private static final int UPDATE = 2;

    private final Source source;
    private final List<Passage> passages;
    private final List<List<DateFinder.Found>> found;
    private final List<Aside> asides;
    private final @Nullable LocalDate published;

    /** What is no passage. */
    private record Aside(String in, TracedText words, String text, List<DateFinder.Found> found) {
        static Aside of(String in, TracedText words) {
            String text = words.toString();
            return new Aside(in, words, text, DateFinder.find(text));
        }
    }

    private DateResolver(Source source, List<Passage> passages) {
        this.source = source;
        this.passages = passages;
        this.found = passages.stream()
                .map(passage -> DateFinder.find(passage.text()))
                .toList();
        this.asides = Stream.concat(
                        source.structure().stream()
                                .map(part -> Aside.of(part.kind().word(), part.words())),
                        source.furniture().stream().map(part -> Aside.of(FURNITURE, part.words())))
                .toList();
        PartialDate date = source.published();
        this.published = date != null && date.isDay() ? date.firstDay() : null;
    }

    /** The dates of one source, in reading order. */
    static DateReader.Dates resolve(Source source, List<Passage> passages) {
        return new DateResolver(source, passages).resolve();
    }

    private DateReader.Dates resolve() {
        Boolean dayFirst = dayFirst();
        Narrative story = new Narrative(published, updated(dayFirst), dayFirst, source.title());
        mainEvent(dayFirst).ifPresent(story::mainEvent);
        List<DateMention> dates = new ArrayList<>();
        Passage before = null;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (before == null || !Objects.equals(before.section(), passage.section())) {
                story.beginSection(passage.section());
            }
            if (before == null || before.paragraph() != passage.paragraph()) {
                story.beginParagraph();
            }
            story.beginSentence();
            entryDay(story, passage, found.get(i)).ifPresent(story::beginEntry);
            dates.addAll(read(story, passage, found.get(i)));
            before = passage;
        }
        return new DateReader.Dates(dates, beside(dayFirst));
    }

    /** The day that opens a paragraph and stands apart from its words: {@code 18 April (Foreign Office). The minister}. */
    private static Optional<LocalDate> entryDay(Narrative story, Passage passage, List<DateFinder.Found> found) {
        if (passage.sentence() != 1 || found.isEmpty() || passage.form() == Passage.Form.FACT) {
            return Optional.empty();
        }
        DateFinder.Found first = found.get(0);
        if (first.from() > 0
                || !first.expression().plain()
                || !AFTER_ENTRY
                        .matcher(passage.text())
                        .region(first.to(), passage.text().length())
                        .lookingAt()) {
            return Optional.empty();
        }
        PartialDate day = first.expression()
                .in(new Setting(story, passage.text(), 0, first.to(), null))
                .value();
        return Optional.ofNullable(day).filter(PartialDate::isDay).map(PartialDate::firstDay);
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
            if (value != null
                    && date.expression().told()
                    && passage.form() != Passage.Form.FACT
                    && !isAside(passage.text(), date)) {
                story.tell(value, date.expression().withYear());
            }
            dates.add(new DateMention(passage.id(), date.from(), date.to(), value, meaning.by()));
            before = date;
        }
        return dates;
    }

    /** Whether it only tells who or what somebody is: {@code the count, who took power on 22 July 1994, rang}. */
    private static boolean isAside(String text, DateFinder.Found date) {
        String before = text.substring(Math.max(0, date.from() - 120), date.from());
        return date.to() < text.length()
                && text.charAt(date.to()) == ','
                && date.expression().withYear()
                && RELATIVE_CLAUSE.matcher(before).find();
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
        Optional<PartialDate> longAgo = isReport() ? longAgo(dayFirst) : Optional.empty();
        if (longAgo.isPresent()) {
            return longAgo;
        }
        int paragraphs = isReport() ? REPORT_LEAD : LEAD;
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

    /** The day that a retrospect opens with: one of long ago, and no other day counted from publication beside it. */
    private Optional<PartialDate> longAgo(@Nullable Boolean dayFirst) {
        Optional<PartialDate> first = Optional.empty();
        int paragraph = 0;
        int seen = 0;
        for (int i = 0; i < passages.size() && seen <= RETROSPECT_LEAD; i++) {
            seen += isProse(passages.get(i)) && passages.get(i).paragraph() != paragraph ? 1 : 0;
            paragraph = passages.get(i).paragraph();
            for (DateFinder.Found date : seen > RETROSPECT_LEAD ? List.<DateFinder.Found>of() : found.get(i)) {
                PartialDate value =
                        alone(passages.get(i).text(), date, dayFirst).value();
                if (isAside(passages.get(i).text(), date)) {
                    continue;
                }
                if (date.expression().withYear() && value != null && value.isToTheDay()) {
                    first = first.isPresent() ? first : Optional.of(value);
                } else if (first.isEmpty() || countsFromPublication(date.expression())) {
                    return Optional.empty();
                }
            }
        }
        return first.filter(
                day -> published != null && day.lastDay().plusYears(1).isBefore(published));
    }

    private static boolean countsFromPublication(DateExpression expression) {
        return expression instanceof DateExpression.Weekday || expression instanceof DateExpression.FromPublication;
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
                european += startsWithDay(passages.get(i).text(), date, true) ? 1 : 0;
                american += startsWithDay(passages.get(i).text(), date, false) ? 1 : 0;
            }
        }
        for (Aside aside : asides) {
            for (DateFinder.Found date : aside.found()) {
                european += startsWithDay(aside.text(), date, true) ? 1 : 0;
                american += startsWithDay(aside.text(), date, false) ? 1 : 0;
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

    /** Whether it is a day in words, its number ({@code day}) or its month written first. */
    private static boolean startsWithDay(String text, DateFinder.Found date, boolean day) {
        String words = WEEKDAY.matcher(text.substring(date.from(), date.to())).replaceFirst("");
        boolean digits = words.chars().anyMatch(Character::isDigit);
        boolean letters = words.chars().filter(Character::isLetter).count() > 2;
        char first = words.charAt(0);
        return digits
                && letters
                && isOfDay(date.expression())
                && (day ? Character.isDigit(first) : Character.isUpperCase(first));
    }

    private static boolean isOfDay(DateExpression expression) {
        return expression instanceof DateExpression.DayOfMonth
                || (expression instanceof DateExpression.Full full
                        && full.value().isDay());
    }

    /** The dates of what is no passage: each stands alone, counted from publication. */
    private List<Source.DateBeside> beside(@Nullable Boolean dayFirst) {
        List<Source.DateBeside> dates = new ArrayList<>();
        for (Aside aside : asides) {
            for (DateFinder.Found date : aside.found()) {
                Meaning meaning = isReport()
                                || date.expression().withYear()
                                || !(date.expression() instanceof DateExpression.Weekday)
                        ? alone(aside.text(), date, dayFirst)
                        : Meaning.open("a weekday that stands in no sentence, and no report");
                Span span = aside.words().span(date.from(), date.to());
                String words = aside.text().substring(date.from(), date.to());
                dates.add(new Source.DateBeside(aside.in(), span, words, meaning.value(), meaning.by()));
            }
        }
        dates.sort(Comparator.comparing(Source.DateBeside::span));
        return dates;
    }

    /** What a date means by itself and the day of publication. */
    private Meaning alone(String text, DateFinder.Found date, @Nullable Boolean dayFirst) {
        Narrative story = new Narrative(published, published, dayFirst, "");
        story.mainEvent(null);
        return date.expression().in(new Setting(story, text, date.from(), date.to(), null));
    }

    /** The last day on which the document, by its own stamps, was still changed; publication where there are none. */
    private @Nullable LocalDate updated(@Nullable Boolean dayFirst) {
        LocalDate latest = published;
        if (latest == null) {
            return null;
        }
        LocalDate limit = latest.plusDays(UPDATE);
        for (Aside aside : asides) {
            if (!aside.in().equals(FURNITURE) || !STAMP.matcher(aside.text()).find()) {
                continue;
            }
            for (DateFinder.Found date : aside.found()) {
                PartialDate value = alone(aside.text(), date, dayFirst).value();
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
