package briefingbook.search;

import java.util.List;

/**
 * One thing that a search may find.
 *
 * @param group under which it is listed
 * @param title its first line in a list of results
 * @param detail in small print after the title; may be empty
 * @param address below the top of the site
 * @param texts what it is found by; title and detail are shown only
 * @param names typed in full, each of these puts it before all others; they need not be among the texts
 */
public record SearchDocument(
        String group, String title, String detail, String address, List<Text> texts, List<String> names) {

    public SearchDocument {
        texts = List.copyOf(texts);
        names = List.copyOf(names);
    }

    public SearchDocument(String group, String title, String detail, String address, List<Text> texts) {
        this(group, title, detail, address, texts, List.of());
    }

    /** @param weight of each of its words: 1 for plain text, more for names, less for what only surrounds it */
    public record Text(String words, double weight) {
        public Text {
            if (weight <= 0) {
                throw new IllegalArgumentException("weight " + weight + " of: " + words);
            }
        }
    }
}
