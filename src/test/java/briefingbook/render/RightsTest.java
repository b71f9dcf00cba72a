package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a source's words the site shows. */
class RightsTest {

    private static final String TALKS = """
            Ministers meet in Oslo

            3 March 2024

            Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.

            "We agreed on the herring quota for the coming winter," Eide said.
            """;

    @TempDir
    Path folder;

    @Test
    void aSourceThatMayBeShownInFullStandsInReadingOrderOnItsPage() {
        TinyBook tiny = withRights("full");
        assertThat(tiny.build().published()).isTrue();
        String page = tiny.file("sources/north-wire.html");
        assertThat(page)
                .contains("met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on Friday.")
                .contains("herring quota for the coming winter");
    }

    @Test
    void excerptsStandOnThePagesThatUseThemNeverAsRunningTextInOnePlace() {
        TinyBook tiny = withRights("excerpts");
        assertThat(tiny.build().published()).isTrue();
        assertThat(tiny.file("sources/north-wire.html"))
                .contains("Norwegian Foreign Minister Espen Barth")
                .doesNotContain("Rasmussen in Oslo on Friday")
                .doesNotContain("for the coming winter");
        assertThat(tiny.file("persons/espen-barth-eide.html")).contains("herring quota for the coming winter");
    }

    @Test
    void aSourceThatMayOnlyBeCitedHasNoWordsAnywhere() throws IOException {
        TinyBook tiny = withRights("citation");
        assertThat(tiny.build().published()).isTrue();
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(tiny.site())) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("assets"))
                    .toList()) {
                String content = Files.readString(file);
                if (content.contains("herring") || content.contains("in Oslo on Friday")) {
                    leaks.add(tiny.site().relativize(file).toString());
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(tiny.file("persons/espen-barth-eide.html")).contains("allow its place only");
    }

    private TinyBook withRights(String display) {
        return new TinyBook(folder).with("talks.txt", TALKS).with("authority/sources/north-wire.yaml", """
                        seed: talks.txt
                        publisher: North Wire
                        rights: {license: "© North Wire", display: %s}
                        """.formatted(
                        display));
    }
}
