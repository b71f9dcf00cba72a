package briefingbook.authority;

import java.util.List;

/** The program's own table of who held which office when: it names people, never claims. */
public final class OfficeHolders {

    private OfficeHolders() {}

    /** All persons of the table, sorted by id; read once. */
    public static List<Authority.PersonEntry> all() {
        return List.of();
    }
}
