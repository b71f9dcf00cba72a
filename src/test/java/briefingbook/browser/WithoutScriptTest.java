package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.Keys;

/** Everything can be read where no script runs, and nothing that needs it is in view. */
@InChromium
class WithoutScriptTest {

    /** What stands there to be read, apart from what is there to be pressed. */
    private static final String LINES =
            "document.querySelectorAll('main button, main form').forEach(part => part.hidden = true);"
                    + " return document.querySelector('main').innerText.split('\\n').filter(line => line.trim())";

    /** Boxes and buttons that no form would send anywhere. */
    private static final String DEAD =
            "return [...document.querySelectorAll('button, input, select, textarea, [role=button]')]"
                    + ".filter(part => part.checkVisibility() && !(part.form && part.form.getAttribute('action')))"
                    + ".map(part => part.outerHTML)";

    @TestFactory
    Stream<DynamicTest> aPageHasTheSameWords(Chromium chromium, SeedsSite site) {
        return site.kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    chromium.open(site.served(kind.getValue()));
                    List<?> scripted = (List<?>) chromium.run(LINES);
                    chromium.script(false);
                    chromium.open(site.served(kind.getValue()));
                    assertThat(chromium.run("return document.getElementById('theme').hidden"))
                            .as("no script ran")
                            .isEqualTo(true);
                    List<?> plain = (List<?>) chromium.run(LINES);
                    if (kind.getKey().equals("search")) {
                        assertThat(plain).anyMatch(line -> line.toString().contains("A to Z"));
                    } else if (kind.getKey().equals("pack")) {
                        assertThat(plain.toString()).contains("needs script", "Minister's pack", "Marco Rubio");
                    } else {
                        assertThat(plain).isNotEmpty().isEqualTo(scripted);
                    }
                    assertThat((List<?>) chromium.run(DEAD)).isEmpty();
                }));
    }

    @Test
    void theSearchBoxLeadsToTheLettersFromAToZ(Chromium chromium, SeedsSite site) {
        chromium.script(false);
        chromium.open(site.served(site.kinds().get("person")));
        chromium.element("#q").sendKeys("lavrov", Keys.ENTER);
        chromium.awaitTrue("return location.href.endsWith('/search.html?q=lavrov')");
        chromium.elements("main nav a").stream()
                .filter(letter -> letter.getText().equals("L"))
                .findFirst()
                .orElseThrow()
                .click();
        chromium.awaitTrue("return location.hash == '#letter-l'");
        assertThat(chromium.element("main").getText()).contains("Lavrov, Sergey");
    }
}
