package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import briefingbook.edition.History;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * {@code changes.atom}: what came into the book, newest first, after RFC 4287.
 *
 * <p>One entry for each edition, with what changed in it, for each source and for each disputed point that an editor confirmed. Its times are dates of the
 * book, never the clock's. Ids are addresses where the book has one, otherwise UUIDs made from the book's title and the
 * entry's own id; both stay the same from build to build.
 */
final class ChangesFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_EVENTS = 5;
    private static final int MOST_LINES = 20;
    /** Of what has no date, and stands last. */
    private static final PartialDate BEFORE_ALL = new PartialDate("1970-01-01");

    private final SiteModel model;
    private final Links links;
    private final History history;
    private final Imprint imprint;

    ChangesFeed(Pages pages) {
        this.model = pages.model;
        this.links = pages.links;
        this.history = pages.history;
        this.imprint = model.book().imprint();
    }

    /** @param id within the book; {@code page} below the output folder */
    private record Entry(String id, String title, PartialDate date, String page, String summary) {}

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(xml, entries());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML into memory", e);
        }
        return out.toByteArray();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (History.Step step : history.steps()) {
            if (step.edition() != null) {
                entries.add(entry(step, step.edition()));
            }
        }
        model.book().sources().forEach(source -> entries.add(entry(source)));
        model.book().conflicts().stream()
                .filter(conflict -> conflict.status() == Conflict.Status.CONFIRMED)
                .forEach(conflict -> entries.add(entry(conflict)));
        entries.sort(Comparator.comparing((Entry entry) -> entry.date().lastDay())
                .reversed()
                .thenComparing(Entry::id));
        return entries.size() > MOST_ENTRIES ? entries.subList(0, MOST_ENTRIES) : entries;
    }

    /** Its note, what changed in numbers, and the first of the changes, a line each. */
    private static Entry entry(History.Step step, Imprint.Edition edition) {
        List<String> lines = new ArrayList<>();
        if (!edition.note().isEmpty()) {
            lines.add(edition.note());
        }
        lines.add(ChangesPages.summary(step));
        if (step.changes() != null) {
            lines.addAll(step.changes().lines(MOST_LINES));
        }
        String id = Links.anchorOfEdition(edition.number());
        return new Entry(
                id, "Edition " + edition.number(), edition.date(), Links.CHANGES + "#" + id, String.join("\n", lines));
    }

    private Entry entry(Source source) {
        List<Claim> claims = model.passagesOf(source.id()).stream()
                .map(model::claimOf)
                .filter(Objects::nonNull)
                .toList();
        return new Entry(
                "source-" + source.id(),
                source.title(),
                dateOf(source),
                links.source(source.id()),
                "New source: " + Words.kind(source.kind()) + ", " + ClaimViews.publicationOf(source) + ". "
                        + Words.count(claims.size(), "claim", "claims") + told(claims) + ".");
    }

    /** Which events the claims tell of, in order of time. */
    private String told(List<Claim> claims) {
        List<String> titles = claims.stream()
                .flatMap(claim -> claim.events().stream())
                .distinct()
                .map(model::event)
                .filter(Objects::nonNull)
                .sorted(SiteModel.BY_TIME)
                .map(Event::name)
                .toList();
        if (titles.isEmpty()) {
            return "";
        }
        int more = titles.size() - MOST_EVENTS;
        return "; tells of " + String.join("; ", titles.subList(0, Math.min(MOST_EVENTS, titles.size())))
                + (more > 0 ? "; and of " + Words.count(more, "other event", "other events") : "");
    }

    /** Dated by the latest source on either side: then the point could be disputed first. */
    private Entry entry(Conflict conflict) {
        PartialDate date = conflict.sides().stream()
                .flatMap(List::stream)
                .map(model::claim)
                .map(model::passageOf)
                .map(Passage::source)
                .map(source -> dateOf(model.source(source)))
                .max(Comparator.comparing(PartialDate::lastDay))
                .orElse(BEFORE_ALL);
        return new Entry(
                "disputed-" + conflict.id(),
                conflict.question(),
                date,
                links.conflict(conflict.id()),
                "Disputed point, " + Words.kind(conflict.kind()) + ", " + Words.status(conflict.status()) + ".");
    }

    private PartialDate dateOf(Source source) {
        return Objects.requireNonNullElse(source.published(), Objects.requireNonNullElse(imprint.asOf(), BEFORE_ALL));
    }

    private void write(XMLStreamWriter xml, List<Entry> entries) throws XMLStreamException {
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", imprint.language());
        element(xml, "id", idOf("", ""));
        element(xml, "title", imprint.title());
        if (!imprint.subtitle().isEmpty()) {
            element(xml, "subtitle", imprint.subtitle());
        }
        PartialDate last = entries.stream().map(Entry::date).findFirst().orElse(imprint.asOf());
        element(xml, "updated", time(last));
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", imprint.issuer().isEmpty() ? imprint.title() : imprint.issuer());
        xml.writeEndElement();
        element(xml, "generator", imprint.generator());
        link(xml, "self", "application/atom+xml", Links.FEED);
        link(xml, "alternate", "text/html", Links.HOME);
        for (Entry entry : entries) {
            newline(xml);
            xml.writeStartElement(ATOM, "entry");
            element(xml, "id", idOf(entry.page(), entry.id()));
            element(xml, "title", entry.title());
            element(xml, "updated", time(entry.date()));
            link(xml, "alternate", "text/html", entry.page());
            if (!entry.summary().isEmpty()) {
                element(xml, "summary", entry.summary());
            }
            newline(xml);
            xml.writeEndElement();
        }
        newline(xml);
        xml.writeEndElement();
        newline(xml);
    }

    private String idOf(String page, String id) {
        if (imprint.baseUrl() != null) {
            String address = imprint.baseUrl() + page;
            return id.isEmpty() || page.contains("#") ? address : address + "#" + id;
        }
        String name = "briefing-book " + imprint.title() + " " + id;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String time(@Nullable PartialDate date) {
        return (date == null ? BEFORE_ALL : date).lastDay() + "T00:00:00Z";
    }

    private void link(XMLStreamWriter xml, String rel, String type, String address) throws XMLStreamException {
        newline(xml);
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", Objects.requireNonNullElse(imprint.baseUrl(), "") + address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        newline(xml);
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(written(text));
        xml.writeEndElement();
    }

    private static void newline(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** Without the characters that XML 1.0 has no way to write. */
    private static String written(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
