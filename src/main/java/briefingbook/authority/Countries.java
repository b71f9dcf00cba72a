package briefingbook.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The countries of the world and the bodies that act like states: codes and names. */
public final class Countries {

    private static final Map<String, CountryNames> BY_CODE = load();

    private Countries() {}

    /** The short English name of a code; empty for a code that is none. */
    public static Optional<String> name(String code) {
        return of(code).map(CountryNames::name);
    }

    /** All that is known of a code; empty for a code that is none. */
    public static Optional<CountryNames> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All countries, sorted by code. */
    public static List<CountryNames> all() {
        return List.copyOf(BY_CODE.values());
    }

    /**
     * What a country is called.
     *
     * @param code ISO 3166-1 alpha-2; {@code SU}, {@code YU}, {@code CS}, {@code DD}, {@code XK}, {@code EU}, {@code NATO}
     *     and {@code UN} besides
     * @param flags letter codes that stand for its flag in facts boxes: {@code RUS}
     * @param aliases further names: {@code Russian Federation}
     * @param adjectives {@code Finnish}
     * @param people names of its citizens: {@code Finns}
     * @param capitals in their spellings: {@code Kyiv}, {@code Kiev}
     * @param seats of its government: {@code Kremlin}
     */
    public record CountryNames(
            String code,
            String name,
            List<String> flags,
            List<String> aliases,
            List<String> adjectives,
            List<String> people,
            List<String> capitals,
            List<String> seats) {
        public CountryNames {
            flags = List.copyOf(flags);
            aliases = List.copyOf(aliases);
            adjectives = List.copyOf(adjectives);
            people = List.copyOf(people);
            capitals = List.copyOf(capitals);
            seats = List.copyOf(seats);
        }
    }

    private static Map<String, CountryNames> load() {
        Map<String, CountryNames> all = new TreeMap<>();
        for (String[] row : Table.rows("countries.tsv", 8)) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 3; i < 8; i++) {
                cells.add(Table.entries(row[i]));
            }
            List<String> flags = row[2].isEmpty() ? List.of() : List.of(row[2].split(" "));
            all.put(
                    row[0],
                    new CountryNames(
                            row[0],
                            row[1],
                            flags,
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4)));
        }
        return all;
    }
}
