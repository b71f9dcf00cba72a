package briefingbook.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.BookBuild;
import briefingbook.Settings;
import briefingbook.TinyBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoken to over bare sockets, as a client library would tidy up what is to be tried. */
@Timeout(60)
class SiteServerTest {

    private static final String PAGE =
            "<!doctype html>\n<html><head><title>t</title></head>\n<body class=\"a\">\n<p>Words</p></body></html>";
    private static final Fault FAULT =
            new Fault("a.yaml, line 2", "alias: <b>J.</b>", "\"alias\" is no key here.", "Write aliases & save.");

    private SiteServer server;

    @BeforeEach
    void aSite() throws IOException {
        server = SiteServer.open(0);
        server.show(site(PAGE), "/");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aFileIsAnsweredAsItIsWithItsTypeAndNeverKept() throws IOException {
        assertThat(get("/assets/book.css"))
                .startsWith("HTTP/1.1 200 OK\n")
                .contains("content-type: text/css; charset=utf-8\n")
                .contains("cache-control: no-store\n")
                .contains("x-content-type-options: nosniff\n")
                .contains("cross-origin-resource-policy: same-origin\n")
                .endsWith("\n\na{}");
    }

    @Test
    void aPageGetsTheScriptThePanelAndNothingElse() throws IOException {
        String page = get("/index.html");

        assertThat(page).contains("content-type: text/html; charset=utf-8\n");
        assertThat(body(page)
                        .replaceFirst("<link rel=\"stylesheet\" href=\"/__fault.css\"><script [^<]*</script>", "")
                        .replaceFirst("<div id=\"briefing-book-fault\" role=\"alert\"></div>", ""))
                .isEqualTo(PAGE)
                .isNotEqualTo(body(page));
        assertThat(get("/__reload.js")).contains("text/javascript").contains("EventSource");
        assertThat(get("/__fault.css")).contains("text/css").contains("#briefing-book-fault");
    }

    @Test
    void aFolderIsAnsweredWithItsIndexAndWhatIsMissingWithThePageForThat() throws IOException {
        assertThat(body(get("/"))).isEqualTo(body(get("/index.html")));
        assertThat(get("/sub/")).contains("In a folder");
        assertThat(get("/none.html"))
                .startsWith("HTTP/1.1 404 ")
                .contains("Nothing here")
                .contains("__reload.js");
        assertThat(get("/assets/")).startsWith("HTTP/1.1 404 ");
        assertThat(get("/assets")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void theHeadOfAFileIsThatOfItsAnswerWithoutTheFile() throws IOException {
        String head = ask("HEAD", "/index.html", "localhost");

        assertThat(head.strip())
                .isEqualTo(get("/index.html").substring(0, head.strip().length()));
        assertThat(head).contains("content-length: " + body(get("/index.html")).length());
        assertThat(body(head)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2f..%2f..%2fetc/passwd",
                "/assets/../../../../etc/passwd",
                "//etc/passwd",
                "/..%5c..%5cetc",
                "/assets/../index.html"
            })
    void noWayLeadsOutOfTheSite(String path) throws IOException {
        assertThat(get(path))
                .startsWith("HTTP/1.1 404 ")
                .contains("Nothing here")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example:4000", "127.0.0.1.evil.example", "10.0.0.7:4000", ""})
    void whoComesByAnotherNameIsRefused(String host) throws IOException {
        for (String path : List.of("/", "/__reload", "/__fault", "/assets/book.css")) {
            assertThat(ask("GET", path, host))
                    .startsWith("HTTP/1.1 403 ")
                    .endsWith("This server answers to localhost only.\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:4000", "127.0.0.1:8080", "[::1]:4000"})
    void whoComesByANameOfThisMachineIsAnswered(String host) throws IOException {
        assertThat(ask("GET", "/", host)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void nothingCanBeSentToIt() throws IOException {
        assertThat(ask("POST", "/", "localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("allow: GET, HEAD\n")
                .endsWith("This server only shows.\n");
        assertThat(ask("DELETE", "/index.html", "localhost")).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void otherMachinesDoNotReachIt() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .collect(Collectors.toList());
        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, port()), 2000))
                        .isInstanceOfAny(ConnectException.class, SocketTimeoutException.class);
            }
        }
        assertThat(server.address()).hasToString("http://localhost:" + port() + "/");
    }

    @Test
    void anOpenPageIsToldWhatIsServedAndWheneverThatChanges() throws IOException {
        try (Socket socket = connected("/__reload", "localhost")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            String first = told(lines);
            assertThat(get("/")).contains("data-site=\"" + first.split(" ")[0] + "\"");
            assertThat(get("/")).contains("data-fault=\"" + first.split(" ")[1] + "\"");

            server.show(List.of(FAULT));
            String faulty = told(lines);
            assertThat(faulty.split(" ")[0]).isEqualTo(first.split(" ")[0]);
            assertThat(faulty.split(" ")[1]).isNotEqualTo(first.split(" ")[1]);

            assertThat(server.show(site(PAGE), "/")).isFalse();
            String repaired = told(lines);
            assertThat(repaired.split(" ")[0]).isEqualTo(first.split(" ")[0]);
            assertThat(repaired.split(" ")[1]).isNotEqualTo(faulty.split(" ")[1]);

            assertThat(server.show(site(PAGE.replace("Words", "Others")), "/")).isTrue();
            assertThat(told(lines).split(" ")[0]).isNotEqualTo(first.split(" ")[0]);
        }
    }

    @Test
    void aServerThatIsStartedAnewHasOtherSigns() throws IOException {
        try (SiteServer other = SiteServer.open(0)) {
            other.show(site(PAGE), "/");
            String mine = sign(get("/"));
            server.close();
            server = other;
            assertThat(sign(get("/"))).isNotEqualTo(mine);
        }
        server = SiteServer.open(0);
    }

    @Test
    void faultsStandInEveryPageAsWordsUntilTheyAreGone() throws IOException {
        server.show(List.of(FAULT));

        assertThat(get("/"))
                .contains("<p>Words</p>")
                .contains("<body class=\"a\"><div id=\"briefing-book-fault\" role=\"alert\"><section")
                .contains("The book cannot be built. What you see is as it was before.")
                .contains("<p>a.yaml, line 2</p><pre>alias: &lt;b&gt;J.&lt;/b&gt;</pre>")
                .contains("<p>&quot;alias&quot; is no key here.</p><p>Write aliases &amp; save.</p>");
        assertThat(get("/__fault")).contains("text/html").contains("<p>a.yaml, line 2</p>");
        assertThat(get("/assets/book.css")).endsWith("\n\na{}");

        server.show(site(PAGE), "/");
        assertThat(get("/")).doesNotContain("a.yaml");
        assertThat(body(get("/__fault"))).isEmpty();
    }

    @Test
    void beforeTheFirstSiteAPageAsksForPatienceOrTellsWhatIsWrong() throws IOException {
        try (SiteServer other = SiteServer.open(0)) {
            SiteServer mine = server;
            server = other;
            assertThat(get("/events/any.html"))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("<h1>The book is being built</h1>")
                    .contains("__reload.js");
            other.show(List.of(FAULT));
            assertThat(get("/"))
                    .contains("<h1>The book cannot be built yet</h1>")
                    .contains("a.yaml, line 2");
            server = mine;
        }
    }

    @Test
    void theSiteIsFoundUnderThePathOfItsAddressToo() throws IOException {
        server.show(site(PAGE), "/desk/book/");

        assertThat(get("/desk/book/assets/book.css")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/desk/book/")).contains("Words");
        assertThat(get("/assets/book.css")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aPortThatIsTakenIsRefused() {
        assertThatThrownBy(() -> SiteServer.open(port())).isInstanceOf(BindException.class);
    }

    @Test
    void everyFileOfABookHasAType(@TempDir Path folder) throws IOException {
        TinyBook book = new TinyBook(folder).with("a.txt", "Talks open\n\nMinisters met in Vienna on 1 May 2024.\n");
        SortedMap<String, byte[]> files = new BookBuild(new Settings(book.seeds(), null, book.site(), true))
                .make()
                .site();

        assertThat(files.keySet())
                .hasSizeGreaterThan(40)
                .allSatisfy(path -> assertThat(SiteServer.type(path)).isNotEqualTo("application/octet-stream"));
        assertThat(SiteServer.type("data/table.bin")).isEqualTo("application/octet-stream");
    }

    private static SortedMap<String, byte[]> site(String page) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
                "index.html", utf8(page),
                "sub/index.html", utf8("In a folder"),
                "404.html", utf8("<html><head></head><body>Nothing here</body></html>"),
                "assets/book.css", utf8("a{}"))));
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private int port() {
        return server.address().getPort();
    }

    private String get(String path) throws IOException {
        return ask("GET", path, "localhost");
    }

    /** Status, headers by name with small letters, but for the date, and body. */
    private String ask(String method, String path, String host) throws IOException {
        try (Socket socket = connected(method, path, host)) {
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            int end = answer.indexOf("\n\n");
            String head = answer.substring(0, end)
                    .lines()
                    .filter(line -> !line.startsWith("Date: "))
                    .map(line -> line.startsWith("HTTP")
                            ? line
                            : line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT)
                                    + line.substring(line.indexOf(':')))
                    .collect(Collectors.joining("\n"));
            return head + answer.substring(end);
        }
    }

    private Socket connected(String path, String host) throws IOException {
        return connected("GET", path, host);
    }

    private Socket connected(String method, String path, String host) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.getOutputStream()
                .write(utf8(method + " " + path + " HTTP/1.1\r\n" + (host.isEmpty() ? "" : "Host: " + host + "\r\n")
                        + "Connection: close\r\n\r\n"));
        return socket;
    }

    private static String body(String answer) {
        int end = answer.indexOf("\n\n");
        return end < 0 ? "" : answer.substring(end + 2);
    }

    private static String sign(String page) {
        return page.replaceAll("(?s).*data-site=\"([^\"]*)\".*", "$1");
    }

    private static String told(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        throw new AssertionError("the line was closed");
    }
}
