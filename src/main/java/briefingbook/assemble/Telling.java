package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One place in one source that tells of a happening.
 *
 * @param at place of its words in the passage, UTF-16 code units
 * @param words that told it
 * @param date null where the sentence does not say
 * @param place city, venue or country; null where the sentence does not say
 * @param country ISO code of the place
 * @param land whether the place is a whole country
 * @param participants ids of persons, sorted
 * @param parties codes of states and organizations, sorted
 * @param name as the source names it, without its article; null where it only describes it
 * @param wording what it may be called where no source names it
 * @param weight how much its kind counts among the tellings
 * @param main whether it tells of what its source is about
 */
record Telling(
        Passage passage,
        Claim claim,
        int at,
        String words,
        Event.Kind kind,
        @Nullable PartialDate date,
        @Nullable String place,
        @Nullable String country,
        boolean land,
        SortedSet<String> participants,
        SortedSet<String> parties,
        EventStatus status,
        @Nullable String name,
        Wording wording,
        int weight,
        boolean main) {

    Telling asMain() {
        return new Telling(
                passage,
                claim,
                at,
                words,
                kind,
                date,
                place,
                country,
                land,
                participants,
                parties,
                status,
                name,
                wording,
                weight,
                true);
    }

    Telling dated(PartialDate other) {
        return new Telling(
                passage,
                claim,
                at,
                words,
                kind,
                other,
                place,
                country,
                land,
                participants,
                parties,
                status,
                name,
                wording,
                weight,
                main);
    }

    /** The same at the place of another. */
    Telling placed(Telling there) {
        return new Telling(
                passage,
                claim,
                at,
                words,
                kind,
                date,
                there.place,
                there.country,
                there.land,
                participants,
                parties,
                status,
                name,
                wording,
                weight,
                main);
    }

    Family family() {
        return Family.of(kind);
    }

    boolean isVisit() {
        return kind == Event.Kind.VISIT;
    }

    /** Whether so little is said that it can only stand beside another telling. */
    boolean isBare() {
        return name == null && date == null && participants.size() + parties.size() < 2;
    }

    /** Kinds that are told in each other's words: what one source calls talks, another calls a summit. */
    enum Family {
        GATHERING,
        CALL,
        AGREEMENT,
        EXCHANGE,
        DECISION,
        ATTACK,
        ELECTION,
        WORDS,
        OTHER;

        private static final Set<Event.Kind> GATHERINGS =
                Set.of(Event.Kind.MEETING, Event.Kind.SUMMIT, Event.Kind.CONFERENCE, Event.Kind.VISIT);

        static Family of(Event.Kind kind) {
            if (GATHERINGS.contains(kind)) {
                return GATHERING;
            }
            return switch (kind) {
                case CALL -> CALL;
                case AGREEMENT -> AGREEMENT;
                case EXCHANGE -> EXCHANGE;
                case DECISION -> DECISION;
                case ATTACK -> ATTACK;
                case ELECTION -> ELECTION;
                case STATEMENT, PUBLICATION -> WORDS;
                default -> OTHER;
            };
        }
    }
}
