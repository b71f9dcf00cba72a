package briefingbook.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of entries, each under the hash of all that it was made from.
 *
 * <p>It may be deleted at any time, and never harms a build: an entry that is cut off, damaged or another program's
 * counts as none, each is written beside its place and moved there at one stroke, and a disk that takes no entry leaves
 * the cache as it is. Two builds may use it at once.
 */
public final class CacheFolder {

    /** So that programs that make backups leave it out, see https://bford.info/cachedir/. */
    private static final String TAG = "CACHEDIR.TAG";

    private static final String TAG_WORDS = "Signature: 8a477f597d28d172789f06886806bc55\n"
            + "# What Briefing Book keeps to build more quickly. It may be deleted at any time.\n";

    private static final byte[] FIRST = "briefing-book cache 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String TEMPORARY = ".tmp";
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}|.*\\.tmp");

    private final @Nullable Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private volatile @Nullable IOException fault;

    private CacheFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Holds nothing and keeps nothing. */
    public static CacheFolder none() {
        return new CacheFolder(null);
    }

    /** The folder at this path; until it is made, nothing is kept. */
    public static CacheFolder at(Path folder) {
        return new CacheFolder(folder);
    }

    /** The entry under this hash; empty where there is none that is whole. */
    public Optional<byte[]> get(String hash) {
        if (folder == null) {
            return Optional.empty();
        }
        used.add(hash);
        try {
            byte[] file = Files.readAllBytes(folder.resolve(hash));
            int start = FIRST.length + Hash.BYTES;
            if (file.length < start || !Arrays.equals(file, 0, FIRST.length, FIRST, 0, FIRST.length)) {
                return Optional.empty();
            }
            byte[] entry = Arrays.copyOfRange(file, start, file.length);
            boolean whole = Arrays.equals(file, FIRST.length, start, proof(hash, entry), 0, Hash.BYTES);
            return whole ? Optional.of(entry) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Makes the folder, where it is not there. */
    public void make() {
        if (folder == null) {
            return;
        }
        try {
            Path tag = folder.resolve(TAG);
            if (!Files.exists(tag)) {
                Files.createDirectories(folder);
                Files.writeString(tag, TAG_WORDS);
            }
        } catch (IOException e) {
            fault = e;
        }
    }

    /** Keeps an entry for the next build, in place of one under the same hash. */
    public void put(String hash, byte[] entry) {
        if (folder == null || fault != null || !Files.isDirectory(folder)) {
            return;
        }
        used.add(hash);
        @Nullable Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, hash, TEMPORARY);
            Files.write(temporary, Hash.joined(FIRST, proof(hash, entry), entry));
            Files.move(
                    temporary,
                    folder.resolve(hash),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            fault = e;
            remove(temporary);
        }
    }

    /** Removes the entries that nobody asked for or put since this folder was opened. */
    public void removeUnused() {
        removeBut(used);
    }

    /** Removes all entries. */
    public void clear() {
        removeBut(Set.of());
    }

    /** Why entries could not be kept; empty where they could. */
    public Optional<String> fault() {
        IOException e = fault;
        return e == null
                ? Optional.empty()
                : Optional.of(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }

    /** That an entry is whole, and in its place. */
    private static byte[] proof(String hash, byte[] entry) {
        return Hash.of(Hash.joined(hash.getBytes(StandardCharsets.US_ASCII), entry));
    }

    private void removeBut(Set<String> kept) {
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!kept.contains(name) && OURS.matcher(name).matches()) {
                    remove(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Nothing was ever kept.
        } catch (IOException e) {
            fault = e;
        }
    }

    private void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            fault = e;
        }
    }
}
