package briefingbook.seed;

import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself: its bibliography.
 *
 * @param language ISO 639, as the page says, or as its text tells; null where neither does
 * @param basis for each field found, the rule and its cue
 */
public record SourceHeader(
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable PartialDate published,
        @Nullable String url,
        Source.@Nullable Kind kind,
        @Nullable String language,
        List<Source.Basis> basis) {

    public SourceHeader {
        authors = List.copyOf(authors);
        basis = List.copyOf(basis);
    }

    SourceHeader inLanguage(String code) {
        return new SourceHeader(title, publisher, authors, published, url, kind, code, basis);
    }
}
