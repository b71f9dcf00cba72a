package briefingbook.dates;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a year from any other number of four digits, by the words around it. */
final class YearWords {

    private static final int FIRST = 1500;
    private static final int LAST = 2100;

    /** Before a year that stands alone: {@code since 1982}. */
    private static final Set<String> SURELY_BEFORE = Set.of(
            "in",
            "since",
            "until",
            "till",
            "during",
            "early",
            "late",
            "mid",
            "throughout",
            "year",
            "spring",
            "summer",
            "autumn",
            "winter",
            "circa");
    /** Before a year, but before other numbers as well: {@code of 2015}, {@code to 2000 men}. */
    private static final Set<String> PERHAPS_BEFORE = Set.of(
            "by", "before", "after", "from", "to", "of", "around", "about", "between", "for", "through", "and", "or");
    /** Before a year that describes what follows: {@code the 2014 borders}. */
    private static final Set<String> DESCRIBES =
            Set.of("the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "pre", "post", "new");

    /** {@code between 2014 and}, {@code the spring of}. */
    private static final Pattern GOES_ON = Pattern.compile("\\b(?:\\d{4}(?:,| and| or| to| until)"
            + "|(?:spring|summer|autumn|fall|winter|half|quarter|months?|weeks?|days?|part) of) $");

    private static final Pattern BEFORE = Pattern.compile("(\\p{L}+(?:[’']s)?|[:(])[\\s-]*$");
    private static final Pattern NOUN_AFTER = Pattern.compile("^[ -](?=\\p{L})");
    private static final Pattern HEADS_AFTER = Pattern.compile("^ (?:per ?cent|people|men|women|children)\\b");
    /** A plural that a number counts, and none of the words that only look like one. */
    private static final Pattern COUNTED_AFTER = Pattern.compile("^ (?:per ?cent|people|men|women|children"
            + "|(?!was|is|has|its|this|as|plus|versus|always|perhaps|besides|towards|across|unless)\\p{Ll}{3,}s)\\b");

    private static final Pattern END_AFTER = Pattern.compile(
            "^(?:$|[.,;:!?)”\"’']|[–-]\\d|[ –—-]+(?:\\p{Lu}|(?:and|or|but|to|into|from|under|over|through|between|when"
                    + "|where|which|who|that|as|in|on|at|for|with|by|the|a|he|she|it|they|after|before|was|is|has|had|were)\\b))");

    private YearWords() {}

    /** Whether the number of four digits at {@code from} is a year; {@code to} is where it, or its span, ends. */
    static boolean isYear(CharSequence text, int from, int to) {
        int year = Integer.parseInt(text.subSequence(from, from + 4).toString());
        if (year < FIRST || year > LAST) {
            return false;
        }
        CharSequence after = text.subSequence(to, Math.min(text.length(), to + 30));
        if (GOES_ON.matcher(text.subSequence(Math.max(0, from - 24), from)).find()) {
            return !HEADS_AFTER.matcher(after).find();
        }
        boolean counted = COUNTED_AFTER.matcher(after).find();
        Matcher word = BEFORE.matcher(text.subSequence(Math.max(0, from - 24), from));
        boolean nounFollows = NOUN_AFTER.matcher(after).find();
        if (!word.find()) {
            return from == 0 && nounFollows && !counted;
        }
        String before = word.group(1).toLowerCase(Locale.ROOT);
        if (SURELY_BEFORE.contains(before)) {
            return !HEADS_AFTER.matcher(after).find();
        }
        if (before.equals("(")) {
            return to < text.length() && ")–-,".indexOf(text.charAt(to)) >= 0;
        }
        if (before.equals(":")) {
            return nounFollows && Character.isUpperCase(text.charAt(to + 1));
        }
        if (DESCRIBES.contains(before) || before.endsWith("'s") || before.endsWith("’s")) {
            return nounFollows;
        }
        return PERHAPS_BEFORE.contains(before) && END_AFTER.matcher(after).find();
    }
}
