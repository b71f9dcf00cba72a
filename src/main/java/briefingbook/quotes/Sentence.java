package briefingbook.quotes;

import briefingbook.book.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with all its quotations blanked out: its words, the names in it, and where its clauses begin and end. All
 * places are characters of the passage.
 */
final class Sentence {

    static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d’'.-]*[\\p{L}\\d]|[\\p{L}\\d]");
    /** What blanks quotations out; no seed has it, as it is no character. */
    static final char BLANK = '\uffff';

    private static final String BORDERS = ",;:()—–" + BLANK;

    private final String text;
    private final int from;
    private final int to;
    private final List<Mention> names;
    /** What pronouns mean, by the place where they end; several where one means several. */
    private final Map<Integer, List<Mention>> pronouns;

    /**
     * @param blanked text of the passage, quotations blanked out
     * @param names in the passage, outside quotations, in reading order
     */
    Sentence(String blanked, int from, int to, List<Mention> names) {
        this.text = blanked;
        this.from = from;
        this.to = to;
        List<Mention> here = names.stream()
                .filter(name -> name.from() >= from && name.to() <= to && name.kind() != Mention.Kind.EVENT)
                .toList();
        this.names = here.stream()
                .filter(name -> name.how() != Mention.How.PRONOUN && name.how() != Mention.How.GROUP)
                .toList();
        this.pronouns = here.stream()
                .filter(name -> name.how() == Mention.How.PRONOUN)
                .collect(Collectors.groupingBy(Mention::to));
    }

    /** The words from a place to the end of the sentence, one after the other. */
    Matcher wordsFrom(int start, int end) {
        return WORD.matcher(text).region(Math.max(from, start), Math.min(to, end));
    }

    Matcher matcher(Pattern pattern, int start) {
        return pattern.matcher(text).region(Math.min(start, to), to);
    }

    int lastComma(int place) {
        return text.lastIndexOf(',', place);
    }

    boolean startsWith(String words, int place) {
        return text.startsWith(words, place);
    }

    boolean isBorder(int place) {
        return BORDERS.indexOf(text.charAt(place)) >= 0;
    }

    /** A few characters from a place on, for patterns. */
    String rest(int place) {
        return text.substring(place, Math.min(text.length(), place + 60));
    }

    String words(int start, int end) {
        return text.substring(Math.max(from, start), Math.min(to, Math.max(start, end)));
    }

    String words(Mention name) {
        return text.substring(name.from(), name.to());
    }

    char at(int place) {
        return text.charAt(place);
    }

    List<Mention> names() {
        return names;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The name that ends at a place, no more than blanks between. */
    @Nullable
    Mention nameEndingAt(int end) {
        int at = trimmedBlanks(end);
        for (Mention name : names) {
            if (name.to() == at) {
                return name;
            }
        }
        return null;
    }

    /** Whom the pronoun that ends at a place means; null where that is not known, or several. */
    @Nullable
    Mention pronounEndingAt(int end) {
        List<Mention> meant = pronouns.getOrDefault(trimmedBlanks(end), List.of());
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** The first {@code he} or {@code she} before a place of whom it is known who is meant; null for none. */
    @Nullable
    Mention subjectPronounBefore(int end) {
        return pronouns.values().stream()
                .flatMap(List::stream)
                .filter(name ->
                        name.to() <= end && words(name).toLowerCase(Locale.ROOT).endsWith("he"))
                .min(Comparator.comparingInt(Mention::from))
                .orElse(null);
    }

    /** The last word before a place; empty where a border comes first. */
    String wordBefore(int end) {
        int stop = trimmedBlanks(end);
        int start = stop;
        while (start > from && isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, stop);
    }

    /** Where the clause that ends at a place begins: after the last border or conjunction. */
    int clauseStart(int end) {
        int at = trimmedBlanks(end);
        while (at > from) {
            char c = text.charAt(at - 1);
            if (BORDERS.indexOf(c) >= 0) {
                return at;
            }
            if (Character.isLetterOrDigit(c)) {
                String word = wordBefore(at);
                if (QuotationWords.isConjunction(word.toLowerCase(Locale.ROOT)) && nameEndingAt(at) == null) {
                    return at;
                }
                at -= Math.max(1, word.length());
            } else {
                at--;
            }
        }
        return from;
    }

    /** One before the border or conjunction that a clause begins after. */
    int borderBefore(int start) {
        int at = trimmedBlanks(start);
        if (at <= from) {
            return from;
        }
        String word = wordBefore(at);
        return at - Math.max(1, word.length());
    }

    int nextBorder(int start) {
        int at = start;
        while (at < to && BORDERS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The place left of adverbs and auxiliaries. */
    int trimmed(int end) {
        int at = trimmedBlanks(end);
        while (at > from) {
            String word = wordBefore(at);
            if (word.isEmpty()
                    || !QuotationWords.goesBetween(word.toLowerCase(Locale.ROOT))
                    || nameEndingAt(at) != null) {
                return at;
            }
            at = trimmedBlanks(at - word.length());
        }
        return at;
    }

    int trimmedBlanks(int end) {
        int at = Math.min(end, to);
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    boolean isComma(int end) {
        return end > from && text.charAt(end - 1) == ',';
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '’' || c == '\'';
    }

    boolean isPossessive(Mention name) {
        int at = name.to();
        return at + 1 <= text.length()
                && at < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && (at + 1 >= text.length() || text.charAt(at + 1) == 's' || text.charAt(at + 1) == ' ');
    }

    boolean onlyArticleBefore(Mention name, int start) {
        String between =
                text.substring(Math.min(start, name.from()), name.from()).strip();
        return between.isEmpty() || QuotationWords.isArticle(between.toLowerCase(Locale.ROOT));
    }

    boolean onlyNounsBetween(int start, int end) {
        Matcher word = WORD.matcher(text).region(start, end);
        int words = 0;
        boolean described = false;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            boolean title = Character.isUpperCase(word.group().charAt(0));
            described |= words == 0 && QuotationWords.isArticle(lower);
            if (!title
                    && (QuotationWords.isPreposition(lower) && !lower.equals("of")
                            || QuotationWords.isConjunction(lower)
                            || QuotationWords.looksPast(lower) && !described)) {
                return false;
            }
            words++;
        }
        return words <= 10;
    }

    boolean startsLow(int start) {
        int at = start;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at < to && Character.isLowerCase(text.charAt(at));
    }

    /** Whether an aside begins with what only tells more: {@code who}, {@code speaking}, {@code in}. */
    boolean beginsWithAside(int start, int end) {
        Matcher word = WORD.matcher(text).region(start, end);
        if (!word.find()) {
            return true;
        }
        String lower = word.group().toLowerCase(Locale.ROOT);
        return QuotationWords.isConjunction(lower) || QuotationWords.isPreposition(lower) || lower.endsWith("ing");
    }
}
