package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.ReviewNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with nothing but documents in it builds a complete book. */
class DocumentsTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/briefingbook/evaluate/devset/documents");

    @TempDir
    Path out;

    @Test
    void eightDocumentsOfOtherKindsMakeABookWithoutAnyOtherFile() throws IOException {
        BookBuild.Outcome outcome = new BookBuild(new Settings(DOCUMENTS, null, out)).run();
        Book book = outcome.book();
        assertThat(book.review()).noneMatch(note -> note.severity() == ReviewNote.Severity.ERROR);
        assertThat(outcome.published()).isTrue();
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            assertThat(book.sources()).hasSize((int) documents.count());
        }
        assertThat(book.events()).isNotEmpty();
        assertThat(book.persons()).isNotEmpty();
        assertThat(book.responses()).isNotEmpty();
        for (String page : new String[] {"index.html", "chronology.html", "review.html", "data/book.json"}) {
            assertThat(out.resolve(page)).isNotEmptyFile();
        }
    }

    @Test
    void anEmptyFolderMakesABookThatSaysThatItIsEmpty() throws IOException {
        Path empty = Files.createDirectory(out.resolve("nothing"));
        BookBuild.Outcome outcome = new BookBuild(new Settings(empty, null, out.resolve("site"))).run();
        assertThat(outcome.published()).isTrue();
        assertThat(outcome.book().review()).extracting(ReviewNote::code).contains("no-seeds");
    }

    @Test
    void aBrokenSeedHarmsNoOtherPage() throws IOException {
        Path folder = Files.createDirectory(out.resolve("mixed"));
        Files.write(folder.resolve("a.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 7});
        Files.writeString(
                folder.resolve("b.txt"),
                "Ministers meet in Oslo\n\n3 March 2024\n\nThe Danish and Norwegian ministers met in Oslo on Friday.\n");
        BookBuild.Outcome outcome = new BookBuild(new Settings(folder, null, out.resolve("site"))).run();
        assertThat(outcome.published()).isTrue();
        assertThat(outcome.book().sources()).hasSize(1);
        assertThat(outcome.book().review()).anyMatch(note -> note.message().contains("a.txt"));
    }
}
