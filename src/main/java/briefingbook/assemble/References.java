package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code the meeting}, {@code that call}, {@code the Riyadh talks} mean in one source.
 *
 * <p>What names a place, person or state means the last happening told before it with that place, person or state.
 * Else it means the last told in the same paragraph; at the head of a paragraph, what the source is about; else the last
 * told at all. Only happenings of a like kind count.
 */
final class References {

    private final HappeningFinder.Told told;
    private final HappeningMerger merger;

    References(HappeningFinder.Told told, HappeningMerger merger) {
        this.told = told;
        this.merger = merger;
    }

    /** Adds each reference's claim to the claims of the happening that it means. */
    void attach(Map<Happening, Set<Claim.Id>> claims) {
        for (Reference reference : told.references()) {
            Happening meant = meant(reference);
            if (meant != null) {
                claims.computeIfAbsent(meant, happening -> new java.util.TreeSet<>())
                        .add(reference.claim().id());
            }
        }
    }

    private @Nullable Happening meant(Reference reference) {
        Telling main = null;
        Telling near = null;
        Telling last = null;
        for (Telling telling : told.tellings()) {
            if (telling.family() != reference.family() || !matches(reference, telling)) {
                continue;
            }
            if (telling.main()) {
                main = telling;
            }
            if (before(telling, reference)) {
                last = telling;
                if (Evidence.sameParagraph(telling.passage(), reference.passage())) {
                    near = telling;
                }
            }
        }
        Telling meant = near != null ? near : main != null ? main : last;
        return meant == null ? null : merger.of(meant);
    }

    private static boolean before(Telling telling, Reference reference) {
        int paragraphs = reference.passage().paragraph() - telling.passage().paragraph();
        if (paragraphs != 0) {
            return paragraphs > 0;
        }
        int sentences = reference.passage().sentence() - telling.passage().sentence();
        return sentences > 0 || sentences == 0 && telling.at() <= reference.at();
    }

    private boolean matches(Reference reference, Telling telling) {
        Happening happening = merger.of(telling);
        boolean visit = happening.kind() == briefingbook.book.Event.Kind.VISIT;
        if (reference.visit() != visit) {
            return false;
        }
        boolean place = reference.place() == null
                || happening.place() != null && happening.place().contains(reference.place());
        boolean persons =
                reference.persons().isEmpty() || reference.persons().stream().anyMatch(happening.persons()::contains);
        boolean parties =
                reference.parties().isEmpty() || reference.parties().stream().anyMatch(happening.parties()::contains);
        boolean date = reference.date() == null
                || happening.date() != null
                        && (happening.date().within(reference.date())
                                || reference.date().within(happening.date()));
        return place && persons && parties && date;
    }
}
