package briefingbook.render;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.text.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The book as data, in the form of {@code src/docs/data-format.md}.
 *
 * <p>Places are Unicode code points of the seed. A source whose rights allow its citation only has no words here either.
 */
final class BookJson {

    private static final String FORMAT = "briefing-book/1";
    /** Above this, passages, mentions, quotes and dates stand in the sources' own files only. */
    private static final int WHOLE_UP_TO = 16 * 1024 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    private final Book book;
    private final Function<String, String> eventPage;
    private final Function<String, String> sourcePage;
    private final Function<String, String> responsePage;
    private final Function<String, String> noteHtml;
    private final Map<Passage.Id, Passage> passages = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final SortedMap<String, Part> parts = new TreeMap<>();

    /**
     * @param links address of each page below the output folder
     * @param noteHtml sanitised HTML of an editor's note by its id
     */
    BookJson(Book book, Addresses links, Function<String, String> noteHtml) {
        this.book = book;
        this.eventPage = links::event;
        this.sourcePage = links::source;
        this.responsePage = links::response;
        this.noteHtml = noteHtml;
        book.sources().forEach(source -> {
            sources.put(source.id(), source);
            parts.put(source.id(), new Part());
        });
        for (Passage passage : book.passages()) {
            passages.put(passage.id(), passage);
            part(passage.id()).passages.add(passage);
        }
        book.mentions().forEach(mention -> part(mention.passage()).mentions.add(mention));
        book.quotes().forEach(quote -> part(quote.passage()).quotes.add(quote));
        book.dates().forEach(date -> part(date.passage()).dates.add(date));
    }

    /** Where the pages of the things in the data stand. */
    interface Addresses {
        String event(String id);

        String source(String id);

        String response(String id);
    }

    /** What one source holds. */
    private static final class Part {
        private final List<Passage> passages = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Quote> quotes = new ArrayList<>();
        private final List<DateMention> dates = new ArrayList<>();
    }

    private Part part(Passage.Id id) {
        Passage passage = passages.get(id);
        Part part = passage == null ? null : parts.get(passage.source());
        if (part == null) {
            throw new IllegalArgumentException("no passage or no source for " + id);
        }
        return part;
    }

    /** {@code data/book.json}. */
    byte[] whole() {
        byte[] whole = whole(true);
        return whole.length <= WHOLE_UP_TO ? whole : whole(false);
    }

    /** {@code data/sources/<id>.json}: passages, mentions, quotes and dates of one source. */
    byte[] ofSource(String id) {
        Part part = parts.get(id);
        if (part == null) {
            throw new IllegalArgumentException("no source " + id);
        }
        return written(json -> {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("source", id);
            parts(json, List.of(part));
            json.writeEndObject();
        });
    }

    /** {@code data/events/<id>.json}. */
    byte[] ofPage(Event event, PageData data) {
        return page("event", json -> event(json, event), data);
    }

    /** {@code data/persons/<id>.json}. */
    byte[] ofPage(Person person, PageData data) {
        return page("person", json -> person(json, person), data);
    }

    /** {@code data/responses/<id>.json}. */
    byte[] ofPage(CountryResponse response, PageData data) {
        return page("response", json -> response(json, response), data);
    }

    /** {@code data/countries/<code>.json}. */
    byte[] ofPage(Country country, PageData data) {
        return page("country", json -> country(json, country), data);
    }

    /** What one page shows: the same records as in the whole, of sources their bibliography alone. */
    private byte[] page(String about, Writing<JsonGenerator> subject, PageData data) {
        return written(json -> {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            imprint(json);
            json.writeStringField("page", data.page());
            json.writeFieldName(about);
            subject.write(json);
            array(json, "sources", data.sources(), id -> {
                json.writeStartObject();
                bibliography(json, source(id));
                json.writeEndObject();
            });
            array(json, "passages", data.passages(), passage -> passage(json, passage));
            array(json, "quotes", data.quotes(), quote -> quote(json, quote));
            array(json, "claims", data.claims(), claim -> claim(json, claim));
            array(json, "conflicts", data.conflicts(), conflict -> conflict(json, conflict));
            array(json, "responses", data.responses(), response -> response(json, response));
            json.writeEndObject();
        });
    }

    private void imprint(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("book");
        json.writeStringField("title", book.imprint().title());
        date(json, "asOf", book.imprint().asOf());
        edition(json, book.imprint().edition());
        json.writeStringField("generator", book.imprint().generator());
        json.writeEndObject();
    }

    private byte[] whole(boolean withParts) {
        return written(json -> {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            imprint(json);
            array(json, "sources", book.sources(), source -> source(json, source));
            if (withParts) {
                parts(json, parts.values());
            } else {
                array(json, "parts", parts.keySet(), id -> json.writeString("data/sources/" + id + ".json"));
            }
            array(json, "claims", book.claims(), claim -> claim(json, claim));
            array(json, "conflicts", book.conflicts(), conflict -> conflict(json, conflict));
            array(json, "persons", book.persons(), person -> person(json, person));
            array(json, "organizations", book.organizations(), body -> {
                json.writeStartObject();
                json.writeStringField("id", body.id());
                json.writeStringField("name", body.name());
                strings(json, "aliases", body.aliases());
                string(json, "country", body.country());
                json.writeEndObject();
            });
            array(json, "countries", book.countries(), country -> country(json, country));
            array(json, "events", book.events(), event -> event(json, event));
            array(json, "responses", book.responses(), response -> response(json, response));
            array(json, "notes", book.notes(), note -> {
                json.writeStartObject();
                json.writeStringField("id", note.id());
                json.writeStringField("on", note.on());
                json.writeStringField("author", note.author());
                json.writeStringField("html", noteHtml.apply(note.id()));
                strings(json, "citations", note.citations());
                json.writeEndObject();
            });
            array(json, "review", book.review(), note -> review(json, note));
            json.writeEndObject();
        });
    }

    private void parts(JsonGenerator json, Collection<Part> chosen) throws IOException {
        array(json, "passages", flat(chosen, part -> part.passages), passage -> passage(json, passage));
        array(json, "quotes", flat(chosen, part -> part.quotes), quote -> quote(json, quote));
        array(json, "mentions", flat(chosen, part -> part.mentions), mention -> {
            json.writeStartObject();
            place(json, mention.passage(), mention.from(), mention.to());
            json.writeStringField("of", mention.of());
            json.writeStringField("by", mention.by());
            json.writeEndObject();
        });
        array(json, "dates", flat(chosen, this::dates), dated -> {
            json.writeStartObject();
            json.writeStringField("passage", dated.passage().value());
            if (dated.in() != null) {
                json.writeStringField("in", dated.in());
            }
            span(json, dated.span());
            string(json, "text", dated.text());
            date(json, "value", dated.value());
            json.writeStringField("by", dated.by());
            json.writeEndObject();
        });
    }

    /**
     * A date of a source, in a passage or beside one.
     *
     * @param passage that it stands in; where it stands in none, the next, or the last where none follows
     * @param in what it stands in, where that is no passage
     * @param text null where the source is only cited
     */
    private record Dated(
            Passage.Id passage,
            @Nullable String in,
            Span span,
            @Nullable String text,
            @Nullable PartialDate value,
            String by) {}

    /** By place. Dates beside the passages need one to stand next to. */
    private List<Dated> dates(Part part) {
        List<Dated> dates = new ArrayList<>();
        for (DateMention date : part.dates) {
            Passage passage = passage(date.passage());
            String text = shown(passage) ? passage.text().substring(date.from(), date.to()) : null;
            Span span = passage.words().span(date.from(), date.to());
            dates.add(new Dated(passage.id(), null, span, text, date.value(), date.by()));
        }
        int next = 0;
        for (Source.DateBeside date : beside(part)) {
            while (next < part.passages.size() - 1
                    && part.passages.get(next).span().start() < date.span().start()) {
                next++;
            }
            Passage passage = part.passages.get(next);
            String text = shown(passage) ? date.text() : null;
            dates.add(new Dated(passage.id(), date.in(), date.span(), text, date.value(), date.by()));
        }
        dates.sort(Comparator.comparing(Dated::span));
        return dates;
    }

    private List<Source.DateBeside> beside(Part part) {
        Source source = part.passages.isEmpty()
                ? null
                : sources.get(part.passages.get(0).source());
        return source == null ? List.of() : source.parts().dates();
    }

    private static <T> List<T> flat(Collection<Part> chosen, Function<Part, List<T>> of) {
        return chosen.stream().flatMap(part -> of.apply(part).stream()).toList();
    }

    private void quote(JsonGenerator json, Quote quote) throws IOException {
        json.writeStartObject();
        place(json, quote.passage(), quote.from(), quote.to());
        string(json, "speaker", quote.speaker());
        json.writeStringField("by", quote.by());
        json.writeEndObject();
    }

    private static void country(JsonGenerator json, Country country) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", country.id());
        json.writeStringField("name", country.name());
        json.writeEndObject();
    }

    private Source source(String id) {
        Source source = sources.get(id);
        if (source == null) {
            throw new IllegalArgumentException("no source " + id);
        }
        return source;
    }

    /** What the work is; the fields of an object that is open. */
    private void bibliography(JsonGenerator json, Source source) throws IOException {
        json.writeStringField("id", source.id());
        json.writeStringField("seed", source.seed());
        json.writeStringField("sha256", source.sha256());
        json.writeStringField("siglum", source.siglum());
        json.writeStringField("page", sourcePage.apply(source.id()));
        json.writeStringField("charset", source.charset());
        json.writeStringField("title", source.title());
        string(json, "publisher", source.publisher());
        strings(json, "authors", source.authors());
        date(json, "published", source.published());
        json.writeStringField("kind", source.kind().word());
        string(json, "url", source.url());
        json.writeStringField("language", source.language());
        json.writeObjectFieldStart("rights");
        json.writeStringField("license", source.rights().license());
        json.writeStringField("display", source.rights().display().word());
        json.writeEndObject();
    }

    private void source(JsonGenerator json, Source source) throws IOException {
        json.writeStartObject();
        bibliography(json, source);
        array(json, "derivedFrom", source.derivedFrom(), derivation -> {
            json.writeStartObject();
            json.writeStringField("source", derivation.source());
            json.writeNumberField("share", Math.round(derivation.share() * 100) / 100.0);
            json.writeStringField("by", derivation.by());
            json.writeEndObject();
        });
        Source.Extract extract = source.parts().extract();
        if (extract != null) {
            json.writeObjectFieldStart("extract");
            json.writeStringField("format", extract.format());
            json.writeStringField("sha256", extract.sha256());
            json.writeNumberField("characters", extract.characters());
            if (extract.pages() != null) {
                json.writeNumberField("pages", extract.pages());
            }
            json.writeEndObject();
        }
        array(json, "structure", source.structure(), structure -> {
            json.writeStartObject();
            span(json, structure.span());
            json.writeStringField("kind", structure.kind().word());
            json.writeEndObject();
        });
        array(json, "furniture", source.furniture(), furniture -> {
            json.writeStartObject();
            span(json, furniture.span());
            json.writeStringField("rule", furniture.rule());
            json.writeEndObject();
        });
        array(json, "basis", source.basis(), basis -> {
            json.writeStartObject();
            json.writeStringField("field", basis.field());
            json.writeStringField("by", basis.by());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void passage(JsonGenerator json, Passage passage) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", passage.id().value());
        json.writeStringField("source", passage.source());
        string(json, "section", passage.section());
        if (passage.page() != null) {
            json.writeNumberField("page", passage.page());
        }
        json.writeNumberField("paragraph", passage.paragraph());
        json.writeNumberField("sentence", passage.sentence());
        span(json, passage.span());
        string(json, "text", shown(passage) ? passage.text() : null);
        json.writeEndObject();
    }

    private void claim(JsonGenerator json, Claim claim) throws IOException {
        Passage passage = passages.get(claim.passage());
        boolean shown = passage != null && shown(passage);
        json.writeStartObject();
        json.writeStringField("id", claim.id().value());
        string(json, "text", shown ? claim.text() : null);
        strings(json, "citations", claim.citations());
        json.writeStringField("kind", claim.kind().word());
        date(json, "date", claim.date());
        strings(json, "persons", claim.persons());
        strings(json, "countries", claim.countries());
        strings(json, "organizations", claim.organizations());
        strings(json, "events", claim.events());
        strings(json, "corroborates", claim.corroborates());
        array(json, "conflicts", claim.conflicts(), conflict -> {
            json.writeStartObject();
            json.writeStringField("claim", conflict.claim().value());
            json.writeStringField("id", conflict.conflict());
            json.writeStringField("why", conflict.why());
            json.writeEndObject();
        });
        array(json, "gloss", claim.gloss(), gloss -> {
            json.writeStartObject();
            json.writeNumberField("start", gloss.from());
            json.writeNumberField("end", gloss.to());
            json.writeStringField("text", gloss.text());
            json.writeStringField("by", gloss.by());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void edition(JsonGenerator json, Imprint.@Nullable Edition edition) throws IOException {
        if (edition == null) {
            json.writeNullField("edition");
            return;
        }
        json.writeObjectFieldStart("edition");
        json.writeNumberField("number", edition.number());
        date(json, "date", edition.date());
        json.writeEndObject();
    }

    private static void conflict(JsonGenerator json, Conflict conflict) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", conflict.id());
        json.writeStringField("question", conflict.question());
        json.writeStringField("kind", conflict.kind().word());
        json.writeArrayFieldStart("claims");
        for (List<Claim.Id> side : conflict.sides()) {
            json.writeStartArray();
            for (Claim.Id id : side) {
                json.writeString(id.value());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringField("status", conflict.status().word());
        json.writeStringField("by", conflict.by());
        json.writeEndObject();
    }

    private static void person(JsonGenerator json, Person person) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", person.id());
        json.writeStringField("name", person.name());
        strings(json, "aliases", person.aliases());
        string(json, "country", person.country());
        string(json, "countryBy", person.countryBy());
        array(json, "offices", person.offices(), office -> {
            json.writeStartObject();
            json.writeStringField("title", office.title());
            string(json, "country", office.country());
            date(json, "from", office.from());
            date(json, "to", office.to());
            strings(json, "claims", office.claims());
            json.writeStringField("by", office.by());
            json.writeEndObject();
        });
        strings(json, "formerIds", person.formerIds());
        json.writeBooleanField("known", person.known());
        json.writeEndObject();
    }

    private void event(JsonGenerator json, Event event) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("title", event.name());
        json.writeStringField("titleBy", event.titleBy());
        strings(json, "aliases", event.aliases());
        json.writeStringField("status", event.status().word());
        json.writeStringField("statusBy", event.statusBy());
        json.writeStringField("page", eventPage.apply(event.id()));
        json.writeStringField("kind", event.kind().word());
        date(json, "start", event.start());
        date(json, "end", event.end());
        string(json, "place", event.place());
        string(json, "country", event.country());
        strings(json, "participants", event.participants());
        strings(json, "parties", event.parties());
        strings(json, "claims", event.claims());
        json.writeObjectFieldStart("facts");
        strings(json, "start", event.facts().start());
        strings(json, "place", event.facts().place());
        lists(json, "participants", event.facts().participants());
        lists(json, "parties", event.facts().parties());
        json.writeEndObject();
        strings(json, "follows", event.follows());
        strings(json, "precedes", event.precedes());
        strings(json, "formerIds", event.formerIds());
        json.writeBooleanField("known", event.known());
        json.writeEndObject();
    }

    private void response(JsonGenerator json, CountryResponse response) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", response.id());
        json.writeStringField("country", response.country());
        json.writeStringField("event", response.event());
        strings(json, "respondents", response.respondents());
        date(json, "date", response.date());
        strings(json, "claims", response.claims());
        json.writeStringField("page", responsePage.apply(response.id()));
        json.writeStringField("by", response.by());
        json.writeEndObject();
    }

    private static void review(JsonGenerator json, ReviewNote note) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", note.severity().word());
        json.writeStringField("code", note.code());
        json.writeStringField("message", note.message());
        string(json, "passage", note.passage() == null ? null : note.passage().value());
        json.writeStringField("suggestion", note.suggestion());
        string(json, "file", note.file());
        string(json, "text", note.text());
        json.writeEndObject();
    }

    private void place(JsonGenerator json, Passage.Id id, int from, int to) throws IOException {
        Passage passage = passage(id);
        json.writeStringField("passage", id.value());
        span(json, passage.words().span(from, to));
        string(json, "text", shown(passage) ? passage.text().substring(from, to) : null);
    }

    private Passage passage(Passage.Id id) {
        Passage passage = passages.get(id);
        if (passage == null) {
            throw new IllegalArgumentException("no passage " + id);
        }
        return passage;
    }

    private boolean shown(Passage passage) {
        Source source = sources.get(passage.source());
        return source != null && source.rights().allowWords();
    }

    private static void span(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private static void string(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private static void date(JsonGenerator json, String field, @Nullable PartialDate date) throws IOException {
        string(json, field, date == null ? null : date.iso());
    }

    private static void strings(JsonGenerator json, String field, Collection<?> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }

    private static void lists(JsonGenerator json, String field, SortedMap<String, List<Claim.Id>> lists)
            throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, List<Claim.Id>> entry : lists.entrySet()) {
            strings(json, entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static <T> void array(JsonGenerator json, String field, Collection<T> values, Writing<T> writing)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T value : values) {
            writing.write(value);
        }
        json.writeEndArray();
    }

    /** Writes one value; may fail as streams do. */
    private interface Writing<T> {
        void write(T value) throws IOException;
    }

    private static byte[] written(Writing<JsonGenerator> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            DefaultIndenter newlines = new DefaultIndenter(" ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(newlines).withArrayIndenter(newlines));
            writing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
