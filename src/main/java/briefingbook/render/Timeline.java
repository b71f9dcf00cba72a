package briefingbook.render;

import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Point;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Events along a line of days.
 *
 * <p>The distance between two points grows with the logarithm of the days between them, so that a week of talks stays
 * legible beside a war that began years before; events of one day stand side by side. Labels take the first of eight levels on which they hit no other nor, if they can, the line that leads to another; those of
 * the events with most claims choose first. A year is told with each day, but for the year of more than half of them.
 */
final class Timeline {

    static final double WIDTH = 1080;
    /** What lies between two events of one day, where a day from the next is the logarithm of two. */
    private static final double SIDE_BY_SIDE = 0.35;

    private static final double MARGIN = 8;
    private static final double CHARACTER = 6.3;
    private static final double GAP = 14;
    /** How many events on either side are looked at, and how many are shown. */
    private static final int REACH = 8;

    private static final int MOST_AROUND = 9;
    private static final int MOST_CHARACTERS = 40;
    private static final int[] LEVELS = {1, -1, 2, -2, 3, -3, 4, -4};

    private Timeline() {}

    /** An event among those next to it in time; empty for one without a day or month, or alone. */
    static List<Point> around(Event event, SiteModel model, Links links, String page) {
        List<Event> near = model.around(event, REACH, REACH).stream()
                .filter(Timeline::hasPlace)
                .toList();
        List<Event> chosen = near.stream()
                .sorted(Comparator.comparing((Event other) -> !other.id().equals(event.id()))
                        .thenComparing(other -> !other.known())
                        .thenComparing(other -> -other.claims().size())
                        .thenComparing(Event::id))
                .limit(MOST_AROUND)
                .sorted(SiteModel.BY_TIME)
                .toList();
        return hasPlace(event) && chosen.size() > 1 ? of(chosen, links, page, event.id()) : List.of();
    }

    private static boolean hasPlace(Event event) {
        return event.start() != null && event.start().iso().length() >= 7;
    }

    /** @param events in order of time; those without a day or month are left out */
    static List<Point> of(List<Event> events, Links links, String page) {
        return of(events, links, page, "");
    }

    private static List<Point> of(List<Event> events, Links links, String page, String now) {
        List<Event> dated = events.stream().filter(Timeline::hasPlace).toList();
        List<Label> labels = labels(dated);
        int[] levels = levels(dated, labels);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Event event = dated.get(i);
            Label label = labels.get(i);
            points.add(new Point(
                    label.date,
                    start(event).iso(),
                    new Link(label.title, Links.from(page, links.event(event.id()))),
                    event.status().word(),
                    event.known(),
                    event.id().equals(now),
                    Math.round(label.x * 10) / 10.0,
                    levels[i],
                    label.ends));
        }
        return points;
    }

    /**
     * What stands at a point.
     *
     * @param ends whether the words end there instead of beginning there
     */
    private record Label(double x, String date, String title, boolean ends) {

        Label turned() {
            return new Label(x, date, title, !ends);
        }

        double length() {
            return (date.length() + 1 + title.length()) * CHARACTER;
        }

        double left() {
            return ends ? x - length() : x;
        }

        boolean isInside() {
            return left() >= 0 && left() + length() <= WIDTH;
        }

        /** Whether the words stand over or under a place of the axis; where they begin there, they stand beside it. */
        boolean covers(double place) {
            return place > left() + 1 && place < left() + length() - 1;
        }

        boolean meets(Label other) {
            return left() < other.left() + other.length() + GAP && other.left() < left() + length() + GAP;
        }
    }

    private static List<Label> labels(List<Event> events) {
        double[] x = places(events);
        int usual = usualYear(events);
        return IntStream.range(0, x.length)
                .mapToObj(i -> {
                    PartialDate start = start(events.get(i));
                    boolean withYear = start.firstDay().getYear() != usual;
                    return new Label(
                            x[i],
                            Words.shortDate(start, withYear),
                            Words.opening(events.get(i).name(), MOST_CHARACTERS) + status(events.get(i)),
                            false);
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What is not simply held says so in words, as colour alone tells nothing. */
    private static String status(Event event) {
        return event.status() == Event.Status.HELD ? "" : " (" + event.status().word() + ")";
    }

    /** The year of more than half of the events; 0 where there is none. */
    private static int usualYear(List<Event> events) {
        Map<Integer, Integer> times = new TreeMap<>();
        events.forEach(event -> times.merge(start(event).firstDay().getYear(), 1, Integer::sum));
        return times.entrySet().stream()
                .filter(year -> year.getValue() * 2 > events.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** Where each label stands; one that must end at its point is turned in the list. */
    private static int[] levels(List<Event> events, List<Label> labels) {
        int[] levels = new int[labels.size()];
        IntStream.range(0, levels.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -events.get(i).claims().size()))
                .forEach(i -> place(i, labels, levels));
        return levels;
    }

    /** Where the label hits nothing, beginning at its point or ending there; else where it hits at most a line; else nowhere. */
    private static void place(int at, List<Label> labels, int[] levels) {
        for (boolean lines : List.of(true, false)) {
            for (int level : LEVELS) {
                for (Label label : List.of(labels.get(at), labels.get(at).turned())) {
                    if (isFree(label, level, labels, levels, lines)) {
                        labels.set(at, label);
                        levels[at] = level;
                        return;
                    }
                }
            }
        }
    }

    private static boolean isFree(Label label, int level, List<Label> labels, int[] levels, boolean lines) {
        return label.isInside()
                && IntStream.range(0, levels.length)
                        .noneMatch(i -> levels[i] == level && label.meets(labels.get(i))
                                || lines && isCrossed(label, level, labels.get(i), levels[i]));
    }

    /** Whether the line to the label farther from the axis goes through the other, which is on its side. */
    private static boolean isCrossed(Label one, int level, Label other, int otherLevel) {
        if (level * otherLevel <= 0 || level == otherLevel) {
            return false;
        }
        boolean farther = Math.abs(level) > Math.abs(otherLevel);
        return farther ? other.covers(one.x) : one.covers(other.x);
    }

    private static double[] places(List<Event> events) {
        double[] x = new double[events.size()];
        for (int i = 1; i < x.length; i++) {
            long days = ChronoUnit.DAYS.between(
                    start(events.get(i - 1)).firstDay(), start(events.get(i)).firstDay());
            x[i] = x[i - 1] + SIDE_BY_SIDE + Math.log1p(Math.max(0, days));
        }
        double whole = x.length == 0 ? 0 : x[x.length - 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = MARGIN + (whole == 0 ? 0 : x[i] / whole * (WIDTH - 4 * MARGIN));
        }
        return x;
    }

    private static PartialDate start(Event event) {
        return Objects.requireNonNull(event.start(), event.id());
    }
}
