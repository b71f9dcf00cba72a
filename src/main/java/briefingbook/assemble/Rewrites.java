package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a copy retells a sentence of its origin and a word that decides what is said has changed. */
final class Rewrites {

    /** One way to put it, and another that does not say the same. */
    private record Turn(PhraseList one, PhraseList other) {
        /** From one line of the list: {@code agreed | agreement <> proposed | proposal}. */
        static Turn of(String line) {
            String[] ways = line.split("<>");
            return new Turn(list(ways[0]), list(ways[1]));
        }
    }

    private static PhraseList list(String ways) {
        return PhraseList.of(Arrays.stream(ways.split("\\|")).map(String::strip).toList());
    }

    /** The first phrase of the list in the text, as the text has it. */
    private static Optional<String> first(PhraseList list, String text) {
        return list.find(text).stream().findFirst().map(found -> text.substring(found.from(), found.to()));
    }

    /** The words of the origin and of its copy. */
    private record Change(String from, String to) {}

    private static final List<Turn> TURNS =
            PhraseList.lines("decisive-words.txt").stream().map(Turn::of).toList();
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

    private static Optional<Change> change(PhraseList before, PhraseList after, String origin, String copy) {
        boolean turned = first(after, origin).isEmpty() && first(before, copy).isEmpty();
        return turned
                ? first(before, origin).flatMap(from -> first(after, copy).map(to -> new Change(from, to)))
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
