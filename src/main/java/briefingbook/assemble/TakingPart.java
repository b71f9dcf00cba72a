package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.Telling.Family;
import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who takes part in a happening, by one sentence: those named in its clause up to what it was about; behind {@code
 * between}, those named there alone; and who acts in the clause that it hangs on. In an attack no person takes part.
 */
final class TakingPart {

    /** Behind such a word a state is what it is about, or where it is. */
    private static final Set<String> ABOUT =
            Set.of("about", "on", "against", "over", "for", "in", "from", "near", "into", "toward", "towards");
    /** Where those who took part end and what it was about begins. */
    private static final Pattern MATTER = Pattern.compile(
            " to (?!meet\\b)\\p{Ll}| that | about | regarding | on (?:a|an|the) |, (?!\\p{Lu})| aimed at ");
    /** Words that lead from the telling to its own occasion: {@code said during a meeting}. */
    private static final Pattern OCCASION = Pattern.compile(" (?:during|after|at|in|following|on|by|before|with)\\b");

    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:each|both|the two) (?:country|countries|side|sides|party|parties|nations|governments)\\b");

    private static final PhraseList TELLING = PhraseList.read("speech-verbs.txt");
    /** As many characters may stand behind {@code between} before the first name. */
    private static final int BETWEEN = 22;

    private final SortedSet<String> persons = new TreeSet<>();
    private final SortedSet<String> parties = new TreeSet<>();
    private final Evidence evidence;
    private final Sentence sentence;

    /**
     * @param end where the next happening is told
     * @param sides the two states of which it was last told: {@code both sides}
     */
    TakingPart(Evidence evidence, Sentence sentence, Trigger trigger, NounPhrase phrase, int end, Set<String> sides) {
        this.evidence = evidence;
        this.sentence = sentence;
        regions(trigger, phrase, Math.min(end, sentence.clauses().end(trigger.to())))
                .forEach(this::add);
        String clause = sentence.text(
                sentence.clauses().start(trigger.from()), sentence.clauses().end(trigger.to()));
        Family family = Family.of(Objects.requireNonNull(trigger.kind()));
        if (parties.isEmpty()
                && family != Family.ELECTION
                && BOTH.matcher(clause).find()) {
            parties.addAll(sides);
        }
        if (family == Family.ATTACK) {
            persons.clear();
        }
        for (String id : persons) {
            Person person = evidence.persons().get(id);
            if (person != null && person.country() != null && isState(person.country())) {
                parties.add(person.country());
            }
        }
    }

    /** Ids, sorted. */
    SortedSet<String> persons() {
        return persons;
    }

    /** Codes, sorted. */
    SortedSet<String> parties() {
        return parties;
    }

    /** @param subject whether only the one who acts in it takes part */
    private record Region(int from, int to, boolean subject) {
        boolean holds(int at) {
            return from <= at && at < to;
        }
    }

    private List<Region> regions(Trigger trigger, NounPhrase phrase, int end) {
        Family family = Family.of(Objects.requireNonNull(trigger.kind()));
        int start = sentence.clauses().start(trigger.from());
        if (family == Family.ELECTION) {
            return List.of(new Region(phrase.from(), trigger.to(), false));
        }
        if (family == Family.WORDS && !trigger.noun()) {
            return List.of(new Region(start, trigger.from(), false));
        }
        start = told(start, trigger.from());
        Matcher matter = MATTER.matcher(sentence.text()).region(trigger.to(), end);
        int stop = matter.find() ? matter.start() : end;
        if (trigger.noun() && betweenWhom(sentence.text().indexOf(" between ", trigger.to()), stop)) {
            return List.of(new Region(trigger.to(), stop, false));
        }
        if (start == 0 || !Clauses.isAside(sentence.text(), start)) {
            return List.of(new Region(start, stop, false));
        }
        int comma = sentence.text(start, trigger.from()).lastIndexOf(", ");
        int outer = sentence.clauses().start(start - 2);
        return List.of(
                new Region(comma < 0 ? start : start + comma, stop, false),
                new Region(told(outer, start), start, true));
    }

    /** Where the words begin that somebody is said to say, so that the speaker is no part of what they tell. */
    private int told(int from, int to) {
        int told = from;
        for (PhraseList.Found verb : TELLING.find(sentence.text(from, to))) {
            if (!OCCASION.matcher(sentence.text(from + verb.to(), to)).lookingAt()) {
                told = from + verb.to();
            }
        }
        return told;
    }

    /** Whether somebody is named right behind the word {@code between}. */
    private boolean betweenWhom(int between, int stop) {
        return between >= 0
                && between < stop
                && sentence.mentions().stream()
                        .anyMatch(mention -> mention.from() > between && mention.from() < between + BETWEEN);
    }

    private void add(Region region) {
        for (Mention mention : sentence.mentions()) {
            if (!region.holds(mention.from()) || sentence.inQuote(mention.from())) {
                continue;
            }
            switch (mention.kind()) {
                case PERSON -> {
                    if (mention.how() != Mention.How.PRONOUN) {
                        persons.add(mention.of());
                        if (region.subject()) {
                            return;
                        }
                    }
                }
                case COUNTRY -> {
                    if (takesPart(mention)) {
                        parties.add(mention.of());
                    }
                }
                case ORGANIZATION -> {
                    Organization body = evidence.organizations().get(mention.of());
                    if (body != null && body.country() != null && isState(body.country()) && takesPart(mention)) {
                        parties.add(body.country());
                    }
                }
                case EVENT -> {}
            }
        }
    }

    private static boolean isState(String code) {
        return Countries.name(code).isPresent();
    }

    private boolean takesPart(Mention mention) {
        boolean isPlace = sentence.placed().stream()
                .anyMatch(place -> place.from() <= mention.from() && mention.to() <= place.to());
        PhraseList.Word before = sentence.wordBefore(mention.from());
        if (before != null && before.folded().equals("the")) {
            before = sentence.wordBefore(before.from());
        }
        return !isPlace && (before == null || !ABOUT.contains(before.folded()));
    }
}
