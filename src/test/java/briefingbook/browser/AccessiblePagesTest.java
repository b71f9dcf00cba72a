package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each kind of page before axe-core, wide and narrow, light and dark. */
@InChromium
class AccessiblePagesTest {

    @TestFactory
    Stream<DynamicTest> noKindOfPageShutsAnybodyOut(Chromium chromium, SeedsSite site) {
        return site.kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    List<String> violations = new ArrayList<>();
                    for (int width : List.of(1280, 390)) {
                        chromium.width(width);
                        chromium.open(site.served(kind.getValue()));
                        for (boolean dark : List.of(false, true)) {
                            chromium.dark(dark);
                            violations.addAll(chromium.violations());
                        }
                    }
                    assertThat(violations).as(kind.getValue()).isEmpty();
                }));
    }
}
