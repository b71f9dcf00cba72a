package briefingbook.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code quotes.md}. */
class QuoteSpecificationTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^``` example\n(.*?)^\\.\n(.*?)^```$");
    private static final Pattern NAME = Pattern.compile("\\{([!#~^]?)([^=}]+)(?:=([^}]+))?\\}");

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheSpecificationHolds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(specification());
        while (example.find()) {
            String document = example.group(1);
            String expected = example.group(2).strip();
            String name =
                    (tests.size() + 1) + " " + document.lines().findFirst().orElseThrow();
            tests.add(dynamicTest(name, () -> assertThat(read(document)).isEqualTo(expected)));
        }
        assertThat(tests).as("examples in quotes.md").hasSizeGreaterThan(12);
        return tests.stream();
    }

    private static String read(String document) {
        Annotated annotated = Annotated.of(document);
        Map<Passage.Id, Passage> byId =
                annotated.passages().stream().collect(Collectors.toMap(Passage::id, passage -> passage));
        List<Quote> quotes =
                new QuoteReader(List.of()).read(Annotated.SOURCE, annotated.passages(), annotated.mentions());
        return quotes.stream()
                .map(quote -> '"' + byId.get(quote.passage()).text().substring(quote.from(), quote.to()) + "\" : "
                        + (quote.speaker() == null ? "?" : quote.speaker()))
                .collect(Collectors.joining("\n"));
    }

    /** A document of an example: its passages, and the names in braces. */
    record Annotated(List<Passage> passages, List<Mention> mentions) {

        static final Source SOURCE = new Source(
                "s",
                "s.txt",
                "0".repeat(64),
                "S",
                "Untitled",
                null,
                List.of(),
                null,
                Source.Kind.NEWS,
                null,
                "en",
                "UTF-8",
                new Source.Rights("", Source.Display.EXCERPTS),
                List.of(),
                Source.Parts.NONE,
                List.of(),
                false);

        static Annotated of(String document) {
            List<Passage> passages = new ArrayList<>();
            List<Mention> mentions = new ArrayList<>();
            int paragraph = 1;
            int sentence = 1;
            for (String line : document.strip().split("\n", -1)) {
                if (line.isEmpty()) {
                    paragraph++;
                    sentence = 1;
                    continue;
                }
                boolean block = line.startsWith("> ");
                Passage.Id id = new Passage.Id("p-" + passages.size());
                String text = named(block ? line.substring(2) : line, id, mentions);
                passages.add(new Passage(
                        id,
                        "s",
                        null,
                        paragraph,
                        sentence++,
                        TracedText.of(text, 1000 * passages.size()),
                        block ? Passage.Form.BLOCK_QUOTE : Passage.Form.PARAGRAPH));
            }
            return new Annotated(passages, mentions);
        }

        private static String named(String line, Passage.Id id, List<Mention> mentions) {
            StringBuilder text = new StringBuilder();
            Matcher name = NAME.matcher(line);
            int at = 0;
            while (name.find()) {
                text.append(line, at, name.start());
                int from = text.length();
                text.append(name.group(2));
                String of = name.group(3) != null
                        ? name.group(3)
                        : name.group(2).toLowerCase(Locale.ROOT).replace(' ', '-');
                mentions.add(new Mention(id, from, text.length(), of, kind(name.group(1)), how(name.group(1)), "test"));
                at = name.end();
            }
            return text.append(line.substring(at)).toString();
        }

        private static Mention.Kind kind(String sign) {
            return switch (sign) {
                case "", "^" -> Mention.Kind.PERSON;
                case "!" -> Mention.Kind.ORGANIZATION;
                default -> Mention.Kind.COUNTRY;
            };
        }

        private static Mention.How how(String sign) {
            return switch (sign) {
                case "~" -> Mention.How.DEMONYM;
                case "^" -> Mention.How.PRONOUN;
                default -> Mention.How.NAME;
            };
        }
    }

    private static String specification() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(QuoteSpecificationTest.class.getResourceAsStream("quotes.md"), "quotes.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
