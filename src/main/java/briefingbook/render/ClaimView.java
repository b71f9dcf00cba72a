package briefingbook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a page prints it.
 *
 * @param number of the paragraph on this page, from 1
 * @param id the claim's permanent id
 * @param anchor whether this is the first time that the page prints it, so that it carries the id
 * @param pieces the passage's words in order, names and dates as links, glosses in brackets
 * @param kind in words; empty for plain fact
 * @param source where it stands
 * @param date when what it tells happened, a link into the chronology; without words where not said
 * @param further claims that say the same, the independent ones first
 * @param independent how many independent sources say so, this one included
 * @param support the same in words, with the kinds of sources
 * @param disputes questions on which sources differ about it
 * @param inferences what the program read into it and why, one sentence each
 * @param inferred whether one of them is worth a mark in the margin
 */
public record ClaimView(
        int number,
        String id,
        boolean anchor,
        List<Piece> pieces,
        String kind,
        Place source,
        Link date,
        List<Further> further,
        int independent,
        String support,
        List<Link> disputes,
        List<String> inferences,
        boolean inferred) {

    /**
     * A stretch of a passage.
     *
     * @param text its words, or those of a gloss
     * @param href where it leads; empty for plain words
     * @param style {@code text}, {@code entity}, {@code inferred}, {@code date} or {@code gloss}
     */
    public record Piece(String text, String href, String style) {}

    /**
     * The place of a passage.
     *
     * @param source id of the source
     * @param siglum sign of the source
     * @param title of the source, with publisher and date
     * @param publication publisher and date alone; the title where the publisher is not known
     * @param where section and paragraph
     * @param paragraph the paragraph alone
     * @param href the passage on its source's page
     * @param address of the source on the web; empty where not known or not to be followed
     */
    public record Place(
            String source,
            String siglum,
            String title,
            String publication,
            String where,
            String paragraph,
            String href,
            String address) {}

    /**
     * The same fact, told in one other source.
     *
     * @param id of the claim where it stands here for itself and carries the anchor; empty otherwise
     * @param claim its id in any case
     * @param words its opening; empty where the rights allow the place only
     * @param copy whether that source copied this one, or this one that, or both a third
     * @param relation how that source, of which this need not be a copied passage, goes back to this one or this one to it;
     *     empty where neither does
     * @param again where else that source tells it
     */
    public record Further(
            String id, String claim, Place place, String words, boolean copy, String relation, List<Again> again) {}

    /**
     * One more passage of a source that tells the same.
     *
     * @param id as in {@link Further}, as {@code claim}
     * @param place where, and the passage on its source's page
     * @param words as in {@link Further}
     */
    public record Again(String id, String claim, Link place, String words) {}

    /** @param title what stands between the marks */
    public record Link(String title, String href) {

        /** A link, or the title alone where there is no page to lead to. */
        static Link to(String title, @Nullable String href) {
            return new Link(title, href == null ? "" : href);
        }
    }
}
