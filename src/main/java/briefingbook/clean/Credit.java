package briefingbook.clean;

import java.util.regex.Pattern;

/** The credit at the end of a caption: {@code Jane Roe/AFP via Getty Images}, {@code Photo: J. Roe}. */
final class Credit {

    private static final int LONGEST_CAPTION = 420;
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\(?(?:photo|photograph|image|picture|pic|credit|illustration|graphic|video|courtesy)s?"
                    + "(?: (?:by|credit|courtesy(?: of)?|of|source|illustration))?\\s*[:/©].{1,100}"
                    + "|(?:photo|photograph|image|picture|illustration)s? (?:by|courtesy of) .{1,80}");
    private static final Pattern AGENCY = Pattern.compile(
            ".{0,80}(?:Getty Images|AP Photo|Shutterstock|iStock|EPA-EFE|Alamy|Unsplash|Wikimedia Commons|Anadolu)\\)?");
    private static final Pattern PAIR = Pattern.compile("\\(?[^/.!?]{2,60} ?/ ?[^/!?]{2,60}\\)?");
    private static final Pattern WORDS = Pattern.compile("[ ()]+|(?<=/)|(?=/)");
    private static final Pattern SMALL = Pattern.compile("via|for|by|of|the|and|de|van|von|/|&");

    private Credit() {}

    /** Whether a short text ends in a credit, which no full stop ends. */
    static boolean ends(String text) {
        if (text.length() > LONGEST_CAPTION
                || text.isEmpty()
                || ".!?\"”".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        String last = text.substring(lastSentence(text));
        return last.length() <= 140
                && (NAMED.matcher(last).matches()
                        || AGENCY.matcher(last).matches()
                        || (PAIR.matcher(last).matches() && isNames(last)));
    }

    /** Index after the last stop and space, or after the bracket that opens the last parenthesis. */
    private static int lastSentence(String text) {
        int start = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean initial =
                    i > 0 && Character.isUpperCase(text.charAt(i - 1)) && (i == 1 || text.charAt(i - 2) == ' ');
            if (text.charAt(i + 1) == ' ' && ".!?…|".indexOf(text.charAt(i)) >= 0 && !initial) {
                start = i + 2;
            } else if (text.charAt(i) == '(' && text.endsWith(")")) {
                start = i;
            }
        }
        return Math.min(start, text.length());
    }

    private static boolean isNames(String text) {
        boolean letters = false;
        for (String word : WORDS.split(text)) {
            if (word.isEmpty() || SMALL.matcher(word).matches()) {
                continue;
            }
            if (!Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
            letters = true;
        }
        return letters;
    }
}
