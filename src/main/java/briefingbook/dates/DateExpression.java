package briefingbook.dates;

import static briefingbook.dates.CalendarWords.title;

import briefingbook.book.PartialDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Words that mean a date, understood but not yet placed in the calendar; each form knows how to find its place. */
sealed interface DateExpression {

    /** The date that the words mean where they stand. */
    Meaning in(Setting setting);

    /** Whether the story goes on from it, so that "a day later" counts from there. */
    default boolean told() {
        return true;
    }

    /** Whether it means a day by itself, and not one counted from what was told before. */
    default boolean plain() {
        return false;
    }

    /** Whether it names its year. */
    default boolean withYear() {
        return false;
    }

    /** A date that needs nothing else: {@code 18 February 2025}, {@code 11–12 October 1986}, {@code 2019}. */
    record Full(PartialDate value) implements DateExpression {
        @Override
        public boolean plain() {
            return true;
        }

        @Override
        public Meaning in(Setting setting) {
            return Meaning.of(value, "the date as written, \"" + setting.words() + "\"");
        }

        @Override
        public boolean withYear() {
            return true;
        }
    }

    /** {@code 2/16/25}: day first or month first. */
    record Numerals(int first, int second, int year) implements DateExpression {
        @Override
        public boolean plain() {
            return true;
        }

        @Override
        public Meaning in(Setting setting) {
            boolean monthFirst = date(second, first) != null;
            boolean dayFirst = date(first, second) != null;
            if (monthFirst != dayFirst || first == second) {
                LocalDate only = monthFirst ? date(second, first) : date(first, second);
                return only == null
                        ? Meaning.open("\"" + setting.words() + "\" is no day")
                        : Meaning.of(only, "numerals that can be read in one way only");
            }
            Boolean custom = setting.story().dayFirst();
            LocalDate day = custom == null ? null : custom ? date(first, second) : date(second, first);
            return day == null
                    ? Meaning.open("day or month first is not clear")
                    : Meaning.of(
                            day,
                            "numerals, " + (dayFirst(custom) ? "day" : "month")
                                    + " first as elsewhere in the document");
        }

        private static boolean dayFirst(@Nullable Boolean custom) {
            return custom != null && custom;
        }

        private @Nullable LocalDate date(int day, int month) {
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        public boolean withYear() {
            return true;
        }
    }

    /** A day or days without their year: {@code 22 Feb}, {@code Monday 9 February}, {@code 23 and 24 March}. */
    record DayOfMonth(
            MonthDay first, MonthDay last, @Nullable DayOfWeek weekday) implements DateExpression {
        @Override
        public boolean plain() {
            return true;
        }

        @Override
        public Meaning in(Setting setting) {
            Narrative.Placed placed = setting.story().placed(first, setting.pointsForward());
            if (placed == null) {
                return Meaning.open("nothing tells the year clearly");
            }
            LocalDate day = placed.day();
            String by = placed.by();
            if (weekday != null && day.getDayOfWeek() != weekday) {
                LocalDate other = sameWeekday(day, weekday);
                if (other == null) {
                    return Meaning.open("no year near has a " + title(weekday) + " on that date");
                }
                day = other;
                by = "the year " + day.getYear() + ", in which the day is a " + title(weekday);
            }
            LocalDate end = last.atYear(day.getYear());
            return Meaning.ofDays(day, end.isBefore(day) ? end.plusYears(1) : end, by);
        }

        private @Nullable LocalDate sameWeekday(LocalDate day, DayOfWeek wanted) {
            for (int years : new int[] {-1, 1}) {
                LocalDate other = first.atYear(day.getYear() + years);
                if (other.getDayOfWeek() == wanted) {
                    return other;
                }
            }
            return null;
        }
    }

    /** {@code the 23rd}, {@code the 8th of the month}. */
    record DayOfToldMonth(int day) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate now = setting.story().going();
            if (now == null || now.start().length() < 7) {
                return Meaning.open("no month is told before it");
            }
            YearMonth month = YearMonth.from(now.firstDay());
            return month.isValidDay(day)
                    ? Meaning.of(month.atDay(day), "day of the month told before, " + month)
                    : Meaning.open(month + " has no such day");
        }
    }

    /** Weeks from Monday to Sunday. */
    final class Weeks {

        private Weeks() {}

        /** The Monday so many weeks on. On a Sunday, last week is the one that ends with it. */
        static LocalDate monday(LocalDate from, int weeks) {
            boolean endsToday = weeks < 0 && from.getDayOfWeek() == DayOfWeek.SUNDAY;
            return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(endsToday ? weeks + 1 : weeks);
        }
    }

    /** Which one of the days, weeks or months of that name is meant. */
    enum Turn {
        NEAREST,
        LAST,
        THIS,
        NEXT,
        /** Of the story: {@code that Sunday}. */
        THAT,
        FOLLOWING,
        PREVIOUS
    }

    /** What part of a month or another period is meant. */
    enum Part {
        WHOLE,
        FIRST_DAY,
        LAST_DAY,
        /** The last two days: of a week, Saturday and Sunday. */
        WEEKEND,
        /** Days 1 to 7 of a month, 8 to 14, 15 to 21, and its last seven. */
        FIRST_WEEK,
        SECOND_WEEK,
        THIRD_WEEK,
        LAST_WEEK,
        /** To the 15th, or to the end of June. */
        FIRST_HALF,
        SECOND_HALF;

        Meaning of(LocalDate first, LocalDate last, PartialDate whole, String by) {
            return switch (this) {
                case WHOLE -> Meaning.of(whole, by);
                case FIRST_DAY -> Meaning.of(first, "first day of " + whole + ": " + by);
                case LAST_DAY -> Meaning.of(last, "last day of " + whole + ": " + by);
                case FIRST_WEEK, SECOND_WEEK, THIRD_WEEK -> {
                    LocalDate start = first.plusWeeks(ordinal() - FIRST_WEEK.ordinal());
                    yield Meaning.ofDays(start, start.plusDays(6), "a week of " + whole + ": " + by);
                }
                case LAST_WEEK -> Meaning.ofDays(last.minusDays(6), last, "last week of " + whole + ": " + by);
                case FIRST_HALF -> Meaning.ofDays(first, middle(first, last), "first half of " + whole + ": " + by);
                case SECOND_HALF ->
                    Meaning.ofDays(middle(first, last).plusDays(1), last, "second half of " + whole + ": " + by);
                case WEEKEND -> Meaning.ofDays(last.minusDays(1), last, "weekend of " + whole + ": " + by);
            };
        }

        private static LocalDate middle(LocalDate first, LocalDate last) {
            return first.getMonth() == last.getMonth()
                    ? first.withDayOfMonth(15)
                    : first.plusMonths(6).minusDays(1);
        }

        Meaning of(YearMonth month, String by) {
            return of(month.atDay(1), month.atEndOfMonth(), PartialDate.of(month), by);
        }
    }

    /** A month, with its year or without: {@code in February}, {@code the end of March 2025}, {@code next May}. */
    record OfMonth(Month month, @Nullable Integer year, Turn turn, Part part) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            if (year != null) {
                return part.of(YearMonth.of(year, month), "the date as written, \"" + setting.words() + "\"");
            }
            return switch (turn) {
                case FOLLOWING, NEXT -> counted(setting, turn == Turn.NEXT, 1);
                case PREVIOUS, LAST -> counted(setting, turn == Turn.LAST, -1);
                case NEAREST, THIS, THAT -> nearest(setting);
            };
        }

        private Meaning counted(Setting setting, boolean fromPublication, int step) {
            LocalDate day = setting.story().published();
            PartialDate now = setting.story().going();
            LocalDate from = fromPublication ? day : now == null ? null : now.firstDay();
            if (from == null) {
                return Meaning.open("nothing tells from when to count");
            }
            YearMonth found = YearMonth.from(from).plusMonths(step);
            while (found.getMonth() != month) {
                found = found.plusMonths(step);
            }
            return part.of(
                    found,
                    "the " + title(month) + (step > 0 ? " after " : " before ")
                            + (fromPublication ? "publication, " : "") + from);
        }

        private Meaning nearest(Setting setting) {
            Narrative.Placed placed =
                    setting.story().placed(MonthDay.of(month, inMonth(setting)), setting.pointsForward());
            return placed == null
                    ? Meaning.open("nothing tells the year clearly")
                    : part.of(YearMonth.from(placed.day()), placed.by());
        }

        /** The month of publication counts as begun. */
        private int inMonth(Setting setting) {
            LocalDate published = setting.story().published();
            return published != null && published.getMonth() == month ? Math.min(28, published.getDayOfMonth()) : 1;
        }

        @Override
        public boolean told() {
            return part == Part.WHOLE;
        }

        @Override
        public boolean withYear() {
            return year != null;
        }
    }

    /** {@code June last year}. */
    record OfMonthInYear(Month month, int years) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            return published == null
                    ? Meaning.open("the document has no date of publication")
                    : Meaning.of(
                            YearMonth.of(published.getYear() + years, month), "counted from publication, " + published);
        }
    }

    /** {@code on Tuesday}, {@code next Friday}, {@code that Sunday}. */
    record Weekday(DayOfWeek day, Turn turn) implements DateExpression {
        @Override
        public boolean plain() {
            return true;
        }

        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            return switch (turn) {
                case THAT -> near(setting.story().lastDay());
                case FOLLOWING -> beside(setting.story().going(), true);
                case PREVIOUS -> beside(setting.story().now(), false);
                case LAST -> published == null ? near(setting.story().now()) : inWeek(published, -1, "the week before");
                case NEXT ->
                    published == null ? beside(setting.story().going(), true) : inWeek(published, 1, "the week after");
                case THIS -> published == null ? near(setting.story().now()) : inWeek(published, 0, "the week of");
                case NEAREST -> nearest(setting);
            };
        }

        private Meaning nearest(Setting setting) {
            Narrative story = setting.story();
            LocalDate published = story.published();
            LocalDate latest = story.updated();
            boolean ofTheStory = story.tellsOfThePast() || (story.nowIsBeforeTheWeek() && setting.lookingBack());
            if (published == null || latest == null || ofTheStory) {
                return near(story.now());
            }
            if (setting.pointsForward()) {
                LocalDate next = published.with(TemporalAdjusters.nextOrSame(day));
                return Meaning.of(next, title(day) + " not before publication, " + published);
            }
            LocalDate last = latest.with(TemporalAdjusters.previousOrSame(day));
            return Meaning.of(last, title(day) + " not after publication, " + published);
        }

        private Meaning inWeek(LocalDate published, int weeks, String which) {
            LocalDate found = Weeks.monday(published, weeks).with(TemporalAdjusters.nextOrSame(day));
            return Meaning.of(found, title(day) + " of " + which + " publication, " + published);
        }

        private Meaning near(@Nullable PartialDate told) {
            if (told == null || !told.isToTheDay()) {
                return Meaning.open("neither publication nor a day told before it tells the week");
            }
            LocalDate before = told.lastDay().with(TemporalAdjusters.previousOrSame(day));
            LocalDate after = told.firstDay().with(TemporalAdjusters.nextOrSame(day));
            boolean earlier =
                    ChronoUnit.DAYS.between(before, told.lastDay()) <= ChronoUnit.DAYS.between(told.firstDay(), after);
            return Meaning.of(earlier ? before : after, title(day) + " nearest to the day told before, " + told);
        }

        private Meaning beside(@Nullable PartialDate told, boolean after) {
            if (told == null || !told.isToTheDay()) {
                return Meaning.open("no day before it tells the week");
            }
            return after
                    ? Meaning.of(
                            told.lastDay().with(TemporalAdjusters.next(day)),
                            title(day) + " after the day told, " + told)
                    : Meaning.of(
                            told.firstDay().with(TemporalAdjusters.previous(day)),
                            title(day) + " before the day told, " + told);
        }
    }

    /** {@code today}, {@code yesterday}, {@code this morning}, {@code tomorrow}. */
    record FromPublication(int days) implements DateExpression {
        @Override
        public boolean plain() {
            return true;
        }

        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            PartialDate said = setting.story().dayInSentence();
            if (said != null && said.isDay() && setting.quoted()) {
                return Meaning.of(said.firstDay().plusDays(days), "counted from the day on which it was said, " + said);
            }
            if (published != null) {
                return Meaning.of(published.plusDays(days), "counted from publication, " + published);
            }
            PartialDate main = setting.story().main();
            return main != null && main.isDay() && setting.quoted()
                    ? Meaning.of(main.firstDay().plusDays(days), "said on the day of the main event, " + main)
                    : Meaning.open("the document has no date of publication");
        }
    }

    /** A week, month or year counted from publication, or from the story: {@code last week}, {@code that month}. */
    record Period(ChronoUnit unit, int steps, boolean ofStory, Part part) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            LocalDate from = from(setting);
            if (from == null) {
                return Meaning.open(
                        ofStory
                                ? "no day before it tells from when to count"
                                : "the document has no date of publication");
            }
            String by = "counted from " + (ofStory ? "the date told before, " : "publication, ") + from;
            return switch (unit) {
                case YEARS -> {
                    int year = from.getYear() + steps;
                    yield part.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), PartialDate.ofYear(year), by);
                }
                case MONTHS -> part.of(YearMonth.from(from).plusMonths(steps), by);
                default -> {
                    LocalDate monday = Weeks.monday(from, steps);
                    LocalDate sunday = monday.plusDays(6);
                    yield part.of(monday, sunday, PartialDate.span(monday, sunday), by + ", Monday to Sunday");
                }
            };
        }

        private @Nullable LocalDate from(Setting setting) {
            Narrative story = setting.story();
            boolean past = story.tellsOfThePast() && story.toldInParagraph() != null && part != Part.WHOLE;
            if (!ofStory && !past && story.published() != null) {
                return story.published();
            }
            if (!ofStory && part == Part.WHOLE) {
                return null;
            }
            PartialDate told = steps > 0 ? story.going() : story.now();
            boolean exact = told != null && (unit != ChronoUnit.WEEKS || told.isToTheDay());
            return told == null || !exact ? null : told.firstDay();
        }

        @Override
        public boolean told() {
            return ofStory;
        }
    }

    /** Counted from what was told: {@code two days later}, {@code the following day}, {@code eleven months later}. */
    record Later(int amount, ChronoUnit unit, int moreDays) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            if (setting.beside() != null) {
                return Meaning.of(setting.beside(), "says again the date beside it");
            }
            PartialDate told =
                    amount >= 0 ? setting.story().going() : setting.story().now();
            if (told == null) {
                return Meaning.open("no date before it tells from when to count");
            }
            String by = "counted from the date told before, " + told;
            LocalDate from = amount >= 0 ? told.lastDay() : told.firstDay();
            return switch (unit) {
                case YEARS -> Meaning.ofYear(from.getYear() + amount, by);
                case MONTHS ->
                    told.start().length() < 7
                            ? Meaning.open("the date told before is no month, " + told)
                            : Meaning.of(YearMonth.from(from).plusMonths(amount), by);
                default ->
                    !told.isToTheDay()
                            ? Meaning.open("the date told before is no day, " + told)
                            : Meaning.of(from.plus(amount, unit).plusDays(moreDays), by);
            };
        }
    }

    /** {@code April 2 last year}, {@code 25 April of the following year}. */
    record DayInYear(MonthDay day, int years, boolean ofStory) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            PartialDate told = setting.story().going();
            LocalDate from = ofStory ? told == null ? null : told.firstDay() : published;
            if (from == null) {
                return Meaning.open(ofStory ? "no year is told before it" : "the document has no date of publication");
            }
            return Meaning.of(
                    day.atYear(from.getYear() + years),
                    "counted from " + (ofStory ? "the date told before, " + told : "publication, " + published));
        }

        @Override
        public boolean withYear() {
            return true;
        }
    }

    /** {@code over the weekend}: the last one that has begun before publication. */
    record PastWeekend() implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            if (published == null) {
                return Meaning.open("the document has no date of publication");
            }
            LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return Meaning.ofDays(saturday, saturday.plusDays(1), "the last weekend before publication, " + published);
        }

        @Override
        public boolean told() {
            return false;
        }
    }

    /** {@code two weeks ago today}: to the day. */
    record AgoToday(int amount, ChronoUnit unit) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            return published == null
                    ? Meaning.open("the document has no date of publication")
                    : Meaning.of(published.minus(amount, unit), "counted to the day from publication, " + published);
        }
    }

    /** {@code two days ago}: counted from publication. */
    record Ago(int amount, ChronoUnit unit) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            if (published == null) {
                return Meaning.open("the document has no date of publication");
            }
            return unit == ChronoUnit.DAYS
                    ? Meaning.of(published.minusDays(amount), "counted from publication, " + published)
                    : new Period(unit, -amount, false, Part.WHOLE).in(setting);
        }

        @Override
        public boolean told() {
            return false;
        }
    }

    /** {@code within two weeks}: up to then; {@code within a day}: that day. */
    record Within(int amount, ChronoUnit unit) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate told = setting.story().going();
            if (told == null || !told.isToTheDay()) {
                return Meaning.open("no day before it tells from when to count");
            }
            LocalDate from = told.lastDay();
            LocalDate end = from.plus(amount, unit);
            boolean nextDay = unit == ChronoUnit.DAYS && amount == 1;
            return Meaning.ofDays(nextDay ? end : from, end, "counted from the day told before, " + told);
        }

        @Override
        public boolean told() {
            return false;
        }
    }

    /** {@code that day}, {@code the same evening}. */
    record ToldDay() implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate told = setting.story().lastDay();
            return told == null
                    ? Meaning.open("no day is told before it")
                    : Meaning.of(told.lastDay(), "the day told before, " + told);
        }
    }

    /** {@code the same two days}. */
    record ToldDays(int days) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate told = setting.story().lastDays();
            return told == null || ChronoUnit.DAYS.between(told.firstDay(), told.lastDay()) != days - 1
                    ? Meaning.open("no span of " + days + " days is told before it")
                    : Meaning.of(told, "the days told before, " + told);
        }
    }

    /** The same days of another year: {@code in October 2006, on the anniversary}. */
    record Anniversary() implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate main = setting.story().main();
            PartialDate now = setting.story().toldInParagraph();
            if (main == null || now == null || !main.isToTheDay()) {
                return Meaning.open("no year or no main event is told before it");
            }
            int years = now.firstDay().getYear() - main.firstDay().getYear();
            return years <= 0
                    ? Meaning.open("the year told before is not after the main event")
                    : Meaning.ofDays(
                            main.firstDay().plusYears(years),
                            main.lastDay().plusYears(years),
                            "the days of the main event, " + main + ", in the year told before");
        }
    }

    /**
     * Counted from a happening: {@code the day before the meeting}, {@code the seventh day of the invasion}.
     *
     * @param event the noun, lower case
     * @param gathering whether the noun alone can mean the document's main event
     */
    record FromEvent(int days, String event, boolean gathering) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate beside = setting.beside();
            if (beside != null && beside.isDay()) {
                setting.story().learn(event, beside.firstDay().minusDays(days));
                return Meaning.of(beside, "says again the date beside it");
            }
            LocalDate day = setting.story().dayOf(event, gathering);
            return day == null
                    ? Meaning.open("the day of the " + event + " is not told")
                    : Meaning.of(day.plusDays(days), "counted from the " + event + ", " + day);
        }
    }

    /** {@code the seventh day of the invasion}: counted from its first, the day itself included. */
    record DayOfEvent(int ordinal, String event, boolean gathering) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate main = setting.story().main();
            LocalDate day = setting.story().dayOf(event, gathering && main != null && main.isSpan());
            if (setting.beside() != null || day != null) {
                return new FromEvent(ordinal - 1, event, gathering).in(setting);
            }
            return Meaning.open("the first day of the " + event + " is not told");
        }
    }

    /** {@code The denial comes a week after …}: what it comes after, counted back from publication. */
    record ComesAfter(int amount, ChronoUnit unit) implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            LocalDate published = setting.story().published();
            return published == null
                    ? Meaning.open("the document has no date of publication")
                    : Meaning.of(published.minus(amount, unit), "counted back from publication, " + published);
        }

        @Override
        public boolean told() {
            return false;
        }
    }

    /** {@code The meeting was held two days after …}: the day of the meeting. */
    record OfMainEvent() implements DateExpression {
        @Override
        public Meaning in(Setting setting) {
            PartialDate main = setting.story().main();
            return main == null
                    ? Meaning.open("the document's main event has no date")
                    : Meaning.of(main, "the day of the main event, " + main);
        }

        @Override
        public boolean told() {
            return false;
        }
    }
}
