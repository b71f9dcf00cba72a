package briefingbook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves a site from memory to browsers on this machine, and tells open pages when it has changed.
 *
 * <p>Only who calls the server by a name of this machine is answered, so that no page from elsewhere can have its own name
 * lead here and read the book (DNS rebinding); and no such page may put a file of the book into itself.
 */
public final class SiteServer implements AutoCloseable {

    private static final String EVENTS = "/__reload";
    private static final String FAULT = "/__fault";
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", TEXT),
            Map.entry("tsv", "text/tab-separated-values; charset=utf-8"));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final OpenPages pages = new OpenPages();
    private final String start = Long.toHexString(new SecureRandom().nextLong());
    private int changes;
    private volatile State state = new State(start, start, Collections.emptySortedMap(), "/", List.of());

    private SiteServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to serve, at first a page that asks for patience.
     *
     * @param port 0 for any that is free. Throws {@link java.net.BindException} where it is taken
     */
    public static SiteServer open(int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SiteServer server = new SiteServer(http);
        http.setExecutor(server.threads);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** Of the site's first page. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /**
     * Serves another site, and no faults any more; open pages reload.
     *
     * @param files content by path
     * @param base the path under which the site will stand, which some of its links may name; ends in a slash
     * @return whether it differs from the one before
     */
    public synchronized boolean show(SortedMap<String, byte[]> files, String base) {
        boolean same = base.equals(state.base()) && same(files, state.files());
        state = new State(
                same ? state.site() : sign(),
                state.faults().isEmpty() ? state.fault() : sign(),
                files,
                base,
                List.of());
        pages.tell(state);
        return !same;
    }

    /** Serves what was served before, and in every page what keeps a newer site from being built. */
    public synchronized void show(List<Fault> faults) {
        state = new State(state.site(), sign(), state.files(), state.base(), List.copyOf(faults));
        pages.tell(state);
    }

    private String sign() {
        changes++;
        return start + "-" + changes;
    }

    private static boolean same(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !THIS_MACHINE.matcher(host).matches()) {
            send(exchange, 403, TEXT, utf8("This server answers to localhost only.\n"));
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            headers.set("Allow", "GET, HEAD");
            send(exchange, 405, TEXT, utf8("This server only shows.\n"));
        } else if (path.equals(EVENTS) && method.equals("GET")) {
            headers.set("Content-Type", "text/event-stream");
            addPage(exchange);
        } else if (path.equals(FAULT)) {
            send(exchange, 200, HTML, utf8(FaultPanel.html(state.faults())));
        } else if (path.equals(ServedPage.SCRIPT)) {
            send(exchange, 200, type(path), resource("reload.js"));
        } else if (path.equals(ServedPage.STYLE)) {
            send(exchange, 200, type(path), resource("fault.css"));
        } else {
            file(exchange, path, state);
        }
    }

    /** Synchronized with the changes, so that none is missed between being told and being noted. */
    private synchronized void addPage(HttpExchange exchange) throws IOException {
        pages.add(exchange, state);
    }

    private static void file(HttpExchange exchange, String path, State state) throws IOException {
        if (state.files().isEmpty()) {
            send(exchange, 503, HTML, ServedPage.beforeTheFirst(state));
            return;
        }
        String below =
                path.startsWith(state.base()) ? path.substring(state.base().length()) : path.substring(1);
        String name = below.isEmpty() || below.endsWith("/") ? below + "index.html" : below;
        byte @Nullable [] content = state.files().get(name);
        if (content == null) {
            byte @Nullable [] missing = state.files().get("404.html");
            send(exchange, 404, HTML, missing == null ? utf8("Not found") : ServedPage.of(missing, state));
        } else {
            String type = type(name);
            send(exchange, 200, type, type.equals(HTML) ? ServedPage.of(content, state) : content);
        }
    }

    /** By the ending; what has none that is known is not shown but downloaded. */
    static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return path.equals("_headers") ? TEXT : TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(content);
            }
        }
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (@Nullable InputStream in = SiteServer.class.getResourceAsStream("/briefingbook/serve/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", e);
        }
    }

    /** Ends at once, and with it every open page's line. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
