package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.Keys;

/** Finding without a mouse, from a server and from a folder. */
@InChromium
class SearchByKeyboardTest {

    private static final String FOCUS = "return document.activeElement.id";

    @TestFactory
    Stream<DynamicTest> aNameIsTypedPlainlyAndItsPageOpened(Chromium chromium, SeedsSite site) {
        Function<String, URI> server = site::served;
        Function<String, URI> folder = site::file;
        return Stream.of(server, folder)
                .map(where -> DynamicTest.dynamicTest(where.apply("").getScheme(), () -> {
                    chromium.open(where.apply(site.kinds().get("event")));
                    chromium.press("/");
                    assertThat(chromium.run(FOCUS)).isEqualTo("q");
                    chromium.press("mierina");
                    chromium.await("#found li a");
                    // What the first letters found gives way to what the whole word finds.
                    chromium.awaitTrue("return document.querySelector('#found li a').textContent === 'Daiga Mieriņa'");
                    chromium.press(Keys.ARROW_DOWN);
                    chromium.press(Keys.ENTER);
                    chromium.awaitTrue("return location.pathname.endsWith('/persons/daiga-mierina.html')");
                    assertThat(chromium.element("h1").getText()).isEqualTo("Daiga Mieriņa");
                    assertThat(chromium.faults()).isEmpty();
                }));
    }

    @Test
    void enterLeadsToAllResultsAndEscapeToTheBox(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("persons.html"));
        chromium.press("/");
        chromium.press("zelensky");
        chromium.await("#found li a");
        chromium.press(Keys.ARROW_DOWN);
        chromium.press(Keys.ESCAPE);
        assertThat(chromium.element("#found").isDisplayed()).isFalse();
        assertThat(chromium.run(FOCUS)).isEqualTo("q");
        chromium.press(Keys.ENTER);
        chromium.awaitTrue("return location.href.endsWith('/search.html?q=zelensky')");
        chromium.awaitTrue("return document.querySelector('#results li a')?.textContent === 'Volodymyr Zelenskyy'");
        chromium.press("/");
        assertThat(chromium.run(FOCUS)).isEqualTo("query");
    }

    @Test
    void showMoreLeadsToTheFirstNewResult(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("search.html?q=russia"));
        chromium.await("#results button").sendKeys(Keys.ENTER);
        chromium.awaitTrue("""
                const item = document.activeElement.closest('ol.results > li');
                return item !== null && Array.from(item.parentNode.children).indexOf(item) === 10;
                """);
    }

    @Test
    void theFirstStopLeadsPastTheHead(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("index.html"));
        chromium.press(Keys.TAB);
        assertThat(chromium.driver().switchTo().activeElement().getText()).isEqualTo("Skip to content");
        chromium.press(Keys.ENTER);
        chromium.press(Keys.TAB);
        assertThat(chromium.run("return !!document.activeElement.closest('main')"))
                .isEqualTo(true);
    }
}
