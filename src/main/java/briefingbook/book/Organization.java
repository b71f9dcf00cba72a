package briefingbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param country whose organ it is; null for none
 * @param known whether an authority file or the program's list names it
 */
public record Organization(
        String id,
        String name,
        List<String> aliases,
        @Nullable String country,
        boolean known) implements Entity {
    public Organization {
        aliases = List.copyOf(aliases);
    }
}
