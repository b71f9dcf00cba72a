package briefingbook.assemble;

import briefingbook.assemble.Conflicts.Suggestion;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets what was reported against its denial. */
final class Denials {

    /** How like a report and a denial that tell of no common event must be. */
    private static final double SAME_MATTER = 0.2;
    /** The same within one source, which tells of few matters, where words besides names agree. */
    private static final double SAME_SOURCE = 0.1;
    /** How many. */
    private static final int WORDS = 2;
    /** So many passages before a denial of "that report" the report may stand. */
    private static final int JUST_BEFORE = 2;

    private Denials() {}

    /** A suggestion for each matter, however many sources report and deny it. */
    static List<Suggestion> find(Ground ground) {
        List<Claim> denials = ground.claims().stream()
                .filter(claim -> ground.cues(claim).denies())
                .toList();
        List<Claim> reports = ground.claims().stream()
                .filter(claim -> ground.cues(claim).reports())
                .toList();
        Groups groups = new Groups();
        Map<Event, List<Claim>> denied = ground.byEvent(denials);
        ground.byEvent(reports).forEach((event, reporting) -> {
            if (event.status() == Event.Status.DENIED) {
                denied.getOrDefault(event, List.of())
                        .forEach(denial -> reporting.forEach(report -> groups.tie(report, denial)));
            }
        });
        ground.likeness().between(denials, reports, SAME_SOURCE).stream()
                .filter(pair -> sameMatter(ground, pair))
                .forEach(pair -> groups.tie(pair.other(), pair.one()));
        denials.stream()
                .filter(denial -> ground.cues(denial).deniesThat())
                .forEach(denial -> reportBefore(ground, denial).ifPresent(report -> groups.tie(report, denial)));
        List<Suggestion> suggestions = new ArrayList<>();
        for (List<Claim> group : groups.all()) {
            List<Claim> denying = ground.ordered(
                    group.stream().filter(claim -> ground.cues(claim).denies()).toList());
            List<Claim> reporting = ground.ordered(
                    group.stream().filter(claim -> ground.cues(claim).reports()).toList());
            suggestions.add(new Suggestion(
                    Conflict.Kind.REPORT_AND_DENIAL,
                    question(ground, group),
                    reporting,
                    denying,
                    "one side passes on a report, the other denies it"));
        }
        return suggestions;
    }

    private static boolean sameMatter(Ground ground, Likeness.Pair pair) {
        List<String> shared = ground.likeness().shared(pair);
        if (ground.sameSource(pair.one(), pair.other())) {
            return pair.likeness() >= SAME_MATTER || Terms.words(shared).size() >= WORDS;
        }
        return pair.likeness() >= SAME_MATTER
                && (ground.shareASide(pair.one(), pair.other())
                        || shared.stream().anyMatch(term -> term.startsWith("#")));
    }

    /** The report that stands just before a denial in the same source. */
    private static Optional<Claim> reportBefore(Ground ground, Claim denial) {
        Optional<Passage> passage = Optional.of(ground.evidence().passageOf(denial));
        for (int i = 0; i < JUST_BEFORE; i++) {
            passage = passage.flatMap(ground.evidence()::before);
            Optional<Claim> report = passage.flatMap(ground.evidence()::claimOf)
                    .filter(claim -> ground.cues(claim).reports());
            if (report.isPresent()) {
                return report;
            }
        }
        return Optional.empty();
    }

    private static String question(Ground ground, List<Claim> group) {
        return group.stream()
                .flatMap(claim -> ground.events(claim).stream())
                .filter(event -> event.status() == Event.Status.DENIED)
                .findFirst()
                .map(event -> event.name() + ": does the report hold, or its denial?")
                .orElse("Does the report hold, or its denial?");
    }
}
