package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reader's choice of light or dark. */
@InChromium
class ThemeTest {

    private static final String PAPER = "return getComputedStyle(document.body).backgroundColor";

    @Test
    void theSystemsChoiceHoldsUntilTheReaderChooses(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("index.html"));
        Object light = chromium.run(PAPER);
        chromium.dark(true);
        assertThat(chromium.run(PAPER)).isNotEqualTo(light);
    }

    @Test
    void theReadersChoiceHoldsOnEveryPageAndAgainstTheSystem(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("index.html"));
        Object light = chromium.run(PAPER);
        chromium.element("#theme").click();
        Object dark = chromium.run(PAPER);
        assertThat(dark).isNotEqualTo(light);
        chromium.open(site.served(site.kinds().get("event")));
        assertThat(chromium.run(PAPER)).isEqualTo(dark);
        chromium.dark(true);
        chromium.element("#theme").click();
        chromium.open(site.served("persons.html"));
        assertThat(chromium.run(PAPER)).isEqualTo(light);
    }

    @Test
    void aReaderWhoIsBackAtTheSystemsChoiceFollowsTheSystemAgain(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("index.html"));
        Object light = chromium.run(PAPER);
        chromium.element("#theme").click();
        chromium.element("#theme").click();
        assertThat(chromium.run(PAPER)).isEqualTo(light);
        chromium.dark(true);
        assertThat(chromium.run(PAPER)).isNotEqualTo(light);
        assertThat(chromium.element("#theme").getDomAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void paperIsLightWhateverTheReaderChose(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("index.html"));
        Object light = chromium.run(PAPER);
        chromium.element("#theme").click();
        chromium.media("print");
        assertThat(chromium.run(PAPER)).isEqualTo(light);
    }

    @Test
    void theButtonWorksWhereNothingCanBeStored(Chromium chromium, SeedsSite site) {
        chromium.open(site.file("index.html"));
        chromium.run("Object.defineProperty(window, 'localStorage', {get() { throw new Error('closed'); }})");
        Object light = chromium.run(PAPER);
        chromium.element("#theme").click();
        assertThat(chromium.run(PAPER)).isNotEqualTo(light);
        assertThat(chromium.faults()).isEmpty();
    }
}
