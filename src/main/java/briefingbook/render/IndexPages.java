package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.Event;
import briefingbook.book.Organization;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Entry;
import briefingbook.render.Page.Group;
import briefingbook.render.Page.ListPage;
import briefingbook.search.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything from A to Z: on one page, or on one a letter where one would be too long. */
final class IndexPages {

    private static final int MOST_LINES = 3000;
    private static final String TITLE = "A–Z";
    private static final String INTRO =
            "Every person, event, country, organization and source of the book; other spellings lead to the name used here.";
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    /** What begins with no letter. */
    private static final String OTHER = "#";

    private final Pages pages;
    private final SiteModel model;
    private final Links links;
    private final SortedMap<String, List<Heading>> letters = new TreeMap<>();
    private final boolean whole;

    /**
     * A line of the index.
     *
     * @param of id of the entity that it names
     * @param key by which it is sorted
     * @param see the name that leads to the entity; empty where this is it
     */
    record Heading(String of, String title, String key, String address, String detail, String see) {}

    IndexPages(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
        List<Heading> headings = new ArrayList<>();
        model.book().persons().forEach(person -> add(headings, person));
        model.book().events().forEach(event -> add(headings, event));
        model.book().countries().forEach(country -> add(headings, country));
        model.book().organizations().forEach(organization -> add(headings, organization));
        for (Source source : model.book().sources()) {
            headings.add(heading(source.id(), source.title(), links.source(source.id()), "source " + source.siglum()));
        }
        headings.sort(Comparator.comparing(Heading::key)
                .thenComparing(Heading::title)
                .thenComparing(Heading::address)
                .thenComparing(Heading::detail));
        headings.forEach(heading -> letters.computeIfAbsent(letter(heading.key), l -> new ArrayList<>())
                .add(heading));
        whole = headings.size() <= MOST_LINES;
    }

    private static Heading heading(String of, String title, String address, String detail) {
        return new Heading(of, title, sortKey(title), address, detail, "");
    }

    /** The lines under each letter, in their order. */
    SortedMap<String, List<Heading>> letters() {
        return Collections.unmodifiableSortedMap(letters);
    }

    private void add(List<Heading> headings, Person person) {
        String address = links.person(person.id());
        Heading own = heading(person.id(), inverted(person.name()), address, "person");
        headings.add(own);
        see(
                headings,
                own,
                person.name(),
                person.aliases().stream().map(IndexPages::inverted).toList());
    }

    private void add(List<Heading> headings, Event event) {
        String detail = "event" + (event.start() == null ? "" : ", " + Pages.date(event));
        Heading own = heading(event.id(), event.name(), links.event(event.id()), detail);
        headings.add(own);
        see(headings, own, event.name(), event.aliases());
    }

    private void add(List<Heading> headings, Country country) {
        Heading own = heading(
                country.id(),
                country.name(),
                links.country(country.id()),
                country.id().length() == 2 ? "country" : "body");
        headings.add(own);
        see(headings, own, country.name(), country.aliases());
    }

    /** An organization has no page: the entry leads to where it is first named. */
    private void add(List<Heading> headings, Organization organization) {
        List<Claim> claims = model.claimsAbout(organization.id());
        if (claims.isEmpty()) {
            return;
        }
        Passage first = model.passageOf(claims.get(0));
        Heading own = heading(
                organization.id(),
                organization.name(),
                links.passage(first.source(), first.id()),
                "organization, first named in " + model.source(first.source()).siglum() + " "
                        + ClaimViews.where(first));
        headings.add(own);
        see(headings, own, organization.name(), organization.aliases());
    }

    /** Other names lead to the name that the book uses, unless they would stand beside it anyhow. */
    private static void see(List<Heading> headings, Heading own, String name, List<String> others) {
        Set<String> known = new HashSet<>();
        for (String other : others) {
            Heading heading = new Heading(own.of, other, sortKey(other), own.address, "see " + name, own.title);
            if (!own.key.startsWith(heading.key) && known.add(heading.key)) {
                headings.add(heading);
            }
        }
    }

    /** The index's own page: all of it, or the way to each letter. */
    ListPage first() {
        String path = Links.INDEX;
        List<Group> groups = new ArrayList<>();
        if (whole) {
            letters.forEach((letter, headings) -> groups.add(group(path, letter, headings)));
        }
        return page(path, TITLE, groups);
    }

    /** The page of one letter. */
    ListPage letter(String path, String letter) {
        return page(path, TITLE + ": " + letter, List.of(group(path, letter, letters.getOrDefault(letter, List.of()))));
    }

    /** The pages of the letters by path. */
    Map<String, String> letterPages() {
        Map<String, String> byPath = new TreeMap<>();
        if (!whole) {
            letters.keySet().forEach(letter -> byPath.put(Links.letter(anchor(letter)), letter));
        }
        return byPath;
    }

    /** To each letter, from a page. */
    List<Link> jumps(String path) {
        return letters.keySet().stream()
                .map(letter -> new Link(letter, address(path, letter)))
                .toList();
    }

    private String address(String path, String letter) {
        String anchor = "#letter-" + anchor(letter);
        if (!whole) {
            return Links.from(path, Links.letter(anchor(letter)));
        }
        return path.equals(Links.INDEX) ? anchor : Links.from(path, Links.INDEX) + anchor;
    }

    private ListPage page(String path, String title, List<Group> groups) {
        return new ListPage(
                pages.frame(path, title, "Every person, event, country, organization and source.", Links.INDEX),
                INTRO,
                jumps(path),
                groups);
    }

    private static Group group(String path, String letter, List<Heading> headings) {
        return new Group(
                "letter-" + anchor(letter),
                letter,
                headings.stream()
                        .map(heading -> new Entry(
                                "", new Link(heading.title, Links.from(path, heading.address)), heading.detail))
                        .toList());
    }

    /** {@code Lavrov, Sergey}. */
    static String inverted(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
    }

    /** Folded, without the article that it begins with. */
    static String sortKey(String title) {
        List<String> words = Folding.words(title);
        boolean article = words.size() > 1 && ARTICLES.contains(words.get(0));
        return String.join(" ", article ? words.subList(1, words.size()) : words);
    }

    private static String letter(String key) {
        return key.isEmpty() || !Character.isLetter(key.charAt(0))
                ? OTHER
                : key.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** As it stands in an address. */
    private static String anchor(String letter) {
        char first = letter.charAt(0);
        return letter.equals(OTHER) ? "0" : first < 0x80 ? letter.toLowerCase(Locale.ROOT) : Integer.toHexString(first);
    }
}
