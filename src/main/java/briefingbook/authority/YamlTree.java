package briefingbook.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A YAML file as a tree that knows its lines.
 *
 * <p>Only {@code true} and {@code false} are more than text: dates and numbers stay as they are written, and so does the
 * country {@code NO}. A key without a value counts as left out. Aliases are refused, so that a small file cannot grow.
 */
final class YamlTree {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .loaderOptions(unlimited())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final int linesBefore;
    private ObjectNode root = NODES.objectNode();

    private YamlTree(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** How large a file may be is for its reader to say. */
    private static LoaderOptions unlimited() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    /** @param linesBefore how many lines of the file stand before the text */
    static YamlTree of(String text, int linesBefore) {
        YamlTree tree = new YamlTree(linesBefore);
        try (YAMLParser parser = YAML.createParser(text)) {
            tree.read(parser);
        } catch (JsonProcessingException e) {
            tree.faults.add(tree.unreadable(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading text in memory", e);
        }
        return tree;
    }

    /** The file's mapping; empty for an empty file. */
    ObjectNode root() {
        return root;
    }

    /** Why the file is not a tree; empty where it is. */
    List<Fault> faults() {
        return faults;
    }

    /** The line of the value at a JSON pointer, or of the nearest one that holds it. */
    int line(String pointer) {
        String at = pointer;
        while (true) {
            @Nullable Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (at.isEmpty()) {
                return linesBefore + 1;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
    }

    /** The pointer of a key's value. */
    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private void read(YAMLParser parser) throws IOException {
        @Nullable JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            fault(parser, "there is no key in the file", "Write one key a line, such as: name: Jane Doe");
            return;
        }
        JsonNode value = value(parser, "");
        if (value instanceof ObjectNode mapping) {
            root = mapping;
        }
        if (parser.nextToken() != null) {
            fault(parser, "a second document begins", "Keep one thing in a file; leave out the line ---.");
        }
    }

    private JsonNode value(YAMLParser parser, String pointer) throws IOException {
        lines.putIfAbsent(pointer, line(parser));
        if (parser.isCurrentAlias()) {
            fault(parser, "*" + parser.getText() + " stands for a value written elsewhere", "Write the value out.");
            return NullNode.getInstance();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, pointer);
            case START_ARRAY -> list(parser, pointer);
            case VALUE_NULL -> NullNode.getInstance();
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            default -> TextNode.valueOf(parser.getText());
        };
    }

    private ObjectNode mapping(YAMLParser parser, String pointer) throws IOException {
        ObjectNode mapping = NODES.objectNode();
        Map<String, Integer> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line(parser);
            @Nullable Integer earlier = keys.putIfAbsent(key, line);
            if (earlier != null) {
                fault(parser, "\"" + key + "\" stands twice, first in line " + earlier, "Keep one of the two.");
            }
            String child = child(pointer, key);
            lines.put(child, line);
            parser.nextToken();
            JsonNode value = value(parser, child);
            if (!value.isNull()) {
                mapping.set(key, value);
            }
        }
        return mapping;
    }

    private ArrayNode list(YAMLParser parser, String pointer) throws IOException {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, pointer + "/" + list.size()));
        }
        return list;
    }

    private void fault(YAMLParser parser, String what, String advice) {
        faults.add(new Fault(line(parser), what, advice));
    }

    private int line(YAMLParser parser) {
        return linesBefore + parser.currentTokenLocation().getLineNr();
    }

    private Fault unreadable(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        String problem = e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getOriginalMessage();
        return new Fault(
                linesBefore + line,
                "this is not YAML (" + firstLine(problem) + ")",
                "Indent with spaces, the same under each key, and put a text that holds \": \" or \" #\" in quotation marks.");
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("unreadable");
    }
}
