package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.serve.SiteServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site where it is brought to: at the root of a server, below a path, on a host that reads rules. */
class DeployedSiteTest {

    @TempDir
    Path folder;

    private TinyBook book;

    @BeforeEach
    void aBook() {
        book = new TinyBook(folder)
                .with("a.txt", "Talks open\n\nVienna, 1 May 2024. Ministers met in Vienna on 1 May 2024.\n");
    }

    @Test
    void aSiteBelowAnyPathNeedsNoRebuild() throws Exception {
        book.build();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        try {
            for (String path : new String[] {"/", "/desk/", "/desk/books/vienna/"}) {
                URI site = URI.create("http://localhost:" + server.getAddress().getPort() + path);
                assertThat(broken(site)).as(path).isEmpty();
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void thePageForWhatIsMissingNamesTheWholePathOfABookThatKnowsIt() throws Exception {
        book.with("book.yaml", "baseUrl: https://desk.example/books/vienna/\n").build();

        Document missing = Jsoup.parse(book.file("404.html"));
        assertThat(missing.select("link[rel=stylesheet]").attr("href")).isEqualTo("/books/vienna/assets/book.css");
        assertThat(missing.select("a[href], link[href], script[src]"))
                .extracting(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
                .allMatch(address -> address.startsWith("/books/vienna/") || address.startsWith("#"));
        assertThat(Jsoup.parse(book.file("index.html"))
                        .select("link[rel=stylesheet]")
                        .attr("href"))
                .isEqualTo("assets/book.css");

        try (SiteServer server = SiteServer.open(0)) {
            server.show(
                    new BookBuild(new Settings(book.seeds(), null, book.site()))
                            .make()
                            .site(),
                    "/books/vienna/");
            assertThat(get(server.address().resolve("/books/vienna/events/none.html"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(server.address().resolve("/books/vienna/assets/book.css"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBookAtTheRootOfItsHostIsNoExceptionAndOneWithoutAnAddressKeepsItsPageThere() {
        book.with("book.yaml", "baseUrl: https://desk.example/\n").build();
        assertThat(book.file("404.html")).contains("href=\"/assets/book.css\"");

        book.with("book.yaml", "title: Talks\n").build();
        assertThat(book.file("404.html")).contains("href=\"assets/book.css\"");
    }

    @Test
    void eachAssetHasOneRuleForHowLongItMayBeKept() throws IOException {
        book.build();

        String rules = book.file("_headers");
        assertThat(rules)
                .contains("/assets/fonts/*\n  Cache-Control: public, max-age=2592000\n")
                .contains("/assets/book.css\n  Cache-Control: public, max-age=600\n")
                .doesNotContain("index.txt");
        try (var assets = Files.list(book.site().resolve("assets"))) {
            for (Path asset : assets.filter(Files::isRegularFile).toList()) {
                assertThat(rules.lines().filter(line -> line.equals("/assets/" + asset.getFileName())))
                        .hasSize(1);
            }
        }
    }

    @Test
    void compressedCopiesArePublishedWhenAskedForAndGoAgain() throws IOException {
        Settings settings = new Settings(book.seeds(), null, book.site());
        int plain = new BookBuild(settings).run().changes().written();

        new BookBuild(settings.compressed()).run();
        Path copy = book.site().resolve("index.html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(copy))) {
            assertThat(in.readAllBytes())
                    .isEqualTo(Files.readAllBytes(book.site().resolve("index.html")));
        }
        assertThat(book.file(".briefing-book.sha256")).contains("  index.html.gz\n");
        assertThat(new BookBuild(settings.compressed()).run().changes().written())
                .isZero();

        assertThat(new BookBuild(settings).run().changes().unchanged()).isEqualTo(plain);
        assertThat(copy).doesNotExist();
    }

    /** The site's files below whatever path, as a server does that was given the folder there. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI()
                .getPath()
                .replaceFirst("^/desk(/books/vienna)?", "")
                .substring(1);
        Path file = book.site().resolve(path.isEmpty() ? "index.html" : path);
        boolean there = Files.isRegularFile(file);
        byte[] body = there ? Files.readAllBytes(file) : new byte[] {'?'};
        try (exchange) {
            exchange.sendResponseHeaders(there ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Whatever pages link to or need that does not answer, from the first page on. */
    private static Set<String> broken(URI site) throws IOException, InterruptedException {
        Set<String> broken = new TreeSet<>();
        Set<URI> seen = new TreeSet<>();
        Deque<URI> open = new ArrayDeque<>(Set.of(site));
        while (!open.isEmpty()) {
            URI address = open.pop();
            if (!seen.add(address)) {
                continue;
            }
            HttpResponse<String> answer = get(address);
            if (answer.statusCode() != 200 || !address.getPath().startsWith(site.getPath())) {
                broken.add(address.toString());
            } else if (answer.body().contains("<!doctype html>")) {
                for (Element element : Jsoup.parse(answer.body()).select("a[href], link[href], script[src]")) {
                    String way = element.attr(element.hasAttr("src") ? "src" : "href")
                            .replaceFirst("#.*", "");
                    URI next = address.resolve(way);
                    if (!way.isEmpty() && address.getHost().equals(next.getHost())) {
                        open.push(next);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
        return broken;
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
