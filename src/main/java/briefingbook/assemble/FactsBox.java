package briefingbook.assemble;

import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines {@code Key: value} of a source's facts box. */
final class FactsBox {

    private static final Set<String> PLACES = Set.of("cities", "city", "location", "venue", "venues", "place");

    private final Map<String, Passage> lines = new LinkedHashMap<>();

    static FactsBox of(Evidence evidence, Source source) {
        FactsBox box = new FactsBox();
        for (Passage passage : evidence.passagesOf(source)) {
            int colon = keyEnd(passage.text());
            if (passage.form() == Passage.Form.FACT && colon > 0) {
                box.lines.putIfAbsent(passage.text().substring(0, colon).strip().toLowerCase(Locale.ROOT), passage);
            }
        }
        return box;
    }

    private static int keyEnd(String line) {
        int colon = line.indexOf(':');
        int tab = line.indexOf('\t');
        return colon < 0 ? tab : tab < 0 ? colon : Math.min(colon, tab);
    }

    /** The line of a key, which is in lower case. */
    Optional<Passage> line(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    /** What stands behind the key. */
    static String value(Passage line) {
        return line.text().substring(keyEnd(line.text()) + 1).strip();
    }

    /** The lines that say where, a city before a venue. */
    List<Passage> places() {
        List<Passage> found = new ArrayList<>();
        lines.forEach((key, line) -> {
            if (PLACES.contains(key)) {
                found.add(key.startsWith("cit") ? 0 : found.size(), line);
            }
        });
        return found;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
