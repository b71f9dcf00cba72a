package briefingbook.dates;

import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means in its place.
 *
 * @param value null where it stays open
 * @param by one short sentence: the rule and its cue, or why it stays open
 */
record Meaning(@Nullable PartialDate value, String by) {

    static Meaning of(PartialDate value, String by) {
        return new Meaning(value, by);
    }

    static Meaning of(LocalDate day, String by) {
        return new Meaning(PartialDate.of(day), by);
    }

    static Meaning of(YearMonth month, String by) {
        return new Meaning(PartialDate.of(month), by);
    }

    static Meaning ofYear(int year, String by) {
        return year < 1 || year > 9999 ? open(by) : new Meaning(PartialDate.ofYear(year), by);
    }

    static Meaning ofDays(LocalDate first, LocalDate last, String by) {
        return new Meaning(PartialDate.span(first, last), by);
    }

    static Meaning open(String why) {
        return new Meaning(null, "open: " + why);
    }
}
