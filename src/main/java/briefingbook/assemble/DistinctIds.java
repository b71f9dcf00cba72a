package briefingbook.assemble;

import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives passages of different seeds that came out with one id longer ones: the first in the order of their full hashes
 * keeps it. A seed that lies twice in the folder is the plainest case.
 */
final class DistinctIds {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private DistinctIds() {}

    /** The readings in the same order, no two passages of which share an id. */
    static List<Reading> of(List<Reading> readings) {
        List<Map<Passage.Id, Passage.Id>> renamed = renamed(readings);
        List<Reading> distinct = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            distinct.add(renamed.get(i).isEmpty() ? readings.get(i) : with(readings.get(i), renamed.get(i)));
        }
        return distinct;
    }

    private record Place(int reading, String path, Passage passage, String hash) {}

    private static List<Map<Passage.Id, Passage.Id>> renamed(List<Reading> readings) {
        Set<Passage.Id> taken = new HashSet<>();
        Set<Passage.Id> shared = new HashSet<>();
        for (Reading reading : readings) {
            reading.passages().stream()
                    .map(Passage::id)
                    .filter(id -> !taken.add(id))
                    .forEach(shared::add);
        }
        Map<Passage.Id, List<Place>> places = new TreeMap<>();
        List<Map<Passage.Id, Passage.Id>> renamed = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            renamed.add(new HashMap<>());
            for (Passage passage :
                    shared.isEmpty() ? List.<Passage>of() : readings.get(i).passages()) {
                if (shared.contains(passage.id())) {
                    String path = readings.get(i).source().seed();
                    places.computeIfAbsent(passage.id(), id -> new ArrayList<>())
                            .add(new Place(i, path, passage, hash(passage.text())));
                }
            }
        }
        places.values().forEach(sharing -> {
            sharing.sort(Comparator.comparing(Place::hash).thenComparing(Place::path));
            for (int n = 1; n < sharing.size(); n++) {
                Place place = sharing.get(n);
                renamed.get(place.reading()).put(place.passage().id(), longer(place, n, taken));
            }
        });
        return renamed;
    }

    private static Passage.Id longer(Place place, int copy, Set<Passage.Id> taken) {
        String hash = hash(place.passage().text() + "\n" + copy);
        for (int letters = 1; ; letters++) {
            Passage.Id id = new Passage.Id(place.passage().id().value() + hash.substring(0, letters));
            if (taken.add(id)) {
                return id;
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder letters = new StringBuilder();
            for (byte b : digest) {
                letters.append(LETTERS.charAt(b & 31));
            }
            return letters.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java runtime without SHA-256", e);
        }
    }

    private static Reading with(Reading reading, Map<Passage.Id, Passage.Id> renamed) {
        return new Reading(
                reading.source(),
                reading.passages().stream()
                        .map(p -> p.withId(now(renamed, p.id())))
                        .toList(),
                reading.mentions().stream()
                        .map(m -> new Mention(
                                now(renamed, m.passage()), m.from(), m.to(), m.of(), m.kind(), m.how(), m.by()))
                        .toList(),
                reading.dates().stream()
                        .map(d -> new DateMention(now(renamed, d.passage()), d.from(), d.to(), d.value(), d.by()))
                        .toList(),
                reading.quotes().stream()
                        .map(q -> new Quote(now(renamed, q.passage()), q.from(), q.to(), q.speaker(), q.by()))
                        .toList(),
                reading.persons().stream().map(p -> with(p, renamed)).toList(),
                reading.organizations(),
                reading.notes().stream().map(n -> with(n, renamed)).toList());
    }

    private static Reading.NamedPerson with(Reading.NamedPerson person, Map<Passage.Id, Passage.Id> renamed) {
        return new Reading.NamedPerson(
                person.id(),
                person.name(),
                person.forms(),
                person.country(),
                person.countryBy(),
                person.offices().stream()
                        .map(o -> new Reading.StatedOffice(o.title(), o.country(), now(renamed, o.passage()), o.by()))
                        .toList());
    }

    private static ReviewNote with(ReviewNote note, Map<Passage.Id, Passage.Id> renamed) {
        Passage.Id passage = note.passage();
        return passage == null ? note : note.in(now(renamed, passage));
    }

    private static Passage.Id now(Map<Passage.Id, Passage.Id> renamed, Passage.Id id) {
        return renamed.getOrDefault(id, id);
    }
}
