package briefingbook.assemble;

import briefingbook.assemble.PhraseList.Found;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the wording of a claim shows at a glance: that it denies, reports, foresees, or tells of what did not happen. */
final class Cues {

    private static final Cues NONE = new Cues(new EnumMap<>(Cue.class), false);
    private static final Pattern LEFT_OPEN =
            Pattern.compile("(?i)\\bneither (?:\\p{L}+ )?confirmed nor (?:\\p{L}+ )?denied\\b");

    /** A paper or station that claims: {@code a daily in Oslo claimed on Monday}. */
    private static final Pattern PRESS_CLAIMS =
            Pattern.compile("(?i)\\b(?:agency|broadcaster|channel|daily|magazine|network|newspaper|outlet|paper|radio"
                    + "|station|tabloid|website|weekly)\\b[^.;:]{0,60}?\\b(?:alleged|claimed|reported)\\b");
    /** A denial of a report told just before: {@code that report is not true}. */
    private static final Pattern OF_THAT = Pattern.compile("(?i)\\b(?:the|these|this|those|that|such)\\s(?:\\p{L}+\\s)?"
            + "(?:account|allegation|claim|report|rumour|rumor|story|suggestion)s?\\b");

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
    private final boolean deniesThat;

    private Cues(Map<Cue, List<Found>> found, boolean deniesThat) {
        this.found = found;
        this.deniesThat = deniesThat;
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
        Matcher claims = PRESS_CLAIMS.matcher(text);
        if (claims.find()) {
            found.put(Cue.CLAIM, List.of(new Found(claims.start(), claims.end(), claims.group(), "")));
        }
        if (LEFT_OPEN.matcher(text).find()) {
            List.of(Cue.DENIAL, Cue.HEARSAY, Cue.CLAIM).forEach(found::remove);
        }
        boolean deniesThat =
                found.containsKey(Cue.DENIAL) && OF_THAT.matcher(text).find();
        return found.isEmpty() ? NONE : new Cues(found, deniesThat);
    }

    boolean denies() {
        return found.containsKey(Cue.DENIAL);
    }

    /** Whether it denies what was told just before. */
    boolean deniesThat() {
        return deniesThat;
    }

    /** Whether it passes on what others assert, and denies nothing. */
    boolean reports() {
        return (found.containsKey(Cue.HEARSAY) || found.containsKey(Cue.CLAIM)) && !denies();
    }

    boolean foresees() {
        return found.containsKey(Cue.FORECAST);
    }

    /** The words that foresee. */
    List<Found> forecasts() {
        return found.getOrDefault(Cue.FORECAST, List.of());
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
