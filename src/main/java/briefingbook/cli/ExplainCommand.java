package briefingbook.cli;

import briefingbook.book.Book;
import briefingbook.maintain.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}. */
@Command(
        name = "explain",
        description =
                "Tells why a claim, person, event, response, source or disputed point is as it is, where it stands, and what to write to change it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book explain k7f2ak",
            "  briefing-book explain sergey-lavrov",
            "  briefing-book explain \"would back\"     each claim that holds the words; also words that were set aside"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int MOST = 10;

    private final Terminal terminal;

    @Mixin
    private BookOptions book = new BookOptions();

    @Parameters(paramLabel = "ID|WORDS", arity = "1..*", description = "An id, a name, or words as a seed has them.")
    private List<String> asked = List.of();

    @Option(names = "--json", description = "Answers in JSON, for scripts.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String words = String.join(" ", asked);
        Book draft = book.build(terminal, false).draft().book();
        List<Explanation> found = Explanation.of(draft, words);
        if (json) {
            terminal.json(found);
        } else if (found.isEmpty()) {
            List<String> near = Explanation.near(draft, words);
            throw new IOException("nothing in the book is called \"" + Terminal.plain(words) + "\" or holds these words"
                    + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"));
        } else if (found.size() > MOST) {
            tell("", found.size() + " places hold these words; ask for one of them by its id:");
            found.forEach(
                    each -> tell("  ", each.title() + ": " + each.lines().get(0).words()));
        } else {
            found.forEach(this::tell);
        }
        return Exit.DONE;
    }

    private void tell(Explanation explanation) {
        Paragraphs.lines("", explanation.title())
                .forEach(line -> terminal.out().println(terminal.styled(Style.bold, line)));
        for (Explanation.Line line : explanation.lines()) {
            tell(String.format(Locale.ROOT, "  %-14s ", Terminal.plain(line.about())), line.words());
        }
        for (Explanation.Change change : explanation.change()) {
            tell("  ", "If " + change.when() + ", write " + book.seeds().resolve(change.file()) + ":");
            change.text().lines().forEach(line -> terminal.out().println("      " + Terminal.plain(line)));
        }
        terminal.out().println();
    }

    private void tell(String first, String words) {
        Paragraphs.lines(first, words).forEach(terminal.out()::println);
    }
}
