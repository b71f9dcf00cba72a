package briefingbook.book;

import java.util.List;

/**
 * An editor's note in the maintainer's own words.
 *
 * @param id file name without its ending
 * @param on {@code event/<id>}, {@code person/<id>}, {@code response/<id>}, {@code claim/<id>}, {@code source/<id>} or
 *     {@code book}
 * @param markdown CommonMark; cites with {@code [@source-id ¶4]} or {@code [@claim-id]}
 * @param citations ids of claims, in the order of the note
 * @param file below the seeds folder
 */
public record EditorsNote(String id, String on, String author, String markdown, List<Claim.Id> citations, String file) {
    public EditorsNote {
        citations = List.copyOf(citations);
    }
}
