package briefingbook.assemble;

import briefingbook.Specification;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code claims.md} and {@code agreement.md}. */
class AssemblyRulesTest {

    @TestFactory
    Stream<DynamicTest> claimsAssertAsTheSpecificationSays() {
        return Specification.examples(
                "assemble/claims.md",
                24,
                (attributes, drawn) -> book(drawn).claims().stream()
                        .map(AssemblyRulesTest::told)
                        .collect(Collectors.joining("\n")));
    }

    @TestFactory
    Stream<DynamicTest> claimsAgreeAndConflictAsTheSpecificationSays() {
        return Specification.examples("assemble/agreement.md", 39, (attributes, drawn) -> together(book(drawn)));
    }

    private static Book book(String drawn) {
        return Sketch.book(Sketch.seeds(drawn).toArray(Sketch[]::new));
    }

    private static String told(Claim claim) {
        StringBuilder told = new StringBuilder(claim.kind().word());
        if (claim.date() != null) {
            told.append(' ').append(claim.date());
        }
        for (Claim.Gloss gloss : claim.gloss()) {
            told.append("; ")
                    .append(claim.text(), gloss.from(), gloss.to())
                    .append(" = ")
                    .append(gloss.text());
        }
        return told.toString();
    }

    private static String together(Book book) {
        List<String> lines = new ArrayList<>();
        book.sources()
                .forEach(source -> source.derivedFrom()
                        .forEach(origin -> lines.add(source.id() + " retells " + Math.round(100 * origin.share())
                                + " of 100 sentences of it from " + origin.source())));
        for (Claim claim : book.claims()) {
            claim.corroborates().stream()
                    .filter(other -> claim.id().compareTo(other) < 0)
                    .forEach(other -> lines.add(claim.id() + " = " + other));
        }
        for (Conflict conflict : book.conflicts()) {
            lines.add(conflict.kind().word() + ": " + side(conflict.sides().get(0)) + " / "
                    + side(conflict.sides().get(1)) + ": " + conflict.question());
        }
        return String.join("\n", lines);
    }

    private static String side(List<Claim.Id> claims) {
        return claims.stream().map(id -> id.value().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
