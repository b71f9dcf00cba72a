package briefingbook.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code @font-face} of a style sheet that loads a file.
 *
 * @param file path beside the sheet
 * @param letters code points of its {@code unicode-range}
 */
record FontFace(String family, String file, boolean italic, BitSet letters) {

    private static final Pattern RULE = Pattern.compile("@font-face\\{([^}]*)}");

    static List<FontFace> of(String sheet) {
        List<FontFace> faces = new ArrayList<>();
        Matcher rule = RULE.matcher(sheet);
        while (rule.find()) {
            String body = rule.group(1);
            if (body.contains("src:url(")) {
                faces.add(new FontFace(
                        found("font-family:\"([^\"]*)\"", body),
                        found("src:url\\(([^)]*)\\)", body),
                        body.contains("font-style:italic"),
                        letters(found("unicode-range:([^;]*)", body))));
            }
        }
        return faces;
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException(text + " has no " + pattern);
        }
        return matcher.group(1);
    }

    private static BitSet letters(String ranges) {
        BitSet letters = new BitSet();
        for (String range : ranges.split(",")) {
            String[] ends = range.strip().substring("U+".length()).split("-");
            letters.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
        return letters;
    }
}
