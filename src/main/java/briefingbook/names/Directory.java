package briefingbook.names;

import briefingbook.authority.Authority;
import briefingbook.authority.OfficeHolders;
import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All persons whom an authority file or the table of office-holders knows, by their names and their offices. */
final class Directory {

    private final Map<String, Entry> byId = new TreeMap<>();
    private final Gazetteer<List<Entry>> byName = new Gazetteer<>(Words::folded);
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<Entry>> bySurname = new HashMap<>();
    private final Map<String, List<Entry>> byPost = new HashMap<>();

    Directory(Authority authority, Offices offices) {
        for (Authority.PersonEntry person : OfficeHolders.all()) {
            byId.put(person.id(), new Entry(person, person.offices(), offices));
        }
        // A maintainer's file stands before the table; the table's offices remain known.
        for (Authority.PersonEntry person : authority.persons().values()) {
            Entry known = byId.get(person.id());
            List<Authority.OfficeEntry> held = new ArrayList<>(person.offices());
            held.addAll(known == null ? List.of() : known.person.offices());
            byId.put(person.id(), new Entry(person, held, offices));
        }
        Map<String, List<Entry>> names = new LinkedHashMap<>();
        for (Entry entry : byId.values()) {
            for (String name : entry.names()) {
                add(names, Letters.folded(name), entry);
                NameParts parts = NameParts.of(name);
                add(byKey, parts.key(), entry);
                parts.surnames().forEach(surname -> add(bySurname, surname, entry));
            }
            for (Holding holding : entry.holdings) {
                byPost.computeIfAbsent(holding.post() + " " + holding.office().country(), p -> new ArrayList<>())
                        .add(entry);
            }
        }
        names.forEach(byName::add);
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

    /** The only person of that surname who held the post on the date: {@code President Biden}; null for none or several. */
    @Nullable
    Entry bySurname(String surname, String post, @Nullable PartialDate date) {
        List<Entry> entries = date == null
                ? List.of()
                : bySurname.getOrDefault(surname, List.of()).stream()
                        .filter(entry -> entry.heldPostOn(post, null, date))
                        .toList();
        return entries.size() == 1 ? entries.get(0) : null;
    }

    /** The only person of that surname who held an office on the date; null for none or several. */
    @Nullable
    Entry inOffice(String surname, @Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        List<Entry> entries = bySurname.getOrDefault(surname, List.of()).stream()
                .filter(entry -> entry.distance(date) == 0)
                .toList();
        return entries.size() == 1 ? entries.get(0) : null;
    }

    /** Who held the post of the country on the date; null where nobody or several did. */
    @Nullable
    Entry holder(String post, String country, @Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        Entry found = null;
        for (Entry entry : byPost.getOrDefault(post + " " + country, List.of())) {
            if (entry != found && entry.heldPostOn(post, country, date)) {
                if (found != null) {
                    return null;
                }
                found = entry;
            }
        }
        return found;
    }

    /** Who held the country's post right before or after the term that the person served on the date; null for none. */
    @Nullable
    Entry beside(Entry entry, String post, String country, @Nullable PartialDate date, boolean after) {
        Term own = date == null
                ? null
                : entry.terms(post, country).stream()
                        .filter(term -> term.holds(date.firstDay()))
                        .findFirst()
                        .orElse(null);
        if (own == null) {
            return null;
        }
        Entry found = null;
        long nearest = CLOSE;
        for (Entry other : byPost.getOrDefault(post + " " + country, List.of())) {
            for (Term term : other == entry ? List.<Term>of() : other.terms(post, country)) {
                long gap = after ? term.from() - own.to() : own.from() - term.to();
                if (Math.abs(gap) < nearest) {
                    nearest = Math.abs(gap);
                    found = other;
                }
            }
        }
        return found;
    }

    /** Days between the end of one term and the beginning of the next, no more than which make a successor. */
    private static final long CLOSE = 120;

    /** A time in office, in days since 1970-01-01. */
    private record Term(long from, long to) {
        boolean holds(LocalDate day) {
            return from <= day.toEpochDay() && day.toEpochDay() <= to;
        }
    }

    /** @param post one word for all names of the office */
    private record Holding(String post, Authority.OfficeEntry office) {

        Term term() {
            PartialDate from = office.from();
            PartialDate to = office.to();
            return new Term(
                    from == null ? Long.MIN_VALUE / 4 : from.firstDay().toEpochDay(),
                    to == null ? Long.MAX_VALUE / 4 : to.lastDay().toEpochDay());
        }

        /** Whether the office is one of Japan or Hungary, where the family name stands first: {@code Abe Shinzo}. */
        boolean isOfFamilyFirst() {
            return "JP".equals(office.country()) || "HU".equals(office.country());
        }
    }

    /** A person and the offices that authority file and table know together. */
    static final class Entry {

        private final Authority.PersonEntry person;
        private final List<Holding> holdings;

        Entry(Authority.PersonEntry person, List<Authority.OfficeEntry> held, Offices offices) {
            this.person = person;
            this.holdings = held.stream()
                    .map(office -> new Holding(offices.post(office.title()).orElse(office.title()), office))
                    .toList();
        }

        Authority.PersonEntry person() {
            return person;
        }

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
            String[] words = person.name().split(" ");
            if (words.length == 2 && holdings.stream().anyMatch(Holding::isOfFamilyFirst)) {
                names.add(words[1] + " " + words[0]);
            }
            return names;
        }

        /** Whether the post was held on the date; without a date, ever. A null country stands for any. */
        boolean heldPostOn(String post, @Nullable String country, @Nullable PartialDate date) {
            for (Holding holding : holdings) {
                Authority.OfficeEntry office = holding.office();
                if (holding.post().equals(post)
                        && (country == null || country.equals(office.country()))
                        && (date == null || office.heldOn(date))) {
                    return true;
                }
            }
            return false;
        }

        private List<Term> terms(String post, String country) {
            return holdings.stream()
                    .filter(holding -> holding.post().equals(post)
                            && country.equals(holding.office().country()))
                    .map(Holding::term)
                    .toList();
        }

        /** Whether the person led a state on the date. */
        boolean leadsOn(@Nullable PartialDate date) {
            return Tenure.LEADING.stream().anyMatch(post -> date != null && heldPostOn(post, null, date));
        }

        /** The one country whose posts were held on the date; null for none or several, or without a date. */
        @Nullable
        String countryOn(@Nullable PartialDate date) {
            return date == null ? null : onlyCountry(holding -> holding.office().heldOn(date));
        }

        /** The one country that the post was ever held for; null for none or several. */
        @Nullable
        String countryOf(String post) {
            return onlyCountry(holding -> holding.post().equals(post));
        }

        private @Nullable String onlyCountry(Predicate<Holding> which) {
            List<String> countries = holdings.stream()
                    .filter(which)
                    .map(holding -> holding.office().country())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return countries.size() == 1 ? countries.get(0) : null;
        }

        @Nullable
        String country() {
            return person.country();
        }

        /** Days from the date to the nearest day of any office; 0 while one was held. */
        long distance(PartialDate date) {
            long nearest = Long.MAX_VALUE - 1;
            for (Holding holding : holdings) {
                Authority.OfficeEntry office = holding.office();
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
