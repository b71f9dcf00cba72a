package briefingbook.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The persons of one source, by their names. */
final class Cast {

    private final Directory directory;
    private final Tenure tenure;
    private final Map<String, Bearer> byId = new LinkedHashMap<>();
    private final Map<String, Bearer> byKey = new HashMap<>();
    private final Map<String, List<Bearer>> bySurname = new HashMap<>();
    private final Map<String, List<Bearer>> byFirstWord = new HashMap<>();
    private final Map<String, List<Bearer>> byGivenName = new HashMap<>();
    /** Who was last meant by a family name alone. */
    private final Map<String, Bearer> established = new HashMap<>();

    Cast(Directory directory, Tenure tenure) {
        this.directory = directory;
        this.tenure = tenure;
    }

    /** The person of a full name; entered if new. */
    Bearer named(Sighting sighting, String form) {
        NameParts name = sighting.name();
        Directory.Entry entry = sighting.entry() != null ? sighting.entry() : directory.named(name, tenure.date());
        Bearer known = entry != null ? byId.get(entry.id()) : byKey.get(name.key());
        Bearer bearer = known != null ? known : newcomer(sighting, entry);
        byKey.putIfAbsent(name.key(), bearer);
        bearer.bears(form, name);
        if (entry != null) {
            entry.names()
                    .forEach(other ->
                            bearer.surnames().addAll(NameParts.of(other).surnames()));
        }
        register(bearer);
        return bearer;
    }

    private Bearer newcomer(Sighting sighting, Directory.@Nullable Entry entry) {
        String name = sighting.name().plain();
        String id = entry != null ? entry.id() : Letters.slug(name);
        Bearer bearer = byId.get(id);
        return bearer != null ? bearer : enter(id, entry, name, sighting.passage());
    }

    /** A person of whom the source has no full name. */
    Bearer surnamed(Sighting sighting, String family, Directory.@Nullable Entry entry) {
        String id = entry != null ? entry.id() : Letters.slug(family);
        Bearer bearer = byId.get(id);
        if (bearer == null) {
            bearer = enter(id, entry, entry != null ? entry.person().name() : family, sighting.passage());
        }
        bearer.surnames().addAll(sighting.name().surnames());
        register(bearer);
        return bearer;
    }

    /** A person whom the source never names: the holder of an office. */
    Bearer unnamed(Directory.Entry entry, int passage) {
        Bearer bearer = byId.get(entry.id());
        return bearer != null ? bearer : enter(entry.id(), entry, entry.person().name(), passage);
    }

    private Bearer enter(String id, Directory.@Nullable Entry entry, String name, int passage) {
        Bearer bearer = new Bearer(id, name, entry, service(entry), passage);
        String given =
                NameParts.of(entry != null ? entry.person().name() : name).given();
        byGivenName.computeIfAbsent(given, g -> new ArrayList<>()).add(bearer);
        int space = name.indexOf(' ');
        if (space > 0) {
            byFirstWord
                    .computeIfAbsent(name.substring(0, space), word -> new ArrayList<>())
                    .add(bearer);
        }
        byId.put(id, bearer);
        return bearer;
    }

    /** Of a person who served several countries, the one served at the source's time. */
    private @Nullable String service(Directory.@Nullable Entry entry) {
        if (entry == null || entry.country() != null) {
            return null;
        }
        String country = entry.countryOn(tenure.date());
        return country != null ? country : entry.countryOn(tenure.told());
    }

    private void register(Bearer bearer) {
        for (String surname : bearer.surnames()) {
            List<Bearer> bearers = bySurname.computeIfAbsent(surname, s -> new ArrayList<>());
            if (!bearers.contains(bearer)) {
                bearers.add(bearer);
            }
        }
    }

    /** Those whose full name begins with the word: {@code Mr Abiy} is Abiy Ahmed. */
    List<Bearer> called(String given) {
        return byFirstWord.getOrDefault(given, List.of());
    }

    /** Those of the given name, in one form for all its forms: {@code Tony} is Antony Blinken. */
    List<Bearer> ofGivenName(String given) {
        return given.isEmpty() ? List.of() : byGivenName.getOrDefault(given, List.of());
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    Collection<Bearer> all() {
        return byId.values();
    }

    /** Those who bear the family name, in the order in which the source names them. */
    List<Bearer> bearing(String surname) {
        return bySurname.getOrDefault(surname, List.of());
    }

    void establish(String surname, Bearer bearer) {
        established.put(surname, bearer);
    }

    @Nullable
    Bearer established(String surname) {
        return established.get(surname);
    }
}
