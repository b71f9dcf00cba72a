package briefingbook.authority;

import java.util.Locale;

/** Writes single values of the files that the program proposes or writes. */
public final class Yaml {

    private Yaml() {}

    /** The text in double quotation marks, on one line, as YAML 1.1 reads it back. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (isPlain(c)) {
                quoted.append(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether YAML neither forbids the character nor takes it for the end of a line. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < '\u007f'
                || c > '\u009f' && c != '\u2028' && c != '\u2029' && c != '\ufeff' && c < '\ufffe';
    }
}
