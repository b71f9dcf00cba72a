package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.authority.Spelling;
import briefingbook.book.Answer;
import briefingbook.book.Book;
import briefingbook.edition.BookChanges;
import briefingbook.edition.Holdings;
import briefingbook.maintain.Answering;
import briefingbook.maintain.OpenQuestions;
import briefingbook.maintain.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code review}. */
@Command(
        name = "review",
        description = {
            "Asks what only an editor can say, the most useful question first: errors, then warnings, then notes, and of each those on which most claims depend.",
            "On a terminal one by one, answered by a key; each answer is a file in seeds/authority, and undo takes the last one back. Elsewhere it prints the list."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  briefing-book review",
            "  briefing-book review --accept suggested-conflict    takes the guess of each such question",
            "  briefing-book review --json                         the questions with the files that answer them"
        })
final class ReviewCommand implements Callable<Integer> {

    private static final int CHANGES_SHOWN = 5;

    private final Terminal terminal;

    @Mixin
    private BookOptions book = new BookOptions();

    @Option(
            names = "--accept",
            paramLabel = "CODE",
            arity = "1..*",
            split = ",",
            description = "Takes the guess of every question of these codes that has one.")
    private List<String> accepted = List.of();

    @Option(names = "--json", description = "Answers in JSON, for scripts.")
    private boolean json;

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        BookBuild build = book.build(terminal, false);
        Book before = build.draft().book();
        List<Question> questions = OpenQuestions.of(before);
        if (!accepted.isEmpty()) {
            accept(questions, before);
        } else if (json) {
            terminal.json(questions.stream().map(Question::report).toList());
        } else if (terminal.interactive()) {
            ask(questions, before);
        } else {
            list(questions);
        }
        return Exit.DONE;
    }

    private void accept(List<Question> questions, Book before) throws IOException {
        TreeSet<String> open = new TreeSet<>();
        questions.forEach(question -> open.add(question.note().code()));
        for (String code : accepted) {
            if (!open.contains(code)) {
                terminal.err()
                        .println("No open question has the code " + Terminal.plain(code) + "."
                                + Spelling.meant(code, open)
                                        .map(meant -> " Did you mean " + meant + "?")
                                        .orElse(""));
            }
        }
        Answering answering = new Answering(book.seeds());
        List<Accepted> taken = new ArrayList<>();
        List<String> stay = new ArrayList<>();
        for (Question question : questions) {
            if (!accepted.contains(question.note().code())) {
                continue;
            }
            if (question.hasGuess()) {
                Answer answer = question.note().answers().get(0);
                Accepted one = new Accepted(question.id(), answer.label(), answering.give(question, answer, List.of()));
                taken.add(one);
                if (!json) {
                    tell("", one.id() + ": " + one.answer());
                    one.done().forEach(line -> tell("  ", line));
                }
            } else {
                stay.add(question.id());
                if (!json) {
                    tell("", question.id() + ": no guess; it stays open.");
                }
            }
        }
        if (json) {
            report(taken, stay, before);
        } else {
            finished(taken.size(), before);
        }
    }

    /** A question whose guess was taken. @param done a line for each file */
    private record Accepted(String id, String answer, List<String> done) {}

    private void report(List<Accepted> taken, List<String> stay, Book before) throws IOException {
        Book after =
                taken.isEmpty() ? before : book.build(terminal, false).draft().book();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("answered", taken);
        report.put("withoutGuess", stay);
        report.put(
                "changes",
                BookChanges.between(Holdings.of(before), Holdings.of(after)).json());
        report.put("left", after.review().size());
        terminal.json(report);
    }

    private void ask(List<Question> questions, Book before) throws IOException {
        if (questions.isEmpty()) {
            tell("", "There is no open question.");
            return;
        }
        Interview interview = new Interview(terminal, book.seeds(), before);
        finished(interview.hold(questions), before);
    }

    /** What the answers change, and what is left. */
    private void finished(int answered, Book before) throws IOException {
        if (answered == 0) {
            tell("", "0 answered, " + before.review().size() + " left; nothing was changed.");
            return;
        }
        Book after = book.build(terminal, false).draft().book();
        BookChanges changes = BookChanges.between(Holdings.of(before), Holdings.of(after));
        if (!changes.isEmpty()) {
            tell("", "What that changes in the book:");
            changes.lines(CHANGES_SHOWN).forEach(line -> tell("  ", line));
        }
        tell("", answered + " answered, " + after.review().size() + " left. Run briefing-book build to publish.");
    }

    private void list(List<Question> questions) {
        int number = 0;
        for (Question question : questions) {
            number++;
            tell(
                    "",
                    number + " of " + questions.size() + "  "
                            + question.note().severity().word() + " " + question.id() + Interview.depends(question));
            tell("   ", question.note().message());
            if (question.hasGuess()) {
                tell(
                        "   ",
                        "Guess: " + question.note().answers().get(0).label() + ", as "
                                + question.note().guess() + ".");
            }
            tell("   → ", question.note().suggestion());
        }
        terminal.out()
                .println(terminal.styled(
                        Style.bold, questions.size() + (questions.size() == 1 ? " question." : " questions.")));
    }

    private void tell(String first, String words) {
        Paragraphs.lines(first, words).forEach(terminal.out()::println);
    }
}
