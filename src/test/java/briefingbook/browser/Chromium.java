package briefingbook.browser;

import briefingbook.Tally;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, and what the tests ask of it. */
final class Chromium implements AutoCloseable {

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static final int HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final Path profile;
    private final ChromeDriver driver;
    private final Tally tally;
    private final String axe;
    private int width;
    private boolean dark;

    Chromium(Executables executables, Tally tally) {
        this.tally = tally;
        // It would warn that it does not know this version's protocol by name; the tests need no names.
        SELENIUM.setLevel(Level.SEVERE);
        try {
            profile = Files.createTempDirectory("briefing-book-chromium");
            axe = axe();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(executables.chromedriver().toFile())
                        .build(),
                options(executables));
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    }

    private ChromeOptions options(Executables executables) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(executables.chromium().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        // A page whose fonts are late can be looked at.
        options.setPageLoadStrategy(PageLoadStrategy.EAGER);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        return options;
    }

    private static String axe() throws IOException {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** For clicks, keys and windows. */
    ChromeDriver driver() {
        return driver;
    }

    /** As before each test: an empty page, 1280 px wide, light, with mouse and script, nothing stored. */
    void makeNew() {
        script(true);
        touch(false);
        dark = false;
        media("screen");
        width(1280);
        driver.get("about:blank");
        cdp("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        cdp("Network.clearBrowserCache", Map.of());
        forget();
    }

    /** @param pixels of the page's layout; a narrow one is that of a phone */
    void width(int pixels) {
        width = pixels;
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    /** Whether the reader's system is dark. */
    void dark(boolean on) {
        dark = on;
        media("screen");
    }

    /** Screen or print; nothing moves, as a moving page cannot be clicked at. */
    void media(String medium) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** What comes out of the printer, on A4 and without a head or foot of the browser's own. */
    byte[] printed() {
        media("print");
        Object data = cdp("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
                .get("data");
        media("screen");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    /** Whether the device is touched: then nothing hovers. */
    void touch(boolean on) {
        cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", on, "maxTouchPoints", 1));
    }

    /** Whether the pages' scripts run, from the next page on; {@link #run} always does. */
    void script(boolean on) {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Opens a page and waits until it is whole, with its fonts. Faults before are forgotten. */
    void open(URI page) {
        forget();
        driver.get(page.toString());
        awaitTrue("return document.readyState == 'complete' && document.fonts.status == 'loaded'");
    }

    /** The value of a script of the test's own, as the driver gives it; {@code return} what is wanted. */
    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** Waits until the page has such an element in view. */
    WebElement await(String selector) {
        awaitThat(() -> elements(selector).stream().anyMatch(WebElement::isDisplayed));
        return elements(selector).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow();
    }

    /** Waits until a script of the test's own gives true. */
    void awaitTrue(String script) {
        awaitThat(() -> Boolean.TRUE.equals(run(script)));
    }

    /** Each look is a turn of the browser, so this waits without sleeping. */
    private static void awaitThat(BooleanSupplier holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain");
            }
        }
    }

    /** Keys as from the keyboard, to whatever has the focus. */
    void press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> elements(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** By how many pixels the page is wider than it was told to be; none if all is well. */
    long overflow() {
        return ((Number) run("return document.documentElement.scrollWidth")).longValue() - width;
    }

    /**
     * What went wrong since the page was opened: messages on the console (breaches of the Content-Security-Policy
     * among them), answers that are no success, and requests that leave the place the page came from.
     */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            faults.add(entry.getMessage());
        }
        String here = Objects.requireNonNull(driver.getCurrentUrl());
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            faults.addAll(faults(entry, URI.create(here)));
        }
        return faults;
    }

    private List<String> faults(LogEntry entry, URI here) {
        JsonNode message;
        try {
            message = json.readTree(entry.getMessage()).path("message");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent":
                String address = parameters.at("/request/url").asText();
                return stays(address, here) ? List.of() : List.of("asks elsewhere: " + address);
            case "Network.responseReceived":
                int status = parameters.at("/response/status").asInt();
                // Files have no status.
                return status == 200 || status == 304 || status == 0
                        ? List.of()
                        : List.of(status + ": " + parameters.at("/response/url").asText());
            case "Network.loadingFailed":
                return List.of("not loaded: " + parameters.path("errorText").asText());
            default:
                return List.of();
        }
    }

    private static boolean stays(String address, URI here) {
        if (address.startsWith("data:")) {
            return true;
        }
        URI asked = URI.create(address);
        return Objects.equals(asked.getScheme(), here.getScheme())
                && Objects.equals(asked.getAuthority(), here.getAuthority());
    }

    private void forget() {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    /**
     * The violations that axe-core finds on the page as it stands, by rule and element, with the rule on the size of
     * targets, which it leaves out unless asked.
     */
    List<String> violations() {
        if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
            run(axe + "; return ''");
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, {
                  preload: false, resultTypes: ['violations'], rules: {'target-size': {enabled: true}}
                }).then(result => done(result.violations.flatMap(violation => violation.nodes.map(node =>
                  violation.id + ': ' + node.target + ' ' + node.html.slice(0, 120)
                    + ' ' + node.failureSummary.replace(/\\s+/g, ' ')
                ))), error => done(['axe failed: ' + error]));
                """);
        List<String> violations = ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
        tally.add("axe-core runs", 1);
        tally.add("axe-core violations", violations.size());
        return violations.stream()
                .map(violation -> width + " px" + (dark ? ", dark: " : ": ") + violation)
                .toList();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        SeedsSite.delete(profile);
    }
}
