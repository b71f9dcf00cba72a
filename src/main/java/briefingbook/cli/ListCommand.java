package briefingbook.cli;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Entity;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list}. */
@Command(
        name = "list",
        description = "Lists what is in the book, with ids.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book list persons",
            "  briefing-book list claims ceasefire lavrov      those that hold both words",
            "  briefing-book list events --json"
        })
final class ListCommand implements Callable<Integer> {

    private static final String GAP = "  ";

    private final Terminal terminal;

    @Mixin
    private BookOptions book = new BookOptions();

    @Option(names = "--json", description = "Answers in JSON, for scripts.")
    private boolean json;

    @Parameters(index = "0", paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.CLAIMS;

    @Parameters(
            index = "1..*",
            paramLabel = "WORD",
            description = "Only what holds all of these words, in small letters or capitals.")
    private List<String> words = List.of();

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What can be listed, as it is typed. */
    enum Kind {
        PERSONS,
        EVENTS,
        RESPONSES,
        SOURCES,
        CONFLICTS,
        CLAIMS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        Book made = book.build(terminal, false).draft().book();
        List<Map<String, @Nullable Object>> rows =
                rows(made, kind).filter(this::isMeant).toList();
        if (json) {
            terminal.json(rows);
        } else {
            table(rows).forEach(terminal.out()::println);
        }
        return Exit.DONE;
    }

    private boolean isMeant(Map<String, @Nullable Object> row) {
        String all = row.values().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Stream<Map<String, @Nullable Object>> rows(Book book, Kind kind) {
        return switch (kind) {
            case PERSONS -> {
                Map<String, Integer> claims = counted(book, Claim::persons);
                yield book.persons().stream().map(person -> person(person, claims.getOrDefault(person.id(), 0)));
            }
            case EVENTS -> book.events().stream().map(ListCommand::event);
            case RESPONSES -> responses(book);
            case SOURCES -> {
                Map<String, Integer> claims = counted(book, sourceOf(book));
                yield book.sources().stream().map(source -> source(source, claims.getOrDefault(source.id(), 0)));
            }
            case CONFLICTS -> book.conflicts().stream().map(ListCommand::conflict);
            case CLAIMS -> claims(book);
        };
    }

    private static Map<String, Integer> counted(Book book, Function<Claim, List<String>> of) {
        return book.claims().stream()
                .flatMap(claim -> of.apply(claim).stream())
                .collect(Collectors.toMap(id -> id, id -> 1, Integer::sum));
    }

    private static Function<Claim, List<String>> sourceOf(Book book) {
        Map<Passage.Id, String> sources =
                book.passages().stream().collect(Collectors.toMap(Passage::id, Passage::source));
        return claim -> List.of(Objects.requireNonNull(sources.get(claim.passage())));
    }

    private static Map<String, @Nullable Object> person(Person person, int claims) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", person.id());
        row.put("country", person.country());
        row.put("name", person.name());
        row.put("claims", claims);
        row.put(
                "offices",
                person.offices().stream().map(Person.Office::title).distinct().collect(Collectors.joining("; ")));
        return row;
    }

    private static Map<String, @Nullable Object> event(Event event) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", event.id());
        row.put("start", event.start() == null ? null : event.start().toString());
        row.put("status", event.status().word());
        row.put("claims", event.claims().size());
        row.put("title", event.name());
        return row;
    }

    private static Stream<Map<String, @Nullable Object>> responses(Book book) {
        Map<String, String> names = Stream.of(book.countries(), book.organizations(), book.events())
                .flatMap(List::stream)
                .collect(Collectors.toMap(Entity::id, Entity::name, (a, b) -> a));
        return book.responses().stream().map(response -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", response.id());
            row.put("date", response.date() == null ? null : response.date().toString());
            row.put("claims", response.claims().size());
            row.put("country", names.getOrDefault(response.country(), response.country()));
            row.put("event", names.getOrDefault(response.event(), response.event()));
            return row;
        });
    }

    private static Map<String, @Nullable Object> source(Source source, int claims) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", source.id());
        row.put("sign", source.siglum());
        row.put(
                "published",
                source.published() == null ? null : source.published().toString());
        row.put("claims", claims);
        row.put("seed", source.seed());
        row.put("title", source.title());
        return row;
    }

    private static Map<String, @Nullable Object> conflict(Conflict conflict) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", conflict.id());
        row.put("status", conflict.status().word());
        row.put("question", conflict.question());
        return row;
    }

    private static Stream<Map<String, @Nullable Object>> claims(Book book) {
        Map<Passage.Id, Passage> passages =
                book.passages().stream().collect(Collectors.toMap(Passage::id, Function.identity()));
        Map<String, String> signs = book.sources().stream().collect(Collectors.toMap(Source::id, Source::siglum));
        return book.claims().stream().map(claim -> {
            Passage passage = Objects.requireNonNull(passages.get(claim.passage()));
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", claim.id().value());
            row.put("place", signs.get(passage.source()) + " ¶" + passage.paragraph() + "." + passage.sentence());
            row.put("date", claim.date() == null ? null : claim.date().toString());
            row.put("text", claim.text());
            return row;
        });
    }

    /** Columns of even width under their names; on a terminal no line is longer than it is wide. */
    private List<String> table(List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return List.of("Nothing of that kind" + (words.isEmpty() ? "." : " holds these words."));
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.copyOf(rows.get(0).keySet()));
        rows.forEach(row -> cells.add(row.values().stream()
                .map(cell -> cell == null ? "" : Terminal.plain(cell.toString()).replace('\n', ' '))
                .toList()));
        int last = cells.get(0).size() - 1;
        int[] widths = new int[last];
        cells.forEach(row -> {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return cells.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < last; i++) {
                        line.append(row.get(i))
                                .append(" ".repeat(widths[i] - row.get(i).length()))
                                .append(GAP);
                    }
                    return cut(line.append(row.get(last)).toString().stripTrailing());
                })
                .toList();
    }

    private String cut(String line) {
        int width = terminal.columns();
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
