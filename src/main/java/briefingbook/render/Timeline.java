package briefingbook.render;

import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Point;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events along a line of days.
 *
 * <p>The distance between two points grows with the logarithm of the days between them, so that a week of talks stays
 * legible beside a war that began years before; labels take the first of six levels on which they hit no other,
 * and those of the events with most claims choose first.
 */
final class Timeline {

    static final double WIDTH = 1080;
    private static final double MARGIN = 8;
    private static final double CHARACTER = 6.3;
    private static final double GAP = 14;
    private static final int[] LEVELS = {1, -1, 2, -2, 3, -3};

    private Timeline() {}

    /**
     * @param events in order of time; those without a day or month are left out
     * @param now id of the event whose page it is, or the empty string
     */
    static List<Point> of(List<Event> events, SiteModel model, Links links, String page, String now) {
        List<Event> dated = events.stream().filter(event -> day(event) != null).toList();
        double[] x = places(dated);
        int[] levels = levels(dated, x);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Event event = dated.get(i);
            PartialDate start = java.util.Objects.requireNonNull(event.start());
            points.add(new Point(
                    Words.shortDate(start),
                    start.iso(),
                    new Link(label(event), Links.from(page, links.event(event.id()))),
                    event.status().word(),
                    event.known() || event.id().equals(now),
                    Math.round(x[i] * 10) / 10.0,
                    levels[i],
                    x[i] + length(event) > WIDTH));
        }
        return points;
    }

    /** The levels of the labels; the events with most claims choose first. */
    private static int[] levels(List<Event> events, double[] x) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> -events.get(i).claims().size()));
        int[] levels = new int[x.length];
        for (int i : order) {
            for (int candidate : LEVELS) {
                if (isFree(candidate, i, levels, events, x)) {
                    levels[i] = candidate;
                    break;
                }
            }
        }
        return levels;
    }

    private static boolean isFree(int level, int at, int[] levels, List<Event> events, double[] x) {
        double left = left(events.get(at), x[at]);
        double right = left + length(events.get(at)) + GAP;
        if (left < 0) {
            return false;
        }
        for (int i = 0; i < x.length; i++) {
            double otherLeft = left(events.get(i), x[i]);
            if (levels[i] == level && left < otherLeft + length(events.get(i)) + GAP && otherLeft < right) {
                return false;
            }
        }
        return true;
    }

    private static double left(Event event, double x) {
        return x + length(event) > WIDTH ? x - length(event) : x;
    }

    private static double length(Event event) {
        PartialDate start = java.util.Objects.requireNonNull(event.start());
        return (Words.shortDate(start).length() + 1 + label(event).length()) * CHARACTER;
    }

    private static String label(Event event) {
        return Words.opening(event.name(), 40);
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
