package briefingbook.evaluate;

import briefingbook.book.Book;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a book does by the annotation of its documents.
 *
 * @param figures in the order of the table
 * @param agreements that the book suggests, right or not, counted from both claims; likewise {@code conflicts}
 */
record Score(List<Figure> figures, int agreements, int conflicts) {

    Score {
        figures = List.copyOf(figures);
    }

    static Score of(AnnotatedSet set, BuiltBook built) {
        PlaceFigures places = new PlaceFigures();
        SourceFigures sources = new SourceFigures();
        BodyFigures body = new BodyFigures();
        PersonFigures persons = new PersonFigures(built);
        QuoteFigures quotes = new QuoteFigures(built);
        DateFigures dates = new DateFigures();
        EventFigures events = new EventFigures();
        ResponseFigures responses = new ResponseFigures(built, events);
        RelationFigures relations = new RelationFigures(built);

        Set<String> required = new HashSet<>();
        places.compare(built);
        for (Gold gold : set.golds()) {
            BookDocument document = built.document(gold.document());
            sources.compare(gold, document);
            body.compare(gold, document);
            Cast cast = persons.compare(gold, document);
            quotes.compare(gold, document, cast);
            dates.compare(gold, document);
            events.compare(gold, document, cast);
            responses.compare(gold, document, cast);
            gold.events().stream().filter(Gold.Event::required).forEach(event -> required.add(event.key()));
        }
        set.relations().ifPresent(gold -> relations.compare(gold, required));

        List<Figure> figures = new ArrayList<>();
        figures.addAll(places.figures());
        figures.addAll(sources.figures());
        figures.addAll(body.figures());
        figures.addAll(persons.figures());
        figures.addAll(quotes.figures());
        figures.addAll(dates.figures());
        figures.addAll(events.figures());
        figures.addAll(responses.figures());
        figures.addAll(relations.figures());
        figures.removeIf(figure -> figure.values().isEmpty());
        return new Score(figures, agreements(built.book()), conflicts(built.book()));
    }

    private static int agreements(Book book) {
        return book.claims().stream()
                .mapToInt(claim -> claim.corroborates().size())
                .sum();
    }

    private static int conflicts(Book book) {
        return book.claims().stream()
                .mapToInt(claim -> claim.conflicts().size())
                .sum();
    }
}
