package briefingbook.render;

import briefingbook.book.Country;
import briefingbook.book.Event;
import briefingbook.book.Person;
import briefingbook.book.Source;
import briefingbook.render.Page.Preview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cards that a page brings along for the pages to which its running text leads: one for each person, event, country or
 * source, however often it is named.
 *
 * <p>A card tells about a page and holds no words of a source, so that every source may have one, whatever its rights.
 */
final class Previews {

    /** What a link to a name ({@code ent}) or to a source's sign ({@code sig}) in running text has. */
    private static final Pattern NAME_OR_SIGN = Pattern.compile("\\bclass=\"(?:ent|sig)\\b");
    /** What an address has before an anchor. */
    private static final Pattern ADDRESS = Pattern.compile("\\bhref=\"([^\"#]+)");

    private final Pages pages;
    private final SiteModel model;
    private final Map<String, Supplier<Preview>> makers;
    private final Map<String, Preview> made = new ConcurrentHashMap<>();

    Previews(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.makers = makers(pages.links);
    }

    private Map<String, Supplier<Preview>> makers(Links links) {
        Map<String, Supplier<Preview>> byAddress = new HashMap<>();
        model.book().persons().forEach(person -> byAddress.put(links.person(person.id()), () -> person(person)));
        model.book().events().forEach(event -> byAddress.put(links.event(event.id()), () -> event(event)));
        model.book().countries().forEach(country -> byAddress.put(links.country(country.id()), () -> country(country)));
        model.book().sources().forEach(source -> byAddress.put(links.source(source.id()), () -> source(source)));
        return byAddress;
    }

    /**
     * The cards for the links in a page's text, in the order in which they come first.
     *
     * @param page path of the page
     * @param body its rendered text
     */
    List<Preview> of(String page, String body) {
        String root = Links.root(page);
        List<Preview> previews = new ArrayList<>();
        for (String address : addresses(body)) {
            String path = address.startsWith(root) ? address.substring(root.length()) : address;
            Supplier<Preview> maker = makers.get(path);
            if (maker != null && !path.equals(page)) {
                previews.add(made.computeIfAbsent(path, key -> maker.get()).at(address));
            }
        }
        return previews;
    }

    private static Set<String> addresses(String body) {
        Set<String> addresses = new LinkedHashSet<>();
        Matcher link = NAME_OR_SIGN.matcher(body);
        Matcher address = ADDRESS.matcher(body);
        for (int at = body.indexOf("<a "); at >= 0; at = body.indexOf("<a ", at + 1)) {
            int end = body.indexOf('>', at);
            end = end < 0 ? body.length() : end;
            if (link.region(at, end).find() && address.region(at, end).find()) {
                addresses.add(address.group(1));
            }
        }
        return addresses;
    }

    private Preview person(Person person) {
        String country = person.country() == null ? "" : model.nameOf(person.country());
        return card(
                "Person",
                person.name(),
                joined(", ", pages.office(person, null), country),
                Words.capitalized(joined(
                        ", ",
                        count("quoted ", model.quotesBy(person.id()).size(), "time", "times"),
                        count("took part in ", model.eventsWith(person.id()).size(), "event", "events"))));
    }

    private Preview event(Event event) {
        return card(
                Words.capitalized(Words.kind(event.kind())),
                event.name(),
                joined(", ", Pages.date(event), Objects.requireNonNullElse(event.place(), "")),
                event.status() == Event.Status.HELD ? "" : Words.capitalized(Words.status(event)),
                count("Told by ", model.tellersOf(event), "source", "sources"));
    }

    private Preview country(Country country) {
        String id = country.id();
        return card(
                "Country",
                country.name(),
                joined(
                        " · ",
                        count("", model.responsesBy(id).size(), "response", "responses"),
                        count("", model.personsOf(id).size(), "person", "people"),
                        count("", model.eventsOfParty(id).size(), "event", "events")));
    }

    private Preview source(Source source) {
        String retells = source.derivedFrom().stream()
                .map(origin -> "Retells " + model.source(origin.source()).siglum() + ": "
                        + Math.round(origin.share() * 100) + " % of its sentences")
                .collect(Collectors.joining("; "));
        return card(
                source.siglum() + " · " + Words.kind(source.kind()),
                source.title(),
                joined(
                        ", ",
                        Objects.requireNonNullElse(source.publisher(), ""),
                        source.published() == null ? "undated" : Words.date(source.published())),
                retells);
    }

    private static Preview card(String kind, String title, String... lines) {
        return new Preview(
                "",
                kind,
                title,
                Arrays.stream(lines).filter(line -> !line.isEmpty()).toList());
    }

    private static String joined(String between, String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String count(String before, int number, String one, String many) {
        return number == 0 ? "" : before + Words.count(number, one, many);
    }
}
