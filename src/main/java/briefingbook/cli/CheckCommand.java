package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.book.ReviewNote.Severity;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}. */
@Command(
        name = "check",
        description = {
            "Checks all that a build checks, and writes nothing.",
            "Ends with 1 where a build would not publish, and with 3 where the review list holds a warning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book check",
            "  briefing-book check --strict     ends with 3 where there is any question at all",
            "  briefing-book check --json"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private BookOptions book = new BookOptions();

    @Option(names = "--strict", description = "Ends with 3 where the review list holds a note, too.")
    private boolean strict;

    @Option(names = "--json", description = "Answers in JSON, for scripts.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        BookBuild.Made made = book.build(terminal, false).make();
        Summary summary = new Summary(new BookBuild.Outcome(made.book(), null), book.site(), Duration.ZERO, terminal);
        int errors = summary.of(Severity.ERROR).size();
        int warnings = summary.of(Severity.WARNING).size();
        int notes = summary.of(Severity.NOTE).size();
        summary.errors().forEach(terminal.err()::println);
        if (json) {
            terminal.json(report(summary, errors, warnings, notes));
        } else if (!book.quiet()) {
            summary.review(true).forEach(terminal.out()::println);
            terminal.out()
                    .println("Checked, nothing written: " + counted(errors, "error") + ", "
                            + counted(warnings, "warning") + ", " + counted(notes, "note") + ".");
        }
        if (errors > 0) {
            return Exit.FAILED;
        }
        return warnings > 0 || strict && notes > 0 ? Exit.FOUND : Exit.DONE;
    }

    private static Map<String, Object> report(Summary summary, int errors, int warnings, int notes) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("errors", errors);
        report.put("warnings", warnings);
        report.put("notes", notes);
        report.put("review", summary.review());
        return report;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
