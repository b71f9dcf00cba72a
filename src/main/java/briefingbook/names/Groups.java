package briefingbook.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says who several together are: {@code they}, {@code both}, {@code the two leaders}, {@code the four}, {@code each
 * president}.
 *
 * <p>Those who were last named together and fit the noun; only where their number is plain.
 */
final class Groups {

    /** How many passages back several may have been named together. */
    private static final int MEMORY = 5;
    /** How many passages back, where no noun says what they are. */
    private static final int CLOSE = 2;
    /** A plural pronoun that opens a passage stands among its first words. */
    private static final int OPENING = 7;
    /** How many words back in the passage itself. */
    private static final int FAR = 120;

    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4, "five", 5);
    private static final Map<String, Integer> COLLECTIVES =
            Map.of("pair", 2, "duo", 2, "couple", 2, "trio", 3, "threesome", 3, "quartet", 4, "foursome", 4);
    private static final Set<String> EACH = Set.of("each", "either", "neither");
    private static final Set<String> PRONOUNS = Set.of("they", "their");
    /** Behind {@code the two} these begin something else than a noun. */
    private static final Set<String> NOUNLESS = Set.of("of", "had", "have", "are", "were", "who", "also", "then");

    /** What {@code the leaders}, without a number, may be. */
    private static final Set<String> SHARED = Set.of("leader", "president", "chancellor");

    private static final Gazetteer<String> PLURALS = nouns(0);
    private static final Gazetteer<String> SINGULARS = nouns(1);

    private final Tenure tenure;
    private final Protagonists protagonists;
    private final Holders holders;
    private @Nullable Page last;
    private List<Together.Party> lastParties = List.of();
    /** Who was named in the last passages, the latest first. */
    private final Deque<Named> recent = new ArrayDeque<>();

    /** All explicit parties of the source, by how often they were named. */
    private final Map<List<Bearer>, Integer> parties = new LinkedHashMap<>();

    /** @param all in the order in which they stand */
    private record Named(List<Together.Party> parties, List<Bearer> all) {

        /** The last of its parties that has so many who fit, named one beside the other; empty for none. */
        List<Bearer> joined(int number, Predicate<Bearer> fits) {
            return last(number, fits, Together.Party::joined);
        }

        /** The last of its parties that has so many who fit; else all whom it names, where they are so many. */
        List<Bearer> party(int number, Predicate<Bearer> fits, boolean loose) {
            List<Bearer> party = last(number, fits, any -> true);
            List<Bearer> fit =
                    party.isEmpty() && loose ? all.stream().filter(fits).toList() : party;
            return fit.size() == number ? fit : List.of();
        }

        private List<Bearer> last(int number, Predicate<Bearer> fits, Predicate<Together.Party> which) {
            for (int i = parties.size() - 1; i >= 0; i--) {
                List<Bearer> fit =
                        parties.get(i).bearers().stream().filter(fits).toList();
                if (fit.size() == number && which.test(parties.get(i))) {
                    return fit;
                }
            }
            return List.of();
        }
    }

    Groups(Tenure tenure, Protagonists protagonists, Holders holders) {
        this.tenure = tenure;
        this.protagonists = protagonists;
        this.holders = holders;
    }

    /** Nouns for several persons, or for one of them, by what they say of each: an office, or {@code m}, {@code f}, {@code any}. */
    private static Gazetteer<String> nouns(int column) {
        Gazetteer<String> nouns = new Gazetteer<>((words, i) -> words.lower(i));
        WordList.rows("group-nouns.txt").forEach(row -> nouns.add(row.get(column), row.get(2)));
        return nouns;
    }

    /** Whether a noun for several persons stands there. */
    static boolean isPlural(Words words, int i) {
        return PLURALS.at(words, i) != null;
    }

    /** Reads a passage whose names, titles and pronouns are known; passages come in reading order. */
    void read(Page page) {
        Words words = page.words();
        for (int i = 0; i < words.size(); i++) {
            if (!page.isTaken(i) && !words.quoted(i)) {
                word(page, i);
            }
        }
        remember(page);
    }

    private void word(Page page, int i) {
        Words words = page.words();
        String word = words.lower(i);
        Gazetteer.Found<String> plural = PLURALS.at(words, i);
        if (plural != null && !words.lower(i - 1).equals("two") && ofStates(page, i, plural)) {
            return;
        }
        boolean definite = words.lower(i - 1).equals("the");
        Integer number = NUMBERS.get(word);
        Integer collective = COLLECTIVES.get(word);
        if (PRONOUNS.contains(word)) {
            pronoun(page, i);
        } else if (word.equals("both")) {
            counted(page, i, 2);
        } else if (number != null && (definite || words.lower(i - 1).equals("all"))) {
            counted(page, i, number);
        } else if (collective != null && definite && !words.lower(i + 1).equals("of")) {
            say(page, i - 1, i + 1, several(page, i, collective, "any"));
        } else if (EACH.contains(word) && !words.lower(i + 1).equals("of")) {
            Gazetteer.Found<String> noun = SINGULARS.at(words, i + 1);
            if (noun != null && !noun.meaning().equals("any")) {
                say(page, i, noun.end(), those(page, i, noun.meaning()));
            }
        } else if (definite) {
            if (plural != null && SHARED.contains(plural.meaning()) && !described(words, plural.end())) {
                say(page, i - 1, plural.end(), those(page, i, plural.meaning()));
            }
        }
    }

    /** {@code the leaders of Spain and Italy}, {@code the French and German foreign ministers}: whether all are known. */
    private boolean ofStates(Page page, int i, Gazetteer.Found<String> noun) {
        List<String> states = page.words().lower(noun.end()).equals("of")
                ? States.listed(page, noun.end() + 1)
                : States.before(page, i);
        if (states.size() < 2 || noun.meaning().equals("any") || noun.meaning().length() < 2) {
            return false;
        }
        Set<Bearer> bearers = new LinkedHashSet<>();
        for (String state : states) {
            Bearer bearer = holders.of(
                    new Offices.Office(noun.meaning(), rank(noun.meaning()), noun.meaning(), null), state, page);
            if (bearer == null) {
                return false;
            }
            bearers.add(bearer);
        }
        String by = "\"" + page.text(i, noun.end()) + "\" of " + String.join(" and ", states) + ": "
                + names(List.copyOf(bearers));
        page.group(i, noun.end(), List.copyOf(bearers), by);
        return true;
    }

    /** Whoever leads a state is looked for in the source alone. */
    private static Offices.Office.Class rank(String post) {
        return post.equals("leader") ? Offices.Office.Class.ROLE : Offices.Office.Class.OFFICE;
    }

    /** {@code the two}, {@code both leaders}, {@code both agreed}; not {@code both Spain and Italy}, {@code the two states}. */
    private void counted(Page page, int i, int number) {
        Words words = page.words();
        int first = words.lower(i).equals("both") ? i : i - 1;
        int at = i + 1;
        while (at < words.size()
                && words.gap(at) == Words.SPACE
                && (page.placeAt(at) != null || isAdjective(words, at))) {
            Page.PlaceMark place = page.placeAt(at);
            at = place != null ? place.end() : at + 1;
        }
        Gazetteer.Found<String> noun = PLURALS.at(words, at);
        if (noun != null && !described(words, noun.end())) {
            boolean clear = at == i + 1;
            say(page, clear ? first : at, noun.end(), several(page, i, number, noun.meaning()));
        } else if (noun == null && at == i + 1 && standsAlone(page, i)) {
            say(page, first, i + 1, several(page, i, number, "any"));
        }
    }

    private static boolean isAdjective(Words words, int at) {
        return Set.of("top", "chief", "rival", "other", "senior", "young", "old", "former")
                .contains(words.lower(at));
    }

    /** {@code the leaders of Spain and Italy}. */
    private static boolean described(Words words, int end) {
        return words.lower(end).equals("of") && words.gap(end) == Words.SPACE;
    }

    /** Whether a verb or the end of the phrase follows: {@code both agreed}, {@code the two, who}. */
    private static boolean standsAlone(Page page, int i) {
        Words words = page.words();
        if (i + 1 >= words.size()) {
            return true;
        }
        String next = words.lower(i + 1);
        boolean open = words.gap(i + 1) == Words.SPACE;
        boolean of = next.equals("of");
        if (of) {
            return words.lower(i).equals("both") && words.lower(i + 2).equals("them");
        }
        return open
                ? NOUNLESS.contains(next) || Roles.verb(words, i + 1) && !next.endsWith("s")
                : isPause(words, i + 1);
    }

    private static boolean isPause(Words words, int i) {
        return words.gap(i) == Words.COMMA || words.gap(i) == Words.STOP || words.gap(i) == Words.OTHER;
    }

    /** {@code They} that opens a passage: who together acted in the passage before; {@code their talks}: who was named there together. */
    private void pronoun(Page page, int i) {
        Words words = page.words();
        if (last == null || !page.follows(last) || !page.everybodyBefore(i).isEmpty() || rivals(page, 0, i)) {
            return;
        }
        boolean human = isHuman(page, i);
        if (i >= OPENING && !human || words.lower(i).equals("their") && !human) {
            return;
        }
        Together.Party before = lastOf(lastParties, !human);
        if (before != null && !rivals(last, before.end(), last.words().size())) {
            say(page, i, i + 1, before.bearers());
        }
    }

    /** Whether what they do is done by persons: {@code they met}, {@code their talks}. */
    private static boolean isHuman(Page page, int i) {
        Words words = page.words();
        for (int at = i + 1; at < Math.min(words.size(), i + 4); at++) {
            if (HUMAN.contains(words.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> HUMAN = Set.copyOf(WordList.words("human-words.txt"));

    private static Together.@Nullable Party lastOf(List<Together.Party> parties, boolean acting) {
        for (int i = parties.size() - 1; i >= 0; i--) {
            if (parties.get(i).acting() || !acting) {
                return parties.get(i);
            }
        }
        return null;
    }

    /** Whether others act in between whom a plural pronoun may mean: {@code officials said}, {@code the Russians}. */
    private static boolean rivals(Page page, int from, int to) {
        Words words = page.words();
        for (int at = from; at < to; at++) {
            Page.PlaceMark place = page.placeAt(at);
            boolean people = place != null
                    && place.place().kind() == Places.Kind.DEMONYM
                    && words.form(place.end() - 1).endsWith("s");
            int end = people && place != null ? place.end() : at + 1;
            boolean plural = people || !words.capital(at) && words.lower(at).endsWith("s") && !page.isTaken(at);
            if (plural && !words.quoted(at) && Roles.verb(words, end) && !Roles.preposition(words.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** Those of the number who fit the noun: named together just before, else those of whom the source tells. */
    private List<Bearer> several(Page page, int i, int number, String noun) {
        Named here = before(page, i);
        List<Bearer> near = here.joined(number, bearer -> isOne(bearer, noun));
        if (near.isEmpty() && !recent.isEmpty()) {
            near = recent.getFirst().joined(number, bearer -> isOne(bearer, noun));
        }
        if (!near.isEmpty()) {
            return near;
        }
        if (number == 2 && fit(protagonists.pair(), noun).size() == 2 && !(noun.equals("any") && othersLast())) {
            return protagonists.pair();
        }
        List<Named> named = new ArrayList<>();
        named.add(here);
        named.addAll(noun.equals("any") ? recent.stream().limit(CLOSE).toList() : List.copyOf(recent));
        for (Named passage : named) {
            List<Bearer> party = passage.party(number, bearer -> isOne(bearer, noun), !noun.equals("any"));
            if (!party.isEmpty()) {
                return party;
            }
        }
        return noun.equals("any") && number == 2 ? List.of() : established(number, noun);
    }

    /** Whether the passage before tells of others than the two of whom the source tells. */
    private boolean othersLast() {
        List<Bearer> before = recent.isEmpty() ? List.of() : recent.getFirst().all();
        return !before.isEmpty() && before.stream().noneMatch(protagonists.pair()::contains);
    }

    /** Those of the number who fit the noun and were most often named together in the source; of equals the latest. */
    private List<Bearer> established(int number, String noun) {
        List<Bearer> found = List.of();
        int most = 0;
        for (Map.Entry<List<Bearer>, Integer> party : parties.entrySet()) {
            List<Bearer> bearers = party.getKey();
            if (bearers.size() == number && fit(bearers, noun).size() == number && party.getValue() >= most) {
                most = party.getValue();
                found = bearers;
            }
        }
        return found;
    }

    /** {@code the leaders}, {@code each leader}: the two of whom the source tells, else those last named together. */
    private List<Bearer> those(Page page, int i, String noun) {
        List<Bearer> pair = protagonists.pair();
        if (fit(pair, noun).size() == 2) {
            return pair;
        }
        List<Named> named = new ArrayList<>();
        named.add(before(page, i));
        named.addAll(recent.stream().limit(2).toList());
        for (Named passage : named) {
            for (int k = passage.parties().size() - 1; k >= 0; k--) {
                List<Bearer> bearers = passage.parties().get(k).bearers();
                if (fit(bearers, noun).size() == bearers.size()) {
                    return bearers;
                }
            }
        }
        return List.of();
    }

    private static Named before(Page page, int i) {
        return new Named(Together.in(page, Math.max(0, i - FAR), i), List.copyOf(page.everybodyBefore(i)));
    }

    private List<Bearer> fit(List<Bearer> bearers, String noun) {
        return bearers.stream().filter(bearer -> isOne(bearer, noun)).toList();
    }

    private boolean isOne(Bearer bearer, String noun) {
        return switch (noun) {
            case "any" -> true;
            case "m", "f" -> bearer.mayBe(noun.charAt(0));
            case "leader" -> tenure.leads(bearer);
            case "minister" -> tenure.holds(bearer, "foreign-minister") || tenure.holds(bearer, "defence-minister");
            default -> tenure.holds(bearer, noun);
        };
    }

    private static void say(Page page, int first, int end, List<Bearer> bearers) {
        if (bearers.size() > 1) {
            page.group(
                    first,
                    end,
                    bearers,
                    "\"" + page.text(first, end) + "\": " + names(bearers) + ", last named together");
        }
    }

    private static String names(List<Bearer> bearers) {
        List<String> names = bearers.stream().map(Bearer::name).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private void remember(Page page) {
        List<Bearer> all = List.copyOf(page.everybody());
        protagonists.count(page, page.everybody());
        lastParties = Together.in(page, 0, page.words().size());
        lastParties.forEach(party -> parties.merge(party.bearers(), 1, Integer::sum));
        last = page;
        recent.addFirst(new Named(lastParties, all));
        if (recent.size() > MEMORY) {
            recent.removeLast();
        }
    }
}
