package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets claims to be the first against each other: first talks here, first exchange there. */
final class Firsts {

    private static final Pattern FIRST = Pattern.compile(
            "(?i)\\bfirst\\s+(?:ever\\s+)?(?:(?:direct|high-level|face-to-face|in-person|official|formal|bilateral|public|top-level)\\s+){1,3}"
                    + "(talks|meeting|exchange|contact|contacts|call|conversation|visit|summit|discussions|negotiations)\\b");

    private Firsts() {}

    /** A suggestion for each pair of countries between which two different things are called the first. */
    static List<Suggestion> find(Ground ground) {
        SortedMap<String, List<Claim>> byPair = new TreeMap<>();
        for (Claim claim : ground.claims()) {
            SortedSet<String> sides = ground.sides(claim);
            Matcher first = FIRST.matcher(claim.text());
            if (first.find() && sides.size() >= 2) {
                SortedSet<String> between = ground.sidesAt(claim, first.end(), first.end() + 90);
                SortedSet<String> pair = between.size() >= 2 ? between : sides;
                for (String one : pair) {
                    for (String other : pair.tailSet(one + "\0")) {
                        byPair.computeIfAbsent(one + " " + other, key -> new ArrayList<>())
                                .add(claim);
                    }
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        byPair.forEach((pair, claims) -> suggestion(ground, pair, claims, suggestions));
        return suggestions;
    }

    private static void suggestion(Ground ground, String pair, List<Claim> claims, List<Suggestion> suggestions) {
        Claim first = claims.get(0);
        List<Claim> same =
                claims.stream().filter(claim -> sameThing(ground, first, claim)).toList();
        List<Claim> others =
                claims.stream().filter(claim -> !same.contains(claim)).toList();
        boolean told =
                suggestions.stream().anyMatch(suggestion -> suggestion.one().equals(ground.ordered(same)));
        if (!others.isEmpty() && !told) {
            String[] sides = pair.split(" ");
            suggestions.add(new Suggestion(
                    Conflict.Kind.WHO_WAS_FIRST,
                    "Which contact between " + ground.country(sides[0]) + " and " + ground.country(sides[1])
                            + " was the first?",
                    ground.ordered(same),
                    ground.ordered(others),
                    "each side calls another contact the first"));
        }
    }

    private static boolean sameThing(Ground ground, Claim one, Claim other) {
        return one.equals(other) || noun(one).equals(noun(other));
    }

    private static String noun(Claim claim) {
        Matcher first = FIRST.matcher(claim.text());
        return first.find() ? first.group(1).toLowerCase(java.util.Locale.ROOT).replaceFirst("s$", "") : "";
    }
}
