package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which claims quote the same words of one speaker: five words in a row, or the whole of a shorter quotation. */
final class SharedQuotes {

    private static final int RUN = 5;
    /** Shorter quotations are a manner of speaking. */
    private static final int FEWEST = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SharedQuotes() {}

    /** Lists of two claims or more, in the order of the book. */
    static Collection<List<Claim>> find(Ground ground) {
        List<Quoted> quotations = ground.claims().stream()
                .flatMap(claim -> of(ground, claim))
                .filter(quoted -> quoted.words().size() >= FEWEST)
                .toList();
        Set<String> whole = new HashSet<>();
        quotations.stream()
                .filter(quoted -> quoted.words().size() < RUN)
                .forEach(quoted -> whole.add(quoted.run(0, quoted.words().size())));
        SortedMap<String, Set<Claim>> sharing = new TreeMap<>();
        for (Quoted quoted : quotations) {
            for (int length = FEWEST; length <= RUN; length++) {
                for (int from = 0; from + length <= quoted.words().size(); from++) {
                    String run = quoted.run(from, from + length);
                    if (length == RUN || whole.contains(run)) {
                        sharing.computeIfAbsent(run, key -> new LinkedHashSet<>())
                                .add(quoted.claim());
                    }
                }
            }
        }
        return sharing.values().stream()
                .filter(claims -> claims.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    private static Stream<Quoted> of(Ground ground, Claim claim) {
        return ground.evidence().quotes(ground.evidence().passageOf(claim)).stream()
                .flatMap(quote -> Stream.ofNullable(quote.speaker()).map(speaker -> quoted(claim, quote, speaker)));
    }

    private static Quoted quoted(Claim claim, Quote quote, String speaker) {
        List<String> words = new ArrayList<>();
        NO_WORD.splitAsStream(claim.text().substring(quote.from(), quote.to()).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return new Quoted(claim, speaker, words);
    }

    private record Quoted(Claim claim, String speaker, List<String> words) {
        String run(int from, int to) {
            return speaker + " " + String.join(" ", words.subList(from, to));
        }
    }
}
