package briefingbook.names;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of persons from names of things that are called after persons, and from places that look like them: {@code
 * USS John McCain}, {@code the Charles de Gaulle}, {@code Deir al-Balah}.
 */
final class Namesakes {

    private static final Set<String> SHIPS = WordList.words("ships.txt");
    private static final Set<String> NUMERALS = Set.of(
            "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XXIII");
    private static final Set<String> PATRONYMS = Set.of("bin", "ibn", "bint", "ould");
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ur");
    /** Words that open the names of Arabic places, feasts and movements. */
    private static final Set<String> NO_GIVEN_NAMES = WordList.words("arabic-places.txt");

    private Namesakes() {}

    /** One past the last word of a ship's or another thing's name that begins at the word; the word itself for none. */
    static int endOfThing(Words words, int i, Directory directory) {
        int name = i;
        if (SHIPS.contains(words.form(i)) || SHIPS.contains(words.lower(i))) {
            name = i + 1;
        } else if (!words.lower(i - 1).equals("the") || words.opens(i)) {
            return i;
        }
        boolean ship = name > i;
        if (!words.capital(name) || ship && words.gap(name) != Words.SPACE) {
            return i;
        }
        if (ship) {
            return endOfCapitals(words, name);
        }
        Gazetteer.Found<List<Directory.Entry>> known = directory.nameAt(words, name);
        boolean whole = known != null
                && known.end() > name + 1
                && !NameParts.of(words.between(name, known.end() - 1)).given().isEmpty();
        boolean noun = known != null && words.gap(known.end()) == Words.SPACE && !Roles.verb(words, known.end());
        return known != null && whole && !noun && !words.possessive(known.end() - 1) ? known.end() : i;
    }

    private static int endOfCapitals(Words words, int first) {
        int end = first;
        while (end < words.size()
                && end - first < 5
                && (end == first || words.gap(end) == Words.SPACE || words.gap(end) == Words.STOP)
                && (words.capital(end) || NameParts.particle(words.lower(end)) && words.capital(end + 1))) {
            end++;
        }
        return end;
    }

    /** Whether a numeral follows that belongs to the name: {@code John Paul I}. */
    static boolean isNumbered(Words words, int end) {
        boolean follows = end < words.size() && words.gap(end) == Words.SPACE && !words.possessive(end - 1);
        if (!follows) {
            return false;
        }
        boolean first = words.form(end).equals("I")
                && Roles.verb(words, end + 1)
                && !words.lower(end + 1).endsWith("ve");
        return NUMERALS.contains(words.form(end)) || first;
    }

    /** {@code Nimr al-Nimr}, {@code Musaad bin Mohammed}: an Arabic particle behind the first word of the name. */
    static boolean isArabic(Words words, int first, int end) {
        if (end - first < 3 || NO_GIVEN_NAMES.contains(words.form(first))) {
            return false;
        }
        String particle = words.lower(first + 1);
        boolean article = ARTICLES.contains(particle) && words.gap(first + 2) == Words.HYPHEN;
        return !words.possessive(first) && (PATRONYMS.contains(words.form(first + 1)) || article);
    }

    /** {@code OLAV BRANDVIK (Norway)}: whether the state that begins at the word stands in brackets behind the name. */
    static boolean isBeforeState(Words words, int end, Page.@Nullable PlaceMark state) {
        return state != null
                && state.first() == end
                && state.place().kind() == Places.Kind.COUNTRY
                && words.text().startsWith(" (", words.to(end - 1))
                && words.text().startsWith(")", words.to(state.end() - 1));
    }

    /** {@code Im Jong-seok}. */
    static boolean isKorean(Words words, int first, int end) {
        return end - first == 3
                && words.form(first).length() <= 6
                && words.gap(first + 1) == Words.SPACE
                && words.gap(first + 2) == Words.HYPHEN
                && Character.isLowerCase(words.form(first + 2).charAt(0));
    }
}
