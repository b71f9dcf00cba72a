package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each kind of page before axe-core, wide and narrow, light and dark. */
@InChromium
class AccessiblePagesTest {

    @TestFactory
    Stream<DynamicTest> noKindOfPageShutsAnybodyOut(Chromium chromium, SeedsSite site) {
        return site.kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    chromium.open(site.served(kind.getValue()));
                    assertThat(violations(chromium)).as(kind.getValue()).isEmpty();
                }));
    }

    @Test
    void neitherDoResults(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("search.html?q=riyadh"));
        chromium.await("#results li a");
        assertThat(violations(chromium)).isEmpty();
    }

    @Test
    void neitherDoesWhatIsFoundWhileOneTypes(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("about.html"));
        chromium.press("/");
        chromium.press("riyadh");
        chromium.await("#found li a");
        assertThat(violations(chromium)).isEmpty();
    }

    @Test
    void neitherDoesAPackOfPages(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("pack.html#pack/minister"));
        chromium.await("#pack [value=print]:enabled");
        assertThat(violations(chromium)).isEmpty();
    }

    private static List<String> violations(Chromium chromium) {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(1280, 390)) {
            chromium.width(width);
            for (boolean dark : List.of(false, true)) {
                chromium.dark(dark);
                violations.addAll(chromium.violations());
            }
        }
        return violations;
    }
}
