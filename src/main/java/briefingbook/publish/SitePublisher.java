package briefingbook.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings a finished site to the disk: each of its files is at all times the old one or the new one, and a build that was
 * cut off is finished or undone by the next.
 *
 * <p>The order is what makes it so: note in the journal what will be added, replace what differs, remove what an earlier
 * build wrote and this one does not, replace the manifest, drop the journal. Files that no build of this program wrote
 * are never replaced or removed.
 */
public final class SitePublisher {

    private static final String TEMPORARY = ".briefing-book.tmp";
    private static final List<String> RESERVED = List.of(Manifest.NAME, Journal.NAME, TEMPORARY);

    private final Path out;
    private final SortedMap<String, byte[]> files;
    private final AtomicFiles disk;

    private SitePublisher(Path out, SortedMap<String, byte[]> files, AtomicFiles disk) {
        this.out = out;
        this.files = files;
        this.disk = disk;
    }

    /**
     * Makes the folder hold these files, and touches none that holds its bytes already.
     *
     * <p>Throws, before anything is changed, where another build is publishing, where a file stands in the way that no
     * earlier build wrote, and where the folder is neither empty nor a published site; and at any time where the disk
     * fails.
     *
     * @param files content by path below {@code out}
     */
    public static Changes publish(Path out, SortedMap<String, byte[]> files) throws IOException {
        return publish(out, files, new AtomicFiles(), false);
    }

    /** Likewise, and hashes each file anew, whatever the list of an earlier build says of those that stay. */
    public static Changes publishAnew(Path out, SortedMap<String, byte[]> files) throws IOException {
        return publish(out, files, new AtomicFiles(), true);
    }

    /** As above, on a disk of the caller's. */
    static Changes publish(Path out, SortedMap<String, byte[]> files, AtomicFiles disk) throws IOException {
        return publish(out, files, disk, false);
    }

    private static Changes publish(Path out, SortedMap<String, byte[]> files, AtomicFiles disk, boolean anew)
            throws IOException {
        checkPaths(files);
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new IOException("cannot write to " + out + ": it is a file, not a folder");
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw AtomicFiles.failed("make the folder", out, e);
        }
        return new SitePublisher(out.toRealPath(), files, disk).publish(anew);
    }

    /**
     * What publishing did.
     *
     * @param written how many files were added or replaced
     * @param removed how many were removed
     * @param unchanged how many held their bytes already
     */
    public record Changes(int written, int removed, int unchanged) {}

    private Changes publish(boolean anew) throws IOException {
        mustBeOurs();
        try (Journal journal = Journal.open(out, disk)) {
            SortedMap<String, String> hashes = Manifest.read(out);
            SortedSet<String> ours = new TreeSet<>(hashes.keySet());
            ours.addAll(journal.left());
            SortedMap<String, byte[]> changed = changed(ours);
            SortedSet<String> obsolete = new TreeSet<>(ours);
            obsolete.removeAll(files.keySet());
            boolean cutOff = journal.begun();
            journal.begin(changed.keySet().stream()
                    .filter(path -> !ours.contains(path))
                    .toList());
            int removed = removeAll(inTheWay(obsolete));
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                disk.replace(out.resolve(file.getKey()), file.getValue(), out.resolve(TEMPORARY));
            }
            removed += removeAll(obsolete);
            hashes.keySet().removeAll(changed.keySet());
            // Of a build that was cut off nobody knows which files it replaced.
            finish(journal, anew || cutOff ? Map.of() : hashes);
            return new Changes(changed.size(), removed, files.size() - changed.size());
        }
    }

    private void finish(Journal journal, Map<String, String> unchanged) throws IOException {
        byte[] manifest = Manifest.of(files, unchanged);
        Path file = out.resolve(Manifest.NAME);
        if (!disk.holds(file, manifest)) {
            disk.replace(file, manifest, out.resolve(TEMPORARY));
        }
        disk.remove(out.resolve(TEMPORARY));
        journal.end();
    }

    /** A site's paths come from this program alone, so a wrong one is its own fault. */
    private static void checkPaths(SortedMap<String, byte[]> files) {
        for (String path : files.keySet()) {
            if (!SitePaths.isBelow(path) || RESERVED.contains(path)) {
                throw new IllegalArgumentException("no path for a file of a site: " + path);
            }
            for (String folder : SitePaths.folders(path)) {
                if (files.containsKey(folder)) {
                    throw new IllegalArgumentException("both a file and a folder: " + folder);
                }
            }
        }
    }

    /** Refuses a folder full of somebody's files; hidden ones, such as {@code .git}, may be there. */
    private void mustBeOurs() throws IOException {
        if (Files.exists(out.resolve(Manifest.NAME)) || Files.exists(out.resolve(Journal.NAME))) {
            return;
        }
        try (Stream<Path> entries = Files.list(out)) {
            if (entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("."))) {
                throw new IOException("cannot write to " + out
                        + ": there are files in it that this program did not write; choose an empty folder");
            }
        }
    }

    /** The files that have to be written. Throws where somebody else's file or link stands at such a place. */
    private SortedMap<String, byte[]> changed(SortedSet<String> ours) throws IOException {
        SortedMap<String, byte[]> changed = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (String folder : SitePaths.folders(file.getKey())) {
                mustNotBeForeign(folder, ours, true);
            }
            if (!disk.holds(out.resolve(file.getKey()), file.getValue())) {
                mustNotBeForeign(file.getKey(), ours, false);
                changed.put(file.getKey(), file.getValue());
            }
        }
        return changed;
    }

    private void mustNotBeForeign(String path, SortedSet<String> ours, boolean asFolder) throws IOException {
        Path there = out.resolve(path);
        if (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean folder = Files.isDirectory(there, LinkOption.NOFOLLOW_LINKS);
        boolean replaceable = folder
                ? asFolder || holdsOnly(there, ours)
                : ours.contains(path) && Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS);
        if (!replaceable) {
            throw new IOException(
                    "cannot write " + there
                            + ": something stands there that this program did not write; move it away or choose another folder");
        }
    }

    private boolean holdsOnly(Path folder, SortedSet<String> ours) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(entry -> !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .allMatch(entry -> ours.contains(out.relativize(entry)
                            .toString()
                            .replace(entry.getFileSystem().getSeparator(), "/")));
        }
    }

    /** Those of the obsolete files that stand where a folder must be, or in a folder that stands where a file must be. */
    private SortedSet<String> inTheWay(SortedSet<String> obsolete) {
        SortedSet<String> inTheWay = new TreeSet<>();
        for (String path : files.keySet()) {
            SitePaths.folders(path).stream().filter(obsolete::contains).forEach(inTheWay::add);
            inTheWay.addAll(obsolete.subSet(path + "/", path + (char) ('/' + 1)));
        }
        return inTheWay;
    }

    private int removeAll(SortedSet<String> paths) throws IOException {
        int removed = 0;
        for (String path : paths) {
            Path file = out.resolve(path);
            if (leadsThroughFoldersOnly(path)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && disk.remove(file)) {
                removed++;
            }
            removeEmptyFolders(path);
        }
        return removed;
    }

    /** Whether no link stands on the way, which would lead to somebody else's files. */
    private boolean leadsThroughFoldersOnly(String path) {
        return SitePaths.folders(path).stream()
                .allMatch(folder -> Files.isDirectory(out.resolve(folder), LinkOption.NOFOLLOW_LINKS));
    }

    private void removeEmptyFolders(String path) throws IOException {
        List<String> folders = SitePaths.folders(path);
        for (int i = folders.size() - 1; i >= 0; i--) {
            Path folder = out.resolve(folders.get(i));
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !disk.removeIfEmpty(folder)) {
                return;
            }
        }
    }
}
