package briefingbook.assemble;

import briefingbook.book.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that tell of a happening, from the lists of nouns and verbs. */
final class HappeningWords {

    private final PhraseList nouns = PhraseList.read("happening-nouns.txt");
    private final PhraseList verbs = PhraseList.read("happening-verbs.txt");

    /** The words in a text, by place; of two that overlap the longer one. */
    List<Trigger> find(String text) {
        List<Trigger> all = new ArrayList<>();
        nouns.find(text).forEach(found -> all.add(trigger(text, found, true)));
        verbs.find(text).forEach(found -> all.add(trigger(text, found, false)));
        all.sort(Comparator.comparingInt((Trigger t) -> t.from() - t.to()).thenComparingInt(Trigger::from));
        List<Trigger> kept = new ArrayList<>();
        for (Trigger trigger : all) {
            if (kept.stream().noneMatch(k -> k.from() < trigger.to() && trigger.from() < k.to())) {
                kept.add(trigger);
            }
        }
        kept.sort(Comparator.comparingInt(Trigger::from));
        return kept;
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
                noun && name);
    }

    private static Event.@Nullable Kind kind(String value) {
        String word = value.endsWith(" each") ? value.substring(0, value.length() - 5) : value;
        return word.equals("none") ? null : Event.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * @param from in the text, UTF-16 code units; {@code to} is exclusive
     * @param kind null for words that tell of no happening but draw a date to themselves
     * @param each whether it is a plural that a list of days shares out
     * @param capital whether it is written as part of a name
     */
    record Trigger(
            int from, int to, String words, Event.@Nullable Kind kind, boolean noun, boolean each, boolean capital) {}
}
