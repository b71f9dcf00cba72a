package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in one document.
 *
 * <p>It is known before anything is printed: a claim is at home where it opens a paragraph, on the event's sheet that has most
 * to tell of those or else on the first such sheet; one that opens none is at home in the note of another that tells the same,
 * and one that stands only on a side of a dispute is at home there.
 */
final class BookletLinks {

    /** Before the id of a dispute. Ids of claims have no full stop, so none is taken for anything else. */
    private static final String DISPUTE = "disputed.";

    private static final String DAY = "day.";

    /** Bytes of characters beyond ASCII. */
    private static final Pattern ESCAPED = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

    private static final Pattern NO_SIGN = Pattern.compile("[\\p{C}\\p{Z}\ufffd]");

    private final @Nullable String base;
    private final Set<String> sheets;
    private final Map<Claim.Id, Home> homes = new HashMap<>();
    private final Map<String, String> disputes = new HashMap<>();
    private final Set<String> days = new HashSet<>();

    /**
     * @param paragraph the claim that is printed
     * @param dispute where it is printed only there; empty in a numbered paragraph
     */
    private record Home(String page, Claim.Id paragraph, String dispute) {}

    /**
     * @param sheets paths of the pages whose sheets make up the document, in their order
     * @param disputed tells the disputes of which a page tells
     */
    BookletLinks(
            SiteModel model, Outlines outlines, Collection<String> sheets, Function<String, List<Conflict>> disputed) {
        this.base = model.book().imprint().baseUrl();
        this.sheets = Set.copyOf(sheets);
        List<Printed> fullestFirst = sheets.stream()
                .map(page -> new Printed(page, outlines.outline(page).tellings()))
                .sorted(Comparator.comparing(Printed::fullness, Comparator.reverseOrder()))
                .toList();
        fullestFirst.forEach(this::settleOpenings);
        fullestFirst.forEach(this::settleNotes);
        boolean apart = this.sheets.contains(Links.DISPUTED);
        for (String page : apart ? List.of(Links.DISPUTED) : sheets) {
            disputed.apply(page).forEach(conflict -> settle(page, conflict));
        }
    }

    private record Printed(String page, List<Outline.Telling> tellings) {

        /** How much an event has to tell, so that what happened at a meeting stands there and not under the whole war. */
        int fullness() {
            return page.startsWith("events/") ? tellings.size() : 0;
        }
    }

    /** Gives a home to each claim that opens a paragraph. */
    private void settleOpenings(Printed printed) {
        printed.tellings().forEach(telling -> {
            Claim.Id first = telling.claim().id();
            homes.putIfAbsent(first, new Home(printed.page(), first, ""));
        });
    }

    /** Gives a home in the note of another to each claim that opens no paragraph of the document. */
    private void settleNotes(Printed printed) {
        printed.tellings().forEach(telling -> {
            Home home = Objects.requireNonNull(homes.get(telling.claim().id()));
            telling.claim().corroborates().forEach(id -> homes.putIfAbsent(id, home));
        });
    }

    private void settle(String page, Conflict conflict) {
        if (disputes.putIfAbsent(conflict.id(), page) == null) {
            conflict.sides().stream()
                    .flatMap(List::stream)
                    .forEach(id -> homes.putIfAbsent(id, new Home(page, id, conflict.id())));
        }
    }

    /** Lets links to dates lead to the chronology, which stands in the document. */
    void days(Collection<Page.Day> inDocument) {
        inDocument.forEach(day -> days.add(day.id()));
    }

    /** The id of a page's sheet: {@code events.oslo-talks}. */
    static String id(String page) {
        return page.replaceFirst("\\.html$", "").replace('/', '.');
    }

    /** Ids of where some claims stand whole, each once, in the order of the claims. */
    List<String> places(List<Claim> claims) {
        return claims.stream()
                .map(claim -> homes.get(claim.id()))
                .filter(home -> home != null)
                .map(home -> home.paragraph.value())
                .distinct()
                .toList();
    }

    boolean has(String page) {
        return sheets.contains(page);
    }

    /** What the sheet of a page is told. */
    BookletPage.Paper paper(String page, int level) {
        return new OnSheet(page, level, false);
    }

    /** The same for the first sheet of a group. */
    BookletPage.Paper opening(String page, int level) {
        return new OnSheet(page, level, true);
    }

    private final class OnSheet implements BookletPage.Paper {

        private final String page;
        private final int level;
        private final boolean opens;

        OnSheet(String page, int level, boolean opens) {
            this.page = page;
            this.level = level;
            this.opens = opens;
        }

        @Override
        public String id() {
            return BookletLinks.id(page);
        }

        @Override
        public int level() {
            return level;
        }

        @Override
        public boolean opens() {
            return opens;
        }

        @Override
        public boolean isBook() {
            return has(Links.DISPUTED);
        }

        @Override
        public String to(String href) {
            if (href.isEmpty() || EntityPages.isWebAddress(href)) {
                return href;
            }
            String inside = page(href);
            return !inside.isEmpty() || base == null ? inside : base + address(href);
        }

        @Override
        public String page(String href) {
            if (href.isEmpty() || EntityPages.isWebAddress(href)) {
                return "";
            }
            String address = address(href);
            int hash = address.indexOf('#');
            String id = hash < 0 ? sheet(address) : place(address.substring(0, hash), address.substring(hash + 1));
            return id.isEmpty() ? "" : "#" + id;
        }

        /** Of a link as the page writes it, below the top of the site. */
        private String address(String href) {
            return href.startsWith("#") ? page + href : href.replaceFirst("^(?:\\.\\./)+", "");
        }

        private String sheet(String address) {
            return has(address) ? BookletLinks.id(address) : "";
        }

        private String place(String address, String fragment) {
            if (address.equals(Links.DISPUTED)) {
                return disputes.containsKey(fragment) ? DISPUTE + fragment : "";
            }
            if (days.contains(fragment)) {
                return DAY + fragment;
            }
            Home home = settled(fragment.startsWith("p-") ? fragment.substring(2) : fragment);
            return home == null ? sheet(address) : home.paragraph.value();
        }

        @Override
        public String shown(String address) {
            return ESCAPED.matcher(address.replaceFirst("^https?://(?:www\\.)?", ""))
                    .replaceAll(escaped -> Matcher.quoteReplacement(letters(escaped.group())));
        }

        @Override
        public boolean whole(String claim) {
            return whole(claim, "");
        }

        @Override
        public boolean whole(String claim, String dispute) {
            Home home = settled(claim);
            return home != null
                    && home.page.equals(page)
                    && home.dispute.equals(dispute)
                    && home.paragraph.value().equals(claim);
        }

        @Override
        public String home(String claim) {
            Home home = settled(claim);
            return home == null ? "" : BookletLinks.id(home.page);
        }

        @Override
        public boolean noted(String claim, String paragraph) {
            Home home = settled(claim);
            return home != null
                    && !claim.equals(paragraph)
                    && home.paragraph.value().equals(paragraph);
        }

        @Override
        public boolean tells(String dispute) {
            return page.equals(disputes.get(dispute));
        }

        @Override
        public List<Page.Paragraph> apart(List<Page.Paragraph> reading) {
            return reading.stream()
                    .map(paragraph -> paragraph.with(paragraph.sentences().stream()
                            .filter(sentence -> !sentence.claim().isEmpty() && settled(sentence.claim()) == null)
                            .toList()))
                    .filter(paragraph -> !paragraph.sentences().isEmpty())
                    .toList();
        }

        @Override
        public String note(String html) {
            Document note = Jsoup.parseBodyFragment(html);
            for (Element link : note.select("a")) {
                String to = to(link.attr("href"));
                if (to.isEmpty()) {
                    link.unwrap();
                } else {
                    link.clearAttributes().attr("href", to);
                }
            }
            note.outputSettings()
                    .syntax(Document.OutputSettings.Syntax.xml)
                    .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml)
                    .prettyPrint(false);
            return note.body().html();
        }
    }

    /** What bytes of UTF-8 in an address mean; themselves where that is no letter or sign. */
    private static String letters(String escaped) {
        String text = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        return NO_SIGN.matcher(text).find() ? escaped : text;
    }

    private @Nullable Home settled(String claim) {
        return claim.matches("[a-z0-9-]+") ? homes.get(new Claim.Id(claim)) : null;
    }
}
