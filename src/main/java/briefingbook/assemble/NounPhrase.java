package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.authority.Countries;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words before a noun that belong to it: its article, and what tells it from others.
 *
 * @param definite whether it means one that is known: {@code the}, {@code that}, {@code his}
 * @param from where it begins
 * @param modifiers lower case
 * @param name the proper name that it is; null where it only describes
 */
record NounPhrase(
        boolean definite,
        int from,
        List<String> modifiers,
        @Nullable String name) {

    private static final Set<String> DEFINITE =
            Set.of("the", "that", "this", "these", "those", "both", "such", "his", "her", "its", "their");
    private static final Set<String> OTHER_ONES =
            Set.of("second", "another", "later", "further", "third", "next", "future", "new", "possible", "potential");
    /** Articles and prepositions: they end a noun phrase. */
    private static final PhraseList BEFORE = PhraseList.read("words-before-phrases.txt");

    private static final Pattern YEAR_BEFORE = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\s*$");
    /** What numbers a resolution: {@code 2202}, {@code ES-11/1}. */
    private static final Pattern NUMBER = Pattern.compile(" (?:[A-Z]{1,3}-)?\\d[\\d/-]*");
    /** A noun of the list that is a name by itself. */
    private static final Pattern FULL = Pattern.compile("\\p{Lu}\\S* \\p{Lu}.*");
    /** As many words a phrase has at most. */
    private static final int LONGEST = 6;
    /** A proper name has so many words at most. */
    private static final int MOST_WORDS = 8;

    NounPhrase {
        modifiers = List.copyOf(modifiers);
    }

    /** What a verb has. */
    static NounPhrase none(Trigger verb) {
        return new NounPhrase(false, verb.from(), List.of(), null);
    }

    /** That of a trigger; a verb has none of its own. */
    static NounPhrase of(Trigger trigger, Sentence sentence, Places places, HappeningWords happenings) {
        if (!trigger.noun()) {
            return none(trigger);
        }
        List<String> modifiers = new ArrayList<>();
        int from = trigger.from();
        boolean definite = false;
        int light = trigger.light() == null ? 0 : trigger.light().to();
        int last = sentence.indexOf(trigger.from());
        for (int i = last - 1; i >= 0 && last - i <= LONGEST; i--) {
            PhraseList.Word word = sentence.words().get(i);
            String gap = sentence.text(word.to(), from);
            definite = DEFINITE.contains(word.folded());
            boolean joined = gap.isBlank() || gap.equals("–") || gap.equals("-");
            if (!joined || definite || word.from() < light || isOutside(word, happenings)) {
                definite &= joined;
                break;
            }
            modifiers.add(0, word.folded());
            from = word.from();
        }
        return new NounPhrase(definite, from, modifiers, name(trigger, from, sentence, places));
    }

    private static boolean isOutside(PhraseList.Word word, HappeningWords happenings) {
        return BEFORE.valueOf(word.folded()).isPresent()
                || VerbGroup.isHelp(word.folded())
                || happenings.find(word.folded()).stream().anyMatch(trigger -> !trigger.noun());
    }

    /** Whether it is said to be another than one told before: {@code a second call}. */
    boolean isAnother() {
        return modifiers.stream().anyMatch(OTHER_ONES::contains);
    }

    /** The proper name that the phrase is; null where it only describes. */
    private static @Nullable String name(Trigger trigger, int from, Sentence sentence, Places places) {
        String object = objectOf(trigger, sentence);
        if (object != null) {
            return object;
        }
        int start = trigger.capital() ? trigger.from() : -1;
        for (PhraseList.Word word : sentence.words()) {
            if (word.from() >= from && word.to() <= trigger.from() && isNameWord(word, sentence, places)) {
                start = word.from();
                break;
            }
        }
        if (start < 0) {
            return null;
        }
        Matcher year = YEAR_BEFORE.matcher(sentence.text(from, start));
        int begin = year.find() ? from + year.start() : start;
        String name = sentence.text(begin, trigger.to());
        Matcher number = NUMBER.matcher(sentence.text())
                .region(trigger.to(), sentence.text().length());
        if (trigger.capital() && number.lookingAt()) {
            return name + number.group();
        }
        boolean full = trigger.capital() && FULL.matcher(trigger.words()).matches();
        return name.equals(trigger.words()) && !full || name.split(" ").length > MOST_WORDS ? null : name;
    }

    /** A capital that is neither a person's, a state's nor an owner's, nor the first letter of the sentence. */
    private static boolean isNameWord(PhraseList.Word word, Sentence sentence, Places places) {
        boolean capital =
                word.from() > 0 && Character.isUpperCase(sentence.text().charAt(word.from()));
        if (!capital || word.folded().endsWith("'s") || sentence.inDate(word.from(), word.to())) {
            return false;
        }
        Mention mention = sentence.mentionAt(word.from());
        if (mention == null) {
            return true;
        }
        String rest = sentence.text().substring(mention.to());
        boolean state = mention.kind() == Mention.Kind.COUNTRY
                && !Places.BODIES.contains(mention.of())
                && !places.isCity(sentence.text(mention.from(), mention.to()));
        return !(rest.startsWith("'s") || rest.startsWith("’s") || mention.kind() == Mention.Kind.PERSON || state);
    }

    /** An invasion, annexation or war is named by what it was done to. */
    private static @Nullable String objectOf(Trigger trigger, Sentence sentence) {
        if (trigger.kind() != Event.Kind.ATTACK || !sentence.text().startsWith(" of ", trigger.to())) {
            return null;
        }
        Mention object = sentence.mentionAt(trigger.to() + " of ".length());
        return object == null || object.kind() != Mention.Kind.COUNTRY
                ? null
                : Countries.name(object.of())
                        .map(country -> "Invasion of " + country)
                        .orElse(null);
    }

    /** Whether a city alone tells it from others, so that it is told of elsewhere: {@code the Turku talks}. */
    boolean isByPlace(Trigger trigger, Places places) {
        return name != null
                && !trigger.capital()
                && places.isCity(
                        name.substring(0, name.length() - trigger.words().length())
                                .strip());
    }
}
