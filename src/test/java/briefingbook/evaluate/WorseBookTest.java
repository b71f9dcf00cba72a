package briefingbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.text.TracedText;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The seeds' book made worse in one respect: the figures of that respect fall, and no others. */
class WorseBookTest {

    private static final AnnotatedSet SEEDS = AnnotatedSet.named("seeds");

    private static BuiltBook good;
    private static Map<String, Double> before;

    @BeforeAll
    static void build(@TempDir Path out) {
        good = SEEDS.build(out);
        before = values(good.book());
    }

    @TestFactory
    Stream<DynamicTest> aWorseBookHasLowerFigures() {
        return Stream.of(
                worse("a passage reads backwards", WorseBookTest::backwards, "citation fidelity", "claims cited"),
                worse("claims say other words", all("claims", "text", "Never said."), "claims cited"),
                worse("furniture is lost", inParts("furniture", List.of()), "words accounted for"),
                worse("titles are wrong", all("sources", "title", "News"), "source's title"),
                worse("publishers are unknown", all("sources", "publisher", null), "source's publisher"),
                worse("sources are undated", all("sources", "published", null), "source's date"),
                worse("furniture is a claim", WorseBookTest::claimedFurniture, "furniture set aside"),
                worse("nobody is named", none("mentions"), "persons", "person's country"),
                worse("persons have no country", all("persons", "country", null), "person's country"),
                worse("claims are about nobody", all("claims", "persons", List.of()), "persons of a sentence"),
                worse("a speaker is open", book -> firstOf(book, "quotes", "speaker", null), "quote's speaker"),
                worse(
                        "a speaker is wrong",
                        book -> firstOf(book, "quotes", "speaker", "nobody"),
                        "quote's speaker",
                        "speaker right or open"),
                worse("quotations are not found", none("quotes"), "quotes found", "quote's speaker"),
                worse(
                        "dates are not found",
                        book -> inParts("dates", List.of()).apply(none("dates").apply(book)),
                        "dates"),
                worse("dates are wrong", all("dates", "value", new PartialDate("1900")), "dates", "date right or open"),
                worse(
                        "events are not found",
                        none("events"),
                        "events",
                        "event's kind",
                        "event's place",
                        "response's event",
                        "one event across documents"),
                worse("events are of no kind", all("events", "kind", Event.Kind.OTHER), "event's kind"),
                worse("events are elsewhere", all("events", "place", "Atlantis"), "event's place"),
                worse("one event swallows the others", WorseBookTest::oneEvent, "look-alike events kept apart"),
                worse(
                        "responses are not found",
                        none("responses"),
                        "responses",
                        "response's event",
                        "response's respondents"),
                worse("responses answer something else", all("responses", "event", "other"), "response's event"),
                worse("nobody responds", all("responses", "respondents", List.of()), "response's respondents"),
                worse("copies are not seen", all("sources", "derivedFrom", List.of()), "derived sources"),
                worse("agreement is not seen", all("claims", "corroborates", List.of()), "corroborations found"),
                worse("conflicts are not seen", all("claims", "conflicts", List.of()), "conflicts found"));
    }

    private static DynamicTest worse(String what, UnaryOperator<Book> change, String... figures) {
        return dynamicTest(what, () -> {
            Map<String, Double> after = values(change.apply(good.book()));
            assertThat(before.keySet().stream().filter(figure -> after.getOrDefault(figure, 0.0) < before.get(figure)))
                    .containsExactlyInAnyOrder(figures);
        });
    }

    /** The rate or F1 of each figure. */
    private static Map<String, Double> values(Book book) {
        Map<String, Double> values = new TreeMap<>();
        for (Figure figure : Score.of(SEEDS, good.with(book)).figures()) {
            values.put(figure.name(), figure.values().get(figure.main()));
        }
        return values;
    }

    /** A passage on which no quotation and no date depends. */
    private static Book backwards(Book book) {
        Passage passage = book.passages().stream()
                .filter(each -> book.quotes().stream()
                        .noneMatch(quote -> quote.passage().equals(each.id())))
                .filter(each ->
                        book.dates().stream().noneMatch(date -> date.passage().equals(each.id())))
                .findFirst()
                .orElseThrow();
        String text = new StringBuilder(passage.text()).reverse().toString();
        TracedText words = TracedText.of(text, passage.span().start());
        List<Object> passages = new ArrayList<>(book.passages());
        passages.set(book.passages().indexOf(passage), with(passage, "words", words));
        return with(book, "passages", passages);
    }

    private static Book claimedFurniture(Book book) {
        Gold gold = SEEDS.golds().stream()
                .filter(each -> !each.furniture().isEmpty())
                .findFirst()
                .orElseThrow();
        BookDocument document = good.document(gold.document());
        String words = gold.furniture().get(0);
        Passage passage = new Passage(
                new Passage.Id("furniture"),
                document.source().id(),
                null,
                1,
                1,
                TracedText.of(words, document.place(words).start()),
                Passage.Form.PARAGRAPH);
        Claim claim = with(
                with(with(book.claims().get(0), "id", new Claim.Id("furniture")), "text", words),
                "citations",
                List.of(passage.id()));
        return with(with(book, "passages", and(book.passages(), passage)), "claims", and(book.claims(), claim));
    }

    private static Book oneEvent(Book book) {
        List<Claim.Id> claims = book.claims().stream().map(Claim::id).toList();
        Event event = with(with(book.events().get(0), "claims", claims), "start", null);
        return with(book, "events", and(book.events(), with(event, "id", "everything")));
    }

    private static <T> List<T> and(List<T> list, T another) {
        List<T> longer = new ArrayList<>(list);
        longer.add(another);
        return longer;
    }

    private static UnaryOperator<Book> none(String list) {
        return book -> with(book, list, List.of());
    }

    /** Every record of a list of the book with that value. */
    private static UnaryOperator<Book> all(String list, String component, @Nullable Object value) {
        return each(list, record -> with(record, component, value));
    }

    /** Of every source, what is no passage, with that value. */
    private static UnaryOperator<Book> inParts(String component, Object value) {
        return each("sources", source -> with(source, "parts", with((Record) get(source, "parts"), component, value)));
    }

    private static UnaryOperator<Book> each(String list, UnaryOperator<Record> change) {
        return book -> {
            List<?> records = (List<?>) get(book, list);
            return with(
                    book,
                    list,
                    records.stream().map(each -> change.apply((Record) each)).toList());
        };
    }

    private static Book firstOf(Book book, String list, String component, @Nullable Object value) {
        List<Object> changed = new ArrayList<>((List<?>) get(book, list));
        changed.set(0, with((Record) changed.get(0), component, value));
        return with(book, list, changed);
    }

    /** The same record but for one component. */
    @SuppressWarnings("unchecked")
    private static <T extends Record> T with(T record, String component, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        assertThat(components).extracting(RecordComponent::getName).contains(component);
        Object[] values = Arrays.stream(components)
                .map(each -> each.getName().equals(component) ? value : get(record, each.getName()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component, e);
        }
    }

    private static Object get(Record record, String component) {
        try {
            return record.getClass().getMethod(component).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component, e);
        }
    }
}
