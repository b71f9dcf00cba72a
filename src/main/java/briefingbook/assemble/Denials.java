package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets what was reported against its denial. */
final class Denials {

    /** How like a report and a denial that tell of no common event must be. */
    private static final double SAME_MATTER = 0.16;

    private Denials() {}

    /** A suggestion for each matter, however many sources report and deny it. */
    static List<Suggestion> find(Ground ground) {
        List<Claim> denials = ground.claims().stream().filter(Cues::denies).toList();
        List<Claim> reports = ground.claims().stream()
                .filter(claim -> Cues.reports(claim) && !Cues.denies(claim))
                .toList();
        Groups groups = new Groups();
        Map<Event, List<Claim>> denied = ground.byEvent(denials);
        ground.byEvent(reports).forEach((event, reporting) -> {
            if (event.status() == Event.Status.DENIED) {
                denied.getOrDefault(event, List.of())
                        .forEach(denial -> reporting.forEach(report -> groups.tie(report, denial)));
            }
        });
        ground.likeness().between(denials, reports, SAME_MATTER).stream()
                .filter(pair -> ground.shareASide(pair.one(), pair.other()))
                .forEach(pair -> groups.tie(pair.other(), pair.one()));
        List<Suggestion> suggestions = new ArrayList<>();
        for (List<Claim> group : groups.all()) {
            List<Claim> denying =
                    ground.ordered(group.stream().filter(Cues::denies).toList());
            List<Claim> reporting = ground.ordered(
                    group.stream().filter(claim -> !Cues.denies(claim)).toList());
            suggestions.add(new Suggestion(
                    Conflict.Kind.REPORT_AND_DENIAL,
                    question(ground, reporting.get(0), denying.get(0)),
                    reporting,
                    denying,
                    "one side passes on a report, the other denies it"));
        }
        return suggestions;
    }

    private static String question(Ground ground, Claim report, Claim denial) {
        List<Event> shared = ground.sharedEvents(report, denial).stream()
                .filter(event -> event.status() != Event.Status.HELD)
                .toList();
        return shared.isEmpty()
                ? "Does the report hold, or its denial?"
                : shared.get(0).name() + ": does the report hold, or its denial?";
    }
}
