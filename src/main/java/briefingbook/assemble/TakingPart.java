package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.Telling.Family;
import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern OWNER = Pattern.compile("(?i)^(?:his|her) $|['’]s $|s['’] $");
    private static final Pattern WITH = Pattern.compile(" with ");
    private static final Set<String> ACTING = Set.of("he", "she", "him", "both", "both men", "the two leaders");
    private static final PhraseList TELLING = PhraseList.read("speech-verbs.txt");
    /** As many characters may stand behind {@code between} before the first name. */
    private static final int BETWEEN = 22;

    private final SortedSet<String> persons = new TreeSet<>();
    private final SortedSet<String> parties = new TreeSet<>();
    private final Evidence evidence;
    private final Sentence sentence;
    private final Trigger trigger;
    private final NounPhrase phrase;

    /**
     * @param end where the next happening is told
     * @param company of whom it was last told
     */
    TakingPart(Evidence evidence, Sentence sentence, Trigger trigger, NounPhrase phrase, int end, Company company) {
        this.evidence = evidence;
        this.sentence = sentence;
        this.trigger = trigger;
        this.phrase = phrase;
        regions(trigger, phrase, Math.min(end, sentence.clauses().end(trigger.to())))
                .forEach(this::add);
        String clause = sentence.text(
                sentence.clauses().start(trigger.from()), sentence.clauses().end(trigger.to()));
        Family family = Family.of(Objects.requireNonNull(trigger.kind()));
        if (family != Family.ELECTION && family != Family.ATTACK) {
            persons.addAll(persons.isEmpty() ? company.personsMeantBy(clause) : Set.of());
            parties.addAll(parties.isEmpty() ? company.partiesMeantBy(clause) : Set.of());
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
        start = family == Family.CALL && trigger.noun() ? start : told(start, trigger.from());
        Matcher matter = MATTER.matcher(sentence.text()).region(trigger.to(), end);
        int stop = matter.find() ? matter.start() : end;
        int and = end < sentence.clauses().end(trigger.to())
                ? sentence.text(trigger.to(), end).lastIndexOf(" and ")
                : -1;
        stop = and < 0 ? stop : Math.min(stop, trigger.to() + and);
        if (trigger.noun() && betweenWhom(sentence.text().indexOf(" between ", trigger.to()), stop)) {
            return List.of(new Region(trigger.to(), stop, false));
        }
        if (trigger.noun() && Clauses.isAside(sentence.text(), start)) {
            Mention next = sentence.mentionAt(
                    Math.min(trigger.to() + 1, sentence.text().length()));
            stop = next != null && next.from() == trigger.to() + 1 ? next.from() : stop;
        }
        List<Region> regions = new ArrayList<>();
        addOwner();
        Predicate.Stretch subject =
                trigger.noun() ? null : Predicate.of(trigger, sentence).subject();
        if (subject != null && subject.to() <= start) {
            regions.add(new Region(subject.from(), subject.to(), false));
        }
        boolean aside = start > 0 && Clauses.isAside(sentence.text(), start);
        int comma = aside ? sentence.text(start, trigger.from()).lastIndexOf(", ") : -1;
        regions.add(new Region(comma < 0 ? start : start + comma, stop, false));
        int closing = sentence.clauses().end(trigger.to());
        if (Clauses.isAside(sentence.text(), start)
                && WITH.matcher(sentence.text(trigger.to(), closing)).lookingAt()
                && closing < sentence.text().length()) {
            regions.add(new Region(closing, sentence.clauses().end(closing), true));
        }
        if (aside && subject == null && !namesSomebody(start, trigger.from())) {
            int outer = sentence.clauses().start(start - 2);
            regions.add(new Region(told(outer, start), start, true));
        }
        return regions;
    }

    /** Whose happening it is: {@code his second summit}, {@code the king's visit}. */
    private void addOwner() {
        for (Mention mention : sentence.mentions()) {
            int gap = phrase.from() - mention.to();
            boolean before = trigger.noun() && mention.kind() == Mention.Kind.PERSON && gap >= 0 && gap <= 3;
            if (before
                    && OWNER.matcher(sentence.text(mention.from(), phrase.from()))
                            .find()) {
                persons.add(mention.of());
            }
        }
    }

    private boolean namesSomebody(int from, int to) {
        return sentence.mentions().stream().anyMatch(mention -> mention.from() >= from && mention.to() <= to);
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
                    if ((mention.how() != Mention.How.PRONOUN || isActing(mention)) && !isOwner(mention)) {
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

    /** Whether only something of the person is spoken of: {@code the king's envoy}; but not {@code the king's visit}. */
    private boolean isOwner(Mention mention) {
        String rest = sentence.text().substring(mention.to());
        boolean possessive =
                rest.startsWith("'s ") || rest.startsWith("’s ") || rest.startsWith("' ") || rest.startsWith("’ ");
        return possessive && !(trigger.noun() && mention.from() >= phrase.from() && mention.to() <= trigger.from());
    }

    /** Whether a pronoun says who acts or to whom it is done, not whose something is. */
    private boolean isActing(Mention mention) {
        return ACTING.contains(sentence.text(mention.from(), mention.to()).toLowerCase(Locale.ROOT));
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
