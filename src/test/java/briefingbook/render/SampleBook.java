package briefingbook.render;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.EditorsNote;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A book put together by hand: a meeting of two ministers in Oslo, and whatever a test lets its sources tell of it.
 *
 * <p>The source {@code a} has the sign {@code A}; the first passage that a source tells is its paragraph 1.
 */
final class SampleBook {

    static final String MEETING = "oslo-meeting-2024-03-01";

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Map<String, List<Claim.Id>> agreeing = new TreeMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<EditorsNote> notes = new ArrayList<>();
    private final List<Event> others = new ArrayList<>();
    private final Map<String, Person> persons = new TreeMap<>();
    private final List<CountryResponse> responses = new ArrayList<>();
    private List<String> formerIds = List.of();
    private Event.Status status = Event.Status.HELD;

    /** A source whose text may be shown in full. */
    SampleBook source(String id, Source.Derivation... derivedFrom) {
        return source(id, Source.Kind.NEWS, "The " + id + " Post", derivedFrom);
    }

    /** A source of some kind; null for no known publisher. */
    SampleBook source(String id, Source.Kind kind, @Nullable String publisher, Source.Derivation... derivedFrom) {
        return source(id, "Ministers meet in Oslo", publisher, kind, Source.Display.FULL, derivedFrom);
    }

    SampleBook source(String id, String title, Source.Display display, Source.Derivation... derivedFrom) {
        return source(id, title, "The " + id + " Post", Source.Kind.NEWS, display, derivedFrom);
    }

    private SampleBook source(
            String id,
            String title,
            @Nullable String publisher,
            Source.Kind kind,
            Source.Display display,
            Source.Derivation... derivedFrom) {
        sources.put(
                id,
                new Source(
                        id,
                        id + ".txt",
                        "0".repeat(64),
                        id.toUpperCase(java.util.Locale.ROOT),
                        title,
                        publisher,
                        List.of(),
                        new PartialDate("2024-03-02"),
                        kind,
                        null,
                        "en",
                        "UTF-8",
                        new Source.Rights("", display),
                        List.of(derivedFrom),
                        Source.Parts.NONE,
                        List.of(),
                        false));
        return this;
    }

    /** A source that retells another. */
    SampleBook copy(String id, String of) {
        return source(id, new Source.Derivation(of, 0.9, "nine of its ten sentences retell " + of));
    }

    /** A claim of the meeting. */
    SampleBook claim(String id, String source, int paragraph, String words) {
        passages.put(
                id,
                new Passage(
                        new Passage.Id("p-" + id),
                        source,
                        null,
                        paragraph,
                        1,
                        TracedText.of(words, paragraph * 1000),
                        Passage.Form.PARAGRAPH));
        return this;
    }

    /** Lets claims say the same, each with each. */
    SampleBook agree(String... ids) {
        for (String id : ids) {
            agreeing.put(
                    id,
                    java.util.Arrays.stream(ids)
                            .filter(other -> !other.equals(id))
                            .sorted()
                            .map(Claim.Id::new)
                            .toList());
        }
        return this;
    }

    SampleBook conflict(String id, String one, String other, Conflict.Status status) {
        conflicts.add(new Conflict(
                id,
                "Was it " + id + "?",
                Conflict.Kind.CONTRADICTION,
                List.of(List.of(new Claim.Id(one)), List.of(new Claim.Id(other))),
                status,
                "they differ"));
        return this;
    }

    SampleBook note(String on, String markdown, String... citations) {
        notes.add(new EditorsNote(
                "note",
                on,
                "The desk",
                markdown,
                java.util.Arrays.stream(citations).map(Claim.Id::new).toList(),
                "notes/note.md"));
        return this;
    }

    /** What Norway said about the meeting, by one claim. */
    SampleBook response(String id, String claim) {
        responses.add(
                new CountryResponse(id, "NO", MEETING, List.of(), null, List.of(new Claim.Id(claim)), "told", false));
        return this;
    }

    /** One more person. */
    SampleBook person(String id, String name, String... aliases) {
        persons.put(id, new Person(id, name, List.of(aliases), null, null, List.of(), List.of(), false));
        return this;
    }

    private List<Person> persons() {
        persons.put(
                "ane-berg", new Person("ane-berg", "Ane Berg", List.of(), "NO", "told", List.of(), List.of(), false));
        return List.copyOf(persons.values());
    }

    /** One more event, of which no claim tells. */
    SampleBook event(String id, @Nullable String start) {
        others.add(event(id, id, start, Event.Status.HELD, List.of(), List.of()));
        return this;
    }

    /** How sure it is that the meeting was held. */
    SampleBook status(Event.Status surely) {
        status = surely;
        return this;
    }

    /** Earlier ids of the meeting. */
    SampleBook formerly(String... ids) {
        formerIds = List.of(ids);
        return this;
    }

    Book book() {
        List<Claim> claims = passages.entrySet().stream()
                .map(entry -> claim(entry.getKey(), entry.getValue()))
                .toList();
        List<Event> events = new ArrayList<>(others);
        events.add(event(
                MEETING,
                "Meeting in Oslo",
                "2024-03-01",
                status,
                claims.stream().map(Claim::id).toList(),
                formerIds));
        events.sort(java.util.Comparator.comparing(Event::id));
        return new Book(
                new Imprint("Two days in Oslo", "", null, null, null, "", "en", "", "", "", List.of(), "test"),
                List.copyOf(sources.values()),
                List.copyOf(passages.values()),
                claims,
                conflicts,
                List.of(),
                List.of(),
                List.of(),
                persons(),
                List.of(),
                List.of(new Country("NO", "Norway", List.of())),
                events,
                responses,
                notes,
                List.of());
    }

    /** The page of the meeting. */
    Page.EventPage page() {
        Links links = new Links();
        Book book = book();
        Event meeting = book.events().stream()
                .filter(event -> event.id().equals(MEETING))
                .findFirst()
                .orElseThrow();
        return new EventPages(new Pages(new SiteModel(book, links), links, false)).event(meeting);
    }

    private Claim claim(String id, Passage passage) {
        Claim.Id own = new Claim.Id(id);
        List<Claim.Contradiction> contradictions = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            conflict.sides().stream()
                    .flatMap(List::stream)
                    .filter(other -> !other.equals(own))
                    .filter(other -> conflict.sides().stream().anyMatch(side -> side.contains(own)))
                    .forEach(other ->
                            contradictions.add(new Claim.Contradiction(other, conflict.id(), conflict.question())));
        }
        return new Claim(
                own,
                passage.text(),
                List.of(passage.id()),
                Claim.Kind.FACT,
                new PartialDate("2024-03-01"),
                List.of(),
                List.of(),
                List.of(),
                List.of(MEETING),
                agreeing.getOrDefault(id, List.of()),
                contradictions,
                List.of());
    }

    private static Event event(
            String id,
            String name,
            @Nullable String start,
            Event.Status status,
            List<Claim.Id> claims,
            List<String> formerIds) {
        return new Event(
                id,
                name,
                List.of(),
                status,
                "told",
                Event.Kind.MEETING,
                start == null ? null : new PartialDate(start),
                null,
                null,
                null,
                List.of(),
                List.of(),
                claims,
                Event.Facts.none(),
                List.of(),
                List.of(),
                formerIds,
                false,
                "made for a test");
    }
}
