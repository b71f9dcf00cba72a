package briefingbook.render;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * How long browsers may keep a file without asking again, in the form that Netlify and Cloudflare Pages read: {@code _headers}.
 *
 * <p>No address holds a version, so only fonts, which hardly ever change, are kept for long; style and scripts for some
 * minutes. Everything else has no rule: both hosts then let browsers ask each time, which costs a line where nothing has
 * changed. A file has one rule alone, as these hosts join the values of several.
 */
final class CacheHeaders {

    private static final String FONTS = "fonts/";
    private static final String MONTH = "public, max-age=2592000";
    private static final String TEN_MINUTES = "public, max-age=600";

    private CacheHeaders() {}

    /** @param assets paths below {@code assets/}, sorted */
    static byte[] of(Collection<String> assets) {
        StringBuilder rules =
                new StringBuilder("# Read by Netlify and Cloudflare Pages; other servers are told in their own way.\n");
        add(rules, "/assets/" + FONTS + "*", MONTH);
        assets.stream()
                .filter(path -> !path.startsWith(FONTS))
                .forEach(path -> add(rules, "/assets/" + path, TEN_MINUTES));
        return rules.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder rules, String path, String value) {
        rules.append(path).append("\n  Cache-Control: ").append(value).append('\n');
    }
}
