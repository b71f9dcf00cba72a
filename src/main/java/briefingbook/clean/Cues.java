package briefingbook.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** A longer block is no furniture by a few words in it. */
    private static final int SHORT = 320;

    private static final int SHORT_HEADING = 60;
    private static final Map<String, Cues> BY_RULE = read();

    private final Map<Kind, List<String>> written = new EnumMap<>(Kind.class);
    private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);

    private Cues() {}

    /** The cues of a rule; none where the list has none. */
    static Cues of(String rule) {
        return BY_RULE.getOrDefault(rule, new Cues());
    }

    /** Whether the block itself makes it furniture. */
    boolean claim(Page page, int index) {
        String words = page.folded(index);
        boolean article = page.block(index).kind() != briefingbook.seed.Block.Kind.FACT;
        return words.length() <= SHORT
                        && article
                        && (matches(Kind.WHOLE, words) || looksAt(Kind.BEGINS, words) || finds(Kind.HOLDS, words))
                || finds(Kind.PATH, page.origin(index))
                || !article && looksAt(Kind.KEY, words);
    }

    /**
     * Whether the heading above a block makes it furniture. A long paragraph does not belong to a list of links that
     * stands above it without another heading.
     */
    boolean claimSection(Page page, int index) {
        String heading = page.section(index);
        return heading != null
                && heading.length() <= SHORT_HEADING
                && matches(Kind.SECTION, heading)
                && (page.isItem(index)
                        || page.isBelowArticle(index)
                        || page.text(index).length() <= SHORT);
    }

    private boolean matches(Kind kind, String text) {
        Pattern pattern = patterns.get(kind);
        return pattern != null && pattern.matcher(text).matches();
    }

    private boolean looksAt(Kind kind, String text) {
        Pattern pattern = patterns.get(kind);
        return pattern != null && pattern.matcher(text).lookingAt();
    }

    private boolean finds(Kind kind, String text) {
        Pattern pattern = patterns.get(kind);
        return pattern != null && pattern.matcher(text).find();
    }

    private static Map<String, Cues> read() {
        Map<String, Cues> cues = new HashMap<>();
        String path = "/briefingbook/clean/furniture.txt";
        try (InputStream in = Objects.requireNonNull(Cues.class.getResourceAsStream(path), path)) {
            @Nullable Cues rule = null;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (!line.startsWith(" ")) {
                    rule = cues.computeIfAbsent(line.strip(), name -> new Cues());
                } else if (rule != null) {
                    rule.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
        cues.values().forEach(Cues::compile);
        return cues;
    }

    private void add(String line) {
        String[] parts = line.split("\\s+", 2);
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        written.computeIfAbsent(kind, any -> new ArrayList<>()).add(parts[1]);
    }

    private void compile() {
        written.forEach((kind, cues) -> {
            String any = cues.stream()
                    .map(cue -> pattern(cue, kind == Kind.PATH ? "[^ >.#]*" : ".{0,120}?"))
                    .collect(Collectors.joining("|", "(?:", ")"));
            patterns.put(
                    kind,
                    switch (kind) {
                        case PATH -> Pattern.compile("(?<=[ .#])" + any + "(?![^ >.#])");
                        case KEY -> Pattern.compile(any + " ?:");
                        case HOLDS -> Pattern.compile("(?<!\\w)" + any + "(?!\\w)");
                        case BEGINS -> Pattern.compile(any + "(?!\\w)");
                        default -> Pattern.compile(any);
                    });
        });
    }

    /** In a cue, {@code *} stands for any characters and {@code <n>} for a number. */
    private static String pattern(String cue, String anything) {
        return Pattern.quote(cue).replace("*", "\\E" + anything + "\\Q").replace("<n>", "\\E\\d+\\Q");
    }
}
