package briefingbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.Progress;
import briefingbook.Settings;
import briefingbook.serve.SiteServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

@Timeout(180)
class ServeCommandTest {

    @TempDir
    Path folder;

    private final Lines out = new Lines();
    private final Lines err = new Lines();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private Thread serving = new Thread();
    private Path seeds;
    private Path templates;

    @BeforeEach
    void aFolderWithOneDocument() throws IOException {
        seeds = Files.createDirectory(folder.resolve("seeds"));
        templates = Files.createDirectory(folder.resolve("templates"));
        Files.createDirectories(seeds.resolve("authority/persons"));
        Files.writeString(seeds.resolve("a.txt"), "Talks open\n\nMinisters met in Vienna on 1 May 2024.\n");
    }

    /** Interrupts until it hears: what works for a build on several processors may swallow one. */
    @AfterEach
    void end() throws InterruptedException {
        while (serving.isAlive()) {
            serving.interrupt();
            serving.join(100);
        }
    }

    @Test
    void whatIsSavedIsShownWithALineThatSaysSoAndTheCommandEndsWell() throws Exception {
        URI site = served();
        assertThat(get(site)).contains("Talks open").doesNotContain("Talks close");

        Path second =
                Files.writeString(seeds.resolve("b.txt"), "Talks close\n\nMinisters left Vienna on 3 May 2024.\n");
        assertThat(out.take()).matches("\\d\\d:\\d\\d(:\\d\\d)?  .*b\\.txt added: built anew \\(\\d+\\.\\d s\\)");
        assertThat(get(site)).contains("Talks close");

        Files.writeString(seeds.resolve("book.yaml"), "# nothing yet\n");
        assertThat(out.take()).contains("book.yaml added: built anew, the same as before (");
        Files.delete(second);
        Files.delete(seeds.resolve("book.yaml"));
        assertThat(out.take()).contains("b.txt removed and 1 more: built anew (");
        assertThat(get(site)).doesNotContain("Talks close");

        serving.interrupt();
        assertThat(code.get()).isZero();
        assertThat(err.all()).isEmpty();
    }

    @Test
    void anErrorIsToldInThePageAndOnTheTerminalUntilItIsRepaired() throws Exception {
        URI site = served();
        Path person = seeds.resolve("authority/persons/jane-doe.yaml");

        Files.writeString(person, "name: Jane Doe\nalias: J.\n");
        assertThat(out.take()).contains("jane-doe.yaml added: not built; the page is as it was (");
        assertThat(err.all())
                .startsWith(person + ", line 2: \"alias\" is no key here.", "    alias: J.")
                .last()
                .asString()
                .startsWith("  → Did you mean \"aliases\"?");
        assertThat(get(site)).contains("Talks open").contains("<pre>alias: J.</pre>");

        Files.writeString(person, "name: Jane Doe\naliases: [J.]\n");
        assertThat(out.take()).contains("built anew");
        assertThat(get(site)).contains("Talks open").doesNotContain("alias: J.");
    }

    @Test
    void aBrokenTemplateIsToldWithItsLine() throws Exception {
        URI site = served("--templates", templates.toString());

        Path template = Files.writeString(templates.resolve("missing.ftlh"), "<p>\n${page.colour}</p>");
        assertThat(out.take()).contains("missing.ftlh added: not built");
        assertThat(get(site))
                .contains("Talks open")
                .contains(template + ", line 2, column 3")
                .contains("<pre>${page.colour}&lt;/p&gt;</pre>")
                .contains("Page: 404.html.");
        assertThat(err.all()).contains("    ${page.colour}</p>");

        Files.delete(template);
        assertThat(out.take()).contains("missing.ftlh removed: built anew, the same as before");
        assertThat(get(site)).doesNotContain("page.colour");
    }

    @Test
    void aBookThatCannotBeBuiltAtFirstIsShownWhenItCan() throws Exception {
        Path settings = Files.writeString(seeds.resolve("book.yaml"), "titel: Talks\n");
        begin("--seeds", seeds.toString(), "--port", "0");
        assertThat(out.take()).contains("not built; the page is as it was");
        URI site = address(out.take());
        assertThat(get(site)).contains("The book cannot be built yet").contains("<pre>titel: Talks</pre>");

        Files.writeString(settings, "title: The Vienna talks\n");
        assertThat(out.take()).contains("built anew");
        assertThat(get(site)).contains("The Vienna talks").doesNotContain("titel");
    }

    @Test
    void aFolderThatGoesAwayIsToldAndTheSiteStays() throws Exception {
        URI site = served();
        Files.move(seeds, folder.resolve("elsewhere"));
        assertThat(out.take()).contains("not built; the page is as it was");
        assertThat(err.all())
                .containsExactly(
                        seeds + ": there is no such folder of seeds; make one with init, or name it with --seeds");
        assertThat(get(site)).contains("Talks open").contains("there is no such folder of seeds");
    }

    @Test
    void ofManyErrorsTheFirstTwentyAreTold() throws Exception {
        for (int i = 10; i < 35; i++) {
            Files.writeString(seeds.resolve("authority/persons/p" + i + ".yaml"), "alias: J.\nname: J\n");
        }
        begin("--seeds", seeds.toString(), "--port", "0");
        out.take();
        assertThat(get(address(out.take()))).contains("p29.yaml, line 1").doesNotContain("p30.yaml");
        assertThat(err.all()).last().isEqualTo("… and 5 more errors.");
    }

    @Test
    void aMistakeOfTheProgramIsToldAsOne() throws IOException {
        Progress clumsy = new Progress() {
            @Override
            public void phase(String name, int total) {
                throw new IllegalStateException("stumbled");
            }

            @Override
            public void step() {}

            @Override
            public void note(String words) {}

            @Override
            public void end() {}
        };
        try (SiteServer server = SiteServer.open(0)) {
            LiveBook.Result result = new LiveBook(
                            new BookBuild(new Settings(seeds, null, folder.resolve("site")), clumsy), seeds, server)
                    .build();

            assertThat(result.mistake()).hasMessage("stumbled");
            assertThat(result.faults().get(0).lines())
                    .containsExactly(
                            "The program made a mistake; nothing is wrong with your documents.",
                            "  → Please report what the terminal says.");
        }
    }

    @Test
    void aPortThatIsTakenIsNamedWithWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            begin("--seeds", seeds.toString(), "--port", Integer.toString(taken.getLocalPort()));
            assertThat(code.get()).isOne();
            assertThat(err.all())
                    .singleElement()
                    .asString()
                    .startsWith("briefing-book: cannot serve at port " + taken.getLocalPort() + " (")
                    .endsWith("): end the program that is there, or choose another --port");
        }
    }

    @Test
    void withoutAPortTheNextFreeOneIsTaken() throws Exception {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            take(4000, taken);
            begin("--seeds", seeds.toString());
            assertThat(err.take()).isEqualTo("Port 4000 is taken by another program.");
            end();
            for (int port = 4001; port <= 4009; port++) {
                take(port, taken);
            }
            assertThat(Arguments.run(new String[] {"serve", "--seeds", seeds.toString()}, terminal()))
                    .isOne();
            assertThat(err.all())
                    .last()
                    .isEqualTo("briefing-book: no port from 4000 to 4009 is free: choose one with --port");
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
    }

    @Test
    void whatCannotBeServedIsRefusedAtOnce() throws Exception {
        assertThat(Arguments.run(new String[] {"serve", "--seeds", seeds.toString(), "--port", "70000"}, terminal()))
                .isEqualTo(2);
        assertThat(err.take()).isEqualTo("There is no port 70000: choose one from 1024 to 65535.");
        assertThat(Arguments.run(
                        new String[] {"serve", "--seeds", folder.resolve("none").toString()}, terminal()))
                .isOne();
        assertThat(err.all())
                .last()
                .isEqualTo("briefing-book: " + folder.resolve("none") + ": there is no such folder");
    }

    @Test
    void quietlyOnlyTheAddressIsSaid() throws Exception {
        begin("--seeds", seeds.toString(), "--port", "0", "-q");
        assertThat(out.take()).matches("The book is at http://localhost:\\d+/");
    }

    @Test
    void eachSystemHasItsWayToOpenABrowser() {
        assertThat(WebBrowser.ofSystem("Linux").command()).containsExactly("xdg-open");
        assertThat(WebBrowser.ofSystem("Mac OS X").command()).containsExactly("open");
        assertThat(WebBrowser.ofSystem("Windows 11").command())
                .containsExactly("rundll32", "url.dll,FileProtocolHandler");
    }

    @Test
    void whereNoBrowserOpensTheAddressIsSaid() throws Exception {
        URI address = URI.create("http://localhost:4000/");
        String java = ProcessHandle.current().info().command().orElseThrow();
        for (List<String> command : List.of(List.of("no-such-program"), List.of(java, "-no-such-option"))) {
            new WebBrowser(command).open(address, new PrintStream(err, true, StandardCharsets.UTF_8));
            assertThat(err.take()).isEqualTo("No browser could be opened: open http://localhost:4000/ yourself.");
        }
    }

    private URI served(String... options) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--seeds", seeds.toString(), "--port", "0"));
        arguments.addAll(List.of(options));
        begin(arguments.toArray(String[]::new));
        assertThat(out.take()).contains("  built (");
        return address(out.take());
    }

    private void begin(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--out", folder.resolve("site").toString()));
        arguments.addAll(List.of(options));
        serving = new Thread(() -> code.complete(Arguments.run(arguments.toArray(String[]::new), terminal())));
        serving.start();
    }

    private Terminal terminal() {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false,
                Ansi.OFF,
                Clock.systemUTC());
    }

    private static URI address(String line) {
        return URI.create(line.replaceFirst("The book is at (http://localhost:\\d+/).*", "$1"))
                .resolve("sources.html");
    }

    private static String get(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }

    private static void take(int port, List<ServerSocket> taken) throws IOException {
        ServerSocket socket = new ServerSocket();
        taken.add(socket);
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            // Somebody else has it, which is as good.
        }
    }

    /** Lines, each to be waited for. */
    private static final class Lines extends OutputStream {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
                line.reset();
            } else {
                line.write(b);
            }
        }

        String take() throws InterruptedException {
            return lines.take();
        }

        List<String> all() {
            return List.copyOf(lines);
        }
    }
}
