package briefingbook.assemble;

import briefingbook.book.Claim;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the claims that editors name in their files: by id, or by words of the seed, which outlive a change of ids. */
final class ClaimNames {

    private final Evidence evidence;
    private final Map<String, Optional<Claim>> known = new HashMap<>();

    ClaimNames(Evidence evidence) {
        this.evidence = evidence;
        evidence.claims().forEach(claim -> known.put(claim.id().value(), Optional.of(claim)));
    }

    /** The claim with this id, or the first in the book that holds these words, two at least; empty where there is none. */
    Optional<Claim> find(String name) {
        return known.computeIfAbsent(name, words -> words.contains(" ") ? holding(words) : Optional.empty());
    }

    private Optional<Claim> holding(String words) {
        return evidence.claims().stream()
                .filter(claim -> claim.text().contains(words))
                .findFirst();
    }
}
