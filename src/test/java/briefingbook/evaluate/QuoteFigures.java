package briefingbook.evaluate;

import briefingbook.book.Passage;
import briefingbook.book.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was said word for word, and by whom. */
final class QuoteFigures {

    /** Marks and blanks that may stand between the annotated first word and the book's. */
    private static final int NEAR = 3;

    private final BuiltBook built;
    private final Tally quotes = new Tally("quotes found");
    private final Rate speaker = new Rate("quote's speaker");
    private final Rate rightOrOpen = new Rate("speaker right or open");

    QuoteFigures(BuiltBook built) {
        this.built = built;
    }

    List<Figure> figures() {
        return List.of(quotes, speaker, rightOrOpen);
    }

    void compare(Gold gold, BookDocument document, Cast cast) {
        List<Quote> told = document.quotes();
        Set<Passage.Id> annotated = new HashSet<>();
        for (Gold.Quotation wanted : gold.quotes()) {
            document.passagesAt(wanted.anchor()).forEach(passage -> annotated.add(passage.id()));
            Optional<Quote> match = match(wanted, told, document);
            String item = gold.document() + ": \"" + wanted.anchor() + "\"";
            quotes.expect(match.isPresent(), item);
            compareSpeaker(item + " by " + wanted.speaker(), wanted.speaker(), match.map(Quote::speaker), cast);
        }
        told.stream()
                .filter(quote -> !annotated.contains(quote.passage()))
                .filter(quote -> document.words(quote).strip().contains(" "))
                .forEach(quote -> quotes.unwanted(gold.document() + ": " + document.words(quote)));
    }

    private static Optional<Quote> match(Gold.Quotation wanted, List<Quote> told, BookDocument document) {
        int start = document.place(wanted.anchor()).start();
        String beginning = Spelling.folded(wanted.anchor());
        return told.stream()
                .filter(quote -> Math.abs(document.place(quote).start() - start) <= NEAR)
                .findFirst()
                .or(() -> told.stream()
                        .filter(quote -> !beginning.isEmpty()
                                && Spelling.folded(document.words(quote)).startsWith(beginning))
                        .findFirst());
    }

    private void compareSpeaker(String item, String wanted, Optional<String> found, Cast cast) {
        boolean right = found.isPresent() && (cast.is(found.get(), wanted) || isNamedIn(found.get(), wanted));
        speaker.count(right, item, found.orElse("open"));
        rightOrOpen.count(right || found.isEmpty(), item, found.orElse("open"));
    }

    /** For institutions: {@code the Foreign Ministry} and {@code Foreign Ministry of Russia}. */
    private boolean isNamedIn(String id, String wanted) {
        String name = Spelling.folded(wanted);
        return !name.isEmpty()
                && built.names(id).stream()
                        .filter(other -> other.length() > 2)
                        .anyMatch(other -> other.contains(name) || name.contains(other));
    }
}
