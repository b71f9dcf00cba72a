package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.authority.Authority;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.ReviewNote;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One event for one happening across sources. */
class EventsTest {

    static Stream<RuleBook.Example> rules() {
        return RuleBook.examples("events.md").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRulesHold(RuleBook.Example example) {
        assertThat(example.book().events().stream().map(EventsTest::line))
                .containsExactlyElementsOf(example.expected());
    }

    private static String line(Event event) {
        List<String> parts = new ArrayList<>();
        parts.add(event.id());
        parts.add(event.name());
        parts.add(event.status().word() + " " + event.kind().word());
        String place = event.place() == null ? "" : " " + event.place();
        String end = event.end() == null ? "" : "/" + event.end();
        parts.add((event.start() == null ? "no day" : event.start() + end) + place);
        return String.join(" | ", parts);
    }

    private static final String MET =
            "[Ada Byron|ada-byron] met [Karl Weber|karl-weber] in Turku [on 2 May 2031|2031-05-02].";

    @Test
    void theStatusQuotesTheCueThatSaysSo() {
        Event event = only(Sketch.book(Sketch.of("north")
                .says("[Ada Byron|ada-byron] is expected to meet [Karl Weber|karl-weber] in Turku [in May|2031-05].")));
        assertThat(event.status()).isEqualTo(Event.Status.FORESEEN);
        assertThat(event.statusBy()).contains("“is expected”");
    }

    @Test
    void aForeseenMeetingThatNeverCameIsForeseenStillAndSaysWhy() {
        Event event = only(Sketch.book(Sketch.of("north")
                .says("A future meeting between [Ada Byron|ada-byron] and [Karl Weber|karl-weber] was announced, "
                        + "though this did not end up happening.")));
        assertThat(event.status()).isEqualTo(Event.Status.FORESEEN);
        assertThat(event.statusBy()).contains("did not end up happening");
    }

    @Test
    void theClaimThatSaysMostLeadsThePage() {
        Book book = Sketch.book(Sketch.of("north")
                .says("[Ada Byron|ada-byron] met [Karl Weber|karl-weber] [on 2 May 2031|2031-05-02].")
                .says(MET)
                .says("The meeting lasted two hours."));
        Event event = only(book);
        assertThat(event.claims()).hasSize(3);
        assertThat(text(book, event.claims().get(0))).contains("in Turku");
        assertThat(event.facts().place()).containsExactly(event.claims().get(0));
        assertThat(event.facts().start()).hasSize(2);
        assertThat(event.facts().participants()).containsOnlyKeys("ada-byron", "karl-weber");
    }

    @Test
    void theMeetingMeansTheOneToldLastOfItsParagraphElseTheSubject() {
        Book book = Sketch.book(Sketch.of("north")
                .says(MET)
                .says("[Karl Weber|karl-weber] flew to Berne [on 9 May 2031|2031-05-09].")
                .says("The meeting was called a success."));
        assertThat(eventsOf(book, "The meeting was called a success.")).containsExactly("turku-meeting-2031-05-02");
    }

    @Test
    void anAuthorityFileNamesTheEventAndItsIdStays() {
        Book book = Sketch.book(
                events(entry("turku-talks", "The Turku talks", "2031-05-02", "Turku")),
                Sketch.of("north").says(MET));
        Event event = only(book);
        assertThat(event.id()).isEqualTo("turku-talks");
        assertThat(event.name()).isEqualTo("The Turku talks");
        assertThat(event.known()).isTrue();
    }

    @Test
    void anEventFileThatNoSeedTellsOfIsAskedAbout() {
        Book book = Sketch.book(
                events(entry("oslo-talks", "The Oslo talks", "2030-01-01", "Oslo")),
                Sketch.of("north").says(MET));
        assertThat(book.events()).extracting(Event::id).doesNotContain("oslo-talks");
        assertThat(book.review()).extracting(ReviewNote::code).contains("event-without-claims");
    }

    @Test
    void aCorrectionTakesAPassageOutOfItsEvent() {
        Sketch north = Sketch.of("north").says(MET).says("The meeting was called a success.");
        Book book = Sketch.book(Sketch.corrected(event("The meeting was called a success", "none")), north);
        assertThat(eventsOf(book, "The meeting was called a success.")).isEmpty();
        assertThat(only(book).claims()).hasSize(1);
    }

    @Test
    void theFactsBoxTiesWhatCameBeforeAndAfter() {
        Book book = Sketch.book(Sketch.of("turku")
                .kind(briefingbook.book.Source.Kind.ENCYCLOPEDIA)
                .titled("2031 Turku summit")
                .as(briefingbook.book.Passage.Form.FACT)
                .says("Date: [2 May 2031|2031-05-02]")
                .says("Follows: 2029 Geneva summit"));
        Event turku = book.events().stream()
                .filter(event -> event.name().equals("2031 Turku summit"))
                .findFirst()
                .orElseThrow();
        assertThat(turku.follows()).hasSize(1);
        assertThat(book.events().stream().filter(event -> event.precedes().contains(turku.id())))
                .extracting(Event::name)
                .containsExactly("2029 Geneva summit");
    }

    @Test
    void theOrderOfTheSeedsChangesNothing() {
        Sketch north = Sketch.of("north").says(MET);
        Sketch south = Sketch.of("south").says("Last week [Ada Byron|ada-byron] met [Karl Weber|karl-weber].");
        assertThat(Sketch.book(north, south).events())
                .isEqualTo(Sketch.book(south, north).events());
    }

    @Test
    void manyEventsOfOneMonthArePutTogetherInTime() {
        Sketch[] seeds = new Sketch[60];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Sketch.of("seed" + i);
            for (int day = 1; day <= 28; day++) {
                String date = LocalDate.of(2031, 5, day).toString();
                seeds[i].says("[Ada Byron|ada-byron] met [Karl Weber|karl-weber] in Turku [then|" + date + "].");
            }
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(Sketch.book(seeds).events()).hasSize(28));
    }

    private static Event only(Book book) {
        assertThat(book.events()).hasSize(1);
        return book.events().get(0);
    }

    private static String text(Book book, Claim.Id id) {
        return book.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .map(Claim::text)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> eventsOf(Book book, String text) {
        return book.claims().stream()
                .filter(claim -> claim.text().equals(text))
                .findFirst()
                .map(Claim::events)
                .orElseThrow();
    }

    static Correction event(String words, String event) {
        return new Correction(
                null,
                null,
                words,
                null,
                null,
                null,
                event,
                null,
                null,
                null,
                null,
                null,
                null,
                "authority/corrections/a.yaml");
    }

    private static Authority.EventEntry entry(String id, String title, String start, @Nullable String place) {
        return new Authority.EventEntry(
                id,
                title,
                Event.Kind.MEETING,
                null,
                new PartialDate(start),
                null,
                place,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "authority/events/" + id + ".yaml");
    }

    private static Authority events(Authority.EventEntry... entries) {
        Authority none = Authority.none();
        Map<String, Authority.EventEntry> byId = new TreeMap<>();
        for (Authority.EventEntry entry : entries) {
            byId.put(entry.id(), entry);
        }
        return new Authority(
                none.settings(),
                none.editions(),
                none.sources(),
                none.persons(),
                none.organizations(),
                new TreeMap<>(byId),
                none.conflicts(),
                none.corrections(),
                none.notes());
    }
}
