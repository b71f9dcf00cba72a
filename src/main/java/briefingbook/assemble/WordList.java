package briefingbook.assemble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one list beside this room: one entry a line, {@code #} comments. */
final class WordList {

    private final Set<String> entries;
    private final Pattern anywhere;

    private WordList(Set<String> entries) {
        this.entries = entries;
        this.anywhere = Pattern.compile(
                entries.stream()
                        .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                        .map(entry -> Pattern.quote(entry).replace(" ", "\\E\\s+\\Q"))
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Reads {@code <name>.txt}. Throws if there is no such list. */
    static WordList of(String name) {
        return new WordList(new LinkedHashSet<>(lines(name)));
    }

    /** A list of its own: {@code agreed | agreement}. */
    static WordList among(String entries) {
        return new WordList(Arrays.stream(entries.split("\\|"))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The entries of {@code <name>.txt} as they stand, comments and blank lines left out. */
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/briefingbook/assemble/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no word list " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the word or phrase is an entry, whatever its case. */
    boolean has(String word) {
        return entries.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The first words of the text that are an entry, as the text has them. */
    Optional<String> first(String text) {
        Matcher found = anywhere.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Finds the entries in running text as whole words, whatever their case; the longest first. */
    Pattern anywhere() {
        return anywhere;
    }
}
