package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose words the index holds. */
class SearchDocumentsTest {

    private static final String TALKS = """
            Ministers meet in Oslo

            3 March 2024

            Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.

            "We agreed on the herring quota for the coming winter," Eide said. He added that cod would follow.
            """;

    @TempDir
    Path folder;

    @Test
    void aSourceThatMayOnlyBeCitedLendsNoWordToIt() throws IOException {
        assertThat(index("citation"))
                .doesNotContain("herring", "quota", "winter", "cod ")
                .contains("espen", "lokke");
    }

    @Test
    void excerptsAreFoundAndShownAsOpeningWordsWithTheirPlace() throws IOException {
        assertThat(index("excerpts"))
                .contains("\nherring ", "\nquota ")
                .contains("herring quota for the coming winter")
                .contains("¶\u00a02");
    }

    @Test
    void aClaimIsFoundByTheNameOfWhomItCallsHe() throws IOException {
        String index = index("full");
        // "cod" stands in one claim alone, and "espen" in the first, in the person, the event and this one
        assertThat(postings(index, "cod")).isEqualTo(1);
        assertThat(postings(index, "espen")).isGreaterThan(postings(index, "herring") + 1);
    }

    @Test
    void aClaimFoundByANameThatItDoesNotSayNamesItInItsDetail() throws IOException {
        String cod = index("full")
                .lines()
                .filter(card -> card.startsWith("[\"He added that cod"))
                .findFirst()
                .orElseThrow();
        assertThat(cod).contains("on Espen Barth Eide\"").doesNotContain("Rasmussen");
        assertThat(index("full").lines().filter(card -> card.startsWith("[\"Norwegian Foreign Minister")))
                .singleElement()
                .asString()
                .doesNotContain("on Espen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "citation"})
    void everyClaimIsFoundByItsId(String display) throws IOException {
        List<String> ids = index(display)
                .lines()
                .map(line -> line.replaceFirst("^.*\\(\\d+,\"", ""))
                .filter(line -> line.matches("#(?=[a-z]*[0-9])[a-z0-9]{7} .*"))
                .toList();
        assertThat(ids).hasSize(3).allMatch(line -> line.matches("#\\S+ \\d+ [0-9a-z]*[A-Z]"));
    }

    private static int postings(String index, String word) {
        String line = index.lines()
                .filter(found -> found.startsWith(word + " "))
                .findFirst()
                .orElseThrow();
        return (int) line.chars().filter(Character::isUpperCase).count();
    }

    /** All scripts of the index, line ends as such. */
    private String index(String display) throws IOException {
        TinyBook tiny = new TinyBook(folder)
                .with("talks.txt", TALKS)
                .with("authority/sources/north-wire.yaml", """
                        seed: talks.txt
                        publisher: North Wire
                        rights: {license: "© North Wire", display: %s}
                        """.formatted(display));
        assertThat(tiny.build().published()).isTrue();
        try (Stream<Path> files = Files.list(tiny.site().resolve("search"))) {
            return files.sorted()
                    .map(file -> read(file))
                    .collect(Collectors.joining("\n"))
                    .replace("\\n", "\n");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
