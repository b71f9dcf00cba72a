package briefingbook.evaluate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The persons of one annotated document, and who they are in the book. */
final class Cast {

    private final BuiltBook built;
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** @param document none of whose persons is found yet */
    Cast(Gold document, BuiltBook built) {
        this.built = built;
        for (Gold.Person person : document.persons()) {
            Set<String> all = Spelling.folded(person.forms().stream()
                    .filter(form -> form.strip().contains(" "))
                    .toList());
            all.add(Spelling.folded(person.name()));
            names.put(person.name(), all);
        }
    }

    /** Finds a person of the annotation among persons of the book, by a full name, or by surname where it has no other. */
    Optional<String> find(Gold.Person person, Collection<String> among) {
        Optional<String> found = among.stream()
                .filter(id -> isCalled(id, person.name()))
                .findFirst()
                .or(() -> among.stream()
                        .filter(id -> !person.name().contains(" ") && hasSurname(id, person.name()))
                        .findFirst());
        found.ifPresent(id -> ids.put(person.name(), id));
        return found;
    }

    private boolean hasSurname(String id, String surname) {
        return built.names(id).stream().anyMatch(name -> Spelling.lastWord(name).equals(Spelling.folded(surname)));
    }

    /** Whether someone of the book has a full name of that person. */
    boolean isCalled(String id, String name) {
        return Spelling.sameBearer(built.names(id), names.getOrDefault(name, Set.of(Spelling.folded(name))));
    }

    /** Whether someone of the book has a full name of that person, or was found to be that person. */
    boolean is(String id, String name) {
        return id.equals(ids.get(name)) || isCalled(id, name);
    }

    boolean anyIsCalled(Collection<String> someIds, String name) {
        return someIds.stream().anyMatch(id -> isCalled(id, name));
    }
}
