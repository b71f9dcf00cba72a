package briefingbook.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sees what changes in folders, at any depth, by looking at size and time of their files again and again: that is the same on
 * every system and every kind of disk. Hidden files and what editors leave beside a file while it is open are not looked at.
 */
public final class FolderWatch {

    private static final int PAUSE_MILLIS = 150;
    private static final int FILES_A_MILLI = 20;
    private static final int SETTLING_MILLIS = 100;

    private final List<Path> folders;
    private SortedMap<Path, Look> known;

    /** Changes count from now on. */
    public FolderWatch(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.known = look();
    }

    /**
     * Waits until files have changed since the last call, and then until they change no more, so that nobody reads a file
     * that is half written. A change that came between the calls is told at once.
     *
     * @return by path, at least one
     */
    public List<Change> await() throws InterruptedException {
        SortedMap<Path, Look> now = look();
        while (true) {
            while (now.equals(known)) {
                // Where there are many files, looking takes long, so that it is done less often.
                Thread.sleep(Math.max(PAUSE_MILLIS, known.size() / FILES_A_MILLI));
                now = look();
            }
            SortedMap<Path, Look> settled = settled(now);
            List<Change> changes = changes(known, settled);
            known = settled;
            if (!changes.isEmpty()) {
                return changes;
            }
            now = settled;
        }
    }

    private SortedMap<Path, Look> settled(SortedMap<Path, Look> first) throws InterruptedException {
        SortedMap<Path, Look> before = first;
        while (true) {
            Thread.sleep(SETTLING_MILLIS);
            SortedMap<Path, Look> now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private static List<Change> changes(SortedMap<Path, Look> before, SortedMap<Path, Look> now) {
        List<Change> changes = new ArrayList<>();
        now.forEach((file, look) -> {
            @Nullable Look earlier = before.get(file);
            if (!look.equals(earlier)) {
                changes.add(new Change(file, earlier == null && look.isReadable() ? "added" : "changed"));
            }
        });
        before.forEach((file, look) -> {
            if (!now.containsKey(file)) {
                changes.add(new Change(file, look.isReadable() ? "removed" : "changed"));
            }
        });
        changes.sort(Comparator.comparing(Change::file));
        return changes;
    }

    private SortedMap<Path, Look> look() {
        SortedMap<Path, Look> files = new TreeMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(
                        folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder, files));
            } catch (IOException e) {
                // Whatever is unreadable now is told by the build, and seen again when it is readable.
                files.put(folder, Look.UNREADABLE);
            }
        }
        return files;
    }

    /**
     * One file that is not what it was.
     *
     * @param what became of it: {@code added}, {@code changed} or {@code removed}
     */
    public record Change(Path file, String what) {}

    /** @param key what the system knows the file by, which is another one when a file was put in its place; null for none */
    private record Look(long size, FileTime time, @Nullable Object key) {

        static final Look UNREADABLE = new Look(-1, FileTime.fromMillis(0), null);

        boolean isReadable() {
            return size >= 0;
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Map<Path, Look> files;

        Visitor(Path folder, Map<Path, Look> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return below.equals(folder) || !isPassedOver(below)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isPassedOver(file)) {
                files.put(file, new Look(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.put(file, Look.UNREADABLE);
            return FileVisitResult.CONTINUE;
        }

        /** {@code .a.txt.swp} and {@code .#a.txt} are hidden; {@code a.txt~}, {@code #a.txt#} and 4913 are what Vim and Emacs leave. */
        private static boolean isPassedOver(Path file) {
            String name = Objects.toString(file.getFileName(), "");
            return name.startsWith(".") || name.startsWith("#") || name.endsWith("~") || name.equals("4913");
        }
    }
}
