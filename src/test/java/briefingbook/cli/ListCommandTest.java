package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCommandTest {

    @TempDir
    Path folder;

    private final TestTerminal terminal = new TestTerminal();
    private TinyBook tiny;

    @BeforeEach
    void aReport() {
        tiny = new TinyBook(folder).with("a.txt", """
                Ministers meet in Oslo

                3 May 2024

                Norwegian Foreign Minister Espen Barth Eide met Swedish Foreign Minister Tobias Billström in Oslo on Thursday.

                Finland welcomed the meeting in Oslo.
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            persons   | id .*country  name +claims  offices   | tobias-billstrom .*SE +Tobias Billström +1
            events    | id +start +status +claims  title      | 2024-05-02 +held
            responses | id +date +claims  country  event      | Finland
            sources   | id +sign +published +claims  seed +title | 2024-05-03 .*a\\.txt  Ministers meet in Oslo
            claims    | id +place +date +text                 | ¶1\\.1 .*2024-05-02 +Norwegian Foreign Minister
            """)
    void eachKindIsATableWithItsIds(String kind, String head, String row) {
        assertThat(list(kind)).isZero();

        assertThat(terminal.out().lines().toList().get(0)).matches(head);
        assertThat(terminal.out()).containsPattern(row);
    }

    @Test
    void wordsNarrowItWhateverTheirLetters() {
        list("claims", "OSLO", "finland");

        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("Finland welcomed the meeting in Oslo.");
        list("claims", "Bergen");
        assertThat(terminal.out()).isEqualTo("Nothing of that kind holds these words.\n");
        list("conflicts");
        assertThat(terminal.out()).isEqualTo("Nothing of that kind.\n");
    }

    @Test
    void scriptsGetJson() throws IOException {
        list("persons", "--json");

        JsonNode persons = new ObjectMapper().readTree(terminal.out());
        assertThat(persons).hasSize(2);
        assertThat(persons.get(0).get("id").textValue()).isEqualTo("espen-barth-eide");
        assertThat(persons.get(0).get("country").textValue()).isEqualTo("NO");
        assertThat(persons.get(0).get("claims").intValue()).isEqualTo(1);
    }

    @Test
    void whatATerminalWouldObeyStandsInJsonAsEscapes() throws IOException {
        tiny.with("x.txt", "Oslo Post\n\n3 May 2024\n\nIt rained in Oslo on Friday.\n")
                .with("authority/sources/x.yaml", "seed: x.txt\ntitle: \"Red \\u009b31m and \\u202eback\"\n");

        list("sources", "--json");

        assertThat(terminal.out())
                .contains("Red \\u009b31m and \\u202eback")
                .doesNotContain("\u009b")
                .doesNotContain("\u202e");
        assertThat(new ObjectMapper().readTree(terminal.out()).findValuesAsText("title"))
                .contains("Red \u009b31m and \u202eback");
    }

    @Test
    void onATerminalALineIsNoLongerThanItIsWide() {
        assertThat(terminal.typing("", "list", "claims", "--seeds", tiny.seeds().toString()))
                .isZero();
        assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80).anyMatch(line -> line.endsWith("…"));
    }

    @Test
    void anotherKindIsAWrongArgument() {
        assertThat(list("people")).isEqualTo(Exit.USAGE);
        assertThat(terminal.err()).contains("'people'").contains("persons");
    }

    private int list(String... words) {
        String[] args = new String[words.length + 3];
        args[0] = "list";
        args[1] = "--seeds";
        args[2] = tiny.seeds().toString();
        System.arraycopy(words, 0, args, 3, words.length);
        return terminal.run(args);
    }
}
