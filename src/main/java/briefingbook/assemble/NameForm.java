package briefingbook.assemble;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One form of a person's name, folded so that ways to spell one name fall together: Sergei and Sergey, Zelensky and
 * Zelenskyy, Mike and Michael. That two forms fall together is never proof that they mean one person.
 *
 * @param given the first of the given names, folded; empty where the form is a surname alone
 * @param middle the given names between, folded
 * @param surname the last name, folded
 */
record NameForm(String given, List<String> middle, String surname) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");
    private static final Pattern SUFFIX = Pattern.compile("(?:jr|sr|ii|iii|iv)");
    private static final Map<String, String> SHORT_NAMES = shortNames();

    NameForm {
        middle = List.copyOf(middle);
    }

    static NameForm of(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(plain(name).split(" ")));
        while (words.size() > 1 && SUFFIX.matcher(words.get(words.size() - 1)).matches()) {
            words.remove(words.size() - 1);
        }
        String surname = spelling(words.get(words.size() - 1));
        if (words.size() == 1) {
            return new NameForm("", List.of(), surname);
        }
        String given = words.get(0);
        List<String> middle = words.subList(1, words.size() - 1).stream()
                .map(NameForm::spelling)
                .toList();
        return new NameForm(SHORT_NAMES.getOrDefault(given, spelling(given)), middle, surname);
    }

    /** Without marks, in small letters, words parted by one space: {@code radoslaw sikorski}. */
    static String plain(String name) {
        String letters = name.replace('ł', 'l')
                .replace('Ł', 'L')
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ı', 'i')
                .replace("'", "")
                .replace("’", "");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(bare).replaceAll(" ").strip();
    }

    boolean surnameOnly() {
        return given.isEmpty();
    }

    /** Whether the given name is no more than its first letter. */
    boolean initialOnly() {
        return given.length() == 1;
    }

    /** Whether both may be forms of one name: {@code S. Lavrov}, {@code Sergei Lavrov}, {@code Sergey V. Lavrov}. */
    boolean mayBe(NameForm other) {
        return surname.equals(other.surname)
                && !surnameOnly()
                && !other.surnameOnly()
                && givenMayBe(other)
                && middleMayBe(other);
    }

    private boolean givenMayBe(NameForm other) {
        return given.equals(other.given)
                || (initialOnly() || other.initialOnly()) && given.charAt(0) == other.given.charAt(0);
    }

    private boolean middleMayBe(NameForm other) {
        if (middle.isEmpty() || other.middle.isEmpty()) {
            return true;
        }
        String mine = middle.get(0);
        String theirs = other.middle.get(0);
        return mine.equals(theirs)
                || (mine.length() == 1 || theirs.length() == 1) && mine.charAt(0) == theirs.charAt(0);
    }

    /** One letter for what transliteration and habit spell in several: y, j and i; doubled letters; ks and x. */
    private static String spelling(String word) {
        String one = word.replace('y', 'i').replace('j', 'i').replace("ks", "x").replace("iev", "ev");
        String once = DOUBLED.matcher(one).replaceAll("$1");
        return once.length() > 4 && once.endsWith("i") && !once.endsWith("ei")
                ? once.substring(0, once.length() - 1)
                : once;
    }

    private static Map<String, String> shortNames() {
        Map<String, String> names = new HashMap<>();
        for (String line : PhraseList.lines("short-names.txt")) {
            String[] same = line.split("\\s+");
            for (String name : same) {
                names.putIfAbsent(plain(name), spelling(plain(same[0])));
            }
        }
        return names;
    }
}
