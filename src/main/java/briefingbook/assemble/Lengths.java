package briefingbook.assemble;

import briefingbook.assemble.Measure.What;
import briefingbook.assemble.NumberReader.Number;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long a meeting or a call lasted: {@code 90 minutes}, {@code an hour and a half}, {@code from 10:15 to 11:55}. */
final class Lengths {

    /** Minutes in each unit by which meetings are measured. */
    private static final Map<String, Integer> UNITS =
            Map.of("minute", 1, "minutes", 1, "min", 1, "mins", 1, "hour", 60, "hours", 60);
    /** Behind a length of time they make it a distance. */
    private static final Set<String> DISTANCE =
            Set.of("ago", "later", "earlier", "away", "before", "drive", "flight", "a", "per", "each");

    private static final String GATHERING = Terms.stem("meeting");
    private static final String CALL = Terms.stem("call");
    /** So many words behind a length of time, or before it, the meeting may be named. */
    private static final int NEAR = 3;
    /** In minutes: what people round. */
    private static final double ROUNDED = 5;

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?!\\d)(?:\\s?([ap])\\.?m\\b)?");
    private static final Pattern BEGAN = Pattern.compile("(?i)\\b(?:from|began|begun|started|opened|between)\\b");
    private static final Pattern ENDED = Pattern.compile("(?i)\\b(?:to|until|till|ended|finished|closed|and)\\b|[–-]");
    private static final int HALF_A_DAY = 12 * 60;

    private final String text;
    private final NumberReader words;

    Lengths(String text, NumberReader words) {
        this.text = text;
        this.words = words;
    }

    static boolean isUnit(String word) {
        return UNITS.containsKey(word);
    }

    /** The length of time that a number gives with the unit behind it; empty where nothing lasted so long. */
    Optional<Measure> of(Number number) {
        Amount minutes = number.amount().times(unit(number.to()));
        int last = number.to();
        if (unit(last) == 60) {
            int behind = words.word(last + 1).equals("and") ? last + 2 : last + 1;
            Number more = words.at(behind);
            if (words.word(behind).equals("a") && words.word(behind + 1).equals("half")) {
                minutes = minutes.plus(Amount.exactly(30));
                last = behind + 1;
            } else if (more != null && unit(more.to()) == 1) {
                minutes = minutes.plus(more.amount());
                last = more.to();
            }
        }
        double rounded = number.wide() ? 0 : rounded(minutes.middle());
        return lasts(number, last)
                ? Optional.of(length(minutes.within(rounded), words.text(number.from(), last)))
                : Optional.empty();
    }

    private static double rounded(double minutes) {
        return Math.max(ROUNDED, minutes / 10);
    }

    private int unit(int token) {
        return UNITS.getOrDefault(words.word(token), 0);
    }

    private Measure length(Amount minutes, String given) {
        return new Measure(What.DURATION, tellsOfCall() ? CALL : "", minutes, given);
    }

    private boolean tellsOfCall() {
        for (int token = 0; token < words.tokens(); token++) {
            if (Terms.stem(words.word(token)).equals(CALL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something lasted so long: it is not how long ago, how soon or how far. */
    private boolean lasts(Number number, int unit) {
        String behind = words.word(unit + 1);
        if (words.gap(number.to()).equals("-") || behind.equals("of")) {
            return namesMeeting(unit + 1);
        }
        String before = words.word(number.from() - 1);
        if (before.equals("of")) {
            return namesMeeting(number.from() - 1 - NEAR);
        }
        return "lasting".equals(Measures.ROLES.get(before)) && !DISTANCE.contains(behind) || behind.equals("long");
    }

    private boolean namesMeeting(int from) {
        for (int token = from; token < from + NEAR; token++) {
            String stem = Terms.stem(words.word(token));
            if (stem.equals(GATHERING) || stem.equals(CALL)) {
                return true;
            }
        }
        return false;
    }

    /** From one time of the clock to another. */
    Optional<Measure> byTheClock() {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find() || !BEGAN.matcher(text.substring(0, clock.start())).find()) {
            return Optional.empty();
        }
        int from = clock.start();
        int between = clock.end();
        int begin = minutes(clock);
        @Nullable String half = clock.group(3);
        if (!clock.find()
                || !ENDED.matcher(text.substring(between, clock.start())).find()) {
            return Optional.empty();
        }
        boolean pastNoon = half != null && clock.group(3) != null && !half.equals(clock.group(3));
        int minutes = Math.floorMod(minutes(clock) - begin + (pastNoon ? HALF_A_DAY : 0), HALF_A_DAY);
        return minutes == 0
                ? Optional.empty()
                : Optional.of(
                        length(Amount.exactly(minutes).within(rounded(minutes)), text.substring(from, clock.end())));
    }

    private static int minutes(Matcher clock) {
        return 60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2));
    }
}
