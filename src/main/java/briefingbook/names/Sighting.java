package briefingbook.names;

import org.jspecify.annotations.Nullable;

/**
 * A name of a person as it stands in a passage.
 *
 * @param passage index of the passage in the source
 * @param first its first word
 * @param end one past its last
 * @param name taken apart
 * @param entry whom authority or table know by this very name; null for none
 * @param title the office that stands right before it; null for none
 * @param by why it is a name
 */
record Sighting(
        int passage,
        int first,
        int end,
        NameParts name,
        Directory.@Nullable Entry entry,
        Offices.@Nullable Office title,
        String by) {

    /** Whether it is more than a family name. */
    boolean full() {
        return !name.given().isEmpty();
    }
}
