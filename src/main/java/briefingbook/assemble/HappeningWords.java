package briefingbook.assemble;

import briefingbook.book.Event;
import briefingbook.book.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that tell of a happening, from the lists of nouns and verbs. */
final class HappeningWords {

    /** Words that go to a place, or are in one, only where the place follows. */
    private static final Set<String> PLACED = Set.of("in", "to", "at", "into");
    /** As many characters may stand between such words and the place. */
    private static final int NEXT = 5;
    /** As many words may stand between a light verb and its noun. */
    private static final int BETWEEN = 4;
    /** As many characters may stand between a verb and the person to whom it is done. */
    private static final int TO_WHOM = 60;

    private static final Pattern BLANK_OR_COMMA = Pattern.compile(",? *");
    private static final Pattern ON_THE_PHONE = Pattern.compile("(?:by|on|over) ");
    private static final Pattern IN_A_CALL = Pattern.compile("\\bin (?:an? |separate |two |several )(?:\\p{Ll}+ )?$");
    /** Whom one receives, without a name. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "[^,;:.]{0,40}\\b(?:leaders?|presidents?|ministers?|ambassadors?|envoys?|delegations?|counterparts?|colleagues?|chancellor|king|queen|pope|the two [\\p{L}]+s)\\b");
    /** What follows whom one rings up; not what one calls somebody. */
    private static final Pattern AFTER_WHOM = Pattern.compile(
            "$|[.,;:]| (?:on|to|and|for|from|after|before|ahead|again|late|early|earlier|this|last|in|by|yesterday|today|at|that)\\b.*");

    private final PhraseList nouns = PhraseList.read("happening-nouns.txt");
    private final Map<String, VerbForm> forms = new HashMap<>();
    private final PhraseList verbs;

    HappeningWords() {
        List<String> lines = new ArrayList<>();
        PhraseList.read("happening-verbs.txt")
                .written()
                .forEach((entry, value) -> VerbForm.of(entry).forEach((form, verb) -> {
                    forms.put(form, verb);
                    lines.add(form + " = " + value);
                }));
        verbs = PhraseList.of(lines);
    }

    /** The words in a text, by place; of two that overlap the longer one. */
    List<Trigger> find(String text) {
        return find(text, PhraseList.words(text));
    }

    private List<Trigger> find(String text, List<PhraseList.Word> words) {
        List<Trigger> all = new ArrayList<>();
        VerbGroup group = new VerbGroup(text, words, nouns);
        verbs.find(words).stream()
                .map(found -> verb(text, found))
                .filter(group::allows)
                .forEach(all::add);
        nouns.find(words).forEach(found -> all.add(noun(text, found)));
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
        for (Trigger trigger : find(sentence.text(), sentence.words())) {
            boolean named = sentence.mentions().stream()
                    .anyMatch(mention -> mention.kind() != Mention.Kind.ORGANIZATION
                            && mention.from() < trigger.to()
                            && trigger.from() < mention.to());
            if (!named
                    && !isNameOfVerb(sentence, trigger)
                    && !isPartOfName(sentence, trigger)
                    && !sentence.inQuote(trigger.from())
                    && !(sentence.inDate(trigger.from(), trigger.to()) && !sentence.isCountedFrom(trigger.to()))
                    && hasItsObject(sentence, trigger)
                    && !VerbGroup.isUnreal(sentence, trigger)) {
                found.add(trigger);
            }
        }
        List<Trigger> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Trigger before = i == 0 ? null : found.get(i - 1);
            boolean light = i + 1 < found.size() && isLight(sentence, found.get(i), found.get(i + 1));
            boolean help = found.get(i).kind() == null
                    && found.get(i).needs().equals("light")
                    && !VerbGroup.isPassive(sentence, found.get(i));
            if (!light && !help) {
                boolean carried = before != null && isLight(sentence, before, found.get(i));
                kept.add(carried ? found.get(i).carriedBy(Objects.requireNonNull(before)) : found.get(i));
            }
        }
        return kept;
    }

    /** Whether a verb has a capital, so that it is a name: {@code START}. */
    private static boolean isNameOfVerb(Sentence sentence, Trigger trigger) {
        return !trigger.noun()
                && trigger.from() > 0
                && Character.isUpperCase(sentence.text().charAt(trigger.from()));
    }

    /** Whether a longer name goes on behind a noun that is written as a name: {@code the Election Board}. */
    private static boolean isPartOfName(Sentence sentence, Trigger trigger) {
        String behind = sentence.text().substring(trigger.to());
        boolean goesOn = trigger.capital()
                && behind.length() > 2
                && behind.charAt(0) == ' '
                && Character.isUpperCase(behind.charAt(1))
                && Character.isLowerCase(behind.charAt(2));
        Mention next = goesOn ? sentence.mentionAt(trigger.to() + 1) : null;
        return goesOn
                && (next == null || next.kind() == Mention.Kind.ORGANIZATION)
                && !sentence.inDate(trigger.to() + 1, trigger.to() + 2);
    }

    /** Whether the place follows that one goes to, the person who is received. */
    private static boolean hasItsObject(Sentence sentence, Trigger trigger) {
        boolean goes = trigger.kind() == Event.Kind.VISIT && PLACED.contains(lastWord(trigger.words()));
        if (goes && !isPlaceNext(sentence, trigger)) {
            return false;
        }
        return switch (trigger.needs()) {
            case "person" -> isPersonNext(sentence, trigger);
            case "whom" -> isWhomNext(sentence, trigger);
            case "actor" -> isPersonBefore(sentence, trigger);
            default -> true;
        };
    }

    /** Whether somebody named is said to do it. */
    private static boolean isPersonBefore(Sentence sentence, Trigger trigger) {
        int start = VerbGroup.start(sentence, trigger);
        return sentence.mentions().stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.PERSON
                        && mention.to() <= start
                        && BLANK_OR_COMMA
                                .matcher(sentence.text(mention.to(), start))
                                .matches());
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static boolean isPlaceNext(Sentence sentence, Trigger trigger) {
        return sentence.placed().stream()
                .anyMatch(place -> place.from() > trigger.from() && place.from() - trigger.to() <= NEXT);
    }

    /** Somebody named right behind the verb, of whom nothing is said: {@code called her colleague on Monday}. */
    private static boolean isWhomNext(Sentence sentence, Trigger trigger) {
        return VerbGroup.isPassive(sentence, trigger)
                || sentence.mentions().stream()
                        .filter(mention -> mention.kind() == Mention.Kind.PERSON && mention.from() > trigger.to())
                        .filter(mention -> sentence.wordsBetween(trigger.to(), mention.from()) <= BETWEEN
                                && sentence.clauses().between(trigger.to(), mention.from()) == 0)
                        .findFirst()
                        .filter(mention -> sentence.inDate(mention.to() + 1, mention.to() + 2)
                                || AFTER_WHOM
                                        .matcher(sentence.text().substring(mention.to()))
                                        .lookingAt())
                        .isPresent();
    }

    /** Somebody named behind an active verb; in front of {@code was received}. */
    private static boolean isPersonNext(Sentence sentence, Trigger trigger) {
        boolean somebody = SOMEBODY.matcher(sentence.text())
                .region(trigger.to(), sentence.clauses().end(trigger.to()))
                .lookingAt();
        if (somebody || VerbGroup.isPassive(sentence, trigger)) {
            return true;
        }
        int end = Math.min(sentence.clauses().end(trigger.to()), trigger.to() + TO_WHOM);
        return sentence.mentions().stream()
                .filter(mention -> mention.from() >= trigger.to() && mention.from() < end)
                .filter(mention -> !sentence.text(trigger.to(), mention.from()).contains(", "))
                .anyMatch(mention -> mention.kind() == Mention.Kind.PERSON);
    }

    private static boolean isLight(Sentence sentence, Trigger verb, Trigger noun) {
        Event.Kind kind = verb.kind();
        String gap = sentence.text(verb.to(), Math.max(verb.to(), noun.from()));
        boolean onThePhone = noun.kind() == Event.Kind.CALL
                && ON_THE_PHONE.matcher(noun.words()).lookingAt();
        if (!verb.noun() && kind == null && onThePhone) {
            return sentence.wordsBetween(verb.to(), noun.from()) <= 2 * BETWEEN
                    && sentence.clauses().between(verb.from(), noun.from()) == 0;
        }
        boolean visit = kind == Event.Kind.VISIT && !gap.contains(" for ");
        boolean tells = kind != null && !visit || verb.needs().equals("light");
        if (verb.noun() || !tells || !noun.noun() || noun.kind() == null) {
            return false;
        }
        boolean definite = gap.contains(" the ") && !gap.contains(" for ");
        boolean known = gap.contains(" of ")
                || definite
                        && (kind == Event.Kind.MEETING
                                || kind == null && !verb.words().matches("h[eo]ld"));
        boolean alike = kind == Event.Kind.MEETING
                || kind == Event.Kind.VISIT && Telling.Family.of(noun.kind()) == Telling.Family.GATHERING
                || verb.needs().equals("light")
                || kind != null && Telling.Family.of(kind) == Telling.Family.of(noun.kind());
        return alike
                && !known
                && sentence.wordsBetween(verb.to(), noun.from()) <= (gap.contains(" for ") ? 2 * BETWEEN : BETWEEN)
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

    private static Trigger noun(String text, PhraseList.Found found) {
        boolean name =
                Character.isUpperCase(text.charAt(found.from())) && (found.from() > 0 || text.startsWith("Resolution"));
        return new Trigger(
                found.from(),
                found.to(),
                text.substring(found.from(), found.to()),
                kind(found.value()),
                null,
                found.value().endsWith(" each"),
                found.value().endsWith(" dated"),
                found.value().endsWith(" person") ? "person" : "",
                name,
                null);
    }

    private Trigger verb(String text, PhraseList.Found found) {
        return new Trigger(
                found.from(),
                found.to(),
                text.substring(found.from(), found.to()),
                kind(found.value()),
                forms.get(found.phrase()),
                false,
                false,
                found.value().substring(found.value().indexOf(' ') + 1),
                false,
                null);
    }

    private static Event.@Nullable Kind kind(String value) {
        String word = value.contains(" ") ? value.substring(0, value.indexOf(' ')) : value;
        return word.equals("none") ? null : Event.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * @param from in the text, UTF-16 code units; {@code to} is exclusive
     * @param kind null for words that tell of no happening but draw a date to themselves
     * @param verb null for a noun
     * @param each whether it is a plural that a list of days shares out
     * @param dated whether it tells of a happening only where it has a day: an assembly is a body as well
     * @param needs {@code person} where it tells of one only with somebody named behind it, {@code actor} with one in
     *     front; {@code light} where it leaves it to any noun that follows
     * @param capital whether it is written as part of a name
     * @param light the verb that leaves it to this noun; null where none does
     */
    record Trigger(
            int from,
            int to,
            String words,
            Event.@Nullable Kind kind,
            @Nullable VerbForm verb,
            boolean each,
            boolean dated,
            String needs,
            boolean capital,
            @Nullable Trigger light) {

        boolean noun() {
            return verb == null;
        }

        private Trigger carriedBy(Trigger light) {
            return new Trigger(from, to, words, kind, verb, each, dated, needs, capital, light);
        }
    }
}
