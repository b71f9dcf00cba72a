package briefingbook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.serve.FolderWatch.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {

    @TempDir
    Path folder;

    private Path seeds;
    private Path templates;
    private Path file;

    @BeforeEach
    void twoFolders() throws IOException {
        seeds = Files.createDirectories(folder.resolve("seeds/authority/persons"))
                .getParent()
                .getParent();
        templates = Files.createDirectory(folder.resolve("templates"));
        file = Files.writeString(seeds.resolve("a.txt"), "one");
    }

    @Test
    void whatIsChangedAddedAndRemovedIsToldByPath() throws Exception {
        FolderWatch watch = new FolderWatch(List.of(seeds, templates));
        Path person = seeds.resolve("authority/persons/jane-doe.yaml");
        Path template = templates.resolve("event.ftlh");
        Files.writeString(file, "one and two");
        Files.writeString(person, "name: Jane Doe");
        Files.writeString(template, "<p>");

        assertThat(watch.await())
                .containsExactly(
                        new Change(file, "changed"), new Change(person, "added"), new Change(template, "added"));

        Files.delete(person);
        assertThat(watch.await()).containsExactly(new Change(person, "removed"));
    }

    @Test
    void aChangeIsWaitedFor() throws Exception {
        FolderWatch watch = new FolderWatch(List.of(seeds));
        CompletableFuture<List<Change>> changes = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                changes.complete(watch.await());
            } catch (InterruptedException e) {
                changes.completeExceptionally(e);
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(changes).isNotDone();

        Files.writeString(file, "one and two");

        assertThat(changes.get()).containsExactly(new Change(file, "changed"));
    }

    @Test
    void aFileInAnothersPlaceOfTheSameSizeAndTimeIsSeen() throws Exception {
        FileTime time = Files.getLastModifiedTime(file);
        FolderWatch watch = new FolderWatch(List.of(seeds));
        Path other = Files.writeString(folder.resolve("b.txt"), "two");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(watch.await()).containsExactly(new Change(file, "changed"));
    }

    @Test
    void whatEditorsLeaveBesideAFileIsNotLookedAt() throws Exception {
        FolderWatch watch = new FolderWatch(List.of(seeds));
        for (String name : List.of(".a.txt.swp", "a.txt~", "#a.txt#", ".#a.txt", "4913")) {
            Files.writeString(seeds.resolve(name), "half of it");
        }
        Files.writeString(Files.createDirectory(seeds.resolve(".git")).resolve("index"), "");
        Files.writeString(file, "one and two");

        assertThat(watch.await()).containsExactly(new Change(file, "changed"));
    }

    @Test
    void aFolderThatGoesAndComesBackIsSeen() throws Exception {
        FolderWatch watch = new FolderWatch(List.of(templates));
        Files.delete(templates);
        assertThat(watch.await()).containsExactly(new Change(templates, "changed"));

        Files.createDirectory(templates);
        assertThat(watch.await()).containsExactly(new Change(templates, "changed"));
    }
}
