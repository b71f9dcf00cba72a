package briefingbook.maintain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes files of a seeds folder so that each change can be taken back.
 *
 * <p>What a file was before stands in a hidden folder beside the seeds, written before the file is. Each file is at all
 * times the old one or the new one, also where the program is killed.
 */
public final class Ledger {

    /** Below the seeds folder. */
    private static final String FOLDER = ".undo";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path seeds;
    private final Path folder;
    /** Number of the entry that was written last; 0 until one is. */
    private int last;

    public Ledger(Path seeds) {
        this.seeds = seeds;
        this.folder = seeds.resolve(FOLDER);
    }

    /**
     * What becomes of one file.
     *
     * @param file below the seeds folder, with {@code /} between its parts
     * @param content null where the file is taken away
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Change(String file, byte @Nullable [] content) {

        /** A file of this text, in UTF-8. */
        public static Change of(String file, String text) {
            return new Change(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param before what the file held; null where there was none. @param after its digest; null where there is none */
    private record Step(
            @JsonProperty("file") String file,
            @JsonProperty("before") byte @Nullable [] before,
            @JsonProperty("after") @Nullable String after) {}

    private record Act(
            @JsonProperty("what") String what,
            @JsonProperty("steps") List<Step> steps) {
        Act {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What was taken back.
     *
     * @param what was done, in the words that it was written down with
     * @param restored files that are as they were before
     * @param removed files that are gone, as they were before
     */
    public record Undone(String what, List<String> restored, List<String> removed) {
        public Undone {
            restored = List.copyOf(restored);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Makes all of the changes or, where one fails, none.
     *
     * @param what is done, as {@code undo} names it
     * @return where it is written down
     */
    public Path carryOut(String what, List<Change> changes) throws IOException {
        Path entry = nextEntry();
        carryOut(entry, new Act(what, List.of()), changes);
        return entry;
    }

    /** Likewise, as a part of the act that is written down there: one undo takes back all of it. */
    void goOn(Path entry, List<Change> changes) throws IOException {
        carryOut(entry, read(entry), changes);
    }

    private void carryOut(Path entry, Act before, List<Change> changes) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Change change : changes) {
            Path file = path(change.file());
            steps.add(new Step(change.file(), bytes(file), digest(change.content())));
        }
        List<Step> all = new ArrayList<>(before.steps());
        all.addAll(steps);
        write(entry, JSON.writeValueAsBytes(new Act(before.what(), all)));
        int begun = 0;
        try {
            for (Change change : changes) {
                put(path(change.file()), change.content());
                begun++;
            }
        } catch (IOException e) {
            for (Step step : steps.subList(0, begun)) {
                put(path(step.file()), step.before());
            }
            if (before.steps().isEmpty()) {
                Files.deleteIfExists(entry);
            } else {
                write(entry, JSON.writeValueAsBytes(before));
            }
            throw e;
        }
    }

    /**
     * Takes the last act back; empty where there is none. Throws, and changes nothing, where one of its files was changed
     * since.
     */
    public Optional<Undone> undo() throws IOException {
        List<Path> entries = entries();
        return entries.isEmpty() ? Optional.empty() : Optional.of(undo(entries.get(entries.size() - 1)));
    }

    /** Likewise, of the act that is written down there. */
    Undone undo(Path entry) throws IOException {
        Act act = read(entry);
        for (Step step : act.steps()) {
            mustBeOurs(step, act, entry);
        }
        List<String> restored = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Step step : act.steps()) {
            put(path(step.file()), step.before());
            (step.before() == null ? removed : restored).add(step.file());
        }
        Files.delete(entry);
        return new Undone(act.what(), restored, removed);
    }

    private Act read(Path entry) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(entry), Act.class);
        } catch (JsonProcessingException e) {
            throw new IOException(entry + " cannot be understood: remove it to undo what came before", e);
        }
    }

    private void mustBeOurs(Step step, Act act, Path entry) throws IOException {
        byte @Nullable [] now = bytes(path(step.file()));
        if (!Objects.equals(digest(now), step.after()) && !Arrays.equals(now, step.before())) {
            throw new IOException(step.file() + " was changed by hand since \"" + act.what()
                    + "\", so that is not undone; change the file by hand, and remove " + entry
                    + " to undo what came before");
        }
    }

    /** Throws where the file would stand outside of the folder. */
    private Path path(String file) throws IOException {
        Path path = seeds.resolve(file).normalize();
        if (!path.startsWith(seeds.normalize())) {
            throw new IOException(file + " would stand outside of " + seeds);
        }
        return path;
    }

    /** The hidden folder, made where it is not there. */
    Path folder() throws IOException {
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.createDirectories(folder);
            // What can be undone is no part of the book, and of no repository either.
            Files.writeString(ignore, "*\n");
        }
        return folder;
    }

    private Path nextEntry() throws IOException {
        if (last == 0) {
            List<Path> entries = entries();
            last = entries.isEmpty() ? 0 : number(entries.get(entries.size() - 1));
        }
        Path entry;
        do {
            last++;
            entry = folder().resolve(String.format(Locale.ROOT, "%06d.json", last));
        } while (Files.exists(entry));
        return entry;
    }

    private static int number(Path entry) {
        return Integer.parseInt(entry.getFileName().toString().substring(0, 6));
    }

    private List<Path> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{6}\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static byte @Nullable [] bytes(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    private void put(Path file, byte @Nullable [] content) throws IOException {
        if (content != null) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            write(file, content);
        } else if (Files.deleteIfExists(file)) {
            removeEmptyFolders(Objects.requireNonNull(file.getParent()));
        }
    }

    private void removeEmptyFolders(Path from) throws IOException {
        Path at = from;
        try {
            while (at != null && !at.equals(seeds.normalize()) && at.startsWith(seeds.normalize())) {
                Files.delete(at);
                at = at.getParent();
            }
        } catch (DirectoryNotEmptyException e) {
            // Others still stand in it.
        }
    }

    /** Through a temporary file, down to the disk, and an atomic move. */
    private void write(Path file, byte[] content) throws IOException {
        Path temporary = folder.resolve("unfinished");
        Files.write(temporary, content);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static @Nullable String digest(byte @Nullable [] content) {
        try {
            return content == null
                    ? null
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
