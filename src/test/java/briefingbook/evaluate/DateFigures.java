package briefingbook.evaluate;

import briefingbook.book.PartialDate;
import briefingbook.text.Span;
import java.util.List;
import java.util.Objects;

/** Which day, month, year or span some words mean. */
final class DateFigures {

    /** How much longer than the annotated words the book's may be, and how many values may stand there. */
    private static final int LONGER = 30;

    private static final int VALUES = 2;

    private final Rate dates = new Rate("dates");
    private final Rate rightOrOpen = new Rate("date right or open");

    List<Figure> figures() {
        return List.of(dates, rightOrOpen);
    }

    void compare(Gold gold, BookDocument document) {
        for (Gold.Dated wanted : gold.dates()) {
            Span words = document.place(
                    wanted.text(), document.place(wanted.anchor()).start());
            List<PartialDate> found = values(words, document);
            PartialDate value = new PartialDate(wanted.value());
            boolean right = found.size() <= VALUES && found.stream().anyMatch(date -> same(date, value));
            String item =
                    gold.document() + ": \"" + wanted.text() + "\" in \"" + wanted.anchor() + "\" is " + value.iso();
            List<String> list = found.stream().map(PartialDate::iso).toList();
            dates.count(right, item, list);
            rightOrOpen.count(right || found.isEmpty(), item, list);
        }
    }

    private static List<PartialDate> values(Span words, BookDocument document) {
        return document.dates().stream()
                .filter(date -> date.place().overlaps(words))
                .filter(date -> date.place().length() <= words.length() + LONGER)
                .map(BookDocument.Dated::value)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean same(PartialDate date, PartialDate other) {
        return date.start().equals(other.start()) && date.end().equals(other.end());
    }
}
