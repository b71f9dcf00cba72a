package briefingbook.seed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a seed by its format, which is told by content, not by the file's ending alone. */
public final class SeedReader {

    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(?:<!--|<\\?xml|<!doctype html|<(?:html|head|body|article|main|div|section|p|h1|table)[\\s>])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_END =
            Pattern.compile("</(?:p|div|body|html|article|h[1-6]|table)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN = Pattern.compile(
            "(?m)^---\\s*$[^\\r\\n]*\\R\\w+:|^#{1,6} [^#\\s]|\\]\\((?:#|/|https?:)[^)\\s]{0,2000}\\)|^\\[\\^\\w{1,20}\\]:");

    private SeedReader() {}

    public static SeedDocument read(Seed seed) {
        Draft draft = draft(seed);
        return new SeedDocument(seed, HeaderFinder.find(draft), draft.blocks());
    }

    private static Draft draft(Seed seed) {
        @Nullable Layout layout = seed.layout();
        if (layout != null) {
            return LaidOutReader.read(seed, layout);
        }
        String text = seed.text();
        if (HTML_START.matcher(text).lookingAt() && HTML_END.matcher(text).find()) {
            return HtmlReader.read(seed);
        }
        boolean markdown = seed.path().toLowerCase(Locale.ROOT).endsWith(".md")
                || MARKDOWN.matcher(text).find();
        return markdown && !PlainTextReader.isExport(text) ? MarkdownReader.read(seed) : PlainTextReader.read(seed);
    }
}
