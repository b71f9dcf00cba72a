package briefingbook.dates;

import briefingbook.book.PartialDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands: in the story, and among the words of its passage.
 *
 * @param from first character of the expression in the text
 * @param to one past the last
 * @param beside the date whose words stand right before, a comma between; null for none
 */
record Setting(
        Narrative story,
        String text,
        int from,
        int to,
        @Nullable PartialDate beside) {

    /** How far around an expression its cues are looked for, in characters. */
    private static final int REACH = 160;

    private static final String CUES = CalendarWords.alternatives("forward-cues.txt");
    private static final Pattern FORWARD = Pattern.compile("\\b" + CUES + "\\b|[’']ll\\b");
    private static final Pattern LEADING_FORWARD =
            Pattern.compile("\\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected))\\b");
    private static final Pattern TOLD = Pattern.compile("\\b(?:\\p{L}+ed|said|told|wrote|met|saw|made|went)\\b");
    private static final Pattern BORDER = Pattern.compile("[,;:.!?()\"“”–—]|\\b(?:that|but|which|who)\\b"
            + "|\\band (?=(?:he|she|they|it|the \\p{L}+|\\p{Lu}\\p{L}+)\\b)");
    private static final Pattern PLUPERFECT = Pattern.compile("\\bhad\\b");

    String words() {
        return text.substring(from, to);
    }

    /** Whether the clause looks ahead: {@code is expected in Seoul on Wednesday}, {@code On Monday, they will meet}. */
    boolean pointsForward() {
        if (lookingBack()) {
            return false;
        }
        String before = clauseBefore();
        if (!before.isBlank()) {
            return FORWARD.matcher(before).find();
        }
        String after = clauseAfter();
        Matcher cue = LEADING_FORWARD.matcher(after);
        return cue.find() && !TOLD.matcher(after.substring(0, cue.start())).find();
    }

    /** Whether the sentence tells of what had happened before its own time. */
    boolean lookingBack() {
        return PLUPERFECT
                .matcher(text.substring(Math.max(0, from - REACH), from))
                .find();
    }

    /** Whether it stands inside quotation marks. */
    boolean quoted() {
        int marks = 0;
        for (int i = 0; i < from; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '“') {
                marks++;
            } else if (c == '”') {
                marks--;
            }
        }
        return marks % 2 != 0;
    }

    private String clauseBefore() {
        String before = text.substring(Math.max(0, from - REACH), from);
        Matcher border = BORDER.matcher(before);
        int start = 0;
        while (border.find()) {
            start = border.end();
        }
        return before.substring(start);
    }

    private String clauseAfter() {
        int start = to < text.length() && text.charAt(to) == ',' ? to + 1 : to;
        String after = text.substring(start, Math.min(text.length(), start + REACH));
        Matcher border = BORDER.matcher(after);
        return border.find() ? after.substring(0, border.start()) : after;
    }
}
