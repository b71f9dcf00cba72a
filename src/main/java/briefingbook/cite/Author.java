package briefingbook.cite;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who wrote a work.
 *
 * @param name as it is said, given name first
 * @param family what a bibliography sorts by; empty for a body, which is never cut in two
 * @param given the rest of a person's name
 * @param suffix such as {@code Jr.}; empty for none
 */
record Author(String name, String family, String given, String suffix) {

    private static final Set<String> PARTICLES = Set.of(
            "al", "af", "ap", "av", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
            "ten", "ter", "van", "vom", "von", "zu", "zum", "zur");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");
    private static final Pattern BODY = Pattern.compile(
            ".*\\d.*|.*[&/@|].*|.*\\b(?:and|of|for|the|The|in|with|Agenc(?:y|ies)|Association|Board|Bureau|Centre|Center|Commission"
                    + "|Committee|Contributors?|contributors|Correspondents?|Council|Department|Desk|Editors?|Embassy|Foundation"
                    + "|Government|Group|Institute|Kremlin|Ministry|Network|News|Newsroom|Office|Organi[sz]ation|Press"
                    + "|Reporters?|Secretariat|Service|Staff|Team|Times|Union|University|Wire|Writers?)\\b.*");

    /** @param publisher a name that is also the publisher's is a body's */
    static Author of(String name, String publisher) {
        if (name.equals(publisher) || BODY.matcher(name).matches()) {
            return body(name);
        }
        int comma = name.indexOf(", ");
        String after = comma < 0 ? "" : name.substring(comma + 2).strip();
        if (after.isEmpty() || SUFFIXES.contains(after)) {
            return cut(name.replace(", ", " "));
        }
        String family = name.substring(0, comma).strip();
        return new Author(after + " " + family, family, after, "");
    }

    private static Author body(String name) {
        return new Author(name, "", "", "");
    }

    /** The last word but for a suffix is the family name, with the particles before it. */
    private static Author cut(String name) {
        List<String> words = List.of(name.split(" "));
        int end = words.size();
        String suffix = "";
        if (end > 2 && SUFFIXES.contains(words.get(end - 1))) {
            end--;
            suffix = words.get(end);
        }
        int start = end - 1;
        while (start > 1 && PARTICLES.contains(words.get(start - 1).toLowerCase(Locale.ROOT))) {
            start--;
        }
        return start < 1
                ? body(name)
                : new Author(
                        name,
                        String.join(" ", words.subList(start, end)),
                        String.join(" ", words.subList(0, start)),
                        suffix);
    }

    boolean isBody() {
        return family.isEmpty();
    }
}
