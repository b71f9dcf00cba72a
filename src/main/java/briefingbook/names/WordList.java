package briefingbook.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The room's word lists: one entry a line, further columns after tabs, {@code #} for the reason. */
final class WordList {

    private WordList() {}

    /** The lines as lists of cells, in the list's order. */
    static List<List<String>> rows(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its word list " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    rows.add(List.of(line.split("\t", -1)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** The first cells; for asking only, never for its order. */
    static Set<String> words(String file) {
        return Set.copyOf(rows(file).stream().map(row -> row.get(0)).toList());
    }

    /** The second cell, empty where there is none, by the first. */
    static Map<String, String> pairs(String file) {
        Map<String, String> pairs = new HashMap<>();
        for (List<String> row : rows(file)) {
            pairs.put(row.get(0), row.size() > 1 ? row.get(1) : "");
        }
        return pairs;
    }
}
