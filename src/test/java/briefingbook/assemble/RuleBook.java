package briefingbook.assemble;

import briefingbook.book.Book;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A specification in prose with examples that run: seeds drawn as in {@link Sketch} up to a line with a full stop, below
 * it what the book makes of them.
 *
 * <p>{@code # id published=2031-05-20 kind=encyclopedia title=…} begins a seed, {@code ## } a section, {@code @ id | name
 * | country | office} is a person, {@code | } begins a line of a facts box, {@code - : } an item whose flag was lost, {@code
 * - } another item; {@code & } begins a further sentence of the paragraph or item.
 */
final class RuleBook {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)``` example\\n(.*?)\\n\\.\\n(.*?)\\n?```");
    private static final Pattern HEADER =
            Pattern.compile("# (\\S+)(?: published=(\\S+))?(?: kind=(\\S+))?(?: title=(.*))?");

    private RuleBook() {}

    /**
     * @param line where it stands in the file, for the name of the test
     * @param drawn the seeds
     * @param expected line by line
     */
    record Example(int line, String drawn, List<String> expected) {
        @Override
        public String toString() {
            return "line " + line + ": "
                    + drawn.lines()
                            .filter(l -> !l.startsWith("@") && !l.startsWith("#"))
                            .findFirst()
                            .orElse("");
        }

        Book book() {
            return Sketch.book(seeds(drawn).toArray(Sketch[]::new));
        }
    }

    /** The examples of {@code briefingbook/assemble/<name>} among the test's resources, in order. */
    static List<Example> examples(String name) {
        try (InputStream in = RuleBook.class.getResourceAsStream("/briefingbook/assemble/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no rule book " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
            List<Example> examples = new ArrayList<>();
            Matcher m = EXAMPLE.matcher(text);
            while (m.find()) {
                int line = (int) text.substring(0, m.start()).lines().count() + 1;
                examples.add(new Example(line, m.group(1), m.group(2).lines().toList()));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sketch> seeds(String drawn) {
        List<Sketch> seeds = new ArrayList<>();
        for (String line : drawn.lines().toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                seeds.add(seed(header));
                continue;
            }
            if (seeds.isEmpty()) {
                seeds.add(Sketch.of("example"));
            }
            read(seeds.get(seeds.size() - 1), line);
        }
        return seeds;
    }

    private static Sketch seed(Matcher header) {
        Sketch seed = Sketch.of(header.group(1));
        @Nullable String published = header.group(2);
        if (published != null) {
            seed.published(published);
        }
        if (header.group(3) != null) {
            seed.kind(Source.Kind.valueOf(header.group(3).toUpperCase(Locale.ROOT)));
        }
        return header.group(4) == null ? seed : seed.titled(header.group(4));
    }

    private static void read(Sketch seed, String line) {
        if (line.startsWith("## ")) {
            seed.under(line.substring(3));
        } else if (line.startsWith("@ ")) {
            String[] cells = line.substring(2).split(" \\| ");
            String[] offices = cells.length > 3 ? new String[] {cells[3]} : new String[0];
            seed.person(cells[0], cells[1], cells[2].equals("-") ? null : cells[2], offices);
        } else if (line.startsWith("| ")) {
            seed.as(Passage.Form.FACT).says(line.substring(2));
        } else if (line.startsWith("- : ")) {
            seed.as(Passage.Form.FLAG_ITEM).says(line.substring(4));
        } else if (line.startsWith("- ")) {
            seed.as(Passage.Form.LIST_ITEM).says(line.substring(2));
        } else if (line.startsWith("& ")) {
            seed.adds(line.substring(2));
        } else {
            seed.as(Passage.Form.PARAGRAPH).says(line);
        }
    }
}
