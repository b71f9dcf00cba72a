package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.ChronologyPage;
import briefingbook.render.Page.Day;
import briefingbook.render.Page.Happening;
import briefingbook.render.Page.Told;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chronology: one page, or one a year with an overview where one would be too long. */
final class ChronologyPages {

    private static final String TITLE = "Chronology";
    private static final String INTRO =
            "Every happening that the sources date or name. What was only foreseen, reported or denied says so.";
    private static final int MOST_TOLD = 8;
    private static final int MOST_PARTIES = 4;
    private static final int TOLD_WORDS = 110;

    private final Pages pages;
    private final SiteModel model;
    private final Links links;
    private final Chronology chronology;
    private final SortedMap<String, List<Chronology.Day>> days;

    ChronologyPages(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
        this.chronology = model.days();
        this.days = chronology.pages();
        if (chronology.isWhole()) {
            days.putIfAbsent(Links.CHRONOLOGY, List.of());
        } else if (!chronology.undated().isEmpty()) {
            days.put(Links.chronology(Links.UNDATED), List.of());
        }
    }

    /** Paths of the pages beside the chronology's own. */
    List<String> years() {
        return days.keySet().stream()
                .filter(path -> !path.equals(Links.CHRONOLOGY))
                .toList();
    }

    /** The pages that list dates, in order of time. */
    List<ChronologyPage> withDays() {
        return chronology.isWhole()
                ? List.of(first())
                : years().stream().map(this::year).toList();
    }

    /** The chronology's own page. */
    ChronologyPage first() {
        List<Event> main = model.mainEvents();
        String path = Links.CHRONOLOGY;
        if (chronology.isWhole()) {
            return page(path, TITLE, Timeline.of(main, links, path));
        }
        return new ChronologyPage(
                pages.frame(path, TITLE, "Every event of the book in order of time.", path),
                INTRO,
                Timeline.of(main, links, path),
                jumps(path),
                List.of(),
                List.of());
    }

    /** The page of a year or a month, or of what has no date. */
    ChronologyPage year(String path) {
        return page(path, TITLE + ": " + name(path), List.of());
    }

    private ChronologyPage page(String path, String title, List<Page.Point> timeline) {
        Filters filters = new Filters(model);
        ClaimViews views = pages.claims(path);
        List<Day> listed = new ArrayList<>();
        for (Chronology.Day day : days.getOrDefault(path, List.of())) {
            listed.add(day(path, day, filters, views));
        }
        if (chronology.isWhole() || path.equals(Links.chronology(Links.UNDATED))) {
            undated(path, filters).ifPresent(listed::add);
        }
        return new ChronologyPage(
                pages.printing(
                        pages.frame(path, title, "Every event of the book in order of time.", Links.CHRONOLOGY),
                        claims(days.getOrDefault(path, List.of()))),
                INTRO,
                timeline,
                chronology.isWhole() ? years(listed) : jumps(path),
                filters.choices(),
                listed);
    }

    /** What tells of some days and of their events. */
    private Stream<Claim> claims(List<Chronology.Day> some) {
        return some.stream()
                .flatMap(day -> Stream.concat(
                        day.claims().stream(),
                        day.events().stream()
                                .flatMap(event -> event.claims().stream())
                                .map(model::claim)));
    }

    private Optional<Day> undated(String path, Filters filters) {
        List<Happening> events = chronology.undated().stream()
                .map(event -> happening(path, event, filters))
                .toList();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Day(Links.UNDATED, "Without a date in the sources", events, List.of(), Link.to("", null)));
    }

    private Day day(String path, Chronology.Day day, Filters filters, ClaimViews views) {
        PartialDate date = day.date();
        List<Happening> events = day.events().stream()
                .map(event -> happening(path, event, filters))
                .toList();
        List<Claim> told = events.isEmpty() ? distinct(day.claims()) : List.of();
        int more = told.size() - MOST_TOLD;
        String query = "?q=" + URLEncoder.encode(Words.date(date), StandardCharsets.UTF_8);
        return new Day(
                Links.anchorOfDay(date.iso()),
                Words.date(date),
                events,
                told.stream()
                        .limit(MOST_TOLD)
                        .map(claim -> told(path, claim, filters, views))
                        .toList(),
                more <= 0 ? Link.to("", null) : new Link(more + " more", Links.from(path, Links.SEARCH) + query));
    }

    /** Of claims that tell the same, the first. */
    private static List<Claim> distinct(Set<Claim> claims) {
        Set<Claim.Id> known = new HashSet<>();
        List<Claim> distinct = new ArrayList<>();
        for (Claim claim : claims) {
            if (known.add(claim.id())) {
                distinct.add(claim);
            }
            known.addAll(claim.corroborates());
        }
        return distinct;
    }

    private Happening happening(String path, Event event, Filters filters) {
        String what = event.status() == Event.Status.HELD ? Words.kind(event.kind()) : Words.status(event);
        String until = event.end() == null ? "" : Pages.date(event);
        String detail = Stream.of(until, what, parties(event), Words.count(model.tellersOf(event), "source", "sources"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Happening(pages.event(path, event), event.status().word(), detail, filters.event(event));
    }

    private String parties(Event event) {
        List<String> names =
                event.parties().stream().limit(MOST_PARTIES).map(model::nameOf).toList();
        int more = event.parties().size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private Told told(String path, Claim claim, Filters filters, ClaimViews views) {
        Passage passage = model.passageOf(claim);
        boolean hidden = !model.sourceOf(claim).rights().allowWords();
        return new Told(
                views.place(passage),
                hidden ? "" : Words.opening(claim.text(), TOLD_WORDS),
                Links.from(path, model.addressOf(claim)),
                filters.claim(claim));
    }

    /** To the first date of each year. */
    private static List<Link> years(List<Day> days) {
        Map<String, Link> years = new LinkedHashMap<>();
        for (Day day : days) {
            String year = day.id().equals(Links.UNDATED)
                    ? day.heading()
                    : day.id().substring(Links.DAY.length(), Links.DAY.length() + 4);
            years.putIfAbsent(year, new Link(year, "#" + day.id()));
        }
        return List.copyOf(years.values());
    }

    /** To the pages of the chronology, from one of them. */
    private List<Link> jumps(String path) {
        return years().stream()
                .map(year -> new Link(name(year), Links.from(path, year)))
                .toList();
    }

    private static String name(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".html".length());
        return name.equals(Links.UNDATED) ? "without a date" : Words.date(new PartialDate(name));
    }
}
