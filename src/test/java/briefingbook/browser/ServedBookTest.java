package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a maintainer sees who works on a book while {@code serve} shows it. */
@InChromium
class ServedBookTest {

    private static final String PANEL = "#briefing-book-fault section";

    @TempDir
    Path folder;

    private TinyBook book;
    private Path templates;
    private Process program;
    private URI address;

    @BeforeEach
    void aBookThatIsServed() throws IOException {
        StringBuilder words = new StringBuilder("Talks open\n\nMinisters met in Vienna on 1 May 2024.\n");
        for (int day = 2; day < 30; day++) {
            words.append("\nThe talks went on in Vienna on ")
                    .append(day)
                    .append(" May 2024, and envoys spoke of grain.\n");
        }
        book = new TinyBook(folder).with("a.txt", words.toString()).with("book.yaml", "rights:\n  display: full\n");
        templates = Files.createDirectory(folder.resolve("templates"));
        begin(0);
    }

    @AfterEach
    void end() throws InterruptedException {
        program.destroy();
        program.waitFor();
    }

    @Test
    void aSeedIsSavedAndThePageHasTheNewWordsAndStaysWhereItWas(Chromium chromium) throws IOException {
        chromium.open(page("sources/talks-open.html"));
        assertThat(chromium.element("main").getText()).contains("spoke of grain");
        chromium.run("scrollTo(0, 700)");

        book.with("a.txt", Files.readString(book.seeds().resolve("a.txt")).replace("of grain", "of coal"));

        chromium.awaitTrue("return document.querySelector('main').innerText.includes('spoke of coal')");
        chromium.awaitTrue("return scrollY == 700");
        // The line by which the page was told ends with the page.
        assertThat(chromium.faults()).containsOnly("not loaded: net::ERR_ABORTED");
    }

    @Test
    void aTemplateIsBrokenAndThePageTellsItUntilItIsRepaired(Chromium chromium) throws IOException {
        chromium.open(page("about.html"));
        chromium.run("window.kept = true");
        Path template = templates.resolve("about.ftlh");
        String own = Files.readString(Path.of("templates/about.ftlh"));

        Files.writeString(template, own.replace("<h1>${frame.title}</h1>", "<h1>${frame.headline}</h1>"));
        assertThat(chromium.await(PANEL).getText())
                .contains("The book cannot be built. What you see is as it was before.")
                .contains(template + ", line ")
                .contains("<h1>${frame.headline}</h1>")
                .contains("there is no \"frame.headline\"");
        assertThat(chromium.element("h1").getText()).isEqualTo("How this book was made");
        assertThat(chromium.run("return window.kept")).isEqualTo(true);
        assertThat(chromium.violations()).isEmpty();
        chromium.width(390);
        assertThat(chromium.overflow()).isZero();
        assertThat(chromium.violations()).isEmpty();
        assertThat(chromium.faults()).isEmpty();

        Files.writeString(template, own.replace("<h1>${frame.title}</h1>", "<h1>The making of: ${frame.title}</h1>"));
        chromium.awaitTrue("return document.querySelector('h1').innerText == 'The making of: How this book was made'");
        assertThat(chromium.elements(PANEL)).isEmpty();
    }

    @Test
    void aPageThatIsOpenedWhileTheBookIsBrokenTellsItToo(Chromium chromium) throws IOException {
        chromium.open(page("about.html"));
        book.with("book.yaml", "titel: Talks\n");
        chromium.await(PANEL);
        chromium.open(page("sources.html"));
        assertThat(chromium.await(PANEL).getText()).contains("titel: Talks").contains("Did you mean \"title\"?");

        book.with("book.yaml", "title: Talks in May\n");
        chromium.awaitTrue("return document.querySelector('.book b').innerText == 'Talks in May'");
        assertThat(chromium.elements(PANEL)).isEmpty();
    }

    @Test
    void aPageFindsTheServerThatIsStartedAnew(Chromium chromium) throws Exception {
        chromium.open(page("about.html"));
        chromium.run("window.kept = true");
        end();
        book.with("book.yaml", "title: Talks in May\n");
        begin(address.getPort());

        chromium.awaitTrue("return !window.kept && document.querySelector('.book b').innerText == 'Talks in May'");
    }

    private URI page(String path) {
        return address.resolve(path);
    }

    /** In a process of its own, as a maintainer does. */
    private void begin(int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--quiet",
                "--port",
                Integer.toString(port)));
        command.addAll(List.of("--seeds", book.seeds().toString(), "--templates", templates.toString()));
        program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = program.inputReader();
        String line = lines.readLine();
        assertThat(line).startsWith("The book is at http://localhost:");
        address = URI.create(line.substring(line.indexOf("http")));
    }
}
