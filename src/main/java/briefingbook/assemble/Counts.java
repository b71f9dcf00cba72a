package briefingbook.assemble;

import briefingbook.assemble.Measure.What;
import briefingbook.assemble.NumberReader.Number;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads how many: votes, the dead and the injured, and other heads by their noun. */
final class Counts {

    /** So many words behind a number of people it is told what became of them. */
    private static final int FATE = 4;
    /** So many words before it: {@code killed at least 14}. */
    private static final int FATE_BEFORE = 3;
    /** So many adjectives may stand between a number and its noun. */
    private static final int ADJECTIVES = 2;

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;
    /** From here on round numbers are round. */
    private static final int GREAT = 100;

    private final NumberReader words;

    Counts(NumberReader words) {
        this.words = words;
    }

    /** What the number counts; empty where it counts a part, some others, or no heads. */
    Optional<Measure> of(Number number) {
        boolean clock = words.word(number.from() - 1).equals(":")
                || words.word(number.to()).equals(":");
        if (clock || role(number.from() - 1).equals("part") || role(number.to()).equals("more")) {
            return Optional.empty();
        }
        return votes(number).or(() -> casualties(number)).or(() -> heads(number));
    }

    private static String role(String word) {
        return Measures.ROLES.getOrDefault(word, "");
    }

    private String role(int token) {
        return role(words.word(token));
    }

    private Optional<Measure> votes(Number number) {
        boolean voting = IntStream.range(0, words.tokens())
                .mapToObj(words::word)
                .anyMatch(word -> word.startsWith("vote") || word.startsWith("abst"));
        int at = number.to();
        return voting
                ? Optional.ofNullable(vote(at))
                        .or(() -> Optional.ofNullable(vote(at + 1)))
                        .map(what -> new Measure(what, "", number.amount(), words.text(number.from(), at - 1)))
                : Optional.empty();
    }

    private @Nullable What vote(int token) {
        String word = words.word(token);
        if (word.equals("for") || word.equals("in") && words.word(token + 1).startsWith("favo")) {
            return What.IN_FAVOUR;
        }
        return word.equals("against") ? What.AGAINST : word.startsWith("abst") ? What.ABSTAINING : null;
    }

    private Optional<Measure> casualties(Number number) {
        What before = isBeside(number.from()) ? fate(number.from() - 1) : null;
        What behind = before == null ? fateBehind(number.to()) : null;
        boolean persons = role(number.to()).equals("person")
                || role(number.to() + 1).equals("person")
                || words.word(number.to()).equals("were")
                || fate(number.to()) != null;
        What fate = before != null || !persons ? before : behind != null ? behind : fateBefore(number.from());
        return Optional.ofNullable(fate)
                .map(what -> new Measure(what, "", rounded(number), words.text(number.from(), number.to() - 1)));
    }

    private @Nullable What fate(int token) {
        return switch (role(token)) {
            case "killed" -> What.KILLED;
            case "injured" -> What.INJURED;
            default -> null;
        };
    }

    /** What became of those counted, told before others are. */
    private @Nullable What fateBehind(int from) {
        for (int token = from;
                token < from + FATE
                        && words.at(token) == null
                        && !words.word(token).equals("and");
                token++) {
            if (fate(token) != null) {
                return fate(token);
            }
        }
        return null;
    }

    private @Nullable What fateBefore(int number) {
        for (int token = number - 1; token >= number - FATE_BEFORE && isBeside(token + 1); token--) {
            if (fate(token) != null) {
                return fate(token);
            }
        }
        return null;
    }

    private Optional<Measure> heads(Number number) {
        Amount amount = number.amount();
        if (!number.wide() && amount.least() >= FIRST_YEAR && amount.most() <= LAST_YEAR) {
            return Optional.empty();
        }
        for (int token = number.to(); token <= number.to() + ADJECTIVES; token++) {
            String word = words.word(token);
            boolean person = role(token).equals("person");
            boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
            boolean other = !person && !role(token).isEmpty() || !plural && Terms.isSmall(word);
            if (other || !isBeside(token) || words.at(token) != null) {
                return Optional.empty();
            }
            if (person || plural) {
                return Optional.of(
                        new Measure(What.HEADS, Terms.stem(word), rounded(number), words.text(number.from(), token)));
            }
        }
        return Optional.empty();
    }

    private boolean isBeside(int token) {
        return !words.word(token).isEmpty()
                && (words.gap(token).isBlank() || words.gap(token).equals("-"));
    }

    /** A great round number stands for those near it. */
    static Amount rounded(Number number) {
        double value = number.amount().middle();
        if (number.wide() || value < GREAT || value != Math.rint(value)) {
            return number.amount();
        }
        double unit = 1;
        while (value % (unit * 10) == 0) {
            unit *= 10;
        }
        return number.amount().within(unit > 1 ? unit / 2 : 0);
    }
}
