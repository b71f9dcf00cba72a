package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.render.BookletPage.Index;
import briefingbook.render.BookletPage.Letter;
import briefingbook.render.BookletPage.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The index of the printed book: every name with the places where it stands. */
final class BookletIndex {

    private final SiteModel model;
    private final BookletLinks inside;
    private final Map<String, String> places = new HashMap<>();

    private BookletIndex(SiteModel model, BookletLinks inside) {
        this.model = model;
        this.inside = inside;
    }

    /** Of what stands in the document; names that stand nowhere in it are left out. */
    static Index of(IndexPages names, SiteModel model, BookletLinks inside) {
        BookletIndex index = new BookletIndex(model, inside);
        List<Letter> letters = new ArrayList<>();
        names.letters().forEach((letter, headings) -> {
            List<Line> lines = headings.stream()
                    .filter(heading -> !index.places(heading).isEmpty())
                    .map(heading -> new Line(
                            heading.title(),
                            index.detail(heading),
                            heading.see(),
                            heading.see().isEmpty() ? index.places(heading) : ""))
                    .toList();
            if (!lines.isEmpty()) {
                letters.add(new Letter(letter, lines));
            }
        });
        return new Index(letters);
    }

    /** What tells it from others of the name: the date of an event, the sign of a source. */
    private String detail(IndexPages.Heading heading) {
        if (!heading.see().isEmpty()) {
            return "";
        }
        Event event = model.event(heading.of());
        if (event != null) {
            String date = Pages.date(event);
            return heading.title().contains(date) ? "" : date;
        }
        return inside.has(heading.address()) && heading.detail().startsWith("source ") ? heading.detail() : "";
    }

    /** The sheet of its own first, then the claims. */
    private String places(IndexPages.Heading heading) {
        return places.computeIfAbsent(heading.address() + " " + heading.of(), key -> {
            List<String> ids = new ArrayList<>();
            if (inside.has(heading.address())) {
                ids.add(BookletLinks.id(heading.address()));
            }
            ids.addAll(inside.places(claims(heading.of())));
            return String.join(" ", ids);
        });
    }

    private List<Claim> claims(String entity) {
        Event event = model.event(entity);
        return event == null ? model.claimsAbout(entity) : model.claimsOf(event);
    }
}
