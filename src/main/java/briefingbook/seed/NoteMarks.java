package briefingbook.seed;

import briefingbook.text.TracedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that a page puts between the words of its author: note numbers, requests of editors. */
final class NoteMarks {

    private static final Pattern MARK = Pattern.compile("\\[(?:\\d{1,3}|citation needed|edit(?: \\| edit source)?)\\]");

    private NoteMarks() {}

    /** The text as it is read: without such marks, white space folded. */
    static TracedText readable(TracedText text) {
        if (text.toString().indexOf('[') < 0) {
            return text.folded();
        }
        Matcher m = MARK.matcher(text.toString());
        TracedText.Builder kept = new TracedText.Builder();
        int from = 0;
        while (m.find()) {
            kept.append(text.slice(from, m.start()));
            from = m.end();
        }
        return kept.append(text.slice(from, text.length())).build().folded();
    }
}
