package briefingbook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private static final String ONE = Hash.of("one");
    private static final String OTHER = Hash.of("other");
    private static final byte[] WORDS = "words".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private CacheFolder opened() {
        CacheFolder cache = CacheFolder.at(folder.resolve("cache"));
        cache.make();
        return cache;
    }

    @Test
    void givesBackWhatAnEarlierBuildPutThere() {
        opened().put(ONE, WORDS);
        assertThat(opened().get(ONE)).hasValue(WORDS);
        assertThat(opened().get(OTHER)).isEmpty();
    }

    @Test
    void isMarkedAsACacheForProgramsThatMakeBackups() {
        opened();
        assertThat(folder.resolve("cache/CACHEDIR.TAG"))
                .content()
                .startsWith("Signature: 8a477f597d28d172789f06886806bc55\n");
    }

    @Test
    void keepsNothingWhereNobodyMadeTheFolder() {
        CacheFolder cache = CacheFolder.at(folder.resolve("cache"));
        cache.put(ONE, WORDS);
        assertThat(folder).isEmptyDirectory();
        assertThat(cache.fault()).isEmpty();
    }

    @Test
    void dropsWhatNobodyUsedAndWhatABuildLeftThatWasCutOff() throws IOException {
        opened().put(ONE, WORDS);
        opened().put(OTHER, WORDS);
        Files.writeString(folder.resolve("cache/" + ONE + "123.tmp"), "half");
        Files.writeString(folder.resolve("cache/mine.txt"), "somebody else's");
        CacheFolder cache = opened();
        cache.get(ONE);
        cache.removeUnused();
        assertThat(folder.resolve("cache"))
                .isDirectoryContaining("glob:**/" + ONE)
                .isDirectoryContaining("glob:**/mine.txt")
                .isDirectoryNotContaining("glob:**/" + OTHER)
                .isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void anEntryThatAnotherBuildDropsMeanwhileIsNoneAndNoFault() {
        CacheFolder one = opened();
        one.put(ONE, WORDS);
        opened().removeUnused();
        assertThat(one.get(ONE)).isEmpty();
        one.put(ONE, WORDS);
        assertThat(one.fault()).isEmpty();
        assertThat(opened().get(ONE)).hasValue(WORDS);
    }

    @Test
    void anEntryUnderAnothersNameIsNone() throws IOException {
        opened().put(ONE, WORDS);
        Files.move(folder.resolve("cache/" + ONE), folder.resolve("cache/" + OTHER));
        assertThat(opened().get(OTHER)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsTold() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        CacheFolder cache = opened();
        cache.put(ONE, WORDS);
        assertThat(cache.get(ONE)).isEmpty();
        assertThat(cache.fault()).get().asString().contains("cache");
    }

    @Test
    void theSamePartsInOtherPlacesHaveAnotherHash() {
        assertThat(Hash.of("a", "bc")).isNotEqualTo(Hash.of("ab", "c")).hasSize(64);
    }

    @Test
    void theProgramKnowsItself() {
        assertThat(Program.fingerprint()).hasValue(Program.fingerprint().orElseThrow());
    }
}
