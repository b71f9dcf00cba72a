package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Event;
import briefingbook.book.Source;
import briefingbook.render.Page.Preview;
import briefingbook.render.SiteRenderer.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PreviewsTest {

    private static final String PAGE = "events/" + SampleBook.MEETING + ".html";

    private final SampleBook sample = new SampleBook()
            .source("a")
            .copy("b", "a")
            .claim("a1", "a", 1, "The ministers met in Oslo on 1 March.")
            .claim("b1", "b", 1, "Ministers met in Oslo on 1 March.")
            .agree("a1", "b1");

    @Test
    void aPersonIsShownWithCountryAndPart() {
        Preview card = only("<a class=\"ent\" href=\"../persons/ane-berg.html\">Berg</a>");
        assertThat(card).isEqualTo(new Preview("../persons/ane-berg.html", "Person", "Ane Berg", List.of("Norway")));
    }

    @Test
    void anEventIsShownWithItsDayAndHowManySourcesTellOfIt() {
        Book book = sample.book();
        Preview card = previews(book)
                .of("index.html", "<a class=\"ent guess\" href=\"" + PAGE + "\">talks</a>")
                .get(0);
        assertThat(card)
                .isEqualTo(
                        new Preview(PAGE, "Meeting", "Meeting in Oslo", List.of("1 March 2024", "Told by 2 sources")));
    }

    @Test
    void anEventThatWasNotHeldSaysSo() {
        Book book = sample.status(Event.Status.DENIED).book();
        assertThat(previews(book).of("index.html", "<a class=\"ent\" href=\"" + PAGE + "\">talks</a>"))
                .singleElement()
                .extracting(Preview::lines)
                .isEqualTo(List.of("1 March 2024", "Reported, then denied", "Told by 2 sources"));
    }

    @Test
    void aSourceIsShownWithItsBibliographyAndWhatItRetells() {
        Preview card = only("<a class=\"sig\" href=\"../sources/b.html#p-b1\" aria-label=\"B: x\">B</a>");
        assertThat(card)
                .isEqualTo(new Preview(
                        "../sources/b.html",
                        "B · press",
                        "Ministers meet in Oslo",
                        List.of("The b Post, 2 March 2024", "Retells A: 90 % of its sentences")));
    }

    @Test
    void aPageThatIsNamedOftenHasOneCard() {
        String body = "<a class=\"sig\" href=\"../sources/a.html#p-a1\">A</a> "
                + "<a href=\"../sources/a.html#p-a2\" class=\"ent\">A ¶ 2</a> "
                + "<a class=\"ent\" href=\"../countries/no.html\">Oslo</a> <a class=\"sig\" href=\"../sources/a.html\">A</a>";
        assertThat(previews(sample.book()).of(PAGE, body))
                .extracting(Preview::href)
                .containsExactly("../sources/a.html", "../countries/no.html");
    }

    @Test
    void linksOutsideRunningTextADateAndThePageItselfHaveNone() {
        String body = "<a href=\"../persons/ane-berg.html\">Ane Berg</a><a class=\"ent\" href=\"../" + PAGE + "\">x</a>"
                + "<a class=\"ent\" href=\"../chronology.html#d-2024-03-01\">1 March</a>"
                + "<a class=\"perma\" href=\"../persons/ane-berg.html\">x</a><p class=\"sig\" id=\"x\">x</p>";
        assertThat(previews(sample.book()).of(PAGE, body)).isEmpty();
    }

    @Test
    void theCardsOfARenderedPageAreThoseOfItsClaimsAndNotes() {
        Book book = sample.note("event/" + SampleBook.MEETING, "See [her page](../persons/ane-berg.html).")
                .book();
        assertThat(rendered(book, PAGE).select("template[data-preview]").eachAttr("data-preview"))
                .containsExactlyInAnyOrder("../sources/a.html", "../sources/b.html", "../persons/ane-berg.html");
    }

    @Test
    void aTitleThatIsMarkupStaysWords() {
        String title = "</template><script>alert(1)</script>\" onclick=\"x";
        Book book = sample.source("a", title, Source.Display.FULL).book();
        Document page = rendered(book, PAGE);
        assertThat(page.select("script:not([src], [type='application/ld+json']), [onclick]"))
                .isEmpty();
        assertThat(page.select("template .name").eachText()).contains(title);
    }

    @Test
    void aSourceWhoseWordsAreNotShownHasItsBibliographyAndNoWords() {
        Book book = sample.source("a", "Ministers meet in Oslo", Source.Display.CITATION)
                .book();
        Document page = rendered(book, PAGE);
        Element card = page.selectFirst("template[data-preview=../sources/a.html]");
        assertThat(card).isNotNull();
        assertThat(card.text()).isEqualTo("A · press Ministers meet in Oslo The a Post, 2 March 2024");
    }

    private Preview only(String body) {
        List<Preview> cards = previews(sample.book()).of(PAGE, body);
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    private static Previews previews(Book book) {
        Links links = new Links();
        return new Previews(new Pages(new SiteModel(book, links), links, false));
    }

    private static Document rendered(Book book, String path) {
        SiteFile file = new SiteRenderer(null)
                .render(book).stream()
                        .filter(each -> each.path().equals(path))
                        .findFirst()
                        .orElseThrow();
        return Jsoup.parse(new String(file.content().get(), StandardCharsets.UTF_8));
    }
}
