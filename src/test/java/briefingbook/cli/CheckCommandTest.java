package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final TestTerminal terminal = new TestTerminal();
    private TinyBook tiny;

    @BeforeEach
    void aBookThatLeavesANoteOnly() {
        tiny = new TinyBook(folder);
        tiny.with("a.txt", """
                        Ferry strikes quay

                        3 May 2024

                        Norwegian Prime Minister Jonas Gahr Støre came to Bergen on Friday.

                        "Nobody could have foreseen such a thing in this weather" was heard in the crowd.
                        """).with("authority/sources/a.yaml", "seed: a.txt\npublisher: North Wire\n");
    }

    @Test
    void aNoteAloneIsFoundOnlyByTheStrict() {
        assertThat(check()).isZero();
        assertThat(terminal.out())
                .contains("note open-speaker", "Nobody could have foreseen")
                .endsWith("Checked, nothing written: 0 errors, 0 warnings, 1 note.\n");
        assertThat(tiny.site()).doesNotExist();
        assertThat(check("--strict")).isEqualTo(3);
    }

    @Test
    void aWarningIsFound() {
        tiny.without("authority/sources/a.yaml");

        assertThat(check()).isEqualTo(3);
        assertThat(terminal.out()).contains("a.txt does not say who published it.", "1 warning, 1 note.");
    }

    @Test
    void anErrorFails() {
        tiny.with("authority/persons/x.yaml", "nam: X\n");

        assertThat(check("--quiet")).isOne();
        assertThat(terminal.err()).contains("authority/persons/x.yaml, line 1");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void scriptsGetJson() throws IOException {
        assertThat(check("--json")).isZero();
        JsonNode report = new ObjectMapper().readTree(terminal.out());
        assertThat(report.path("notes").asInt()).isOne();
        assertThat(report.path("review").path(0).path("code").asText()).isEqualTo("open-speaker");
    }

    private int check(String... more) {
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "check",
                    "--seeds",
                    tiny.seeds().toString(),
                    "--out",
                    tiny.site().toString()
                },
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return terminal.run(args);
    }
}
