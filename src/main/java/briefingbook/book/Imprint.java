package briefingbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cover says.
 *
 * @param asOf the day up to which the book holds what its sources tell
 * @param edition the last that was published; null before the first
 * @param baseUrl where the site will stand, ending in a slash; null where not told
 * @param marking a handling marking; empty for none
 * @param packs sets of pages to print as one, by their ids
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
        List<Pack> packs,
        String generator) {

    /** The path of the base address, such as {@code /riyadh/}; empty where that is not told. */
    public String basePath() {
        return baseUrl == null ? "" : baseUrl.replaceFirst("^[a-z]+://[^/]*", "");
    }

    public Imprint {
        packs = List.copyOf(packs);
    }

    /**
     * A set of pages to print as one.
     *
     * @param id as it stands in addresses
     * @param pages {@code event/<id>}, {@code person/<id>}, {@code response/<id>}, {@code country/<id>} or {@code source/<id>}, in
     *     the order of the pack
     */
    public record Pack(String id, String title, List<String> pages) {
        public Pack {
            pages = List.copyOf(pages);
        }
    }

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
