package briefingbook.clean;

import briefingbook.seed.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of {@code furniture.txt} by which one rule knows its blocks. */
final class Cues {

    /** How a cue is looked for. */
    private enum Kind {
        /** The block is it. */
        WHOLE,
        /** The block begins with it. */
        BEGINS,
        /** It stands in the block. */
        HOLDS,
        /** It is the heading above the block, or the block itself as a heading. */
        SECTION,
        /** An element around the block has that name, class or id. */
        PATH,
        /** The line of a facts box has that key. */
        KEY
    }

    /** @param literal the longest part without a wildcard: without it the pattern need not be tried */
    private record Cue(String literal, Pattern pattern) {

        boolean isIn(String text) {
            return text.contains(literal) && pattern.matcher(text).find();
        }
    }

    /** A longer block is no furniture by a few words in it. */
    private static final int SHORT = 320;

    private static final int SHORT_HEADING = 60;
    private static final Map<String, Cues> BY_RULE = read();

    private final Map<Kind, List<Cue>> cues = new EnumMap<>(Kind.class);

    private Cues() {}

    /** The cues of a rule; none where the list has none. */
    static Cues of(String rule) {
        return BY_RULE.getOrDefault(rule, new Cues());
    }

    /** Whether the block itself makes it furniture. */
    boolean claim(Page page, int index) {
        String words = page.folded(index);
        if (page.hasNames() && any(Kind.PATH, page.origin(index))) {
            return true;
        }
        if (page.block(index).kind() == Block.Kind.FACT) {
            return any(Kind.KEY, words);
        }
        return words.length() <= SHORT && (any(Kind.WHOLE, words) || any(Kind.BEGINS, words) || any(Kind.HOLDS, words));
    }

    /**
     * Whether the heading above a block makes it furniture. A long paragraph does not belong to a list of links that
     * stands above it without another heading.
     */
    boolean claimSection(Page page, int index) {
        String heading = page.section(index);
        return heading != null
                && heading.length() <= SHORT_HEADING
                && any(Kind.SECTION, heading)
                && (page.isItem(index)
                        || page.isBelowArticle(index)
                        || page.text(index).length() <= SHORT);
    }

    private boolean any(Kind kind, String text) {
        for (Cue cue : cues.getOrDefault(kind, List.of())) {
            if (cue.isIn(text)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Cues> read() {
        Map<String, Cues> byRule = new HashMap<>();
        String path = "/briefingbook/clean/furniture.txt";
        try (InputStream in = Objects.requireNonNull(Cues.class.getResourceAsStream(path), path)) {
            @Nullable Cues rule = null;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()) {
                if (!line.startsWith(" ")) {
                    rule = byRule.computeIfAbsent(line.strip(), name -> new Cues());
                } else if (rule != null) {
                    rule.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
        return byRule;
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        Kind kind = Kind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
        String words = line.substring(space).strip();
        String literal = Arrays.stream(words.split("\\*|<n>"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        cues.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Cue(literal, pattern(kind, words)));
    }

    /** Words in the name of an element that do not change what it is: {@code promo-box}, {@code o-promo}. */
    private static final String BOX =
            "(?:bar|block|box|card|container|content|cta|form|group|inner|item|items|links?|list|module|panel|row|section|widget|wrapper|wrap)";

    /** {@code has-comments} names what an element holds, not what it is. */
    private static final String NOT_ABOUT = "(?<!(?:has|with|no|without|is|show|hide)[_-])";

    /** In a cue, {@code *} stands for any characters and {@code <n>} for a number. */
    private static Pattern pattern(Kind kind, String words) {
        String anything = kind == Kind.PATH ? "[^ >.#]*" : ".{0,120}?";
        String cue = Pattern.quote(words).replace("*", "\\E" + anything + "\\Q").replace("<n>", "\\E\\d+\\Q");
        String end = Character.isLetterOrDigit(words.codePointBefore(words.length())) ? "(?!\\w)" : "";
        return Pattern.compile(
                switch (kind) {
                    case WHOLE, SECTION -> "^" + cue + "$";
                    case BEGINS -> "^" + cue + end;
                    case HOLDS -> "(?<!\\w)" + cue + end;
                    case PATH -> NOT_ABOUT + "(?<=[ .#_-])" + cue + "(?:[_-]" + BOX + ")?(?![^ >.#])";
                    case KEY -> "^" + cue + " ?:";
                });
    }
}
