package briefingbook.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** English names of months, weekdays and small numbers, and the room's word lists. */
final class CalendarWords {

    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b";
    static final String WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b";
    static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)";
    static final String YEAR = "(?:1[5-9]|20)\\d\\d(?!\\d|,\\d)";
    static final String NUMBER = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9]\\d?)\\b";
    static final String ORDINAL =
            "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\\b";
    static final String GATHERING = alternatives("gatherings.txt");
    static final String EVENT = "(?:" + GATHERING + "|" + alternatives("happenings.txt") + ")\\b";

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private CalendarWords() {}

    /** By the first three letters of its name. */
    static Month month(String name) {
        for (Month month : Month.values()) {
            if (month.name().regionMatches(true, 0, name, 0, 3)) {
                return month;
            }
        }
        throw new IllegalArgumentException("month " + name);
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** {@code a}, {@code two}, {@code 10}. */
    static int number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int named = NUMBERS.indexOf(lower);
        if (named >= 0) {
            return named;
        }
        return lower.startsWith("a") ? 1 : Integer.parseInt(lower);
    }

    static int ordinal(String word) {
        return ORDINALS.indexOf(word.toLowerCase(Locale.ROOT));
    }

    /** The digits of {@code 23rd} or {@code 07}. */
    static int day(String digits) {
        int end = 0;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        return Integer.parseInt(digits.substring(0, end));
    }

    /** {@code FEBRUARY} as {@code February}. */
    static String title(Enum<?> name) {
        return name.name().charAt(0) + name.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The words of a list, ready to stand in a pattern. */
    static String alternatives(String list) {
        try (InputStream in = Objects.requireNonNull(CalendarWords.class.getResourceAsStream(list), list);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.joining("|", "(?:", ")"));
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + list, e);
        }
    }
}
