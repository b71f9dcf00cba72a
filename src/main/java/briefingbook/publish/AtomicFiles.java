package briefingbook.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What publishing does to the disk, an act at a time, so that a test can cut it off at each of them. Every failure names
 * the act and the path.
 */
class AtomicFiles {

    /** Writes a file so that it is at all times the old one or the new one; {@code temporary} is used and is gone after. */
    void replace(Path target, byte[] content, Path temporary) throws IOException {
        remove(temporary);
        write(temporary, content);
        move(temporary, target);
    }

    /** Puts a file in another's place at one stroke. */
    void move(Path from, Path to) throws IOException {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed("write", to, e);
        }
    }

    /** Writes a file that is not there yet. */
    void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            throw failed("write", file, e);
        }
    }

    /** Adds to the end of an open file, down to the disk. */
    void append(FileChannel channel, Path file, byte[] content) throws IOException {
        try {
            ByteBuffer rest = ByteBuffer.wrap(content);
            long at = channel.size();
            while (rest.hasRemaining()) {
                at += channel.write(rest, at);
            }
            channel.force(true);
        } catch (IOException e) {
            throw failed("write", file, e);
        }
    }

    /** Removes a file; true if there was one. */
    boolean remove(Path file) throws IOException {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed("remove", file, e);
        }
    }

    /** Removes a folder if nothing is in it; true if it is gone. */
    boolean removeIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw failed("remove", folder, e);
        }
    }

    /** Whether the file is there with exactly these bytes. */
    boolean holds(Path file, byte[] content) throws IOException {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == content.length
                    && java.util.Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    static IOException failed(String act, Path path, IOException cause) {
        String reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return new IOException("cannot " + act + " " + path + ": " + reason, cause);
    }
}
