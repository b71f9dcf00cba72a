package briefingbook.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The little grammar that the room needs: which words are verbs of speech, which begin a clause, which go between. */
final class QuotationWords {

    /** What sort of verb of speech a word is. */
    enum Verb {
        SAYING,
        JUDGING;
    }

    /** Form, lower case, to its sort. Infinitives stand apart, as most are nouns as well ("state", "report"). */
    private static final Map<String, Verb> VERBS = new HashMap<>();

    private static final Map<String, Verb> INFINITIVES = new HashMap<>();
    private static final Set<String> BEFORE_INFINITIVE =
            Set.of("did", "does", "do", "would", "will", "not", "didn't", "didn’t", "could", "might");

    private static final Set<String> MODALS = Set.of("would", "will", "could", "might");

    private static final Set<String> PREPOSITIONS = Set.copyOf(lines("prepositions.txt"));
    private static final Set<String> IRREGULAR = Set.copyOf(lines("irregular-verbs.txt"));
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "i");
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and",
            "or",
            "but",
            "that",
            "while",
            "when",
            "because",
            "although",
            "though",
            "whereas",
            "which",
            "who",
            "whom",
            "whose",
            "if",
            "whether",
            "as",
            "where",
            "what",
            "how",
            "why",
            "yet",
            "so");
    private static final Set<String> GO_BETWEEN = Set.of(
            "also",
            "later",
            "then",
            "now",
            "again",
            "once",
            "afterwards",
            "afterward",
            "earlier",
            "first",
            "himself",
            "herself",
            "itself",
            "themselves",
            "had",
            "has",
            "have",
            "did",
            "does",
            "would",
            "will",
            "could",
            "was",
            "were",
            "is",
            "are",
            "been",
            "being",
            "having",
            "not",
            "never",
            "even",
            "just",
            "still",
            "only",
            "already",
            "simply",
            "too",
            "both",
            "however",
            "nevertheless",
            "instead",
            "often",
            "soon",
            "further",
            "in",
            "turn");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "its", "their", "this", "that");

    private static final Set<String> LABELS = Set.copyOf(lines("labels.txt"));
    private static final Set<String> SPEECH_NOUNS = Set.copyOf(lines("speech-nouns.txt"));

    /** {@code with the words}, {@code has called}, {@code what he called}: somebody's own words follow. */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)\\b(?:with the words|(?:has|have|had|he|she|they) (?:since |also )?(?:called|dubbed|termed|branded))\\s*$");

    /** How somebody may be by the own account: {@code very encouraged}. */
    static final Pattern FEELING =
            Pattern.compile("(?i)(?:\\p{L}+(?:ly)? |not (?:\\p{L}+ )?)?(?:" + alternatives("feelings.txt") + ")\\b");

    /** After the name of a country: what speaks for it. */
    static final Pattern INSTITUTION =
            Pattern.compile("(?i)^(?:['’]s?)? (?:\\p{L}+ )?(?:" + alternatives("institutions.txt") + ")\\b");

    static {
        read("judging-verbs.txt", Verb.JUDGING);
        read("speech-verbs.txt", Verb.SAYING);
    }

    private QuotationWords() {}

    static boolean isVerb(String lower) {
        return VERBS.containsKey(lower);
    }

    static boolean isSaying(String lower) {
        return VERBS.getOrDefault(lower, INFINITIVES.get(lower)) == Verb.SAYING;
    }

    /** {@code say}, and the past of {@code put}. */
    static boolean isInfinitive(String lower) {
        return INFINITIVES.containsKey(lower) && !VERBS.containsKey(lower);
    }

    /** {@code did say}, {@code did not consider}; {@code would say}, but not {@code would welcome}. */
    static boolean takesInfinitive(String lower, String infinitive) {
        return BEFORE_INFINITIVE.contains(lower)
                && (INFINITIVES.get(infinitive) == Verb.SAYING || !MODALS.contains(lower));
    }

    /** Whether a name, a title or a term follows these words, and nobody's speech. */
    static boolean announceLabel(String lead) {
        if (SPOKEN.matcher(lead).find()) {
            return false;
        }
        String[] words = lead.strip().toLowerCase(Locale.ROOT).split(" ", -1);
        String last = words[words.length - 1];
        return LABELS.contains(last) || (words.length > 1 && LABELS.contains(words[words.length - 2] + " " + last));
    }

    /** {@code remark}, {@code claims}. */
    static boolean isSpeechNoun(String word) {
        return SPEECH_NOUNS.contains(word)
                || (word.endsWith("s") && SPEECH_NOUNS.contains(word.substring(0, word.length() - 1)));
    }

    static boolean isPreposition(String lower) {
        return PREPOSITIONS.contains(lower);
    }

    static boolean isConjunction(String lower) {
        return CONJUNCTIONS.contains(lower);
    }

    static boolean isPronoun(String lower) {
        return PRONOUNS.contains(lower);
    }

    static boolean isArticle(String lower) {
        return ARTICLES.contains(lower);
    }

    /** Adverbs and auxiliaries, which may stand between a subject and its verb. */
    static boolean goesBetween(String lower) {
        return GO_BETWEEN.contains(lower) || (lower.length() > 4 && lower.endsWith("ly"));
    }

    /** Whether the word, lower case in the text, has the look of a verb in the past. */
    static boolean looksPast(String word) {
        return IRREGULAR.contains(word) || isVerb(word) || (word.length() > 3 && word.endsWith("ed"));
    }

    /** A line holds the infinitive of a verb and its other forms. */
    private static void read(String list, Verb sort) {
        for (String line : lines(list)) {
            String[] forms = line.split(" ", -1);
            INFINITIVES.put(forms[0], sort);
            for (int i = 1; i < forms.length; i++) {
                VERBS.put(forms[i], sort);
            }
        }
    }

    /** How many words a text has. */
    static int count(String text) {
        int words = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean here = Character.isWhitespace(text.charAt(i));
            words += blank && !here ? 1 : 0;
            blank = here;
        }
        return words;
    }

    private static String alternatives(String list) {
        return String.join("|", lines(list)).replace("-", "\\-").toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(String list) {
        try (InputStream in = Objects.requireNonNull(QuotationWords.class.getResourceAsStream(list), list);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return List.copyOf(new java.util.LinkedHashSet<>(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + list, e);
        }
    }
}
