package briefingbook.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A full name taken apart.
 *
 * @param given the given name in one form for all its forms; empty for a single name
 * @param family the family name, folded, particles included
 * @param plain the name without a title of honour
 * @param easternOrder whether the family name stands first
 */
record NameParts(String given, String family, String plain, boolean easternOrder) {

    private static final Set<String> HONOURS = Set.of("sir", "dame", "lord", "lady", "dr", "mr", "mrs", "ms");
    /** One or two syllables as Chinese given names are written: {@code Jinping}, {@code Yi}. */
    private static final Pattern PINYIN = Pattern.compile(
            "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
                    + "(?:[iu]ang|iong|[aeo]ng|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ing|in|un|ia|ie|iu|ua|ui|uo|ue|[aeiou])){1,2}");

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "jr.", "sr.", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "da", "das", "do", "dos", "del", "della", "di", "du", "la", "le", "bin",
            "bint", "ibn", "ben", "abu", "ould", "al", "el", "ul", "ur", "ter", "ten", "zu", "af", "av", "y");
    private static final Set<String> FAMILY_FIRST = Set.copyOf(WordList.words("family-names-first.txt").stream()
            .map(Letters::folded)
            .toList());
    private static final Set<String> GIVEN = Set.copyOf(
            WordList.words("given-names.txt").stream().map(Letters::folded).toList());

    static boolean particle(String lower) {
        return PARTICLES.contains(lower);
    }

    static boolean suffix(String lower) {
        return SUFFIXES.contains(lower);
    }

    static boolean familyFirst(String form) {
        return FAMILY_FIRST.contains(Letters.folded(form));
    }

    static NameParts of(String name) {
        Words all = new Words(name);
        List<String> kept = new ArrayList<>();
        List<Boolean> hyphened = new ArrayList<>();
        String plain = name;
        for (int i = 0; i < all.size(); i++) {
            String word = all.lower(i);
            if (i == 0 && HONOURS.contains(word) && all.size() > 1) {
                plain = name.substring(all.from(1));
                continue;
            }
            if (i == all.size() - 1 && SUFFIXES.contains(word) && kept.size() > 1) {
                continue;
            }
            kept.add(all.form(i));
            hyphened.add(all.gap(i) == Words.HYPHEN);
        }
        if (kept.size() == 1) {
            return new NameParts("", Letters.surname(kept.get(0)), plain, false);
        }
        boolean eastern = isEastern(kept, hyphened);
        if (eastern) {
            String given = String.join(" ", kept.subList(1, kept.size()));
            return new NameParts(Letters.surname(given).replace(" ", ""), Letters.surname(kept.get(0)), plain, true);
        }
        int first = firstOfFamily(kept, hyphened);
        if (first == 1 && PARTICLES.contains(Letters.folded(kept.get(0)))) {
            return new NameParts("", Letters.surname(String.join(" ", kept)), plain, false);
        }
        return new NameParts(
                Letters.given(kept.get(0)),
                Letters.surname(String.join(" ", kept.subList(first, kept.size()))),
                plain,
                false);
    }

    private static boolean isEastern(List<String> words, List<Boolean> hyphened) {
        String first = Letters.folded(words.get(0));
        boolean two = words.size() == 2;
        if (words.size() == 3 && isKorean(words, hyphened)) {
            return true;
        }
        if (!FAMILY_FIRST.contains(first) || words.size() > 3) {
            return false;
        }
        if (!two) {
            return hyphened.get(2)
                    || words.get(1).length() <= 5
                            && words.get(2).length() <= 6
                            && !words.get(1).endsWith(".");
        }
        String second = Letters.folded(words.get(1));
        return !GIVEN.contains(first)
                || FAMILY_FIRST.contains(second)
                || PINYIN.matcher(second).matches();
    }

    /** {@code Im Jong-seok}: a short name before two joined by a hyphen, of which the second begins low. */
    private static boolean isKorean(List<String> words, List<Boolean> hyphened) {
        return words.get(0).length() <= 6
                && hyphened.get(2)
                && !hyphened.get(1)
                && Character.isLowerCase(words.get(2).charAt(0))
                && Character.isUpperCase(words.get(1).charAt(0));
    }

    private static int firstOfFamily(List<String> words, List<Boolean> hyphened) {
        int first = words.size() - 1;
        while (first > 1 && hyphened.get(first)) {
            first--;
        }
        while (first > 1 && PARTICLES.contains(Letters.folded(words.get(first - 1)))) {
            first--;
        }
        return first;
    }

    /** What two spellings of one name have in common. */
    String key() {
        return given + "|" + family;
    }

    /** The forms in which the family name may stand alone. */
    Set<String> surnames() {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(family);
        int space = family.lastIndexOf(' ');
        if (space >= 0 && !easternOrder) {
            forms.add(family.substring(space + 1));
        }
        return forms;
    }
}
