package briefingbook.clean;

import briefingbook.book.Correction;
import briefingbook.seed.Block;
import briefingbook.seed.SeedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets page furniture aside, each block by a named rule. */
public final class Cleaner {

    /** A shorter paragraph is perhaps none of the article. */
    private static final int RUNNING = 80;

    private Cleaner() {}

    /**
     * The document with its furniture marked. A correction that says whether the block with certain words is furniture
     * goes before the rules; one that names its source by an id, which a seed does not know, is taken by its words alone.
     */
    public static SeedDocument clean(SeedDocument document, List<Correction> corrections) {
        List<Correction> stated = corrections.stream()
                .filter(correction -> correction.furniture() != null && correction.words() != null)
                .toList();
        List<Block> blocks = marked(new Page(document, true), document, stated);
        return document.with(isEmptied(blocks) ? marked(new Page(document, false), document, stated) : blocks);
    }

    private static List<Block> marked(Page page, SeedDocument document, List<Correction> stated) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Block block = page.block(i);
            Optional<Correction> correction = stated.stream()
                    .filter(each -> concerns(each, document, block))
                    .findFirst();
            Optional<String> rule = correction.isPresent()
                    ? correction
                            .filter(each -> Boolean.TRUE.equals(each.furniture()))
                            .map(Correction::by)
                    : FurnitureRule.claiming(page, i).map(FurnitureRule::sentence);
            blocks.add(rule.map(block::setAside).orElse(block));
        }
        return blocks;
    }

    /** Whether most of the running text of a web page was set aside: the names of its elements mean something else. */
    private static boolean isEmptied(List<Block> blocks) {
        int all = 0;
        int kept = 0;
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.PARAGRAPH
                    && block.text().length() > RUNNING
                    && block.origin().startsWith("main")) {
                all += block.text().length();
                kept += block.furniture() == null ? block.text().length() : 0;
            }
        }
        return kept * 2 < all;
    }

    private static boolean concerns(Correction correction, SeedDocument document, Block block) {
        String source = correction.source();
        String words = correction.words();
        boolean path = source != null && source.indexOf('.') >= 0;
        return words != null
                && block.text().toString().contains(words)
                && (!path || document.seed().path().equals(source));
    }
}
