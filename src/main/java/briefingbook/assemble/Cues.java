package briefingbook.assemble;

import briefingbook.assemble.PhraseList.Found;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the wording of a claim shows at a glance: that it denies, reports, foresees, or tells of what did not happen. */
final class Cues {

    private static final Cues NONE = new Cues(new EnumMap<>(Cue.class));
    private static final Pattern LEFT_OPEN =
            Pattern.compile("(?i)\\bneither (?:\\p{L}+ )?confirmed nor (?:\\p{L}+ )?denied\\b");

    private enum Cue {
        DENIAL("denials"),
        HEARSAY("hearsay"),
        CLAIM("claiming-verbs"),
        FORECAST("forecasts"),
        NOT_HELD("not-happened"),
        INCLUSION("inclusions"),
        EXCLUSION("exclusions"),
        DELEGATION("delegations");

        private final PhraseList phrases;

        Cue(String list) {
            phrases = PhraseList.read(list + ".txt");
        }
    }

    private final Map<Cue, List<Found>> found;

    private Cues(Map<Cue, List<Found>> found) {
        this.found = found;
    }

    static Cues of(String text) {
        List<PhraseList.Word> words = PhraseList.words(text);
        Map<Cue, List<Found>> found = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            List<Found> phrases = cue.phrases.find(words);
            if (!phrases.isEmpty()) {
                found.put(cue, phrases);
            }
        }
        if (LEFT_OPEN.matcher(text).find()) {
            List.of(Cue.DENIAL, Cue.HEARSAY, Cue.CLAIM).forEach(found::remove);
        }
        return found.isEmpty() ? NONE : new Cues(found);
    }

    boolean denies() {
        return found.containsKey(Cue.DENIAL);
    }

    /** Whether it passes on what others assert, and denies nothing. */
    boolean reports() {
        return (found.containsKey(Cue.HEARSAY) || found.containsKey(Cue.CLAIM)) && !denies();
    }

    boolean foresees() {
        return found.containsKey(Cue.FORECAST);
    }

    boolean tellsThatItDidNotHappen() {
        return found.containsKey(Cue.NOT_HELD);
    }

    /** Words that let somebody take part: {@code are expected to attend}. */
    List<Found> inclusions() {
        return found.getOrDefault(Cue.INCLUSION, List.of());
    }

    /** Words that leave somebody out: {@code was not invited}. */
    List<Found> exclusions() {
        return found.getOrDefault(Cue.EXCLUSION, List.of());
    }

    boolean tellsOfDelegations() {
        return found.containsKey(Cue.DELEGATION);
    }
}
