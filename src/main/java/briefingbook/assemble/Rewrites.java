package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a copy retells a sentence of its origin and a word that decides what is said has changed. */
final class Rewrites {

    /** One way to put it, and another that does not say the same. */
    private record Turn(WordList one, WordList other) {
        /** From one line of the list: {@code agreed | agreement <> proposed | proposal}. */
        static Turn of(String line) {
            String[] ways = line.split("<>");
            return new Turn(WordList.among(ways[0]), WordList.among(ways[1]));
        }
    }

    /** The words of the origin and of its copy. */
    private record Change(String from, String to) {}

    private static final List<Turn> TURNS =
            WordList.lines("decisive-words").stream().map(Turn::of).toList();
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{3,60})[”\"]");

    private Rewrites() {}

    static List<Suggestion> find(Ground ground, List<Derivation.Retold> retold) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Derivation.Retold pair : retold) {
            change(pair.origin(), pair.derived())
                    .ifPresent(change -> suggestions.add(new Suggestion(
                            Conflict.Kind.COPY_CHANGES_FACT,
                            question(ground, pair, change),
                            List.of(pair.origin()),
                            List.of(pair.derived()),
                            ground.source(pair.derived()).siglum() + " retells "
                                    + ground.source(pair.origin()).siglum() + " and changes “" + change.from()
                                    + "” to “" + change.to() + "”")));
        }
        return suggestions;
    }

    /** The change from origin to copy, as far as the list knows it. */
    private static Optional<Change> change(Claim origin, Claim copy) {
        for (Turn turn : TURNS) {
            Optional<Change> change = change(turn.one(), turn.other(), origin.text(), copy.text())
                    .or(() -> change(turn.other(), turn.one(), origin.text(), copy.text()));
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    private static Optional<Change> change(WordList before, WordList after, String origin, String copy) {
        boolean turned = !after.first(origin).isPresent() && !before.first(copy).isPresent();
        return turned
                ? before.first(origin).flatMap(from -> after.first(copy).map(to -> new Change(from, to)))
                : Optional.empty();
    }

    /** About the words that both quote, where they quote the same. */
    private static String question(Ground ground, Derivation.Retold pair, Change change) {
        Matcher quoted = QUOTED.matcher(pair.origin().text());
        String about =
                quoted.find() && pair.derived().text().contains(quoted.group(1)) ? "“" + quoted.group(1) + "”: " : "";
        return about + "“" + change.from() + "” ("
                + ground.source(pair.origin()).siglum() + "), or “" + change.to() + "” ("
                + ground.source(pair.derived()).siglum() + ")?";
    }
}
