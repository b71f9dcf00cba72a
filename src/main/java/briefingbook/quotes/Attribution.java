package briefingbook.quotes;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a quotation's speaker.
 *
 * @param speaker id of a person, organization or country; null where the cue is plain but the name is not
 * @param person whether the speaker is a person named in the sentence
 * @param by one short sentence: the rule and its cue
 */
record Attribution(@Nullable String speaker, boolean person, String by) {

    static Attribution open(String why) {
        return new Attribution(null, false, "open: " + why);
    }

    /** The speaker of another quotation. */
    static Attribution same(@Nullable String speaker, String by) {
        return new Attribution(speaker, false, by);
    }

    static Attribution of(Speech.Subject subject, String cue) {
        if (subject.of() != null) {
            return new Attribution(subject.of(), subject.isPerson(), cue + ", subject \"" + subject.words() + "\"");
        }
        return open(subject.words().isEmpty() ? cue : cue + ", by \"" + shortened(subject.words()) + "\"");
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 57) + "…";
    }
}
