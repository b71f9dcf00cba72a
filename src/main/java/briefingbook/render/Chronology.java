package briefingbook.render;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The dates of the book, in order: those on which an event begins, and the days and months that a claim tells of or names. */
final class Chronology {

    /** Lines that one page holds well. */
    private static final int MOST_LINES = 600;

    private final SortedMap<PartialDate, Day> days = new TreeMap<>();
    private final List<Event> undated = new ArrayList<>();
    private final boolean whole;
    private final Set<String> busyYears = new TreeSet<>();

    /**
     * One date, as exact as the sources have it.
     *
     * @param events that begin on it, by id
     * @param claims that tell of it, then those that only name it, in the order of the book
     */
    record Day(PartialDate date, List<Event> events, Set<Claim> claims) {}

    Chronology(Book book) {
        for (Event event : book.events().stream().sorted(SiteModel.BY_TIME).toList()) {
            if (event.start() == null) {
                undated.add(event);
            } else {
                day(event.start()).events.add(event);
            }
        }
        Map<Passage.Id, Claim> claims = new HashMap<>();
        for (Claim claim : book.claims()) {
            claims.put(claim.passage(), claim);
            if (claim.date() != null && isExact(claim.date())) {
                day(claim.date()).claims.add(claim);
            }
        }
        for (DateMention mention : book.dates()) {
            Claim claim = claims.get(mention.passage());
            if (claim != null && mention.value() != null && isExact(mention.value())) {
                day(mention.value()).claims.add(claim);
            }
        }
        Map<String, Integer> lines = new TreeMap<>();
        for (Day day : days.values()) {
            lines.merge(year(day.date.iso()), Math.max(1, day.events.size()), Integer::sum);
        }
        whole = lines.values().stream().mapToInt(Integer::intValue).sum() + undated.size() <= MOST_LINES;
        lines.forEach((year, count) -> {
            if (count > MOST_LINES) {
                busyYears.add(year);
            }
        });
    }

    /** A day or month; a year that a sentence names in passing is no date of the book. */
    private static boolean isExact(PartialDate date) {
        return date.iso().length() > 4;
    }

    private Day day(PartialDate date) {
        return days.computeIfAbsent(date, d -> new Day(d, new ArrayList<>(), new LinkedHashSet<>()));
    }

    boolean has(PartialDate date) {
        return days.containsKey(date);
    }

    List<Event> undated() {
        return undated;
    }

    /** The dates of each page of the chronology, in order; one page in a book of moderate size. */
    SortedMap<String, List<Day>> pages() {
        // A year before its months.
        SortedMap<String, List<Day>> pages = new TreeMap<>(Links.BY_NAME);
        for (Day day : days.values()) {
            pages.computeIfAbsent(pageOf(day.date.iso()), page -> new ArrayList<>())
                    .add(day);
        }
        return pages;
    }

    /** Whether one page holds all. */
    boolean isWhole() {
        return whole;
    }

    /** The page of a date: that of its year, or of its month where the year is a busy one. */
    String pageOf(String iso) {
        if (whole) {
            return Links.CHRONOLOGY;
        }
        boolean byMonth = busyYears.contains(year(iso)) && iso.indexOf('-') == 4;
        return Links.chronology(byMonth ? iso.substring(0, 7) : year(iso));
    }

    private static String year(String iso) {
        return iso.substring(0, 4);
    }
}
