package briefingbook.authority;

import briefingbook.book.Claim;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.edition.Holdings;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import briefingbook.edition.RecordedEdition;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code editions/<number>.yaml}: what the book held when it was published under a number. */
public final class EditionFile {

    static final String FOLDER = "editions";

    private static final String HEAD = """
            # What the book held when it was published as edition %d, written by the command `edition`.
            # It keeps addresses and claim ids alive. Only the note is there to be edited.
            """;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    /** Editions hold mostly the same claims. */
    private final Map<String, Claim.Id> claims = new HashMap<>();

    EditionFile() {}

    /** Where an edition stands below the seeds folder. */
    static String path(int number) {
        return FOLDER + "/" + number + ".yaml";
    }

    /** Null where its date is none of the calendar, which is a fault. */
    @Nullable
    RecordedEdition edition(Fields fields, Entries.Name name) {
        @Nullable PartialDate date = fields.date("date");
        if (date == null) {
            return null;
        }
        return new RecordedEdition(
                new Imprint.Edition(Integer.parseInt(name.id()), date, fields.text("note", "")),
                fields.has("holds") ? holdings(fields.at("holds")) : null);
    }

    private Holdings holdings(Fields fields) {
        List<Held> things = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Fields all = fields.at(kind.plural());
            for (String id : all.keys()) {
                Fields thing = all.at(id);
                things.add(new Held(
                        kind,
                        id,
                        thing.required("title"),
                        thing.text("page", kind.page(id)),
                        claims(thing.text("claims", ""))));
            }
        }
        return new Holdings(things);
    }

    private List<Claim.Id> claims(String ids) {
        List<Claim.Id> list = new ArrayList<>();
        for (String id : ids.split(" ")) {
            if (!id.isEmpty()) {
                list.add(claims.computeIfAbsent(id, Claim.Id::new));
            }
        }
        return list;
    }

    /**
     * Writes the file of an edition that has none yet, whole or not at all. Throws where there is one or it cannot be written.
     *
     * @return the file
     */
    public static Path write(Path seeds, Imprint.Edition edition, Holdings holds) throws IOException {
        Path file = seeds.resolve(path(edition.number()));
        if (Files.exists(file)) {
            throw new IOException(file + " is there already, and an edition is never changed");
        }
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(temporary, text(edition, holds));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return file;
    }

    /** The file's content; the same for the same edition. */
    static String text(Imprint.Edition edition, Holdings holds) {
        StringWriter text = new StringWriter();
        text.write(HEAD.formatted(edition.number()));
        try (YAMLGenerator yaml = YAML.createGenerator(text)) {
            yaml.writeStartObject();
            yaml.writeStringField("date", edition.date().iso());
            if (!edition.note().isEmpty()) {
                yaml.writeStringField("note", edition.note());
            }
            yaml.writeObjectFieldStart("holds");
            for (Kind kind : Kind.values()) {
                things(
                        yaml,
                        kind,
                        holds.things().stream()
                                .filter(thing -> thing.kind() == kind)
                                .toList());
            }
            yaml.writeEndObject();
            yaml.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing YAML into memory", e);
        }
        return text.toString();
    }

    private static void things(YAMLGenerator yaml, Kind kind, List<Held> things) throws IOException {
        if (things.isEmpty()) {
            return;
        }
        yaml.writeObjectFieldStart(kind.plural());
        for (Held thing : things) {
            yaml.writeObjectFieldStart(thing.id());
            yaml.writeStringField("title", thing.title());
            if (kind.hasPages()) {
                yaml.writeStringField("page", thing.page());
            }
            if (!thing.claims().isEmpty()) {
                yaml.writeStringField(
                        "claims", thing.claims().stream().map(Claim.Id::value).collect(Collectors.joining(" ")));
            }
            yaml.writeEndObject();
        }
        yaml.writeEndObject();
    }
}
