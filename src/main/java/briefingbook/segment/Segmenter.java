package briefingbook.segment;

import briefingbook.book.Passage;
import briefingbook.book.Source;
import briefingbook.seed.Block;
import briefingbook.seed.SeedDocument;
import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a cleaned document into passages, and accounts for every word that is none. */
public final class Segmenter {

    private final SeedDocument document;
    private final String source;
    private final PassageIds ids;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Source.Structure> structure = new ArrayList<>();
    private final List<Source.Furniture> furniture = new ArrayList<>();
    private @Nullable String section;
    private int paragraph;

    private Segmenter(SeedDocument document, String source) {
        this.document = document;
        this.source = source;
        this.ids = new PassageIds(document.header());
    }

    /**
     * Cuts a document, and accounts for all of it.
     *
     * @param source id of the source that the passages will belong to
     */
    public static Segments segment(SeedDocument document, String source) {
        return new Segmenter(document, source).segments();
    }

    /**
     * What a document is cut into.
     *
     * <p>Spans of different lists, and of one, never overlap; together they hold every character that is not white space.
     *
     * @param passages in reading order
     * @param parts all that is no passage, its dates not read yet
     */
    public record Segments(List<Passage> passages, Source.Parts parts) {
        public Segments {
            passages = List.copyOf(passages);
        }
    }

    private Segments segments() {
        for (Block block : document.blocks()) {
            String rule = block.furniture();
            if (rule != null) {
                furniture.add(new Source.Furniture(block.place(), rule, block.text()));
            } else {
                read(block);
            }
        }
        addMarkup();
        structure.sort(Comparator.comparing(Source.Structure::span));
        furniture.sort(Comparator.comparing(Source.Furniture::span));
        return new Segments(
                passages,
                new Source.Parts(
                        structure, furniture, List.of(), document.seed().extract()));
    }

    private void read(Block block) {
        switch (block.kind()) {
            case TITLE -> addStructure(block, Source.Part.TITLE);
            case HEADING -> {
                section = block.text().toString();
                addStructure(block, Source.Part.HEADING);
            }
            case BYLINE -> addStructure(block, Source.Part.BYLINE);
            case DATELINE -> addStructure(block, Source.Part.DATELINE);
            case OTHER -> addStructure(block, Source.Part.OTHER);
            case PARAGRAPH, CAPTION -> addPassages(block, Passage.Form.PARAGRAPH);
            case LIST_ITEM -> addPassages(block, Passage.Form.LIST_ITEM);
            case FLAG_ITEM -> addPassages(block, Passage.Form.FLAG_ITEM);
            case BLOCK_QUOTE -> addPassages(block, Passage.Form.BLOCK_QUOTE);
            case FACT -> addPassages(block, Passage.Form.FACT);
        }
    }

    private void addStructure(Block block, Source.Part kind) {
        structure.add(new Source.Structure(block.place(), kind, block.text()));
    }

    /** A block without a word, such as a row of stars, is left to the markup. */
    private void addPassages(Block block, Passage.Form form) {
        if (block.text().toString().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        List<TracedText> sentences =
                form == Passage.Form.FACT ? List.of(block.text()) : SentenceSplitter.sentences(block.text());
        paragraph++;
        int sentence = 0;
        for (TracedText words : sentences) {
            sentence++;
            passages.add(new Passage(
                    ids.next(words.toString()),
                    source,
                    section,
                    paragraph,
                    sentence,
                    words,
                    form,
                    document.seed().page(words.span().start())));
        }
    }

    /** Whatever stands between the spans so far and is not white space is markup: marks of lists, rules, tags. */
    private void addMarkup() {
        List<Span> taken = new ArrayList<>();
        passages.forEach(passage -> taken.add(passage.span()));
        structure.forEach(part -> taken.add(part.span()));
        furniture.forEach(part -> taken.add(part.span()));
        taken.sort(Comparator.naturalOrder());
        Gaps gaps = new Gaps(document.seed().text());
        for (Span span : taken) {
            gaps.skipTo(span.start(), structure);
            gaps.continueAt(span.end());
        }
        gaps.skipTo(Integer.MAX_VALUE, structure);
    }

    /** Walks through the seed once, in code points. */
    private static final class Gaps {
        private final String text;
        private int index;
        private int place;

        Gaps(String text) {
            this.text = text;
        }

        /** Adds what stands between here and {@code end}, white space at its ends left out. */
        void skipTo(int end, List<Source.Structure> found) {
            int first = -1;
            int last = -1;
            while (place < end && index < text.length()) {
                char c = text.charAt(index);
                if (!TracedText.isSpace(c)) {
                    first = first < 0 ? place : first;
                    last = place + 1;
                }
                step();
            }
            if (first >= 0) {
                found.add(new Source.Structure(new Span(first, last), Source.Part.OTHER, TracedText.empty()));
            }
        }

        void continueAt(int end) {
            while (place < end && index < text.length()) {
                step();
            }
        }

        private void step() {
            index += Character.charCount(text.codePointAt(index));
            place++;
        }
    }
}
