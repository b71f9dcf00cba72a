package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** As far back as an earlier telling may be meant. */
    private static final int MEMORY = 300;

    private final HappeningFinder.Told told;
    private final HappeningMerger merger;
    private final List<Telling> mains;
    private final List<Telling> inOrder;

    References(HappeningFinder.Told told, HappeningMerger merger) {
        this.told = told;
        this.merger = merger;
        this.mains = told.tellings().stream().filter(Telling::main).toList();
        this.inOrder = new ArrayList<>(told.tellings());
        inOrder.sort(
                Comparator.comparingInt((Telling telling) -> telling.passage().paragraph())
                        .thenComparingInt(telling -> telling.passage().sentence())
                        .thenComparingInt(Telling::at));
    }

    /** Adds each reference's claim to the claims of the happening that it means. */
    void attach(Map<Happening, Set<Claim.Id>> claims) {
        for (Reference reference : told.references()) {
            Happening meant = meant(reference);
            if (meant != null) {
                meant.learnPlace(reference.telling());
                claims.computeIfAbsent(meant, happening -> new java.util.TreeSet<>())
                        .add(reference.claim().id());
            }
        }
    }

    private @Nullable Happening meant(Reference reference) {
        Telling main = null;
        Telling last = null;
        List<Telling> before = earlier(reference);
        for (int i = before.size() - 1; i >= 0 && last == null; i--) {
            last = fits(reference, before.get(i)) ? before.get(i) : null;
        }
        if (last != null && Evidence.sameParagraph(last.passage(), reference.passage())) {
            return merger.of(last);
        }
        for (Telling telling : mains) {
            main = fits(reference, telling) ? telling : main;
        }
        return main != null ? merger.of(main) : last == null ? null : merger.of(last);
    }

    /** The last tellings before it, in reading order. */
    private List<Telling> earlier(Reference reference) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(inOrder.get(middle), reference)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return inOrder.subList(Math.max(0, low - MEMORY), low);
    }

    private boolean fits(Reference reference, Telling telling) {
        return telling.family() == reference.family() && matches(reference, telling);
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
