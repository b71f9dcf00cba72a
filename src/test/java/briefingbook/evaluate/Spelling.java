package briefingbook.evaluate;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names and titles as they are compared: case, diacritics, punctuation and white space make no difference. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^0-9a-zа-яёіїєґ]+");
    private static final int ENOUGH_OF_A_FIRST_NAME = 3;

    private Spelling() {}

    static String folded(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("ß", "ss");
        String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(bare).replaceAll(" ").strip();
    }

    static Set<String> folded(Collection<String> texts) {
        Set<String> all = new TreeSet<>();
        texts.forEach(text -> all.add(folded(text)));
        return all;
    }

    /** Whether one text holds the other: {@code Riyadh} and {@code Diriyah Palace, Riyadh}. */
    static boolean holdsOther(String text, String other) {
        String one = folded(text);
        String two = folded(other);
        return one.contains(two) || two.contains(one);
    }

    /** Whether folded names are of one person: some name alike, or last name and beginning of the first. */
    static boolean sameBearer(Set<String> names, Set<String> others) {
        return names.stream()
                .anyMatch(name -> others.contains(name) || others.stream().anyMatch(other -> alike(name, other)));
    }

    private static boolean alike(String name, String other) {
        List<String> one = words(name);
        List<String> two = words(other);
        return one.size() > 1
                && two.size() > 1
                && lastWord(name).equals(lastWord(other))
                && beginning(one.get(0)).equals(beginning(two.get(0)));
    }

    /** The surname, of a folded name. */
    static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static List<String> words(String folded) {
        return List.of(folded.split(" "));
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(ENOUGH_OF_A_FIRST_NAME, word.length()));
    }
}
