package briefingbook.book;

/**
 * Words of a passage that mean a person, a country, an organization or an event. Where words mean several, as {@code they}
 * does, each has a mention at the same place.
 *
 * @param from first character in the passage's text, UTF-16 code units, 0-based
 * @param to one past the last
 * @param of id of the entity
 * @param kind of entity
 * @param how what sort of cue it was
 * @param by one short sentence: the rule, and the cue or the authority file
 */
public record Mention(Passage.Id passage, int from, int to, String of, Kind kind, How how, String by) {

    public Mention {
        if (from < 0 || to <= from || of.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("mention [" + from + ", " + to + ") of " + of + " in " + passage);
        }
    }

    public Mention of(String id, String why) {
        return new Mention(passage, from, to, id, kind, how, why);
    }

    /** What is mentioned. */
    public enum Kind {
        PERSON,
        COUNTRY,
        ORGANIZATION,
        EVENT
    }

    /** By what sort of cue, the surest first. */
    public enum How {
        /** The full name, or a name that stands alone for its bearer. */
        NAME,
        /** The last name alone. */
        SURNAME,
        /** An adjective or a people's name: {@code Russian}, {@code the Finns}. */
        DEMONYM,
        /** A capital or a seat of government that stands for its state. */
        SEAT,
        /** An office without a name: {@code the Ukrainian president}. */
        TITLE,
        /** A personal or possessive pronoun. */
        PRONOUN,
        /** Words that mean several at once, of whom this is one: {@code they}, {@code the two leaders}. */
        GROUP;

        /** Whether the words themselves do not name the entity, so that the link is shown as inferred. */
        public boolean inferred() {
            return this == SEAT || this == TITLE || this == PRONOUN || this == GROUP;
        }
    }
}
