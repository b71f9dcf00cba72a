package briefingbook.render;

import briefingbook.book.Imprint;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Pack;
import briefingbook.render.Page.PackPage;
import briefingbook.render.Page.Packed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packs that the book's settings name, and the page on which readers put together their own. */
final class Packs {

    private final Pages pages;
    private final SiteModel model;

    /** What the pages are called that a pack can hold, by their paths. */
    private final Map<String, String> titles = new HashMap<>();

    Packs(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        Links links = pages.links;
        model.book().events().forEach(event -> titles.put(links.event(event.id()), event.name()));
        model.book().persons().forEach(person -> titles.put(links.person(person.id()), person.name()));
        model.book()
                .responses()
                .forEach(response -> titles.put(links.response(response.id()), model.titleOf(response)));
        model.book().countries().forEach(country -> titles.put(links.country(country.id()), country.name()));
        model.book().sources().forEach(source -> titles.put(links.source(source.id()), source.title()));
    }

    PackPage page() {
        String path = Links.PACK;
        return new PackPage(
                pages.hidden(path, "My pack", "Pages of this book, collected to be printed as one.", path),
                Objects.requireNonNullElse(model.book().imprint().baseUrl(), ""),
                all(path));
    }

    /** The book's packs in the order of its settings, as a page shows them. */
    List<Pack> all(String page) {
        return model.book().imprint().packs().stream()
                .map(pack -> pack(page, pack))
                .toList();
    }

    private Pack pack(String page, Imprint.Pack pack) {
        String anchor = Links.anchorOfPack(pack.id());
        return new Pack(
                anchor,
                pack.title(),
                Links.from(page, Links.PACK) + "#" + anchor,
                pack.pages().stream()
                        .flatMap(reference -> packed(page, reference))
                        .toList(),
                pages.pdf(page, Links.packPdf(pack.id())));
    }

    /** Nothing for a name of which the book has no page. */
    private Stream<Packed> packed(String page, String reference) {
        String path = Links.referred(reference);
        @Nullable String title = titles.get(path);
        return title == null
                ? Stream.of()
                : Stream.of(
                        new Packed(kind(reference), new Link(title, Links.from(page, path)), Links.reference(path)));
    }

    /** The kind of page that a name stands for: {@code Event}, {@code Person} and so on. */
    private static String kind(String reference) {
        return Words.capitalized(reference.substring(0, reference.indexOf('/')));
    }
}
