package briefingbook.evaluate;

import briefingbook.book.Claim;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import briefingbook.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a book promises of every document, annotated or not: each claim at its place, and no word lost. */
final class PlaceFigures {

    static final String FIDELITY = "citation fidelity";
    static final String CITED = "claims cited";
    static final String WORDS = "words accounted for";

    private final Rate fidelity = new Rate(FIDELITY);
    private final Rate cited = new Rate(CITED);
    private final Rate words = new Rate(WORDS);

    List<Figure> figures() {
        return List.of(fidelity, cited, words);
    }

    void compare(BuiltBook built) {
        built.documents().forEach(document -> {
            compareSlices(document);
            compareWords(document);
        });
        Map<Passage.Id, Passage> passages =
                built.book().passages().stream().collect(Collectors.toMap(Passage::id, Function.identity()));
        for (Claim claim : built.book().claims()) {
            boolean resolved = passages.keySet().containsAll(claim.citations());
            cited.count(
                    resolved && passages.get(claim.passage()).text().equals(claim.text()),
                    "claim " + claim.id(),
                    claim.text());
        }
    }

    private void compareSlices(BookDocument document) {
        for (Passage passage : document.passages()) {
            String slice = document.text().slice(passage.span());
            fidelity.count(
                    Faithfulness.says(slice, document.name(), passage.text()),
                    document.name() + " at " + passage.span().start() + ": " + slice,
                    passage.text());
        }
    }

    /** In HTML the markup has words of its own, so that only texts are asked. */
    private void compareWords(BookDocument document) {
        if (!document.name().matches(".*\\.(?:txt|md)")) {
            return;
        }
        BitSet accounted = new BitSet();
        Source source = document.source();
        Stream.of(
                        document.passages().stream().map(Passage::span),
                        source.furniture().stream().map(Source.Furniture::span),
                        source.structure().stream().map(Source.Structure::span))
                .flatMap(spans -> spans)
                .forEach(span -> accounted.set(span.start(), span.end()));
        for (Span word : document.text().words()) {
            int next = accounted.nextSetBit(word.start());
            words.count(
                    next >= 0 && next < word.end(),
                    document.name() + " at " + word.start() + ": "
                            + document.text().slice(word),
                    "");
        }
    }
}
