package briefingbook.render;

import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.Person;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Pack;
import briefingbook.render.Page.PackPage;
import briefingbook.render.Page.Packed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The packs that the book's settings name, and the page on which readers put together their own. */
final class Packs {

    private final Pages pages;
    private final SiteModel model;

    /** What the pages are called that a pack can hold, by their paths. */
    private final Map<String, String> titles = new HashMap<>();

    /** Paths of today by those that earlier ids had. */
    private final Map<String, String> renamed = new HashMap<>();

    Packs(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        Links links = pages.links;
        for (Event event : model.book().events()) {
            titles.put(links.event(event.id()), event.name());
            event.formerIds().forEach(id -> renamed.put(links.event(id), links.event(event.id())));
        }
        for (Person person : model.book().persons()) {
            titles.put(links.person(person.id()), person.name());
            person.formerIds().forEach(id -> renamed.put(links.person(id), links.person(person.id())));
        }
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

    /** The book's packs in the order of its settings, as a page shows them, but for those of which the book has no page. */
    List<Pack> all(String page) {
        return model.book().imprint().packs().stream()
                .map(pack -> pack(page, pack))
                .filter(pack -> !pack.pages().isEmpty())
                .toList();
    }

    private Pack pack(String page, Imprint.Pack pack) {
        String anchor = Links.anchorOfPack(pack.id());
        return new Pack(
                anchor,
                pack.title(),
                Links.from(page, Links.PACK) + "#" + anchor,
                paths(pack).stream().map(path -> packed(page, path)).toList(),
                pages.pdf(page, Links.packPdf(pack.id())));
    }

    /** Paths of the pages of a pack that the book has, each once, in the order of the pack. */
    List<String> paths(Imprint.Pack pack) {
        return pack.pages().stream()
                .map(Links::referred)
                .map(path -> renamed.getOrDefault(path, path))
                .filter(titles::containsKey)
                .distinct()
                .toList();
    }

    private Packed packed(String page, String path) {
        String title = Objects.requireNonNull(titles.get(path), path);
        String reference = Links.reference(path);
        String kind = Words.capitalized(reference.substring(0, reference.indexOf('/')));
        return new Packed(kind, new Link(title, Links.from(page, path)), reference);
    }
}
