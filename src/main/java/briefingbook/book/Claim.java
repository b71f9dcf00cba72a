package briefingbook.book;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one passage asserts, word for word.
 *
 * @param text the passage's text
 * @param citations the passage; never empty
 * @param date when what it tells happened, as far as it says; null otherwise
 * @param persons sorted by id; likewise countries, organizations, events
 * @param corroborates claims of other sources that say the same; sorted
 * @param conflicts sorted by conflict, then by claim
 * @param gloss what makes it understood out of its context; sorted by place
 */
public record Claim(
        Id id,
        String text,
        List<Passage.Id> citations,
        Kind kind,
        @Nullable PartialDate date,
        List<String> persons,
        List<String> countries,
        List<String> organizations,
        List<String> events,
        List<Id> corroborates,
        List<Contradiction> conflicts,
        List<Gloss> gloss) {

    public Claim {
        citations = List.copyOf(citations);
        persons = List.copyOf(persons);
        countries = List.copyOf(countries);
        organizations = List.copyOf(organizations);
        events = List.copyOf(events);
        corroborates = List.copyOf(corroborates);
        conflicts = List.copyOf(conflicts);
        gloss = List.copyOf(gloss);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("claim without a citation: " + id);
        }
    }

    public Claim withEvents(List<String> ids) {
        return new Claim(
                id,
                text,
                citations,
                kind,
                date,
                persons,
                countries,
                organizations,
                ids,
                corroborates,
                conflicts,
                gloss);
    }

    public Claim withGloss(List<Gloss> glosses) {
        return new Claim(
                id,
                text,
                citations,
                kind,
                date,
                persons,
                countries,
                organizations,
                events,
                corroborates,
                conflicts,
                glosses);
    }

    public Claim withAgreement(List<Id> agreeing, List<Contradiction> contradicting) {
        return new Claim(
                id,
                text,
                citations,
                kind,
                date,
                persons,
                countries,
                organizations,
                events,
                agreeing,
                contradicting,
                gloss);
    }

    /** The passage that it is. */
    public Passage.Id passage() {
        return citations.get(0);
    }

    /** @param value short and URL-safe, such as {@code k7f2ak}; printed on paper, the reference for good */
    public record Id(String value) implements Comparable<Id> {
        public Id {
            if (!Passage.Id.isWellFormed(value)) {
                throw new IllegalArgumentException("claim id " + value);
            }
        }

        /** Written out, as is {@code hashCode}: those that a record has by itself are slow, and ids are looked up by the million. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Id id && value.equals(id.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** How it asserts. */
    public enum Kind {
        /** Told by the source in its own voice. */
        FACT,
        /** Somebody's words, quoted or reported. */
        STATEMENT,
        /** What others reported: {@code according to Bloomberg}. */
        REPORT,
        /** Judgement or background by the source itself. */
        ANALYSIS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param conflict id of the {@link Conflict} that the two claims stand in */
    public record Contradiction(Id claim, String conflict, String why) {}

    /**
     * What an editor would put in brackets.
     *
     * @param from place in the claim's text of the words it explains, UTF-16 code units
     * @param text the name that the words stand for
     */
    public record Gloss(int from, int to, String text, String by) {}
}
