package briefingbook.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Set<String> anchors = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        List<Link> links = new ArrayList<>();
        for (Tag tag : Tag.in(text)) {
            if (tag.has("id") && !anchors.add(tag.get("id"))) {
                twice.add(tag.get("id"));
            }
            if (tag.name().equals("a") && tag.has("name")) {
                names.add(tag.get("name"));
            }
            addLinks(tag, links);
        }
        anchors.addAll(names);
        return new PageLinks(path, anchors, twice, links);
    }

    private static void addLinks(Tag tag, List<Link> links) {
        switch (tag.name()) {
            case "a", "area" -> add(tag, "href", false, links);
            case "link" -> add(tag, "href", isFetched(tag.get("rel")), links);
            case "form" -> add(tag, "action", false, links);
            case "object" -> add(tag, "data", true, links);
            case "use", "image" -> {
                add(tag, "href", true, links);
                add(tag, "xlink:href", true, links);
            }
            case "meta" -> addRefresh(tag, links);
            case "style" -> addStyle(tag.text(), links);
            default -> {
                add(tag, "src", true, links);
                add(tag, "poster", true, links);
                for (String choice : tag.get("srcset").split(",")) {
                    if (!choice.isBlank()) {
                        links.add(new Link(choice.strip().split("\\s+")[0], true));
                    }
                }
            }
        }
        if (tag.has("style")) {
            addStyle(tag.get("style"), links);
        }
    }

    private static void add(Tag tag, String attribute, boolean fetched, List<Link> links) {
        if (tag.has(attribute)) {
            links.add(new Link(tag.get(attribute).strip(), fetched));
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

    private static void addRefresh(Tag meta, List<Link> links) {
        if (meta.get("http-equiv").equalsIgnoreCase("refresh")) {
            Matcher address = REFRESH.matcher(meta.get("content"));
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
