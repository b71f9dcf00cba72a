package briefingbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each kind of page loads whole, silently and from its own place, and fits the window. */
@InChromium
class CleanPagesTest {

    @TestFactory
    Stream<DynamicTest> fromAServersSubPath(Chromium chromium, SeedsSite site) {
        return loadsCleanly(chromium, site, site::served);
    }

    @TestFactory
    Stream<DynamicTest> fromAFolder(Chromium chromium, SeedsSite site) {
        return loadsCleanly(chromium, site, site::file);
    }

    private static Stream<DynamicTest> loadsCleanly(Chromium chromium, SeedsSite site, Function<String, URI> where) {
        return site.kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    chromium.open(where.apply(kind.getValue()));
                    assertThat(chromium.faults()).isEmpty();
                    assertThat(chromium.run("return getComputedStyle(document.body).marginTop"))
                            .as("the sheet is there")
                            .isEqualTo("0px");
                }));
    }

    /** 640 px is a window of 1280 px at 200 %. */
    @TestFactory
    Stream<DynamicTest> nothingScrollsSideways(Chromium chromium, SeedsSite site) {
        return site.kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    List<String> wider = new ArrayList<>();
                    chromium.width(1280);
                    chromium.open(site.served(kind.getValue()));
                    for (int width : List.of(1280, 640, 390, 320)) {
                        chromium.width(width);
                        if (chromium.overflow() != 0) {
                            wider.add(width + " px: by " + chromium.overflow());
                        }
                    }
                    assertThat(wider).isEmpty();
                }));
    }

    @Test
    void theGuardSeesWhatIsWrong(Chromium chromium, SeedsSite site) {
        chromium.open(site.served("index.html"));
        chromium.run("""
                for (const address of ['assets/nothing.png', 'http://elsewhere.invalid/picture.png']) {
                  const image = document.createElement('img');
                  image.src = address;
                  document.body.append(image);
                }
                document.body.setAttribute('onclick', 'alert()');
                document.body.style.width = '3000px';
                """);
        chromium.driver().executeAsyncScript("""
                        const done = arguments[0], image = document.images[document.images.length - 2];
                        if (image.complete) done(); else image.addEventListener('error', () => done());
                        """);
        assertThat(chromium.overflow()).isPositive();
        assertThat(chromium.faults())
                .anyMatch(fault -> fault.startsWith("404: ") && fault.contains("assets/nothing.png"))
                .anyMatch(fault -> fault.contains("elsewhere.invalid") && fault.contains("Content Security Policy"))
                .anyMatch(fault -> fault.contains("inline event handler"));
    }
}
