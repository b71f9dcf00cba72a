package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets sources against each other that have one side of a meeting led by different persons. */
final class Heads {

    private static final Pattern LED_BY = Pattern.compile("\\b(?:led|headed)(?: up)? by\\b");
    private static final Pattern LED =
            Pattern.compile("\\b(?:led|headed|leads|heads)(?: up)? (?:the|a|its|his|her)\\b[^.;:]{0,40}?"
                    + "\\b(?:delegation|delegations|mission|negotiators|side|team)\\b");
    /** Between the words and the name, in characters: titles may stand there. */
    private static final int NEAR = 60;

    private final Ground ground;

    private Heads(Ground ground) {
        this.ground = ground;
    }

    static List<Suggestion> find(Ground ground) {
        Heads heads = new Heads(ground);
        List<Claim> telling = ground.claims().stream()
                .filter(claim -> ground.cues(claim).tellsOfDelegations()
                        && !ground.cues(claim).foresees())
                .toList();
        List<Suggestion> suggestions = new ArrayList<>();
        ground.byEvent(telling).forEach((event, claims) -> heads.rivals(event, claims, suggestions));
        return suggestions;
    }

    private void rivals(Event event, List<Claim> claims, List<Suggestion> suggestions) {
        if (event.status() != Event.Status.HELD || Telling.Family.of(event.kind()) != Telling.Family.GATHERING) {
            return;
        }
        SortedMap<String, Map<String, List<Claim>>> headsOfSide = new TreeMap<>();
        for (Claim claim : claims) {
            heads(claim)
                    .forEach((side, person) -> headsOfSide
                            .computeIfAbsent(side, key -> new LinkedHashMap<>())
                            .computeIfAbsent(person, key -> new ArrayList<>())
                            .add(claim));
        }
        headsOfSide.forEach((side, heads) -> {
            List<List<Claim>> sides = List.copyOf(heads.values());
            boolean rivals = sides.size() == 2
                    && sides.get(0).stream()
                            .noneMatch(one -> sides.get(1).stream().anyMatch(other -> ground.sameSource(one, other)));
            if (rivals) {
                suggestions.add(new Suggestion(
                        Conflict.Kind.CONTRADICTION,
                        event.name() + ": who led the delegation of " + ground.country(side) + "?",
                        ground.ordered(sides.get(0)),
                        ground.ordered(sides.get(1)),
                        "the sources have one side led by different persons"));
            }
        });
    }

    /** By country the person who, as the claim has it, led its delegation. */
    private SortedMap<String, String> heads(Claim claim) {
        SortedMap<String, String> heads = new TreeMap<>();
        Matcher by = LED_BY.matcher(claim.text());
        while (by.find()) {
            put(heads, person(claim, by.end(), by.end() + NEAR, true));
        }
        Matcher led = LED.matcher(claim.text());
        while (led.find()) {
            put(heads, person(claim, led.start() - NEAR, led.start(), false));
        }
        return heads;
    }

    private static void put(SortedMap<String, String> heads, @Nullable Person person) {
        if (person != null && person.country() != null) {
            heads.put(person.country(), person.id());
        }
    }

    /** The first or the last person named in a part of the claim. */
    private @Nullable Person person(Claim claim, int from, int to, boolean first) {
        Person person = null;
        for (Mention mention : ground.evidence().mentions(ground.evidence().passageOf(claim), Mention.Kind.PERSON)) {
            if (mention.from() >= from && mention.to() <= to && (person == null || !first)) {
                person = ground.evidence().persons().get(mention.of());
            }
        }
        return person;
    }
}
