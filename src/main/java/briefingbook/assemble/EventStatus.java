package briefingbook.assemble;

import briefingbook.book.Event;
import java.util.List;
import java.util.Locale;

/**
 * Whether a happening is told as held, foreseen, denied or reported, by the words around it.
 *
 * @param by why, in one sentence that quotes the cue
 */
record EventStatus(Event.Status status, String by) {

    private static final PhraseList CUES = PhraseList.read("status-cues.txt");
    private static final PhraseList NOT_HELD = PhraseList.read("not-held-cues.txt");
    /** As many words a cue may stand before what it is about. */
    private static final int REACH = 9;

    /** Of the happening whose words stand at {@code from} to {@code to}, in the clauses around it. */
    static EventStatus of(String text, Clauses clauses, int from, int to) {
        EventStatus before = before(text, Math.max(0, clauses.start(from) - 1), from, to);
        if (before.status != Event.Status.HELD) {
            List<PhraseList.Found> never = NOT_HELD.find(text.substring(to));
            if (before.status == Event.Status.FORESEEN && !never.isEmpty()) {
                return new EventStatus(
                        before.status,
                        before.by + ", and never held: “" + never.get(0).phrase() + "”");
            }
        }
        return before;
    }

    private static EventStatus before(String text, int clause, int from, int to) {
        EventStatus status = new EventStatus(Event.Status.HELD, "told as held: “" + text.substring(from, to) + "”");
        int first = Math.max(clause, reach(text, from));
        for (PhraseList.Found cue : CUES.find(text.substring(first, to))) {
            Event.Status meant = Event.Status.valueOf(cue.value().toUpperCase(Locale.ROOT));
            boolean weaker = status.status == Event.Status.DENIED;
            boolean month = text.startsWith("May", first + cue.from());
            if (first + cue.from() < to && !weaker && !month) {
                String quoted = text.substring(first + cue.from(), first + cue.to());
                status = new EventStatus(meant, "told as " + meant.word() + ": “" + quoted + "”");
            }
        }
        return status;
    }

    private static int reach(String text, int from) {
        List<PhraseList.Word> words = PhraseList.words(text.substring(0, from));
        return words.size() <= REACH ? 0 : words.get(words.size() - REACH).from();
    }

    /** How much it says against having been held: a denial outweighs a report, a report a forecast. */
    EventStatus or(EventStatus other) {
        return rank(status) >= rank(other.status) ? this : other;
    }

    private static int rank(Event.Status status) {
        return switch (status) {
            case HELD -> 3;
            case DENIED -> 2;
            case REPORTED -> 1;
            case FORESEEN -> 0;
        };
    }
}
