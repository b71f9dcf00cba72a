package briefingbook.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language of a document, told from its text: by its script, and where several share one, by their most frequent words.
 * In a document of several languages that of the larger part decides, and English where the text does not tell: names, tables
 * and quotations in another language leave a report what it is.
 *
 * <p>The words of {@code languages.tsv} do for a whole document what a library with models of 8 MB would; a single line, which
 * such a library could tell as well, is not asked for.
 *
 * @param code ISO 639; {@code und} where it is not told which it is
 * @param name in English
 */
public record Language(String code, String name) {

    public static final Language ENGLISH = new Language("en", "English");

    /** Some language, but not English. */
    private static final Language UNKNOWN = new Language("und", "another language");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** Fewer of a language's words may be names. */
    private static final int FEWEST_WORDS = 6;

    private static final int FEWEST_DIFFERENT = 4;
    /** So much running text without English words is none. */
    private static final int RUNNING = 60;

    /** Fewer different words, again and again, are no text in any language. */
    private static final int RUNNING_DIFFERENT = 10;

    /** A sign that stands for a word or a syllable weighs as much as so many letters. */
    private static final int LETTERS_OF_A_SIGN = 3;

    private static final Map<UnicodeScript, Language> BY_SCRIPT = byScript();
    private static final List<Known> KNOWN = known();

    /** @param share of these words among all in running text */
    private record Known(Language language, double share, Set<String> words) {}

    private static Map<UnicodeScript, Language> byScript() {
        Map<UnicodeScript, Language> languages = new EnumMap<>(UnicodeScript.class);
        languages.put(UnicodeScript.HAN, new Language("zh", "Chinese"));
        languages.put(UnicodeScript.HIRAGANA, new Language("ja", "Japanese"));
        languages.put(UnicodeScript.HANGUL, new Language("ko", "Korean"));
        languages.put(UnicodeScript.CYRILLIC, new Language("ru", "Russian"));
        languages.put(UnicodeScript.ARABIC, new Language("ar", "Arabic"));
        languages.put(UnicodeScript.HEBREW, new Language("he", "Hebrew"));
        languages.put(UnicodeScript.GREEK, new Language("el", "Greek"));
        languages.put(UnicodeScript.ARMENIAN, new Language("hy", "Armenian"));
        languages.put(UnicodeScript.GEORGIAN, new Language("ka", "Georgian"));
        languages.put(UnicodeScript.DEVANAGARI, new Language("hi", "Hindi"));
        languages.put(UnicodeScript.BENGALI, new Language("bn", "Bengali"));
        languages.put(UnicodeScript.TAMIL, new Language("ta", "Tamil"));
        languages.put(UnicodeScript.THAI, new Language("th", "Thai"));
        languages.put(UnicodeScript.ETHIOPIC, new Language("am", "Amharic"));
        return languages;
    }

    private static List<Known> known() {
        String path = "/briefingbook/seed/languages.tsv";
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Known(
                            new Language(cells[0], cells[1]),
                            Double.parseDouble(cells[2]),
                            Set.copyOf(Arrays.asList(cells[3].split(" ")))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the list " + path, e);
        }
    }

    /** The language of a code, such as an authority file gives. */
    public static Language of(String code) {
        String name = Locale.forLanguageTag(code.replace('_', '-')).getDisplayLanguage(Locale.ENGLISH);
        return code.equals(UNKNOWN.code()) || name.isEmpty()
                ? new Language(code, UNKNOWN.name())
                : new Language(code, name);
    }

    /** The document with the language of its text in its header. */
    public static SeedDocument told(SeedDocument document) {
        return new SeedDocument(
                document.seed(), document.header().inLanguage(of(document).code()), document.blocks());
    }

    /** The language of the larger part of a document's article; what its page says of itself helps only to name it. */
    public static Language of(SeedDocument document) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block.furniture() == null && block.kind() != Block.Kind.OTHER) {
                text.append(block.text()).append('\n');
            }
        }
        Language told = ofText(text.toString());
        String stated = document.header().language();
        return told.code().equals("und") && stated != null && !stated.equals("en") ? of(stated) : told;
    }

    /** The language of the larger part of a text. */
    static Language ofText(String text) {
        UnicodeScript script = script(text);
        if (script == UnicodeScript.LATIN) {
            return latin(text);
        }
        Language only = BY_SCRIPT.getOrDefault(script, UNKNOWN);
        return best(words(text), script).map(best -> best.known().language()).orElse(only);
    }

    /** The script of most of the text. */
    private static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> {
            UnicodeScript script = UnicodeScript.of(c);
            boolean sign = script == UnicodeScript.HAN
                    || script == UnicodeScript.HIRAGANA
                    || script == UnicodeScript.KATAKANA
                    || script == UnicodeScript.HANGUL;
            letters.merge(script, sign ? LETTERS_OF_A_SIGN : 1, Integer::sum);
        });
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        if (kana * 10 > han) {
            letters.merge(UnicodeScript.HIRAGANA, han, Integer::sum);
            letters.remove(UnicodeScript.HAN);
        }
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
        int most = letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return latin == most
                ? UnicodeScript.LATIN
                : letters.entrySet().stream()
                        .filter(each -> each.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(UnicodeScript.LATIN);
    }

    private static Language latin(String text) {
        List<String> words = words(text);
        Match english = match(KNOWN.get(0), counts(words));
        @Nullable Match best = best(words, UnicodeScript.LATIN).orElse(null);
        if (best != null
                && best.weight() > english.weight()
                && best.found() >= FEWEST_WORDS
                && best.weight() > 0.35 * words.size()) {
            return best.known().language();
        }
        int running = lowerCase(text);
        boolean none =
                running >= RUNNING && counts(words).size() >= RUNNING_DIFFERENT && english.found() * 12 < running;
        return none ? UNKNOWN : ENGLISH;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static int lowerCase(String text) {
        Matcher m = WORD.matcher(text);
        int count = 0;
        while (m.find()) {
            count += Character.isLowerCase(text.codePointAt(m.start())) ? 1 : 0;
        }
        return count;
    }

    private static Map<String, Integer> counts(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /**
     * How well a text fits a language.
     *
     * @param weight of about how many words of running text they are a part
     */
    private record Match(Known known, int found, int different, double weight) {}

    private static Match match(Known known, Map<String, Integer> counts) {
        int found = 0;
        int different = 0;
        for (String word : known.words()) {
            int times = counts.getOrDefault(word, 0);
            found += times;
            different += times > 0 ? 1 : 0;
        }
        return new Match(known, found, different, found / known.share());
    }

    /** The language but English that fits best, of those in a script. */
    private static Optional<Match> best(List<String> words, UnicodeScript script) {
        Map<String, Integer> counts = counts(words);
        return KNOWN.stream()
                .skip(1)
                .filter(known ->
                        UnicodeScript.of(known.words().iterator().next().codePointAt(0)) == script)
                .map(known -> match(known, counts))
                .filter(match -> match.different() >= FEWEST_DIFFERENT)
                .max(Comparator.comparingDouble(Match::weight)
                        .thenComparing(match -> match.known().language().code()));
    }
}
