package briefingbook.seed;

import briefingbook.seed.Draft.Stated;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between two lines of hyphens at the top of a Markdown document.
 *
 * @param end index of the first character after it, UTF-16; 0 where there is none
 */
record FrontMatter(int end, List<Stated> stated) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\R");
    private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
    private static final Map<String, String> FIELDS = fields();

    static FrontMatter of(String text) {
        Matcher opening = OPENING.matcher(text);
        Matcher closing = CLOSING.matcher(text);
        if (!opening.lookingAt() || !closing.find(opening.end())) {
            return new FrontMatter(0, List.of());
        }
        StatedFields fields = new StatedFields();
        try {
            JsonNode node = YAML.readTree(text.substring(opening.end(), closing.start()));
            if (node != null && node.isObject()) {
                fields.addAll(node, FIELDS, "front matter:");
            }
        } catch (JsonProcessingException e) {
            // Front matter that is no YAML says nothing; its words stay accounted for as structure.
            return new FrontMatter(closing.end(), List.of());
        }
        return new FrontMatter(closing.end(), fields.found());
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "title");
        fields.put("headline", "title");
        for (String key : List.of("publisher", "publication", "outlet", "site_name", "site", "source")) {
            fields.put(key, "publisher");
        }
        for (String key : List.of("author", "authors", "byline")) {
            fields.put(key, "authors");
        }
        for (String key : List.of("published", "date", "datePublished", "published_at", "pubDate", "issued")) {
            fields.put(key, "published");
        }
        for (String key : List.of("url", "link", "canonical", "canonical_url", "original_url", "source_url")) {
            fields.put(key, "url");
        }
        for (String key : List.of("type", "kind", "genre")) {
            fields.put(key, "kind");
        }
        fields.put("lang", "language");
        fields.put("language", "language");
        return fields;
    }
}
