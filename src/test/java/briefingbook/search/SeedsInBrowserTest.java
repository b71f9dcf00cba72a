package briefingbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site of the seeds, opened from its folder: search, filters and the choice of light or dark. */
class SeedsInBrowserTest {

    private static final Pattern CARD =
            Pattern.compile("(?m)^\\[\"(?:[^\"\\\\]|\\\\.)*\",\"(?:[^\"\\\\]|\\\\.)*\",\"([^\"]*)\"]");

    @TempDir
    static Path site;

    private final Browser browser = new Browser();

    @BeforeAll
    static void build() throws IOException {
        assertThat(new BookBuild(new Settings(Path.of("seeds"), null, site))
                        .run()
                        .published())
                .isTrue();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mierina, Daiga Mieriņa",
        "zelensky, Volodymyr Zelenskyy",
        "zelenskyy, Volodymyr Zelenskyy",
        "zelenskiy, Volodymyr Zelenskyy",
        "sikorski, Radosław Sikorski",
        "sikorsky, Radosław Sikorski",
        "finland foreign minister, Elina Valtonen"
    })
    void aPersonIsFoundHoweverTheNameIsSpelt(String typed, String name) {
        assertThat(Browser.listed(searchPage(typed)).get(0)).isEqualTo("People: " + name);
    }

    @Test
    void aClaimThatNamesNobodyIsFoundByTheNameOfItsSpeaker() {
        assertThat(Browser.listed(searchPage("trump sidelines osaka")))
                .anySatisfy(group -> assertThat(group).startsWith("Claims: ").contains("Osaka"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks on 25 February", "25 Feb 2025", "25 february 2025", "follow-up talks"})
    void anEventIsFoundByItsDayAsPeopleWriteIt(String typed) {
        assertThat(Browser.listed(searchPage(typed)).get(0))
                .startsWith("Events: ")
                .contains("Follow-up talks in Riyadh");
    }

    @ParameterizedTest
    @CsvSource({"finland, Finland", "ukraine, Ukraine", "saudi arabia, Saudi Arabia"})
    void aCountryLeadsWhatIsFoundByItsName(String typed, String name) {
        assertThat(Browser.listed(searchPage(typed)).get(0)).isEqualTo("Countries: " + name);
    }

    @Test
    void aClaimIsFoundByItsShortIdAlone() throws IOException {
        var claim = Jsoup.parse(Files.readString(site.resolve("persons/elina-valtonen.html"), StandardCharsets.UTF_8))
                .selectFirst("li.claim");
        HtmlPage page = searchPage(claim.id());
        assertThat(page.<HtmlElement>getByXPath("//ol/li/a"))
                .singleElement()
                .extracting(link -> link.getAttribute("href"))
                .asString()
                .endsWith("#" + claim.id());
    }

    @Test
    void noTabIsLitOnTheSearchPage() throws IOException {
        var search = Jsoup.parse(Files.readString(site.resolve("search.html"), StandardCharsets.UTF_8));
        assertThat(search.select("nav.tabs a")).isNotEmpty();
        assertThat(search.select("nav.tabs [aria-current]")).isEmpty();
    }

    @Test
    void anUnknownWordIsToldToBeUnknown() {
        HtmlPage page = searchPage("qwxyzzy");
        assertThat(Browser.listed(page)).isEmpty();
        assertThat(Browser.says(page)).startsWith("Nothing found for “qwxyzzy”");
    }

    @Test
    void whatIsFoundStandsThereUnderItsAnchor() throws IOException {
        int cards = 0;
        for (int shard = 0; Files.exists(site.resolve("search/cards-" + shard + ".js")); shard++) {
            Matcher card = CARD.matcher(Files.readString(site.resolve("search/cards-" + shard + ".js")));
            while (card.find()) {
                String[] address = card.group(1).split("#");
                Path page = site.resolve(address[0]);
                assertThat(page).exists();
                if (address.length > 1) {
                    assertThat(Files.readString(page)).as(card.group(1)).contains("id=\"" + address[1] + "\"");
                }
                cards++;
            }
        }
        assertThat(cards).isGreaterThan(250);
    }

    @Test
    void theBoxOnAnyPageShowsTheBestBeneathAndEscapeClosesIt() {
        HtmlPage page = browser.open(site.resolve("persons/elina-valtonen.html"), "");
        HtmlForm form = page.getFirstByXPath("//header//form");
        HtmlInput box = form.getInputByName("q");
        browser.type(box, "mierina");
        HtmlElement panel = page.getHtmlElementById("found");
        assertThat(panel.hasAttribute("hidden")).isFalse();
        HtmlElement first = panel.getFirstByXPath(".//li/a");
        assertThat(first.getTextContent()).isEqualTo("Daiga Mieriņa");
        assertThat(first.getAttribute("href")).isEqualTo("../persons/daiga-mierina.html");
        press(page, "ArrowDown");
        assertThat(page.getFocusedElement()).isSameAs(first);
        press(page, "Escape");
        assertThat(panel.hasAttribute("hidden")).isTrue();
        assertThat(page.getFocusedElement()).isSameAs(box);
    }

    @Test
    void aSlashLeadsToTheBox() {
        HtmlPage page = browser.open(site.resolve("index.html"), "");
        press(page, "/");
        assertThat(page.getFocusedElement().getId()).isEqualTo("q");
    }

    @Test
    void theChronologyIsFilteredAndSaysHowMuchIsLeft() {
        HtmlPage page = browser.open(site.resolve("chronology.html"), "");
        HtmlForm form = page.getHtmlElementById("filter");
        assertThat(form.hasAttribute("hidden")).isFalse();
        int all = visible(page, "li[@data-kind != '']").size();
        assertThat(count(form)).isEqualTo(all + " of " + all + " events");
        HtmlSelect kind = form.getSelectByName("kind");
        kind.setSelectedAttribute("summit", true);
        int left = visible(page, "li[@data-kind = 'summit']").size();
        assertThat(left).isBetween(1, all - 1);
        assertThat(visible(page, "li[@data-country]")).hasSize(left);
        assertThat(count(form)).isEqualTo(left + " of " + all + " events");
        assertThat(visible(page, "section[not(.//li[not(@hidden)])]")).isEmpty();
    }

    @Test
    void aFilteredListIsReachedByItsAddressAndCanBeShownWhole() throws IOException {
        HtmlPage page = browser.open(site.resolve("responses.html"), "?country=FI");
        HtmlForm form = page.getHtmlElementById("filter");
        assertThat(visible(page, "li[@data-country]"))
                .extracting(line -> line.<HtmlElement>getFirstByXPath(".//h3/a").getTextContent())
                .containsOnly("Finland");
        assertThat(count(form)).startsWith("1 of ");
        form.<HtmlButton>getFirstByXPath(".//button").click();
        browser.rest();
        int all = page.getByXPath("//li[@data-country]").size();
        assertThat(count(form)).isEqualTo(all + " of " + all + " responses");
    }

    @Test
    void theButtonChangesLightAndDark() throws IOException {
        HtmlPage page = browser.open(site.resolve("index.html"), "");
        HtmlButton button = page.getHtmlElementById("theme");
        assertThat(button.hasAttribute("hidden")).isFalse();
        String before = page.getDocumentElement().getAttribute("data-theme");
        button.click();
        assertThat(page.getDocumentElement().getAttribute("data-theme")).isNotEqualTo(before);
        button.click();
        assertThat(page.getDocumentElement().getAttribute("data-theme")).isEqualTo(before);
    }

    @Test
    void withScriptTheLettersAreOnlyAnotherWay() {
        assertThat(searchPage("").getElementById("otherwise").getTextContent()).isEqualTo("Or look it up from A to Z:");
    }

    @Test
    void withoutScriptTheSearchLeadsToTheLettersAndTheFiltersStayAway() throws IOException {
        var search = Jsoup.parse(Files.readString(site.resolve("search.html"), StandardCharsets.UTF_8));
        assertThat(search.select("#finder").hasAttr("hidden")).isTrue();
        assertThat(search.select("#otherwise").text()).startsWith("Searching needs script");
        assertThat(search.select("nav.jump a").eachAttr("href")).contains("index-a-z.html#letter-z");
        var responses = Jsoup.parse(Files.readString(site.resolve("responses.html"), StandardCharsets.UTF_8));
        assertThat(responses.select("#filter").hasAttr("hidden")).isTrue();
        assertThat(responses.select("li[hidden]")).isEmpty();
    }

    /** The key goes down where the focus is. */
    private static void press(HtmlPage page, String key) {
        page.executeJavaScript(
                "(document.activeElement || document.body).dispatchEvent(new KeyboardEvent('keydown', {key: '" + key
                        + "', bubbles: true, cancelable: true}))");
    }

    private HtmlPage searchPage(String text) {
        return browser.open(site.resolve("search.html"), "?q=" + text.replace(' ', '+'));
    }

    private static String count(HtmlForm form) {
        return form.<HtmlElement>getFirstByXPath(".//output").getTextContent();
    }

    private static List<HtmlElement> visible(HtmlPage page, String elements) {
        return page
                .<HtmlElement>getByXPath(
                        "//*[contains(concat(' ', @class, ' '), ' chosen ')]/descendant-or-self::" + elements)
                .stream()
                .filter(element -> !element.hasAttribute("hidden"))
                .filter(element -> element.getByXPath("ancestor::*[@hidden]").isEmpty())
                .toList();
    }
}
