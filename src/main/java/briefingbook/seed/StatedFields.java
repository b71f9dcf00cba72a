package briefingbook.seed;

import briefingbook.seed.Draft.Stated;
import briefingbook.text.TracedText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects what a format says of a document beside its text, each value in one line. */
final class StatedFields {

    /** Half of a surrogate pair, as escapes of JSON and YAML can make it. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private final List<Stated> found = new ArrayList<>();

    void add(String field, String value, String by) {
        String line = TracedText.of(HALF_CHARACTER.matcher(value).replaceAll(""), 0)
                .folded()
                .toString();
        if (!line.isEmpty()) {
            found.add(new Stated(field, line, by));
        }
    }

    /**
     * Adds the values of an object's keys, the names of the objects that stand there, and each element of an array.
     *
     * @param fields field of the header by key of the object, in the order in which they are to be tried
     */
    void addAll(JsonNode object, Map<String, String> fields, String where) {
        fields.forEach((key, field) -> addEach(field, object.path(key), where + " " + key));
    }

    private void addEach(String field, JsonNode value, String by) {
        if (value.isArray()) {
            value.forEach(element -> addEach(field, element, by));
        } else if (value.isObject()) {
            add(field, value.path("name").asText(value.path("@id").asText("")), by);
        } else if (!value.isNull() && !value.isMissingNode()) {
            add(field, value.asText(), by);
        }
    }

    List<Stated> found() {
        return found;
    }
}
