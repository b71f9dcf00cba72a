package briefingbook.assemble;

import briefingbook.assemble.Measure.What;
import briefingbook.assemble.NumberReader.Number;
import briefingbook.book.DateMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sentence measures: how long something lasted, the dead and the injured, votes, percent, money, heads. What
 * it does not plainly say, such as a deadline or a distance in time, is left out.
 */
final class Measures {

    /** What a word beside a number makes of it. */
    static final Map<String, String> ROLES =
            PhraseList.read("measure-words.txt").written();

    private static final Map<String, String> CURRENCIES = Map.of(
            "$", "$", "dollar", "$", "dollars", "$", "€", "€", "euro", "€", "euros", "€", "£", "£", "pounds", "£",
            "rubles", "RUB", "roubles", "RUB");
    private static final double HALF_A_PERCENT = 0.5;

    private final NumberReader words;
    private final List<DateMention> dates;
    private final Lengths lengths;
    private final Counts counts;

    private Measures(String text, List<DateMention> dates) {
        this.words = new NumberReader(text);
        this.dates = dates;
        this.lengths = new Lengths(text, words);
        this.counts = new Counts(words);
    }

    /**
     * In the order of the text.
     *
     * @param dates in the text: their numbers measure nothing
     */
    static List<Measure> in(String text, List<DateMention> dates) {
        return !NumberReader.mayHaveNumbers(text) ? List.of() : new Measures(text, dates).all();
    }

    private List<Measure> all() {
        List<Measure> found = new ArrayList<>();
        for (int token = 0; token < words.tokens(); token++) {
            Number number = isDate(token) ? null : words.at(token);
            if (number != null) {
                measure(number).ifPresent(found::add);
                token = number.to() - 1;
            }
        }
        lengths.byTheClock().ifPresent(found::add);
        return found;
    }

    private boolean isDate(int token) {
        int at = words.start(token);
        return dates.stream().anyMatch(date -> date.from() <= at && at < date.to());
    }

    private Optional<Measure> measure(Number number) {
        String behind = words.word(number.to());
        if (Lengths.isUnit(behind)) {
            return lengths.of(number);
        }
        boolean cent = behind.equals("per") && words.word(number.to() + 1).equals("cent");
        if (cent || behind.equals("%") || behind.equals("percent")) {
            Amount amount = number.amount().within(number.wide() ? 0 : HALF_A_PERCENT);
            return Optional.of(
                    new Measure(What.PERCENT, "", amount, words.text(number.from(), number.to() + (cent ? 1 : 0))));
        }
        return money(number, behind).or(() -> counts.of(number));
    }

    /** The sign of money stands between a number and the word {@code about}, or the name of money behind it. */
    private Optional<Measure> money(Number number, String behind) {
        @Nullable String sign = CURRENCIES.get(words.word(number.from() - 1));
        @Nullable String currency = sign == null ? CURRENCIES.get(behind) : sign;
        return Optional.ofNullable(currency)
                .map(of -> new Measure(
                        What.MONEY,
                        of,
                        Counts.rounded(number),
                        words.text(number.from() - (sign == null ? 0 : 1), number.to() - (sign == null ? 0 : 1))));
    }
}
