package briefingbook.cli;

import java.util.ArrayList;
import java.util.List;

/** Words in lines that fit a terminal. */
final class Paragraphs {

    /** Columns. */
    static final int WIDTH = 80;

    private Paragraphs() {}

    /** Lines of at most {@link #WIDTH} columns; the first begins with {@code first}, the others with as many blanks. */
    static List<String> lines(String first, String words) {
        String indent = " ".repeat(first.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : Terminal.plain(words).strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
