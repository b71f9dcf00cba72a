package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what an answer of one source is an answer to. */
final class Occasions {

    /** What is told in passing while states answer: it is how they were asked or told, not what they answer to. */
    private static final Set<Event.Kind> PASSING = EnumSet.of(
            Event.Kind.CALL,
            Event.Kind.VISIT,
            Event.Kind.STATEMENT,
            Event.Kind.PUBLICATION,
            Event.Kind.MARKET,
            Event.Kind.OTHER);

    /** What is said or printed, or merely moves: others answer to what it is about. */
    private static final Set<Event.Kind> WORDS =
            EnumSet.of(Event.Kind.STATEMENT, Event.Kind.PUBLICATION, Event.Kind.MARKET);

    /** How one speaks with others: of no matter to a third unless it is what the source is about, or is named. */
    private static final Set<Event.Kind> GATHERINGS = EnumSet.of(Event.Kind.CALL, Event.Kind.VISIT, Event.Kind.MEETING);

    /** What one side does to others: these may answer to it like any third. */
    private static final Set<Event.Kind> UNILATERAL =
            EnumSet.of(Event.Kind.ATTACK, Event.Kind.DECISION, Event.Kind.STATEMENT, Event.Kind.PUBLICATION);

    /** What one who answers tells or says besides: of no matter to another who answers. */
    private static final Set<Event.Kind> BESIDE =
            EnumSet.of(Event.Kind.CALL, Event.Kind.VISIT, Event.Kind.MEETING, Event.Kind.STATEMENT);

    /** Words for those who take part in what the source is about. */
    private static final Pattern MEANT = Pattern.compile(
            "\\b(?i:the two|both|the) (?:men|leaders|presidents|ministers|sides|parties)\\b"
                    + "|\\b(?i:the|this|that) (?:announcement|development|document|move|news|outcome|plan|proposal|result|step|text|vote)\\b");
    /** What stands before a happening that was told before. */
    private static final Pattern KNOWN = Pattern.compile("\\b(?i:the|this|that|its|their) (?:[\\p{L}-]+ )?$");

    /** How a sentence begins that first says what is answered to. */
    private static final Pattern FRONT = Pattern.compile(
            "(?:After|Following|In (?:response|reaction|reply) to|Reacting to|Responding to|Asked about)\\b");

    /** So often at least is one named whom a source is about. */
    private static final int OFTEN = 3;

    private final Evidence evidence;
    private final HappeningWords words;
    private final Events.Found events;
    private final Source source;
    private final Map<String, Event> eventById;
    private final Map<String, Set<String>> statesOfEvent = new HashMap<>();
    private @Nullable Set<String> protagonists;
    private final @Nullable Event subject;

    /** @param eventById all events */
    Occasions(
            Evidence evidence, Events.Found events, Map<String, Event> eventById, HappeningWords words, Source source) {
        this.evidence = evidence;
        this.words = words;
        this.events = events;
        this.eventById = eventById;
        this.source = source;
        String main = events.mainOfSource().get(source.id());
        this.subject = subject(main == null ? null : eventById.get(main));
    }

    /** What the source is about: its main happening, else what it tells most of; empty where it tells of none. */
    Optional<Event> subject() {
        return Optional.ofNullable(subject);
    }

    private @Nullable Event subject(@Nullable Event main) {
        if (main != null && !WORDS.contains(main.kind())) {
            return main;
        }
        return mostTold(event -> !PASSING.contains(event.kind()))
                .or(() -> mostTold(event -> !WORDS.contains(event.kind()) && event.kind() != Event.Kind.OTHER))
                .orElse(main);
    }

    /** Of the events of which this holds, and of which it is known who took part, the one that is told most. */
    private Optional<Event> mostTold(Predicate<Event> counts) {
        Map<Event, Integer> told = new LinkedHashMap<>();
        evidence.passagesOf(source).stream()
                .flatMap(passage -> told(passage).stream())
                .filter(event -> counts.test(event) && !states(event).isEmpty())
                .forEach(event -> told.merge(event, 1, Integer::sum));
        Event most = null;
        for (Event event : told.keySet()) {
            most = most == null || told.getOrDefault(event, 0) > told.getOrDefault(most, 0) ? event : most;
        }
        return Optional.ofNullable(most);
    }

    /** The happenings that a passage tells of. */
    private List<Event> told(Passage passage) {
        return evidence
                .claimOf(passage)
                .map(Claim::id)
                .map(id -> events.eventsOfClaim().getOrDefault(id, List.of()))
                .orElse(List.of())
                .stream()
                .map(id -> Objects.requireNonNull(eventById.get(id)))
                .toList();
    }

    /**
     * The event of the passage itself that the voice may answer to, the source's subject before others. What is told in
     * passing must be plainly meant: by a word of answering, and behind it.
     */
    Optional<Event> inSentence(Voice voice, Passage passage) {
        List<Event> told = told(passage).stream()
                .filter(event -> isAnswered(voice, event) && isMeant(voice, passage, event))
                .toList();
        return told.stream()
                .filter(event -> event == subject)
                .findFirst()
                .or(() -> told.stream().findFirst());
    }

    private boolean isMeant(Voice voice, Passage passage, Event event) {
        if (GATHERINGS.contains(event.kind()) && event != subject) {
            int from = voice.cueAt();
            return from >= 0
                    && !states(event).contains(voice.country())
                    && words.find(passage.text()).stream()
                            .anyMatch(word -> word.kind() == event.kind() && word.noun() && word.from() > from);
        }
        return voice.isAtLeast(Voice.Strength.ANSWER) || event == subject || event.kind() != Event.Kind.OTHER;
    }

    /** Whether the passage tells how the one who speaks, or the state, meets or calls others. */
    boolean isAtGathering(Voice voice, Passage passage) {
        return told(passage).stream()
                .filter(event -> GATHERINGS.contains(event.kind()))
                .anyMatch(event -> acts(voice, event)
                        || states(event).contains(voice.country())
                        || states(event).size() == 1);
    }

    /** What a sentence puts in front as what it answers to, {@code After the attack on its embassy, …}. */
    Optional<Event> inFront(Voice voice, Passage passage) {
        return FRONT.matcher(passage.text()).lookingAt()
                ? told(passage).stream().filter(event -> !acts(voice, event)).findFirst()
                : Optional.empty();
    }

    /** What a section tells before states speak in it: the source's subject, else the last that is not told in passing. */
    Optional<Event> opening(Voice voice, List<Passage> section) {
        Event last = null;
        for (Passage passage : section) {
            for (Event event : told(passage)) {
                if (event == subject) {
                    return Optional.of(event);
                }
                boolean beside = PASSING.contains(event.kind()) || GATHERINGS.contains(event.kind());
                last = !beside && isAnswered(voice, event) ? event : last;
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * The last event of the passages, the last of them first, that the voice may answer to.
     *
     * @param passing whether what is told in passing counts
     * @param answers whether a passage is an answer: what it tells in passing is then no matter for others
     */
    Optional<Event> last(Voice voice, List<Passage> nearestFirst, boolean passing, Predicate<Passage> answers) {
        for (Passage passage : nearestFirst) {
            boolean answer = answers.test(passage);
            Optional<Event> last = told(passage).stream()
                    .filter(event -> passing || !PASSING.contains(event.kind()))
                    .filter(event -> isAnswered(voice, event) && !(answer && BESIDE.contains(event.kind())))
                    .min(Comparator.comparing(event -> event != subject));
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    /** One answers to what others did: neither to what one takes part in, nor to one's own state's act or statement. */
    private boolean isAnswered(Voice voice, Event event) {
        Set<String> states = states(event);
        boolean own = states.contains(voice.country())
                && (event.kind() == Event.Kind.STATEMENT || event != subject && GATHERINGS.contains(event.kind()));
        boolean somebody = !states.isEmpty() || !event.participants().isEmpty();
        return somebody
                && event.kind() != Event.Kind.ELECTION
                && !own
                && !acts(voice, event)
                && !isItsOwn(voice, event);
    }

    /** Whether a passage tells of the event, or names somebody or a state that has a part in it, other than the voice's. */
    boolean isLinked(Voice voice, Passage passage, Event event) {
        Set<String> states = states(event);
        return told(passage).contains(event)
                || MEANT.matcher(passage.text()).find()
                || words.find(passage.text()).stream().anyMatch(word -> word.noun() && isKnown(passage.text(), word))
                || evidence.mentions(passage).stream()
                        .map(Mention::of)
                        .filter(id -> !id.equals(voice.country()) && !id.equals(voice.who()))
                        .anyMatch(id ->
                                states.contains(id) || event.participants().contains(id));
    }

    private static boolean isKnown(String text, HappeningWords.Trigger noun) {
        return noun.kind() != null
                && KNOWN.matcher(text.substring(0, noun.from())).find();
    }

    /** Whether the one who speaks takes part in the event. */
    static boolean acts(Voice voice, Event event) {
        return voice.who() != null && event.participants().contains(voice.who());
    }

    /** Whether the event is of the voice's own state, with nobody named: its own decision or meeting. */
    private static boolean isItsOwn(Voice voice, Event event) {
        return event.participants().isEmpty()
                && event.status() != Event.Status.DENIED
                && event.parties().contains(voice.country());
    }

    /** Whether others have a part in it than the one who speaks, and have not merely suffered what his state did. */
    boolean isOfOthers(Voice voice, Event event) {
        boolean did = UNILATERAL.contains(event.kind())
                && states(event.participants()).contains(voice.country());
        return !did && states(event).stream().anyMatch(state -> !state.equals(voice.country()));
    }

    /** Whether the passage tells what the one who speaks does: of what he takes part in, or says himself. */
    boolean isOwnDoing(Voice voice, Passage passage) {
        return told(passage).stream()
                .anyMatch(event -> acts(voice, event)
                        || event.kind() == Event.Kind.STATEMENT && states(event).contains(voice.country()));
    }

    /** Whether the one who speaks has no part in the event, and the state neither. */
    boolean isThird(Voice voice, Event event) {
        Set<String> states =
                UNILATERAL.contains(event.kind()) && !event.participants().isEmpty()
                        ? states(event.participants())
                        : states(event);
        Set<String> sides = states.isEmpty() && event.participants().isEmpty() ? protagonists() : states;
        return !sides.contains(voice.country()) && !acts(voice, event);
    }

    /** The states that take part in it, or whose people do. */
    private Set<String> states(Event event) {
        return statesOfEvent.computeIfAbsent(event.id(), id -> {
            Set<String> states = states(event.participants());
            states.addAll(event.parties());
            return states;
        });
    }

    private Set<String> states(List<String> persons) {
        Set<String> states = new TreeSet<>();
        persons.stream()
                .map(evidence.persons()::get)
                .filter(Objects::nonNull)
                .map(Person::country)
                .filter(Objects::nonNull)
                .forEach(states::add);
        return states;
    }

    /** The states of the two persons whom the source names most. */
    private Set<String> protagonists() {
        if (protagonists != null) {
            return protagonists;
        }
        Map<String, Integer> counts = new TreeMap<>();
        evidence.passagesOf(source)
                .forEach(passage -> evidence.mentions(passage, Mention.Kind.PERSON)
                        .forEach(mention -> counts.merge(mention.of(), 1, Integer::sum)));
        Set<String> states = new TreeSet<>();
        counts.entrySet().stream()
                .filter(count -> count.getValue() >= OFTEN)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .flatMap(count -> Stream.ofNullable(evidence.persons().get(count.getKey())))
                .flatMap(person -> Stream.ofNullable(person.country()))
                .forEach(states::add);
        protagonists = states;
        return states;
    }
}
