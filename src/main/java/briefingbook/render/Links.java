package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Passage;
import java.util.Comparator;
import java.util.Locale;

/**
 * Where everything stands: every address of the site is made here.
 *
 * <p>Addresses are paths below the output folder; {@link #from} makes them relative to a page, so that the site works
 * from a folder and from any path of a server.
 */
final class Links implements BookJson.Addresses {

    static final String HOME = "index.html";
    static final String CHRONOLOGY = "chronology.html";
    static final String PERSONS = "persons.html";
    static final String RESPONSES = "responses.html";
    static final String COUNTRIES = "countries.html";
    static final String SOURCES = "sources.html";
    static final String DISPUTED = "disputed.html";
    static final String INDEX = "index-a-z.html";
    static final String SEARCH = "search.html";
    static final String ABOUT = "about.html";
    static final String RIGHTS = "rights.html";
    static final String REVIEW = "review.html";
    /** Order of paths by their names without the ending. */
    static final Comparator<String> BY_NAME = Comparator.comparing(path -> path.replace(".html", ""));

    /** Before an ISO date in the anchors of the chronology. */
    static final String DAY = "d-";
    /** Anchor and page of what has no date. */
    static final String UNDATED = "undated";

    static final String MISSING = "404.html";
    static final String DATA = "data/book.json";
    static final String CLAIMS = "data/claims.csv";
    static final String FEED = "changes.atom";
    static final String ROBOTS = "robots.txt";
    static final String SITEMAP = "sitemap.xml";
    static final String SCHEMA = "data/book.schema.json";

    @Override
    public String event(String id) {
        return "events/" + id + ".html";
    }

    String person(String id) {
        return "persons/" + id + ".html";
    }

    @Override
    public String response(String id) {
        return "responses/" + id + ".html";
    }

    String country(String code) {
        return "countries/" + code.toLowerCase(Locale.ROOT) + ".html";
    }

    @Override
    public String source(String id) {
        return "sources/" + id + ".html";
    }

    String sourceData(String id) {
        return "data/sources/" + id + ".json";
    }

    /** The data of an event's, person's, response's or country's page. */
    String pageData(String page) {
        return "data/" + page.replaceFirst("\\.html$", ".json");
    }

    /** The place of a passage on its source's page. */
    String passage(String source, Passage.Id id) {
        return source(source) + "#" + id.value();
    }

    /** The anchor of a claim on every page that prints it. */
    static String anchor(Claim.Id id) {
        return id.value();
    }

    String conflict(String id) {
        return DISPUTED + "#" + id;
    }

    static String anchorOfDay(String iso) {
        return DAY + iso.replace('/', '_');
    }

    /** @param letter as it stands in an address */
    static String letter(String letter) {
        return "a-z/" + letter + ".html";
    }

    /** @param part a year or a month, or {@link #UNDATED} */
    static String chronology(String part) {
        return "chronology/" + part + ".html";
    }

    /** What leads from a page to the top of the site: nothing, or {@code ../} for each folder. */
    static String root(String page) {
        return "../".repeat((int) page.chars().filter(c -> c == '/').count());
    }

    /** An address as a page must write it. */
    static String from(String page, String address) {
        return root(page) + address;
    }
}
