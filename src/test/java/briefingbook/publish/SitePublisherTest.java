package briefingbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.publish.SitePublisher.Changes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePublisherTest {

    @TempDir
    Path folder;

    Path out;

    @BeforeEach
    void outputFolder() {
        out = folder.resolve("site");
    }

    @Test
    void aSiteIsWrittenToAFolderThatIsNotThereYet() throws IOException {
        Changes changes = publish("index.html", "home", "events/talks.html", "talks");

        assertThat(changes).isEqualTo(new Changes(2, 0, 0));
        assertThat(site()).containsOnly(entry("index.html", "home"), entry("events/talks.html", "talks"));
    }

    @Test
    void theManifestCanBeCheckedBySha256sum() throws IOException {
        publish("b.html", "", "a/a.html", "abc");

        assertThat(out.resolve(".briefing-book.sha256")).hasContent("""
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/a.html
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.html
                        """);
    }

    @Test
    void aFileWithTheSameBytesIsNotTouched() throws IOException {
        publish("same.html", "same", "other.html", "old");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(out.resolve("same.html"), longAgo);

        Changes changes = publish("same.html", "same", "other.html", "new");

        assertThat(changes).isEqualTo(new Changes(1, 0, 1));
        assertThat(Files.getLastModifiedTime(out.resolve("same.html"))).isEqualTo(longAgo);
        assertThat(site()).contains(entry("other.html", "new"));
    }

    @Test
    void whatAnEarlierBuildWroteAndThisOneDoesNotIsRemovedWithItsEmptyFolders() throws IOException {
        publish("index.html", "home", "events/old/talks.html", "talks", "events/now.html", "now");

        Changes changes = publish("index.html", "home", "events/now.html", "now");

        assertThat(changes).isEqualTo(new Changes(0, 1, 2));
        assertThat(out.resolve("events/old")).doesNotExist();
        assertThat(out.resolve("events")).exists();
    }

    @Test
    void somebodyElsesFilesStay() throws IOException {
        publish("events/talks.html", "talks");
        Files.writeString(out.resolve("CNAME"), "example.org");
        Files.writeString(out.resolve("events/by-hand.html"), "by hand");

        publish("index.html", "home");

        assertThat(site())
                .containsOnly(
                        entry("CNAME", "example.org"),
                        entry("events/by-hand.html", "by hand"),
                        entry("index.html", "home"));
    }

    @Test
    void somebodyElsesFileInTheWayIsNamedBeforeAnythingIsWritten() throws IOException {
        publish("a.html", "a");
        Files.writeString(out.resolve("z.html"), "by hand");
        SortedMap<String, String> before = everything();

        assertThatThrownBy(() -> publish("a.html", "changed", "z.html", "z"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(out.toRealPath().resolve("z.html") + ": something stands there")
                .hasMessageContaining("move it away");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void somebodyElsesFileWithTheVeryBytesIsTakenOver() throws IOException {
        publish("a.html", "a");
        Files.writeString(out.resolve("z.html"), "z");

        assertThat(publish("a.html", "a", "z.html", "z")).isEqualTo(new Changes(0, 0, 2));
        assertThat(publish("a.html", "a")).isEqualTo(new Changes(0, 1, 1));
    }

    @Test
    void aFolderFullOfOtherThingsIsRefusedAndLeftAsItWas() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        SortedMap<String, String> before = everything();

        assertThatThrownBy(() -> publish("index.html", "home"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("choose an empty folder");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void hiddenFilesMayStandInANewFolder() throws IOException {
        Files.createDirectories(out.resolve(".git"));

        assertThat(publish("index.html", "home")).isEqualTo(new Changes(1, 0, 0));
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Files.writeString(out, "a file");

        assertThatThrownBy(() -> publish("index.html", "home")).hasMessageContaining("it is a file, not a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.html",
                "/etc/passwd",
                "a/../../evil.html",
                "a//b.html",
                "./a.html",
                "a\\b.html",
                "C:a.html",
                "",
                ".briefing-book.sha256",
                ".briefing-book.journal",
                ".briefing-book.tmp"
            })
    void aPathThatLeavesTheFolderIsRefused(String path) {
        assertThatThrownBy(() -> publish(path, "evil")).isInstanceOf(IllegalArgumentException.class);
        assertThat(out).doesNotExist();
    }

    @Test
    void aLinkToElsewhereIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("talks.html"), "precious");
        publish("events/talks.html", "talks");
        Files.delete(out.resolve("events/talks.html"));
        Files.delete(out.resolve("events"));
        Files.createSymbolicLink(out.resolve("events"), elsewhere);

        assertThatThrownBy(() -> publish("events/talks.html", "new")).hasMessageContaining("something stands there");
        publish("index.html", "home");

        assertThat(elsewhere.resolve("talks.html")).hasContent("precious");
    }

    @Test
    void aManifestThatNamesFilesElsewhereIsRefused() throws IOException {
        publish("index.html", "home");
        Path precious = Files.writeString(folder.resolve("precious.txt"), "precious");
        Files.writeString(out.resolve(Manifest.NAME), "0".repeat(64) + "  ../precious.txt\n");

        assertThatThrownBy(() -> publish("index.html", "new")).hasMessageContaining("names no file of a site");
        assertThat(precious).exists();
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
        publish("a", "file", "b/c/d.html", "in a folder");

        publish("a/index.html", "in a folder", "b", "file");

        assertThat(site()).containsOnly(entry("a/index.html", "in a folder"), entry("b", "file"));
    }

    @Test
    void aSecondBuildWaitsForNobodyAndTouchesNothing() throws IOException {
        publish("index.html", "home");
        try (FileChannel other =
                FileChannel.open(out.resolve(Journal.NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock(Long.MAX_VALUE - 1, 1, false);

            assertThatThrownBy(() -> publish("index.html", "changed"))
                    .hasMessageContaining(": another build is publishing there; wait until it is done");
        }
        assertThat(site()).contains(entry("index.html", "home"));
    }

    @Test
    void aBuildWhoseJournalAnotherTookAwayIsToStartAgain() throws IOException {
        publish("index.html", "home");
        AtomicFiles between = new AtomicFiles() {
            @Override
            void append(FileChannel channel, Path file, byte[] bytes) throws IOException {
                super.append(channel, file, bytes);
                Files.delete(file);
            }
        };

        assertThatThrownBy(() -> SitePublisher.publish(out, files("index.html", "changed"), between))
                .hasMessageContaining(": another build removed it; start this build again");
        assertThat(site()).contains(entry("index.html", "home"));
    }

    @Test
    void anErrorOfTheDiskNamesTheActAndThePath() throws IOException {
        AtomicFiles full = new AtomicFiles() {
            @Override
            void move(Path from, Path to) throws IOException {
                throw failed(
                        "write",
                        to,
                        new java.nio.file.FileSystemException(to.toString(), null, "No space left on device"));
            }
        };

        assertThatThrownBy(() -> SitePublisher.publish(out, files("index.html", "home"), full))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + out.toRealPath().resolve("index.html") + ": No space left on device");
    }

    /** Cuts a build off at each of its acts in turn; the next build, of the same or another site, must put all right. */
    @Test
    void aBuildThatWasCutOffIsFinishedOrUndoneByTheNext() throws IOException {
        SortedMap<String, byte[]> old =
                files("kept.html", "kept", "changed.html", "old", "gone/a.html", "a", "swap", "file");
        SortedMap<String, byte[]> cut = files(
                "kept.html", "kept", "changed.html", "new", "added/b.html", "b", "swap/c.html", "c", "d.html", "d");
        SortedMap<String, byte[]> next = files("kept.html", "kept", "changed.html", "newer", "added", "file");
        int acts = 0;
        boolean whole = false;
        while (!whole) {
            for (SortedMap<String, byte[]> after : java.util.List.of(old, cut, next)) {
                out = folder.resolve("site-" + acts + "-" + after.size());
                SitePublisher.publish(out, old);
                Files.writeString(out.resolve("by-hand.html"), "by hand");
                whole = publishUntil(acts, cut);
                assertThat(site().get("changed.html")).isIn("old", "new");

                SitePublisher.publish(out, after);

                SortedMap<String, String> expected = new TreeMap<>();
                after.forEach((path, bytes) -> expected.put(path, new String(bytes, StandardCharsets.UTF_8)));
                expected.put("by-hand.html", "by hand");
                assertThat(site()).as("cut off at act %d", acts).isEqualTo(expected);
                assertThat(leftovers()).as("cut off at act %d", acts).isEmpty();
                assertThat(out.resolve(Manifest.NAME))
                        .as("cut off at act %d", acts)
                        .hasBinaryContent(Manifest.of(after, java.util.Map.of()));
            }
            acts++;
        }
        assertThat(acts).isGreaterThan(15);
    }

    @Test
    void aFirstBuildThatWasCutOffIsFinishedByTheNext() throws IOException {
        int acts = 0;
        while (!publishUntil(acts, files("a/b.html", "b", "c.html", "c"))) {
            publish("c.html", "other");
            assertThat(site()).as("cut off at act %d", acts).containsOnly(entry("c.html", "other"));
            acts++;
            out = folder.resolve("site-" + acts);
        }
    }

    private boolean publishUntil(int act, SortedMap<String, byte[]> files) throws IOException {
        try {
            SitePublisher.publish(out, files, new FailingDisk(act));
            return true;
        } catch (PowerCut e) {
            return false;
        }
    }

    private Changes publish(String... pathsAndContents) throws IOException {
        return SitePublisher.publish(out, files(pathsAndContents));
    }

    private static SortedMap<String, byte[]> files(String... pathsAndContents) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static java.util.Map.Entry<String, String> entry(String path, String content) {
        return java.util.Map.entry(path, content);
    }

    /** Content by path, the publisher's own files left out. */
    private SortedMap<String, String> site() throws IOException {
        SortedMap<String, String> site = everything();
        site.keySet().removeIf(path -> path.startsWith(".briefing-book") || path.endsWith("/"));
        return site;
    }

    /** Empty folders, the journal and temporary files. */
    private java.util.List<String> leftovers() throws IOException {
        java.util.Set<String> paths = everything().keySet();
        return paths.stream()
                .filter(path -> path.equals(".briefing-book.journal")
                        || path.equals(".briefing-book.tmp")
                        || path.endsWith("/")
                                && paths.stream().noneMatch(other -> other.startsWith(path) && !other.endsWith("/")))
                .filter(path -> !path.equals("/"))
                .toList();
    }

    /** Content by path, folders with a slash at their ends. */
    private SortedMap<String, String> everything() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.toList()) {
                String name = out.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    all.put(name + "/", "");
                } else {
                    all.put(name, Files.readString(path));
                }
            }
        }
        return all;
    }

    /** The machine goes down; nothing after it happens. */
    private static final class PowerCut extends RuntimeException {}

    /** Does so many acts and no more; of the one at which it fails, a writing one gets half done. */
    private static final class FailingDisk extends AtomicFiles {

        private int left;

        FailingDisk(int acts) {
            left = acts;
        }

        @Override
        void write(Path file, byte[] content) throws IOException {
            if (cutNow()) {
                super.write(file, Arrays.copyOf(content, content.length / 2));
                throw new PowerCut();
            }
            super.write(file, content);
        }

        @Override
        void append(FileChannel channel, Path file, byte[] content) throws IOException {
            if (cutNow()) {
                super.append(channel, file, Arrays.copyOf(content, content.length / 2));
                throw new PowerCut();
            }
            super.append(channel, file, content);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            act();
            super.move(from, to);
        }

        @Override
        boolean remove(Path file) throws IOException {
            act();
            return super.remove(file);
        }

        @Override
        boolean removeIfEmpty(Path folder) throws IOException {
            act();
            return super.removeIfEmpty(folder);
        }

        private void act() {
            if (left-- <= 0) {
                throw new PowerCut();
            }
        }

        private boolean cutNow() {
            if (left < 0) {
                throw new PowerCut();
            }
            return left-- == 0;
        }
    }
}
