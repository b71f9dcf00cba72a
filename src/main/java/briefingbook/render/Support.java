package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Source;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands behind a claim at a glance.
 *
 * @param independent how many voices tell it: a copy speaks with the voice of what it was copied from, and all works of one
 *     publisher with one
 * @param words {@code 2 independent sources: encyclopedia, press; 1 copy}
 */
record Support(int independent, String words) {

    static Support of(Claim claim, SiteModel model) {
        Map<String, Source> tellers = new TreeMap<>();
        add(tellers, model.sourceOf(claim));
        claim.corroborates().forEach(id -> add(tellers, model.sourceOf(model.claim(id))));
        Map<String, TreeSet<String>> kindsOfVoice = new TreeMap<>();
        int copies = 0;
        for (Source teller : tellers.values()) {
            Source origin = model.source(model.origin(teller.id()));
            if (!origin.id().equals(teller.id())) {
                copies++;
            }
            kindsOfVoice
                    .computeIfAbsent(voice(origin), voice -> new TreeSet<>())
                    .add(kind(origin.kind()));
        }
        Map<String, Integer> kinds = new TreeMap<>();
        kindsOfVoice.values().forEach(kind -> kinds.merge(kind.first(), 1, Integer::sum));
        int voices = kindsOfVoice.size();
        return new Support(
                voices,
                Words.count(voices, "source", "independent sources")
                        + kinds.entrySet().stream()
                                .map(kind -> (kind.getValue() > 1 ? kind.getValue() + " " : "") + kind.getKey())
                                .collect(Collectors.joining(", ", ": ", ""))
                        + (copies == 0 ? "" : "; " + Words.count(copies, "copy", "copies")));
    }

    private static void add(Map<String, Source> tellers, Source source) {
        tellers.put(source.id(), source);
    }

    /** Whose voice a work is: its publisher's, or its own where no publisher is known. Ids have no space, so none is a name. */
    private static String voice(Source source) {
        return source.publisher() == null
                ? source.id()
                : "publisher " + source.publisher().strip().toLowerCase(Locale.ROOT);
    }

    private static String kind(Source.Kind kind) {
        return switch (kind) {
            case STATEMENT, TRANSCRIPT -> "official";
            case NEWS, ANALYSIS -> "press";
            case ENCYCLOPEDIA -> "encyclopedia";
            case OTHER -> "document";
        };
    }
}
