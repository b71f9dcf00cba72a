package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a link in running text shows before it is followed: by mouse, by keyboard and by finger. */
@InChromium
class PreviewsTest {

    private static final int REST = 300;
    private static final int GRACE = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LINKS = ".claims a.ent[href*='/persons/'], .claims a.ent[href*='/countries/']";
    private static final String BOX = "#peek";

    private Chromium chromium;
    private String page = "";

    @BeforeEach
    void openAnEvent(Chromium browser, SeedsSite site) {
        chromium = browser;
        page = site.served(site.kinds().get("event")).toString();
        browser.open(site.served(site.kinds().get("event")));
    }

    @Test
    void aMouseThatRestsOnANameOpensItsPreviewAndOneThatPassesDoesNot() {
        PageClock clock = new PageClock(chromium);
        WebElement link = link();
        hover(link);
        clock.pass(REST - 1);
        assertThat(isOpen()).isFalse();
        clock.pass(1);
        assertThat(isOpen()).isTrue();
        assertThat(chromium.element(BOX + " .name").getText()).isEqualTo(title(link));
        assertThat(link.getDomAttribute("aria-describedby")).isEqualTo("peek");
        hover(chromium.element("h1"));
        clock.pass(GRACE);
        hover(link);
        hover(chromium.element("h1"));
        clock.pass(REST * 2);
        assertThat(isOpen()).isFalse();
        assertThat(link.getDomAttribute("aria-describedby")).isNull();
    }

    @Test
    void theMouseGetsIntoTheBoxAndTheBoxStaysUntilItLeaves() {
        PageClock clock = new PageClock(chromium);
        hover(link());
        clock.pass(REST);
        hover(chromium.element(BOX));
        clock.pass(60_000);
        assertThat(isOpen()).isTrue();
        hover(chromium.element("h1"));
        clock.pass(GRACE - 1);
        assertThat(isOpen()).isTrue();
        clock.pass(1);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void escapeClosesItWhereTheMouseIsAndLeavesTheFocusWhereItWas() {
        PageClock clock = new PageClock(chromium);
        chromium.element("#q").sendKeys("talks");
        hover(link());
        clock.pass(REST);
        chromium.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        clock.pass(REST * 2);
        assertThat(isOpen()).isFalse();
        assertThat(chromium.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("q");
    }

    @Test
    void theKeyboardOpensItLeavesItBehindAndNeverLandsInIt() {
        PageClock clock = new PageClock(chromium);
        WebElement link = link();
        goTo(link);
        assertThat(isOpen()).isTrue();
        assertThat(chromium.element(BOX + " .name").getText()).isEqualTo(title(link));
        assertThat(chromium.driver().switchTo().activeElement()).isEqualTo(link);
        press(Keys.TAB);
        clock.pass(0);
        WebElement next = chromium.driver().switchTo().activeElement();
        assertThat(chromium.run("return arguments[0].closest('.claims') !== null", next))
                .isEqualTo(true);
        assertThat(link.getDomAttribute("aria-describedby")).isNull();
    }

    @Test
    void escapeClosesItAndTheFocusStaysOnTheLink() {
        WebElement link = link();
        goTo(link);
        press(Keys.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(chromium.driver().switchTo().activeElement()).isEqualTo(link);
    }

    @Test
    void aReaderWhoScrollsOnLeavesItBehind() {
        goTo(link());
        chromium.run("scrollBy(0, innerHeight * .4)");
        assertThat(isOpen()).isTrue();
        chromium.run("scrollBy(0, innerHeight * .4)");
        await(BOX + " is closed", () -> !isOpen());
    }

    @Test
    void aClickBesideClosesIt() {
        goTo(link());
        chromium.element("h1").click();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void theFirstTapShowsAndTheSecondFollows() {
        onAPhone();
        WebElement link = link();
        tap(link);
        await(BOX + " is open", this::isOpen);
        assertThat(chromium.driver().getCurrentUrl()).isEqualTo(page);
        String leadsTo = Objects.requireNonNull(link.getDomProperty("href"));
        tap(link);
        await("the page " + leadsTo, () -> leadsTo.equals(chromium.driver().getCurrentUrl()));
    }

    @Test
    void aTapOnTheBoxesLinkFollowsItAndOneBesideClosesIt() {
        onAPhone();
        WebElement link = link();
        tap(link);
        await(BOX + " is open", this::isOpen);
        tap(chromium.element(".claims .pn"));
        await(BOX + " is closed", () -> !isOpen());
        String leadsTo = Objects.requireNonNull(link.getDomProperty("href"));
        tap(link);
        await(BOX + " is open", this::isOpen);
        tap(chromium.element(BOX + " .more"));
        await("the page " + leadsTo, () -> leadsTo.equals(chromium.driver().getCurrentUrl()));
    }

    @Test
    void aCitationShowsItsSourceAndThePlaceWhereThatIsNotBesideIt() {
        goTo(chromium.element(".facts a.sig"));
        assertThat(chromium.element(BOX + " .at").getDomProperty("textContent"))
                .isEqualTo(chromium.element(".facts a.sig").getDomAttribute("data-place"));
        goTo(chromium.element(".ev a.sig"));
        assertThat(chromium.element(BOX + " .what").getText())
                .startsWith(chromium.element(".ev a.sig").getText() + " · ");
        assertThat(chromium.elements(BOX + " .at")).isEmpty();
    }

    @Test
    void linksInListsHeadingsAndNavigationShowNothing() {
        PageClock clock = new PageClock(chromium);
        List<?> others = (List<?>) chromium.run("""
                const cards = new Set([...document.querySelectorAll('template[data-preview]')]
                  .map(card => card.dataset.preview));
                return [...document.querySelectorAll('nav a, h2 a, h3 a, .entries a, .facts a:not(.sig)')]
                  .filter(link => link.checkVisibility() && cards.has(link.getAttribute('href')));
                """);
        assertThat(others).isNotEmpty();
        for (Object other : others) {
            hover((WebElement) other);
            clock.pass(REST * 10);
            assertThat(isOpen()).as("%s", other).isFalse();
        }
    }

    /** 640 px is a window of 1280 px at 200 %. */
    @Test
    void itStandsInTheWindowAndNeverOnItsLink() {
        for (int width : List.of(1280, 640, 390, 320)) {
            chromium.width(width);
            press(Keys.TAB);
            assertThat((List<?>) chromium.run("""
                    const box = document.getElementById('peek'), wrong = [];
                    let open = 0;
                    for (const link of document.querySelectorAll('main a.ent, main a.sig')) {
                      if (!link.checkVisibility()) continue;
                      document.activeElement.blur();
                      link.scrollIntoView({block: ['start', 'center', 'end'][open % 3]});
                      link.focus({preventScroll: true});
                      if (!link.hasAttribute('aria-describedby')) continue;
                      open++;
                      const {left, top, right, bottom} = box.getBoundingClientRect();
                      const on = [...link.getClientRects()].some(line =>
                        line.left < right && left < line.right && line.top < bottom && top < line.bottom);
                      const out = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
                      if (on || out) wrong.push(link.textContent + (on ? ' is hidden' : ' reaches out'));
                    }
                    return open > 20 ? wrong : ['only ' + open + ' opened'];
                    """)).as(width + " px").isEmpty();
            assertThat(chromium.overflow()).as(width + " px").isZero();
        }
    }

    @Test
    void anOpenPreviewIsAccessible() {
        goTo(link());
        assertThat(isOpen()).isTrue();
        assertThat(chromium.violations()).isEmpty();
        assertThat(chromium.faults()).isEmpty();
    }

    private WebElement link() {
        return chromium.element(LINKS);
    }

    /** What the card of a link's page is headed. */
    private Object title(WebElement link) {
        return chromium.run(
                "return document.querySelector(`template[data-preview='${arguments[0].getAttribute('href')}']`)"
                        + ".content.querySelector('.name').textContent",
                link);
    }

    private boolean isOpen() {
        return !chromium.elements(BOX + ":popover-open").isEmpty();
    }

    private void hover(WebElement element) {
        new Actions(chromium.driver()).moveToElement(element).perform();
    }

    private void press(Keys key) {
        new Actions(chromium.driver()).sendKeys(key).perform();
    }

    /** Puts the focus on a link as the keyboard does: from what stands before it. */
    private void goTo(WebElement link) {
        chromium.run("""
                const focusable = [...document.querySelectorAll('a[href], button, input')];
                focusable[focusable.indexOf(arguments[0]) - 1].focus();
                """, link);
        press(Keys.TAB);
        assertThat(chromium.driver().switchTo().activeElement()).isEqualTo(link);
    }

    private void onAPhone() {
        chromium.width(390);
        chromium.touch(true);
        chromium.driver().navigate().refresh();
    }

    private void tap(WebElement element) {
        Map<?, ?> at = (Map<?, ?>) chromium.run("""
                arguments[0].scrollIntoView({block: 'center'});
                const {left, top, height} = arguments[0].getClientRects()[0];
                return {x: left + 4, y: top + height / 2};
                """, element);
        chromium.cdp("Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(at)));
        chromium.cdp("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    }

    private void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
        }
    }
}
