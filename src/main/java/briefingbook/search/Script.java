package briefingbook.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values written as parts of a classic script: whatever a seed says stays inside its quotation marks. */
final class Script {

    private Script() {}

    /** A string literal; neither {@code <} nor a line end can be read out of it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                quoted.append("\\n");
            } else if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || isUnsafe(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Ends of lines that are such for scripts only, half signs, and what turns the direction of reading. */
    private static boolean isUnsafe(char c) {
        return (c >= '\u007f' && c <= '\u009f')
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || Character.isSurrogate(c)
                || c >= '\ufdd0' && c <= '\ufdef'
                || c == '\ufeff'
                || c >= '\ufff0';
    }

    /** An array of string literals. */
    static String quoted(Collection<String> texts) {
        return texts.stream().map(Script::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** The script that hands something over to {@code search.js}. */
    static byte[] call(String function, String arguments) {
        return ("briefingBook." + function + "(" + arguments + ");\n").getBytes(StandardCharsets.UTF_8);
    }
}
