package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.authority.Authority.OfficeEntry;
import briefingbook.authority.Authority.PersonEntry;
import briefingbook.authority.OfficeHolders;
import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one person of those that different seeds name.
 *
 * <p>Two are one where a file says so, where they have one id, or where their names may be forms of one name
 * <em>and</em> a second sign agrees: country, office, or company. Likeness of names alone is asked about, never acted
 * upon.
 */
final class People {

    /** How many people named beside both make a second sign. */
    private static final int COMPANY = 2;
    /** How many seeds of a person are looked through for company. */
    private static final int COMPANY_SEEDS = 40;

    /** Two that may be one person, left apart. */
    record Likely(Bearer one, Bearer other) {}

    private final List<Reading> readings;
    private final Authority authority;
    /** Those that keep two persons apart. */
    private final List<Correction> apart;

    private final SortedMap<String, Bearer> bearers = new TreeMap<>();
    /** Where a bearer went that another absorbed. */
    private final Map<String, String> joined = new HashMap<>();

    private final List<SortedSet<String>> company = new ArrayList<>();
    private final List<Likely> likely = new ArrayList<>();

    private People(List<Reading> readings, Authority authority) {
        this.readings = readings;
        this.authority = authority;
        this.apart = authority.corrections().stream()
                .filter(correction -> correction.as() != null && correction.not() != null)
                .toList();
    }

    /** @param readings in the order in which earlier ones take precedence */
    static People unite(List<Reading> readings, Authority authority) {
        People people = new People(readings, authority);
        people.gather();
        people.joinAsCorrected();
        people.joinVariants();
        people.joinBareSurnames();
        return people;
    }

    /** The id under which the book has the person; the same id where it is no person's. */
    String idOf(String id) {
        String now = id;
        while (joined.containsKey(now)) {
            now = Objects.requireNonNull(joined.get(now));
        }
        return now;
    }

    Mention idsOf(Mention mention) {
        return mention.kind() == Mention.Kind.PERSON ? mention.of(idOf(mention.of()), mention.by()) : mention;
    }

    Quote idsOf(Quote quote) {
        String speaker = quote.speaker();
        return speaker == null ? quote : quote.by(idOf(speaker), quote.by());
    }

    /** Pairs that look like one person and were left apart; in a fixed order. */
    List<Likely> likely() {
        return likely;
    }

    /**
     * The persons, by id.
     *
     * @param claims the claim that a passage is, or null where it asserts nothing
     */
    List<Person> persons(Function<Passage.Id, Claim.@Nullable Id> claims) {
        return bearers.values().stream().map(bearer -> person(bearer, claims)).toList();
    }

    private static Person person(Bearer bearer, Function<Passage.Id, Claim.@Nullable Id> claims) {
        CountryBasis country = country(bearer);
        PersonEntry entry = bearer.entry();
        return new Person(
                bearer.id(),
                bearer.name(),
                List.copyOf(bearer.aliases()),
                country == null ? null : country.code(),
                country == null ? null : country.by(),
                Offices.of(bearer, claims),
                entry == null ? List.of() : entry.formerIds(),
                bearer.known());
    }

    private record CountryBasis(String code, String by) {}

    /** The authority file before the seeds' own words, those before the table of office-holders at the time told. */
    private static @Nullable CountryBasis country(Bearer bearer) {
        PersonEntry entry = bearer.entry();
        if (entry != null && bearer.known() && entry.country() != null) {
            return new CountryBasis(entry.country(), "given in " + entry.file());
        }
        CountryBasis stated = statedCountry(bearer);
        if (stated != null || entry == null) {
            return stated;
        }
        PartialDate date = bearer.middleDay()
                .map(PartialDate::of)
                .orElse(bearer.views().stream()
                        .map(view -> view.source().published())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        OfficeEntry office = Offices.heldOn(entry, date);
        String code = office != null && office.country() != null ? office.country() : entry.country();
        return code == null
                ? null
                : new CountryBasis(
                        code, (bearer.known() ? entry.file() : "the " + entry.file()) + because(entry, office));
    }

    private static String because(PersonEntry entry, @Nullable OfficeEntry office) {
        return office == null
                ? " names " + entry.name()
                : ": " + entry.name() + ", " + office.title() + (office.from() == null ? "" : " from " + office.from());
    }

    private static @Nullable CountryBasis statedCountry(Bearer bearer) {
        SortedMap<String, Integer> votes = new TreeMap<>();
        for (Bearer.View view : bearer.views()) {
            String country = view.person().country();
            if (country != null) {
                votes.merge(country, 1, Integer::sum);
            }
        }
        Optional<String> most = votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
        if (most.isEmpty()) {
            return null;
        }
        Bearer.View first = bearer.views().stream()
                .filter(view -> most.get().equals(view.person().country()))
                .findFirst()
                .orElseThrow();
        String by = first.person().countryBy();
        return new CountryBasis(most.get(), by == null ? "as " + first.source().siglum() + " has it" : by);
    }

    private void gather() {
        SortedMap<String, PersonEntry> table = new TreeMap<>();
        OfficeHolders.all().forEach(entry -> table.put(entry.id(), entry));
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            SortedSet<String> here = new TreeSet<>();
            Map<Passage.Id, Passage> passages = new HashMap<>();
            reading.passages().forEach(passage -> passages.put(passage.id(), passage));
            Days days = new Days(reading);
            Map<String, Reading.NamedPerson> named = new HashMap<>();
            reading.persons().forEach(person -> named.put(person.id(), person));
            for (Mention mention : reading.mentions()) {
                Passage passage = passages.get(mention.passage());
                if (mention.kind() != Mention.Kind.PERSON || passage == null) {
                    continue;
                }
                Bearer bearer = bearers.computeIfAbsent(mention.of(), id -> bearer(id, table));
                Reading.NamedPerson person = named.get(mention.of());
                if (here.add(mention.of()) && person != null) {
                    bearer.seen(i, reading.source(), person);
                }
                bearer.mentioned(
                        i, passage.text().substring(mention.from(), mention.to()), days.toldIn(mention.passage()));
            }
            company.add(here);
            for (Quote quote : reading.quotes()) {
                @Nullable String speaker = quote.speaker();
                if (speaker != null && (authority.persons().containsKey(speaker) || table.containsKey(speaker))) {
                    // Only a correction can name a speaker whom no passage mentions.
                    bearers.computeIfAbsent(speaker, id -> bearer(id, table));
                }
            }
        }
    }

    /** The days that a seed tells of: those of a passage, or where it has none, the middle one of all. */
    private static final class Days {
        private final Map<Passage.Id, List<LocalDate>> byPassage = new HashMap<>();
        private final List<LocalDate> middle;

        Days(Reading reading) {
            List<LocalDate> all = new ArrayList<>();
            for (DateMention date : reading.dates()) {
                PartialDate value = date.value();
                if (value != null) {
                    all.add(value.firstDay());
                    byPassage
                            .computeIfAbsent(date.passage(), id -> new ArrayList<>())
                            .add(value.firstDay());
                }
            }
            all.sort(Comparator.naturalOrder());
            middle = all.isEmpty() ? List.of() : List.of(all.get(all.size() / 2));
        }

        List<LocalDate> toldIn(Passage.Id passage) {
            return byPassage.getOrDefault(passage, middle);
        }
    }

    private Bearer bearer(String id, SortedMap<String, PersonEntry> table) {
        PersonEntry entry = authority.persons().get(id);
        return new Bearer(id, entry == null ? table.get(id) : entry, entry != null);
    }

    private void joinAsCorrected() {
        for (Correction correction : authority.corrections()) {
            if (correction.as() != null && correction.sameAs() != null) {
                Bearer one = bearers.get(idOf(correction.as()));
                Bearer other = bearers.get(idOf(correction.sameAs()));
                if (one != null && other != null && one != other) {
                    join(other, one);
                }
            }
        }
    }

    private void joinVariants() {
        SortedMap<String, SortedSet<String>> byName = new TreeMap<>();
        for (Bearer bearer : bearers.values()) {
            for (NameForm form : bearer.forms()) {
                if (!form.surnameOnly()) {
                    byName.computeIfAbsent(form.surname() + " " + form.given(), key -> new TreeSet<>())
                            .add(bearer.id());
                }
            }
        }
        byName.values().stream().filter(ids -> ids.size() > 1).forEach(this::joinAmong);
        SortedMap<String, SortedSet<String>> byInitial = new TreeMap<>();
        byName.forEach((key, ids) -> {
            int given = key.lastIndexOf(' ') + 1;
            byInitial
                    .computeIfAbsent(key.substring(0, given + 1), initial -> new TreeSet<>())
                    .addAll(ids);
        });
        byName.forEach((key, ids) -> {
            if (key.lastIndexOf(' ') == key.length() - 2) {
                joinInitials(ids, Objects.requireNonNull(byInitial.get(key)));
            }
        });
    }

    private void joinAmong(SortedSet<String> ids) {
        List<Bearer> bucket = current(ids);
        for (int i = 1; i < bucket.size(); i++) {
            Bearer later = bucket.get(i);
            List<Bearer> fitting = bucket.subList(0, i).stream()
                    .filter(earlier -> bearers.containsKey(earlier.id()) && mayBe(earlier, later))
                    .toList();
            joinTheOne(later, fitting);
        }
    }

    private void joinInitials(SortedSet<String> initials, SortedSet<String> sameInitial) {
        for (Bearer bearer : current(initials)) {
            List<Bearer> fitting = current(sameInitial).stream()
                    .filter(other -> other != bearer && mayBe(other, bearer))
                    .toList();
            joinTheOne(bearer, fitting);
        }
    }

    /** Joins it to the only one that a second sign speaks for; asks where there is one without a sign. */
    private void joinTheOne(Bearer bearer, List<Bearer> fitting) {
        List<Bearer> signed =
                fitting.stream().filter(other -> secondSign(other, bearer)).toList();
        if (signed.size() == 1) {
            Bearer other = signed.get(0);
            if (STRONGER.compare(other, bearer) <= 0) {
                join(other, bearer);
            } else {
                join(bearer, other);
            }
        } else {
            fitting.stream().limit(1).forEach(other -> likely.add(new Likely(other, bearer)));
        }
    }

    /** Known to a file, known to the table, in more seeds, with the longer name: so a bearer keeps its id. */
    private static final Comparator<Bearer> STRONGER = Comparator.comparing((Bearer bearer) -> !bearer.known())
            .thenComparing(bearer -> bearer.entry() == null)
            .thenComparing(bearer -> -bearer.readings().size())
            .thenComparing(bearer -> -bearer.name().length())
            .thenComparing(Bearer::id);

    private List<Bearer> current(SortedSet<String> ids) {
        return ids.stream()
                .map(id -> bearers.get(idOf(id)))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(STRONGER)
                .toList();
    }

    private boolean mayBe(Bearer one, Bearer other) {
        if (one.entry() != null && other.entry() != null || keptApart(one, other)) {
            return false;
        }
        boolean together = one.readings().stream().anyMatch(other.readings()::contains);
        return one.forms().stream()
                .anyMatch(a -> other.forms().stream()
                        .anyMatch(b -> a.mayBe(b) && (!together || a.middle().equals(b.middle()))));
    }

    private boolean keptApart(Bearer one, Bearer other) {
        return apart.stream().anyMatch(correction -> {
            String as = idOf(Objects.requireNonNull(correction.as()));
            String not = idOf(Objects.requireNonNull(correction.not()));
            return as.equals(one.id()) && not.equals(other.id()) || as.equals(other.id()) && not.equals(one.id());
        });
    }

    private boolean secondSign(Bearer one, Bearer other) {
        SortedSet<String> ours = one.countries();
        SortedSet<String> theirs = other.countries();
        boolean sameCountry = ours.stream().anyMatch(theirs::contains);
        if (!ours.isEmpty() && !theirs.isEmpty() && !sameCountry) {
            return false;
        }
        return sameCountry
                || one.offices().stream().anyMatch(other.offices()::contains)
                || NameForm.plain(one.name()).equals(NameForm.plain(other.name()))
                || sameCompany(one, other);
    }

    private boolean sameCompany(Bearer one, Bearer other) {
        Set<String> beside = beside(one);
        beside.retainAll(beside(other));
        beside.remove(one.id());
        beside.remove(other.id());
        return beside.size() >= COMPANY;
    }

    private Set<String> beside(Bearer bearer) {
        Set<String> beside = new HashSet<>();
        bearer.readings().stream()
                .limit(COMPANY_SEEDS)
                .forEach(reading -> company.get(reading).forEach(id -> beside.add(idOf(id))));
        return beside;
    }

    private void joinBareSurnames() {
        SortedMap<String, SortedSet<String>> bySurname = new TreeMap<>();
        List<Bearer> bare = new ArrayList<>();
        for (Bearer bearer : bearers.values()) {
            boolean full = bearer.forms().stream().anyMatch(form -> !form.surnameOnly());
            if (full) {
                bearer.forms()
                        .forEach(form -> bySurname
                                .computeIfAbsent(form.surname(), surname -> new TreeSet<>())
                                .add(bearer.id()));
            } else if (bearer.entry() == null) {
                bare.add(bearer);
            }
        }
        for (Bearer bearer : bare) {
            String surname = NameForm.of(bearer.name()).surname();
            List<Bearer> fitting = current(bySurname.getOrDefault(surname, new TreeSet<>())).stream()
                    .filter(other -> !keptApart(other, bearer))
                    .toList();
            List<Bearer> signed =
                    fitting.stream().filter(other -> secondSign(other, bearer)).toList();
            if (signed.size() == 1) {
                join(signed.get(0), bearer);
            } else if (fitting.size() == 1) {
                likely.add(new Likely(fitting.get(0), bearer));
            }
        }
    }

    private void join(Bearer into, Bearer other) {
        into.absorb(other);
        bearers.remove(other.id());
        joined.put(other.id(), into.id());
    }
}
