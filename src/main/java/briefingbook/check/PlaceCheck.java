package briefingbook.check;

import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Checks that each passage stands at its place in its seed: each of its characters where it says it stood, in the order
 * of the seed, and no word between two of them left out.
 */
final class PlaceCheck {

    private static final String CODE = "check-place";

    /** What may stand in a passage's slice and not in its readable form. */
    private static final List<Pattern> MARKUP = List.of(
            Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL),
            // Elements that no reader sees, with what is in them.
            Pattern.compile("<(script|style|template|noscript|svg|math)\\b[^>]*>.*?(?:</\\1\\s*>|$)", flags()),
            Pattern.compile("<(\\w+)[^>]*\\b(?:hidden|display\\s*:\\s*none)\\b[^>]*>.*?(?:</\\1\\s*>|$)", flags()),
            Pattern.compile("<[/!?a-z][^>]*(?:>|$)", flags()),
            // Links and images of Markdown: the address, and the text of a picture.
            Pattern.compile("!\\[[^\\]]*\\]"),
            Pattern.compile("\\]\\([^)]*(?:\\)|$)(?:[^\\s()]*\\))?|\\]\\[[^\\]]*\\]|\\]:\\s*\\S+"),
            // Notes and what editors of encyclopedias put behind a sentence.
            Pattern.compile("\\[[^\\]]{1,40}\\]"),
            Pattern.compile("&(?:#\\w{1,8}|\\w{1,31});?"));

    private PlaceCheck() {}

    private static int flags() {
        return Pattern.DOTALL | Pattern.CASE_INSENSITIVE;
    }

    static List<ReviewNote> check(Source source, List<Passage> passages, CodePoints seed) {
        List<ReviewNote> notes = new ArrayList<>();
        for (Passage passage : passages) {
            String fault = fault(passage.words(), seed);
            if (!fault.isEmpty()) {
                notes.add(Findings.mistake(
                        CODE,
                        Findings.quoted(passage.text()) + " does not stand at its place in " + source.seed() + ": "
                                + fault,
                        passage.id()));
            }
        }
        return notes;
    }

    /** What is wrong; empty where nothing is. */
    private static String fault(TracedText words, CodePoints seed) {
        int before = words.span().start();
        for (int i = 0; i < words.length(); i++) {
            int next = Character.isHighSurrogate(words.charAt(i)) && i + 1 < words.length() ? i + 2 : i + 1;
            Span place = words.span(i, next);
            if (!seed.holds(place)) {
                return "it ends at " + place.end() + ", and the seed at " + seed.length();
            }
            String there = seed.slice(place);
            String character = words.toString().substring(i, next);
            if (!standsFor(there, character)) {
                return "at " + place.start() + " the seed has " + Findings.quoted(there) + ", not "
                        + Findings.quoted(character);
            }
            if (place.start() > before) {
                String between = seed.slice(before, place.start());
                if (holdsWords(between)) {
                    return "it leaves out " + Findings.quoted(between);
                }
            }
            if (place.end() < before) {
                return "it goes back from " + before + " to " + place.start();
            }
            before = Math.max(before, place.end());
            i = next - 1;
        }
        return "";
    }

    /** Whether characters of the seed are that character: itself, with markup around it, a reference to it, a space. */
    private static boolean standsFor(String there, String character) {
        if (there.equals(character)) {
            return true;
        }
        if (there.startsWith("&")) {
            String meant = Parser.unescapeEntities(there, false);
            return meant.contains(character)
                    || character.equals(" ") && meant.chars().allMatch(PlaceCheck::isSpace);
        }
        if (character.equals(" ")) {
            return !holdsWords(there);
        }
        int at = there.indexOf(character);
        return at >= 0 && !holdsWords(there.substring(0, at)) && !holdsWords(there.substring(at + character.length()));
    }

    private static boolean isSpace(int character) {
        return TracedText.isSpace((char) character);
    }

    private static boolean holdsWords(String between) {
        if (between.chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        String rest = between;
        for (Pattern markup : MARKUP) {
            rest = markup.matcher(rest).replaceAll(" ");
        }
        return rest.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
