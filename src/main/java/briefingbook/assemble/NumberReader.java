package briefingbook.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers out of running text, in figures and in words: {@code 1,200}, {@code two and a half}, {@code dozens}. */
final class NumberReader {

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\p{L}+(?:['’]\\p{L}+)?|[%$€£:]");
    private static final Map<String, String> VALUES =
            PhraseList.read("number-words.txt").written();
    private static final Map<String, String> WIDTHS =
            PhraseList.read("number-widths.txt").written();

    private static final Pattern PROMISING = Pattern.compile(
            "\\d|\\b(?:an hour|half|" + String.join("|", VALUES.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<PhraseList.Word> tokens = new ArrayList<>();

    NumberReader(String text) {
        this.text = text;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(new PhraseList.Word(
                    token.start(), token.end(), token.group().toLowerCase(Locale.ROOT)));
        }
    }

    /** Whether it is worth while to read: a glance. */
    static boolean mayHaveNumbers(String text) {
        return PROMISING.matcher(text).find();
    }

    /**
     * A number in the text.
     *
     * @param from its first token, words such as {@code about} included
     * @param to the token behind its last
     * @param wide whether such words widen it
     */
    record Number(int from, int to, Amount amount, boolean wide) {}

    /** How many words, figures and signs of money and percent there are. */
    int tokens() {
        return tokens.size();
    }

    /** The token in lower case; empty where there is none. */
    String word(int token) {
        return token >= 0 && token < tokens.size() ? tokens.get(token).folded() : "";
    }

    /** Where the token begins. */
    int start(int token) {
        return tokens.get(token).from();
    }

    /** The text from a token to another, both included. */
    String text(int first, int last) {
        return text.substring(
                start(first), tokens.get(Math.min(last, tokens.size() - 1)).to());
    }

    /** What stands between the token and the one before it. */
    String gap(int token) {
        return token <= 0 || token >= tokens.size()
                ? ""
                : text.substring(tokens.get(token - 1).to(), tokens.get(token).from());
    }

    /** The number that begins at the token; null where none does. */
    @Nullable
    Number at(int token) {
        Number bare = bare(token);
        if (bare == null) {
            return null;
        }
        String two = word(token - 2) + " " + word(token - 1);
        String width = WIDTHS.getOrDefault(two, WIDTHS.get(word(token - 1)));
        if (width == null) {
            return bare;
        }
        Amount factor = amount(width);
        Amount wide =
                new Amount(bare.amount().least() * factor.least(), bare.amount().most() * factor.most());
        return new Number(token - (WIDTHS.containsKey(two) ? 2 : 1), bare.to(), wide, true);
    }

    private @Nullable Number bare(int token) {
        String word = word(token);
        if (word.isEmpty()) {
            return null;
        }
        if (Character.isDigit(word.charAt(0))) {
            return multiplied(token, token + 1, Double.parseDouble(word.replace(",", "")));
        }
        if (word.equals("a") || word.equals("an")) {
            return article(token);
        }
        if (word.equals("half") && word(token + 1).startsWith("a")) {
            Number one = article(token + 1);
            return one == null ? null : new Number(token, one.to(), one.amount().times(0.5), one.wide());
        }
        String value = VALUES.get(word);
        if (value == null || value.startsWith("x")) {
            return null;
        }
        Amount amount = amount(value);
        if (amount.least() < amount.most()) {
            return roundly(token, amount);
        }
        String ones = VALUES.getOrDefault(word(token + 1), "");
        boolean tens =
                amount.least() >= 20 && ones.length() == 1 && gap(token + 1).equals("-");
        return tens
                ? multiplied(token, token + 2, amount.least() + amount(ones).least())
                : multiplied(token, token + 1, amount.least());
    }

    /** One, where an article stands before a word that multiplies, or before an hour. */
    private @Nullable Number article(int token) {
        String next = word(token + 1);
        boolean counted = next.length() > 2 && VALUES.getOrDefault(next, "").startsWith("x");
        return counted || next.equals("hour") ? multiplied(token, token + 1, 1) : null;
    }

    /** {@code dozens}, {@code tens of thousands}. */
    private Number roundly(int token, Amount amount) {
        String behind = VALUES.getOrDefault(word(token + 2), "");
        boolean of = word(token + 1).equals("of") && behind.contains(" ") && !behind.startsWith("x");
        return of
                ? new Number(token, token + 3, amount.times(amount(behind).least()), true)
                : new Number(token, token + 1, amount, true);
    }

    /** With the words behind it that multiply it, and {@code and a half}. */
    private Number multiplied(int from, int next, double value) {
        double number = value;
        int to = next;
        double dozens = 0;
        for (String factor = factor(to); factor != null; factor = factor(to)) {
            number *= Double.parseDouble(factor.substring(2));
            dozens = word(to).equals("dozen") ? number / 6 : dozens;
            to++;
        }
        if (word(to).equals("and") && word(to + 1).equals("a") && word(to + 2).equals("half")) {
            return new Number(from, to + 3, Amount.exactly(number + 0.5), false);
        }
        return new Number(from, to, Amount.exactly(number).within(dozens), dozens > 0);
    }

    private @Nullable String factor(int token) {
        String value = VALUES.get(word(token));
        boolean beside = gap(token).isBlank() || gap(token).equals("-");
        return value != null && value.startsWith("x") && beside ? value : null;
    }

    private static Amount amount(String value) {
        String[] ends = value.split(" ");
        return new Amount(Double.parseDouble(ends[0]), Double.parseDouble(ends[ends.length - 1]));
    }
}
