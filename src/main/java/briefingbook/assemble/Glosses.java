package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an editor would put in brackets behind a pronoun, a title or an opening surname: once a person and claim, and
 * only where the claim does not hold the full name.
 */
final class Glosses {

    /** How far into a claim its opening goes, in characters: {@code However, Silva …}. */
    private static final int OPENING = 30;

    /** Words that open a sentence and mean a happening told before: {@code It took place}, {@code The call followed}. */
    private static final Pattern OPENING_EVENT = Pattern.compile(
            "(?:(It) (?:was held|took place|lasted|began|ended)\\b"
                    + "|((?:The|That|This) (?:meeting|talks|summit|call|conversation|visit|conference))\\b(?! (?:of|in|between|with|at)\\b))");

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
            if (mention.how() == Mention.How.GROUP) {
                addOneOfSeveral(mention, mentions, persons, named, glosses);
                continue;
            }
            Person person = persons.get(mention.of());
            if (mention.kind() == Mention.Kind.PERSON
                    && person != null
                    && named.add(person.id())
                    && isBare(mention, person, passage.text(), glosses.isEmpty())) {
                glosses.add(new Claim.Gloss(mention.from(), mention.to(), person.name(), mention.by()));
            }
        }
        return glosses;
    }

    /**
     * The claim with its event in brackets, where it opens with words that mean it, the event was held, and it tells of no
     * other:
     * {@code It [the meeting in Oslo] was held …}.
     */
    static Claim withEvent(Claim claim, SortedMap<String, Event> events) {
        Matcher m = OPENING_EVENT.matcher(claim.text());
        Event event = claim.events().size() == 1 ? events.get(claim.events().get(0)) : null;
        if (event == null || event.status() != Event.Status.HELD || !m.lookingAt()) {
            return claim;
        }
        List<Claim.Gloss> glosses = new ArrayList<>(claim.gloss());
        if (glosses.stream().anyMatch(gloss -> gloss.from() < openingEnd(m))) {
            return claim;
        }
        glosses.add(
                0,
                new Claim.Gloss(0, openingEnd(m), event.name(), "the one event that this sentence is read to tell of"));
        return claim.withGloss(glosses);
    }

    private static int openingEnd(Matcher opening) {
        return opening.end(1) >= 0 ? opening.end(1) : opening.end(2);
    }

    /** Whether the words leave a reader asking who: a pronoun or a title anywhere, a surname where the claim opens with it. */
    private static boolean isBare(Mention mention, Person person, String text, boolean first) {
        String words = text.substring(mention.from(), mention.to());
        boolean glossed = text.startsWith(" [", mention.to());
        boolean opens = first && mention.from() <= OPENING;
        return !holds(words, person.name())
                && !glossed
                && person.name().contains(" ")
                && (mention.how().inferred() || opens);
    }

    /** Several whom the same words mean, as "the leaders", get one gloss with all their names, unless all are named. */
    private static void addOneOfSeveral(
            Mention mention,
            List<Mention> mentions,
            SortedMap<String, Person> persons,
            Set<String> named,
            List<Claim.Gloss> glosses) {
        List<Person> group = mentions.stream()
                .filter(other -> other.how() == Mention.How.GROUP && other.from() == mention.from())
                .map(other -> persons.get(other.of()))
                .filter(Objects::nonNull)
                .toList();
        boolean told = group.isEmpty() || group.stream().allMatch(person -> named.contains(person.id()));
        if (told) {
            return;
        }
        List<String> names = group.stream().map(Person::name).toList();
        int last = names.size() - 1;
        String text = last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        glosses.add(new Claim.Gloss(mention.from(), mention.to(), text, mention.by()));
        group.forEach(person -> named.add(person.id()));
    }

    private static boolean holds(String words, String name) {
        return words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
