package briefingbook.cli;

import briefingbook.book.Answer;
import briefingbook.book.Answer.Blank;
import briefingbook.book.Book;
import briefingbook.maintain.Answering;
import briefingbook.maintain.Ledger;
import briefingbook.maintain.Question;
import briefingbook.maintain.Typed;
import briefingbook.maintain.Typing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/** Puts questions one by one to somebody at a terminal, and writes each answer at once. */
final class Interview {

    private static final List<String> HELP = List.of(
            "A number gives that answer: its file is written at once, and undo takes it back.",
            "Where an answer ends in … something is asked for; nothing typed there goes back to the answers.",
            "s, or nothing typed, skips the question: it stays open.",
            "b goes back to the question before, and takes its answer back.",
            "t is short for the first answer that asks for something.",
            "q ends; what was answered stays answered.");

    private final Terminal terminal;
    private final Typing typing;
    private final Answering answering;
    private final Ledger ledger;
    /** Numbers of the questions gone through before this one, the last first. */
    private final Deque<Integer> trail = new ArrayDeque<>();
    /** Numbers of those that were answered. */
    private final Set<Integer> answered = new HashSet<>();
    /** Lines written in this session, as file and key: they settle later questions, too. */
    private final Set<String> written = new HashSet<>();

    Interview(Terminal terminal, Path seeds, Book book) {
        this.terminal = terminal;
        this.typing = new Typing(seeds, book);
        this.answering = new Answering(seeds);
        this.ledger = new Ledger(seeds);
    }

    /** How many were answered. */
    int hold(List<Question> questions) throws IOException {
        int at = 0;
        while (at < questions.size()) {
            Question question = questions.get(at);
            if (isSettledBefore(question)) {
                at++;
                continue;
            }
            show(question, at + 1, questions.size());
            Step step = step(question, at);
            if (step == Step.QUIT) {
                break;
            }
            if (step == Step.BACK) {
                at = back(at);
            } else {
                trail.push(at);
                at++;
            }
        }
        return answered.size();
    }

    private enum Step {
        ON,
        BACK,
        QUIT
    }

    /** What the key of one question leads to. */
    private Step step(Question question, int at) throws IOException {
        while (true) {
            @Nullable String key = typed(keys(question));
            if (key == null || key.equals("q")) {
                return Step.QUIT;
            }
            switch (key) {
                case "", "s" -> {
                    return Step.ON;
                }
                case "b" -> {
                    return Step.BACK;
                }
                case "?" -> HELP.forEach(line -> tell("  ", line));
                default -> {
                    Optional<Answer> answer = answer(question, key);
                    if (answer.isEmpty()) {
                        tell("  ", "\"" + key + "\" is none of the keys; ? explains them.");
                    } else if (give(question, answer.get())) {
                        answered.add(at);
                        return Step.ON;
                    }
                }
            }
        }
    }

    private int back(int at) throws IOException {
        if (trail.isEmpty()) {
            tell("  ", "This is the first question.");
            return at;
        }
        int before = trail.pop();
        if (answered.remove(before)) {
            ledger.undo().ifPresent(undone -> tell("  ", "Taken back: " + undone.what() + "."));
            written.clear();
        }
        return before;
    }

    private static Optional<Answer> answer(Question question, String key) {
        List<Answer> answers = question.note().answers();
        if (key.equals("t")) {
            return answers.stream().filter(each -> !each.blanks().isEmpty()).findFirst();
        }
        boolean number = key.matches("[1-9]\\d?") && Integer.parseInt(key) <= answers.size();
        return number ? Optional.of(answers.get(Integer.parseInt(key) - 1)) : Optional.empty();
    }

    /** False where nothing was typed into any of the blanks. */
    private boolean give(Question question, Answer answer) throws IOException {
        List<Typed.Filled> filled = new ArrayList<>();
        for (Blank blank : answer.blanks()) {
            fill(blank).ifPresent(value -> filled.add(new Typed.Filled(blank, value)));
        }
        if (filled.isEmpty() && !answer.blanks().isEmpty()) {
            return false;
        }
        answering.give(question, answer, filled).forEach(line -> tell("  ", line));
        filled.forEach(each -> written.add(answer.file() + " " + each.blank().before()));
        if (filled.size() < answer.blanks().size()) {
            tell("  ", "What you left out stays open.");
        }
        return true;
    }

    /** Asks until what is typed is understood; empty where nothing is typed. */
    private Optional<Typed.Value> fill(Blank blank) throws IOException {
        tell("  ", blank.asks());
        List<Typed.Value> near = List.of();
        while (true) {
            @Nullable String words = typed("  > ");
            if (words == null || words.isEmpty()) {
                return Optional.empty();
            }
            if (words.matches("[1-9]") && Integer.parseInt(words) <= near.size()) {
                return Optional.of(near.get(Integer.parseInt(words) - 1));
            }
            Typed typed = typing.read(blank, words);
            if (typed instanceof Typed.Value value) {
                if (!value.label().equals(words)) {
                    tell("  ", "That is " + value.label() + ".");
                }
                return Optional.of(value);
            }
            if (typed instanceof Typed.Unclear unclear) {
                near = unclear.near();
                tell("  ", unclear.why() + (near.isEmpty() ? "" : " Did you mean:"));
                for (int i = 0; i < near.size(); i++) {
                    tell("  [" + (i + 1) + "] ", near.get(i).label());
                }
            }
        }
    }

    /** Whether an answer of this session settles this question, too. */
    private boolean isSettledBefore(Question question) {
        return !question.note().answers().isEmpty()
                && question.note().answers().stream()
                        .allMatch(answer -> !answer.blanks().isEmpty()
                                && answer.blanks().stream()
                                        .allMatch(blank -> written.contains(answer.file() + " " + blank.before())));
    }

    private void show(Question question, int number, int all) {
        terminal.out().println();
        terminal.out()
                .println(terminal.styled(Style.bold, number + " of " + all) + "  "
                        + question.note().severity().word() + " "
                        + question.note().code() + depends(question));
        for (Question.Context context : question.passages()) {
            terminal.out().println();
            tell("  ", context.source());
            tell("  ", context.place() + (context.claim() == null ? "" : ", claim " + context.claim()));
            if (context.before() != null) {
                tell("    … ", context.before());
            }
            Paragraphs.lines("    ", context.text())
                    .forEach(line -> terminal.out().println(terminal.styled(Style.bold, line)));
            if (context.after() != null) {
                tell("    … ", context.after());
            }
        }
        terminal.out().println();
        tell("", question.note().message());
        if (question.hasGuess()) {
            tell(
                    "",
                    "Guess: " + question.note().answers().get(0).label() + ", as "
                            + question.note().guess() + ".");
        }
        int key = 0;
        for (Answer answer : question.note().answers()) {
            key++;
            tell("  [" + key + "] ", answer.label() + (answer.blanks().isEmpty() ? "" : " …"));
        }
        if (question.note().answers().isEmpty()) {
            tell("→ ", question.note().suggestion());
        }
    }

    private static String keys(Question question) {
        int answers = question.note().answers().size();
        return (answers == 0 ? "" : answers == 1 ? "[1], " : "[1] to [" + answers + "], ")
                + "[s]kip, [b]ack, [q]uit, [?] help: ";
    }

    /** How many claims depend on the answer, where any do. */
    static String depends(Question question) {
        return switch (question.claims()) {
            case 0 -> "";
            case 1 -> " (1 claim)";
            default -> " (" + question.claims() + " claims)";
        };
    }

    /** What is typed after a prompt; null at the end of the input. */
    private @Nullable String typed(String prompt) throws IOException {
        terminal.out().print(prompt);
        terminal.out().flush();
        @Nullable String line = terminal.in().readLine();
        return line == null ? null : line.strip();
    }

    private void tell(String first, String words) {
        Paragraphs.lines(first, words).forEach(terminal.out()::println);
    }
}
