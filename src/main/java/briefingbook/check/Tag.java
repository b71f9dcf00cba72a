package briefingbook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * A start tag of a page.
 *
 * <p>Pages are read by the rules of HTML's tokenizer (HTML Living Standard, 13.2.5), tag after tag and without a tree:
 * that would cost ten times as much and tell nothing more of links and anchors.
 *
 * @param name in small letters
 * @param attributes values by names in small letters, the first where a name stands twice; references resolved
 * @param text what stands in an element that holds no tags, such as {@code style}; empty for all others
 */
record Tag(String name, Map<String, String> attributes, String text) {

    /** Elements whose text is not read for tags. */
    private static final Set<String> WITHOUT_TAGS =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Its value; empty where it is not there. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The start tags of a page, in their order. */
    static List<Tag> in(String page) {
        return new Reader(page).tags();
    }

    private static final class Reader {

        private final String page;
        private final List<Tag> tags = new ArrayList<>();
        private int at;
        /** Whether the page ended in the middle of a tag, which then is none. */
        private boolean cut;

        Reader(String page) {
            this.page = page;
        }

        List<Tag> tags() {
            for (at = page.indexOf('<'); at >= 0 && at < page.length() - 1; at = page.indexOf('<', at)) {
                char next = page.charAt(at + 1);
                if (isLetter(next)) {
                    at++;
                    tag();
                } else if (page.startsWith("<!--", at)) {
                    skipComment();
                } else if (next == '/' && at + 2 < page.length() && isLetter(page.charAt(at + 2))) {
                    at += 2;
                    word();
                    attributes();
                } else if (next == '!' || next == '?' || next == '/') {
                    at = after(page.indexOf('>', at), 1);
                } else {
                    at++;
                }
            }
            return tags;
        }

        private void tag() {
            String name = word();
            Map<String, String> attributes = attributes();
            if (cut) {
                return;
            }
            int start = at;
            if (WITHOUT_TAGS.contains(name)) {
                at = endOf(name);
            }
            tags.add(new Tag(name, attributes, page.substring(start, at)));
        }

        /** {@code <!-->} and {@code <!--->} are whole comments. */
        private void skipComment() {
            boolean empty = page.startsWith("<!-->", at) || page.startsWith("<!--->", at);
            at = empty ? page.indexOf('>', at) + 1 : after(page.indexOf("-->", at + "<!--".length()), "-->".length());
        }

        /** Where the end tag of an element without tags begins. */
        private int endOf(String name) {
            for (int end = page.indexOf("</", at); end >= 0; end = page.indexOf("</", end + 1)) {
                int next = end + 2 + name.length();
                if (page.regionMatches(true, end + 2, name, 0, name.length())
                        && (next >= page.length() || isEndOfName(page.charAt(next)))) {
                    return end;
                }
            }
            return page.length();
        }

        /** A tag's name. */
        private String word() {
            int start = at;
            while (at < page.length() && !isEndOfName(page.charAt(at))) {
                at++;
            }
            return page.substring(start, at).toLowerCase(Locale.ROOT);
        }

        /** Reads on to behind the tag's end. */
        private Map<String, String> attributes() {
            Map<String, String> attributes = new HashMap<>();
            while (at < page.length() && page.charAt(at) != '>') {
                if (page.charAt(at) == '/' || isSpace(page.charAt(at))) {
                    at++;
                } else {
                    String name = attributeName();
                    attributes.putIfAbsent(name, attributeValue());
                }
            }
            cut = at >= page.length();
            at = Math.min(page.length(), at + 1);
            return attributes;
        }

        private String attributeName() {
            int start = at++;
            while (at < page.length() && page.charAt(at) != '=' && !isEndOfName(page.charAt(at))) {
                at++;
            }
            return page.substring(start, at).toLowerCase(Locale.ROOT);
        }

        private String attributeValue() {
            int equals = skipSpace(at);
            if (equals >= page.length() || page.charAt(equals) != '=') {
                return "";
            }
            int start = skipSpace(equals + 1);
            char quote = start < page.length() ? page.charAt(start) : ' ';
            String value;
            if (quote == '"' || quote == '\'') {
                int end = page.indexOf(quote, start + 1);
                end = end < 0 ? page.length() : end;
                value = page.substring(start + 1, end);
                at = Math.min(page.length(), end + 1);
            } else {
                at = start;
                while (at < page.length() && page.charAt(at) != '>' && !isSpace(page.charAt(at))) {
                    at++;
                }
                value = page.substring(start, at);
            }
            return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
        }

        private int skipSpace(int from) {
            int place = from;
            while (place < page.length() && isSpace(page.charAt(place))) {
                place++;
            }
            return place;
        }

        private int after(int found, int length) {
            return found < 0 ? page.length() : found + length;
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private static boolean isEndOfName(char c) {
            return c == '>' || c == '/' || isSpace(c);
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        }
    }
}
