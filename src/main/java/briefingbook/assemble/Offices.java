package briefingbook.assemble;

import briefingbook.authority.Authority.OfficeEntry;
import briefingbook.authority.Authority.PersonEntry;
import briefingbook.book.Claim;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Reading.StatedOffice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The offices of one person: those that the seeds state, with their claims, and those that a file or the table knows. */
final class Offices {

    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "for", "and", "to", "in", "affairs");

    private static final Map<String, String> SPELLINGS = Map.of(
            "adviser", "advisor",
            "defence", "defense",
            "spokesman", "spokesperson",
            "spokeswoman", "spokesperson");

    private Offices() {}

    /**
     * In order of time, the undated last.
     *
     * @param claims the claim that a passage is, or null where it asserts nothing
     */
    static List<Person.Office> of(Bearer bearer, Function<Passage.Id, Claim.@Nullable Id> claims) {
        SortedMap<String, List<StatedOffice>> stated = new TreeMap<>();
        bearer.views().stream()
                .flatMap(view -> view.person().offices().stream())
                .forEach(office -> stated.computeIfAbsent(key(office.title()), key -> new ArrayList<>())
                        .add(office));
        List<Person.Office> offices = new ArrayList<>();
        PersonEntry entry = bearer.entry();
        if (entry != null) {
            for (OfficeEntry office : entry.offices()) {
                List<StatedOffice> saying = stated.getOrDefault(key(office.title()), List.of());
                offices.add(new Person.Office(
                        office.title(),
                        office.country(),
                        office.from(),
                        office.to(),
                        claims(saying, claims),
                        "given in " + (bearer.known() ? entry.file() : "the " + entry.file())));
            }
            entry.offices().forEach(office -> stated.remove(key(office.title())));
        }
        stated.values().forEach(saying -> offices.add(stated(saying, claims)));
        offices.sort(
                Comparator.comparing(Person.Office::from, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder()))
                        .thenComparing(Person.Office::title));
        return offices;
    }

    private static Person.Office stated(List<StatedOffice> saying, Function<Passage.Id, Claim.@Nullable Id> claims) {
        String title = saying.stream()
                .map(StatedOffice::title)
                .max(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        String country = saying.stream()
                .map(StatedOffice::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Person.Office(
                title,
                country,
                null,
                null,
                claims(saying, claims),
                saying.get(0).by());
    }

    private static List<Claim.Id> claims(List<StatedOffice> saying, Function<Passage.Id, Claim.@Nullable Id> claims) {
        return saying.stream()
                .map(StatedOffice::passage)
                .map(claims)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The same for {@code Foreign Minister} and {@code Minister of Foreign Affairs}. */
    static String key(String title) {
        TreeSet<String> words = new TreeSet<>();
        for (String word : NameForm.plain(title).split(" ")) {
            if (!SMALL_WORDS.contains(word)) {
                words.add(SPELLINGS.getOrDefault(word, word));
            }
        }
        return String.join(" ", words);
    }

    /** The office that a file or the table gives the person on some day of the date, or the last before it. */
    static @Nullable OfficeEntry heldOn(PersonEntry entry, @Nullable PartialDate date) {
        List<Map.Entry<PartialDate, OfficeEntry>> begun = new ArrayList<>();
        for (OfficeEntry office : entry.offices()) {
            PartialDate from = office.from();
            if (date == null || from == null || !from.firstDay().isAfter(date.lastDay())) {
                begun.add(Map.entry(from == null ? PartialDate.ofYear(1) : from, office));
            }
        }
        return begun.stream()
                .max(Map.Entry.<PartialDate, OfficeEntry>comparingByKey()
                        .thenComparing(held -> date != null && held.getValue().heldOn(date)))
                .map(Map.Entry::getValue)
                .orElse(null);
    }
}
