package briefingbook.seed;

import java.util.List;

/**
 * A seed taken apart.
 *
 * @param blocks in reading order; every word of the seed stands in one of them
 */
public record SeedDocument(Seed seed, SourceHeader header, List<Block> blocks) {

    public SeedDocument {
        blocks = List.copyOf(blocks);
    }

    public SeedDocument with(List<Block> others) {
        return new SeedDocument(seed, header, others);
    }
}
