package briefingbook.seed;

import briefingbook.book.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A full date as headers, stamps and addresses write it.
 *
 * @param start index of its first character in the text searched
 * @param end index after its last character
 */
record StatedDate(PartialDate date, int start, int end) {

    /** A month's name, whole or short. */
    static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DATE = Pattern.compile("(?i)(?<![\\w/-])(?:"
            + "(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})(?:T[0-9:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?"
            + "|(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>" + MONTH + "),?\\s(?<year>\\d{4})"
            + "|(?<monthFirst>" + MONTH + ")\\s(?<dayNext>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<yearLast>\\d{4})"
            + "|(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<yearShort>\\d{4}|\\d{2})"
            + ")(?![\\w/])");
    private static final Pattern PATH = Pattern.compile("/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?:/|$)");

    /** The first full date in a text. */
    static Optional<StatedDate> find(String text) {
        Matcher m = DATE.matcher(text);
        while (m.find()) {
            Optional<PartialDate> date = date(m);
            if (date.isPresent()) {
                return Optional.of(new StatedDate(date.get(), m.start(), m.end()));
            }
        }
        return Optional.empty();
    }

    /** The day in the path of an address, as newspapers have it: {@code /2025/02/25/}. */
    static Optional<PartialDate> inAddress(String address) {
        Matcher m = PATH.matcher(address);
        return m.find() ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty();
    }

    /** The day of a month in a year, if there is such a day. */
    static Optional<PartialDate> of(String year, String month, String day) {
        return day(year, String.valueOf(number(month)), day);
    }

    private static Optional<PartialDate> date(Matcher m) {
        if (m.group("isoYear") != null) {
            return day(m.group("isoYear"), m.group("isoMonth"), m.group("isoDay"));
        }
        if (m.group("day") != null) {
            return of(m.group("year"), m.group("month"), m.group("day"));
        }
        if (m.group("monthFirst") != null) {
            return of(m.group("yearLast"), m.group("monthFirst"), m.group("dayNext"));
        }
        return numeric(m);
    }

    /** American order with slashes unless the first number can be no month; the day first with points and hyphens. */
    private static Optional<PartialDate> numeric(Matcher m) {
        String year = m.group("yearShort").length() == 2 ? "20" + m.group("yearShort") : m.group("yearShort");
        boolean dayFirst = !m.group("mark").equals("/") || Integer.parseInt(m.group("first")) > 12;
        return dayFirst
                ? day(year, m.group("second"), m.group("first"))
                : day(year, m.group("first"), m.group("second"));
    }

    private static int number(String month) {
        return MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static Optional<PartialDate> day(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null || month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.of(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
