package briefingbook.assemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of one word list, each with what it stands for, found in running text whole word by whole word.
 *
 * <p>A line of a list is {@code phrase} or {@code phrase = value}; {@code #} begins a comment.
 */
final class PhraseList {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['.\\-‑][\\p{L}\\p{N}]+)*");

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, String> valueOf = new TreeMap<>();

    /** Reads {@code briefingbook/assemble/<name>} of the program. */
    static PhraseList read(String name) {
        return of(lines(name));
    }

    /** The lines of {@code briefingbook/assemble/<name>}, comments and blank lines left out. */
    static List<String> lines(String name) {
        try (InputStream in =
                PhraseList.class.getResourceAsStream(name.startsWith("/") ? name : "/briefingbook/assemble/" + name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name, e);
        }
    }

    /** A list of these lines. */
    static PhraseList of(List<String> lines) {
        PhraseList list = new PhraseList();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                String phrase =
                        equals < 0 ? line.strip() : line.substring(0, equals).strip();
                list.add(phrase, equals < 0 ? "" : line.substring(equals + 3).strip());
            }
        }
        list.byFirstWord
                .values()
                .forEach(entries -> entries.sort(
                        Comparator.comparing((Entry e) -> e.words().size()).reversed()));
        return list;
    }

    private void add(String phrase, String value) {
        List<String> words = words(phrase).stream().map(Word::folded).toList();
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Entry(words, phrase, value));
            valueOf.put(fold(phrase), value);
        }
    }

    /** What stands for the whole phrase; empty where the list does not have it. */
    Optional<String> valueOf(String phrase) {
        return Optional.ofNullable(valueOf.get(fold(phrase)));
    }

    /** Every phrase as the list writes it, with its value; sorted. */
    SortedMap<String, String> written() {
        SortedMap<String, String> written = new TreeMap<>();
        byFirstWord.values().forEach(entries -> entries.forEach(entry -> written.put(entry.phrase(), entry.value())));
        return written;
    }

    /** The phrases in the text, by place; of two that overlap the one that begins first, of those the longest. */
    List<Found> find(String text) {
        return find(words(text));
    }

    /** The phrases among the words of a text, as {@link #find(String)}. */
    List<Found> find(List<Word> words) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Entry entry = longestAt(words, i);
            if (entry == null) {
                i++;
                continue;
            }
            Word last = words.get(i + entry.words().size() - 1);
            found.add(new Found(words.get(i).from(), last.to(), entry.phrase(), entry.value()));
            i += entry.words().size();
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Entry longestAt(List<Word> words, int at) {
        for (Entry entry : byFirstWord.getOrDefault(words.get(at).folded(), List.of())) {
            if (matches(entry.words(), words, at)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean matches(List<String> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(at + i).folded())) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text with their places, UTF-16 code units. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text.replace('’', '\''));
        while (m.find()) {
            words.add(new Word(m.start(), m.end(), m.group().toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    private static String fold(String phrase) {
        return phrase.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private record Entry(List<String> words, String phrase, String value) {}

    /** A word in lower case with straight apostrophes. */
    record Word(int from, int to, String folded) {}

    /**
     * @param from in the text, UTF-16 code units; {@code to} is exclusive
     * @param phrase as the list has it
     */
    record Found(int from, int to, String phrase, String value) {}
}
