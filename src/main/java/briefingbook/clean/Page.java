package briefingbook.clean;

import briefingbook.seed.Block;
import briefingbook.seed.SeedDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document as the rules look at it: a block, and what stands around it. */
final class Page {

    private static final Pattern STOP = Pattern.compile("[.!?…][\"”’')\\]]*$");
    private static final int LONG_PARAGRAPH = 200;

    private final List<Block> blocks;
    private final List<String> authors;
    /** The words of each block in lower case, with straight quotation marks. */
    private final String[] folded;

    private final String[] origins;
    /** By block, the heading whose section it stands in; -1 where there is none. */
    private final int[] heading;

    private final Map<String, Integer> times = new HashMap<>();
    private final int lastParagraph;
    /** The last block that ends as a sentence does; the size of the page where none does. */
    private final int lastSentence;

    private final boolean named;

    /** @param trusted whether the names of a web page's elements tell what they hold */
    Page(SeedDocument document, boolean trusted) {
        this.blocks = document.blocks();
        this.authors = document.header().authors();
        this.heading = new int[blocks.size()];
        this.folded = new String[blocks.size()];
        this.origins = new String[blocks.size()];
        int above = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            folded[i] = fold(block.text().toString());
            origins[i] = block.origin().toLowerCase(Locale.ROOT);
            times.merge(block.text().toString(), 1, Integer::sum);
            above = block.kind() == Block.Kind.HEADING ? i : above;
            heading[i] = above >= 0 && stepUp(origins[i]).startsWith(stepUp(origins[above])) ? above : -1;
            last = block.kind() == Block.Kind.PARAGRAPH && block.text().length() > LONG_PARAGRAPH ? i : last;
        }
        this.lastParagraph = last;
        int sentence = blocks.size() - 1;
        while (sentence >= 0 && !isRunning(sentence)) {
            sentence--;
        }
        this.lastSentence = sentence < 0 ? blocks.size() : sentence;
        this.named = trusted && blocks.stream().anyMatch(block -> block.origin().startsWith("main"));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"');
    }

    /** The path of the element around, on a web page. */
    private static String stepUp(String origin) {
        int step = origin.lastIndexOf(" > ");
        return step < 0 ? "" : origin.substring(0, step);
    }

    int size() {
        return blocks.size();
    }

    Block block(int index) {
        return blocks.get(index);
    }

    String text(int index) {
        return blocks.get(index).text().toString();
    }

    /** Its words in lower case, with straight quotation marks. */
    String folded(int index) {
        return folded[index];
    }

    /** Whether it is a web page whose elements tell by their names what they hold. */
    boolean hasNames() {
        return named;
    }

    /** Where the format has it, in lower case. */
    String origin(int index) {
        return origins[index];
    }

    /** The heading above it, in lower case, or the block itself if it is one; null where none is. */
    @Nullable
    String section(int index) {
        return heading[index] < 0 ? null : folded[heading[index]];
    }

    /** Whether it is one of the first lines below the title. */
    boolean isBelowTitle(int index) {
        for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
            if (blocks.get(i).kind() == Block.Kind.TITLE) {
                return true;
            }
        }
        return false;
    }

    /** How often its words stand on the page as a block of their own. */
    int times(int index) {
        return times.getOrDefault(text(index), 0);
    }

    boolean isItem(int index) {
        return blocks.get(index).kind() == Block.Kind.LIST_ITEM;
    }

    boolean endsLikeSentence(int index) {
        return STOP.matcher(text(index)).find();
    }

    /** Whether no long paragraph follows. */
    boolean isBelowArticle(int index) {
        return index >= lastParagraph;
    }

    private boolean isRunning(int index) {
        Block.Kind kind = blocks.get(index).kind();
        return (kind != Block.Kind.PARAGRAPH && kind != Block.Kind.HEADING) || endsLikeSentence(index);
    }

    /** Whether nothing follows but lines that are no sentences, as it is none. */
    boolean isBelowSentences(int index) {
        return index > lastSentence;
    }

    List<String> authors() {
        return authors;
    }
}
