package briefingbook.book;

import org.jspecify.annotations.Nullable;

/**
 * What the cover says.
 *
 * @param asOf the day up to which the book holds what its sources tell
 * @param baseUrl where the site will stand, ending in a slash; null where not told
 * @param marking a handling marking; empty for none
 * @param generator name and version of the program
 */
public record Imprint(
        String title,
        String subtitle,
        @Nullable PartialDate asOf,
        @Nullable String baseUrl,
        String marking,
        String language,
        String issuer,
        String contact,
        String reportErrors,
        String generator) {}
