package briefingbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param country ISO 3166-1 alpha-2 code, {@code EU}, {@code NATO}, {@code UN} or an organization's id: whom the person
 *     serves or is identified with; null where not known
 * @param countryBy why; null with the country
 * @param offices in order of time, the undated last
 * @param known whether an authority file names the person
 */
public record Person(
        String id,
        String name,
        List<String> aliases,
        @Nullable String country,
        @Nullable String countryBy,
        List<Office> offices,
        List<String> formerIds,
        boolean known)
        implements Entity {

    public Person {
        aliases = List.copyOf(aliases);
        offices = List.copyOf(offices);
        formerIds = List.copyOf(formerIds);
    }

    /**
     * @param from null where open or not known; likewise {@code to}
     * @param claims that say so; empty for an office that only an authority file or the table of office-holders knows
     * @param by the words of the seed, the authority file or the table
     */
    public record Office(
            String title,
            @Nullable String country,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            List<Claim.Id> claims,
            String by) {
        public Office {
            claims = List.copyOf(claims);
        }
    }
}
