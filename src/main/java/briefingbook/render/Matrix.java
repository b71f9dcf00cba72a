package briefingbook.render;

import briefingbook.book.Event;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Attendance;
import briefingbook.render.Page.Cell;
import briefingbook.render.Page.Column;
import briefingbook.render.Page.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who took part in what, as a table of persons and events, with the sources that say so.
 *
 * <p>Its columns are the events with most participants, in order of time; its rows the persons who took part in most of
 * them. A table reads better than a drawing of a network, on paper and aloud.
 */
final class Matrix {

    private static final int MOST_TITLE = 44;

    private final Pages pages;
    private final SiteModel model;

    Matrix(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
    }

    /** An attendance without columns where fewer than two events have participants. */
    Attendance of(String page, List<Event> events, int mostEvents, int mostPersons) {
        List<Event> columns = events.stream()
                .filter(event -> !event.participants().isEmpty() && event.status() == Event.Status.HELD)
                .sorted(Comparator.comparing(
                                (Event event) -> -event.participants().size())
                        .thenComparing(event -> -event.claims().size())
                        .thenComparing(Event::id))
                .limit(mostEvents)
                .sorted(SiteModel.BY_TIME)
                .toList();
        if (columns.size() < 2) {
            return new Attendance(List.of(), List.of());
        }
        Map<String, Integer> times = new TreeMap<>();
        columns.forEach(event -> event.participants().forEach(id -> times.merge(id, 1, Integer::sum)));
        List<Row> rows = times.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(
                                entry -> -model.claimsAbout(entry.getKey()).size())
                        .thenComparing(Map.Entry::getKey))
                .limit(mostPersons)
                .map(entry -> row(page, entry.getKey(), columns))
                .toList();
        return new Attendance(columns.stream().map(event -> column(page, event)).toList(), rows);
    }

    private Column column(String page, Event event) {
        Link link = pages.event(page, event);
        return new Column(new Link(Words.opening(link.title(), MOST_TITLE), link.href()), Pages.date(event));
    }

    private Row row(String page, String person, List<Event> columns) {
        ClaimViews views = pages.claims(page);
        return new Row(
                pages.person(page, person),
                columns.stream()
                        .map(event -> new Cell(
                                event.participants().contains(person),
                                views.places(event.facts().participants().getOrDefault(person, List.of()))))
                        .toList());
    }
}
