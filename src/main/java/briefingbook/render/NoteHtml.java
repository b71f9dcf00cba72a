package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.EditorsNote;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Editors' notes as HTML: CommonMark, its citations made links, cleaned by an allow-list. */
final class NoteHtml {

    /** {@code [@source-id ¶4]} or {@code [@claim-id]}. */
    private static final Pattern CITATION = Pattern.compile("\\[@([a-z0-9-]+)(?:\\s+¶\\s*(\\d+))?\\]");

    /** What begins with a scheme, such as {@code https:}, or with a host. */
    private static final Pattern WEB = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");

    /** The class of a link to a page of the book, as of a name in a claim. */
    private static final String OWN = "ent";

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link link
                        && !WEB.matcher(link.getDestination()).lookingAt()) {
                    attributes.put("class", OWN);
                }
            })
            .build();
    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h3", "h4")
            .addAttributes("a", "class")
            .removeAttributes("a", "rel")
            .removeEnforcedAttribute("a", "rel")
            .preserveRelativeLinks(true);

    private final SiteModel model;
    private final Links links;

    NoteHtml(SiteModel model, Links links) {
        this.model = model;
        this.links = links;
    }

    /** The note for the page at this path. */
    String html(EditorsNote note, String page) {
        Matcher m = CITATION.matcher(note.markdown());
        Iterator<Claim.Id> cited = note.citations().iterator();
        StringBuilder text = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(text, Matcher.quoteReplacement(cited.hasNext() ? link(cited.next(), page) : m.group()));
        }
        m.appendTail(text);
        String html = HTML.render(MARKDOWN.parse(text.toString()));
        // Relative addresses are told from dangerous ones by resolving them; the base never reaches the page.
        return Jsoup.clean(
                        html,
                        "https://book.invalid/",
                        ALLOWED,
                        new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false))
                .strip();
    }

    private String link(Claim.Id id, String page) {
        Claim claim = model.claim(id);
        Passage passage = model.passageOf(claim);
        Source source = model.source(passage.source());
        return "[" + source.siglum() + " " + Words.paragraph(passage) + "]("
                + Links.from(page, links.passage(source.id(), passage.id())) + ")";
    }
}
