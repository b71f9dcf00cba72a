package briefingbook.seed;

import briefingbook.book.Source;
import briefingbook.seed.Draft.Stated;
import briefingbook.seed.Layout.Form;
import briefingbook.seed.Layout.PageStart;
import briefingbook.seed.Layout.Piece;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the text of a file together, piece by piece. */
final class LayoutWriter {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<PageStart> starts = new ArrayList<>();
    private int codePoints;
    private int page;

    /** The words of a piece, and what between them nobody reads. */
    static final class Words {

        private final List<Run> runs = new ArrayList<>();
        private int page;

        /** @param page on which it stands; 0 for none */
        private record Run(String text, boolean read, int page) {}

        /** What follows stands on that page. */
        Words on(int number) {
            page = number;
            return this;
        }

        Words read(String words) {
            runs.add(new Run(clean(words), true, page));
            return this;
        }

        /** Appends what stands in the file and is no word of the text: the hyphen of a divided word, an address. */
        Words leaveOut(String marks) {
            runs.add(new Run(clean(marks), false, page));
            return this;
        }

        /** Takes back the last character that was read. */
        Words dropLast() {
            Run last = runs.remove(runs.size() - 1);
            runs.add(new Run(last.text().substring(0, last.text().length() - 1), true, last.page()));
            return this;
        }

        Words append(Words others) {
            runs.addAll(others.runs);
            return this;
        }

        boolean isBlank() {
            return runs.stream().filter(Run::read).allMatch(run -> run.text().isBlank());
        }

        /** What is read. */
        @Override
        public String toString() {
            StringBuilder words = new StringBuilder();
            runs.stream().filter(Run::read).forEach(run -> words.append(run.text()));
            return words.toString();
        }

        /** Without controls and halves of characters; line ends and tabs stay. */
        private static String clean(String words) {
            boolean clean = words.chars().allMatch(c -> c >= ' ' && c < 0x7f);
            if (clean) {
                return words;
            }
            StringBuilder kept = new StringBuilder(words.length());
            words.codePoints()
                    .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .forEach(kept::appendCodePoint);
            return kept.toString();
        }
    }

    /** How many UTF-16 code units there are so far. */
    int length() {
        return text.length();
    }

    /** Adds a piece below those before it, a blank line between them; nothing where it has no words. */
    void add(Form form, int level, Words words) {
        if (words.isBlank()) {
            return;
        }
        boolean rows = form == Form.ROW
                && !pieces.isEmpty()
                && pieces.get(pieces.size() - 1).form() == Form.ROW;
        append(text.length() == 0 ? "" : rows ? "\n" : "\n\n");
        int start = text.length();
        List<Integer> leftOut = new ArrayList<>();
        for (Words.Run run : words.runs) {
            if (run.page() != page && !run.text().isEmpty()) {
                page = run.page();
                starts.add(new PageStart(codePoints, page));
            }
            int from = text.length();
            append(run.text());
            if (!run.read() && text.length() > from) {
                leftOut.add(from);
                leftOut.add(text.length());
            }
        }
        int[] left = leftOut.stream().mapToInt(Integer::intValue).toArray();
        pieces.add(new Piece(form, start, text.length(), level, left));
    }

    private void append(String words) {
        text.append(words);
        codePoints += words.codePointCount(0, words.length());
    }

    /**
     * The seed.
     *
     * @param sha256 of the file
     * @param pages how many the file has; null where it has none
     */
    Seed seed(String path, String sha256, String format, List<Stated> stated, @Nullable Integer pages) {
        String whole = text + "\n";
        String own = SeedBytes.sha256(whole.getBytes(StandardCharsets.UTF_8));
        Source.Extract extract = new Source.Extract(format, own, codePoints + 1, pages);
        return new Seed(
                path, whole, StandardCharsets.UTF_8.name(), sha256, new Layout(extract, pieces, stated, starts));
    }
}
