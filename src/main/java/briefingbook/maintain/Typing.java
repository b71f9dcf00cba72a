package briefingbook.maintain;

import briefingbook.authority.Countries;
import briefingbook.authority.Countries.CountryNames;
import briefingbook.authority.OfficeHolders;
import briefingbook.authority.Spelling;
import briefingbook.authority.Yaml;
import briefingbook.book.Answer.Blank;
import briefingbook.book.Book;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Person;
import briefingbook.maintain.Typed.Unclear;
import briefingbook.maintain.Typed.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands what a maintainer types: dates, countries, and whom of the book a name means. */
public final class Typing {

    private static final int NEAR = 5;
    private static final List<DateTimeFormatter> DAYS =
            List.of(day("d MMMM uuuu"), day("d MMM uuuu"), day("MMMM d, uuuu"), day("MMM d, uuuu"));

    private final Path seeds;
    /** Whom a folded name or id means; several where they share it. */
    private final Map<String, Set<String>> idsByName = new TreeMap<>();

    private final Map<String, Value> who = new LinkedHashMap<>();
    private final Set<String> persons = new LinkedHashSet<>();

    public Typing(Path seeds, Book book) {
        this.seeds = seeds;
        for (Person person : book.persons()) {
            persons.add(person.id());
            bears(person.id(), person.name(), person(person));
            person.aliases().forEach(alias -> named(alias, person.id()));
            named(family(person.name()), person.id());
        }
        for (Organization organization : book.organizations()) {
            bears(organization.id(), organization.name(), organization(organization));
            organization.aliases().forEach(alias -> named(alias, organization.id()));
        }
        book.countries()
                .forEach(country -> bears(country.id(), country.name(), new Value(country.name(), country.id(), null)));
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    }

    private void bears(String id, String name, Value value) {
        who.put(id, value);
        named(id, id);
        named(name, id);
    }

    private void named(String name, String id) {
        idsByName.computeIfAbsent(folded(name), folded -> new LinkedHashSet<>()).add(id);
    }

    /** What the words typed into a blank mean. */
    public Typed read(Blank blank, String typed) {
        String words = typed.strip();
        if (words.isEmpty() || words.chars().anyMatch(Character::isISOControl)) {
            return new Unclear("Nothing that can be written was typed.", List.of());
        }
        return switch (blank.kind()) {
            case TEXT -> new Value(words, Yaml.quoted(words), null);
            case DATE -> date(words, false);
            case SPAN -> date(words, true);
            case COUNTRY -> country(words);
            case PERSON -> somebody(words, true);
            case WHO -> somebody(words, false);
        };
    }

    private static Typed date(String words, boolean span) {
        if (PartialDate.isDate(words) && (span || words.indexOf('/') < 0)) {
            return new Value(words, words, null);
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                String day = LocalDate.parse(words, format).toString();
                return new Value(day, day, null);
            } catch (DateTimeParseException e) {
                // Perhaps it is written in another of the ways.
            }
        }
        return new Unclear(
                "\"" + words + "\" is no date. Write it as 2025-02-25, 25 February 2025, 2025-02 or 2025"
                        + (span ? ", or two of them as 2025-03-23/2025-03-24." : "."),
                List.of());
    }

    private static Typed country(String words) {
        Map<String, CountryNames> byName = new LinkedHashMap<>();
        for (CountryNames country : Countries.all()) {
            byName.put(folded(country.name()), country);
            country.aliases().forEach(alias -> byName.putIfAbsent(folded(alias), country));
        }
        Countries.all()
                .forEach(country -> country.adjectives().forEach(word -> byName.putIfAbsent(folded(word), country)));
        Optional<CountryNames> meant =
                Countries.of(words.toUpperCase(Locale.ROOT)).or(() -> Optional.ofNullable(byName.get(folded(words))));
        if (meant.isPresent()) {
            return value(meant.get());
        }
        List<Value> near = Spelling.near(folded(words), byName.keySet(), NEAR).stream()
                .map(byName::get)
                .distinct()
                .map(Typing::value)
                .toList();
        return new Unclear(
                "\"" + words
                        + "\" is no country that the program knows. Write its name, or a code such as FI, EU, NATO or UN.",
                near);
    }

    private static Value value(CountryNames country) {
        return new Value(country.name(), country.code(), null);
    }

    private Typed somebody(String words, boolean personsOnly) {
        Set<String> meant = idsByName.getOrDefault(folded(words), Set.of()).stream()
                .filter(id -> !personsOnly || persons.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (meant.size() == 1) {
            return value(meant.iterator().next());
        }
        List<Value> near = new ArrayList<>();
        if (meant.isEmpty()) {
            Set<String> ids = new LinkedHashSet<>();
            Spelling.near(folded(words), idsByName.keySet(), NEAR)
                    .forEach(name -> ids.addAll(idsByName.getOrDefault(name, Set.of())));
            ids.stream()
                    .filter(id -> !personsOnly || persons.contains(id))
                    .limit(NEAR)
                    .forEach(id -> near.add(value(id)));
            if (!personsOnly) {
                stranger(words).ifPresent(near::add);
            }
            return new Unclear("Nobody in the book is called \"" + words + "\".", near);
        }
        meant.forEach(id -> near.add(value(id)));
        return new Unclear("Several are called \"" + words + "\".", near);
    }

    private Value value(String id) {
        Value value = who.get(id);
        if (value == null) {
            throw new IllegalArgumentException("nobody in the book has the id " + id);
        }
        return value;
    }

    /** Somebody whom the book does not have: the table of office-holders may, else a file says who it is. */
    private Optional<Value> stranger(String words) {
        Optional<Value> listed = OfficeHolders.all().stream()
                .filter(entry -> folded(entry.name()).equals(folded(words)))
                .findFirst()
                .map(entry -> new Value(entry.name() + ", of the table of office-holders", entry.id(), null));
        String id = slug(words);
        boolean name = words.indexOf(' ') > 0 && !id.isEmpty() && !words.matches(".*[\\d{}\\[\\]:#].*");
        return listed.or(() -> name
                ? Optional.of(new Value(
                        words + ", a new person", id, entry("persons", id, "name: " + Yaml.quoted(words) + "\n")))
                : Optional.empty());
    }

    private Value person(Person person) {
        boolean listed =
                OfficeHolders.all().stream().anyMatch(entry -> entry.id().equals(person.id()));
        StringBuilder text = new StringBuilder("name: " + Yaml.quoted(person.name()) + "\n");
        List<String> aliases = person.aliases().stream()
                .filter(alias -> !alias.equals(person.name()))
                .map(Yaml::quoted)
                .toList();
        if (!aliases.isEmpty()) {
            text.append("aliases: [").append(String.join(", ", aliases)).append("]\n");
        }
        if (person.country() != null) {
            text.append("country: ").append(person.country()).append('\n');
        }
        return new Value(
                person.name(),
                person.id(),
                person.known() || listed ? null : entry("persons", person.id(), text.toString()));
    }

    private Value organization(Organization organization) {
        String text = "name: " + Yaml.quoted(organization.name()) + "\n"
                + (organization.country() == null ? "" : "country: " + organization.country() + "\n");
        return new Value(organization.name(), organization.id(), entry("organizations", organization.id(), text));
    }

    /** The file of a thing; null where it is there. */
    private Ledger.@Nullable Change entry(String folder, String id, String text) {
        String file = "authority/" + folder + "/" + id + ".yaml";
        return Files.exists(seeds.resolve(file)) ? null : Ledger.Change.of(file, text);
    }

    private static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String folded(String words) {
        String plain =
                words.replace('ł', 'l').replace('Ł', 'L').replace('ø', 'o').replace('ı', 'i');
        return Normalizer.normalize(plain, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    static String slug(String words) {
        return folded(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
