package briefingbook.names;

import briefingbook.authority.Authority;
import briefingbook.authority.OfficeHolders;
import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All persons whom an authority file or the table of office-holders knows, by their names and their offices. */
final class Directory {

    private final Map<String, Entry> byId = new TreeMap<>();
    private final Gazetteer<List<Entry>> byName = new Gazetteer<>((words, i) -> Letters.folded(words.form(i)));
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<Entry>> bySurname = new HashMap<>();
    private final Map<String, List<Holding>> byPost = new HashMap<>();

    Directory(Authority authority, Offices offices) {
        for (Authority.PersonEntry person : OfficeHolders.all()) {
            byId.put(person.id(), new Entry(person, List.of()));
        }
        authority.persons().values().forEach(this::enter);
        Map<String, List<Entry>> names = new HashMap<>();
        for (Entry entry : byId.values()) {
            for (String name : entry.names()) {
                names.computeIfAbsent(name, n -> new ArrayList<>()).add(entry);
                NameParts parts = NameParts.of(name);
                add(byKey, parts.key(), entry);
                parts.surnames().forEach(surname -> add(bySurname, surname, entry));
            }
            for (Authority.OfficeEntry office : entry.offices()) {
                offices.post(office.title())
                        .ifPresent(post -> byPost.computeIfAbsent(post + " " + office.country(), p -> new ArrayList<>())
                                .add(new Holding(entry, office)));
            }
        }
        names.forEach((name, bearers) -> byName.add(name, bearers));
    }

    /** A maintainer's file stands before the table; the table's offices remain known. */
    private void enter(Authority.PersonEntry person) {
        Entry known = byId.get(person.id());
        byId.put(person.id(), new Entry(person, known == null ? List.of() : known.person.offices()));
    }

    private static void add(Map<String, List<Entry>> index, String key, Entry entry) {
        List<Entry> entries = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    /** The persons whose name, or another form of it, stands there as it is; null for none. */
    Gazetteer.@Nullable Found<List<Entry>> nameAt(Words words, int start) {
        return byName.at(words, start);
    }

    @Nullable
    Entry byId(String id) {
        return byId.get(id);
    }

    /** The person of that name; of several the one whose office is nearest to the date; null for none. */
    @Nullable
    Entry named(NameParts name, @Nullable PartialDate date) {
        return nearest(byKey.getOrDefault(name.key(), List.of()), date);
    }

    /** Of several the one whose office is nearest to the date; null for none, or where nothing decides. */
    static @Nullable Entry nearest(List<Entry> entries, @Nullable PartialDate date) {
        if (entries.size() <= 1) {
            return entries.isEmpty() ? null : entries.get(0);
        }
        List<Entry> kept = entries.stream().filter(Entry::ofMaintainer).toList();
        if (kept.size() == 1) {
            return kept.get(0);
        }
        if (date == null) {
            return null;
        }
        Entry best = null;
        long nearest = Long.MAX_VALUE;
        boolean tied = false;
        for (Entry entry : entries) {
            long distance = entry.distance(date);
            tied = distance == nearest;
            if (distance < nearest) {
                nearest = distance;
                best = entry;
            }
        }
        return tied ? null : best;
    }

    /**
     * The only person of that surname who held an office within three years of the date, or, without a date, the only one
     * at all; null for none or several.
     */
    @Nullable
    Entry bySurname(String surname, @Nullable PartialDate date) {
        List<Entry> entries = bySurname.getOrDefault(surname, List.of());
        if (date != null) {
            entries = entries.stream()
                    .filter(entry -> entry.distance(date) < 3 * 366 || entry.ofMaintainer())
                    .toList();
            if (entries.size() > 1) {
                entries = entries.stream()
                        .filter(entry -> entry.distance(date) == 0)
                        .toList();
            }
        }
        return entries.size() == 1 ? entries.get(0) : null;
    }

    /** Who held the post of the country on the date; null where nobody or several did. */
    @Nullable
    Entry holder(String post, String country, @Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        Set<Entry> holders = new HashSet<>();
        for (Holding holding : byPost.getOrDefault(post + " " + country, List.of())) {
            if (holding.office.heldOn(date)) {
                holders.add(holding.entry);
            }
        }
        return holders.size() == 1 ? holders.iterator().next() : null;
    }

    private record Holding(Entry entry, Authority.OfficeEntry office) {}

    /**
     * A person and the offices that the table adds to the maintainer's file.
     *
     * @param more offices that the table knows
     */
    record Entry(Authority.PersonEntry person, List<Authority.OfficeEntry> more) {

        String id() {
            return person.id();
        }

        boolean ofMaintainer() {
            return !person.file().equals(OfficeHolders.FILE);
        }

        /** Where the person is known from, in words. */
        String origin() {
            return ofMaintainer() ? person.file() : "the " + person.file();
        }

        List<String> names() {
            List<String> names = new ArrayList<>();
            names.add(person.name());
            names.addAll(person.aliases());
            return names;
        }

        List<Authority.OfficeEntry> offices() {
            List<Authority.OfficeEntry> offices = new ArrayList<>(person.offices());
            offices.addAll(more);
            return offices;
        }

        /** Whether the post was held on the date; without a date, ever. A null country stands for any. */
        boolean heldPostOn(String post, @Nullable String country, @Nullable PartialDate date, Offices titles) {
            return offices().stream()
                    .anyMatch(office -> (date == null || office.heldOn(date))
                            && (country == null || country.equals(office.country()))
                            && titles.post(office.title()).filter(post::equals).isPresent());
        }

        @Nullable
        String country() {
            return person.country();
        }

        /** Days from the date to the nearest day of any office; 0 while one was held. */
        long distance(PartialDate date) {
            long nearest = Long.MAX_VALUE - 1;
            for (Authority.OfficeEntry office : offices()) {
                LocalDate from =
                        office.from() == null ? LocalDate.MIN : office.from().firstDay();
                LocalDate to = office.to() == null ? LocalDate.MAX : office.to().lastDay();
                long distance = 0;
                if (date.lastDay().isBefore(from)) {
                    distance = from.toEpochDay() - date.lastDay().toEpochDay();
                } else if (date.firstDay().isAfter(to)) {
                    distance = date.firstDay().toEpochDay() - to.toEpochDay();
                }
                nearest = Math.min(nearest, distance);
            }
            return nearest;
        }
    }
}
