package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code data/claims.csv}: one line a claim, after RFC 4180, in UTF-8 with a byte order mark, without which spreadsheets take
 * it for something else.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe. Where the rights allow the place only, the
 * text is empty.
 */
final class ClaimsCsv {

    private static final List<String> COLUMNS = List.of(
            "claim",
            "text",
            "siglum",
            "source",
            "title",
            "publisher",
            "published",
            "url",
            "section",
            "paragraph",
            "start",
            "end",
            "kind",
            "date",
            "persons",
            "countries",
            "events",
            "speakers",
            "independent_sources",
            "disputed",
            "page",
            "source_page");

    /** Also with white space before it, and in the wide forms of East Asian fonts, which some spreadsheets take as well. */
    private static final Pattern FORMULA = Pattern.compile("[\\p{Z}\\p{Cc}]*[=+@＝＋－＠-]|[\\t\\r\\n]");

    private final SiteModel model;

    ClaimsCsv(SiteModel model) {
        this.model = model;
    }

    byte[] bytes() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        csv.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        line(csv, COLUMNS);
        model.book().claims().forEach(claim -> line(csv, cells(claim)));
        return csv.toByteArray();
    }

    private List<String> cells(Claim claim) {
        Passage passage = model.passageOf(claim);
        Source source = model.source(passage.source());
        boolean shown = source.rights().allowWords();
        return List.of(
                claim.id().value(),
                shown ? claim.text() : "",
                source.siglum(),
                source.id(),
                source.title(),
                text(source.publisher()),
                iso(source.published()),
                text(source.url()),
                text(passage.section()),
                Integer.toString(passage.paragraph()),
                Integer.toString(passage.span().start()),
                Integer.toString(passage.span().end()),
                claim.kind().word(),
                iso(claim.date()),
                several(claim.persons()),
                several(claim.countries()),
                several(claim.events()),
                several(speakers(passage)),
                Integer.toString(Support.of(claim, model).independent()),
                model.conflictsOf(List.of(claim.id())).isEmpty() ? "no" : "yes",
                text(model.book().imprint().baseUrl()) + model.addressOf(claim),
                passage.page() == null ? "" : Integer.toString(passage.page()));
    }

    private List<String> speakers(Passage passage) {
        return model.quotes(passage.id()).stream()
                .map(Quote::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void line(ByteArrayOutputStream csv, List<String> cells) {
        String line = cells.stream().map(ClaimsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
        csv.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).lookingAt() ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String several(Collection<String> ids) {
        return String.join("; ", ids);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String iso(@Nullable PartialDate date) {
        return date == null ? "" : date.iso();
    }
}
