package briefingbook.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.book.ReviewNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    void aFileThatCannotBeReadIsNamedWithWhatToDo() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("blank.txt", bytes(" \n\t"));
        files.put("data.bin", new byte[] {1, 2, 3, 4, 0, 5});
        files.put("film.mp4", bytes("\0\0\0\u0018ftypmp42"));
        files.put("letter.rtf", bytes("{\\rtf1 Words}"));
        files.put("locked.docx", ole("EncryptedPackage"));
        files.put("mail.msg", ole("__substg1.0_1000001F"));
        files.put("old.doc", ole("WordDocument"));
        files.put("old.xls", ole("Workbook"));
        files.put("packed.gz", bytes("\u001f\u008b\b\0"));
        files.put("picture.txt", bytes("\u0089PNG\0\0\1\2\u00ff"));
        files.forEach(this::writeBytes);
        write("read.txt", "Words.");
        SeedFolder.Listing listing = SeedFolder.list(folder);
        assertThat(listing.seeds()).extracting(Seed::path).containsExactly("read.txt");
        assertThat(listing.notes()).allSatisfy(note -> {
            assertThat(note.severity()).isEqualTo(ReviewNote.Severity.WARNING);
            assertThat(note.code()).isEqualTo("unreadable-seed");
            assertThat(note.suggestion()).isNotEmpty().endsWith(".");
        });
        assertThat(listing.notes())
                .extracting(ReviewNote::message)
                .containsExactly(
                        "blank.txt is empty and is left out of the book.",
                        "data.bin holds no text and is left out of the book.",
                        "film.mp4 is a sound or film, which is not read, and is left out of the book.",
                        "letter.rtf is a Rich Text file, which is not read, and is left out of the book.",
                        "locked.docx is locked by a password and is left out of the book.",
                        "mail.msg is a message of Outlook, which is not read, and is left out of the book.",
                        "old.doc is an old Word file (.doc), which is not read, and is left out of the book.",
                        "old.xls is a file of an old Office program, which is not read, and is left out of the book.",
                        "packed.gz is an archive, which is not read, and is left out of the book.",
                        "picture.txt is a picture, which is not read, and is left out of the book.");
    }

    private void writeBytes(String path, byte[] bytes) {
        try {
            write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The opening of a compound file, and one name of its directory. */
    private static byte[] ole(String name) {
        return bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + name.replace("", "\0"));
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
