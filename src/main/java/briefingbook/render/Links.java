package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Passage;
import briefingbook.edition.Holdings.Kind;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where everything stands: every address of the site is made here.
 *
 * <p>Those of things stand in {@link Kind}, as editions record them. Addresses are paths below the output folder; {@link #from} makes them relative to a page, so that the site works
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

    /** Where the reader's own pack is put together, and where the packs of the book stand. */
    static final String PACK = "pack.html";

    static final String BOOK_PDF = "pdf/book.pdf";
    static final String MISSING = "404.html";
    static final String DATA = "data/book.json";
    static final String CLAIMS = "data/claims.csv";
    static final String CHANGES = "changes.html";
    static final String FEED = "changes.atom";
    static final String HEADERS = "_headers";
    static final String ROBOTS = "robots.txt";
    static final String SITEMAP = "sitemap.xml";
    static final String SCHEMA = "data/book.schema.json";

    @Override
    public String event(String id) {
        return Kind.EVENT.page(id);
    }

    String person(String id) {
        return Kind.PERSON.page(id);
    }

    @Override
    public String response(String id) {
        return Kind.RESPONSE.page(id);
    }

    String country(String code) {
        return Kind.COUNTRY.page(code);
    }

    @Override
    public String source(String id) {
        return Kind.SOURCE.page(id);
    }

    String sourceData(String id) {
        return "data/sources/" + id + ".json";
    }

    /** The data of an event's, person's, response's or country's page. */
    String pageData(String page) {
        return "data/" + page.replaceFirst("\\.html$", ".json");
    }

    /** The kind of a page that packs may hold, as they name it, by its folder. */
    private static final SortedMap<String, String> PACKED = new TreeMap<>(Map.of(
            "events", "event",
            "persons", "person",
            "responses", "response",
            "countries", "country",
            "sources", "source"));
    /** Folders of the pages that have PDFs of their own. */
    private static final Set<String> PRINTED = Set.of("events", "persons", "responses");

    /** By what name packs know a page, such as {@code event/oslo-talks}; empty where they do not. */
    static String reference(String page) {
        String kind = PACKED.get(folder(page));
        return kind == null ? "" : kind + page.substring(page.indexOf('/')).replaceFirst("\\.html$", "");
    }

    /** The page of that name; empty where the name is of no kind of page. */
    static String referred(String reference) {
        return PACKED.entrySet().stream()
                .filter(kind -> reference.startsWith(kind.getValue() + "/"))
                .map(kind -> kind.getKey() + name(reference) + ".html")
                .findFirst()
                .orElse("");
    }

    /** Countries have small letters in addresses; in a pack they may have those of their code. */
    private static String name(String reference) {
        String name = reference.substring(reference.indexOf('/'));
        return reference.startsWith("country/") ? name.toLowerCase(Locale.ROOT) : name;
    }

    static boolean hasPdf(String page) {
        return PRINTED.contains(folder(page));
    }

    private static String folder(String page) {
        return page.substring(0, Math.max(0, page.indexOf('/')));
    }

    /** The PDF of an event's, person's or response's page. */
    static String pdf(String page) {
        return "pdf/" + page.replaceFirst("\\.html$", ".pdf");
    }

    /** The anchor of one of the book's packs on the page of packs, which that page's script understands too. */
    static String anchorOfPack(String pack) {
        return "pack/" + pack;
    }

    /** The PDF of a pack. */
    static String packPdf(String pack) {
        return "pdf/packs/" + pack + ".pdf";
    }

    /** The place of a passage on its source's page. */
    String passage(String source, Passage.Id id) {
        return source(source) + "#" + id.value();
    }

    /** The anchor on its source's page of the passage that a claim is. */
    static String anchorOfPassage(Claim.Id id) {
        return "p-" + id.value();
    }

    /** The anchor of an edition on the page of changes. */
    static String anchorOfEdition(int number) {
        return "edition-" + number;
    }

    /** The anchor of a claim on every page that prints it. */
    static String anchor(Claim.Id id) {
        return id.value();
    }

    String conflict(String id) {
        return Kind.DISPUTE.page(id);
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
