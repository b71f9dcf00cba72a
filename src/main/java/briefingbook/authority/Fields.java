package briefingbook.authority;

import briefingbook.book.PartialDate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values of one mapping in a maintainer's file that satisfies its schema. */
final class Fields {

    private final YamlTree tree;
    private final String pointer;
    private final JsonNode node;
    private final List<Fault> faults;

    private Fields(YamlTree tree, String pointer, JsonNode node, List<Fault> faults) {
        this.tree = tree;
        this.pointer = pointer;
        this.node = node;
        this.faults = faults;
    }

    /** @param faults where values are put that the schema lets pass and the calendar does not */
    static Fields of(YamlTree tree, List<Fault> faults) {
        return new Fields(tree, "", tree.root(), faults);
    }

    @Nullable
    String text(String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }

    String text(String key, String otherwise) {
        return node.path(key).asText(otherwise);
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** A value that the schema requires. */
    String required(String key) {
        return node.required(key).asText();
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    @Nullable
    Boolean answer(String key) {
        return node.hasNonNull(key) ? (Boolean) node.get(key).asBoolean() : null;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    <E extends Enum<E>> @Nullable E word(String key, Class<E> words) {
        String word = text(key);
        return word == null ? null : Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
    }

    /** A date; null and a fault where the calendar has none such. */
    @Nullable
    PartialDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        if (!PartialDate.isDate(text)) {
            fault(key, "\"" + key + "\" cannot be \"" + text + "\"", "There is no such date in the calendar.");
            return null;
        }
        return new PartialDate(text);
    }

    /** A country's code or an organization's id; null and a fault where it looks like a code and is none. */
    @Nullable
    String state(String key) {
        String text = text(key);
        return text == null || isState(key, text) ? text : null;
    }

    /** Those of a list that {@link #state} would take. */
    List<String> states(String key) {
        return texts(key).stream().filter(text -> isState(key, text)).toList();
    }

    private boolean isState(String key, String text) {
        boolean isId = !text.equals(text.toUpperCase(Locale.ROOT));
        if (isId || Countries.of(text).isPresent()) {
            return true;
        }
        String meant = Countries.all().stream()
                .filter(country ->
                        country.aliases().contains(text) || country.flags().contains(text))
                .findFirst()
                .map(country -> "Did you mean " + country.code() + " (" + country.name() + ")? ")
                .orElse("");
        fault(
                key,
                "\"" + key + "\" cannot be \"" + text + "\"",
                meant + "It is a code of ISO 3166-1 such as FI, or EU, NATO, UN, or an organization's id.");
        return false;
    }

    /** Notes a fault where the second date lies before the first. */
    void inOrder(String first, @Nullable PartialDate from, String second, @Nullable PartialDate to) {
        if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
            fault(
                    second,
                    "\"" + second + "\" (" + to + ") lies before \"" + first + "\" (" + from + ")",
                    "Exchange the two.");
        }
    }

    Fields at(String key) {
        return new Fields(tree, YamlTree.child(pointer, key), node.path(key), faults);
    }

    /** The mappings of a list. */
    List<Fields> all(String key) {
        List<Fields> all = new ArrayList<>();
        Fields list = at(key);
        for (int i = 0; i < list.node.size(); i++) {
            all.add(new Fields(tree, list.pointer + "/" + i, list.node.get(i), faults));
        }
        return all;
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private void fault(String key, String what, String advice) {
        faults.add(new Fault(tree.line(YamlTree.child(pointer, key)), what, advice));
    }
}
