package briefingbook.authority;

import briefingbook.authority.Authority.BookSettings;
import briefingbook.authority.Authority.NoteFile;
import briefingbook.authority.Authority.SourceEntry;
import briefingbook.book.Answer;
import briefingbook.book.ReviewNote;
import briefingbook.edition.RecordedEdition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code book.yaml}, {@code authority/}, {@code editions/} and {@code notes/} of a seeds folder. */
public final class AuthorityFiles {

    /** Of notes about files that cannot be understood. */
    static final String CODE = "authority-file";

    private static final List<String> FOLDERS =
            List.of("conflicts", "corrections", "events", "organizations", "persons", "sources");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern FENCE = Pattern.compile("(?m)^---[ \\t]*\\r?$\\n?");
    private static final int MEGABYTE = 1 << 20;
    /** A book of 1,000 reports fills some 3 MB. */
    private static final int LARGEST_EDITION = 64 * MEGABYTE;

    private final Path seeds;
    private final List<ReviewNote> notes = new ArrayList<>();

    private AuthorityFiles(Path seeds) {
        this.seeds = seeds;
    }

    /**
     * Reads what the maintainer keeps. A file that cannot be understood is left out and named by an error note with file,
     * line and key. Throws if the folder is none or cannot be listed.
     */
    public static Found read(Path seeds) throws IOException {
        if (!Files.isDirectory(seeds)) {
            throw new NotDirectoryException(
                    seeds + ": there is no such folder of seeds; make one with init, or name it with --seeds");
        }
        AuthorityFiles files = new AuthorityFiles(seeds);
        return new Found(files.authority(), files.notes);
    }

    /** @param notes about files that were left out; sorted by file within each folder */
    public record Found(Authority authority, List<ReviewNote> notes) {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    private Authority authority() throws IOException {
        BookSettings settings = settings();
        strangers();
        return new Authority(
                settings,
                editions(),
                sources(),
                byId("persons", AuthorityCheck.PERSON, Entries::person),
                byId("organizations", AuthorityCheck.ORGANIZATION, Entries::organization),
                byId("events", AuthorityCheck.EVENT, Entries::event),
                byId("conflicts", AuthorityCheck.CONFLICT, Entries::conflict),
                List.copyOf(byId("corrections", AuthorityCheck.CORRECTION, Entries::correction)
                        .values()),
                editorsNotes());
    }

    private BookSettings settings() throws IOException {
        if (!Files.exists(seeds.resolve("book.yaml"))) {
            return BookSettings.defaults();
        }
        @Nullable
        BookSettings settings =
                entry("book.yaml", AuthorityCheck.BOOK_SETTINGS, (fields, name) -> Entries.settings(fields));
        return settings == null ? BookSettings.defaults() : settings;
    }

    /** By number. */
    private List<RecordedEdition> editions() throws IOException {
        List<RecordedEdition> editions = new ArrayList<>();
        EditionFile reading = new EditionFile();
        for (String file : files(EditionFile.FOLDER, ".yaml")) {
            if (!NUMBER.matcher(Entries.Name.of(file).id()).matches()) {
                refuse(file, "its name is no number", "Name it after the edition, such as editions/3.yaml.");
                continue;
            }
            @Nullable String text = text(file, LARGEST_EDITION);
            @Nullable
            RecordedEdition edition = text == null
                    ? null
                    : understood(file, YamlTree.of(text, 0), AuthorityCheck.EDITION, reading::edition);
            if (edition != null) {
                editions.add(edition);
            }
        }
        editions.sort(Comparator.comparing(edition -> edition.edition().number()));
        return editions;
    }

    /** By path of the seed. */
    private SortedMap<String, SourceEntry> sources() throws IOException {
        SortedMap<String, SourceEntry> bySeed = new TreeMap<>();
        SortedMap<String, SourceEntry> bySiglum = new TreeMap<>();
        for (SourceEntry source :
                byId("sources", AuthorityCheck.SOURCE, Entries::source).values()) {
            @Nullable SourceEntry earlier = bySeed.get(source.seed());
            @Nullable SourceEntry namesake = source.siglum() == null ? null : bySiglum.get(source.siglum());
            if (earlier != null) {
                refuse(
                        source.file(),
                        "it is about " + source.seed() + ", and so is " + earlier.file(),
                        "Keep one of the two.");
            } else if (namesake != null) {
                refuse(
                        source.file(),
                        "its siglum " + source.siglum() + " is that of " + namesake.file(),
                        "Give each source a siglum of its own.");
            } else {
                bySeed.put(source.seed(), source);
                if (source.siglum() != null) {
                    bySiglum.put(source.siglum(), source);
                }
                mustExist(source);
            }
        }
        return bySeed;
    }

    private void mustExist(SourceEntry source) {
        if (!Files.isRegularFile(seeds.resolve(source.seed()))) {
            notes.add(new ReviewNote(
                    ReviewNote.Severity.WARNING,
                    "missing-seed",
                    source.file() + " is about " + source.seed() + ", which is not in the seeds folder.",
                    null,
                    "Correct the key seed, or remove the file.",
                    source.file(),
                    null,
                    List.of(Answer.removal("take " + source.file() + " away", source.file())),
                    null));
        }
    }

    private List<NoteFile> editorsNotes() throws IOException {
        List<NoteFile> found = new ArrayList<>();
        for (String file : files("notes", ".md")) {
            @Nullable String text = text(file);
            @Nullable NoteFile note = text == null ? null : editorsNote(file, text);
            if (note != null) {
                found.add(note);
            }
        }
        return found;
    }

    private @Nullable NoteFile editorsNote(String file, String text) {
        String[] parts = FENCE.split(text, 3);
        if (parts.length < 3 || !parts[0].isEmpty()) {
            refuse(
                    file,
                    "it does not begin with on and by",
                    "Begin it with the lines ---, on: event/<id>, by: <name>, ---.");
            return null;
        }
        return understood(
                file,
                YamlTree.of(parts[1], 1),
                AuthorityCheck.NOTE,
                (fields, name) ->
                        new NoteFile(name.id(), fields.required("on"), fields.required("by"), parts[2], name.file()));
    }

    /** The entries of a folder by id, as far as they are understood. */
    private <T> SortedMap<String, T> byId(String folder, AuthorityCheck check, BiFunction<Fields, Entries.Name, T> make)
            throws IOException {
        SortedMap<String, T> entries = new TreeMap<>();
        for (String file : files("authority/" + folder, ".yaml")) {
            @Nullable T entry = entry(file, check, make);
            if (entry != null) {
                entries.put(Entries.Name.of(file).id(), entry);
            }
        }
        return entries;
    }

    private <T> @Nullable T entry(String file, AuthorityCheck check, BiFunction<Fields, Entries.Name, T> make)
            throws IOException {
        @Nullable String text = text(file);
        return text == null ? null : understood(file, YamlTree.of(text, 0), check, make);
    }

    private <T> @Nullable T understood(
            String file, YamlTree tree, AuthorityCheck check, BiFunction<Fields, Entries.Name, T> make) {
        List<Fault> faults = new ArrayList<>(tree.faults().isEmpty() ? check.check(tree) : tree.faults());
        @Nullable T entry = faults.isEmpty() ? make.apply(Fields.of(tree, faults), Entries.Name.of(file)) : null;
        faults.forEach(fault -> notes.add(fault.in(file)));
        return faults.isEmpty() ? entry : null;
    }

    /** The decoded file, its lines ended by {@code \n}; null and a note where it is too large or not UTF-8. */
    private @Nullable String text(String file) throws IOException {
        return text(file, MEGABYTE);
    }

    private @Nullable String text(String file, int largest) throws IOException {
        Path path = seeds.resolve(file);
        if (Files.size(path) > largest) {
            refuse(file, "it is larger than " + largest / MEGABYTE + " MB", "Keep one thing in a file, in few lines.");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            refuse(file, "it is not encoded in UTF-8", "Save it as UTF-8.");
            return null;
        }
    }

    /** Paths below the seeds folder, sorted; files that are none of their kind are named in a note. */
    private List<String> files(String folder, String ending) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : names(folder)) {
            String file = folder + "/" + name;
            if (!Files.isRegularFile(seeds.resolve(file)) || !name.endsWith(ending)) {
                unread(file, "Files here end in " + ending + ".");
            } else if (!ID.matcher(Entries.Name.of(file).id()).matches()) {
                refuse(file, "its name is no id", "Use small letters a to z, digits and hyphens.");
            } else {
                files.add(file);
            }
        }
        return files;
    }

    /** Folders and files of authority/ that nobody reads. */
    private void strangers() throws IOException {
        for (String name : names("authority")) {
            if (!FOLDERS.contains(name) && !name.startsWith("README")) {
                unread(
                        "authority/" + name,
                        Spelling.meant(name, FOLDERS)
                                        .map(meant -> "Did you mean authority/" + meant + "? ")
                                        .orElse("")
                                + "The folders are " + String.join(", ", FOLDERS) + ".");
            }
        }
    }

    /** What stands in a folder, sorted, hidden files left out; nothing where there is no such folder. */
    private List<String> names(String folder) throws IOException {
        Path path = seeds.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void refuse(String file, String what, String advice) {
        notes.add(new Fault(1, what, advice).in(file));
    }

    private void unread(String file, String advice) {
        notes.add(new ReviewNote(
                ReviewNote.Severity.WARNING, "unread-file", file + " is not read.", null, advice, file, null));
    }
}
