package briefingbook.authority;

import briefingbook.book.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The program's own table of who held which office when: it names people, never claims. */
public final class OfficeHolders {

    /** What a person's entry says it is from. */
    public static final String FILE = "table of office-holders";

    private static final List<Authority.PersonEntry> ALL = load();

    private OfficeHolders() {}

    /** All persons of the table, sorted by id; read once. */
    public static List<Authority.PersonEntry> all() {
        return ALL;
    }

    private static List<Authority.PersonEntry> load() {
        Map<String, List<String[]>> byPerson = new TreeMap<>();
        for (String[] row : Table.rows("office-holders.tsv", 7)) {
            if (!row[0].equals("id")) {
                byPerson.computeIfAbsent(row[0], id -> new ArrayList<>()).add(row);
            }
        }
        return byPerson.values().stream().map(OfficeHolders::person).toList();
    }

    private static Authority.PersonEntry person(List<String[]> rows) {
        LinkedHashSet<String> aliases = new LinkedHashSet<>();
        List<Authority.OfficeEntry> offices = new ArrayList<>();
        for (String[] row : rows) {
            aliases.addAll(Table.entries(row[2]));
            offices.add(new Authority.OfficeEntry(row[4], row[3], date(row[5]), date(row[6])));
        }
        offices.sort(Comparator.comparing(
                Authority.OfficeEntry::from, Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder())));
        String country = rows.stream().allMatch(row -> row[3].equals(rows.get(0)[3])) ? rows.get(0)[3] : null;
        return new Authority.PersonEntry(
                rows.get(0)[0], rows.get(0)[1], List.copyOf(aliases), country, offices, List.of(), FILE);
    }

    private static @Nullable PartialDate date(String cell) {
        return cell.isEmpty() ? null : new PartialDate(cell);
    }
}
