package briefingbook.render;

import briefingbook.render.Page.Cover;
import java.util.List;

/**
 * What the templates in {@code templates/paper} are given.
 *
 * <p>{@code document.ftlh} is given a {@link Document} as {@code page}. Every other one makes a sheet of a document: its
 * {@code page} is the record of {@link Page} after which it is named (or {@link Index}), {@code frame} is that of the page, and
 * {@code paper} is the {@link Paper} on which it stands.
 */
public interface BookletPage {

    /**
     * One document: {@code document.ftlh}.
     *
     * @param title of the document: of the book, the pack or the page
     * @param kind what it is, above the title; empty for the book
     * @param subject one line for the document's properties
     * @param keywords for the document's properties, with commas between them
     * @param bound whether it has a cover and a list of contents
     * @param book what its cover says
     * @param address where the page or the book is found again: its address on the web or, for a page of a book without one, its
     *     path; empty for a pack, and for a book without one
     * @param parts each with a page of its own to begin on, where there is a cover
     */
    record Document(
            String title,
            String kind,
            String subject,
            String keywords,
            boolean bound,
            Cover book,
            String address,
            List<Part> parts) {}

    /**
     * @param id an id of the document, as all below
     * @param title empty for a document of one part
     */
    record Part(String id, String title, List<Group> groups) {}

    /**
     * Sheets under one heading, which the first of them prints.
     *
     * @param id of the first sheet
     * @param title empty where the part is not divided
     * @param detail after the title; may be empty
     */
    record Group(String id, String title, String detail, List<Sheet> sheets) {}

    /**
     * An entry, ready to be printed.
     *
     * @param title for the contents and the bookmarks; empty where the entry is not listed
     * @param detail after the title in the contents; may be empty
     * @param html well-formed
     */
    record Sheet(String id, String title, String detail, String html) {}

    /** Where the names stand: {@code index.ftlh}. */
    record Index(List<Letter> letters) {}

    record Letter(String letter, List<Line> lines) {}

    /**
     * @param see the name under which it stands; empty where it stands here
     * @param places ids of the document where the name stands, with spaces between them
     */
    record Line(String title, String detail, String see, String places) {}

    /**
     * The document around a sheet.
     *
     * <p>A claim stands whole once in a document; everywhere else it is given by its opening words with the page on which it stands
     * whole.
     */
    interface Paper {

        /**
         * Of the sheet, for its heading: a block that begins a page only because its first child does not fit on the one
         * before has no page that could be printed.
         */
        String id();

        /** Of the sheet's own heading: 1 to 3. */
        int level();

        /** Whether a group of sheets begins with this one, which prints its heading. */
        boolean opens();

        /** Whether this is the book, where what a page tells of others stands with the others. */
        boolean isBook();

        /**
         * Where a link of the page leads on paper: {@code #} and an id of this document, an address of the web, or nowhere (empty).
         */
        String to(String href);

        /** {@code #} and the id in this document of what a link of the page leads to, for its page number; else empty. */
        String page(String href);

        /** An address of the web as people read it: without scheme, its letters as letters. */
        String shown(String address);

        /** Whether a claim stands whole in the numbered paragraphs of this sheet. */
        boolean whole(String claim);

        /** Whether a claim stands whole here, where this sheet tells of a dispute. */
        boolean whole(String claim, String dispute);

        /** The id of the sheet on which a claim is at home; empty where no sheet of the document holds it. */
        String home(String claim);

        /** Whether a claim is at home in the note of another, which has to give its words. */
        boolean noted(String claim, String paragraph);

        /** Whether this sheet is the one that shows both sides of a dispute. */
        boolean tells(String dispute);

        /** Of a source's paragraphs, the sentences whose claims stand nowhere in the document, under their paragraphs. */
        List<Page.Paragraph> apart(List<Page.Paragraph> reading);

        /** An editor's note, its links leading to where they lead on paper. */
        String note(String html);
    }
}
