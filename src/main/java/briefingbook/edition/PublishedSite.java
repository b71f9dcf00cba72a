package briefingbook.edition;

import briefingbook.book.Claim;
import briefingbook.edition.Holdings.Gathering;
import briefingbook.edition.Holdings.Kind;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from a site's data what the book held when it was published. */
public final class PublishedSite {

    /** Where the data lies, below the site. */
    public static final String DATA = "data/book.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path site;
    private final Gathering all = new Gathering();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final List<JsonNode> responses = new ArrayList<>();
    private final List<Cited> cited = new ArrayList<>();

    private PublishedSite(Path site) {
        this.site = site;
    }

    /** A claim, the passage that it is, and whom it names. */
    private record Cited(Claim.Id claim, String passage, List<String> persons) {}

    /**
     * What the site's book holds. Throws with what to do where there is no data or where it cannot be understood.
     *
     * @param site the folder that it was published to
     */
    public static Holdings read(Path site) throws IOException {
        Path data = site.resolve(DATA);
        if (!Files.isRegularFile(data)) {
            throw new IOException(
                    data + ": there is no site to compare with. Build one, or name its folder with --out.");
        }
        PublishedSite published = new PublishedSite(site);
        published.read(DATA);
        return published.holdings();
    }

    /** Objects are taken one by one, as the whole may be large. */
    private void read(String path) throws IOException {
        Path file = site.resolve(path);
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable(file);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    continue;
                }
                each(parser, reader(field));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable(file);
        }
    }

    private static IOException unreadable(Path file) {
        return new IOException(file + ": this is not the data of a book. Build the site anew.");
    }

    private static void each(JsonParser parser, Reader reader) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = JSON.readTree(parser);
            reader.read(item);
        }
    }

    /** Takes one object of a list. */
    private interface Reader {
        void read(JsonNode item) throws IOException;
    }

    private Reader reader(String field) {
        return switch (field) {
            case "sources" -> source -> all.add(Kind.SOURCE, id(source), text(source, "title"), List.of());
            case "passages" -> passage -> sources.put(id(passage), text(passage, "source"));
            case "parts" -> part -> part(part.asText());
            case "claims" ->
                claim -> cited.add(new Cited(
                        new Claim.Id(id(claim)), claim.path("citations").path(0).asText(), texts(claim, "persons")));
            case "conflicts" -> this::conflict;
            case "persons" -> person -> all.add(Kind.PERSON, id(person), text(person, "name"), List.of());
            case "organizations" -> body -> names.put(id(body), text(body, "name"));
            case "countries" -> this::country;
            case "events" -> this::event;
            case "responses" -> responses::add;
            default -> item -> {};
        };
    }

    /** The part of a large book that lies in a file of its own, below the site. */
    private void part(String path) throws IOException {
        if (path.matches("data/sources/[a-z0-9-]+\\.json")) {
            read(path);
        }
    }

    private void conflict(JsonNode conflict) {
        if (Holdings.isOpen(text(conflict, "status"))) {
            List<Claim.Id> claims = new ArrayList<>();
            conflict.path("claims").forEach(side -> side.forEach(claim -> claims.add(new Claim.Id(claim.asText()))));
            all.add(Kind.DISPUTE, id(conflict), text(conflict, "question"), claims);
        }
    }

    private void country(JsonNode country) {
        names.put(id(country), text(country, "name"));
        all.add(Kind.COUNTRY, id(country), text(country, "name"), List.of());
    }

    private void event(JsonNode event) {
        names.put(id(event), text(event, "title"));
        all.add(Kind.EVENT, id(event), text(event, "title"), claims(event));
    }

    private Holdings holdings() {
        for (JsonNode response : responses) {
            String country = text(response, "country");
            String event = text(response, "event");
            all.add(
                    Kind.RESPONSE,
                    id(response),
                    Holdings.titleOfResponse(names.getOrDefault(country, country), names.getOrDefault(event, event)),
                    claims(response));
        }
        for (Cited one : cited) {
            all.stands(one.claim(), Kind.SOURCE, sources.get(one.passage()));
            one.persons().forEach(person -> all.stands(one.claim(), Kind.PERSON, person));
        }
        return all.holdings();
    }

    private static List<Claim.Id> claims(JsonNode thing) {
        return texts(thing, "claims").stream().map(Claim.Id::new).toList();
    }

    private static String id(JsonNode item) {
        return text(item, "id");
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asText();
    }

    private static List<String> texts(JsonNode item, String field) {
        List<String> texts = new ArrayList<>();
        item.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
