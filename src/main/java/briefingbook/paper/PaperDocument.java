package briefingbook.paper;

import java.time.LocalDate;

/**
 * What becomes one PDF.
 *
 * @param path of the PDF below the output folder
 * @param xhtml the whole document, well-formed, its style sheet in it
 * @param made the day that the PDF gives as that of its making; never the day of the build
 */
public record PaperDocument(String path, String xhtml, LocalDate made) {}
