package briefingbook.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/** What a careful reader took down about the documents of a set together: which agree, differ, copy. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GoldRelations(
        List<Copy> derived,
        List<Pair> corroborates,
        List<Difference> conflicts,
        @JsonProperty("same_event") List<Happening> happenings,
        @JsonProperty("not_the_same") List<Difference> lookAlikes) {

    GoldRelations {
        derived = orNone(derived);
        corroborates = orNone(corroborates);
        conflicts = orNone(conflicts);
        happenings = orNone(happenings);
        lookAlikes = orNone(lookAlikes);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** @param derived file name of the document that retells {@code source} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Copy(String derived, String source) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String document, String anchor) {

        @Override
        public String toString() {
            return document + " \"" + anchor + "\"";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pair(Place a, Place b) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(Place a, Place b, String kind) {

        /** What a reader should be told of; the rest are matters of wording. */
        private static final Set<String> WEIGHTY = Set.of(
                "report and denial",
                "forecast and outcome",
                "contradiction",
                "who was first",
                "rewrite changes the fact",
                "tension");

        boolean isWeighty() {
            return WEIGHTY.contains(kind);
        }
    }

    /** One event and where each document tells of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Happening(String key, List<Telling> documents) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Telling(String document, List<String> anchors) {}
}
