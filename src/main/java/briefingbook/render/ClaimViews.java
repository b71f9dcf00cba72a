package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import briefingbook.render.ClaimView.Again;
import briefingbook.render.ClaimView.Further;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.ClaimView.Piece;
import briefingbook.render.ClaimView.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one page, numbered in the order in which they are asked for.
 *
 * <p>Five tellings of one fact stand as one: of claims that corroborate each other the page prints the first whole, in
 * the order given, and under it the others with their source, place and opening words; the sources that only copy are
 * told from the independent ones.
 */
final class ClaimViews {

    /** What stands in place of the words of a source that may only be cited. */
    static final String WITHHELD = "The rights of this source allow its place only.";

    private static final Pattern WHOLE_DATE = Pattern.compile(".*\\d{4}.*");

    private final SiteModel model;
    private final Links links;
    private final String page;
    private final Openings openings;
    private final Set<Claim.Id> anchored = new HashSet<>();
    private final Set<String> subjects;
    private final Set<String> countriesLinked = new HashSet<>();
    private final Set<String> cited = new LinkedHashSet<>();
    private int number;

    /**
     * @param page path of the page, from which addresses are made
     * @param openings how much of what is not printed whole
     * @param subjects ids that the page itself is about: their names are not links
     */
    ClaimViews(SiteModel model, Links links, String page, Openings openings, String... subjects) {
        this.model = model;
        this.links = links;
        this.page = page;
        this.openings = openings;
        this.subjects = Set.of(subjects);
    }

    List<ClaimView> views(List<Outline.Telling> tellings) {
        return tellings.stream()
                .map(telling -> view(telling.claim(), telling.joined()))
                .toList();
    }

    /** One block a claim. */
    List<ClaimView> each(Collection<Claim> claims) {
        return claims.stream().map(claim -> view(claim, Set.of())).toList();
    }

    /** One place a source, in the order of the claims. */
    List<Place> places(Collection<Claim.Id> claims) {
        Map<String, Place> bySource = new LinkedHashMap<>();
        for (Claim.Id id : claims) {
            Place place = place(model.passageOf(model.claim(id)));
            bySource.putIfAbsent(place.siglum(), place);
        }
        return List.copyOf(bySource.values());
    }

    /** Ids of the sources of the claims, in the order in which they were asked for. */
    List<String> cited() {
        return List.copyOf(cited);
    }

    /** Whether a page that has not printed the claim may set its anchor now. */
    boolean anchors(Claim.Id id) {
        return anchored.add(id);
    }

    private ClaimView view(Claim claim, Set<Claim.Id> joined) {
        Passage passage = model.passageOf(claim);
        number++;
        cited.add(passage.source());
        boolean anchor = anchors(claim.id());
        List<Further> further = further(claim, joined);
        List<String> inferences = inferences(claim, passage);
        PartialDate date = claim.date();
        Support support = Support.of(claim, model);
        return new ClaimView(
                number,
                claim.id().value(),
                anchor,
                pieces(claim, passage),
                Words.kind(claim.kind()),
                place(passage),
                day(date),
                further,
                support.independent(),
                support.words(),
                disputes(claim),
                inferences,
                !claim.gloss().isEmpty());
    }

    /** A date in words, leading to its place in the chronology; without words for no date. */
    Link day(@Nullable PartialDate date) {
        if (date == null) {
            return Link.to("", null);
        }
        boolean there = model.isInChronology(date);
        return Link.to(Words.date(date), there ? Links.from(page, model.addressOf(date)) : null);
    }

    Place place(Passage passage) {
        Source source = model.source(passage.source());
        return new Place(
                source.id(),
                source.siglum(),
                titleOf(source),
                publicationOf(source),
                where(passage),
                paragraph(passage),
                Links.from(page, links.passage(source.id(), passage.id())),
                address(source));
    }

    private static String address(Source source) {
        String url = source.url();
        return url != null && EntityPages.isWebAddress(url) ? url : "";
    }

    /** Title, publisher and date in one line. */
    static String titleOf(Source source) {
        StringBuilder title = new StringBuilder(source.title());
        if (source.publisher() != null) {
            title.append(", ").append(source.publisher());
        }
        title.append(", ").append(source.published() == null ? "undated" : Words.date(source.published()));
        return title.toString();
    }

    /** Publisher and date in one line; the title where there is no publisher. */
    static String publicationOf(Source source) {
        String date = source.published() == null ? "undated" : Words.date(source.published());
        return (source.publisher() == null ? source.title() : source.publisher()) + ", " + date;
    }

    /** Section, page and paragraph. */
    static String where(Passage passage) {
        return passage.section() == null ? paragraph(passage) : passage.section() + ", " + paragraph(passage);
    }

    private static String paragraph(Passage passage) {
        return Words.paragraph(passage);
    }

    /** The pieces of a passage's words that stand at {@code from} to {@code to}, with links and glosses. */
    List<Piece> pieces(Claim claim, Passage passage) {
        if (hidden(passage)) {
            return List.of(new Piece(WITHHELD, "", "withheld"));
        }
        String text = passage.text();
        List<Mark> marks = marks(claim, passage);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.from < at) {
                continue;
            }
            plain(pieces, text.substring(at, mark.from));
            pieces.add(new Piece(text.substring(mark.from, mark.to), mark.href, mark.style));
            if (mark.gloss != null) {
                pieces.add(new Piece(" [" + mark.gloss + "]", "", "gloss"));
            }
            at = mark.to;
        }
        plain(pieces, text.substring(at));
        return pieces;
    }

    private static void plain(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, "", "text"));
        }
    }

    /** A stretch of text that is a link or carries a gloss. */
    private record Mark(
            int from,
            int to,
            String href,
            String style,
            @Nullable String gloss) {}

    private List<Mark> marks(Claim claim, Passage passage) {
        List<Mark> marks = new ArrayList<>();
        Set<String> here = new HashSet<>();
        for (Mention mention : model.mentions(passage.id())) {
            String gloss = claim.gloss().stream()
                    .filter(g -> g.from() == mention.from() && g.to() == mention.to())
                    .map(Claim.Gloss::text)
                    .findFirst()
                    .orElse(null);
            boolean several = mention.how() == Mention.How.GROUP;
            boolean linked = !several && !subjects.contains(mention.of()) && isFirst(mention, here);
            String href = linked ? address(mention.of(), mention.kind()) : "";
            if (!href.isEmpty() || gloss != null) {
                String style = href.isEmpty() ? "text" : mention.how().inferred() ? "inferred" : "entity";
                marks.add(new Mark(mention.from(), mention.to(), href, style, gloss));
            }
        }
        for (Claim.Gloss gloss : claim.gloss()) {
            if (marks.stream().noneMatch(mark -> mark.from < gloss.to() && gloss.from() < mark.to)) {
                marks.add(new Mark(gloss.from(), gloss.to(), "", "text", gloss.text()));
            }
        }
        for (DateMention date : model.dates(passage.id())) {
            PartialDate value = date.value();
            if (value == null) {
                continue;
            }
            String words = passage.text().substring(date.from(), date.to());
            String gloss =
                    value.iso().length() < 10 || WHOLE_DATE.matcher(words).matches() ? null : Words.date(value);
            String href = model.isInChronology(value) ? Links.from(page, model.addressOf(value)) : "";
            if (gloss != null || !href.isEmpty()) {
                marks.add(new Mark(date.from(), date.to(), href, href.isEmpty() ? "text" : "date", gloss));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::from).thenComparing(Mark::to, Comparator.reverseOrder()));
        return marks;
    }

    /** A country is a link where the page first names it, anybody else where the claim does: more would only be noise. */
    private boolean isFirst(Mention mention, Set<String> here) {
        return mention.kind() == Mention.Kind.COUNTRY ? countriesLinked.add(mention.of()) : here.add(mention.of());
    }

    private String address(String id, Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> model.person(id) == null ? "" : Links.from(page, links.person(id));
            case COUNTRY -> model.isCountry(id) ? Links.from(page, links.country(id)) : "";
            case EVENT -> model.event(id) == null ? "" : Links.from(page, links.event(id));
            case ORGANIZATION -> "";
        };
    }

    /** One entry a source: its first telling in full sentences, then where else it tells the same. */
    private List<Further> further(Claim claim, Set<Claim.Id> joined) {
        Map<String, List<Claim>> bySource = new LinkedHashMap<>();
        claim.corroborates().stream()
                .map(model::claim)
                .sorted(Comparator.comparing(this::isFactsLine).thenComparingInt(model::orderOf))
                .forEach(other -> bySource.computeIfAbsent(model.sourceOf(other).id(), id -> new ArrayList<>())
                        .add(other));
        String own = model.sourceOf(claim).id();
        List<Further> further = new ArrayList<>();
        bySource.forEach((source, tellings) -> further.add(further(tellings, joined, own)));
        further.sort(Comparator.comparing(Further::copy));
        return further;
    }

    private Further further(List<Claim> tellings, Set<Claim.Id> joined, String own) {
        Claim first = tellings.get(0);
        Passage passage = model.passageOf(first);
        return new Further(
                anchorOf(first, joined),
                first.id().value(),
                place(passage),
                furtherWords(passage),
                model.isCopy(own, passage.source()),
                relation(own, passage.source()),
                tellings.stream()
                        .skip(1)
                        .map(other -> again(other, passage, joined))
                        .toList());
    }

    /** Its place as short as beside the first telling it can be: {@code ¶ 5.2} is the second sentence of paragraph 5. */
    private Again again(Claim claim, Passage first, Set<Claim.Id> joined) {
        Passage passage = model.passageOf(claim);
        boolean sameSection = Objects.equals(first.section(), passage.section());
        String where = (sameSection ? paragraph(passage) : where(passage))
                + (passage.sentence() > 1 ? "." + passage.sentence() : "");
        Place place = place(passage);
        return new Again(
                anchorOf(claim, joined), claim.id().value(), new Link(where, place.href()), furtherWords(passage));
    }

    private String furtherWords(Passage passage) {
        return hidden(passage) ? "" : Words.opening(passage.text(), openings.further());
    }

    /** How another source goes back to the claim's own, or both to a third. */
    private String relation(String own, String other) {
        if (!model.isCopy(own, other)) {
            return "";
        }
        if (model.retells(own, other)) {
            return "in the source that this one retells";
        }
        return model.retells(other, own)
                ? "in a source that retells this one"
                : "in a source that retells the same one";
    }

    private String anchorOf(Claim claim, Set<Claim.Id> joined) {
        return joined.contains(claim.id()) && anchors(claim.id()) ? claim.id().value() : "";
    }

    private boolean isFactsLine(Claim claim) {
        return model.passageOf(claim).form() == Passage.Form.FACT;
    }

    private List<Link> disputes(Claim claim) {
        return model.conflictsOf(List.of(claim.id())).stream()
                .map(conflict -> new Link(conflict.question(), Links.from(page, links.conflict(conflict.id()))))
                .toList();
    }

    private List<String> inferences(Claim claim, Passage passage) {
        Set<String> sentences = new LinkedHashSet<>();
        if (hidden(passage)) {
            return List.of();
        }
        for (Claim.Gloss gloss : claim.gloss()) {
            sentences.add("“" + claim.text().substring(gloss.from(), gloss.to()) + "” is read as " + gloss.text() + ": "
                    + Words.reason(gloss.by()));
        }
        for (Quote quote : model.quotes(passage.id())) {
            String words = Words.opening(passage.text().substring(quote.from(), quote.to()), 40);
            sentences.add(
                    quote.speaker() == null
                            ? "“" + words + "”: whose words they are stays open: " + Words.reason(quote.by())
                            : "“" + words + "”: words of " + model.nameOf(quote.speaker()) + ", "
                                    + Words.reason(quote.by()));
        }
        for (DateMention date : model.dates(passage.id())) {
            String words = passage.text().substring(date.from(), date.to());
            if (date.value() == null) {
                sentences.add("“" + words + "” stays without a date: " + Words.reason(date.by()));
            } else if (date.value().iso().length() >= 10
                    && !WHOLE_DATE.matcher(words).matches()) {
                sentences.add("“" + words + "” is " + Words.date(date.value()) + ": " + Words.reason(date.by()));
            }
        }
        return List.copyOf(sentences);
    }

    private boolean hidden(Passage passage) {
        return !model.source(passage.source()).rights().allowWords();
    }
}
