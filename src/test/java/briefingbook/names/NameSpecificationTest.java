package briefingbook.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import briefingbook.authority.Authority;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Reading;
import briefingbook.book.Source;
import briefingbook.text.TracedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

/** Runs the examples of {@code names.md}. */
class NameSpecificationTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^``` example(.*?)\n(.*?)^\\.\n(.*?)^```$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(\\S+)");
    private static final NameReader READER = new NameReader(Authority.none());

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
        assertThat(tests).as("examples in names.md").hasSizeGreaterThan(25);
        return tests.stream();
    }

    private static String read(Map<String, String> attributes, String document) {
        List<Passage> passages = passages(document);
        NameReader.Names names = READER.read(source(attributes.get("published")), passages);
        return switch (attributes.getOrDefault("show", "all")) {
            case "facts" ->
                names.persons().stream().map(NameSpecificationTest::facts).collect(Collectors.joining("\n"));
            case "persons" ->
                mentions(
                        passages,
                        names.mentions().stream()
                                .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                                .toList());
            default -> mentions(passages, names.mentions());
        };
    }

    private static String mentions(List<Passage> passages, List<Mention> mentions) {
        Map<Passage.Id, Passage> byId = passages.stream().collect(Collectors.toMap(Passage::id, passage -> passage));
        return mentions.stream()
                .map(mention -> '"'
                        + Objects.requireNonNull(byId.get(mention.passage()))
                                .text()
                                .substring(mention.from(), mention.to())
                        + "\" = " + mention.of())
                .collect(Collectors.joining("\n"));
    }

    private static String facts(Reading.NamedPerson person) {
        String offices = person.offices().stream()
                .map(office -> office.title() + (office.country() == null ? "" : " (" + office.country() + ")"))
                .collect(Collectors.joining(", "));
        return person.name() + ": " + (person.country() == null ? "?" : person.country())
                + (offices.isEmpty() ? "" : "; " + offices);
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
            } else {
                Passage.Form form = line.startsWith("- ")
                        ? Passage.Form.FACT
                        : line.startsWith("* ") ? Passage.Form.FLAG_ITEM : Passage.Form.PARAGRAPH;
                String words = form == Passage.Form.PARAGRAPH ? line : line.substring(2);
                passages.add(new Passage(
                        new Passage.Id("p-" + passages.size()),
                        "s",
                        section,
                        paragraph,
                        sentence++,
                        TracedText.of(words, 1000 * passages.size()),
                        form));
            }
        }
        return passages;
    }

    static Source source(@Nullable String published) {
        return new Source(
                "s",
                "s.txt",
                "0".repeat(64),
                "S",
                "Untitled",
                null,
                List.of("Dana Whit"),
                published == null ? null : new PartialDate(published),
                Source.Kind.NEWS,
                null,
                "en",
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
        try (InputStream in = NameSpecificationTest.class.getResourceAsStream("names.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
