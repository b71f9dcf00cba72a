package briefingbook.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.book.ReviewNote;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFolderTest {

    @TempDir
    Path folder;

    private void write(String path, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), bytes);
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Seed> seeds() throws IOException {
        return SeedFolder.list(folder).seeds();
    }

    @Test
    void seedsAreListedByPathAtAnyDepthWithoutWhatIsKeptBesideThem() throws IOException {
        for (String path : List.of(
                "b.txt",
                "a/z.md",
                "a/b/c.html",
                "a.txt",
                "authority/persons/x.yaml",
                "notes/n.md",
                "editions/1.yaml",
                "book.yaml",
                ".hidden",
                "a/.git/config",
                "news/notes/kept.txt")) {
            write(path, "Some text of " + path);
        }
        assertThat(seeds())
                .extracting(Seed::path)
                .containsExactly("a.txt", "a/b/c.html", "a/z.md", "b.txt", "news/notes/kept.txt");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("a.txt", "\ufeffÉtat\r\n");
        assertThat(seeds().get(0)).satisfies(seed -> {
            assertThat(seed.text()).isEqualTo("État\r\n");
            assertThat(seed.charset()).isEqualTo("UTF-8");
        });
    }

    @Test
    void whatIsNotUtf8IsDecodedAsItDeclaresOrAsWindowsDid() throws IOException {
        write("a.txt", "“Élysée” – ok".getBytes(Charset.forName("windows-1252")));
        write("b.html", "<meta charset='iso-8859-2'><p>Łódź</p>".getBytes(Charset.forName("iso-8859-2")));
        write("c.html", "<meta charset=latin1><p>“é”</p>".getBytes(Charset.forName("windows-1252")));
        write("d.txt", "\ufeffMir".getBytes(StandardCharsets.UTF_16LE));
        write("e.html", "<meta charset='no-such-charset'><p>é</p>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(seeds())
                .extracting(Seed::charset)
                .containsExactly("windows-1252", "ISO-8859-2", "windows-1252", "UTF-16LE", "windows-1252");
        assertThat(seeds())
                .extracting(Seed::text)
                .containsExactly(
                        "“Élysée” – ok",
                        "<meta charset='iso-8859-2'><p>Łódź</p>",
                        "<meta charset=latin1><p>“é”</p>",
                        "Mir",
                        "<meta charset='no-such-charset'><p>é</p>");
    }

    @Test
    void aFileWithoutTextIsNamedWithWhatToDo() throws IOException {
        write("empty.txt", "");
        write("blank.txt", " \n\t");
        write("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, (byte) 0xff});
        write("paper.pdf", "%PDF-1.7 and some words");
        write("read.txt", "Words.");
        SeedFolder.Listing listing = SeedFolder.list(folder);
        assertThat(listing.seeds()).extracting(Seed::path).containsExactly("read.txt");
        assertThat(listing.notes()).hasSize(4).allSatisfy(note -> {
            assertThat(note.severity()).isEqualTo(ReviewNote.Severity.WARNING);
            assertThat(note.code()).isEqualTo("unreadable-seed");
            assertThat(note.suggestion()).contains("UTF-8");
        });
        assertThat(listing.notes().get(0).message()).startsWith("blank.txt is empty");
        assertThat(listing.notes().get(2).message()).startsWith("paper.pdf holds no text");
    }

    @Test
    void aSeedThatLiesThereTwiceIsReadOnce() throws IOException {
        write("a.txt", "The same words.");
        write("b/copy.txt", "The same words.");
        SeedFolder.Listing listing = SeedFolder.list(folder);
        assertThat(listing.seeds()).extracting(Seed::path).containsExactly("a.txt");
        assertThat(listing.notes())
                .extracting(ReviewNote::message)
                .containsExactly("b/copy.txt is the same as a.txt, byte for byte, and is left out of the book.");
    }

    @Test
    void aFolderThatCannotBeListedIsAnException() {
        assertThatThrownBy(() -> SeedFolder.list(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
