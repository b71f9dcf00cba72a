package briefingbook.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Whether a passage says what stands in its seed: to the letter where the seed has no markup, and otherwise to the letter
 * once the markup is taken away. Knows nothing of how the program reads markup.
 */
final class Faithfulness {

    private static final Pattern NOTE_MARK = Pattern.compile("\u00ad|\\[\\d{1,3}\\]|\\[citation needed\\]");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MARKUP = Pattern.compile("[*_`<>\\[\\]&#|\\\\=\u00ad]|^\\s*-", Pattern.MULTILINE);
    private static final Pattern MARKS = Pattern.compile("[\\s*_`>\\\\]+|^[-:]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<Removal> COMMENTS_AND_ADDRESSES =
            List.of(removal("(?s)<!--.*?-->", ""), removal("<(https?://[^>]*)>", "$1"));
    private static final List<Removal> HTML = List.of(removal("<[^>]*>", ""));
    private static final List<Removal> MARKDOWN = List.of(
            removal("</?[a-zA-Z][^>]*>", ""),
            removal("!?\\[([^\\]]*)\\]\\((?:[^()]|\\([^()]*\\))*\\)", "$1"),
            removal("\\[\\^[^\\]]*\\]:?", ""),
            removal("!?\\[([^\\]]*)\\]\\[[^\\]]*\\]", "$1"),
            removal("\\*\\*|__|`", ""),
            removal("(?m)^\\s*(?:[-*>]\\s+:?|\\d+\\.\\s+|=+|#+)\\s*|\\s*=+\\s*$", ""),
            removal("(?U)(?<!\\w)[*_]|[*_](?!\\w)", ""));

    private Faithfulness() {}

    /** @param slice of the seed {@code file}, from the passage's start to its end */
    static boolean says(String slice, String file, String passage) {
        return plain(slice).equals(plain(passage))
                || MARKUP.matcher(slice).find()
                        && letters(readable(slice, file)).equals(letters(passage));
    }

    private static String readable(String slice, String file) {
        String text = without(COMMENTS_AND_ADDRESSES, slice);
        return Parser.unescapeEntities(without(file.matches(".*\\.x?html?") ? HTML : MARKDOWN, text), false);
    }

    /** White space folded; without soft hyphens and note numbers such as {@code [17]}. */
    private static String plain(String text) {
        String unmarked = NOTE_MARK
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACE.matcher(unmarked).replaceAll(" ").strip();
    }

    private static String letters(String text) {
        return MARKS.matcher(Parser.unescapeEntities(plain(text), false)).replaceAll("");
    }

    private static String without(List<Removal> removals, String text) {
        String rest = text;
        for (Removal removal : removals) {
            rest = removal.markup().matcher(rest).replaceAll(removal.by());
        }
        return rest;
    }

    private static Removal removal(String markup, String by) {
        return new Removal(Pattern.compile(markup), by);
    }

    /** @param by what stays of it */
    private record Removal(Pattern markup, String by) {}
}
