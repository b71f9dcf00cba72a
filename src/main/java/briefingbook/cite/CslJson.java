package briefingbook.cite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Items as the Citation Style Language 1.0.2 takes them, for Zotero, pandoc and others. */
final class CslJson {

    private static final JsonFactory JSON = new JsonFactory();

    private CslJson() {}

    static String items(Reference reference) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartArray();
            item(json, reference);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private static void item(JsonGenerator json, Reference reference) throws IOException {
        Work work = reference.work();
        json.writeStartObject();
        json.writeStringField("id", reference.key());
        json.writeStringField("type", type(work));
        json.writeStringField("title", work.title());
        authors(json, work.writers());
        if (reference.isPage() && reference.in() != null) {
            string(json, "container-title", reference.in().title());
            string(json, "publisher", reference.in().issuer());
            string(json, "version", reference.in().edition());
        } else {
            boolean within = work.form().isArticle() || work.form() == Work.Form.ENCYCLOPEDIA;
            string(json, within ? "container-title" : "publisher", within ? work.publisher() : work.outlet());
        }
        string(json, "genre", work.form().word());
        if (!work.date().isEmpty()) {
            issued(json, IsoDate.parts(work.date()));
        }
        string(json, "URL", work.url());
        string(json, "language", work.language());
        string(json, "note", reference.remark());
        json.writeEndObject();
    }

    private static String type(Work work) {
        return switch (work.form()) {
            case NEWS, ANALYSIS -> "article-newspaper";
            case ENCYCLOPEDIA -> "entry-encyclopedia";
            case STATEMENT, TRANSCRIPT, PAGE -> "webpage";
            case DOCUMENT -> work.url().isEmpty() ? "document" : "webpage";
        };
    }

    private static void authors(JsonGenerator json, List<Author> authors) throws IOException {
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (Author author : authors) {
            json.writeStartObject();
            if (author.isBody()) {
                json.writeStringField("literal", author.name());
            } else {
                json.writeStringField("family", author.family());
                json.writeStringField("given", author.given());
                string(json, "suffix", author.suffix());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void issued(JsonGenerator json, List<List<Integer>> dates) throws IOException {
        json.writeObjectFieldStart("issued");
        json.writeArrayFieldStart("date-parts");
        for (List<Integer> date : dates) {
            json.writeStartArray();
            for (int part : date) {
                json.writeNumber(part);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void string(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }
}
