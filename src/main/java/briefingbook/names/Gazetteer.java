package briefingbook.names;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words, found by their first words: the longest that stands at a place. */
final class Gazetteer<T> {

    private final Node<T> root = new Node<>();
    private final BiFunction<Words, Integer, String> key;

    /** @param key what of a word counts: its form, its lower case, its folded letters */
    Gazetteer(BiFunction<Words, Integer, String> key) {
        this.key = key;
    }

    /** Adds a phrase; the first meaning of a phrase stays. */
    void add(String phrase, T meaning) {
        Words words = new Words(phrase);
        if (words.size() == 0) {
            return;
        }
        Node<T> node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(key.apply(words, i), k -> new Node<>());
        }
        if (node.meaning == null) {
            node.meaning = meaning;
        }
    }

    /** The longest phrase that begins at the word; null for none. */
    @Nullable
    Found<T> at(Words words, int start) {
        Node<T> node = root;
        Found<T> found = null;
        for (int i = start; i < words.size(); i++) {
            if (i > start && !joins(words, i)) {
                break;
            }
            Node<T> next = node.next.get(key.apply(words, i));
            if (next == null) {
                break;
            }
            node = next;
            if (node.meaning != null) {
                found = new Found<>(i + 1, node.meaning);
            }
        }
        return found;
    }

    /** Whether what stands before the word may stand inside a phrase. */
    private static boolean joins(Words words, int i) {
        char gap = words.gap(i);
        boolean abbreviated = gap == Words.STOP && words.form(i - 1).length() <= 4;
        boolean comma = gap == Words.COMMA && words.initial(i);
        return gap == Words.SPACE || gap == Words.HYPHEN || gap == Words.DASH || abbreviated || comma;
    }

    /** @param end one past the last word */
    record Found<T>(int end, T meaning) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }
}
