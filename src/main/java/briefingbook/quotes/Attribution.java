package briefingbook.quotes;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a quotation's speaker.
 *
 * @param speaker id of a person, organization or country; null where the cue is plain but the name is not
 * @param by one short sentence: the rule and its cue
 */
record Attribution(@Nullable String speaker, String by) {

    static Attribution of(Speech.Subject subject, String cue) {
        return subject.of() != null
                ? new Attribution(subject.of(), cue + ", subject \"" + subject.words() + "\"")
                : new Attribution(
                        null,
                        "open: " + cue
                                + (subject.words().isEmpty() ? "" : ", by \"" + shortened(subject.words()) + "\""));
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 57) + "…";
    }
}
