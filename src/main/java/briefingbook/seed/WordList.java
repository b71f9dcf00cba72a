package briefingbook.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A list of words beside this room, one a line, in lower case. */
final class WordList {

    private WordList() {}

    /** The words in the order of the list; lines that begin with {@code #} are comments. */
    static Set<String> of(String list) {
        String path = "/briefingbook/seed/" + list;
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(path), path)) {
            List<String> words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            return Collections.unmodifiableSet(new LinkedHashSet<>(words));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the list " + path, e);
        }
    }
}
