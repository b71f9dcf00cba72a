package briefingbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The seeds of the book, as if their first edition had held a little else: so that the site has every kind of page. */
public final class EarlierBook {

    private static final String HOLDS = """
            holds:
              events:
                riyadh-meeting-2025-02-18:
                  title: Riyadh meeting
                  page: events/riyadh-meeting-2025-02-18.html
                  claims: zzzzzz1 zzzzzz2
                paris-lunch-2025-02-16:
                  title: "Lunch in Paris <with \\"guests\\">"
                  page: events/paris-lunch-2025-02-16.html
                  claims: zzzzzz3 w2nbvrd
              persons:
                s-lavrov: {title: Sergey Lavrov, page: persons/s-lavrov.html, claims: vxzjjmp b17nfp7}
              sources:
                lost-post-2025-02-20:
                  title: A source that is gone
                  page: sources/lost-post-2025-02-20.html
                  claims: zzzzzz1 zzzzzz2 zzzzzz3
              disputes:
                lunch: {title: "Was there lunch, or dinner?", claims: w2nbvrd zzzzzz3}
            """;

    /** The address of a page that only the past has. */
    public static final String GONE = "events/paris-lunch-2025-02-16.html";

    /** One that leads on. */
    public static final String MOVED = "persons/s-lavrov.html";

    private EarlierBook() {}

    /** @param folder a new one for them */
    public static Path seeds(Path folder) {
        Path seeds = Path.of("seeds");
        try (Stream<Path> walk = Files.walk(seeds)) {
            for (Path file : walk.toList()) {
                Path copy = folder.resolve(seeds.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            Path edition = folder.resolve("editions/1.yaml");
            List<String> own = Files.readAllLines(edition).stream()
                    .takeWhile(line -> !line.startsWith("holds:"))
                    .toList();
            Files.write(edition, own);
            Files.writeString(edition, HOLDS, StandardOpenOption.APPEND);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
