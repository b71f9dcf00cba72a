package briefingbook.assemble;

import briefingbook.book.Event;
import briefingbook.book.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words that tell of a happening, from the lists of nouns and verbs. */
final class HappeningWords {

    /** Words that go to a place, or are in one, only where the place follows. */
    private static final Set<String> PLACED = Set.of("in", "to", "at");
    /** As many characters may stand between such words and the place. */
    private static final int NEXT = 5;
    /** As many words may stand between a light verb and its noun. */
    private static final int BETWEEN = 4;

    private final PhraseList nouns = PhraseList.read("happening-nouns.txt");
    private final PhraseList verbs = PhraseList.read("happening-verbs.txt");

    /** The words in a text, by place; of two that overlap the longer one. */
    List<Trigger> find(String text) {
        List<Trigger> all = new ArrayList<>();
        nouns.find(text).forEach(found -> all.add(trigger(text, found, true)));
        verbs.find(text).forEach(found -> all.add(trigger(text, found, false)));
        all.sort(Comparator.comparingInt((Trigger t) -> t.from() - t.to()).thenComparingInt(Trigger::from));
        TreeMap<Integer, Trigger> kept = new TreeMap<>();
        for (Trigger trigger : all) {
            Map.Entry<Integer, Trigger> before = kept.lowerEntry(trigger.to());
            if (before == null || before.getValue().to() <= trigger.from()) {
                kept.put(trigger.from(), trigger);
            }
        }
        return List.copyOf(kept.values());
    }

    /**
     * The words in a sentence that tell of a happening: outside quotations, dates and names; without verbs that leave it
     * to a noun, {@code hosted a summit}, and without going that goes to no place.
     */
    List<Trigger> in(Sentence sentence) {
        List<Trigger> found = new ArrayList<>();
        for (Trigger trigger : find(sentence.text())) {
            boolean named = sentence.mentions().stream()
                    .anyMatch(mention -> mention.kind() != Mention.Kind.ORGANIZATION
                            && mention.from() < trigger.to()
                            && trigger.from() < mention.to());
            boolean goes = trigger.kind() == Event.Kind.VISIT && PLACED.contains(lastWord(trigger.words()));
            if (!named
                    && !sentence.inQuote(trigger.from())
                    && !sentence.inDate(trigger.from(), trigger.to())
                    && (!goes || isPlaceNext(sentence, trigger))) {
                found.add(trigger);
            }
        }
        List<Trigger> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (i + 1 == found.size() || !isLight(sentence, found.get(i), found.get(i + 1))) {
                kept.add(found.get(i));
            }
        }
        return kept;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static boolean isPlaceNext(Sentence sentence, Trigger trigger) {
        return sentence.placed().stream()
                .anyMatch(place -> place.from() > trigger.from() && place.from() - trigger.to() <= NEXT);
    }

    private static boolean isLight(Sentence sentence, Trigger verb, Trigger noun) {
        Event.Kind kind = verb.kind();
        if (verb.noun() || kind == null || kind == Event.Kind.VISIT || !noun.noun() || noun.kind() == null) {
            return false;
        }
        String gap = sentence.text(verb.to(), noun.from());
        boolean known = gap.contains(" of ") || gap.contains(" the ") && kind == Event.Kind.MEETING;
        boolean alike = kind == Event.Kind.MEETING || Telling.Family.of(kind) == Telling.Family.of(noun.kind());
        return alike
                && !known
                && sentence.wordsBetween(verb.to(), noun.from()) <= BETWEEN
                && sentence.clauses().between(verb.from(), noun.from()) == 0;
    }

    /** What kind of happening a name is of, by its last noun; empty where none of its words is on the list. */
    Optional<Event.Kind> kindOf(String name) {
        Event.Kind kind = null;
        for (PhraseList.Found found : nouns.find(name)) {
            Event.Kind of = kind(found.value());
            kind = of == null ? kind : of;
        }
        return Optional.ofNullable(kind);
    }

    private static Trigger trigger(String text, PhraseList.Found found, boolean noun) {
        boolean name = Character.isUpperCase(text.charAt(found.from()))
                && (found.from() > 0 || noun && text.startsWith("Resolution"));
        return new Trigger(
                found.from(),
                found.to(),
                text.substring(found.from(), found.to()),
                kind(found.value()),
                noun,
                found.value().endsWith(" each"),
                found.value().endsWith(" dated"),
                noun && name);
    }

    private static Event.@Nullable Kind kind(String value) {
        String word = value.contains(" ") ? value.substring(0, value.indexOf(' ')) : value;
        return word.equals("none") ? null : Event.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * @param from in the text, UTF-16 code units; {@code to} is exclusive
     * @param kind null for words that tell of no happening but draw a date to themselves
     * @param each whether it is a plural that a list of days shares out
     * @param dated whether it tells of a happening only where it has a day: an assembly is a body as well
     * @param capital whether it is written as part of a name
     */
    record Trigger(
            int from,
            int to,
            String words,
            Event.@Nullable Kind kind,
            boolean noun,
            boolean each,
            boolean dated,
            boolean capital) {}
}
