package briefingbook.assemble;

import briefingbook.authority.Authority.PersonEntry;
import briefingbook.book.Reading.NamedPerson;
import briefingbook.book.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One person in the making: what the seeds that name the person say, gathered while seeds are put together. */
final class Bearer {

    /** A seed's view of the person. */
    record View(int reading, Source source, NamedPerson person) {}

    private final String id;
    /** What a file or the table says; null for a person that only seeds name. */
    private final @Nullable PersonEntry entry;

    private final boolean known;
    private final List<View> views = new ArrayList<>();
    private final SortedSet<Integer> readings = new TreeSet<>();
    private final SortedSet<String> wordsUsed = new TreeSet<>();
    private final List<LocalDate> told = new ArrayList<>();

    /** @param known whether the entry is an authority file's */
    Bearer(String id, @Nullable PersonEntry entry, boolean known) {
        this.id = id;
        this.entry = entry;
        this.known = known;
    }

    String id() {
        return id;
    }

    @Nullable
    PersonEntry entry() {
        return entry;
    }

    boolean known() {
        return known;
    }

    List<View> views() {
        return views;
    }

    /** Places, among the readings, of those that name the person. */
    SortedSet<Integer> readings() {
        return readings;
    }

    void seen(int reading, Source source, NamedPerson person) {
        views.add(new View(reading, source, person));
        readings.add(reading);
    }

    /** Notes that a passage mentions the person with these words, and tells of these days. */
    void mentioned(int reading, String words, List<LocalDate> days) {
        readings.add(reading);
        wordsUsed.add(words);
        told.addAll(days);
    }

    /** The day in the middle of those told beside the person; empty where none is. */
    Optional<LocalDate> middleDay() {
        List<LocalDate> sorted = told.stream().sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    void absorb(Bearer other) {
        views.addAll(other.views);
        views.sort(Comparator.comparingInt(View::reading));
        readings.addAll(other.readings);
        wordsUsed.addAll(other.wordsUsed);
        told.addAll(other.told);
    }

    /** The entry's name, or the one that most seeds use; among those the longest. */
    String name() {
        if (entry != null) {
            return entry.name();
        }
        SortedMap<String, Integer> uses = new TreeMap<>();
        views.forEach(view -> uses.merge(view.person().name(), 1, Integer::sum));
        return uses.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(use -> use.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> wordsUsed.isEmpty() ? id : wordsUsed.first());
    }

    /** Other full forms in the seeds and the entry; sorted. */
    SortedSet<String> aliases() {
        SortedSet<String> aliases = new TreeSet<>();
        views.forEach(view -> {
            aliases.addAll(view.person().forms());
            aliases.add(view.person().name());
        });
        if (entry != null) {
            aliases.addAll(entry.aliases());
        }
        aliases.remove(name());
        return aliases;
    }

    /** Every form of the name that may lead to the person, folded; in a fixed order. */
    List<NameForm> forms() {
        SortedSet<String> names = new TreeSet<>(aliases());
        names.add(name());
        return names.stream()
                .filter(name -> !NameForm.plain(name).isEmpty())
                .map(NameForm::of)
                .distinct()
                .toList();
    }

    SortedSet<String> statedCountries() {
        SortedSet<String> countries = new TreeSet<>();
        views.stream()
                .map(view -> view.person().country())
                .filter(Objects::nonNull)
                .forEach(countries::add);
        return countries;
    }

    /** Countries that the seeds or the entry give the person; empty where nobody does. */
    SortedSet<String> countries() {
        SortedSet<String> countries = statedCountries();
        if (entry != null) {
            String own = entry.country();
            if (own != null) {
                countries.add(own);
            }
            entry.offices().stream()
                    .map(office -> office.country())
                    .filter(Objects::nonNull)
                    .forEach(countries::add);
        }
        return countries;
    }

    /** Keys of the offices that the seeds or the entry give the person. */
    SortedSet<String> offices() {
        SortedSet<String> keys = new TreeSet<>();
        views.stream()
                .map(View::person)
                .map(NamedPerson::offices)
                .flatMap(Collection::stream)
                .forEach(office -> keys.add(Offices.key(office.title())));
        if (entry != null) {
            entry.offices().forEach(office -> keys.add(Offices.key(office.title())));
        }
        return keys;
    }
}
