package briefingbook.evaluate;

import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import java.util.List;

/** Title, publisher and date of a source. */
final class SourceFigures {

    private final Rate date = new Rate("source's date");
    private final Rate title = new Rate("source's title");
    private final Rate publisher = new Rate("source's publisher");

    List<Figure> figures() {
        return List.of(date, title, publisher);
    }

    void compare(Gold gold, BookDocument document) {
        Source source = document.source();
        Gold.Bibliography wanted = gold.source();
        title.count(
                Spelling.folded(source.title()).equals(Spelling.folded(wanted.title())),
                gold.document() + ": " + wanted.title(),
                source.title());
        if (wanted.published() != null) {
            PartialDate published = source.published();
            String found = published == null ? "" : published.iso();
            date.count(found.equals(wanted.published()), gold.document() + ": " + wanted.published(), found);
        }
        if (wanted.publisher() != null && !wanted.publisher().isEmpty()) {
            String found = source.publisher() == null ? "" : source.publisher();
            publisher.count(
                    !Spelling.folded(found).isEmpty() && Spelling.holdsOther(found, wanted.publisher()),
                    gold.document() + ": " + wanted.publisher(),
                    found);
        }
    }
}
