package briefingbook.assemble;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of a verb of the lists: {@code signed} of {@code sign}, {@code pulled out of} of {@code pull out of}.
 *
 * @param base with the words that follow it
 */
record VerbForm(String base, Tense tense, String participle) {

    private static final Pattern ENTRY = Pattern.compile("(\\S+)(?: \\(([^)]*)\\))?(.*)");
    private static final Pattern SIBILANT = Pattern.compile("(?:s|x|z|ch|sh|o)$");
    private static final Pattern SHORT = Pattern.compile("[^aeiou]*[aeiou][bdgklmnprtv]");
    private static final Pattern Y = Pattern.compile("[^aeiou]y$");

    /** Which form it is; a past form may be a participle too. */
    enum Tense {
        BASE,
        THIRD,
        PAST,
        /** Of a verb whose past is another word: {@code sworn}. */
        PARTICIPLE,
        GERUND
    }

    /** All forms of the entry of a list, such as {@code withdraw (withdrew, withdrawn) from}, by how they are written. */
    static Map<String, VerbForm> of(String entry) {
        Matcher m = ENTRY.matcher(entry);
        if (!m.matches()) {
            throw new IllegalArgumentException("verb “" + entry + "”");
        }
        String first = m.group(1);
        String rest = m.group(3);
        List<String> pasts = m.group(2) == null
                ? List.of(regularPast(first))
                : List.of(m.group(2).split(", "));
        String participle = pasts.get(pasts.size() - 1) + rest;
        Map<String, VerbForm> forms = new TreeMap<>();
        forms.put(first + rest, new VerbForm(first + rest, Tense.BASE, participle));
        forms.put(third(first) + rest, new VerbForm(first + rest, Tense.THIRD, participle));
        forms.put(gerund(first) + rest, new VerbForm(first + rest, Tense.GERUND, participle));
        for (String past : pasts) {
            boolean other = pasts.size() > 1 && (past + rest).equals(participle) && !past.endsWith("ed");
            forms.put(past + rest, new VerbForm(first + rest, other ? Tense.PARTICIPLE : Tense.PAST, participle));
        }
        return forms;
    }

    /** The third person of the present: {@code pulls out of}. */
    String third() {
        int end = base.indexOf(' ');
        return end < 0 ? third(base) : third(base.substring(0, end)) + base.substring(end);
    }

    private static String third(String verb) {
        if (verb.equals("be")) {
            return "is";
        }
        if (Y.matcher(verb).find()) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb + (SIBILANT.matcher(verb).find() ? "es" : "s");
    }

    private static String regularPast(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (Y.matcher(verb).find()) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return doubled(verb) + "ed";
    }

    private static String gerund(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        boolean silent = verb.endsWith("e") && verb.length() > 2 && !verb.matches(".*[eoy]e");
        return (silent ? verb.substring(0, verb.length() - 1) : doubled(verb)) + "ing";
    }

    /** With its last letter twice where a short verb doubles it: {@code ban}, {@code stop}. */
    private static String doubled(String verb) {
        return SHORT.matcher(verb).matches() ? verb + verb.charAt(verb.length() - 1) : verb;
    }
}
