package briefingbook.dates;

import static briefingbook.dates.CalendarWords.DAY;
import static briefingbook.dates.CalendarWords.EVENT;
import static briefingbook.dates.CalendarWords.MONTH;
import static briefingbook.dates.CalendarWords.NUMBER;
import static briefingbook.dates.CalendarWords.ORDINAL;
import static briefingbook.dates.CalendarWords.WEEKDAY;
import static briefingbook.dates.CalendarWords.YEAR;
import static briefingbook.dates.CalendarWords.day;
import static briefingbook.dates.CalendarWords.month;
import static briefingbook.dates.CalendarWords.number;
import static briefingbook.dates.CalendarWords.ordinal;
import static briefingbook.dates.CalendarWords.weekday;

import briefingbook.book.PartialDate;
import briefingbook.dates.DateExpression.Part;
import briefingbook.dates.DateExpression.Turn;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which English texts write dates: for each, the words it may begin with, its pattern, what it means. */
final class DateRules {

    /** What matched pattern means; null where the words around show that it is no date after all. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        DateExpression of(Words words);
    }

    record Rule(Pattern pattern, Reading meaning) {}

    /** A match among its neighbours. */
    record Words(String text, MatchResult match) {

        /** Words that a number may follow without becoming a date: {@code more than a week later}. */
        private static final Pattern VAGUE = Pattern.compile(
                "\\b(?:than|about|around|some|nearly|almost|roughly|approximately|over|up to|least|most) $");

        String group(int group) {
            String words = match.group(group);
            return words == null ? "" : words;
        }

        boolean has(int group) {
            return match.group(group) != null;
        }

        /** Whether the words right before match, to their last character. */
        boolean after(Pattern pattern) {
            return pattern.matcher(text.substring(Math.max(0, match.start() - 30), match.start()))
                    .find();
        }

        boolean vague() {
            return after(VAGUE);
        }

        int number(int group) {
            return day(group(group));
        }

        /** How many units; a fortnight is two weeks. */
        int count(int number, int unit) {
            return CalendarWords.number(group(number)) * (group(unit).equals("fortnight") ? 2 : 1);
        }

        /** Throws for a day that no year has. */
        MonthDay date(int month, int day) {
            return MonthDay.of(month(group(month)), day(group(day)));
        }

        int start(int group) {
            return match.start(group);
        }

        int end(int group) {
            return match.end(group);
        }

        /** A few words after the match. */
        String rest() {
            return text.substring(match.end(), Math.min(text.length(), match.end() + 30));
        }

        @Nullable
        Integer year(int group) {
            return has(group) ? Integer.valueOf(group(group)) : null;
        }
    }

    private static final String UNIT = "(day|week|fortnight|month|year)s?\\b";
    private static final String PART_OF_DAY = "(?:day|morning|afternoon|evening|night)\\b";
    private static final String HOURS = "(?:(?:'s|’s)? (?:morning|afternoon|evening|night)\\b)?";
    private static final String DASH = " ?[–—-] ?";
    private static final String SPAN = "(" + DAY + ")(?:" + DASH + "|/| and | to )(?:the )?(" + DAY + ")";
    private static final String AND_YEAR = "(?:\\.?,? (" + YEAR + ")\\b)?";
    private static final String THE_EVENT =
            "(?:the|that|this|its|their|his) (?:\\p{L}[\\p{L}’'–-]* ){0,3}?(" + EVENT + ")";
    /** What follows an adverb such as {@code the day before}, and not its noun or clause. */
    private static final String ADVERB = "(?=$|[.,;:)!?”\"]| (?:to|in|at|on|by|with|without|from|for|and|but)\\b)";
    /** The year that a day without one is put in: {@code last year}, {@code of the following year}. */
    private static final String IN_YEAR =
            ",? (?:of )?(?:(last|this|next) year|the (following|next|previous|preceding|same) year|that (?:same )?year)\\b";

    private static final Pattern NOT_A_PERIOD = Pattern.compile("\\b(?:the|[Ee]very|[Ee]ach|per) $");
    private static final Pattern A_NAME_BEFORE =
            Pattern.compile("\\b(?:Black|Bloody|Good|Easter|Holy|Ash|Palm|[Ee]very|[Ee]ach|Super) $");
    /** After one of these no name and no verb stands, but a month: {@code in May}, {@code April and May}. */
    private static final Pattern MONTH_BEFORE = Pattern.compile("\\b(?:(?i:in|since|until|till|during|early|late|mid"
            + "|between|throughout|last|this|next)[ -]|(?:most|end|start|middle) of |" + MONTH + " (?:and|or|to) )$");

    private static final Pattern MONTH_OR_NAME_BEFORE = Pattern.compile("\\b(?i:by|before|after|of|from|to|through) $");
    private static final Pattern COMES = Pattern.compile("\\bcomes? (?:just |only |exactly )?$");
    private static final Pattern HELD =
            Pattern.compile("\\b(?:held|took place|taken place|convened) (?:just |only |exactly )?$");
    private static final Pattern GATHERING = Pattern.compile(CalendarWords.GATHERING);
    private static final Pattern MID_SENTENCE = Pattern.compile("[\\p{L}\\d,] $");
    private static final Pattern THE_BEFORE = Pattern.compile("\\b[Tt]he $");
    /** Months that are names or other words as well. */
    private static final Pattern AMBIGUOUS = Pattern.compile("March|May|August|April|June");

    private static final Pattern FULL_MONTH =
            Pattern.compile("January|February|March|April|May|June|July|August|September|October|November|December");
    private static final Pattern NOUN_AFTER = Pattern.compile("^ (?!for\\b|to\\b|of\\b|on\\b)\\p{Ll}");
    private static final Pattern AT_BEFORE = Pattern.compile("\\b(?:at|over|during) $");
    private static final Pattern FROM_BEFORE = Pattern.compile("\\b[Ff]rom $");
    private static final Pattern BETWEEN_BEFORE = Pattern.compile("\\b[Bb]etween $");
    private static final Pattern NUMBER_GOES_ON = Pattern.compile("[$€£#./:,\\d–-]$");
    private static final Pattern DAY_BEFORE =
            Pattern.compile("\\b(?i:on|of|by|until|till|since|from|to|before|after|between|and) $");
    private static final String NUMBERED = CalendarWords.alternatives("numbered.txt");
    private static final String PERIOD = "(week|month|year)\\b(?!-| of\\b)";
    private static final String ANY_NUMBER = "(?i:" + NUMBER + ")";

    private static final String DIGITS = "0";
    private static final String MONTHS =
            "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec";
    private static final String WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday";
    private static final String NUMBERS = "0 a an one two three four five six seven eight nine ten eleven twelve";

    private static final Set<String> FREQUENT = words("the that this on " + NUMBERS.substring(2));
    /** What may follow a frequent word in a date. */
    private static final Set<String> AFTER_FREQUENT =
            words("the that this last next following previous preceding coming"
                    + " same very half end start beginning middle eve anniversary day days night evening morning afternoon week weeks"
                    + " weekend fortnight month months year years first second third fourth fifth sixth seventh eighth ninth tenth"
                    + " eleventh twelfth " + MONTHS + " " + WEEKDAYS);
    /** "Wednesday", "yesterday" and "beginning" are the longest words that a date begins with. */
    private static final int LONGEST_WORD = 9;

    private static final Map<String, List<Rule>> TABLE = new HashMap<>();

    static {
        writtenWithDigits();
        writtenWithMonths();
        weekdays();
        countedFromPublication();
        feasts();
        partsOfMonthsAndYears();
        countedFromTheStory();
        countedFromEvents();
    }

    private DateRules() {}

    /**
     * The rules to try at a word, in order.
     *
     * @param next the word after it, so that the most frequent words are not tried in vain; empty for none
     */
    static List<Rule> beginningWith(String word, String next) {
        boolean number = Character.isDigit(word.charAt(0));
        String key = number ? DIGITS : word.length() > LONGEST_WORD ? "" : word.toLowerCase(Locale.ROOT);
        List<Rule> rules = TABLE.get(key);
        if (rules == null || (FREQUENT.contains(key) && !goesOn(next))) {
            return List.of();
        }
        return rules;
    }

    private static boolean goesOn(String next) {
        return !next.isEmpty()
                && (Character.isDigit(next.charAt(0)) || AFTER_FREQUENT.contains(next.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    private static void on(String firstWords, String pattern, Reading meaning) {
        Rule rule = new Rule(Pattern.compile(pattern), meaning);
        for (String word : firstWords.split(" ", -1)) {
            TABLE.computeIfAbsent(word, key -> new ArrayList<>()).add(rule);
        }
    }

    private static void writtenWithDigits() {
        on(
                DIGITS,
                "(\\d{4})[-/](\\d\\d)[-/](\\d\\d)(?![\\d/])",
                w -> w.after(NUMBER_GOES_ON) ? null : full(w, 1, 2, 3));
        on(
                DIGITS,
                "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)(?![\\d/])",
                w -> w.after(NUMBER_GOES_ON)
                        ? null
                        : new DateExpression.Numerals(w.number(1), w.number(2), century(w.number(3))));
        on(DIGITS, "(\\d{1,2})-(\\d{1,2})-(\\d{4})(?![\\d-])", w -> w.after(NUMBER_GOES_ON) ? null : full(w, 3, 2, 1));
        on(DIGITS, "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)", w -> w.after(NUMBER_GOES_ON) ? null : full(w, 3, 2, 1));
        on(
                DIGITS,
                "(" + DAY + ")(?: of)? (" + MONTH + ")\\.?(?:" + DASH + "| to )(" + DAY + ")(?: of)? (" + MONTH + ")"
                        + AND_YEAR,
                w -> days(w.date(2, 1), w.date(4, 3), w.year(5)));
        on(DIGITS, SPAN + "(?: of)? (" + MONTH + ")" + AND_YEAR, w -> days(w.date(3, 1), w.date(3, 2), w.year(4)));
        on(DIGITS, "(" + DAY + ")(?: of)? (" + MONTH + ")" + IN_YEAR, w -> inYear(w, w.date(2, 1), 3));
        on(
                DIGITS,
                "(" + DAY + ")(?: of)? (" + MONTH + ")" + AND_YEAR,
                w -> w.after(NUMBER_GOES_ON) ? null : days(w.date(2, 1), w.date(2, 1), w.year(3)));
        on(DIGITS, "(\\d{4})[–-](\\d{4}|\\d\\d)(?![\\d–-])", DateRules::years);
        on(DIGITS, "(\\d{4}) (?:to|until) (\\d{4})(?!\\d)", w -> w.after(FROM_BEFORE) ? years(w) : null);
        on(DIGITS, "(\\d{4}) and (\\d{4})(?!\\d)", w -> w.after(BETWEEN_BEFORE) ? years(w) : null);
        on(
                DIGITS,
                "(\\d{4})(?![\\d,]*\\d|[./]\\d|\\p{L})",
                w -> YearWords.isYear(w.text(), w.start(1), w.end(1))
                        ? new DateExpression.Full(PartialDate.ofYear(w.number(1)))
                        : null);
    }

    private static void writtenWithMonths() {
        on(
                MONTHS,
                "(" + MONTH + ")\\.? (" + DAY + ")(?:" + DASH + "| to )(" + MONTH + ")\\.? (" + DAY + ")" + AND_YEAR,
                w -> days(w.date(1, 2), w.date(3, 4), w.year(5)));
        on(MONTHS, "(" + MONTH + ")\\.? " + SPAN + AND_YEAR, w -> days(w.date(1, 2), w.date(1, 3), w.year(4)));
        on(MONTHS, "(" + MONTH + ")\\.? (" + DAY + ")" + IN_YEAR, w -> inYear(w, w.date(1, 2), 3));
        on(MONTHS, "(" + MONTH + ")\\.? (" + DAY + ")" + AND_YEAR, w -> days(w.date(1, 2), w.date(1, 2), w.year(3)));
        on(MONTHS, "(" + MONTH + ")(?:\\.|,| of)? (" + YEAR + ")\\b", w -> ofMonth(w, 1, 2, Part.WHOLE));
        on(
                MONTHS,
                "(" + MONTH + "),? (?:of )?(last|this|next) year\\b",
                w -> new DateExpression.OfMonthInYear(month(w.group(1)), turns(w.group(2))));
        on(MONTHS, "(\\p{L}{3,})\\b(?! \\d)", w -> isMonthAlone(w) ? ofMonth(w, 1, 0, Part.WHOLE) : null);
        on(
                "the",
                "[Tt]he (following|next|previous|preceding) (" + MONTH + ")",
                w -> new DateExpression.OfMonth(
                        month(w.group(2)), null, isForward(w.group(1)) ? Turn.FOLLOWING : Turn.PREVIOUS, Part.WHOLE));
        on(
                "last next",
                "(?i:(last)|next) (" + MONTH + ")(?! \\d)",
                w -> new DateExpression.OfMonth(month(w.group(2)), null, w.has(1) ? Turn.LAST : Turn.NEXT, Part.WHOLE));
    }

    private static void weekdays() {
        String begins = "on " + WEEKDAYS;
        on(
                begins,
                "(?:[Oo]n )?(" + WEEKDAY + "),? (?:the )?(" + DAY + ")(?: of)? (" + MONTH + ")" + AND_YEAR,
                w -> onWeekday(w.date(3, 2), w.year(4), w.group(1)));
        on(
                begins,
                "(?:[Oo]n )?(" + WEEKDAY + "),? (" + MONTH + ")\\.? (" + DAY + ")" + AND_YEAR,
                w -> onWeekday(w.date(2, 3), w.year(4), w.group(1)));
        on(
                begins,
                "(?:[Oo]n )?(" + WEEKDAY + ")" + HOURS,
                w -> w.after(A_NAME_BEFORE) ? null : new DateExpression.Weekday(weekday(w.group(1)), Turn.NEAREST));
        on(
                "on last this next that",
                "(?:[Oo]n )?(?i:(last)|(next)|(this)|that) (" + WEEKDAY + ")" + HOURS,
                w -> new DateExpression.Weekday(
                        weekday(w.group(4)),
                        w.has(1) ? Turn.LAST : w.has(2) ? Turn.NEXT : w.has(3) ? Turn.THIS : Turn.THAT));
        on(
                "on the",
                "(?:[Oo]n )?[Tt]he (following|next|previous|preceding) (" + WEEKDAY + ")" + HOURS,
                w -> new DateExpression.Weekday(
                        weekday(w.group(2)), isForward(w.group(1)) ? Turn.FOLLOWING : Turn.PREVIOUS));
    }

    private static void countedFromPublication() {
        on("the", "[Tt]he day before yesterday\\b", w -> new DateExpression.FromPublication(-2));
        on("the", "[Tt]he day after tomorrow\\b", w -> new DateExpression.FromPublication(2));
        on("yesterday", "(?i)yesterday\\b" + HOURS, w -> fromPublication(w, -1));
        on("tomorrow", "(?i)tomorrow\\b" + HOURS, w -> fromPublication(w, 1));
        on("today earlier later", "(?i)(?:(?:earlier|later) )?today\\b", w -> fromPublication(w, 0));
        on("tonight", "(?i)tonight\\b", w -> fromPublication(w, 0));
        on("this", "[Tt]his (?:morning|afternoon|evening)\\b", w -> new DateExpression.FromPublication(0));
        on("last", "[Ll]ast night\\b", w -> new DateExpression.FromPublication(-1));
        on(
                "this last next",
                "(?i:(this|last|next)) " + PERIOD,
                w -> w.after(NOT_A_PERIOD)
                        ? null
                        : new DateExpression.Period(unit(w.group(2)), turns(w.group(1)), false, Part.WHOLE));
        on(
                "this last next",
                "(?i:(this|last|next)) weekend\\b",
                w -> w.after(NOT_A_PERIOD)
                        ? null
                        : new DateExpression.Period(ChronoUnit.WEEKS, turns(w.group(1)), false, Part.WEEKEND));
        on(
                "earlier later",
                "(?:[Ee]arlier|[Ll]ater) (?:this|in the|in this) " + PERIOD,
                w -> new DateExpression.Period(unit(w.group(1)), 0, false, Part.WHOLE));
        on("the", "[Tt]he coming " + PERIOD, w -> new DateExpression.Period(unit(w.group(1)), 1, false, Part.WHOLE));
        on(
                NUMBERS,
                "(" + ANY_NUMBER + ") " + UNIT + " ago (?:today|to the day|exactly)\\b",
                w -> new DateExpression.AgoToday(w.count(1, 2), unit(w.group(2))));
        on(
                NUMBERS,
                "(" + ANY_NUMBER + ") " + UNIT + " ago\\b",
                w -> w.vague() ? null : new DateExpression.Ago(w.count(1, 2), unit(w.group(2))));
    }

    /** Days that have a name of their own; those that move from year to year, or with the church, are left out. */
    private static void feasts() {
        on(
                "on christmas boxing new",
                "(?:[Oo]n )?(Christmas (?:Eve|Day)|Boxing Day|New Year['’]s (?:Eve|Day))(?:,? (" + YEAR + ")\\b)?",
                w -> onFeast(w));
    }

    private static DateExpression onFeast(Words w) {
        MonthDay day = switch (w.group(1).replace('’', '\'')) {
            case "Christmas Eve" -> MonthDay.of(12, 24);
            case "Christmas Day" -> MonthDay.of(12, 25);
            case "Boxing Day" -> MonthDay.of(12, 26);
            case "New Year's Eve" -> MonthDay.of(12, 31);
            default -> MonthDay.of(1, 1);
        };
        return days(day, day, w.year(2));
    }

    private static DateExpression inYear(Words w, MonthDay day, int group) {
        if (w.has(group)) {
            return new DateExpression.DayInYear(day, turns(w.group(group)), false);
        }
        String turn = w.group(group + 1);
        boolean same = turn.isEmpty() || turn.equals("same");
        return new DateExpression.DayInYear(day, same ? 0 : isForward(turn) ? 1 : -1, true);
    }

    private static void partsOfMonthsAndYears() {
        on(
                "the end start beginning",
                "(?:[Tt]he )?(end|start|beginning|middle) of (" + MONTH + ")(?:,? (" + YEAR + ")\\b)?",
                w -> ofMonth(w, 2, 3, partOf(w.group(1))));
        on(
                "the end start beginning",
                "(?:[Tt]he )?(end|start|beginning|middle) of (the|this|that|last|next) " + PERIOD,
                w -> {
                    boolean year = w.group(3).equals("year");
                    return new DateExpression.Period(
                            unit(w.group(3)),
                            turns(w.group(2)),
                            w.group(2).equals("that"),
                            year ? Part.WHOLE : partOf(w.group(1)));
                });
        on(
                "the end start beginning",
                "(?:[Tt]he )?(?:end|start|beginning|middle) of (" + YEAR + ")\\b",
                w -> new DateExpression.Full(PartialDate.ofYear(w.number(1))));
        on(
                "the",
                "[Tt]he (first|second|third|last) week of (" + MONTH + ")(?:,? (" + YEAR + ")\\b)?",
                w -> ofMonth(w, 2, 3, weekOf(w.group(1))));
        on("the", "[Tt]he weekend\\b", w -> w.after(AT_BEFORE) ? new DateExpression.PastWeekend() : null);
        on(
                "the",
                "[Tt]he (?:(first)|second|latter) half of (" + MONTH + ")(?:,? (" + YEAR + ")\\b)?",
                w -> ofMonth(w, 2, 3, w.has(1) ? Part.FIRST_HALF : Part.SECOND_HALF));
        on(
                "the",
                "[Tt]he (?:(first)|second|latter) half of (the|this|that|last|next) (month|year)\\b",
                w -> new DateExpression.Period(
                        unit(w.group(3)),
                        turns(w.group(2)),
                        w.group(2).equals("that"),
                        w.has(1) ? Part.FIRST_HALF : Part.SECOND_HALF));
        on(
                "the",
                "[Tt]he (?:(first)|last) day of (" + MONTH + ")(?:,? (" + YEAR + ")\\b)?",
                w -> ofMonth(w, 2, 3, w.has(1) ? Part.FIRST_DAY : Part.LAST_DAY));
        on(
                "the",
                "[Tt]he (?:(first)|last) day of (?:the|that|this) (month|year|week)\\b",
                w -> new DateExpression.Period(unit(w.group(2)), 0, true, w.has(1) ? Part.FIRST_DAY : Part.LAST_DAY));
    }

    private static void countedFromTheStory() {
        on(
                "the that later earlier",
                "(?:(?:[Ll]ater|[Ee]arlier) )?(?:[Tt]hat|[Tt]he (?:very )?same) " + PART_OF_DAY,
                w -> new DateExpression.ToldDay());
        on(
                "later earlier",
                "(?:[Ll]ater|[Ee]arlier) in the (?:day|evening|morning|afternoon)\\b",
                w -> new DateExpression.ToldDay());
        on(
                "the that later",
                "(?:[Ll]ater )?(?:[Tt]hat|[Tt]he same) " + PERIOD,
                w -> new DateExpression.Period(unit(w.group(1)), 0, true, Part.WHOLE));
        on(
                "the",
                "[Tt]he (following|next|previous|preceding) " + PART_OF_DAY,
                w -> later(isForward(w.group(1)) ? 1 : -1, ChronoUnit.DAYS));
        on(
                "the",
                "[Tt]he (following|next|previous|preceding) " + PERIOD,
                w -> new DateExpression.Period(unit(w.group(2)), isForward(w.group(1)) ? 1 : -1, true, Part.WHOLE));
        on(
                "the",
                "[Tt]he (week|month|year) (?:(before)|after)" + ADVERB,
                w -> new DateExpression.Period(unit(w.group(1)), w.has(2) ? -1 : 1, true, Part.WHOLE));
        on(
                "the",
                "[Tt]he " + PART_OF_DAY + " (?:(before)|after)" + ADVERB,
                w -> later(w.has(1) ? -1 : 1, ChronoUnit.DAYS));
        on(
                NUMBERS,
                "(" + ANY_NUMBER + ") " + UNIT + "(?: and (" + ANY_NUMBER
                        + ") days?)? (?:(later|afterwards?)|earlier)\\b",
                w -> shift(w, w.has(4)));
        on(
                NUMBERS,
                "(" + ANY_NUMBER + ") " + UNIT + "(?: and (" + ANY_NUMBER
                        + ") days?)? (?:(after)|before)(?: (?:that|this|then))?" + ADVERB,
                w -> shift(w, w.has(4)));
        on(
                "the",
                "[Tt]he (\\d{1,2})(?:st|nd|rd|th)(?: of (?:the|that|this|the same) month\\b)",
                w -> dayOfToldMonth(w));
        on(
                "the",
                "[Tt]he (\\d{1,2})(?:st|nd|rd|th)\\b(?!-| (?:of|" + NUMBERED + ")\\b| (?:and|to) (?:the )?\\d)",
                w -> w.after(DAY_BEFORE) ? dayOfToldMonth(w) : null);
        on(
                "the",
                "[Tt]he (?:same|night between the) (" + ANY_NUMBER + ") days\\b",
                w -> new DateExpression.ToldDays(number(w.group(1))));
        on("the", "the anniversary\\b(?! of)", w -> new DateExpression.Anniversary());
        on(
                "within",
                "[Ww]ithin (" + ANY_NUMBER + ") " + UNIT + "(?! (?:of|after))",
                w -> new DateExpression.Within(w.count(1, 2), unit(w.group(2))));
    }

    private static void countedFromEvents() {
        on(
                NUMBERS,
                "(" + ANY_NUMBER + ") " + UNIT + " after\\b",
                w -> w.vague() || !w.after(COMES)
                        ? null
                        : new DateExpression.ComesAfter(w.count(1, 2), unit(w.group(2))));
        on(
                NUMBERS,
                ANY_NUMBER + " " + UNIT + " after\\b",
                w -> w.after(HELD) ? new DateExpression.OfMainEvent() : null);
        on("the eve", "(?:[Tt]he )?eve of " + THE_EVENT, w -> fromEvent(-1, w.group(1)));
        on("the", "[Tt]he day of " + THE_EVENT, w -> fromEvent(0, w.group(1)));
        on(
                "the",
                "[Tt]he " + PART_OF_DAY + " (?:(before)|after) " + THE_EVENT,
                w -> fromEvent(w.has(1) ? -1 : 1, w.group(2)));
        on(NUMBERS, "(" + ANY_NUMBER + ") (day|week|fortnight)s? (?:(before)|after) " + THE_EVENT, w -> {
            int days = w.count(1, 2) * (unit(w.group(2)) == ChronoUnit.DAYS ? 1 : 7);
            return w.vague() ? null : fromEvent(w.has(3) ? -days : days, w.group(4));
        });
        on(
                "the",
                "[Tt]he (?:(" + ORDINAL + ")|(\\d{1,2})(?:st|nd|rd|th)) day of " + THE_EVENT,
                w -> new DateExpression.DayOfEvent(
                        w.has(1) ? ordinal(w.group(1)) : w.number(2), w.group(3), isGathering(w.group(3))));
    }

    private static @Nullable DateExpression full(Words w, int year, int month, int day) {
        return new DateExpression.Full(PartialDate.of(LocalDate.of(w.number(year), w.number(month), w.number(day))));
    }

    private static DateExpression days(MonthDay first, MonthDay last, @Nullable Integer year) {
        if (year == null) {
            return new DateExpression.DayOfMonth(first, last, null);
        }
        LocalDate end = dayIn(last, year);
        LocalDate start = dayIn(first, year);
        return new DateExpression.Full(PartialDate.span(start.isAfter(end) ? start.minusYears(1) : start, end));
    }

    private static DateExpression onWeekday(MonthDay date, @Nullable Integer year, String weekday) {
        return year == null
                ? new DateExpression.DayOfMonth(date, date, weekday(weekday))
                : new DateExpression.Full(PartialDate.of(dayIn(date, year)));
    }

    /** Throws for 29 February of a year that has none. */
    private static LocalDate dayIn(MonthDay date, int year) {
        return LocalDate.of(year, date.getMonth(), date.getDayOfMonth());
    }

    /** {@code 2014–2016}, {@code 1950-53}. */
    private static @Nullable DateExpression years(Words w) {
        int first = w.number(1);
        int second = w.group(2).length() == 2 ? first / 100 * 100 + w.number(2) : w.number(2);
        if (second <= first || second - first > 150 || !YearWords.isYear(w.text(), w.start(1), w.end(2))) {
            return null;
        }
        return new DateExpression.Full(new PartialDate(PartialDate.ofYear(first) + "/" + PartialDate.ofYear(second)));
    }

    /** {@code 25} is 2025, {@code 98} is 1998. */
    private static int century(int year) {
        return year > 99 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    /** The name of a month that is meant as one, and not as a verb or a person's name. */
    private static boolean isMonthAlone(Words w) {
        String word = w.group(1);
        if (!FULL_MONTH.matcher(word).matches()) {
            return false;
        }
        return !AMBIGUOUS.matcher(word).matches()
                || w.after(MONTH_BEFORE)
                || (!word.equals("May") && w.after(MONTH_OR_NAME_BEFORE))
                || (w.after(THE_BEFORE) && NOUN_AFTER.matcher(w.rest()).find());
    }

    private static DateExpression ofMonth(Words w, int month, int year, Part part) {
        return new DateExpression.OfMonth(month(w.group(month)), year == 0 ? null : w.year(year), Turn.NEAREST, part);
    }

    private static @Nullable DateExpression fromPublication(Words w, int days) {
        boolean name = Character.isUpperCase(w.text().charAt(w.match().start())) && w.after(MID_SENTENCE);
        return name ? null : new DateExpression.FromPublication(days);
    }

    private static @Nullable DateExpression shift(Words w, boolean forward) {
        if (w.vague()) {
            return null;
        }
        int more = w.has(3) ? number(w.group(3)) : 0;
        int amount = w.count(1, 2);
        return new DateExpression.Later(forward ? amount : -amount, unit(w.group(2)), forward ? more : -more);
    }

    private static DateExpression later(int amount, ChronoUnit unit) {
        return new DateExpression.Later(amount, unit, 0);
    }

    private static @Nullable DateExpression dayOfToldMonth(Words w) {
        int day = w.number(1);
        return day < 1 || day > 31 ? null : new DateExpression.DayOfToldMonth(day);
    }

    private static DateExpression fromEvent(int days, String event) {
        return new DateExpression.FromEvent(days, event, isGathering(event));
    }

    private static boolean isGathering(String event) {
        return GATHERING.matcher(event).matches();
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "day" -> ChronoUnit.DAYS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> ChronoUnit.WEEKS;
        };
    }

    private static int turns(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }

    private static boolean isForward(String word) {
        return word.equals("following") || word.equals("next");
    }

    private static Part weekOf(String word) {
        return switch (word) {
            case "first" -> Part.FIRST_WEEK;
            case "second" -> Part.SECOND_WEEK;
            case "third" -> Part.THIRD_WEEK;
            default -> Part.LAST_WEEK;
        };
    }

    private static Part partOf(String word) {
        return word.equals("end") ? Part.LAST_DAY : Part.WHOLE;
    }
}
