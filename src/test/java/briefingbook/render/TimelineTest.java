package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events along a line of days. */
class TimelineTest {

    @Test
    void pointsStandInOrderOfTimeWithinTheDrawing() {
        List<Page.Point> points = timeline("1990-01", "2024-02-01", "2024-02-02", "2024-02-03", "2030-01-01");
        assertThat(points)
                .extracting(Page.Point::x)
                .isSorted()
                .allSatisfy(x -> assertThat(x).isBetween(0.0, Timeline.WIDTH));
    }

    @Test
    void aLongSilenceTakesLessRoomThanItsDays() {
        List<Page.Point> points = timeline("1924-01-01", "2024-01-01", "2024-01-02");
        double silence = points.get(1).x() - points.get(0).x();
        double day = points.get(2).x() - points.get(1).x();
        assertThat(silence / day).isBetween(2.0, 100.0);
    }

    @Test
    void twoLabelsOfOneLevelNeverMeet() {
        String[] days = new String[12];
        for (int i = 0; i < days.length; i++) {
            days[i] = "2024-02-" + (10 + i);
        }
        List<Page.Point> points = timeline(days);
        for (Page.Point one : points) {
            for (Page.Point other : points) {
                if (one != other && one.level() != 0 && one.level() == other.level()) {
                    assertThat(left(one) > right(other) || left(other) > right(one))
                            .as(one.link().title() + " and " + other.link().title())
                            .isTrue();
                }
            }
        }
        assertThat(points).anyMatch(point -> point.level() != 0);
    }

    @Test
    void aYearIsToldButForThatOfMostPoints() {
        assertThat(timeline("2022-02-24", "2025-02-12", "2025-02-18", "2025-03"))
                .extracting(Page.Point::date)
                .containsExactly("24 Feb 2022", "12 Feb", "18 Feb", "Mar 2025");
        assertThat(timeline("1986-10-13", "2015-02-12"))
                .extracting(Page.Point::date)
                .containsExactly("13 Oct 1986", "12 Feb 2015");
    }

    @Test
    void aYearAloneIsNoPoint() {
        assertThat(timeline("2023", "2024-02-01")).hasSize(1);
    }

    @Test
    void whatIsNotSimplyHeldSaysSoInWords() {
        SampleBook sample = new SampleBook().event("other", "2024-02-01").status(Event.Status.DENIED);
        Links links = new Links();
        List<Event> events = new SiteModel(sample.book(), links).chronology();
        assertThat(Timeline.of(events, links, "index.html"))
                .extracting(point -> point.style() + ": " + point.link().title().replaceFirst(".*\\(", "("))
                .containsExactlyInAnyOrder("denied: (denied)", "held: other");
    }

    /** Six units a character: a little less than the sans letters take. */
    private static double length(Page.Point point) {
        return 6 * (point.date() + " " + point.link().title()).length();
    }

    private static double left(Page.Point point) {
        return point.anchorEnd() ? point.x() - length(point) : point.x();
    }

    private static double right(Page.Point point) {
        return left(point) + length(point);
    }

    private static List<Page.Point> timeline(String... dates) {
        SampleBook sample = new SampleBook();
        for (String date : dates) {
            sample.event("event-of-some-length-" + date, date);
        }
        Links links = new Links();
        SiteModel model = new SiteModel(sample.book(), links);
        List<Event> events = model.chronology().stream()
                .filter(event -> !event.id().equals(SampleBook.MEETING))
                .toList();
        return Timeline.of(events, links, "index.html");
    }
}
