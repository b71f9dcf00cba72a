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
            Pattern.compile("<(script|style|template|noscript|svg|math)\\b[^<>]*>.*?(?:</\\1\\s*>|$)", flags()),
            Pattern.compile(
                    "<(\\w{1,20})\\b[^<>]{0,2000}\\b(?:hidden|display\\s*:\\s*none)\\b[^<>]{0,2000}>.*?(?:</\\1\\s*>|$)",
                    flags()),
            Pattern.compile(
                    "<[/!?a-z][^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+){1,50}>|<[/!?a-z][^>]*(?:>|$)", flags()),
            // Links and images of Markdown: the address, and the text of a picture.
            Pattern.compile("!\\[[^\\]]{0,1000}\\]"),
            Pattern.compile(
                    "\\]\\((?:[^()]++|\\([^()]{0,500}\\)){0,50}+(?:\\)|$)|\\]\\[[^\\]]{0,1000}\\]|\\]:\\s*\\S+"),
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

    /**
     * What is wrong; empty where nothing is. A space stands for any white space and markup: what comes after it shows
     * whether words are missing.
     */
    private static String fault(TracedText words, CodePoints seed) {
        if (!seed.holds(words.span())) {
            return "it ends at " + words.span().end() + ", and the seed at " + seed.length();
        }
        int reached = words.span().start();
        int next;
        for (int i = 0; i < words.length(); i = next) {
            int character = Character.codePointAt(words, i);
            next = i + Character.charCount(character);
            if (!Character.isWhitespace(character)) {
                Span place = words.span(i, next);
                String fault = fault(character, place, reached, seed);
                if (!fault.isEmpty()) {
                    return fault;
                }
                reached = Math.max(reached, place.end());
            }
        }
        return "";
    }

    private static String fault(int codePoint, Span place, int reached, CodePoints seed) {
        if (place.end() < reached || !seed.holds(place)) {
            return "it goes from " + reached + " to " + place.start();
        }
        if (place.length() != 1 || seed.at(place.start()) != codePoint) {
            String there = seed.slice(place);
            String character = Character.toString(codePoint);
            if (!standsFor(there, character)) {
                return "at " + place.start() + " the seed has " + Findings.quoted(there) + ", not "
                        + Findings.quoted(character);
            }
        }
        if (reached >= place.start()) {
            return "";
        }
        String between = seed.slice(reached, place.start());
        return holdsWords(between) ? "it leaves out " + Findings.quoted(between) : "";
    }

    /** Whether characters of the seed are that character: itself, with markup around it or not, or a reference to it. */
    private static boolean standsFor(String there, String character) {
        if (there.equals(character)) {
            return true;
        }
        if (there.startsWith("&")) {
            return Parser.unescapeEntities(there, false).contains(character);
        }
        int at = there.indexOf(character);
        return at >= 0 && !holdsWords(there.substring(0, at)) && !holdsWords(there.substring(at + character.length()));
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
