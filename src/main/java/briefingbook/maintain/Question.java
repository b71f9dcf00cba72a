package briefingbook.maintain;

import briefingbook.book.Answer;
import briefingbook.book.ReviewNote;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of the review list with what one has to know to answer it.
 *
 * @param id of its code and of what it is about; the same from build to build while the question is open
 * @param claims how many claims of the book depend on the answer
 * @param passages those that it is about, a few at most; empty where it is about none
 */
public record Question(String id, ReviewNote note, int claims, List<Context> passages) {

    public Question {
        passages = List.copyOf(passages);
    }

    /**
     * A passage in its place.
     *
     * @param claim id of the claim that it is; null where it asserts nothing
     * @param source title of the source
     * @param place file, paragraph and sentence, in words
     * @param before the sentence before it; null at the start of the source; likewise {@code after}
     */
    @JsonPropertyOrder({"claim", "source", "place", "before", "text", "after"})
    public record Context(
            @Nullable String claim,
            String source,
            String place,
            @Nullable String before,
            String text,
            @Nullable String after) {}

    /** Whether an answer can be taken without asking: there is a guess. */
    public boolean hasGuess() {
        return note.guess() != null
                && !note.answers().isEmpty()
                && note.answers().get(0).blanks().isEmpty();
    }

    /** For scripts. */
    public Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", id);
        report.put("severity", note.severity().word());
        report.put("code", note.code());
        report.put("claims", claims);
        report.put("message", note.message());
        report.put("suggestion", note.suggestion());
        report.put("passages", passages);
        report.put("guess", hasGuess() ? note.guess() : null);
        List<Map<String, Object>> answers = new ArrayList<>();
        note.answers().forEach(answer -> answers.add(report(answer)));
        report.put("answers", answers);
        return report;
    }

    private static Map<String, Object> report(Answer answer) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("label", answer.label());
        report.put("file", answer.file());
        report.put("text", answer.text());
        report.put("blanks", answer.blanks());
        return report;
    }
}
