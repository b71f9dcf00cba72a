package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/**
 * What an editor would put in brackets behind a pronoun, a bare surname or a title: once a person and claim, and only
 * where the claim does not hold the full name.
 */
final class Glosses {

    private Glosses() {}

    /**
     * @param mentions of the passage, by place
     * @param persons by id
     */
    static List<Claim.Gloss> of(Passage passage, List<Mention> mentions, SortedMap<String, Person> persons) {
        Set<String> named = new HashSet<>();
        mentions.stream()
                .filter(mention -> mention.how() == Mention.How.NAME)
                .map(Mention::of)
                .forEach(named::add);
        List<Claim.Gloss> glosses = new ArrayList<>();
        for (Mention mention : mentions) {
            Person person = persons.get(mention.of());
            if (mention.kind() != Mention.Kind.PERSON || person == null || !named.add(person.id())) {
                continue;
            }
            String words = passage.text().substring(mention.from(), mention.to());
            boolean full = holds(words, person.name());
            boolean glossed = passage.text().startsWith(" [", mention.to());
            if (!full && !glossed && person.name().contains(" ")) {
                glosses.add(new Claim.Gloss(mention.from(), mention.to(), person.name(), mention.by()));
            }
        }
        return glosses;
    }

    private static boolean holds(String words, String name) {
        return words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
