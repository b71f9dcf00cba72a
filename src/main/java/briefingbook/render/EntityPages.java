package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Country;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.CountryPage;
import briefingbook.render.Page.Entry;
import briefingbook.render.Page.Frame;
import briefingbook.render.Page.Paragraph;
import briefingbook.render.Page.PersonPage;
import briefingbook.render.Page.Said;
import briefingbook.render.Page.Sentence;
import briefingbook.render.Page.SourcePage;
import briefingbook.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of persons, countries and sources. */
final class EntityPages {

    private static final int MOST_COMPANIONS = 12;
    private static final int OPENING = 48;
    private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC-(BY(?:-NC)?(?:-ND|-SA)?)-([1-4]\\.[05])");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\[\\]]+");

    private final Pages pages;
    private final SiteModel model;
    private final Links links;

    EntityPages(Pages pages) {
        this.pages = pages;
        this.model = pages.model;
        this.links = pages.links;
    }

    PersonPage person(Person person) {
        String path = links.person(person.id());
        String country = person.country() == null ? "" : model.nameOf(person.country());
        ClaimViews views = pages.claims(path, person.id());
        List<ClaimView> printed = views.views(pages.outlines.person(person).tellings());
        Frame frame = pages.printing(
                pages.frame(
                        path,
                        person.name(),
                        describe(person, country),
                        Links.PERSONS,
                        "profile",
                        pages.linked.of(person)),
                Stream.concat(
                        model.claimsAbout(person.id()).stream(),
                        model.quotesBy(person.id()).stream()
                                .map(quote -> model.claimOf(model.passage(quote.passage())))
                                .filter(Objects::nonNull)));
        return new PersonPage(
                frame,
                country,
                person.countryBy() == null ? "" : Words.reason(person.countryBy()),
                offices(person, path),
                said(person, path),
                pages.entries(path, model.eventsWith(person.id())),
                responses(person, path),
                spellings(person, path),
                companions(person, path),
                printed,
                pages.notes(path, "person/" + person.id(), List.of()),
                pages.backlinks.to(path, model.claimsAbout(person.id())),
                pages.cite(frame, views));
    }

    private static String describe(Person person, String country) {
        String office =
                person.offices().isEmpty() ? "" : person.offices().get(0).title();
        String line = office.isEmpty() ? country : country.isEmpty() ? office : office + ", " + country;
        return person.name() + (line.isEmpty() ? "" : ", " + line)
                + ": what the sources say of them, and what they said.";
    }

    private List<Entry> offices(Person person, String path) {
        List<Entry> offices = new ArrayList<>();
        for (Person.Office office : person.offices()) {
            String from = office.from() == null ? "" : "from " + Words.date(office.from());
            String to = office.to() == null ? "" : " to " + Words.date(office.to());
            offices.add(new Entry((from + to).strip(), Link.to(office.title(), null), Words.reason(office.by())));
        }
        return offices;
    }

    private List<Said> said(Person person, String path) {
        ClaimViews views = pages.claims(path);
        List<Said> said = new ArrayList<>();
        List<Quote> quotes = model.quotesBy(person.id()).stream()
                .sorted(Comparator.comparing(quote -> model.dayOf(model.passage(quote.passage()))))
                .toList();
        for (Quote quote : quotes) {
            Passage passage = model.passage(quote.passage());
            if (!model.source(passage.source()).rights().allowWords()) {
                continue;
            }
            Claim claim = model.claimOf(passage);
            List<Link> events = claim == null
                    ? List.of()
                    : claim.events().stream()
                            .map(model::event)
                            .filter(Objects::nonNull)
                            .map(event -> pages.event(path, event))
                            .toList();
            said.add(new Said(
                    passage.text().substring(quote.from(), quote.to()),
                    views.day(claim == null ? null : claim.date()),
                    views.place(passage),
                    events,
                    Words.reason(quote.by())));
        }
        return said;
    }

    private List<Entry> responses(Person person, String path) {
        return model.responsesOf(person.id()).stream()
                .map(response -> new Entry(
                        response.date() == null ? "" : Words.date(response.date()),
                        new Link(model.titleOf(response), Links.from(path, links.response(response.id()))),
                        ""))
                .toList();
    }

    /** How each source spells the name. */
    private List<Entry> spellings(Person person, String path) {
        Map<String, Set<String>> bySource = new TreeMap<>();
        for (Claim claim : model.claimsAbout(person.id())) {
            Passage passage = model.passageOf(claim);
            for (Mention mention : model.mentions(passage.id())) {
                if (mention.of().equals(person.id())
                        && (mention.how() == Mention.How.NAME || mention.how() == Mention.How.SURNAME)) {
                    bySource.computeIfAbsent(passage.source(), id -> new TreeSet<>())
                            .add(passage.text().substring(mention.from(), mention.to()));
                }
            }
        }
        List<Entry> spellings = new ArrayList<>();
        bySource.forEach((id, forms) -> {
            Source source = model.source(id);
            spellings.add(new Entry(
                    source.siglum(),
                    new Link(ClaimViews.titleOf(source), Links.from(path, links.source(id))),
                    String.join("; ", forms)));
        });
        return spellings;
    }

    /** With whom the person took part in events, the most frequent first. */
    private List<Entry> companions(Person person, String path) {
        Map<String, Integer> times = new TreeMap<>();
        for (Event event : model.eventsWith(person.id())) {
            event.participants().stream()
                    .filter(id -> !id.equals(person.id()))
                    .forEach(id -> times.merge(id, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_COMPANIONS)
                .map(entry -> new Entry(
                        "", pages.person(path, entry.getKey()), Words.count(entry.getValue(), "event", "events")))
                .toList();
    }

    CountryPage country(Country country) {
        String path = links.country(country.id());
        List<Entry> persons = model.personsOf(country.id()).stream()
                .map(person -> new Entry("", pages.person(path, person.id()), pages.office(person, null)))
                .toList();
        ClaimViews views = pages.claims(path, country.id());
        Outline outline = pages.outlines.country(country);
        List<ClaimView> printed = views.views(outline.tellings());
        List<CountryResponse> responses = model.responsesBy(country.id());
        Frame frame = pages.printing(
                pages.frame(
                        path,
                        country.name(),
                        country.name() + ": its responses, its people, and what the sources say of it.",
                        Links.RESPONSES,
                        "article",
                        pages.linked.of(country)),
                Stream.concat(
                        outline.tellings().stream().map(Outline.Telling::claim),
                        responses.stream()
                                .flatMap(response -> response.claims().stream())
                                .map(model::claim)));
        return new CountryPage(
                frame,
                pages.answers(path, responses),
                persons,
                pages.entries(path, model.eventsOfParty(country.id())),
                pages.entries(path, model.eventsIn(country.id())),
                printed,
                pages.backlinks.to(path, model.claimsAbout(country.id())),
                pages.notes(path, "country/" + country.id(), List.of()),
                pages.cite(frame, views));
    }

    SourcePage source(Source source) {
        String path = links.source(source.id());
        boolean full = source.rights().display() == Source.Display.FULL;
        Frame frame = pages.printing(
                pages.frame(
                        path,
                        source.title(),
                        ClaimViews.titleOf(source),
                        Links.SOURCES,
                        "article",
                        pages.linked.of(source)),
                source);
        return new SourcePage(
                frame,
                source.siglum(),
                bibliography(source),
                Words.reason(commonBasis(source)),
                rights(source),
                full,
                source.derivedFrom().stream()
                        .map(derivation -> new Entry(
                                Math.round(derivation.share() * 100) + " %",
                                sourceLink(path, derivation.source()),
                                derivation.by()))
                        .toList(),
                model.copiesOf(source.id()).stream()
                        .map(other -> new Entry("", sourceLink(path, other.id()), ""))
                        .toList(),
                happenings(source, path),
                reading(source, path),
                source.furniture().stream()
                        .map(furniture -> new Entry(
                                furniture.rule(),
                                Link.to(
                                        source.rights().allowWords()
                                                ? Words.opening(furniture.text(), 120)
                                                : "characters "
                                                        + furniture.span().start() + " to "
                                                        + furniture.span().end(),
                                        null),
                                datesIn(source, furniture.span())))
                        .toList(),
                pages.notes(path, "source/" + source.id(), List.of()),
                source.seed() + ", SHA-256 " + source.sha256()
                        + extract(source.parts().extract()),
                pages.cite(frame, source));
    }

    /** What the dates in words that were set aside mean, and why. */
    private static String datesIn(Source source, Span span) {
        return source.parts().dates().stream()
                .filter(date -> date.value() != null && span.contains(date.span()))
                .map(date -> Words.date(date.value()) + ": " + date.by())
                .collect(Collectors.joining("; "));
    }

    /** What the source tells of, in order of time. */
    private List<Entry> happenings(Source source, String path) {
        Map<Event, Integer> passages = new TreeMap<>(SiteModel.BY_TIME);
        for (Passage passage : model.passagesOf(source.id())) {
            Claim claim = model.claimOf(passage);
            if (claim != null) {
                claim.events().stream()
                        .map(model::event)
                        .filter(Objects::nonNull)
                        .forEach(event -> passages.merge(event, 1, Integer::sum));
            }
        }
        List<Entry> entries = new ArrayList<>();
        passages.forEach((event, number) -> {
            String status = event.status() == Event.Status.HELD ? "" : Words.status(event) + "; ";
            entries.add(new Entry(
                    event.start() == null ? "undated" : Pages.date(event),
                    pages.event(path, event),
                    status + Words.count(number, "passage", "passages")));
        });
        return entries;
    }

    private Link sourceLink(String path, String id) {
        return new Link(ClaimViews.titleOf(model.source(id)), Links.from(path, links.source(id)));
    }

    /** Why the bibliography says what it says, where one reason holds for all of it; the empty string where several do. */
    private static String commonBasis(Source source) {
        List<String> reasons =
                source.basis().stream().map(Source.Basis::by).distinct().toList();
        return reasons.size() == 1 ? reasons.get(0) : "";
    }

    private static List<Entry> bibliography(Source source) {
        List<Entry> facts = new ArrayList<>();
        PartialDate published = source.published();
        fact(facts, source, "Publisher", "publisher", source.publisher() == null ? "not known" : source.publisher());
        fact(facts, source, "Authors", "authors", String.join(", ", source.authors()));
        fact(facts, source, "Published", "published", published == null ? "not known" : Words.date(published));
        fact(facts, source, "Kind", "kind", Words.kind(source.kind()));
        fact(facts, source, "Address", "url", source.url() == null ? "" : source.url());
        if (commonBasis(source).isEmpty()) {
            fact(facts, source, "Title", "title", source.title());
        }
        return facts;
    }

    private static void fact(List<Entry> facts, Source source, String label, String field, String value) {
        if (!value.isEmpty()) {
            String why = source.basis().stream()
                    .filter(basis -> basis.field().equals(field))
                    .map(Source.Basis::by)
                    .findFirst()
                    .filter(by -> !by.equals(commonBasis(source)))
                    .orElse("");
            boolean address = field.equals("url") && isWebAddress(value);
            facts.add(new Entry(label, Link.to(value, address ? value : null), why));
        }
    }

    /** Whether a browser can follow it: an address of the web without spaces or quotation marks. */
    static boolean isWebAddress(String url) {
        return WEB.matcher(url).matches();
    }

    static String rights(Source source) {
        return license(source.rights().license()) + " "
                + switch (source.rights().display()) {
                    case FULL -> "Its page has the text in full, cut into sentences, with links added.";
                    case EXCERPTS ->
                        "Its passages are quoted on the pages that use them; its own page has their places and opening words.";
                    case CITATION -> "Only the places of its passages are given, none of its words.";
                };
    }

    /** The licence; for one of Creative Commons, written as SPDX does, with the address of its terms. */
    private static String license(String license) {
        if (license.isEmpty()) {
            return "The rights belong to the publisher.";
        }
        Matcher m = CREATIVE_COMMONS.matcher(license);
        return m.matches()
                ? "Licence: " + license + ", https://creativecommons.org/licenses/"
                        + m.group(1).toLowerCase(Locale.ROOT) + "/" + m.group(2) + "/."
                : "Licence: " + license + ".";
    }

    private List<Paragraph> reading(Source source, String path) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        Passage before = null;
        Passage first = null;
        for (Passage passage : model.passagesOf(source.id())) {
            if (first != null && first.paragraph() != passage.paragraph()) {
                paragraphs.add(paragraph(first, before, sentences));
                before = first;
                sentences = new ArrayList<>();
                first = null;
            }
            if (first == null) {
                first = passage;
            }
            sentences.add(sentence(source, passage, path));
        }
        if (first != null) {
            paragraphs.add(paragraph(first, before, sentences));
        }
        return paragraphs;
    }

    /** Against what the places of a seed that is no text can be checked. */
    private static String extract(Source.@Nullable Extract extract) {
        return extract == null ? "" : "; its text, taken out of the file, SHA-256 " + extract.sha256();
    }

    private static Paragraph paragraph(Passage first, @Nullable Passage before, List<Sentence> sentences) {
        boolean sameSection = before != null && Objects.equals(first.section(), before.section());
        boolean samePage = before != null && Objects.equals(first.page(), before.page());
        String heading = first.section() == null || sameSection ? "" : first.section();
        return new Paragraph(
                heading,
                first.page() == null || samePage ? "" : "Page " + first.page(),
                first.paragraph(),
                first.form().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                List.copyOf(sentences));
    }

    private Sentence sentence(Source source, Passage passage, String path) {
        Claim claim = model.claimOf(passage);
        String words = switch (source.rights().display()) {
            case FULL -> passage.text();
            case EXCERPTS -> Words.opening(passage.text(), OPENING);
            case CITATION -> "";
        };
        List<Link> citedIn = new ArrayList<>();
        if (claim != null) {
            model.pagesOf(claim.id()).forEach((address, title) -> {
                Integer number = pages.outlines.numbers(address).get(claim.id());
                citedIn.add(new Link(
                        number == null ? title : title + ", " + Words.PARAGRAPH + number,
                        Links.from(path, address) + "#" + Links.anchor(claim.id())));
            });
        }
        return new Sentence(
                passage.id().value(), claim == null ? "" : claim.id().value(), words, citedIn);
    }
}
