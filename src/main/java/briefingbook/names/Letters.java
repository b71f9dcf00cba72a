package briefingbook.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What remains of a name's letters when spellings of one name are to be equal. */
final class Letters {

    private static final Map<String, String> GIVEN_FORMS = givenForms();

    private Letters() {}

    /** Lower case without diacritics: {@code Sikorský} and {@code sikorsky}. */
    static String folded(String name) {
        boolean plain = true;
        for (int i = 0; i < name.length(); i++) {
            plain &= name.charAt(i) < 128;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        StringBuilder folded = new StringBuilder();
        for (char c : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
            switch (c) {
                case 'ł' -> folded.append('l');
                case 'ø' -> folded.append('o');
                case 'đ', 'ð' -> folded.append('d');
                case 'ı' -> folded.append('i');
                case 'þ' -> folded.append("th");
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case '’' -> folded.append('\'');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    /** Folded, with the usual transliterations of one Cyrillic ending made equal: {@code Zelenskyy}, {@code Zelensky}. */
    static String surname(String name) {
        String folded = folded(name).replace('-', ' ').replace("'", "");
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i) == 'y' ? 'i' : folded.charAt(i);
            if (c != 'i' || out.isEmpty() || out.charAt(out.length() - 1) != 'i') {
                out.append(c);
            }
        }
        return out.toString().replace("ei", "e").replace("ie", "e");
    }

    /** One form for all forms of a given name: {@code Mike}, {@code Michael}. */
    static String given(String name) {
        String folded = folded(name);
        String known = GIVEN_FORMS.get(folded);
        return known != null ? known : surname(folded);
    }

    /** {@code OLAV BRANDVIK} becomes {@code Olav Brandvik}, {@code MCDONALD} {@code Mcdonald}: capitals hide where others stood. */
    static String properCase(String capitals) {
        StringBuilder name = new StringBuilder();
        boolean begins = true;
        for (char c : capitals.toCharArray()) {
            name.append(begins ? c : Character.toLowerCase(c));
            begins = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return name.toString();
    }

    /** A slug of a name, for an id. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : folded(name).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (c != '\'' && c != '.' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? "unnamed" : slug.toString();
    }

    private static Map<String, String> givenForms() {
        Map<String, String> forms = new HashMap<>();
        for (List<String> row : WordList.rows("nicknames.txt")) {
            String[] names = row.get(0).split(" ");
            for (String name : names) {
                forms.putIfAbsent(folded(name), surname(names[0]));
            }
        }
        return forms;
    }
}
