package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A specification in prose whose examples run: between the lines {@code ``` example key=value} and {@code ```} stand what
 * is read, a line with a full stop alone, and what comes of it. In what is read {@code →} stands for a tab.
 */
public final class Specification {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```` example(.*?)\n(.*?)^\\.\n(.*?)^````$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(\\S+)");

    private Specification() {}

    /**
     * @param name of the resource, below {@code briefingbook/}
     * @param fewest how many examples there are at least, so that none is lost unnoticed
     * @param reader makes of the attributes and the text of an example what is compared
     */
    public static Stream<DynamicTest> examples(
            String name, int fewest, BiFunction<Map<String, String>, String, String> reader) {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text(name));
        while (example.find()) {
            Map<String, String> attributes = new TreeMap<>();
            Matcher attribute = ATTRIBUTE.matcher(example.group(1));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            String given = example.group(2).replace('→', '\t');
            String expected = example.group(3).strip();
            String title = tests.size() + 1 + " " + given.lines().findFirst().orElse("");
            tests.add(dynamicTest(
                    title, () -> assertThat(reader.apply(attributes, given)).isEqualTo(expected)));
        }
        assertThat(tests).as("examples in %s", name).hasSizeGreaterThanOrEqualTo(fewest);
        return tests.stream();
    }

    private static String text(String name) {
        String path = "/briefingbook/" + name;
        try (InputStream in = Objects.requireNonNull(Specification.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
