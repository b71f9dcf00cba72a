package briefingbook.evaluate;

import briefingbook.book.Claim;
import java.util.List;
import java.util.stream.Stream;

/** What of a document is the article: no claim from the furniture of the page, and a claim from what is told. */
final class BodyFigures {

    private final Rate furniture = new Rate("furniture set aside");
    private final Rate body = new Rate("body kept");

    List<Figure> figures() {
        return List.of(furniture, body);
    }

    void compare(Gold gold, BookDocument document) {
        for (String anchor : gold.furniture()) {
            List<Claim> claims = document.claimsAt(anchor);
            furniture.count(
                    claims.isEmpty(),
                    gold.document() + ": \"" + anchor + "\"",
                    claims.stream().map(Claim::text).toList());
        }
        told(gold)
                .forEach(anchor ->
                        body.count(!document.claimsAt(anchor).isEmpty(), gold.document() + ": \"" + anchor + "\"", ""));
    }

    /** An event that is only named may be so in a heading. */
    private static Stream<String> told(Gold gold) {
        return Stream.of(
                        gold.sentences().stream().map(Gold.Sentence::anchor),
                        gold.responses().stream().map(Gold.Response::anchor),
                        gold.quotes().stream().map(Gold.Quotation::anchor),
                        gold.events().stream()
                                .filter(event -> event.tier() != Gold.Tier.NAMED)
                                .map(Gold.Event::anchor))
                .flatMap(anchors -> anchors);
    }
}
