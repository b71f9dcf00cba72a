package briefingbook.maintain;

import briefingbook.authority.Yaml;
import briefingbook.book.Book;
import briefingbook.book.Source;
import briefingbook.maintain.Ledger.Change;
import briefingbook.seed.Seed;
import briefingbook.seed.SeedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes documents into a seeds folder: all of those that can be read, or none where one cannot be copied. */
public final class Intake {

    private static final Set<String> KEPT_BESIDE = Set.of("book.yaml", "authority", "notes", "editions");

    private final Path seeds;
    private final Ledger ledger;
    private final List<String> added = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    /** Where it is written down what was copied; null where nothing was. */
    private @Nullable Path act;

    public Intake(Path seeds) {
        this.seeds = seeds;
        this.ledger = new Ledger(seeds);
    }

    /** What the maintainer says of the documents; null for what is left to be found. */
    public record Given(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String url,
            @Nullable String kind) {}

    /** A field of a bibliography. @param value null where it was not found. @param why how it was found; empty where it was not */
    public record Field(String key, @Nullable String value, String why) {}

    /** One document that was added. @param file that says what it is, below the seeds folder */
    public record Entry(String seed, String id, List<Field> fields, String file) {
        public Entry {
            fields = List.copyOf(fields);
        }

        /** Keys of what was not found. */
        public List<String> missing() {
            return fields.stream()
                    .filter(field -> field.value() == null)
                    .map(Field::key)
                    .toList();
        }
    }

    /** Paths of the documents that are new, below the seeds folder. */
    public List<String> added() {
        return List.copyOf(added);
    }

    /** A line for each document that is there already. */
    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    /** A line for each file that is no document or has no place, and what to do. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Copies the documents in. A folder's files keep their paths inside it. Throws, and copies none, where one cannot be read. */
    public void copy(List<Path> from) throws IOException {
        Map<String, Path> wanted = wanted(from);
        Path staging = ledger.folder().resolve("incoming");
        remove(staging);
        try {
            for (Map.Entry<String, Path> each : wanted.entrySet()) {
                Path copy = staging.resolve(each.getKey());
                Files.createDirectories(copy.getParent());
                Files.copy(each.getValue(), copy);
            }
            Files.createDirectories(staging);
            List<Change> copies = chosen(SeedFolder.list(staging), staging);
            act = copies.isEmpty() ? null : ledger.carryOut(what(), copies);
        } finally {
            remove(staging);
        }
    }

    private String what() {
        return "add: " + (added.size() == 1 ? added.get(0) : added.size() + " documents");
    }

    private Map<String, Path> wanted(List<Path> from) throws IOException {
        Map<String, Path> wanted = new TreeMap<>();
        for (Path path : from) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        if (Files.isSymbolicLink(file)) {
                            refused.add(file + ": it is a link, which may lead anywhere; add what it leads to.");
                        } else {
                            want(wanted, String.join("/", names(path.relativize(file))), file);
                        }
                    }
                }
            } else if (Files.isRegularFile(path)) {
                want(wanted, path.getFileName().toString(), path);
            } else {
                refused.add(path + ": there is no such file.");
            }
        }
        return wanted;
    }

    private static List<String> names(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return names;
    }

    private void want(Map<String, Path> wanted, String place, Path file) {
        if (place.startsWith(".") || place.contains("/.")) {
            return;
        }
        if (KEPT_BESIDE.contains(place.split("/")[0])) {
            refused.add(file + ": " + place.split("/")[0]
                    + " is where the book's own files are kept; give the document another name or folder.");
        } else if (place.indexOf('\\') >= 0 || place.chars().anyMatch(Character::isISOControl)) {
            refused.add(file + ": its name holds characters that a path cannot; give it another name.");
        } else if (wanted.putIfAbsent(place, file) != null) {
            refused.add(file + ": another of that name is added as " + place + "; give it another name.");
        }
    }

    private List<Change> chosen(SeedFolder.Listing incoming, Path staging) throws IOException {
        List<Change> copies = new ArrayList<>();
        Map<String, String> there = new HashMap<>();
        for (Seed seed : SeedFolder.list(seeds).seeds()) {
            there.putIfAbsent(seed.sha256(), seed.path());
        }
        incoming.notes().stream()
                .filter(note -> Set.of("unreadable-seed", "duplicate-seed").contains(note.code()))
                .forEach(note -> refused.add(note.message() + " " + note.suggestion()));
        for (Seed seed : incoming.seeds()) {
            @Nullable String same = there.get(seed.sha256());
            if (same != null) {
                skipped.add(seed.path() + " is in the seeds folder already, as " + same + ".");
            } else if (Files.exists(seeds.resolve(seed.path()))) {
                refused.add(
                        seed.path()
                                + ": another document of that name is in the seeds folder; give this one another name, or remove that.");
            } else {
                copies.add(new Change(seed.path(), Files.readAllBytes(staging.resolve(seed.path()))));
                added.add(seed.path());
            }
        }
        return copies;
    }

    /** Takes back what was copied. */
    public void takeBack() throws IOException {
        if (act != null) {
            ledger.undo(act);
            act = null;
        }
    }

    /**
     * Writes for each new document the file that says what it is, and tells how each field was found. Those that were in
     * the book keep ids and signs, which a new one in the order of paths before them would get: it gets others.
     *
     * @param before the book without the new documents
     * @param book with them
     */
    public List<Entry> describe(Book before, Book book, Given given) throws IOException {
        Set<String> isNew = Set.copyOf(added);
        Set<String> ids = new HashSet<>();
        Set<String> signs = new HashSet<>();
        before.sources().forEach(source -> {
            ids.add(source.id());
            signs.add(source.siglum());
        });
        List<Entry> entries = new ArrayList<>();
        List<Change> files = new ArrayList<>();
        for (Source source : book.sources()) {
            if (isNew.contains(source.seed())) {
                Entry entry = entry(source, id(source, ids), sign(source, signs), given);
                entries.add(entry);
                Path file = seeds.resolve(entry.file());
                String text = Files.exists(file)
                        ? YamlKeys.set(Files.readString(file), text(entry, true))
                        : text(entry, false);
                files.add(Change.of(entry.file(), text));
            }
        }
        if (act != null) {
            ledger.goOn(act, files);
        }
        return entries;
    }

    /** The id of its file; one that has none yet takes that of no other. */
    private String id(Source source, Set<String> taken) {
        String id = source.known()
                ? source.id()
                : free(
                        source.id(),
                        "-",
                        taken::contains,
                        wanted -> taken.contains(wanted) || Files.exists(seeds.resolve(file(wanted))));
        taken.add(id);
        return id;
    }

    private static String sign(Source source, Set<String> taken) {
        String sign = source.known() ? source.siglum() : free(source.siglum(), "", taken::contains, taken::contains);
        taken.add(sign);
        return sign;
    }

    /** What is wanted or, where that is taken, the same with the first number that is free. */
    private static String free(String wanted, String joint, Predicate<String> numbered, Predicate<String> taken) {
        if (!taken.test(wanted)) {
            return wanted;
        }
        String bare = wanted.replaceFirst(joint + "\\d+$", "");
        String first = numbered.test(bare) ? bare : wanted;
        int number = 2;
        while (taken.test(first + joint + number)) {
            number++;
        }
        return first + joint + number;
    }

    private static String file(String id) {
        return "authority/sources/" + id + ".yaml";
    }

    private static Entry entry(Source source, String id, String sign, Given given) {
        List<Field> fields = new ArrayList<>();
        boolean titled = source.basis().stream().anyMatch(basis -> basis.field().equals("title"));
        fields.add(field("title", given.title(), titled ? source.title() : null, source));
        fields.add(field("publisher", given.publisher(), source.publisher(), source));
        fields.add(field(
                "authors", null, source.authors().isEmpty() ? null : String.join("; ", source.authors()), source));
        fields.add(field(
                "published",
                given.published(),
                source.published() == null ? null : source.published().iso(),
                source));
        fields.add(field("url", given.url(), source.url(), source));
        boolean kind = source.basis().stream().anyMatch(basis -> basis.field().equals("kind"));
        fields.add(field("kind", given.kind(), kind ? source.kind().word() : null, source));
        if (!sign.equals(source.siglum())) {
            fields.add(new Field("siglum", sign, "as " + source.siglum() + " is another source's sign"));
        }
        return new Entry(source.seed(), id, fields, file(id));
    }

    private static Field field(String key, @Nullable String given, @Nullable String found, Source source) {
        if (given != null) {
            return new Field(key, given, "as you say");
        }
        Optional<String> by = source.basis().stream()
                .filter(basis -> basis.field().equals(key))
                .map(Source.Basis::by)
                .findFirst();
        return new Field(key, found, found == null ? "" : by.orElse("as the document has it"));
    }

    /** @param givenOnly for a file that is there: only what the maintainer says of it now */
    private static String text(Entry entry, boolean givenOnly) {
        Map<String, String> hints = new LinkedHashMap<>();
        hints.put("title", "…");
        hints.put("publisher", "…");
        hints.put("authors", "[…]");
        hints.put("published", "YYYY-MM-DD");
        hints.put("url", "https://…");
        hints.put("kind", "encyclopedia | news | statement | transcript | analysis | other");
        StringBuilder text = new StringBuilder("seed: " + Yaml.quoted(entry.seed()) + "\n");
        for (Field field : entry.fields()) {
            @Nullable String value = field.value();
            if (value != null && (!givenOnly || field.why().equals("as you say"))) {
                text.append(field.key())
                        .append(": ")
                        .append(yaml(field.key(), value))
                        .append(" # ");
                text.append(field.why().replaceAll("[\\p{Cc}\\p{Cf}]", " ")).append('\n');
            } else if (value == null && !givenOnly) {
                text.append("# ")
                        .append(field.key())
                        .append(": ")
                        .append(hints.get(field.key()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String yaml(String key, String value) {
        return switch (key) {
            case "authors" ->
                "["
                        + String.join(
                                ", ",
                                Stream.of(value.split("; ")).map(Yaml::quoted).toList()) + "]";
            case "published", "kind" -> value;
            default -> Yaml.quoted(value);
        };
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
