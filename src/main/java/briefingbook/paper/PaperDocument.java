package briefingbook.paper;

import java.time.LocalDate;

/**
 * What becomes one PDF.
 *
 * <p>The document is one well-formed XHTML file without a DOCTYPE: {@code <html lang>}, {@code <title>}, {@code <meta
 * name="author|subject|keywords">} for the properties of the PDF, its style sheet in {@code <style>}, and {@code
 * <bookmarks>} with explicit end tags in {@code <head>}. What else it may count on:
 *
 * <ul>
 *   <li>The faces are {@code Book Serif} (400, 400 italic, 700) and {@code Book Sans} (400, 700), and no others; every
 *       margin box names one of them. All have the same letters; a letter that they lack is printed as □.
 *   <li>A note at the foot of the page is {@code <span class="fn">} with {@code float:footnote}, directly behind the words
 *       that it belongs to.
 *   <li>Every target of a link has an {@code id}, and a link within the document is {@code <a href="#id">}; with {@code
 *       -fs-named-destination:create} in its style the id is also a place that the PDF can be opened at: {@code book.pdf#id}.
 *   <li>The number of the page that something stands on is {@code <a class="page" href="#id"></a>} with {@code
 *       content:target-counter(attr(href), page)}.
 *   <li>{@code <span class="pages" data-to="id id …"></span>} is filled with the pages of those ids, each once and in
 *       order, three and more in a row as {@code 5–7}, each a link. It has to stand behind everything whose place matters.
 *   <li>Nothing is ever fetched, whatever address the document names.
 * </ul>
 *
 * @param path of the PDF below the output folder
 * @param xhtml the whole document
 * @param made the day that the PDF gives as that of its making; never the day of the build
 */
public record PaperDocument(String path, String xhtml, LocalDate made) {}
