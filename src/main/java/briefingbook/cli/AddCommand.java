package briefingbook.cli;

import briefingbook.authority.Spelling;
import briefingbook.book.Book;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import briefingbook.edition.BookChanges;
import briefingbook.edition.Holdings;
import briefingbook.maintain.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code add}. */
@Command(
        name = "add",
        description = {
            "Copies documents into the seeds folder, shows what they say of themselves and what the book gains, and writes a file for each in authority/sources.",
            "Nothing is overwritten; undo takes it all out again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book add report.html --publisher \"North Wire\" --date 2025-02-25",
            "  briefing-book add papers/       all documents of a folder, their paths inside it kept"
        })
final class AddCommand implements Callable<Integer> {

    private static final int CHANGES_SHOWN = 8;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BookOptions book = new BookOptions();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Documents, or folders of them.")
    private List<Path> files = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "The title; for one document.")
    private @Nullable String title;

    @Option(names = "--publisher", paramLabel = "TEXT", description = "Who published it.")
    private @Nullable String publisher;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "When it was published, such as 2025-02-25, 2025-02 or 2025.")
    private @Nullable String date;

    @Option(names = "--url", paramLabel = "ADDRESS", description = "Its address; for one document.")
    private @Nullable String url;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What it is: encyclopedia, news, statement, transcript, analysis or other.")
    private @Nullable String kind;

    @Option(names = "--json", description = "Answers in JSON, for scripts.")
    private boolean json;

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        check();
        Book before = book.build(terminal, false).draft().book();
        Intake intake = new Intake(book.seeds());
        intake.copy(files);
        intake.refused().forEach(line -> terminal.err().println(Terminal.plain(line)));
        if (intake.added().isEmpty()) {
            report(intake, List.of(), List.of(), new BookChanges(List.of()));
            return intake.refused().isEmpty() ? Exit.DONE : Exit.FAILED;
        }
        List<Intake.Entry> entries;
        Book after;
        try {
            entries = intake.describe(
                    before,
                    book.build(terminal, false).draft().book(),
                    new Intake.Given(title, publisher, date, url, kind));
            after = book.build(terminal, false).draft().book();
        } catch (IOException | RuntimeException e) {
            intake.takeBack();
            throw e;
        }
        report(intake, entries, unread(intake, after), BookChanges.between(Holdings.of(before), Holdings.of(after)));
        return Exit.DONE;
    }

    /** What the book says of documents that were copied in and are none of its sources, such as one in another language. */
    private static List<String> unread(Intake intake, Book after) {
        Set<String> read = after.sources().stream().map(Source::seed).collect(Collectors.toSet());
        return intake.added().stream()
                .filter(seed -> !read.contains(seed))
                .flatMap(seed ->
                        after.review().stream().filter(note -> note.message().startsWith(seed + " ")))
                .map(note -> note.message() + " " + note.suggestion())
                .toList();
    }

    private void check() {
        boolean several = files.size() > 1 || files.stream().anyMatch(Files::isDirectory);
        if (several && (title != null || url != null)) {
            throw wrong("--title and --url are for one document; add the others by themselves.");
        }
        if (date != null && (!PartialDate.isDate(date) || date.indexOf('/') >= 0)) {
            throw wrong("\"" + date + "\" is no date: write it as 2025-02-25, 2025-02 or 2025.");
        }
        if (url != null && !url.matches("https?://\\S+")) {
            throw wrong("\"" + url + "\" is no address: it begins with http:// or https://.");
        }
        List<String> kinds =
                Arrays.stream(Source.Kind.values()).map(Source.Kind::word).toList();
        if (kind != null && !kinds.contains(kind)) {
            throw wrong("\"" + kind + "\" is no kind. "
                    + Spelling.meant(kind, kinds)
                            .map(meant -> "Did you mean " + meant + "? ")
                            .orElse("")
                    + "It is one of " + String.join(", ", kinds) + ".");
        }
    }

    private ParameterException wrong(String why) {
        if (spec == null) {
            throw new IllegalStateException(why);
        }
        return new ParameterException(spec.commandLine(), why);
    }

    private void report(Intake intake, List<Intake.Entry> entries, List<String> unread, BookChanges changes) {
        if (json) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("added", entries);
            report.put("skipped", intake.skipped());
            report.put("refused", intake.refused());
            report.put("unread", unread);
            report.put("changes", changes.json());
            terminal.json(report);
            return;
        }
        if (book.quiet()) {
            return;
        }
        intake.skipped().forEach(line -> tell("", line));
        entries.forEach(this::tell);
        unread.forEach(line -> tell("", "added, but " + line));
        if (!changes.isEmpty()) {
            tell("", "What that changes in the book:");
            changes.lines(CHANGES_SHOWN).forEach(line -> terminal.out().println("  " + Terminal.plain(line)));
        }
        int added = intake.added().size();
        if (added > 0) {
            tell("", added + " added. Next: briefing-book review, then build; undo takes it out again.");
        } else {
            tell("", "Nothing was added.");
        }
    }

    private void tell(Intake.Entry entry) {
        terminal.out()
                .println(terminal.styled(Style.bold, "added " + book.seeds().resolve(entry.seed())));
        for (Intake.Field field : entry.fields()) {
            String key = String.format(Locale.ROOT, "  %-11s", field.key());
            tell(key, field.value() == null ? "not found" : field.value() + " (" + field.why() + ")");
        }
        tell("  ", "written " + book.seeds().resolve(entry.file()));
        if (!entry.missing().isEmpty()) {
            tell("  ", "Fill in there what was not found: " + String.join(", ", entry.missing()) + ".");
        }
    }

    private void tell(String first, String words) {
        Paragraphs.lines(first, words).forEach(terminal.out()::println);
    }
}
