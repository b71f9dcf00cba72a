package briefingbook.evaluate;

import briefingbook.book.Claim;
import briefingbook.book.Person;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who is named in a document, for which country, and whom its sentences are about. */
final class PersonFigures {

    private final BuiltBook built;
    private final Tally persons = new Tally("persons");
    private final Tally ofSentences = new Tally("persons of a sentence");
    private final Rate country = new Rate("person's country");

    PersonFigures(BuiltBook built) {
        this.built = built;
    }

    List<Figure> figures() {
        return List.of(persons, ofSentences, country);
    }

    /** Gives back who of the annotation is who of the book. */
    Cast compare(Gold gold, BookDocument document) {
        Cast cast = new Cast(gold, built);
        SortedSet<String> unknown = document.persons();
        for (Gold.Person person : gold.persons()) {
            String item = gold.document() + ": " + person.name();
            Optional<String> found = cast.find(person, unknown);
            persons.expect(found.isPresent(), item);
            found.ifPresent(id -> {
                unknown.remove(id);
                compareCountry(person, id, item);
            });
        }
        unknown.forEach(id -> persons.unwanted(gold.document() + ": " + id));
        gold.sentences().forEach(sentence -> compareSentence(gold, sentence, document, cast));
        return cast;
    }

    private void compareCountry(Gold.Person person, String id, String item) {
        if (person.country() != null) {
            String found = built.person(id).map(Person::country).orElse(null);
            country.count(built.isParty(found, person.country()), item + " of " + person.country(), found);
        }
    }

    private void compareSentence(Gold gold, Gold.Sentence sentence, BookDocument document, Cast cast) {
        String item = gold.document() + ": \"" + sentence.anchor() + "\": ";
        SortedSet<String> unknown = new TreeSet<>();
        for (Claim claim : document.claimsAt(sentence.anchor())) {
            unknown.addAll(claim.persons());
        }
        for (String name : sentence.persons().stream().distinct().toList()) {
            Optional<String> found =
                    unknown.stream().filter(id -> cast.is(id, name)).findFirst();
            ofSentences.expect(found.isPresent(), item + name);
            found.ifPresent(unknown::remove);
        }
        unknown.forEach(id -> ofSentences.unwanted(item + id));
    }
}
