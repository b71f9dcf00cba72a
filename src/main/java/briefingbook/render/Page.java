package briefingbook.render;

import briefingbook.render.ClaimView.Link;
import briefingbook.render.ClaimView.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one template is given: the components of the record are the template's only variables, beside {@code frame} and
 * the addresses in it.
 *
 * <p>Everything is sorted, grouped and worded here; a template loops and chooses. A list that is empty is left out by the
 * template with its heading.
 */
public sealed interface Page {

    /** What stands around every page. */
    Frame frame();

    /** Name of the template without its ending. */
    default String template() {
        String name = getClass().getSimpleName();
        return name.substring(0, name.length() - "Page".length()).toLowerCase(Locale.ROOT);
    }

    /**
     * What stands around every page.
     *
     * @param path of the page below the output folder
     * @param root what leads from the page to the top of the site
     * @param title of the page
     * @param description one line for search engines and lists
     * @param tab address of the section that the page belongs to; that of the page itself where it belongs to none
     * @param tabs the sections
     * @param canonical absolute address; empty where the book has no base address
     * @param meta what the page says of itself to other programs
     * @param paper how it is printed
     * @param report where an error of this page is reported; empty for none
     * @param cards finds what the page's links show before they are followed
     * @param changed a sentence for the page's head, on screen and on every kind of paper: that it draws on sources
     *     published after the book's date ({@code asOf}), and on which; empty where it does not
     * @param sources the key to the signs of an event's, person's, response's or country's page, for paper, where no sign can be
     *     followed: sign, title with publisher and date, address; by sign
     * @param withdrawn claims that stood here in an earlier edition, and are not in the book any more; by id
     * @param cover what is the same on every page
     */
    record Frame(
            String path,
            String root,
            String title,
            String description,
            String tab,
            List<Link> tabs,
            String canonical,
            Meta meta,
            OnPaper paper,
            String report,
            Cards cards,
            String changed,
            List<Entry> sources,
            List<Former> withdrawn,
            Cover cover) {

        /** The same, with that sentence and those sources. */
        Frame printing(String sentence, List<Entry> cited) {
            return new Frame(
                    path,
                    root,
                    title,
                    description,
                    tab,
                    tabs,
                    canonical,
                    meta,
                    paper,
                    report,
                    cards,
                    sentence,
                    cited,
                    withdrawn,
                    cover);
        }
    }

    /**
     * What a page says of itself to other programs.
     *
     * @param type {@code website}, {@code article} or {@code profile}, as OpenGraph has them
     * @param locale language and, where known, territory, as OpenGraph has them
     * @param data address of what it shows as JSON; empty for none of its own
     * @param linked what it is about as JSON-LD, without {@code <}; empty for nothing
     * @param hidden whether search engines shall leave it out
     */
    record Meta(String type, String locale, String data, String linked, boolean hidden) {}

    /**
     * How a page comes onto paper.
     *
     * @param reference by which packs name it, such as {@code event/oslo-talks}; empty where no pack can hold it
     * @param pdf address of its PDF; empty for none
     * @param running the page's title, short enough for the head of each sheet
     * @param address where the page is found again: the whole address, or the path where the book has no base address
     */
    record OnPaper(String reference, String pdf, String running, String address) {}

    /** The cards for the links in a page's rendered text, each once, in the order in which they come first. */
    interface Cards {
        List<Preview> of(String body);
    }

    /**
     * Who issued the book, as of when, and for whom.
     *
     * @param title of the book
     * @param subtitle may be empty
     * @param asOf {@code As of 7 April 2025}; empty where the book has no date
     * @param edition {@code Edition 3, 8 April 2025}; empty before the first
     * @param marking handling marking; empty for none
     * @param issuer may be empty; likewise {@code contact}
     * @param language of the site's own words
     * @param generator name and version of the program
     */
    record Cover(
            String title,
            String subtitle,
            String asOf,
            String edition,
            String marking,
            String issuer,
            String contact,
            String language,
            String generator) {}

    /**
     * A fact with the claims behind it.
     *
     * @param values what it is, each with its sources
     */
    record Fact(String label, List<Value> values) {}

    /**
     * @param note in small print after the value; may be empty
     * @param places where it is said; empty where only an editor's file says so
     */
    record Value(Link value, String note, List<Place> places) {}

    /**
     * What a link in running text shows of the page to which it leads, before it is followed; see
     * {@code parts/previews.ftlh}.
     *
     * @param href of that page, as this page writes it, without an anchor
     * @param kind what it is; for a source its sign and kind
     * @param lines who, when, where and how much; without words of a source
     */
    record Preview(String href, String kind, String title, List<String> lines) {

        Preview at(String address) {
            return new Preview(address, kind, title, lines);
        }
    }

    /**
     * A work, a page or any claim of a source, as others cite it.
     *
     * @param id of the source; empty for a page
     * @param label what is cited
     * @param chicago a footnote
     * @param bibtex in several lines, as {@code ris} and {@code csl}
     */
    record Cited(String id, String label, String chicago, String bibtex, String ris, String csl) {}

    /**
     * How a page and what stands on it are cited.
     *
     * @param works the page, and what it is about
     * @param claims one for each source that the page quotes, to be filled in for the claim that is cited
     */
    record Cite(List<Cited> works, List<Cited> claims) {}

    /** An editor's note: {@code html} is sanitised. */
    record Note(String author, String html) {}

    /**
     * A claim that is not here any more: a note in place of its words.
     *
     * @param id the claim's permanent id
     * @param passage the anchor that it had on its source's page
     * @param note what became of it
     */
    record Former(String id, String passage, String note) {}

    /**
     * A line of a list.
     *
     * @param detail in small print; may be empty
     * @param mark a word in front, such as a date; may be empty
     */
    record Entry(String mark, Link link, String detail) {}

    /** Lines under one heading. {@code id} is an anchor of the page. */
    record Group(String id, String heading, List<Entry> entries) {}

    /** Claims under one heading; {@code intro} may be empty. */
    record Section(String id, String heading, String intro, List<Block> blocks) {}

    /** @param heading whose words these are; empty where a section is not divided */
    record Block(Link heading, List<ClaimView> claims) {}

    /**
     * A page that prints claims about another.
     *
     * @param paragraphs the first of them, by number
     * @param more how many there are besides
     */
    record Backlink(Link page, List<Link> paragraphs, int more) {}

    /** Countries as tiles, in a drawing of this width and height. */
    record Grid(int width, int height, List<Tile> tiles) {}

    /**
     * @param href of the response; empty for none, and where the tiles are too small to hit
     * @param style {@code answered}, {@code present} (took part) or {@code none}
     */
    record Tile(String code, String name, String href, String style, int x, int y) {}

    /** Who took part in which events; without columns where there is too little to compare. */
    record Attendance(List<Column> columns, List<Row> rows) {}

    record Column(Link event, String date) {}

    /** @param cells one for each column */
    record Row(Link person, List<Cell> cells) {}

    /** @param places where it is said; empty where only an editor's file says so */
    record Cell(boolean present, List<Place> places) {}

    /**
     * Two sides of a question.
     *
     * @param by why the sides are held to differ
     */
    record Dispute(String id, Link question, String kind, String status, String by, List<List<ClaimView>> sides) {}

    /**
     * A country's response in a list.
     *
     * @param places of the words, and where else the sources tell of it, one a source
     * @param why how the country is known; empty where the seed names it
     * @param anchors ids of claims that this entry stands for on its page
     */
    record Answer(
            Link country,
            Link response,
            String event,
            String who,
            Link date,
            String words,
            List<Place> places,
            String why,
            List<String> anchors) {

        Answer standingFor(List<String> ids) {
            return new Answer(country, response, event, who, date, words, places, why, ids);
        }

        /** Who answered and when, without what was said. */
        Answer inShort() {
            return new Answer(country, response, event, who, date, "", List.of(), "", anchors);
        }
    }

    /**
     * A point on the timeline.
     *
     * @param style {@code held}, {@code foreseen}, {@code denied} or {@code reported}
     * @param x of the point, in the units of the drawing
     * @param level of the label: 1 to 4 above the axis, -1 to -4 below it; 0 for none
     * @param now whether it is the event of the page
     * @param anchorEnd whether the label ends at the point instead of beginning there
     */
    record Point(
            String date,
            String iso,
            Link link,
            String style,
            boolean main,
            boolean now,
            double x,
            int level,
            boolean anchorEnd) {}

    /**
     * {@code index.html}.
     *
     * @param tally what the book holds, counted
     * @param capitals every state or body that answered anything
     * @param grid of those; null where fewer than two answered
     * @param packs sets of pages to print as one
     */
    record OverviewPage(
            Frame frame,
            List<Point> timeline,
            List<Entry> tally,
            List<Dispute> disputes,
            List<Entry> capitals,
            @Nullable Grid grid,
            Attendance attendance,
            List<Entry> persons,
            List<Entry> sources,
            List<Pack> packs,
            List<Note> notes)
            implements Page {}

    /**
     * An event.
     *
     * @param status in words
     * @param statusBy why
     * @param timeline this event among those before and after it
     * @param grid who answered; null where fewer than two did
     * @param backlinks other pages that print what is told of it
     * @param tellers the sources that tell of it, by their signs: the fullest first, copies last
     * @param lead the claim that leads the page; an empty list where there is none
     * @param before and {@code after}: the events next in time, at most one each
     */
    record EventPage(
            Frame frame,
            String kind,
            String status,
            String statusBy,
            String titleBy,
            List<Fact> facts,
            List<Entry> tellers,
            List<Point> timeline,
            List<ClaimView> lead,
            List<Section> sections,
            List<Answer> answers,
            @Nullable Grid grid,
            List<Dispute> disputes,
            List<Note> notes,
            List<Entry> related,
            List<Backlink> backlinks,
            List<Entry> before,
            List<Entry> after,
            Cite cite)
            implements Page {}

    /** @param said every quotation, in order of time */
    record PersonPage(
            Frame frame,
            String country,
            String countryWhy,
            List<Entry> offices,
            List<Said> said,
            List<Entry> events,
            List<Entry> responses,
            List<Entry> spellings,
            List<Entry> companions,
            List<ClaimView> claims,
            List<Note> notes,
            List<Backlink> backlinks,
            Cite cite)
            implements Page {}

    /** One quotation. {@code why} tells by what the speaker is known. */
    record Said(String words, Link date, Place place, List<Link> events, String why) {}

    /** One country on one event: a brief that stands alone. */
    record ResponsePage(
            Frame frame,
            Link country,
            Link event,
            String eventDate,
            String why,
            boolean inferred,
            List<Entry> respondents,
            Link date,
            List<Section> sections,
            List<Answer> others,
            List<Dispute> disputes,
            List<Note> notes,
            List<Backlink> backlinks,
            Cite cite)
            implements Page {}

    /**
     * A state, or a body that acts like one.
     *
     * @param events in which it took part
     * @param hosted events held there in which it did not
     * @param claims about it that stand on no other page
     */
    record CountryPage(
            Frame frame,
            List<Answer> answers,
            List<Entry> persons,
            List<Entry> events,
            List<Entry> hosted,
            List<ClaimView> claims,
            List<Backlink> backlinks,
            List<Note> notes,
            Cite cite)
            implements Page {}

    /**
     * A source.
     *
     * @param facts its bibliography, each with why
     * @param basis why, once for all facts where it is the same; empty otherwise
     * @param events what it tells of, in order of time
     * @param reading its text in reading order where the rights allow it, otherwise the opening words and places
     * @param full whether {@code reading} is the text
     * @param seed its file and the checksum of that
     */
    record SourcePage(
            Frame frame,
            String siglum,
            List<Entry> facts,
            String basis,
            String rights,
            boolean full,
            List<Entry> origins,
            List<Entry> copies,
            List<Entry> events,
            List<Paragraph> reading,
            List<Entry> furniture,
            List<Note> notes,
            String seed,
            Cite cite)
            implements Page {}

    /**
     * @param heading of the section that begins with it; empty where none does
     * @param page {@code Page 3} where it is the first that begins on that page; empty elsewhere and in a source without pages
     */
    record Paragraph(String heading, String page, int number, String form, List<Sentence> sentences) {

        Paragraph with(List<Sentence> some) {
            return new Paragraph(heading, page, number, form, some);
        }
    }

    /**
     * @param id of the passage, its anchor
     * @param claim short id; empty for a passage that asserts nothing
     * @param citedIn pages that print it
     */
    record Sentence(String id, String claim, String words, List<Link> citedIn) {}

    /**
     * Lists: who's who, sources, countries, A to Z.
     *
     * @param jumps links into a long list; empty for a short one
     */
    record ListPage(Frame frame, String intro, List<Link> jumps, List<Group> groups) implements Page {}

    /**
     * The chronology, or one year of it.
     *
     * @param jumps to the years, on this page or on their own
     * @param filters empty where nothing can be chosen
     * @param days empty for the overview of a chronology that has a page for each year
     */
    record ChronologyPage(
            Frame frame, String intro, List<Point> timeline, List<Link> jumps, List<Choice> filters, List<Day> days)
            implements Page {}

    /**
     * A date with what stands under it: the events that begin then or, where there is none, claims that tell of it.
     *
     * @param id its anchor
     * @param more to the claims that are not listed; without title where all are
     */
    record Day(String id, String heading, List<Happening> events, List<Told> told, Link more) {}

    /** @param style {@code held}, {@code foreseen}, {@code denied} or {@code reported} */
    record Happening(Link event, String style, String detail, Facets facets) {}

    /**
     * @param words the claim's opening; empty where the rights allow the place only
     * @param href a page that prints the claim
     */
    record Told(Place place, String words, String href, Facets facets) {}

    /** What an entry can be chosen by: values with spaces between them, as {@code filter.js} reads them. */
    record Facets(String countries, String kind, String sources, String status) {}

    /** @param name of the facet */
    record Choice(String name, String label, List<Option> options) {}

    /** @param count of the entries that have it */
    record Option(String value, String label, int count) {}

    record ResponsesPage(Frame frame, String intro, List<Choice> filters, List<AnswerGroup> groups) implements Page {}

    record AnswerGroup(String id, Link event, String date, List<Filed> answers) {}

    record Filed(Answer answer, Facets facets) {}

    record DisputedPage(Frame frame, String intro, List<Dispute> disputes, Cite cite) implements Page {}

    record RightsPage(Frame frame, List<Entry> sources) implements Page {}

    /** How the book was made. */
    record AboutPage(Frame frame, List<Entry> tally) implements Page {}

    /** What needs a maintainer's judgement. */
    record ReviewPage(Frame frame, List<Question> questions) implements Page {}

    /** @param text what to write into the file; may be empty */
    record Question(
            String severity, String code, String message, Link place, String suggestion, String file, String text) {}

    /** The search; {@code letters} lead into the A to Z, the way without script. */
    record SearchPage(Frame frame, List<Link> letters) implements Page {}

    /**
     * Where a reader puts together a pack of pages and prints it.
     *
     * @param address under which the book is read by others; empty where it has none
     * @param packs those of the book
     */
    record PackPage(Frame frame, String address, List<Pack> packs) implements Page {}

    /**
     * A set of pages that belong together on paper.
     *
     * @param id anchor on the page of packs
     * @param address of that anchor
     * @param pages in their order
     * @param pdf address of its PDF; empty for none
     */
    record Pack(String id, String title, String address, List<Packed> pages, String pdf) {}

    /** @param reference by which packs name the page */
    record Packed(String kind, Link link, String reference) {}

    record MissingPage(Frame frame) implements Page {}

    /**
     * What changed from edition to edition.
     *
     * @param intro how the editions stand to the book of today
     * @param editions newest first: what changed since the last one, then each with what it changed
     */
    record ChangesPage(Frame frame, String intro, List<EditionChanges> editions) implements Page {}

    /**
     * @param id anchor
     * @param note the editors' own words on it; may be empty
     * @param summary what changed in numbers, in a sentence
     */
    record EditionChanges(String id, String heading, String note, String summary, List<ChangeGroup> groups) {}

    /** @param more how many lines there are besides */
    record ChangeGroup(String heading, List<ChangeLine> lines, int more) {}

    /**
     * One change.
     *
     * @param mark what became of it, such as {@code new}
     * @param link the thing, where it stands today
     * @param detail what it was before, or how many claims; may be empty
     * @param claims the first of the claims that came, left or changed
     * @param more how many claims there are besides
     */
    record ChangeLine(String mark, Link link, String detail, List<ChangedClaim> claims, int more) {}

    /** @param words its opening; empty where it is not in the book any more, and where the rights allow the place only */
    record ChangedClaim(Link link, String words) {}

    /**
     * An address whose page the book gave up, with nothing in its place.
     *
     * @param sentence until when the book had it
     * @param instead where to look
     * @param claims those that stood here and stand elsewhere today
     */
    record GonePage(Frame frame, String sentence, List<Link> instead, List<Link> claims) implements Page {}

    /** An address that was given up: leads to {@code to}. */
    record RedirectPage(Frame frame, Link to) implements Page {}
}
