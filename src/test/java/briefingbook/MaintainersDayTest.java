package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.cli.TestTerminal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of a maintainer, command by command, on real documents and a real disk. */
class MaintainersDayTest {

    private static final Path DOCUMENTS = Path.of("seeds");
    private static final String FIFTH = "004_3b2c78bd5656ba1c.txt";
    private static final String FIFTH_TITLE = "February 2025 Putin–Trump phone call";

    @TempDir
    Path folder;

    private final TestTerminal terminal = new TestTerminal();

    @Test
    void newSeedsInABetterBookOut() throws IOException {
        morning();
        SortedMap<String, String> published = site();
        List<String> claims = claims();

        seedsArrive(published);
        List<String> answered = judgementsAreMade();
        theBookIsBuiltAgain(published, claims, answered);
    }

    /** A new book of four documents is published as its first edition. */
    private void morning() {
        assertThat(terminal.run("init", folder.toString())).isZero();
        List<String> add = new ArrayList<>(List.of("add"));
        documents().filter(document -> !document.endsWith(FIFTH)).forEach(add::add);
        assertThat(run(add)).isZero();
        assertThat(terminal.out()).contains("4 added.");
        assertThat(run("build")).isZero();
        assertThat(run("edition", "--note", "Four documents.")).isZero();
        assertThat(folder.resolve("seeds/editions/1.yaml")).content().contains("note: \"Four documents.\"");
    }

    /** The fifth comes in; what it changes is told, and nothing is published yet. */
    private void seedsArrive(SortedMap<String, String> published) {
        assertThat(run("add", DOCUMENTS.resolve(FIFTH).toString())).isZero();
        assertThat(terminal.out()).contains("new: " + FIFTH_TITLE);
        assertThat(run("diff")).isZero();
        assertThat(terminal.out())
                .contains("1 new source")
                .contains("new: " + FIFTH_TITLE + ", with 47 claims")
                .contains("new: John Bolton")
                .contains("new: France on: " + FIFTH_TITLE);
        assertThat(site()).isEqualTo(published);
    }

    /** Two publishers and one day are filled in, a conflict is judged; the rest waits. */
    private List<String> judgementsAreMade() throws IOException {
        List<String> open = questions();
        assertThat(open.subList(0, 3)).allMatch(id -> id.startsWith("missing-bibliography-"));
        String typed = String.join("\n", "1", "1", "1", "2025-02-25", "1", "q", "");
        assertThat(terminal.typing(typed, with(List.of("review")))).isZero();
        List<String> left = questions();
        assertThat(left).doesNotContainAnyElementsOf(open.subList(0, 4));
        return open.subList(0, 4);
    }

    private void theBookIsBuiltAgain(SortedMap<String, String> published, List<String> claims, List<String> answered)
            throws IOException {
        assertThat(run("build")).isZero();
        assertThat(terminal.out()).contains("Published to ");
        String changed = site().get("changes.html");
        assertThat(changed)
                .contains("Since edition 1", FIFTH_TITLE, "John Bolton", "Alaska Summit")
                .contains("Edition 1, 22 November 2026", "Four documents.");
        assertThat(questions()).doesNotContainAnyElementsOf(answered);

        assertThat(site().keySet()).as("no address is broken").containsAll(pages(published));
        String before = words(published);
        String now = words(site());
        assertThat(claims.stream().filter(id -> isAnchor(id, before)))
                .as("each claim that had an anchor has one")
                .hasSizeGreaterThan(100)
                .allMatch(id -> isAnchor(id, now));

        SortedMap<String, String> site = site();
        assertThat(run("build")).isZero();
        assertThat(terminal.out()).contains(": 0 files written, ");
        assertThat(site()).isEqualTo(site);
    }

    private static String words(SortedMap<String, String> site) {
        return site.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }

    private static boolean isAnchor(String claim, String pages) {
        return pages.contains("id=\"" + claim + "\"");
    }

    /** Addresses that are given to others: pages and data, of which that of one event or response moves with its id. */
    private static TreeSet<String> pages(SortedMap<String, String> site) {
        return site.keySet().stream()
                .filter(path -> path.endsWith(".html") || path.startsWith("data/"))
                .filter(path -> !path.startsWith("data/events/") && !path.startsWith("data/responses/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> documents() {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".txt")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> questions() throws IOException {
        assertThat(run("review", "--json")).isZero();
        return StreamSupport.stream(new ObjectMapper().readTree(terminal.out()).spliterator(), false)
                .map(question -> question.get("id").textValue())
                .toList();
    }

    private List<String> claims() throws IOException {
        JsonNode book = new ObjectMapper()
                .readTree(folder.resolve("site-output/data/book.json").toFile());
        return StreamSupport.stream(book.get("claims").spliterator(), false)
                .map(claim -> claim.get("id").textValue())
                .toList();
    }

    /** The published files, without the list of them that the program keeps for itself. */
    private SortedMap<String, String> site() {
        Path site = folder.resolve("site-output");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.endsWith(".woff2")) {
                    files.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private int run(String... command) {
        return run(List.of(command));
    }

    private int run(List<String> command) {
        return terminal.run(with(command));
    }

    private String[] with(List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(
                "--seeds", folder.resolve("seeds").toString(),
                "--out", folder.resolve("site-output").toString()));
        return all.toArray(String[]::new);
    }
}
