package briefingbook.assemble;

import org.jspecify.annotations.Nullable;

/**
 * One who speaks or acts for a state in a sentence.
 *
 * @param country code, or id of an organization that acts like a state
 * @param who id of a person or organization; null where the country itself speaks
 * @param person whether {@code who} is a person
 * @param words that name the one who speaks
 * @param strength how plainly the sentence tells of an answer
 * @param cue the word by which it does; empty where there is none
 * @param cueAt where that stands in the sentence; -1 where there is none
 */
record Voice(
        String country, @Nullable String who, boolean person, String words, Strength strength, String cue, int cueAt) {

    /** How plainly a sentence tells of an answer, the least first. */
    enum Strength {
        /** Somebody is what the sentence is about. */
        BARE,
        /** Somebody says something. */
        SPEECH,
        /** Somebody is quoted. */
        QUOTE,
        /** Somebody welcomes, condemns, abstains … */
        ANSWER,
        /** Somebody denies, rejects … what others say or want. */
        REFUSAL
    }

    boolean isAtLeast(Strength least) {
        return strength.compareTo(least) >= 0;
    }

    /** What tells one voice of a sentence from another. */
    String key() {
        return country + " " + who;
    }

    /** A state that speaks by itself. */
    static Voice ofState(String country, String words) {
        return new Voice(country, null, false, words, Strength.SPEECH, "", -1);
    }

    /** The stronger of two of the same speaker; this one where they are alike. */
    Voice orStronger(Voice other) {
        return isAtLeast(other.strength) ? this : other;
    }

    /** As plain as another of the same state in the same sentence, if that is plainer. */
    Voice asStrongAs(Voice other) {
        return isAtLeast(other.strength)
                ? this
                : new Voice(country, who, person, words, other.strength, other.cue, other.cueAt);
    }
}
