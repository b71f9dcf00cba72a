package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms that a claim is compared by: its words without their endings, like words made one, and in place of the
 * words of a name or a date what they mean, so that {@code Zelensky}, {@code Zelenskyy} and {@code the Ukrainian
 * president} are one term.
 */
final class Terms {

    private static final Set<String> SMALL_WORDS = Set.copyOf(PhraseList.lines("small-words.txt"));
    private static final Map<String, String> LIKE_WORDS = likeWords();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    private Terms() {}

    /** Repeated as often as they stand. */
    static List<String> of(Claim claim, Evidence evidence) {
        return of(claim, evidence, 0, claim.text().length());
    }

    /** The terms of a part of the claim. */
    static List<String> of(Claim claim, Evidence evidence, int from, int to) {
        Passage passage = evidence.passageOf(claim);
        String text = passage.text();
        boolean[] taken = new boolean[text.length()];
        List<String> terms = new ArrayList<>();
        for (Mention mention : evidence.mentions(passage)) {
            if (mention.from() < from || mention.to() > to) {
                continue;
            }
            terms.add("@" + mention.of());
            if (mention.how() != Mention.How.TITLE) {
                java.util.Arrays.fill(taken, mention.from(), mention.to(), true);
            }
        }
        for (DateMention date : evidence.dates(passage)) {
            if (date.value() != null && date.from() >= from && date.to() <= to) {
                terms.add("#" + date.value());
                java.util.Arrays.fill(taken, date.from(), date.to(), true);
            }
        }
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            if (!taken[word.start()] && !SMALL_WORDS.contains(plain)) {
                terms.add(stem(plain));
            }
        }
        return terms;
    }

    /** The word without its ending, or the first of its like words. */
    static String stem(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String stem = cut(bare);
        return LIKE_WORDS.getOrDefault(stem, stem);
    }

    private static String cut(String word) {
        for (String ending : List.of("ations", "ation", "ings", "ing", "ments", "ment", "ies", "ied", "ions", "ion")) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        for (String ending : List.of("ed", "es", "ly", "s", "e", "y")) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Map<String, String> likeWords() {
        Map<String, String> like = new HashMap<>();
        for (String line : PhraseList.lines("like-words.txt")) {
            String[] words = line.split("\\s+");
            for (String word : words) {
                like.putIfAbsent(cut(word), "=" + cut(words[0]));
            }
        }
        return like;
    }
}
