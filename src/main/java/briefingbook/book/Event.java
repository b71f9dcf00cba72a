package briefingbook.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One happening, however many sources tell of it.
 *
 * @param name its title
 * @param statusBy why the status is what it is
 * @param start day, month or year; null where no source says
 * @param end null where it is over on the day it began
 * @param place city or venue as the sources name it
 * @param country ISO code of the place
 * @param participants ids of persons, sorted
 * @param parties codes of states and organizations taking part, sorted
 * @param claims those that tell of it, in the order in which a page shows them
 * @param facts which claims say so
 * @param precedes ids of events; likewise {@code follows}; sorted
 * @param known whether an authority file names it
 * @param titleBy how the title was made
 */
public record Event(
        String id,
        String name,
        List<String> aliases,
        Status status,
        String statusBy,
        Kind kind,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable String place,
        @Nullable String country,
        List<String> participants,
        List<String> parties,
        List<Claim.Id> claims,
        Facts facts,
        List<String> follows,
        List<String> precedes,
        List<String> formerIds,
        boolean known,
        String titleBy)
        implements Entity {

    public Event {
        aliases = List.copyOf(aliases);
        participants = List.copyOf(participants);
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        follows = List.copyOf(follows);
        precedes = List.copyOf(precedes);
        formerIds = List.copyOf(formerIds);
    }

    /** How sure it is that it happened. */
    public enum Status {
        HELD,
        FORESEEN,
        DENIED,
        /** Claimed by some, not confirmed. */
        REPORTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Kind {
        MEETING,
        CALL,
        SUMMIT,
        VISIT,
        CONFERENCE,
        AGREEMENT,
        EXCHANGE,
        DECISION,
        ATTACK,
        ELECTION,
        STATEMENT,
        PUBLICATION,
        MARKET,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Claims behind each fact; sorted by key. */
    public record Facts(
            List<Claim.Id> start,
            List<Claim.Id> place,
            SortedMap<String, List<Claim.Id>> participants,
            SortedMap<String, List<Claim.Id>> parties) {

        public Facts {
            start = List.copyOf(start);
            place = List.copyOf(place);
            participants = copy(participants);
            parties = copy(parties);
        }

        public static Facts none() {
            return new Facts(List.of(), List.of(), new TreeMap<>(), new TreeMap<>());
        }

        private static SortedMap<String, List<Claim.Id>> copy(Map<String, List<Claim.Id>> claims) {
            TreeMap<String, List<Claim.Id>> copy = new TreeMap<>();
            claims.forEach((key, ids) -> copy.put(key, List.copyOf(ids)));
            return java.util.Collections.unmodifiableSortedMap(copy);
        }
    }
}
