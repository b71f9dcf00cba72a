package briefingbook.maintain;

import briefingbook.authority.Spelling;
import briefingbook.authority.Yaml;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.CountryResponse;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why something of the book is as it is, in lines of a heading and its words, and what to write to change it.
 *
 * @param title of the thing
 * @param lines in the order in which they are read
 * @param change the file that changes it, below the seeds folder, and what to write in it
 */
public record Explanation(String title, List<Line> lines, List<Change> change) {

    private static final int NEAR = 5;

    public Explanation {
        lines = List.copyOf(lines);
        change = List.copyOf(change);
    }

    /** @param about what the words tell, such as {@code place} or {@code "Lavrov"} */
    public record Line(String about, String words) {}

    /** @param when what it puts right */
    public record Change(String when, String file, String text) {}

    /**
     * What is asked about: the thing of this id; else each claim that holds the words; else each stretch that was set
     * aside and holds them. Empty where there is none.
     */
    public static List<Explanation> of(Book book, String idOrWords) {
        return new Explainer(book).explain(idOrWords.strip());
    }

    /** Ids and names that are nearly what was asked for. */
    public static List<String> near(Book book, String idOrWords) {
        List<String> names = new ArrayList<>();
        book.persons().forEach(person -> {
            names.add(person.id());
            names.add(person.name());
        });
        book.events().forEach(event -> names.add(event.id()));
        book.sources().forEach(source -> names.add(source.id()));
        book.responses().forEach(response -> names.add(response.id()));
        book.claims().forEach(claim -> names.add(claim.id().value()));
        return Spelling.near(idOrWords.strip(), names, NEAR);
    }

    /** Makes explanations of one book. */
    private static final class Explainer {

        private final Book book;
        private final Map<String, Claim> claims = new HashMap<>();
        private final Map<Passage.Id, Passage> passages = new HashMap<>();
        private final Map<String, Source> sources = new HashMap<>();
        private final Map<String, String> names = new TreeMap<>();
        private final Map<Passage.Id, List<Mention>> mentions;
        private final Map<Passage.Id, List<DateMention>> dates;
        private final Map<Passage.Id, List<Quote>> quotes;
        private final Map<Claim.Id, List<CountryResponse>> responses = new HashMap<>();

        Explainer(Book book) {
            this.book = book;
            book.claims().forEach(claim -> claims.put(claim.id().value(), claim));
            book.passages().forEach(passage -> passages.put(passage.id(), passage));
            book.sources().forEach(source -> sources.put(source.id(), source));
            book.persons().forEach(person -> names.put(person.id(), person.name()));
            book.organizations().forEach(body -> names.put(body.id(), body.name()));
            book.countries().forEach(country -> names.put(country.id(), country.name()));
            book.events().forEach(event -> names.put(event.id(), event.name()));
            mentions = book.mentions().stream().collect(Collectors.groupingBy(Mention::passage));
            dates = book.dates().stream().collect(Collectors.groupingBy(DateMention::passage));
            quotes = book.quotes().stream().collect(Collectors.groupingBy(Quote::passage));
            book.responses()
                    .forEach(response -> response.claims()
                            .forEach(claim -> responses
                                    .computeIfAbsent(claim, id -> new ArrayList<>())
                                    .add(response)));
        }

        List<Explanation> explain(String asked) {
            List<Explanation> found = new ArrayList<>();
            @Nullable Claim claim = claims.get(asked);
            if (claim != null) {
                found.add(claim(claim));
            }
            book.persons().stream()
                    .filter(person -> person.id().equals(asked) || person.name().equalsIgnoreCase(asked))
                    .forEach(person -> found.add(person(person)));
            book.events().stream()
                    .filter(event -> event.id().equals(asked) || event.name().equalsIgnoreCase(asked))
                    .forEach(event -> found.add(event(event)));
            book.responses().stream()
                    .filter(response -> response.id().equals(asked))
                    .forEach(response -> found.add(response(response)));
            book.sources().stream()
                    .filter(source -> source.id().equals(asked)
                            || source.seed().equals(asked)
                            || source.title().equalsIgnoreCase(asked))
                    .forEach(source -> found.add(source(source)));
            book.conflicts().stream()
                    .filter(conflict -> conflict.id().equals(asked))
                    .forEach(conflict -> found.add(conflict(conflict)));
            if (found.isEmpty() && !asked.isEmpty()) {
                book.claims().stream()
                        .filter(each -> each.text().contains(asked))
                        .forEach(each -> found.add(claim(each)));
                book.sources().forEach(source -> aside(source, asked, found));
            }
            return found;
        }

        private Explanation claim(Claim claim) {
            Passage passage = passage(claim);
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("words", passage.text()));
            lines.add(new Line("place", place(passage)));
            lines.add(new Line("kind", claim.kind().word()));
            mentions.getOrDefault(passage.id(), List.of())
                    .forEach(mention -> lines.add(new Line(
                            said(passage, mention.from(), mention.to()), name(mention.of()) + ": " + mention.by())));
            dates.getOrDefault(passage.id(), List.of())
                    .forEach(date -> lines.add(new Line(
                            said(passage, date.from(), date.to()),
                            (date.value() == null ? "no date" : date.value().iso()) + ": " + date.by())));
            quotes.getOrDefault(passage.id(), List.of())
                    .forEach(quote -> lines.add(new Line(
                            "quotation",
                            said(passage, quote.from(), quote.to()) + " is said by "
                                    + (quote.speaker() == null ? "nobody who is known" : name(quote.speaker())) + ": "
                                    + quote.by())));
            claim.events().forEach(event -> lines.add(new Line("event", name(event) + " (" + event + ")")));
            responses
                    .getOrDefault(claim.id(), List.of())
                    .forEach(response -> lines.add(new Line(
                            "response",
                            name(response.country()) + " on " + name(response.event()) + ": " + response.by())));
            claim.corroborates().forEach(other -> lines.add(new Line("says the same", quoted(other))));
            claim.conflicts()
                    .forEach(against ->
                            lines.add(new Line("stands against", quoted(against.claim()) + ": " + why(against))));
            return new Explanation("Claim " + claim.id(), lines, corrections(claim, passage));
        }

        /** For the first name, day and quotation of a claim, each a correction that says what it says now. */
        private List<Explanation.Change> corrections(Claim claim, Passage passage) {
            List<Explanation.Change> corrections = new ArrayList<>();
            mentions.getOrDefault(passage.id(), List.of()).stream()
                    .findFirst()
                    .ifPresent(mention -> corrections.add(correction(
                            "a name is read wrongly (as: whom it means, by id, or none)",
                            "name-",
                            claim,
                            said(passage, mention.from(), mention.to()),
                            "as: " + mention.of())));
            dates.getOrDefault(passage.id(), List.of()).stream()
                    .findFirst()
                    .ifPresent(date -> corrections.add(correction(
                            "a day is read wrongly (date: which it is, or none)",
                            "date-",
                            claim,
                            said(passage, date.from(), date.to()),
                            "date: "
                                    + (date.value() == null
                                            ? "none"
                                            : date.value().iso()))));
            quotes.getOrDefault(passage.id(), List.of()).stream()
                    .findFirst()
                    .ifPresent(quote -> corrections.add(correction(
                            "the speaker is another (speaker: who says it, by id, or none)",
                            "speaker-",
                            claim,
                            said(passage, quote.from(), quote.to()),
                            "speaker: " + Objects.requireNonNullElse(quote.speaker(), "none"))));
            return corrections;
        }

        private static Explanation.Change correction(String when, String file, Claim claim, String said, String right) {
            return new Explanation.Change(
                    when,
                    "authority/corrections/" + file + claim.id() + ".yaml",
                    "claim: " + claim.id() + "\nwords: " + Yaml.quoted(said.substring(1, said.length() - 1)) + "\n"
                            + right + "\n");
        }

        private String why(Claim.Contradiction against) {
            return book.conflicts().stream()
                    .filter(conflict -> conflict.id().equals(against.conflict()))
                    .map(conflict -> conflict.by() + " (" + conflict.id() + ")")
                    .findFirst()
                    .orElse(against.why());
        }

        private String quoted(Claim.Id id) {
            Claim claim = claims.get(id.value());
            return claim == null ? id.value() : id + " \"" + claim.text() + "\"";
        }

        private Explanation person(Person person) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(
                    "id",
                    person.id() + (person.known() ? ", of an authority file" : ", as the seeds name the person")));
            lines.add(new Line(
                    "also", person.aliases().isEmpty() ? "no other spelling" : String.join("; ", person.aliases())));
            lines.add(new Line(
                    "country",
                    person.country() == null ? "not known" : name(person.country()) + ": " + person.countryBy()));
            person.offices().forEach(office -> lines.add(new Line("office", office.title() + ": " + office.by())));
            Map<String, Integer> rules = new LinkedHashMap<>();
            book.mentions().stream()
                    .filter(mention -> mention.of().equals(person.id()))
                    .forEach(mention -> rules.merge(
                            said(passages.get(mention.passage()), mention.from(), mention.to()) + ": " + mention.by(),
                            1,
                            Integer::sum));
            rules.forEach(
                    (rule, times) -> lines.add(new Line("named " + times + (times == 1 ? " time" : " times"), rule)));
            return new Explanation(
                    person.name(),
                    lines,
                    List.of(new Explanation.Change(
                            "the name or the country is wrong",
                            "authority/persons/" + person.id() + ".yaml",
                            "name: " + Yaml.quoted(person.name()) + "\ncountry: "
                                    + Objects.requireNonNullElse(person.country(), "FI") + "\n")));
        }

        private Explanation event(Event event) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("id", event.id() + (event.known() ? ", of an authority file" : "")));
            lines.add(new Line("title", event.titleBy()));
            lines.add(new Line("status", event.status().word() + ": " + event.statusBy()));
            lines.add(new Line(
                    "day",
                    (event.start() == null ? "not known" : event.start().iso())
                            + told(event.facts().start())));
            lines.add(new Line(
                    "place",
                    (event.place() == null ? "not known" : event.place())
                            + told(event.facts().place())));
            event.participants()
                    .forEach(id -> lines.add(new Line(
                            "took part",
                            name(id) + told(event.facts().participants().getOrDefault(id, List.of())))));
            event.parties()
                    .forEach(id -> lines.add(new Line(
                            "party", name(id) + told(event.facts().parties().getOrDefault(id, List.of())))));
            event.claims().forEach(claim -> lines.add(new Line("claim", quoted(claim))));
            return new Explanation(
                    event.name(),
                    lines,
                    List.of(new Explanation.Change(
                            "its title, day or place is wrong",
                            "authority/events/" + event.id() + ".yaml",
                            "title: " + Yaml.quoted(event.name()) + "\nstart: "
                                    + (event.start() == null
                                            ? "2025-02-18"
                                            : event.start().start()) + "\n")));
        }

        private static String told(List<Claim.Id> ids) {
            return ids.isEmpty()
                    ? ""
                    : ", by "
                            + String.join(
                                    ", ", ids.stream().map(Claim.Id::value).toList());
        }

        private Explanation response(CountryResponse response) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("why", response.by()));
            lines.add(new Line(
                    "date",
                    response.date() == null ? "not known" : response.date().iso()));
            response.respondents().forEach(id -> lines.add(new Line("speaks", name(id))));
            response.claims().forEach(claim -> lines.add(new Line("claim", quoted(claim))));
            Claim.Id first = response.claims().get(0);
            return new Explanation(
                    name(response.country()) + " on " + name(response.event()),
                    lines,
                    List.of(new Explanation.Change(
                            "a claim is another country's answer, or none",
                            "authority/corrections/response-" + first + ".yaml",
                            "claim: " + first + "\nresponse: {country: " + response.country() + ", event: "
                                    + response.event() + "}\n")));
        }

        private Explanation source(Source source) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("seed", source.seed()));
            lines.add(new Line("title", source.title() + by(source, "title")));
            lines.add(new Line("publisher", or(source.publisher()) + by(source, "publisher")));
            lines.add(new Line(
                    "authors",
                    source.authors().isEmpty()
                            ? "not found"
                            : String.join("; ", source.authors()) + by(source, "authors")));
            lines.add(new Line(
                    "published",
                    (source.published() == null
                                    ? "not found"
                                    : source.published().iso())
                            + by(source, "published")));
            lines.add(new Line("url", or(source.url()) + by(source, "url")));
            lines.add(new Line("kind", source.kind().word() + by(source, "kind")));
            source.derivedFrom().forEach(from -> lines.add(new Line("retells", from.source() + ": " + from.by())));
            lines.add(new Line("set aside", source.furniture().size() + " stretches that are not the article"));
            return new Explanation(
                    source.title(),
                    lines,
                    List.of(new Explanation.Change(
                            "any of it is wrong",
                            "authority/sources/" + source.id() + ".yaml",
                            "seed: " + Yaml.quoted(source.seed()) + "\npublisher: …\npublished: YYYY-MM-DD\n")));
        }

        private static String or(@Nullable String value) {
            return value == null ? "not found" : value;
        }

        private static String by(Source source, String field) {
            return source.basis().stream()
                    .filter(basis -> basis.field().equals(field))
                    .map(basis -> ": " + basis.by())
                    .findFirst()
                    .orElse("");
        }

        private Explanation conflict(Conflict conflict) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("status", conflict.status().word() + ": " + conflict.by()));
            lines.add(new Line("kind", conflict.kind().word()));
            conflict.sides().get(0).forEach(claim -> lines.add(new Line("one side", quoted(claim))));
            conflict.sides().get(1).forEach(claim -> lines.add(new Line("the other", quoted(claim))));
            String ids = String.join(
                    ", ",
                    conflict.sides().stream()
                            .flatMap(List::stream)
                            .map(Claim.Id::value)
                            .toList());
            return new Explanation(
                    conflict.question(),
                    lines,
                    List.of(new Explanation.Change(
                            "it is settled (resolved), or no conflict (not-a-conflict)",
                            "authority/conflicts/" + conflict.id() + ".yaml",
                            "claims: [" + ids + "]\nverdict: resolved\n")));
        }

        /** Words that are not in the book as they are no part of the article. */
        private static void aside(Source source, String words, List<Explanation> found) {
            for (Source.Furniture furniture : source.furniture()) {
                if (furniture.text().contains(words)) {
                    found.add(new Explanation(
                            "Set aside in " + source.title(),
                            List.of(
                                    new Line("words", furniture.text()),
                                    new Line(
                                            "place",
                                            source.seed() + ", characters "
                                                    + furniture.span().start() + " to "
                                                    + furniture.span().end()),
                                    new Line("why", "not part of the article: " + furniture.rule())),
                            List.of(new Explanation.Change(
                                    "they are part of it",
                                    "authority/corrections/keep-" + Typing.slug(words) + ".yaml",
                                    "source: " + Yaml.quoted(source.seed()) + "\nwords: " + Yaml.quoted(words)
                                            + "\nfurniture: false\n"))));
                }
            }
        }

        private String place(Passage passage) {
            Source source = sources.get(passage.source());
            return (source == null ? passage.source() : source.seed()) + ", paragraph " + passage.paragraph()
                    + ", sentence " + passage.sentence() + ", characters "
                    + passage.span().start() + " to "
                    + passage.span().end();
        }

        private Passage passage(Claim claim) {
            return Objects.requireNonNull(passages.get(claim.passage()), () -> "passage of claim " + claim.id());
        }

        private static String said(@Nullable Passage passage, int from, int to) {
            return passage == null ? "" : "\"" + passage.text().substring(from, to) + "\"";
        }

        private String name(String id) {
            return names.getOrDefault(id, id);
        }
    }
}
