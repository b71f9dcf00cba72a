package briefingbook.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The list of the files that a build is about to add, kept in the output folder while it publishes, and the lock that
 * keeps a second build out.
 *
 * <p>A build that was cut off leaves its journal behind, so the next one knows which files it may replace or remove. A
 * list counts only if it is whole, that is, stands between its first line and its last.
 */
final class Journal implements AutoCloseable {

    static final String NAME = ".briefing-book.journal";

    private static final String FIRST = "about to write";
    private static final String LAST = "that is all";
    /** Far behind any content, so that the lock stands in no reader's way. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final Path file;
    private final AtomicFiles disk;
    private final FileChannel channel;
    private final SortedSet<String> left;
    private boolean begun;

    private Journal(Path file, AtomicFiles disk, FileChannel channel) throws IOException {
        this.file = file;
        this.disk = disk;
        this.channel = channel;
        this.left = whole(read());
        this.begun = channel.size() > 0;
    }

    /** Throws if another build is publishing to the folder. */
    static Journal open(Path out, AtomicFiles disk) throws IOException {
        Path file = out.resolve(NAME);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw AtomicFiles.failed("write", file, e);
        }
        try {
            if (!locked(channel)) {
                throw busy(out);
            }
            return new Journal(file, disk, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What builds before this one were about to write when they were cut off. */
    SortedSet<String> left() {
        return left;
    }

    /** Whether something is noted; before this build notes anything, whether the one before it was cut off. */
    boolean begun() {
        return begun;
    }

    /** Notes what this build is about to write, before it does. */
    void begin(Collection<String> paths) throws IOException {
        begun = true;
        List<String> lines = new ArrayList<>();
        lines.add(FIRST);
        lines.addAll(paths);
        lines.add(LAST);
        byte[] list = ("\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        disk.append(channel, file, list);
        mustBeTheOneOnDisk();
    }

    /** The build is whole; nothing is left to finish. */
    void end() throws IOException {
        disk.remove(file);
    }

    /** Gives up the lock; a journal in which nothing was noted goes too. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (!begun) {
                disk.remove(file);
            }
        }
    }

    /** A build that ended while this one began has removed the file that this one has open; a third may have made another. */
    private void mustBeTheOneOnDisk() throws IOException {
        try {
            if (Files.size(file) == channel.size() && Files.readString(file).equals(read())) {
                return;
            }
        } catch (NoSuchFileException e) {
            throw new IOException("cannot write " + file + ": another build removed it; start this build again", e);
        }
        throw busy(file.getParent());
    }

    private String read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int at = 0;
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        return new String(bytes.array(), 0, at, StandardCharsets.UTF_8);
    }

    private static SortedSet<String> whole(String text) {
        SortedSet<String> paths = new TreeSet<>();
        List<String> list = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.equals(FIRST)) {
                list.clear();
            } else if (line.equals(LAST)) {
                list.stream().filter(SitePaths::isBelow).forEach(paths::add);
                list.clear();
            } else {
                list.add(line);
            }
        }
        return paths;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static IOException busy(@Nullable Path out) {
        return new IOException("cannot write to " + out + ": another build is publishing there; wait until it is done");
    }
}
