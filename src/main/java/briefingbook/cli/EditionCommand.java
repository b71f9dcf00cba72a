package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.authority.EditionFile;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.edition.History;
import briefingbook.edition.Holdings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code edition}. */
@Command(
        name = "edition",
        description = {
            "Publishes the book under the next number.",
            "It records in the folder of the documents, as editions/<number>.yaml, what the book holds; then it publishes"
                    + " the site. Later builds tell what changed since, and keep the addresses and the claims' ids of"
                    + " every edition alive. Where nothing has changed since the last edition there is no new one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book edition --note \"With the answers of the Nordic countries.\"",
            "  briefing-book edition --date 2025-04-08"
        })
final class EditionCommand implements Callable<Integer> {

    private static final int LINES_SHOWN = 20;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BookOptions book = new BookOptions();

    @Option(names = "--note", paramLabel = "TEXT", description = "What is new in it, in a sentence.")
    private String note = "";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day of its publication; today unless given.")
    private @Nullable String date;

    EditionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PartialDate day = day();
        BookBuild.Made made = book.build(terminal, false).make();
        if (made.site() == null) {
            return refused(made);
        }
        Imprint.@Nullable Edition last = made.book().imprint().edition();
        if (last != null && day.lastDay().isBefore(last.date().lastDay())) {
            throw wrong(day.iso() + " lies before the day of edition " + last.number() + ", "
                    + last.date().iso() + ". Give a later one with --date.");
        }
        History.@Nullable Step since = made.history().sinceLast();
        if (last != null
                && since != null
                && last.equals(since.since())
                && Objects.requireNonNull(since.changes()).isEmpty()) {
            say("Nothing that the book holds has changed since edition " + last.number()
                    + ": there is no new edition, and nothing was written.");
            return Exit.DONE;
        }
        Imprint.Edition edition = new Imprint.Edition(last == null ? 1 : last.number() + 1, day, note.strip());
        Path file = EditionFile.write(book.seeds(), edition, Holdings.of(made.book()));
        publish(file);
        say("Edition " + edition.number() + " of " + edition.date().iso() + ", recorded in " + file
                + " and published to " + book.site() + ".");
        if (since != null && since.changes() != null && since.since() != null) {
            say("What changed since edition " + since.since().number() + ": "
                    + since.changes().summary() + ".");
            since.changes().lines(LINES_SHOWN).forEach(this::say);
        }
        return Exit.DONE;
    }

    /** Takes the record back where the site does not come to stand, so that no number is spent on it. */
    private void publish(Path record) throws IOException {
        boolean published = false;
        try {
            published = book.build(terminal, false).run().published();
        } finally {
            if (!published) {
                Files.deleteIfExists(record);
            }
        }
        if (!published) {
            throw new IOException("the documents changed while the edition was made, and have errors now. Build, put"
                    + " them right, and try again.");
        }
    }

    private Integer refused(BookBuild.Made made) {
        new Summary(new BookBuild.Outcome(made.book(), null), book.site(), Duration.ZERO, terminal)
                .errors()
                .forEach(terminal.err()::println);
        terminal.err().println("There is no new edition, because of these errors; " + book.site() + " is as it was.");
        return Exit.FAILED;
    }

    private PartialDate day() {
        if (date == null) {
            return new PartialDate(LocalDate.now(terminal.clock()).toString());
        }
        if (!date.matches("\\d{4}-\\d{2}-\\d{2}") || !PartialDate.isDate(date)) {
            throw wrong("\"" + date + "\" is no day: give it as year, month and day, such as 2025-04-08.");
        }
        return new PartialDate(date);
    }

    private ParameterException wrong(String words) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
    }

    private void say(String line) {
        if (!book.quiet()) {
            terminal.out().println(Terminal.plain(line));
        }
    }
}
