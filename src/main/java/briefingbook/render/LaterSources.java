package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources that were published after the book's date: a page that prints anything of theirs was changed after the day
 * that its head names, and says so; so does the page of an event that was held later, whatever the dates of its sources.
 */
final class LaterSources {

    /** Of more, the line names these and says how many more there are. */
    private static final int MOST_NAMED = 5;

    private static final Comparator<Source> NEWEST_FIRST = Comparator.comparing(
                    LaterSources::published, Comparator.comparing(PartialDate::firstDay))
            .reversed()
            .thenComparing(Source::id);

    private final SiteModel model;
    private final String asOf;
    private final @Nullable PartialDate date;
    /** By id. */
    private final Map<String, Source> later = new TreeMap<>();

    LaterSources(SiteModel model) {
        this.model = model;
        date = model.book().imprint().asOf();
        asOf = date == null ? "" : Words.date(date);
        if (date != null) {
            model.book().sources().stream()
                    .filter(source -> isAfter(source, date.lastDay()))
                    .forEach(source -> later.put(source.id(), source));
        }
    }

    /** Whether no day on which it may have been published is within the book's date. */
    private static boolean isAfter(Source source, LocalDate day) {
        return source.published() != null && source.published().firstDay().isAfter(day);
    }

    private static PartialDate published(Source source) {
        return Objects.requireNonNull(source.published(), source.id());
    }

    /** What a page says that prints a source; the empty string where that is not later. */
    String line(Source printed) {
        return line(Stream.of(printed.id()));
    }

    /** What a page says that prints claims, each with the sources that tell the same; the empty string where none is later. */
    String lineOf(Stream<Claim> printed) {
        return later.isEmpty()
                ? ""
                : line(printed.flatMap(claim -> Stream.concat(
                                Stream.of(claim), claim.corroborates().stream().map(model::claim)))
                        .map(claim -> model.sourceOf(claim).id()));
    }

    /** What the page of an event says by the event's own day; the empty string where that is not later. */
    String line(Event event) {
        PartialDate held = event.status() == Event.Status.HELD ? event.start() : null;
        return held == null || date == null || !held.firstDay().isAfter(date.lastDay())
                ? ""
                : "Changed after the book’s date, " + asOf + ": this page tells of an event held later, on "
                        + Words.date(held) + ".";
    }

    private String line(Stream<String> printed) {
        List<Source> found = printed.distinct()
                .filter(later::containsKey)
                .map(model::source)
                .sorted(NEWEST_FIRST)
                .toList();
        if (found.isEmpty()) {
            return "";
        }
        String sources = found.size() == 1
                ? "a source published later, on "
                : found.size() + " sources published later, the last on ";
        return "Changed after the book’s date, " + asOf + ": this page draws on " + sources
                + Words.date(published(found.get(0))) + " (" + named(found) + ").";
    }

    private static String named(List<Source> found) {
        String sigla = found.stream().limit(MOST_NAMED).map(Source::siglum).collect(Collectors.joining(", "));
        int more = found.size() - MOST_NAMED;
        return more > 0 ? sigla + " and " + more + " more" : sigla;
    }
}
