package briefingbook.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "jr.", "sr.", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "da", "dos", "di", "du", "la", "le", "bin", "ibn", "al", "el", "ter",
            "zu");
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
        return new NameParts(
                Letters.given(kept.get(0)),
                Letters.surname(String.join(" ", kept.subList(first, kept.size()))),
                plain,
                false);
    }

    private static boolean isEastern(List<String> words, List<Boolean> hyphened) {
        String first = Letters.folded(words.get(0));
        if (!FAMILY_FIRST.contains(first) || words.size() > 3) {
            return false;
        }
        boolean two = words.size() == 2;
        if (!two) {
            return hyphened.get(2)
                    || words.get(1).length() <= 5
                            && words.get(2).length() <= 6
                            && !words.get(1).endsWith(".");
        }
        String second = Letters.folded(words.get(1));
        return !GIVEN.contains(first) || FAMILY_FIRST.contains(second);
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
