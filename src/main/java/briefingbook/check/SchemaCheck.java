package briefingbook.check;

import briefingbook.book.ReviewNote;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Checks the site's data against the JSON Schema that is published beside it. */
final class SchemaCheck {

    private static final String CODE = "check-schema";
    private static final int MOST = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaCheck() {}

    /**
     * The first few faults, in the order of the document.
     *
     * @param path of the data below the output folder, to be named
     */
    static List<ReviewNote> check(String path, byte[] data, byte[] schema) {
        try {
            return schema(schema).validate(JSON.readTree(data)).stream()
                    .limit(MOST)
                    .map(error -> Findings.mistake(
                            CODE,
                            path + " breaks its schema at " + error.getInstanceLocation() + ": " + error.getMessage()))
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(Findings.mistake(CODE, path + " is not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path + " in memory", e);
        }
    }

    private static Schema schema(byte[] schema) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(schema));
    }
}
