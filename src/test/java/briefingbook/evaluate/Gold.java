package briefingbook.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader took down from one document, before and apart from the program, as the sets' {@code README.md}
 * asks. An {@code anchor} is a few words copied from the document, to find the place again.
 *
 * @param document file name
 * @param furniture anchors of lines from which no claim may come
 * @param sentences whom some sentences are about
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Gold(
        String document,
        Bibliography source,
        List<String> furniture,
        List<Person> persons,
        List<Event> events,
        List<Response> responses,
        List<Quotation> quotes,
        List<Dated> dates,
        @JsonProperty("claims_about") List<Sentence> sentences) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Gold read(Path file) {
        return read(file, Gold.class);
    }

    static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("annotation " + file + " cannot be read", e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Bibliography(
            String title,
            @Nullable String publisher,
            @Nullable String published) {}

    /**
     * @param name the fullest usual one
     * @param forms as the document has it
     * @param country code; null for none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(String name, List<String> forms, @Nullable String country) {}

    /**
     * @param start as exact as the document has it
     * @param participants names of persons
     * @param parties codes of states and organizations
     * @param required whether a book without it lacks something
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(
            String key,
            String title,
            String kind,
            Tier tier,
            String start,
            @Nullable String place,
            List<String> participants,
            List<String> parties,
            String anchor,
            boolean required) {}

    /** Why an event is told. */
    enum Tier {
        @JsonProperty("main")
        MAIN,
        @JsonProperty("dated")
        DATED,
        /** In passing, by its proper name. */
        @JsonProperty("named")
        NAMED
    }

    /**
     * @param respondents names of persons; empty where the country itself speaks
     * @param to key of an event
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Response(String country, List<String> respondents, String to, String anchor) {}

    /** @param speaker name of a person or an organization */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quotation(String anchor, String speaker) {}

    /**
     * @param anchor where to look for the words
     * @param text the words that mean the date
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Dated(String anchor, String text, String value) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sentence(String anchor, List<String> persons) {}
}
