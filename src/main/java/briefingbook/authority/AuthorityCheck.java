package briefingbook.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Checks maintainers' files against the published JSON Schemas, and says in words what is wrong.
 *
 * <p>What a value must be is said by the {@code description} of its key in the schema, so that the schema is the only
 * place to change it.
 */
final class AuthorityCheck {

    static final AuthorityCheck BOOK_SETTINGS = new AuthorityCheck("book-settings");
    static final AuthorityCheck SOURCE = new AuthorityCheck("source");
    static final AuthorityCheck PERSON = new AuthorityCheck("person");
    static final AuthorityCheck ORGANIZATION = new AuthorityCheck("organization");
    static final AuthorityCheck EVENT = new AuthorityCheck("event");
    static final AuthorityCheck CONFLICT = new AuthorityCheck("conflict");
    static final AuthorityCheck CORRECTION = new AuthorityCheck("correction");
    static final AuthorityCheck EDITION = new AuthorityCheck("edition");
    static final AuthorityCheck NOTE = new AuthorityCheck("note");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String name;
    private @Nullable Schema schema;

    private AuthorityCheck(String name) {
        this.name = name;
    }

    /** What is wrong, by line; empty where nothing is. */
    List<Fault> check(YamlTree tree) {
        Set<Fault> faults = new LinkedHashSet<>();
        for (Error error : schema().validate(tree.root())) {
            faults.add(fault(error, tree));
        }
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparingInt(Fault::line).thenComparing(Fault::what));
        return sorted;
    }

    private synchronized Schema schema() {
        if (schema == null) {
            String path = "/briefingbook/schema/" + name + ".schema.json";
            try (@Nullable InputStream in = AuthorityCheck.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file " + path);
                }
                schema = REGISTRY.getSchema(new ObjectMapper().readTree(in));
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + path, e);
            }
        }
        return schema;
    }

    private Fault fault(Error error, YamlTree tree) {
        String pointer = error.getInstanceLocation().toString();
        String evaluation = error.getEvaluationPath().toString();
        if (evaluation.startsWith("/allOf/")) {
            String condition = schema().getSchemaNode()
                    .at(evaluation.substring(0, evaluation.indexOf('/', "/allOf/".length())) + "/description")
                    .asText();
            int colon = condition.indexOf(": ");
            return new Fault(
                    tree.line(""), lower(condition.substring(0, colon)), capital(condition.substring(colon + 2)));
        }
        return switch (error.getKeyword()) {
            case "required" ->
                new Fault(
                        tree.line(pointer),
                        "\"" + error.getProperty() + "\" is missing" + inside(pointer),
                        "Add " + error.getProperty() + ": "
                                + description(YamlTree.child(pointer, error.getProperty())));
            case "additionalProperties" -> unknownKey(error.getProperty(), pointer, tree);
            default -> wrongValue(error, pointer, tree);
        };
    }

    private Fault unknownKey(String key, String pointer, YamlTree tree) {
        List<String> known = keys(resolved(schemaOf(pointer)));
        String advice = Spelling.meant(key, known)
                .map(meant -> "Did you mean \"" + meant + "\"? ")
                .orElse("");
        return new Fault(
                tree.line(YamlTree.child(pointer, key)),
                "\"" + key + "\" is no key here" + inside(pointer),
                advice + "The keys are " + String.join(", ", known) + ".");
    }

    private Fault wrongValue(Error error, String pointer, YamlTree tree) {
        JsonNode value = tree.root().at(pointer);
        String given =
                value.isContainerNode() ? (value.isArray() ? "a list" : "a mapping") : "\"" + value.asText() + "\"";
        String what = "\"" + key(pointer) + "\" cannot be " + given;
        if (!error.getKeyword().equals("enum")) {
            return new Fault(tree.line(pointer), what, description(pointer));
        }
        List<String> allowed = StreamSupport.stream(
                        schemaOf(pointer).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String meant = Spelling.meant(value.asText(), allowed)
                .map(word -> "Did you mean \"" + word + "\"? ")
                .orElse("");
        return new Fault(tree.line(pointer), what, meant + "It is one of " + String.join(", ", allowed) + ".");
    }

    /** The part of the schema that the value at a pointer has to satisfy. */
    private JsonNode schemaOf(String pointer) {
        JsonNode at = schema().getSchemaNode();
        if (pointer.isEmpty()) {
            return at;
        }
        for (String key : pointer.substring(1).split("/", -1)) {
            at = resolved(at);
            JsonNode property = at.path("properties").path(key);
            JsonNode item = at.path("items");
            at = !property.isMissingNode() ? property : !item.isMissingNode() ? item : at.path("additionalProperties");
        }
        return at;
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        return reference.startsWith("#/") ? schema().getSchemaNode().at(reference.substring(1)) : part;
    }

    /** What the value at a pointer must be; an item of a list without words of its own is told by its list. */
    private String description(String pointer) {
        JsonNode part = schemaOf(pointer);
        String own = (part.has("description") ? part : resolved(part))
                .path("description")
                .asText();
        return own.isEmpty() && !pointer.isEmpty() ? description(pointer.substring(0, pointer.lastIndexOf('/'))) : own;
    }

    private static List<String> keys(JsonNode part) {
        List<String> keys = new ArrayList<>();
        part.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The nearest named key: items of a list are told by their list. */
    private static String key(String pointer) {
        return java.util.Arrays.stream(
                        pointer.substring(Math.min(1, pointer.length())).split("/"))
                .filter(part -> !part.matches("\\d+"))
                .collect(Collectors.joining("."));
    }

    private static String inside(String pointer) {
        return pointer.isEmpty() ? "" : " in \"" + key(pointer) + "\"";
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
