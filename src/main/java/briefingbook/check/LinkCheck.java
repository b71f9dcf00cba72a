package briefingbook.check;

import briefingbook.book.ReviewNote;
import briefingbook.check.PageLinks.Link;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a page's links lead to files and anchors of the site, whatever folder it is opened from, and that a browser
 * that shows the page asks no other host for anything.
 */
final class LinkCheck {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    /** Where a link may lead out of the site. */
    private static final Set<String> OUTWARD = Set.of("http", "https", "mailto", "tel");

    /** What a server shows at any address where nothing is. */
    private static final String MISSING = "404.html";

    private final PageLinks page;
    private final Set<String> files;
    private final Map<String, PageLinks> pages;
    private final String base;
    private final List<ReviewNote> notes = new ArrayList<>();

    private LinkCheck(PageLinks page, Set<String> files, Map<String, PageLinks> pages, String base) {
        this.page = page;
        this.files = files;
        this.pages = pages;
        this.base = base;
    }

    /** @param base the path under which the site stands, which the page for what is missing may name; empty for none */
    static List<ReviewNote> check(PageLinks page, Set<String> files, Map<String, PageLinks> pages, String base) {
        LinkCheck check = new LinkCheck(page, files, pages, base);
        page.twice().forEach(id -> check.report("check-page-ids", "has two elements with the id " + id));
        page.links().stream().distinct().forEach(check::check);
        return check.notes;
    }

    private void check(Link link) {
        String address = link.address();
        if (address.startsWith("//") || SCHEME.matcher(address).matches()) {
            checkOutward(link);
        } else if (page.path().equals(MISSING) && !base.isEmpty() && address.startsWith(base)) {
            checkInward(address.substring(base.length()));
        } else if (address.startsWith("/")) {
            report("check-link", "has the link " + address + ", which works at the root of a server only");
        } else {
            checkInward(address);
        }
    }

    private void checkOutward(Link link) {
        String scheme = link.address().startsWith("//")
                ? "https"
                : link.address().substring(0, link.address().indexOf(':')).toLowerCase(java.util.Locale.ROOT);
        if (link.fetched() && !scheme.equals("data")) {
            report("check-external", "asks another host for " + Findings.quoted(link.address()));
        } else if (!link.fetched() && !OUTWARD.contains(scheme)) {
            report("check-link", "has a link of a kind that no page may have, " + Findings.quoted(link.address()));
        }
    }

    private void checkInward(String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
        String way = hash < 0 ? address : address.substring(0, hash);
        int question = way.indexOf('?');
        @Nullable String target = target(decoded(question < 0 ? way : way.substring(0, question)));
        if (target == null || !files.contains(target)) {
            report("check-link", "links to " + Findings.quoted(address) + ", where there is no file");
            return;
        }
        @Nullable PageLinks there = pages.get(target);
        boolean isAnchor = !fragment.isEmpty() && !fragment.equals("top") && !fragment.startsWith(":~:");
        if (isAnchor && there != null && !there.anchors().contains(fragment)) {
            report("check-anchor", "links to " + Findings.quoted(address) + ", where there is no such anchor");
        }
    }

    /** The path below the output folder; null where the way leads out of it. */
    private @Nullable String target(String way) {
        if (way.isEmpty()) {
            return page.path();
        }
        Deque<String> parts = new ArrayDeque<>(List.of(page.path().split("/")));
        parts.removeLast();
        for (String part : way.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign: the address as it stands names no file.
            return address;
        }
    }

    private void report(String code, String what) {
        notes.add(new ReviewNote(
                ReviewNote.Severity.ERROR,
                code,
                page.path() + " " + what + ".",
                null,
                "Correct it in the template or the editor's note that has it; if neither has, the program made a mistake: please report it.",
                null,
                null));
    }
}
