package briefingbook.segment;

import briefingbook.book.Passage;
import briefingbook.book.Source;
import briefingbook.seed.SeedDocument;
import java.util.List;

/** Cuts a cleaned document into passages, and accounts for every word that is none. */
public final class Segmenter {

    private Segmenter() {}

    /** @param source id of the source that the passages will belong to */
    public static Segments segment(SeedDocument document, String source) {
        return new Segments(List.of(), List.of(), List.of());
    }

    /**
     * @param passages in reading order
     * @param structure sorted by place
     * @param furniture sorted by place
     */
    public record Segments(List<Passage> passages, List<Source.Structure> structure, List<Source.Furniture> furniture) {
        public Segments {
            passages = List.copyOf(passages);
            structure = List.copyOf(structure);
            furniture = List.copyOf(furniture);
        }
    }
}
