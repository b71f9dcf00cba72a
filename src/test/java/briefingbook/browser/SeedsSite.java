package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.EarlierBook;
import briefingbook.Settings;
import briefingbook.book.Book;
import briefingbook.book.Source;
import briefingbook.book.Source.Display;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The site of the seeds, with a page of each kind, built once into a folder of its own and served from a sub-path of this machine. */
final class SeedsSite implements AutoCloseable {

    private static final String SUB_PATH = "/desk/books/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final Path folder;
    private final Path seeds;
    private final Book book;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile CountDownLatch fonts = new CountDownLatch(0);

    SeedsSite() {
        try {
            folder = Files.createTempDirectory("briefing-book-site").toRealPath();
            seeds = EarlierBook.seeds(Files.createTempDirectory("briefing-book-seeds"));
            BookBuild.Outcome outcome = new BookBuild(new Settings(seeds, null, folder)).run();
            assertThat(outcome.published()).isTrue();
            book = outcome.book();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(SUB_PATH, this::answer);
        server.start();
    }

    Book book() {
        return book;
    }

    Path folder() {
        return folder;
    }

    /** @param path below the site's folder, with query and fragment where wanted */
    URI served(String path) {
        InetSocketAddress address = server.getAddress();
        return URI.create(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + SUB_PATH + path);
    }

    /** The same page as opened from the disk. */
    URI file(String path) {
        return URI.create("file://" + folder.toUri().getRawPath() + path);
    }

    /** Keeps the fonts back until the answer is run, as a slow line does. */
    Runnable holdFonts() {
        CountDownLatch held = new CountDownLatch(1);
        fonts = held;
        return held::countDown;
    }

    /** A page of each kind by its name: the heaviest, where there are several. */
    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("overview", "index.html");
        kinds.put("event", heaviest("events"));
        kinds.put("person", heaviest("persons"));
        kinds.put("response", heaviest("responses"));
        kinds.put("country", heaviest("countries"));
        kinds.put("source in full", source(Display.FULL));
        kinds.put("source in excerpts", source(Display.EXCERPTS));
        kinds.put("people", "persons.html");
        kinds.put("countries", "countries.html");
        kinds.put("sources", "sources.html");
        kinds.put("chronology", "chronology.html");
        kinds.put("responses", "responses.html");
        kinds.put("disputed", "disputed.html");
        kinds.put("A to Z", "index-a-z.html");
        kinds.put("search", "search.html");
        kinds.put("pack", "pack.html");
        kinds.put("about", "about.html");
        kinds.put("rights", "rights.html");
        kinds.put("review", "review.html");
        kinds.put("missing", "404.html");
        kinds.put("changes", "changes.html");
        kinds.put("gone", EarlierBook.GONE);
        return kinds;
    }

    private String heaviest(String below) {
        try (Stream<Path> pages = Files.list(folder.resolve(below))) {
            return below + "/"
                    + pages.max(Comparator.comparingLong(
                                            (Path page) -> page.toFile().length())
                                    .thenComparing(Comparator.naturalOrder()))
                            .orElseThrow()
                            .getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String source(Display display) {
        return book.sources().stream()
                .filter(source -> source.rights().display() == display)
                .map(Source::id)
                .findFirst()
                .map(id -> "sources/" + id + ".html")
                .orElseThrow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(SUB_PATH.length());
        Path file = folder.resolve(path.isEmpty() ? "index.html" : path).normalize();
        boolean there = file.startsWith(folder) && Files.isRegularFile(file);
        byte[] body = Files.readAllBytes(there ? file : folder.resolve("404.html"));
        String ending = there ? path.substring(path.lastIndexOf('.') + 1) : "html";
        if (ending.equals("woff2")) {
            hold();
        }
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.sendResponseHeaders(there ? 200 : 404, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void hold() throws IOException {
        try {
            fonts.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        delete(folder);
        delete(seeds);
    }

    static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
