package briefingbook.seed;

import briefingbook.seed.Draft.Stated;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says of itself in its head: JSON-LD, then meta tags, links and the time element. */
final class PageFields {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ARTICLE =
            Pattern.compile(".*(?:Article|Report|BlogPosting|PressRelease|Statement|CreativeWork|WebPage)");
    private static final Pattern BYLINE =
            Pattern.compile("[.#_-](?:by|by-?lines?|authors?|writers?)(?![\\w-])[^>]*(?:> \\w+[^>]*)?$");
    private static final Pattern KICKER =
            Pattern.compile("[.#_-](?:kicker|eyebrow|overline|rubric|label|category|topic|crumbs?)(?![\\w-])[^>]*$");
    private static final Map<String, String> OBJECT_KEYS = objectKeys();
    private static final Map<String, String> META_NAMES = metaNames();

    private final Document page;
    private final StatedFields fields = new StatedFields();

    private PageFields(Document page) {
        this.page = page;
    }

    static List<Stated> of(Document page) {
        PageFields fields = new PageFields(page);
        fields.readObjects();
        fields.readMeta();
        fields.readElements();
        return fields.fields.found();
    }

    static boolean isByline(String path) {
        return BYLINE.matcher(path).find();
    }

    static boolean isKicker(String path) {
        return KICKER.matcher(path).find();
    }

    private void readObjects() {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                readObject(JSON.readTree(script.data()), 0);
            } catch (JsonProcessingException e) {
                // A page whose JSON-LD cannot be read says nothing by it; its meta tags and its text are still asked.
            }
        }
    }

    private void readObject(JsonNode node, int depth) {
        if (node.isArray() && depth < 3) {
            node.forEach(each -> readObject(each, depth + 1));
        } else if (node.isObject()) {
            readObject(node.path("@graph"), depth + 1);
            String type = node.path("@type").isArray()
                    ? node.path("@type").path(0).asText()
                    : node.path("@type").asText();
            if (ARTICLE.matcher(type).matches()) {
                fields.addAll(node, OBJECT_KEYS, "JSON-LD");
            }
        }
    }

    private void readMeta() {
        Map<String, List<String>> contents = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String key = Stream.of("property", "name", "itemprop")
                    .map(meta::attr)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            contents.computeIfAbsent(key.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(meta.attr("content"));
        }
        META_NAMES.forEach((name, field) -> contents.getOrDefault(name, List.of())
                .forEach(content -> fields.add(field, content, "meta tag " + name)));
    }

    private void readElements() {
        for (Element link : page.select("link[rel=canonical]")) {
            fields.add("url", link.attr("href"), "canonical link");
        }
        for (Element time : page.select("time[datetime]")) {
            if (time.closest("aside, nav, footer, [id*=comment], [class*=comment], [class*=related]") == null) {
                fields.add("published", time.attr("datetime"), "time element");
            }
        }
        fields.add("language", page.select("html").attr("lang"), "lang attribute");
        fields.add("page title", page.title(), "title element");
        if (page.selectFirst(".mw-parser-output") != null) {
            fields.add("kind", "encyclopedia", "a page made by MediaWiki");
        }
    }

    private static Map<String, String> objectKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("headline", "title");
        keys.put("publisher", "publisher");
        keys.put("author", "authors");
        keys.put("datePublished", "published");
        keys.put("dateCreated", "published");
        keys.put("url", "url");
        keys.put("mainEntityOfPage", "url");
        keys.put("@type", "kind");
        keys.put("inLanguage", "language");
        return keys;
    }

    private static Map<String, String> metaNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : List.of("citation_title", "dcterms.title", "dc.title")) {
            names.put(name, "title");
        }
        for (String name : List.of("og:title", "twitter:title")) {
            names.put(name, "page title");
        }
        for (String name : List.of(
                "og:site_name",
                "citation_publisher",
                "dcterms.publisher",
                "dc.publisher",
                "dcterms.creator",
                "dc.creator",
                "publisher",
                "application-name")) {
            names.put(name, "publisher");
        }
        for (String name : List.of("author", "article:author", "citation_author", "parsely-author", "byl")) {
            names.put(name, "authors");
        }
        for (String name : List.of(
                "article:published_time",
                "datepublished",
                "citation_publication_date",
                "dcterms.issued",
                "dcterms.date",
                "dc.date.issued",
                "dc.date",
                "pubdate",
                "publishdate",
                "publish-date",
                "parsely-pub-date",
                "date",
                "sailthru.date")) {
            names.put(name, "published");
        }
        names.put("og:url", "url");
        for (String name : List.of("dcterms.type", "dc.type", "og:type")) {
            names.put(name, "kind");
        }
        names.put("dcterms.language", "language");
        return names;
    }
}
