package briefingbook.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which two {@code the two leaders}, {@code both presidents} or {@code the leaders} are. */
final class Pairs {

    /** How many passages back two may have been named together. */
    private static final int MEMORY = 4;

    /** How many words back in the passage itself. */
    private static final int FAR = 120;

    /** How many passages open a source: who is named together there is whom it is about. */
    private static final int OPENING = 3;

    private static final Set<String> PLURALS =
            Set.of("leaders", "presidents", "men", "statesmen", "ministers", "chancellors");

    private final Tenure tenure;
    /** How often two leaders, and no third, were named in one passage. */
    private final Map<Set<Bearer>, Integer> pairs = new HashMap<>();
    /** The two who were so most often, and how often. */
    private List<Bearer> protagonists = List.of();

    private int together;
    /** Who was named in the last passages, in order; the latest passage first. */
    private final Deque<List<Bearer>> recent = new ArrayDeque<>();

    Pairs(Tenure tenure) {
        this.tenure = tenure;
    }

    /** Reads a passage whose names are known; passages come in reading order. */
    void read(Page page) {
        Words words = page.words();
        for (int i = 0; i < words.size(); i++) {
            if (PLURALS.contains(words.lower(i)) && !words.quoted(i) && !page.isTaken(i)) {
                pair(page, i);
            }
        }
    }

    /** Keeps who was named, when all of the passage is read. */
    void remember(Page page) {
        Set<Bearer> named = new LinkedHashSet<>();
        page.persons().forEach(mark -> named.add(mark.bearer()));
        countPair(named, page.index() < OPENING ? 2 : 1);
        recent.addFirst(List.copyOf(named));
        if (recent.size() > MEMORY) {
            recent.removeLast();
        }
    }

    private void countPair(Set<Bearer> named, int weight) {
        List<Bearer> leaders =
                named.stream().filter(bearer -> isOne(bearer, "leaders")).toList();
        if (leaders.size() != 2) {
            return;
        }
        Set<Bearer> pair = Set.copyOf(leaders);
        int times = pairs.merge(pair, weight, Integer::sum);
        if (times > together) {
            together = times;
            protagonists = leaders;
        }
    }

    /** {@code The two leaders}, {@code both presidents}: the two who were last named together. */
    private void pair(Page page, int i) {
        Words words = page.words();
        String before = words.lower(i - 1);
        boolean two = before.equals("two") || before.equals("both");
        boolean described = words.lower(i + 1).equals("of") || words.gap(i) != Words.SPACE || i == 0;
        if (described
                || !two
                        && !(before.equals("the")
                                && !words.lower(i).equals("men")
                                && !words.lower(i).equals("ministers"))) {
            return;
        }
        List<Bearer> pair = two ? lastPair(page, i, words.lower(i)) : protagonists(words.lower(i));
        if (pair.isEmpty()) {
            return;
        }
        int first = two && words.lower(i - 2).equals("the") ? i - 2 : i - 1;
        String by = "\"" + page.text(first, i + 1) + "\": " + pair.get(0).name() + " and "
                + pair.get(1).name() + ", last named together";
        page.oneOfSeveral(first, i, pair.get(0), by);
        page.oneOfSeveral(i, i + 1, pair.get(1), by);
    }

    /** The two whom the source is about, if they were named together before and fit the noun. */
    private List<Bearer> protagonists(String noun) {
        boolean fit = together > 1 && protagonists.stream().allMatch(bearer -> isOne(bearer, noun));
        return fit ? protagonists : List.of();
    }

    private List<Bearer> lastPair(Page page, int i, String noun) {
        List<List<Bearer>> passages = new ArrayList<>();
        passages.add(namedBefore(page, i));
        passages.addAll(recent);
        for (List<Bearer> passage : passages) {
            List<Bearer> fit =
                    passage.stream().filter(bearer -> isOne(bearer, noun)).toList();
            if (fit.size() == 2) {
                return fit;
            }
            if (fit.size() > 2) {
                return fit.containsAll(protagonists) ? protagonists : List.of();
            }
        }
        return protagonists(noun);
    }

    /** Who is named in the passage before the word, in order. */
    private static List<Bearer> namedBefore(Page page, int i) {
        Set<Bearer> named = new LinkedHashSet<>();
        for (int at = Math.max(0, i - FAR); at < i; at++) {
            Page.PersonMark mark = page.personStartingAt(at);
            if (mark != null) {
                named.add(mark.bearer());
            }
        }
        return List.copyOf(named);
    }

    private boolean isOne(Bearer bearer, String noun) {
        return switch (noun) {
            case "presidents" -> tenure.holds(bearer, "president");
            case "chancellors" -> tenure.holds(bearer, "chancellor");
            case "ministers" -> tenure.holds(bearer, "foreign-minister") || tenure.holds(bearer, "defence-minister");
            case "men" -> bearer.mayBe('m');
            default ->
                tenure.holds(bearer, "president")
                        || tenure.holds(bearer, "head-of-government")
                        || tenure.holds(bearer, "chancellor")
                        || tenure.holds(bearer, "general-secretary")
                        || tenure.holds(bearer, "leader")
                        || tenure.holds(bearer, "monarch");
        };
    }
}
