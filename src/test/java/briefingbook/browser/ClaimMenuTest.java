package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
        awaitSaid("Copied.");
        assertThat(pasted()).isEqualTo(page + "#" + anchor);
    }

    @Test
    void itCopiesWhereTheBrowserGivesNoClipboard() {
        chromium.run("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        WebElement id = id();
        String anchor = id.getText();
        id.click();
        item("Copy link").click();
        awaitSaid("Copied.");
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
        awaitSaid("Press Ctrl+C or ⌘C to copy.");
        assertThat(chromium.run("return getSelection().toString() || document.activeElement.value"))
                .isEqualTo(chromium.element(MENU + " textarea").getDomProperty("value"));
    }

    @Test
    void aReportNamesPageClaimAndWords() {
        WebElement id = id();
        String words = Objects.requireNonNull(id.findElement(By.xpath("ancestor::li[contains(@class, 'claim')]"))
                .findElement(By.cssSelector(".cl > p"))
                .getDomProperty("textContent"));
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

    private boolean isOpen() {
        return !chromium.elements(MENU + ":popover-open").isEmpty();
    }

    private WebElement item(String words) {
        return chromium.elements(MENU + " button, " + MENU + " a").stream()
                .filter(item -> item.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for the menu to say so. */
    private void awaitSaid(String words) {
        Object said = chromium.driver().executeAsyncScript("""
                const [words, done] = arguments, status = document.querySelector('.menu [role=status]');
                const look = () => status.textContent && done(status.textContent);
                new MutationObserver(look).observe(status, {childList: true, characterData: true, subtree: true});
                look();
                """, words);
        assertThat(said).isEqualTo(words);
    }

    /** What the clipboard holds, as pasted into the search field. */
    private String pasted() {
        WebElement field = chromium.element("#q");
        field.clear();
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
