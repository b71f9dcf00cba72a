package briefingbook.book;

import java.util.List;

/** @param id ISO 3166-1 alpha-2 ({@code GB}, not {@code UK}; {@code SU} for the Soviet Union), or {@code EU}, {@code NATO}, {@code UN} */
public record Country(String id, String name, List<String> aliases) implements Entity {
    public Country {
        aliases = List.copyOf(aliases);
    }
}
