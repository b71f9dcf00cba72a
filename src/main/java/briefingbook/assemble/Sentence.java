package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A passage with all that is marked in it: clauses, words, names, dates, places, quotations. */
final class Sentence {

    private static final Pattern COUNTED = Pattern.compile(" (?:after|before) the ");
    private static final Set<String> DATING = Set.of("on", "in", "at", "by", "from", "of");

    private final Passage passage;
    private final Claim claim;
    private final String text;
    private final Clauses clauses;
    private final List<PhraseList.Word> words;
    private final List<Mention> mentions;
    private final List<DateMention> dates;
    private final List<Quote> quotes;
    private final List<Places.Place> placed;

    Sentence(Evidence evidence, Places places, Passage passage, Claim claim) {
        this.passage = passage;
        this.claim = claim;
        this.text = passage.text();
        this.clauses = new Clauses(text);
        this.words = PhraseList.words(text);
        this.mentions = evidence.mentions(passage);
        this.dates = evidence.dates(passage);
        this.quotes = evidence.quotes(passage);
        this.placed = places.in(passage, mentions, dates);
    }

    Passage passage() {
        return passage;
    }

    Claim claim() {
        return claim;
    }

    String text() {
        return text;
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    Clauses clauses() {
        return clauses;
    }

    List<PhraseList.Word> words() {
        return words;
    }

    /** The words that stand wholly between the two places. */
    List<PhraseList.Word> wordsIn(int from, int to) {
        return words.stream()
                .filter(word -> word.from() >= from && word.to() <= to)
                .toList();
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The dates whose day is known, outside quotations. */
    List<DateMention> days() {
        return dates.stream()
                .filter(date -> date.value() != null && !inQuote(date.from()))
                .toList();
    }

    /** What of a kind is named wholly between the two places. */
    List<Mention> mentionsIn(int from, int to, Mention.Kind kind) {
        return mentions.stream()
                .filter(mention -> mention.kind() == kind && mention.from() >= from && mention.to() <= to)
                .toList();
    }

    /** All words that mean a date, known or open. */
    List<DateMention> allDates() {
        return dates;
    }

    /** Whether the place is in words that mean a date, known or open. */
    boolean inDate(int from, int to) {
        return dates.stream().anyMatch(date -> date.from() < to && from < date.to());
    }

    List<Places.Place> placed() {
        return placed;
    }

    boolean inQuote(int at) {
        return quotes.stream().anyMatch(quote -> quote.from() <= at && at < quote.to());
    }

    /** How many words stand between the two places. */
    int wordsBetween(int from, int to) {
        return (int) words.stream()
                .filter(word -> word.from() >= from && word.to() <= to)
                .count();
    }

    /** How many words come first. */
    int indexOf(int at) {
        int index = 0;
        while (index < words.size() && words.get(index).to() <= at) {
            index++;
        }
        return index;
    }

    /** The word before the place; null at the start. */
    PhraseList.@Nullable Word wordBefore(int at) {
        int index = indexOf(at);
        return index == 0 ? null : words.get(index - 1);
    }

    /**
     * Whether a word ends a date that is counted from it and says another date of the sentence again: {@code on 5 May, two
     * days after the talks}.
     */
    boolean isCountedFrom(int end) {
        return dates.stream()
                .filter(date -> date.to() == end
                        && COUNTED.matcher(text.substring(date.from(), end)).find())
                .anyMatch(date -> date.value() != null
                        && dates.stream()
                                .anyMatch(other -> other != date && date.value().equals(other.value())));
    }

    /** Where a date begins, with its preposition, that stands right before the place; else the place. */
    int beforeDate(int at) {
        for (DateMention date : dates) {
            if (date.to() <= at && text.substring(date.to(), at).isBlank()) {
                PhraseList.Word word = wordBefore(date.from());
                return word != null && DATING.contains(word.folded()) ? word.from() : date.from();
            }
        }
        return at;
    }

    /** What is named at the place; null where nothing is. */
    @Nullable
    Mention mentionAt(int at) {
        return mentions.stream()
                .filter(mention -> mention.from() <= at && at < mention.to())
                .findFirst()
                .orElse(null);
    }
}
