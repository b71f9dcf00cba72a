package briefingbook.assemble;

/** Writes single values into the files that the review list proposes. */
final class Yaml {

    private Yaml() {}

    /** The text in double quotation marks, as YAML reads it back. */
    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
