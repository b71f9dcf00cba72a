package briefingbook.seed;

import briefingbook.seed.Layout.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file make of a paragraph, by their names and outline levels. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    /** Styles may be based on others; no file has longer chains, but for one that goes in a circle. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> byId = new HashMap<>();
    /** Those that were asked for: every paragraph and run names one of a few. */
    private final Map<String, Style> found = new HashMap<>();

    /**
     * @param level of a heading, 1 to 9; 0 otherwise
     * @param hidden whether text in it is not shown
     */
    record Style(Form form, int level, boolean hidden) {
        static final Style PLAIN = new Style(Form.PARAGRAPH, 0, false);
    }

    /** @param xml the part {@code word/styles.xml}; may be empty */
    WordStyles(String xml) {
        for (Element style : Jsoup.parse(xml, "", Parser.xmlParser()).select("w|style")) {
            byId.put(style.attr("w:styleId"), style);
        }
    }

    /** The style with that id, or plain text. */
    Style of(String id) {
        return found.computeIfAbsent(id, this::find);
    }

    private Style find(String id) {
        Element style = byId.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            Style own = own(style);
            if (!own.equals(Style.PLAIN)) {
                return own;
            }
            style = byId.get(value(style, "w|basedOn"));
        }
        return Style.PLAIN;
    }

    private static Style own(Element style) {
        String name = value(style, "w|name").toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(name);
        String outline = value(style, "w|pPr > w|outlineLvl");
        boolean hidden = style.selectFirst("w|rPr > w|vanish") != null;
        if (heading.matches()) {
            return new Style(Form.HEADING, Integer.parseInt(heading.group(1)), hidden);
        } else if (name.equals("title")) {
            return new Style(Form.TITLE, 1, hidden);
        } else if (outline.matches("[0-8]")) {
            return new Style(Form.HEADING, Integer.parseInt(outline) + 1, hidden);
        } else if (name.matches("toc [1-9]")) {
            return new Style(Form.CONTENTS, 0, hidden);
        } else if (name.endsWith("quote") || name.equals("block text")) {
            return new Style(Form.QUOTE, 0, hidden);
        } else if (name.equals("caption")) {
            return new Style(Form.CAPTION, 0, hidden);
        } else if (name.startsWith("list bullet") || name.startsWith("list number")) {
            return new Style(Form.ITEM, 0, hidden);
        }
        return new Style(Form.PARAGRAPH, 0, hidden);
    }

    private static String value(Element style, String query) {
        @Nullable Element found = style.selectFirst(query);
        return found == null ? "" : found.attr("w:val");
    }
}
