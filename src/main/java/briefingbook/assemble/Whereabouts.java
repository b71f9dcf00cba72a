package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.Telling.Family;
import briefingbook.book.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a happening was, by one sentence: the city in its own name, else the place that stands nearest in its clause,
 * one behind the word before one in front of it, a city before a country. A visit is where it goes to; an exchange is only where that is said behind it; a call is
 * nowhere.
 */
final class Whereabouts {

    /** A place in front of the word counts as so many characters farther, one that opens the clause even more. */
    private static final int IN_FRONT = 30;

    private static final int OPENING = 60;
    /** So much farther a country counts than a city. */
    private static final int LAND = 50;

    private final Sentence sentence;
    private final Places places;
    private final Days days;

    Whereabouts(Sentence sentence, Places places, Days days) {
        this.sentence = sentence;
        this.places = places;
        this.days = days;
    }

    Places.@Nullable Place of(Trigger trigger, NounPhrase phrase, Event.Kind kind) {
        if (kind == Event.Kind.CALL) {
            return null;
        }
        Optional<String> city = places.cityIn(sentence.text(phrase.from(), trigger.to()));
        if (city.isPresent()) {
            String country = places.countryOf(city.get()).orElse(null);
            return new Places.Place(phrase.from(), trigger.to(), city.get(), country, true, false);
        }
        int start = kind == Event.Kind.EXCHANGE ? trigger.to() : inner(trigger);
        boolean said = kind == Event.Kind.STATEMENT && !trigger.noun();
        int end = said ? trigger.from() : Math.min(sentence.clauses().end(trigger.to()), days.nextDated(trigger));
        Places.Place place = nearest(trigger, start, end, kind == Event.Kind.VISIT);
        return place == null && Family.of(kind) == Family.GATHERING ? nearest(trigger, start, end, true) : place;
    }

    /** @param going whether a place that one goes to counts */
    private Places.@Nullable Place nearest(Trigger trigger, int start, int end, boolean going) {
        Places.Place best = null;
        int least = Integer.MAX_VALUE;
        for (Places.Place place : sentence.placed()) {
            boolean counts = place.from() >= start && place.from() < end && (place.at() || going);
            int far = place.from() >= trigger.to()
                    ? place.from() - trigger.to()
                    : trigger.from() - place.to() + (place.from() <= start + 4 ? OPENING : IN_FRONT);
            far += place.land() ? LAND : 0;
            if (counts && far < least) {
                least = far;
                best = place;
            }
        }
        return best;
    }

    /** Where the trigger's clause begins, words put in between left out: {@code who lives in Rome, had met}. */
    private int inner(Trigger trigger) {
        int start = sentence.clauses().start(trigger.from());
        int comma = sentence.text(start, trigger.from()).lastIndexOf(", ");
        return comma >= 0 && Clauses.isAside(sentence.text(), start) ? start + comma : start;
    }

    /** Whether a place stands so many words behind the trigger. */
    boolean isRightBehind(Trigger trigger, int words) {
        return sentence.placed().stream()
                .anyMatch(place ->
                        place.from() > trigger.to() && sentence.wordsBetween(trigger.to(), place.from()) <= words);
    }
}
