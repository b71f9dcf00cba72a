package briefingbook.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A day, a month, a year, or a span of such, as exact as the sources have it.
 *
 * <p>Written as ISO 8601 writes it: {@code 2025-02-18}, {@code 2025-02}, {@code 2025}, and a span as
 * {@code 2025-03-23/2025-03-24}. Years run from 1 to 9999.
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    /** Throws {@link IllegalArgumentException} where {@code iso} is no such date, or a span ends before it starts. */
    public PartialDate {
        String[] parts = iso.split("/", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException("date " + iso);
        }
        for (String part : parts) {
            checked(part, iso);
        }
        if (parts.length == 2 && first(parts[0]).isAfter(last(parts[1]))) {
            throw new IllegalArgumentException("span that ends before it starts: " + iso);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.toString());
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(String.format(java.util.Locale.ROOT, "%04d", year));
    }

    /** From the first day to the last; the day itself where they are one. */
    public static PartialDate span(LocalDate first, LocalDate last) {
        return first.equals(last) ? of(first) : new PartialDate(first + "/" + last);
    }

    /** Whether the text has the form of such a date. */
    public static boolean isDate(String text) {
        try {
            new PartialDate(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The first day that it may mean. */
    public LocalDate firstDay() {
        return first(start());
    }

    /** The last day that it may mean. */
    public LocalDate lastDay() {
        return last(end());
    }

    /** What stands before the slash; the whole where it is no span. */
    public String start() {
        int slash = iso.indexOf('/');
        return slash < 0 ? iso : iso.substring(0, slash);
    }

    /** What stands after the slash; the whole where it is no span. */
    public String end() {
        return iso.substring(iso.indexOf('/') + 1);
    }

    /** Whether it is one day. */
    public boolean isDay() {
        return iso.length() == 10;
    }

    /** Whether it is a day or a span from day to day, and not a month or a year. */
    public boolean isToTheDay() {
        return start().length() == 10;
    }

    public boolean isSpan() {
        return iso.indexOf('/') >= 0;
    }

    /** Whether each day that this may mean is one that the other may mean. */
    public boolean within(PartialDate other) {
        return !firstDay().isBefore(other.firstDay()) && !lastDay().isAfter(other.lastDay());
    }

    /** By the first day, then the more exact before the less. */
    @Override
    public int compareTo(PartialDate other) {
        if (isDay() && other.isDay()) {
            return iso.compareTo(other.iso);
        }
        int byStart = firstDay().compareTo(other.firstDay());
        if (byStart != 0) {
            return byStart;
        }
        int byEnd = lastDay().compareTo(other.lastDay());
        return byEnd != 0 ? byEnd : iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }

    private static void checked(String part, String whole) {
        if (!FORM.matcher(part).matches()) {
            throw new IllegalArgumentException("date " + whole);
        }
        try {
            first(part);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date " + whole, e);
        }
    }

    private static LocalDate first(String part) {
        return LocalDate.of(
                number(part, 0, 4),
                part.length() < 7 ? 1 : number(part, 5, 7),
                part.length() < 10 ? 1 : number(part, 8, 10));
    }

    private static LocalDate last(String part) {
        return switch (part.length()) {
            case 4 -> LocalDate.of(number(part, 0, 4), 12, 31);
            case 7 -> YearMonth.of(number(part, 0, 4), number(part, 5, 7)).atEndOfMonth();
            default -> first(part);
        };
    }

    private static int number(String part, int from, int to) {
        return Integer.parseInt(part, from, to, 10);
    }
}
