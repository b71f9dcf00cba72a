package briefingbook.maintain;

import briefingbook.book.Answer;
import briefingbook.maintain.Ledger.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes answers into the files of a seeds folder, so that each can be undone. */
public final class Answering {

    private final Path seeds;
    private final Ledger ledger;

    public Answering(Path seeds) {
        this.seeds = seeds;
        this.ledger = new Ledger(seeds);
    }

    /**
     * Gives the answer and returns what was done, a line for each file.
     *
     * @param filled what was typed; blanks left out add no line
     */
    public List<String> give(Question question, Answer answer, List<Typed.Filled> filled) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (Typed.Filled each : filled) {
            Change companion = each.value().companion();
            if (companion != null && !companion.file().equals(answer.file())) {
                changes.add(companion);
            }
        }
        changes.add(new Change(answer.file(), null));
        String text = answer.text();
        if (text != null) {
            changes.set(changes.size() - 1, Change.of(answer.file(), content(answer.file(), text, filled)));
        }
        List<String> said = new ArrayList<>();
        for (Change change : changes) {
            boolean there = Files.exists(seeds.resolve(change.file()));
            said.add((change.content() == null ? "removed " : there ? "changed " : "written ")
                    + seeds.resolve(change.file()));
        }
        ledger.carryOut(question.note().code() + ": " + answer.label() + " (" + answer.file() + ")", changes);
        return said;
    }

    private String content(String file, String text, List<Typed.Filled> filled) throws IOException {
        StringBuilder lines = new StringBuilder(text);
        filled.forEach(each -> lines.append(each.line()));
        Path path = seeds.resolve(file);
        return Files.exists(path) ? YamlKeys.set(Files.readString(path), lines.toString()) : lines.toString();
    }
}
