package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.book.ReviewNote;
import briefingbook.edition.BookChanges;
import briefingbook.edition.History;
import briefingbook.edition.Holdings;
import briefingbook.edition.PublishedSite;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code diff}. */
@Command(
        name = "diff",
        description = {
            "Tells what a build would change in the book, and writes nothing.",
            "It compares what the documents give with the site that was published, or with an edition: events,"
                    + " persons, responses, countries and sources that are new, renamed, moved, merged, split or gone,"
                    + " claims that were added or withdrawn, and what is disputed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book diff                 against the site in site-output/",
            "  briefing-book diff --edition 2     against what edition 2 held",
            "  briefing-book diff --json"
        })
final class DiffCommand implements Callable<Integer> {

    private static final int LINES_SHOWN = 50;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BookOptions book = new BookOptions();

    @Option(names = "--edition", paramLabel = "N", description = "Compares with what this edition held.")
    private @Nullable Integer edition;

    @Option(names = "--json", description = "Answers in JSON, for scripts.")
    private boolean json;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        @Nullable Holdings published = edition == null ? PublishedSite.read(book.site()) : null;
        BookBuild.Draft draft = book.build(terminal, false).draft();
        Summary summary = new Summary(new BookBuild.Outcome(draft.book(), null), book.site(), Duration.ZERO, terminal);
        if (!summary.of(ReviewNote.Severity.ERROR).isEmpty()) {
            summary.errors().forEach(terminal.err()::println);
            terminal.err().println("A build would publish nothing, because of these errors.");
            return Exit.FAILED;
        }
        Holdings before = published == null ? recorded(draft.history()) : published;
        answer(BookChanges.between(before, Holdings.of(draft.book())));
        return Exit.DONE;
    }

    private Holdings recorded(History history) {
        int number = Objects.requireNonNull(edition);
        History.Step step = history.steps().stream()
                .filter(one -> one.edition() != null && one.edition().number() == number)
                .findFirst()
                .orElseThrow(() -> wrong("There is no edition " + number + "."));
        if (step.holds() == null) {
            throw wrong("editions/" + number + ".yaml does not record what the book held.");
        }
        return step.holds();
    }

    private ParameterException wrong(String words) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
    }

    private void answer(BookChanges changes) {
        String against = edition == null ? book.site().toString() : "edition " + edition;
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("against", against);
            answer.put("changes", changes.json());
            terminal.json(answer);
            return;
        }
        if (changes.isEmpty()) {
            terminal.out().println("What the book holds is the same as in " + against + ".");
            return;
        }
        terminal.out().println("Against " + against + ": " + changes.summary() + ".");
        changes.lines(book.verbose() ? Integer.MAX_VALUE : LINES_SHOWN).stream()
                .map(Terminal::plain)
                .forEach(terminal.out()::println);
    }
}
