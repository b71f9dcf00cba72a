package briefingbook.seed;

import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import briefingbook.seed.Block.Kind;
import briefingbook.seed.Draft.Stated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the bibliography of a document of what its format states and of what its page says. */
final class HeaderFinder {

    /** What agencies put before a headline: {@code UPDATE 4-}. */
    private static final Pattern SLUG = Pattern.compile(
            "(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|EXCLUSIVE|ANALYSIS|FACTBOX|TIMELINE|INTERVIEW|FOCUS|INSIGHT|BREAKING|SNAPSHOT)"
                    + "(?: \\d+)? ?[-–:] ?");

    private static final Pattern SITE_SUFFIX = Pattern.compile("(.{8,}?) (?:[-|–—·»]|::) [^|]{2,50}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,2000}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*");
    private static final Pattern ADDRESS_LABEL =
            Pattern.compile("(?i)(?:(?:original|source|canonical)(?: url| link| article)?|url|link)\\s*:.*");
    private static final Pattern ROLE = Pattern.compile(
            "(?i).*\\b(?:correspondents?|editors?|writers?|reporters?|staff|analysts?|contributors?|chief|bureau|news|desk|agency|agencies|wires?|press|reuters|afp|ap|fellow|programme?|professor|lecturer|researcher|scholar|associate|director|institute|university|cent(?:re|er))\\b.*");
    private static final Pattern PERSON = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|van|von|der|den|al|bin|la|le|du|di|da|del)|\\p{Lu}[\\p{L}.'’-]*)){1,4}");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(",|;|\\||&| and | AND |/");
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "(?<name>\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}) (?:is|was) (?:an?|the|our) [^.]{0,80}?\\b(?i:writer|reporter|editor|correspondent|columnist|journalist)\\b");
    private static final Pattern RELEASE = Pattern.compile(
            "(?i)\\b(?:(?:press|news|media|immediate) (?:statement|release|briefing|note)|joint (?:statement|declaration|communiqu[eé])|communiqu[eé]|statement (?:by|of|on)|readout of)\\b");
    private static final Pattern TRANSCRIPT = Pattern.compile(
            "(?i)\\b(?:transcript|remarks (?:by|to|at|with)|full text|speech by|address by|interview with|press (?:availability|conference with))\\b");
    private static final Pattern ANALYSIS = Pattern.compile(
            "(?i)^(?:analysis|opinion|commentary|essay|review)(?: by|:)|\\b(?:policy|issue|research) (?:brief|paper|note)\\b|\\b(?:working|briefing) paper\\b");
    private static final Pattern ANALYSIS_ADDRESS =
            Pattern.compile("/(?:analysis|opinion|commentary|comment|explainers?|essays?)/");
    private static final Pattern PERIODICAL = Pattern.compile("\\b(?:Review|Quarterly|Journal)\\b");

    /** What stands at the head of a page, its text and lists apart. */
    private static final Set<Kind> HEAD = EnumSet.of(Kind.TITLE, Kind.BYLINE, Kind.DATELINE, Kind.OTHER);

    private final Draft draft;
    private final List<Source.Basis> basis = new ArrayList<>();

    private HeaderFinder(Draft draft) {
        this.draft = draft;
    }

    static SourceHeader find(Draft draft) {
        return new HeaderFinder(draft).header();
    }

    private SourceHeader header() {
        String title = chosen("title", title());
        String url = chosen("url", url());
        boolean encyclopedia =
                draft.stated("kind").anyMatch(kind -> kind.value().equals("encyclopedia"));
        String publisher = chosen("publisher", PublisherFinder.find(draft, url));
        List<String> authors = authors(encyclopedia);
        Stated date = encyclopedia
                ? stated("published", value -> DateFinder.date(value).isPresent())
                        .orElse(null)
                : DateFinder.find(draft, url).orElse(null);
        PartialDate published =
                date == null ? null : DateFinder.date(date.value()).orElse(null);
        if (date != null && published != null) {
            basis.add(new Source.Basis("published", date.by()));
        }
        Source.Kind kind = kind(title, url, publisher != null || published != null || !authors.isEmpty());
        String language = stated("language", value -> LANGUAGE.matcher(value).matches())
                .map(each -> each.value().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .orElse(null);
        return new SourceHeader(title, publisher, authors, published, url, kind, language, basis);
    }

    private @Nullable String chosen(String field, Optional<Stated> found) {
        found.ifPresent(each -> basis.add(new Source.Basis(field, each.by())));
        return found.map(Stated::value).orElse(null);
    }

    private Optional<Stated> stated(String field, Predicate<String> usable) {
        return draft.stated(field).filter(each -> usable.test(each.value())).findFirst();
    }

    private Optional<Stated> title() {
        Optional<Stated> title = draft.first("title")
                .or(() -> draft.blocks().stream()
                        .filter(block -> block.kind() == Kind.TITLE)
                        .findFirst()
                        .map(block -> new Stated("title", block.text().toString(), "heading at the top")))
                .or(() -> draft.first("page title").map(HeaderFinder::withoutSite));
        return title.map(each -> {
            Matcher slug = SLUG.matcher(each.value());
            return slug.lookingAt()
                    ? new Stated(
                            "title", each.value().substring(slug.end()), each.by() + " after “" + slug.group() + "”")
                    : each;
        });
    }

    private static Stated withoutSite(Stated title) {
        Matcher m = SITE_SUFFIX.matcher(title.value());
        return m.matches() ? new Stated("title", m.group(1), title.by() + " without the site's name") : title;
    }

    private Optional<Stated> url() {
        Optional<Stated> stated = stated("url", value -> ADDRESS.matcher(value).matches());
        if (stated.isPresent()) {
            return stated;
        }
        List<Block> blocks = draft.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text().toString();
            if (text.length() < 2100 && ADDRESS_LABEL.matcher(text).matches()) {
                String next = i + 1 < blocks.size() ? blocks.get(i + 1).text().toString() : "";
                Matcher m = ADDRESS.matcher(text + " " + next);
                if (m.find()) {
                    String label = text.substring(0, text.indexOf(':'));
                    return Optional.of(new Stated("url", m.group(), "address after “" + label + "”"));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> authors(boolean encyclopedia) {
        List<String> authors = new ArrayList<>();
        String by = "byline";
        for (Stated each : draft.stated("authors").toList()) {
            addNames(authors, each.value());
            by = each.by();
        }
        for (Block block : draft.blocks()) {
            if (authors.isEmpty() && block.kind() == Kind.BYLINE) {
                String text = block.text().toString();
                addNames(authors, LineShape.byline(text).orElse(text));
                by = "byline “" + text + "”";
            }
        }
        if (authors.isEmpty() && !encyclopedia) {
            Optional<String> writer = biography();
            writer.ifPresent(authors::add);
            by = "note on the author";
        }
        if (!authors.isEmpty()) {
            basis.add(new Source.Basis("authors", by));
        }
        return authors;
    }

    private static void addNames(List<String> authors, String names) {
        for (String part : BETWEEN_NAMES.split(names)) {
            String name = part.strip().replaceFirst("^(?i:by) ", "").replaceFirst(" (?:in|for|at|of|from) .*$", "");
            if (PERSON.matcher(name).matches() && !ROLE.matcher(name).matches() && !authors.contains(name)) {
                authors.add(name);
            }
        }
    }

    /** The writer that one of the last lines of the page tells about. */
    private Optional<String> biography() {
        List<Block> blocks = draft.blocks();
        for (Block block : blocks.subList(Math.max(0, blocks.size() - 6), blocks.size())) {
            Matcher m = BIOGRAPHY.matcher(block.text().toString());
            if (m.lookingAt()) {
                return Optional.of(m.group("name"));
            }
        }
        return Optional.empty();
    }

    private Source.@Nullable Kind kind(@Nullable String title, @Nullable String url, boolean published) {
        for (Stated each : draft.stated("kind").toList()) {
            Source.Kind kind = kindNamed(each.value());
            if (kind != null) {
                return kind(kind, each.by());
            }
        }
        if (title != null && TRANSCRIPT.matcher(title).find()) {
            return kind(Source.Kind.TRANSCRIPT, "the words of the title");
        }
        if ((title != null && RELEASE.matcher(title).find()) || headSays(RELEASE)) {
            return kind(Source.Kind.STATEMENT, "“statement” or “release” at the top");
        }
        boolean addressed = url != null && ANALYSIS_ADDRESS.matcher(url).find();
        if (addressed || headSays(ANALYSIS) || isPeriodical()) {
            return kind(Source.Kind.ANALYSIS, "“analysis”, “review” or the like at the top");
        }
        return published ? kind(Source.Kind.NEWS, "it has a publisher, a writer or a day, as news has") : null;
    }

    private Source.Kind kind(Source.Kind kind, String by) {
        basis.add(new Source.Basis("kind", by));
        return kind;
    }

    private static Source.@Nullable Kind kindNamed(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        if (name.contains("encyclop")) {
            return Source.Kind.ENCYCLOPEDIA;
        } else if (name.contains("transcript") || name.contains("speech") || name.contains("interview")) {
            return Source.Kind.TRANSCRIPT;
        } else if (name.contains("statement") || name.contains("press") || name.contains("declaration")) {
            return Source.Kind.STATEMENT;
        } else if (name.contains("analysis") || name.contains("opinion") || name.contains("review")) {
            return Source.Kind.ANALYSIS;
        }
        return name.contains("news") || name.contains("report") ? Source.Kind.NEWS : null;
    }

    /** Whether one of the short lines above the text says so. */
    private boolean headSays(Pattern words) {
        return draft.blocks().stream()
                .limit(12)
                .filter(block -> HEAD.contains(block.kind()) && block.text().length() < 160)
                .anyMatch(block -> words.matcher(block.text().toString()).find());
    }

    private boolean isPeriodical() {
        return draft.blocks().stream()
                .filter(block -> block.kind() == Kind.DATELINE)
                .anyMatch(block -> LineShape.masthead(block.text().toString())
                        .filter(name -> PERIODICAL.matcher(name).find())
                        .isPresent());
    }
}
