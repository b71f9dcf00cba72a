package briefingbook.authority;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses which word was meant by a misspelt one. */
public final class Spelling {

    private static final int LONGEST = 64;

    private Spelling() {}

    /** The closest of the words, if it is close enough to be meant; the first of equally close ones. */
    public static Optional<String> meant(String word, Collection<String> words) {
        return near(word, words, 1).stream().findFirst();
    }

    /** Those of the words that are close enough to be meant, the closest first, equally close ones in their order. */
    public static List<String> near(String word, Collection<String> words, int most) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.length() > LONGEST) {
            return List.of();
        }
        int farthest = wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
        Map<String, Integer> distances = new LinkedHashMap<>();
        for (String candidate : words) {
            if (Math.abs(candidate.length() - wanted.length()) <= farthest) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (distance <= farthest) {
                    distances.putIfAbsent(candidate, distance);
                }
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Levenshtein's: letters to put in, leave out or exchange. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
