package briefingbook.render;

import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Point;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Events along a line of days.
 *
 * <p>The distance between two points grows with the logarithm of the days between them, so that a week of talks stays
 * legible beside a war that began years before; labels take the first of six levels on which they hit no other.
 */
final class Timeline {

    static final double WIDTH = 1080;
    private static final double MARGIN = 8;
    private static final double CHARACTER = 6.9;
    private static final int[] LEVELS = {1, -1, 2, -2, 3, -3};

    private Timeline() {}

    /**
     * @param events in order of time; those without a day or month are left out
     * @param now id of the event whose page it is, or the empty string
     */
    static List<Point> of(List<Event> events, SiteModel model, Links links, String page, String now) {
        List<Event> dated = events.stream().filter(event -> day(event) != null).toList();
        double[] x = places(dated);
        double[] free = new double[7];
        Arrays.fill(free, Double.NEGATIVE_INFINITY);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Event event = dated.get(i);
            PartialDate start = java.util.Objects.requireNonNull(event.start());
            String date = Words.shortDate(start);
            String label = Words.opening(event.name(), 44);
            double length = (date.length() + 1 + label.length()) * CHARACTER;
            boolean anchorEnd = x[i] + length > WIDTH;
            double left = anchorEnd ? x[i] - length : x[i];
            int level = 0;
            for (int candidate : LEVELS) {
                if (free[candidate + 3] <= left && left >= 0) {
                    level = candidate;
                    free[candidate + 3] = left + length + 10;
                    break;
                }
            }
            points.add(new Point(
                    date,
                    start.iso(),
                    new Link(label, Links.from(page, links.event(event.id()))),
                    event.status().word(),
                    event.known() || event.id().equals(now),
                    Math.round(x[i] * 10) / 10.0,
                    level,
                    anchorEnd));
        }
        return points;
    }

    private static @org.jspecify.annotations.Nullable PartialDate day(Event event) {
        return event.start() == null || event.start().iso().length() < 7 ? null : event.start();
    }

    private static double[] places(List<Event> events) {
        double[] x = new double[events.size()];
        for (int i = 1; i < x.length; i++) {
            PartialDate before =
                    java.util.Objects.requireNonNull(events.get(i - 1).start());
            PartialDate here = java.util.Objects.requireNonNull(events.get(i).start());
            x[i] = x[i - 1] + Math.log1p(Math.max(0, ChronoUnit.DAYS.between(before.firstDay(), here.firstDay())));
        }
        double whole = x.length == 0 ? 0 : x[x.length - 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = MARGIN + (whole == 0 ? 0 : x[i] / whole * (WIDTH - 4 * MARGIN));
        }
        return x;
    }
}
