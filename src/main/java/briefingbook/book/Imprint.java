package briefingbook.book;

import org.jspecify.annotations.Nullable;

/**
 * What the cover says.
 *
 * @param asOf the day up to which the book holds what its sources tell
 * @param edition the last that was published; null before the first
 * @param baseUrl where the site will stand, ending in a slash; null where not told
 * @param marking a handling marking; empty for none
 * @param generator name and version of the program
 */
public record Imprint(
        String title,
        String subtitle,
        @Nullable PartialDate asOf,
        @Nullable Edition edition,
        @Nullable String baseUrl,
        String marking,
        String language,
        String issuer,
        String contact,
        String reportErrors,
        String generator) {

    /**
     * A state of the book that was published under a number.
     *
     * @param number from 1
     * @param date when
     * @param note what is new in it; may be empty
     */
    public record Edition(int number, PartialDate date, String note) {
        public Edition {
            if (number < 1) {
                throw new IllegalArgumentException("edition " + number);
            }
        }
    }
}
