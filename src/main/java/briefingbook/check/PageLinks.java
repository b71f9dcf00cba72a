package briefingbook.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page, picture or style sheet of the site asks for, and what can be linked to in it.
 *
 * @param path below the output folder
 * @param anchors ids, and names of old anchors
 * @param twice ids that stand more than once
 * @param links in the order of the file
 */
record PageLinks(String path, Set<String> anchors, Set<String> twice, List<Link> links) {

    private static final Pattern CSS_ADDRESS =
            Pattern.compile("url\\(\\s*[\"']?([^\"')]*)[\"']?\\s*\\)|@import\\s+[\"']([^\"']*)[\"']");
    private static final Pattern REFRESH = Pattern.compile("(?i)[^;]*;\\s*url=\\s*['\"]?([^'\"]*)['\"]?");
    private static final Set<String> FETCHED_RELATIONS = Set.of(
            "stylesheet",
            "icon",
            "apple-touch-icon",
            "mask-icon",
            "preload",
            "prefetch",
            "modulepreload",
            "preconnect",
            "dns-prefetch",
            "manifest");

    /**
     * @param address as the file has it
     * @param fetched whether a browser asks for it by itself
     */
    record Link(String address, boolean fetched) {}

    /** Whether files of this name hold links. */
    static boolean isRead(String path) {
        return path.endsWith(".html") || path.endsWith(".svg") || path.endsWith(".css");
    }

    static PageLinks of(String path, String text) {
        if (path.endsWith(".css")) {
            List<Link> links = new ArrayList<>();
            addStyle(text, links);
            return new PageLinks(path, Set.of(), Set.of(), links);
        }
        Document page = Jsoup.parse(text);
        Set<String> anchors = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        List<Link> links = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.hasAttr("id") && !anchors.add(element.id())) {
                twice.add(element.id());
            }
            addLinks(element, links);
        }
        page.select("a[name]").forEach(anchor -> anchors.add(anchor.attr("name")));
        return new PageLinks(path, anchors, twice, links);
    }

    private static void addLinks(Element element, List<Link> links) {
        switch (element.normalName()) {
            case "a", "area" -> add(element, "href", false, links);
            case "link" -> add(element, "href", isFetched(element.attr("rel")), links);
            case "form" -> add(element, "action", false, links);
            case "object" -> add(element, "data", true, links);
            case "use", "image" -> {
                add(element, "href", true, links);
                add(element, "xlink:href", true, links);
            }
            case "meta" -> addRefresh(element, links);
            case "style" -> addStyle(element.data(), links);
            default -> {
                add(element, "src", true, links);
                add(element, "poster", true, links);
                for (String choice : element.attr("srcset").split(",")) {
                    if (!choice.isBlank()) {
                        links.add(new Link(choice.strip().split("\\s+")[0], true));
                    }
                }
            }
        }
        if (element.hasAttr("style")) {
            addStyle(element.attr("style"), links);
        }
    }

    private static void add(Element element, String attribute, boolean fetched, List<Link> links) {
        if (element.hasAttr(attribute)) {
            links.add(new Link(element.attr(attribute).strip(), fetched));
        }
    }

    private static boolean isFetched(String relations) {
        for (String relation : relations.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (FETCHED_RELATIONS.contains(relation)) {
                return true;
            }
        }
        return false;
    }

    private static void addRefresh(Element meta, List<Link> links) {
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
            Matcher address = REFRESH.matcher(meta.attr("content"));
            if (address.matches()) {
                links.add(new Link(address.group(1).strip(), false));
            }
        }
    }

    private static void addStyle(String css, List<Link> links) {
        Matcher address = CSS_ADDRESS.matcher(css);
        while (address.find()) {
            links.add(new Link(address.group(1) != null ? address.group(1).strip() : address.group(2), true));
        }
    }
}
