package briefingbook.names;

import briefingbook.book.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The organizations that one source names. */
final class Organizations {

    private final Map<String, Named> byId = new TreeMap<>();

    /** Notes that the source names it so. */
    void name(String id, String name, @Nullable String country, String form) {
        byId.computeIfAbsent(id, i -> new Named(name, country, new TreeSet<>()))
                .forms()
                .add(form);
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Sorted by id. */
    List<Reading.NamedOrganization> named() {
        List<Reading.NamedOrganization> all = new ArrayList<>();
        byId.forEach((id, named) ->
                all.add(new Reading.NamedOrganization(id, named.name(), List.copyOf(named.forms()), named.country())));
        return all;
    }

    private record Named(String name, @Nullable String country, TreeSet<String> forms) {}
}
