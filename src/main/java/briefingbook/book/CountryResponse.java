package briefingbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one country said or did about one event.
 *
 * @param country code, or an organization's id where that acts like a state
 * @param event id
 * @param respondents ids of persons or organizations; empty where the country itself speaks
 * @param date of the first of its claims that has one
 * @param by why this country, why this event
 * @param inferred whether the seed names the country only through the speaker's office
 */
public record CountryResponse(
        String id,
        String country,
        String event,
        List<String> respondents,
        @Nullable PartialDate date,
        List<Claim.Id> claims,
        String by,
        boolean inferred) {

    public CountryResponse {
        respondents = List.copyOf(respondents);
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("response without a claim: " + id);
        }
    }
}
