package briefingbook;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A book of a few lines, for tests that go from the seeds to the finished site. */
public final class TinyBook {

    private final Path folder;

    /** @param folder an empty one */
    public TinyBook(Path folder) {
        this.folder = folder;
    }

    /** Puts a file into the seeds folder, in place of one of that path. */
    public TinyBook with(String path, String content) {
        try {
            Path file = seeds().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TinyBook without(String path) {
        try {
            Files.delete(seeds().resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path seeds() {
        return folder.resolve("seeds");
    }

    public Path site() {
        return folder.resolve("site");
    }

    public BookBuild.Outcome build() {
        try {
            return new BookBuild(new Settings(seeds(), null, site())).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Book book() {
        return build().book();
    }

    /** The published page or file. */
    public String file(String path) {
        try {
            return Files.readString(site().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of the claims with just these words, in the book's order. */
    public static List<String> idsOf(Book book, String words) {
        return book.claims().stream()
                .filter(claim -> claim.text().equals(words))
                .map(Claim::id)
                .map(Claim.Id::value)
                .toList();
    }

    /** The one claim that holds these words. */
    public static Claim claim(Book book, String words) {
        List<Claim> found = book.claims().stream()
                .filter(claim -> claim.text().contains(words))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " claims hold \"" + words + "\"");
        }
        return found.get(0);
    }
}
