package briefingbook.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import briefingbook.text.TracedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code dates.md}. */
class DateSpecificationTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^``` example(.*?)\n(.*?)^\\.\n(.*?)^```$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(\\S+)");

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheSpecificationHolds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(specification());
        while (example.find()) {
            Map<String, String> attributes = attributes(example.group(1));
            String document = example.group(2);
            String expected = example.group(3).strip();
            int number = tests.size() + 1;
            tests.add(dynamicTest(
                    number + " " + document.lines().findFirst().orElseThrow(),
                    () -> assertThat(read(attributes, document)).isEqualTo(expected)));
        }
        assertThat(tests).as("examples in dates.md").hasSizeGreaterThan(25);
        return tests.stream();
    }

    private static String read(Map<String, String> attributes, String document) {
        List<Passage> passages = passages(document);
        Map<Passage.Id, Passage> byId = passages.stream().collect(Collectors.toMap(Passage::id, passage -> passage));
        DateReader.Dates dates =
                new DateReader(List.of()).read(source(attributes).with(aside(document)), passages);
        Stream<String> inPassages = dates.mentions().stream()
                .map(date -> line(byId.get(date.passage()).text().substring(date.from(), date.to()), date.value()));
        Stream<String> beside = dates.beside().stream().map(date -> date.in() + " " + line(date.text(), date.value()));
        return Stream.concat(inPassages, beside).collect(Collectors.joining("\n"));
    }

    private static String line(String words, @Nullable PartialDate value) {
        return '"' + words + "\" = " + (value == null ? "?" : value.iso());
    }

    /** The headings and the lines set aside. */
    private static Source.Parts aside(String document) {
        List<Source.Structure> headings = new ArrayList<>();
        List<Source.Furniture> furniture = new ArrayList<>();
        int place = 1_000_000;
        for (String line : document.strip().split("\n")) {
            place += 1000;
            TracedText words = TracedText.of(line.replaceFirst("^[#~] ", ""), place);
            if (line.startsWith("# ")) {
                headings.add(new Source.Structure(words.span(), Source.Part.HEADING, words));
            } else if (line.startsWith("~ ")) {
                furniture.add(new Source.Furniture(words.span(), "made up", words));
            }
        }
        return new Source.Parts(headings, furniture, List.of());
    }

    static List<Passage> passages(String document) {
        List<Passage> passages = new ArrayList<>();
        String section = null;
        int paragraph = 1;
        int sentence = 1;
        for (String line : document.strip().split("\n", -1)) {
            if (line.isEmpty()) {
                paragraph++;
                sentence = 1;
            } else if (line.startsWith("# ")) {
                section = line.substring(2);
            } else if (!line.startsWith("~ ")) {
                boolean fact = line.startsWith("- ");
                passages.add(new Passage(
                        new Passage.Id("p-" + passages.size()),
                        "s",
                        section,
                        paragraph,
                        sentence++,
                        TracedText.of(fact ? line.substring(2) : line, 1000 * passages.size()),
                        fact ? Passage.Form.FACT : Passage.Form.PARAGRAPH));
            }
        }
        return passages;
    }

    static Source source(Map<String, String> attributes) {
        @Nullable String published = attributes.get("published");
        return new Source(
                "s",
                "s.txt",
                "0".repeat(64),
                "S",
                attributes.getOrDefault("title", "Untitled"),
                null,
                List.of(),
                published == null ? null : new PartialDate(published),
                Source.Kind.valueOf(attributes.getOrDefault("kind", "news").toUpperCase(Locale.ROOT)),
                null,
                attributes.getOrDefault("language", "en"),
                "UTF-8",
                new Source.Rights("", Source.Display.EXCERPTS),
                List.of(),
                Source.Parts.NONE,
                List.of(),
                false);
    }

    private static Map<String, String> attributes(String words) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(words);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private static String specification() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DateSpecificationTest.class.getResourceAsStream("dates.md"), "dates.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
