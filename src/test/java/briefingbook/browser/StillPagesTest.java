package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A page that is read before its fonts have come stays where it is when they come. */
@InChromium
class StillPagesTest {

    /** A line that breaks elsewhere is let pass; what counts as good is below 0.1. */
    private static final double SHIFT = 0.075;

    @TestFactory
    Stream<DynamicTest> fontsThatComeLateMoveNothing(Chromium chromium, SeedsSite site) {
        return Stream.of("overview", "event", "person", "chronology")
                .flatMap(kind -> Stream.of(1280, 390)
                        .map(width -> DynamicTest.dynamicTest(kind + " " + width + " px", () -> {
                            chromium.width(width);
                            assertThat(shift(chromium, site, site.kinds().get(kind)))
                                    .isLessThan(SHIFT);
                        })));
    }

    private static double shift(Chromium chromium, SeedsSite site, String page) {
        Runnable letFontsCome = site.holdFonts();
        try {
            chromium.driver().get(site.served(page).toString());
            chromium.awaitTrue("return document.fonts.status == 'loading'"
                    + " && performance.getEntriesByName('first-contentful-paint').length > 0");
        } finally {
            letFontsCome.run();
        }
        chromium.driver().executeAsyncScript("""
                        const done = arguments[0];
                        document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done)));
                        """);
        List<?> shifts = (List<?>) chromium.driver().executeAsyncScript("""
                        const done = arguments[0];
                        const shifts = [0];
                        const observer = new PerformanceObserver(list => add(list.getEntries()));
                        const add = entries => entries.forEach(entry => shifts.push(entry.value));
                        observer.observe({type: 'layout-shift', buffered: true});
                        requestAnimationFrame(() => requestAnimationFrame(() => {
                          add(observer.takeRecords());
                          done(shifts);
                        }));
                        """);
        return shifts.stream()
                .mapToDouble(shift -> ((Number) shift).doubleValue())
                .sum();
    }
}
