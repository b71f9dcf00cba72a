package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises sources that retell another one: much of the shorter text's wording, five words at a time, stands in the
 * other. The earlier is the origin; where only one has a date, that one is.
 */
final class Derivation {

    private static final int WORDS = 5;
    /** Share of the five-word runs of the text with fewer of them; two texts on one event share 0.02. */
    private static final double RETOLD = 0.10;
    /** So few shared runs are a quoted sentence, not a retold text. */
    private static final int FEWEST = 8;
    /** A run in more sources than this is boilerplate. */
    private static final int COMMON = 30;
    /** From this many words on, one run in eight is looked at. */
    private static final long MANY = 8_000_000;

    /** How like two claims of copy and origin must be for one to retell the other. */
    private static final double SAME_SENTENCE = 0.22;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<Source> sources;
    private final List<List<Passage>> passages;

    private Derivation(Evidence evidence) {
        this.sources = evidence.sources();
        this.passages = sources.stream().map(evidence::passagesOf).toList();
    }

    /** A source, the one that it retells, and how much of their wording they share. */
    record Copy(Source derived, Source origin, double shared) {}

    /** By derived source, then by origin. */
    static List<Copy> find(Evidence evidence) {
        return new Derivation(evidence).copies();
    }

    /** A claim of a derived source and the claim of the origin that it retells. */
    record Retold(Copy copy, Claim derived, Claim origin, double likeness) {}

    /** For each claim of the copy its likest in the origin, where there is one; in reading order. */
    static List<Retold> retold(Copy copy, Evidence evidence, Likeness likeness) {
        List<Claim> origin = claims(copy.origin(), evidence);
        List<Retold> retold = new ArrayList<>();
        for (Claim claim : claims(copy.derived(), evidence)) {
            origin.stream()
                    .map(other -> new Retold(copy, claim, other, likeness.of(claim, other)))
                    .max(Comparator.comparingDouble(Retold::likeness))
                    .filter(pair -> pair.likeness() >= SAME_SENTENCE)
                    .ifPresent(retold::add);
        }
        return retold;
    }

    /**
     * The sources with what each is derived from.
     *
     * @param retold of all copies
     */
    static List<Source> told(List<Copy> copies, List<Retold> retold, Evidence evidence) {
        Map<String, List<Source.Derivation>> derivations = new HashMap<>();
        Map<Copy, Long> counts = retold.stream().collect(Collectors.groupingBy(Retold::copy, Collectors.counting()));
        for (Copy copy : copies) {
            double of = counts.getOrDefault(copy, 0L);
            derivations
                    .computeIfAbsent(copy.derived().id(), id -> new ArrayList<>())
                    .add(told(
                            copy,
                            of
                                    / (double) Math.max(
                                            1, claims(copy.derived(), evidence).size())));
        }
        return evidence.sources().stream()
                .map(source -> source.withDerivedFrom(derivations.getOrDefault(source.id(), List.of())))
                .toList();
    }

    private static Source.Derivation told(Copy copy, double share) {
        boolean undated = copy.derived().published() == null && copy.origin().published() != null;
        String why = Math.round(100 * copy.shared()) + " of 100 runs of five words are those of "
                + copy.origin().siglum() + (undated ? ", which has a date while this has none" : "");
        return new Source.Derivation(copy.origin().id(), Math.round(100 * share) / 100.0, why);
    }

    private static List<Claim> claims(Source source, Evidence evidence) {
        return evidence.passagesOf(source).stream()
                .flatMap(passage -> evidence.claimOf(passage).stream())
                .toList();
    }

    private List<Copy> copies() {
        long words = passages.stream()
                .flatMap(List::stream)
                .mapToLong(passage -> passage.text().length() / 6)
                .sum();
        int step = words > MANY ? 8 : 1;
        List<long[]> own =
                passages.parallelStream().map(some -> runs(some, step)).toList();
        List<Copy> copies = new ArrayList<>();
        new SharedRuns(own, COMMON).forEachPair((one, other, shared) -> {
            double share = shared / (double) Math.min(own.get(one).length, own.get(other).length);
            if (shared >= FEWEST && share >= RETOLD) {
                copies.add(copy(one, other, share));
            }
        });
        copies.sort(Comparator.comparing((Copy copy) -> copy.derived().id())
                .thenComparing(copy -> copy.origin().id()));
        return copies;
    }

    /** Distinct hashes, below 2³¹, of the runs of words of the source. */
    private static long[] runs(List<Passage> passages, int step) {
        long[] runs = new long[256];
        int count = 0;
        for (Passage passage : passages) {
            List<Integer> words = new ArrayList<>();
            Matcher word = WORD.matcher(passage.text());
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT).hashCode());
            }
            for (int i = 0; i + WORDS <= words.size(); i++) {
                int hash = words.subList(i, i + WORDS).hashCode() & Integer.MAX_VALUE;
                if (hash % step == 0) {
                    if (count == runs.length) {
                        runs = Arrays.copyOf(runs, count * 2);
                    }
                    runs[count++] = hash;
                }
            }
        }
        return Arrays.stream(runs, 0, count).sorted().distinct().toArray();
    }

    private Copy copy(int one, int other, double share) {
        return isOrigin(one, other)
                ? new Copy(sources.get(other), sources.get(one), share)
                : new Copy(sources.get(one), sources.get(other), share);
    }

    /** Whether the first is the origin: dated while the other is not, earlier, named by the other, or shorter. */
    private boolean isOrigin(int one, int other) {
        PartialDate mine = sources.get(one).published();
        PartialDate theirs = sources.get(other).published();
        if ((mine == null) != (theirs == null)) {
            return mine != null;
        }
        if (mine != null && theirs != null && mine.compareTo(theirs) != 0) {
            return mine.compareTo(theirs) < 0;
        }
        boolean named = names(other, one);
        if (named != names(one, other)) {
            return named;
        }
        int lengths = Integer.compare(length(one), length(other));
        return lengths != 0
                ? lengths < 0
                : sources.get(one).seed().compareTo(sources.get(other).seed()) < 0;
    }

    /** Whether a source's text names the publisher of another. */
    private boolean names(int source, int other) {
        String publisher = sources.get(other).publisher();
        return publisher != null
                && passages.get(source).stream()
                        .anyMatch(passage -> passage.text().contains(publisher));
    }

    private int length(int source) {
        return passages.get(source).stream()
                .mapToInt(passage -> passage.text().length())
                .sum();
    }
}
