package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a claim's short id offers: its link, its citation and the report of an error. */
@InChromium
class ClaimMenuTest {

    private static final String MENU = ".menu";

    private Chromium chromium;
    private URI page = URI.create("");

    @BeforeEach
    void openAnEvent(Chromium browser, SeedsSite site) {
        chromium = browser;
        page = site.served(site.kinds().get("event"));
        browser.open(page);
    }

    @Test
    void aClickOpensItWithTheFocusInItAndAnotherClosesIt() {
        WebElement id = id();
        id.click();
        assertThat(isOpen()).isTrue();
        assertThat(id.getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(focused().getText()).isEqualTo("Copy link");
        assertThat(chromium.driver().getCurrentUrl()).isEqualTo(page.toString());
        id.click();
        assertThat(isOpen()).isFalse();
        assertThat(id.getDomAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void enterOpensItTabLeadsThroughItAndEscapeBackToTheId() {
        WebElement id = id();
        chromium.run("arguments[0].focus()", id);
        press(Keys.ENTER);
        int stops = chromium.elements(MENU + " button, " + MENU + " a").size();
        for (int i = 0; i < stops - 1; i++) {
            press(Keys.TAB);
        }
        assertThat(focused().getText()).isEqualTo("Report an error");
        press(Keys.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(focused()).isEqualTo(id);
    }

    @Test
    void aClickBesideClosesIt() {
        id().click();
        chromium.element("h1").click();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void theCopiedLinkLeadsToTheClaim() {
        WebElement id = id();
        String anchor = id.getText();
        id.click();
        item("Copy link").click();
        awaitSaid(MENU, "Copied.");
        assertThat(pasted()).isEqualTo(page + "#" + anchor);
    }

    @Test
    void itCopiesWhereTheBrowserGivesNoClipboard() {
        chromium.run("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        WebElement id = id();
        String anchor = id.getText();
        id.click();
        item("Copy link").click();
        awaitSaid(MENU, "Copied.");
        assertThat(chromium.elements(MENU + " textarea")).isEmpty();
        assertThat(focused().getText()).isEqualTo("Copy link");
        assertThat(pasted()).isEqualTo(page + "#" + anchor);
    }

    @Test
    void whatCannotBeCopiedStaysSelected() {
        chromium.run("""
                Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject()}});
                document.execCommand = () => false;
                """);
        id().click();
        item("Copy link").click();
        awaitSaid(MENU, "Press Ctrl+C or ⌘C to copy.");
        assertThat(chromium.run("return getSelection().toString() || document.activeElement.value"))
                .isEqualTo(chromium.element(MENU + " textarea").getDomProperty("value"));
    }

    @Test
    void theWordsAreCopiedWithTheirCitation() {
        WebElement id = id();
        String words = words(id);
        id.click();
        item("Copy words with citation").click();
        awaitSaid(MENU, "Copied.");
        assertThat(pasted()).startsWith("“" + words + "” ").contains(place(id)).contains("claim " + id.getText() + ".");
    }

    @Test
    void whatTheBookPutInBracketsIsNotCopiedAsWords() {
        WebElement gloss = chromium.element(".claims .cl > p .gloss");
        WebElement words = gloss.findElement(By.xpath("parent::p"));
        String all = Objects.requireNonNull(words.getDomProperty("textContent"));
        gloss.findElement(By.xpath("ancestor::li[1]//p[@class='facts-of']/a[@class='perma']"))
                .click();
        item("Copy words with citation").click();
        awaitSaid(MENU, "Copied.");
        assertThat(all).contains(" [");
        assertThat(pasted()).startsWith("“" + all.replaceAll(" \\[[^\\]]*]", "") + "” ");
    }

    @Test
    void aCitationForProgramsHasClaimAndPlaceInIt() throws IOException {
        WebElement id = id();
        String place = "“§ 7\\” {50 %}, ¶\u00a07";
        chromium.run("arguments[0].closest('li').dataset.place = arguments[1]", id, place);
        id.click();
        chromium.element(MENU + " [aria-label='Copy CSL-JSON']").click();
        awaitSaid(MENU, "Copied.");
        JsonNode item = new ObjectMapper().readTree(pasted()).get(0);
        assertThat(item.path("id").asText()).endsWith("-" + id.getText());
        assertThat(item.path("note").asText()).startsWith(place + "; quoted in ");
        chromium.element(MENU + " [aria-label='Copy BibTeX']").click();
        awaitSaid(MENU, "Copied.");
        assertThat(pasted())
                .contains("“§ 7\\textbackslash{}” \\textbraceleft{}50 \\%\\textbraceright{}, ¶\u00a07; quoted in")
                .doesNotContain("{claim}", "{place}", "{address}");
    }

    @Test
    void theCitationsOfThePageAreCopiedAsTheyStand() {
        WebElement citation = chromium.element(".cite > p");
        chromium.element("[aria-label='Copy citation']").click();
        awaitSaid(".cite .copying", "Copied.");
        assertThat(pasted()).isEqualTo(citation.getText());
        chromium.element(".cite summary").click();
        chromium.element(".cite [aria-label='Copy RIS']").click();
        awaitSaid(".cite :has(> [aria-label='Copy RIS'])", "Copied.");
        assertThat(pasted()).startsWith("TY  - ").doesNotContain("@", "Copy");
    }

    @Test
    void aReportNamesPageClaimAndWords() {
        WebElement id = id();
        String words = words(id);
        id.click();
        URI mail = URI.create(Objects.requireNonNull(item("Report an error").getDomProperty("href")));
        assertThat(mail.getSchemeSpecificPart())
                .contains("Claim " + id.getText() + ": ")
                .contains(words.substring(words.length() - 40))
                .contains(chromium.element("h1").getText());
    }

    @Test
    void withoutScriptTheShortIdIsThePermanentLink() {
        chromium.script(false);
        chromium.driver().navigate().refresh();
        WebElement id = id();
        id.click();
        assertThat(chromium.driver().getCurrentUrl()).isEqualTo(page + "#" + id.getText());
        assertThat(chromium.elements(".claim:target, .also li:target")).hasSize(1);
    }

    @Test
    void anOpenMenuIsAccessibleAndFitsAPhone() {
        for (int width : new int[] {1280, 390}) {
            chromium.width(width);
            id().click();
            assertThat(isOpen()).isTrue();
            assertThat(chromium.overflow()).as(width + " px").isZero();
            hideWhatItCovers();
            assertThat(chromium.violations()).isEmpty();
            press(Keys.ESCAPE);
        }
        assertThat(chromium.faults()).isEmpty();
    }

    /** One whose words hold no gloss. */
    private WebElement id() {
        return chromium.elements(".claims > li").stream()
                .filter(claim -> claim.findElements(By.cssSelector(".gloss")).isEmpty())
                .findFirst()
                .orElseThrow()
                .findElement(By.cssSelector(".facts-of .perma"));
    }

    /** A link that the open box covers in part is no small target: nobody is after it now. */
    private void hideWhatItCovers() {
        chromium.run("""
                const box = document.querySelector('.menu').getBoundingClientRect();
                for (const link of document.querySelectorAll('.claims a')) {
                  const {left, top, right, bottom} = link.getBoundingClientRect();
                  const apart = right < box.left || box.right < left || bottom < box.top || box.bottom < top;
                  if (!apart && !link.closest('.menu')) link.style.visibility = 'hidden';
                }
                """);
    }

    private static WebElement claim(WebElement id) {
        return id.findElement(By.xpath("ancestor::li[1]"));
    }

    private static String words(WebElement id) {
        WebElement words = claim(id).findElement(By.cssSelector(".cl > p"));
        return Objects.requireNonNull(words.getDomProperty("textContent"));
    }

    private static String place(WebElement id) {
        return Objects.requireNonNull(claim(id).getDomAttribute("data-place"));
    }

    private boolean isOpen() {
        return !chromium.elements(MENU + ":popover-open").isEmpty();
    }

    private WebElement item(String words) {
        return chromium.elements(MENU + " button, " + MENU + " a").stream()
                .filter(item -> item.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for what is told at a place. */
    private void awaitSaid(String where, String words) {
        Object said = chromium.driver().executeAsyncScript("""
                const [where, done] = arguments, status = document.querySelector(where + ' [role=status]');
                const look = () => status.textContent && done(status.textContent);
                new MutationObserver(look).observe(status, {childList: true, characterData: true, subtree: true});
                look();
                """, where);
        assertThat(said).isEqualTo(words);
    }

    /** What the clipboard holds, as pasted into a field. */
    private String pasted() {
        WebElement field = (WebElement) chromium.run("""
                const field = document.createElement('textarea');
                document.querySelector('main').prepend(field);
                return field;
                """);
        field.sendKeys(Keys.chord(Keys.CONTROL, "v"));
        return Objects.requireNonNullElse(field.getDomProperty("value"), "");
    }

    private WebElement focused() {
        return chromium.driver().switchTo().activeElement();
    }

    private void press(Keys key) {
        new Actions(chromium.driver()).sendKeys(key).perform();
    }
}
