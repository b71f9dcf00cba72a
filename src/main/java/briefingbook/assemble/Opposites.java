package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import java.util.List;

/** Sets against each other what two sources say in nearly the same words, the one in the negative. */
final class Opposites {

    /** How like the two must be. */
    private static final double SAME_SENTENCE = 0.4;

    private Opposites() {}

    static List<Suggestion> find(Ground ground) {
        return ground.likeness().acrossSources(SAME_SENTENCE).stream()
                .filter(pair -> !ground.cues(pair.one()).foresees()
                        && !ground.cues(pair.other()).foresees()
                        && differ(ground, pair.one(), pair.other()))
                .map(pair -> new Suggestion(
                        Conflict.Kind.CONTRADICTION,
                        "Is it so, or is it not?",
                        List.of(pair.one()),
                        List.of(pair.other()),
                        "nearly the same words, the one in the negative"))
                .toList();
    }

    /** Whether one of the two denies a word of the other that it does not assert itself. */
    static boolean differ(Ground ground, Claim one, Claim other) {
        return denies(ground.likeness(), one, other) || denies(ground.likeness(), other, one);
    }

    private static boolean denies(Likeness likeness, Claim one, Claim other) {
        return likeness.terms(one).stream()
                .filter(Terms::isNegated)
                .anyMatch(term -> !likeness.holds(other, term)
                        && !likeness.holds(one, term.substring(1))
                        && likeness.holds(other, term.substring(1)));
    }
}
