package briefingbook.book;

import briefingbook.text.Span;
import briefingbook.text.TracedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One seed as a work that can be cited.
 *
 * @param id URL-safe, from publisher or title and date; never changes once an authority file names it
 * @param seed path below the seeds folder, with {@code /} between its parts
 * @param sha256 of the seed's bytes, 64 hexadecimal digits
 * @param siglum the short sign printed beside claims, unique in the book
 * @param title as the seed gives it; never empty (the file's name where nothing else is found)
 * @param published null where neither seed nor authority says
 * @param charset how the seed was decoded
 * @param derivedFrom sorted by source id
 * @param parts what of the seed is no passage
 * @param basis where title, publisher and date were found: what, and the words of the rule that found it
 */
public record Source(
        String id,
        String seed,
        String sha256,
        String siglum,
        String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable PartialDate published,
        Kind kind,
        @Nullable String url,
        String language,
        String charset,
        Rights rights,
        List<Derivation> derivedFrom,
        Parts parts,
        List<Basis> basis,
        boolean known) {

    public Source {
        authors = List.copyOf(authors);
        derivedFrom = List.copyOf(derivedFrom);
        basis = List.copyOf(basis);
        if (id.isBlank() || title.isBlank() || siglum.isBlank()) {
            throw new IllegalArgumentException("source without id, title or siglum: " + id + " " + seed);
        }
    }

    public List<Structure> structure() {
        return parts.structure();
    }

    public List<Furniture> furniture() {
        return parts.furniture();
    }

    /** The same work with what its words are accounted for by, beside its passages. */
    public Source with(Parts others) {
        return new Source(
                id,
                seed,
                sha256,
                siglum,
                title,
                publisher,
                authors,
                published,
                kind,
                url,
                language,
                charset,
                rights,
                derivedFrom,
                others,
                basis,
                known);
    }

    public Source withDerivedFrom(List<Derivation> derivations) {
        return new Source(
                id,
                seed,
                sha256,
                siglum,
                title,
                publisher,
                authors,
                published,
                kind,
                url,
                language,
                charset,
                rights,
                derivations,
                parts,
                basis,
                known);
    }

    public Source withPublished(@Nullable PartialDate date) {
        return new Source(
                id,
                seed,
                sha256,
                siglum,
                title,
                publisher,
                authors,
                date,
                kind,
                url,
                language,
                charset,
                rights,
                derivedFrom,
                parts,
                basis,
                known);
    }

    public Source withSiglum(String sign) {
        return new Source(
                id,
                seed,
                sha256,
                sign,
                title,
                publisher,
                authors,
                published,
                kind,
                url,
                language,
                charset,
                rights,
                derivedFrom,
                parts,
                basis,
                known);
    }

    /** What sort of work it is. */
    public enum Kind {
        ENCYCLOPEDIA,
        NEWS,
        STATEMENT,
        TRANSCRIPT,
        ANALYSIS,
        OTHER;

        /** As the data and the authority files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much of its text the site may show. */
    public enum Display {
        /** The text in reading order on the source's page. */
        FULL,
        /** Passages on the pages that use them, never as running text in one place. */
        EXCERPTS,
        /** The place only; no words anywhere. */
        CITATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param license an SPDX identifier or a short phrase; empty where unknown
     */
    public record Rights(String license, Display display) {

        /** Whether any words of the work may be shown; without it, the places of its passages alone are. */
        public boolean allowWords() {
            return display != Display.CITATION;
        }
    }

    /**
     * @param source id of the work that this one retells
     * @param share of this work's sentences that retell it, 0 to 1
     */
    public record Derivation(String source, double share, String by) {}

    /**
     * What of a seed is no passage, each list sorted by place.
     *
     * @param structure titles, headings, bylines, datelines and markup
     * @param furniture what was set aside, by which rule
     * @param dates that stand in either
     * @param extract the text that places are counted in, where the file has no characters of its own; null elsewhere
     */
    public record Parts(
            List<Structure> structure,
            List<Furniture> furniture,
            List<DateBeside> dates,
            @Nullable Extract extract) {

        /** Nothing but passages. */
        public static final Parts NONE = new Parts(List.of(), List.of(), List.of());

        public Parts {
            structure = List.copyOf(structure);
            furniture = List.copyOf(furniture);
            dates = List.copyOf(dates);
        }

        /** Of a seed that is text. */
        public Parts(List<Structure> structure, List<Furniture> furniture, List<DateBeside> dates) {
            this(structure, furniture, dates, null);
        }

        public Parts withDates(List<DateBeside> others) {
            return new Parts(structure, furniture, others, extract);
        }
    }

    /**
     * The text that was taken out of a file which is no text.
     *
     * @param format {@code pdf} or {@code docx}
     * @param sha256 of the text in UTF-8, 64 hexadecimal digits
     * @param characters how many code points it has
     * @param pages how many the file has; null where it has none
     */
    public record Extract(
            String format,
            String sha256,
            int characters,
            @Nullable Integer pages) {}

    /** @param words in readable form; empty for markup between passages */
    public record Structure(Span span, Part kind, TracedText words) {}

    /** What a stretch of a seed is that is neither passage nor furniture. */
    public enum Part {
        TITLE,
        HEADING,
        BYLINE,
        DATELINE,
        /** Markup between passages: list marks, rules, front matter, keys of a meta table. */
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param rule one constant of the rules that set furniture aside, or the authority file that did
     * @param words in readable form
     */
    public record Furniture(Span span, String rule, TracedText words) {

        /** Its readable form alone. */
        public String text() {
            return words.toString();
        }
    }

    /**
     * Words of a title, heading, byline, dateline or furniture that mean a date.
     *
     * @param in {@code title}, {@code heading}, {@code byline}, {@code dateline}, {@code other} or {@code furniture}
     * @param value null where the words leave it open
     * @param by one short sentence: the rule and its cue, or why the date stays open
     */
    public record DateBeside(
            String in, Span span, String text, @Nullable PartialDate value, String by) {}

    /**
     * @param field {@code title}, {@code publisher}, {@code authors}, {@code published}, {@code url} or {@code kind}
     * @param by one short sentence: the rule and its cue, or the authority file
     */
    public record Basis(String field, String by) {}
}
