package briefingbook.check;

import briefingbook.book.Book;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what a book says against its seeds. */
public final class BookCheck {

    private BookCheck() {}

    /**
     * An error for each claim without a passage, passage that is not at its place, word that is in no span or in two, id
     * that stands twice and reference that leads nowhere, a warning for each page of a pack that is not there; empty for a book that
     * is right.
     *
     * @param seeds decoded text by path
     */
    public static List<ReviewNote> check(Book book, Map<String, String> seeds) {
        List<ReviewNote> notes = new ArrayList<>();
        Map<String, List<Passage>> passages = new HashMap<>();
        for (Passage passage : book.passages()) {
            passages.computeIfAbsent(passage.source(), id -> new ArrayList<>()).add(passage);
        }
        book.sources().parallelStream()
                .map(source -> check(source, passages.getOrDefault(source.id(), List.of()), seeds.get(source.seed())))
                .toList()
                .forEach(notes::addAll);
        notes.addAll(IdCheck.check(book));
        notes.addAll(ReferenceCheck.check(book));
        notes.addAll(PackCheck.check(book));
        return notes;
    }

    private static List<ReviewNote> check(Source source, List<Passage> passages, @Nullable String text) {
        if (text == null) {
            return List.of(Findings.mistake(
                    "check-seed", "the book has a source " + source.id() + " without its seed " + source.seed()));
        }
        CodePoints seed = new CodePoints(text);
        List<ReviewNote> notes = new ArrayList<>(PlaceCheck.check(source, passages, seed));
        notes.addAll(WordCheck.check(source, passages, seed));
        return notes;
    }
}
