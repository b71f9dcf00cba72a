package briefingbook.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of ministries, agencies and the like, as letterheads have them. */
final class Institutions {

    private static final Set<String> WORDS = WordList.of("institution-words.txt");
    private static final Set<String> SMALL = Set.of("and", "de", "des", "du", "for", "in", "of", "on", "the", "to");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,]+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\d.,&'’() -]{3,90}");
    private static final Pattern LETTERHEAD =
            Pattern.compile("\\p{Lu}{2,}(?: [\\p{Lu}.&’'-]+){1,7}(?: [—–|/·] [\\p{Lu} .]+)?");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(" [—–|/·-] ");

    private Institutions() {}

    /** Whether a line is the name of one, and nothing else. */
    static boolean isNamed(String line) {
        if (!NAME.matcher(BETWEEN_NAMES.matcher(line).replaceAll(" ")).matches()) {
            return false;
        }
        List<String> words = Arrays.asList(BETWEEN_WORDS.split(line));
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(WORDS::contains)
                && words.stream()
                        .allMatch(word -> SMALL.contains(word.toLowerCase(Locale.ROOT))
                                || !Character.isLowerCase(word.codePointAt(0)));
    }

    /** Whether it is set as a letterhead is, in capitals, and is neither a number nor a mark of what follows. */
    static boolean isLetterhead(String line) {
        return LETTERHEAD.matcher(line).matches() && !Blocks.isReleaseMark(line);
    }

    /** The name as running text has it: {@code FOREIGN OFFICE} is Foreign Office; of two languages the first. */
    static String name(String line) {
        String first = BETWEEN_NAMES.split(line)[0];
        if (!first.equals(first.toUpperCase(Locale.ROOT))) {
            return first;
        }
        return Arrays.stream(first.split(" ")).map(Institutions::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return SMALL.contains(lower)
                ? lower
                : word.indexOf('.') >= 0 ? word : word.substring(0, 1) + lower.substring(1);
    }
}
