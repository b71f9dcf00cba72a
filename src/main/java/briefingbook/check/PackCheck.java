package briefingbook.check;

import briefingbook.book.Book;
import briefingbook.book.Imprint;
import briefingbook.book.ReviewNote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the book has the pages that its packs name. */
final class PackCheck {

    private static final String FILE = "book.yaml";

    private PackCheck() {}

    /** A warning for each page that is not there, in the order of the packs. What is there is printed all the same. */
    static List<ReviewNote> check(Book book) {
        List<ReviewNote> notes = new ArrayList<>();
        if (book.imprint().packs().isEmpty()) {
            return notes;
        }
        Set<String> pages = pages(book);
        for (Imprint.Pack pack : book.imprint().packs()) {
            for (String page : pack.pages()) {
                if (!pages.contains(page.startsWith("country/") ? page.toLowerCase(Locale.ROOT) : page)) {
                    notes.add(missing(pack, page));
                }
            }
        }
        return notes;
    }

    private static ReviewNote missing(Imprint.Pack pack, String page) {
        return new ReviewNote(
                ReviewNote.Severity.WARNING,
                "unknown-pack-page",
                FILE + ": the pack \"" + pack.id() + "\" names " + page + ", which is no page of the book.",
                null,
                "Correct it under packs." + pack.id()
                        + ".pages, or take it out; the other pages are printed. The address of"
                        + " a page says its id: events/<id>.html is event/<id>.",
                FILE,
                null);
    }

    /** By the names that packs have for them, earlier ids included. */
    private static Set<String> pages(Book book) {
        Set<String> pages = new HashSet<>();
        book.events().forEach(event -> {
            pages.add("event/" + event.id());
            event.formerIds().forEach(id -> pages.add("event/" + id));
        });
        book.persons().forEach(person -> {
            pages.add("person/" + person.id());
            person.formerIds().forEach(id -> pages.add("person/" + id));
        });
        book.responses().forEach(response -> pages.add("response/" + response.id()));
        book.countries().forEach(country -> pages.add("country/" + country.id().toLowerCase(Locale.ROOT)));
        book.sources().forEach(source -> pages.add("source/" + source.id()));
        return pages;
    }
}
