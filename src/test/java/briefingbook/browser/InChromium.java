package briefingbook.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the site of the seeds in a real Chromium: its methods may ask for the {@link Chromium} and the {@link
 * SeedsSite}, of which there is one each in a run. Before each test the browser is as new: 1280 px wide, light, with
 * script, nothing stored. Where there is no Chromium such tests are skipped; with {@code CI=true} they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(ChromiumExtension.class)
@interface InChromium {}
