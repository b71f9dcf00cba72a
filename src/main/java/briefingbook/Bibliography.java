package briefingbook;

import briefingbook.authority.Authority;
import briefingbook.authority.Authority.SourceEntry;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import briefingbook.edition.Holdings;
import briefingbook.edition.RecordedEdition;
import briefingbook.seed.Language;
import briefingbook.seed.Seed;
import briefingbook.seed.SourceHeader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins what a document says of itself with what its authority file says, the file before the document.
 *
 * <p>Works of one publisher and day share a name and are numbered in the order of their seeds' paths. So that a seed that
 * comes or goes moves no other, each that the last edition held keeps the id that it had there; it is known by its title.
 */
final class Bibliography {

    private final Authority authority;
    private final Map<String, Integer> idsTaken = new HashMap<>();
    private final Map<String, Integer> siglaTaken = new HashMap<>();
    /** Ids that the last edition gave to works of a title. */
    private final Map<String, List<String>> recorded = new HashMap<>();
    /** The ids that seeds keep, by path. */
    private final Map<String, String> kept = new HashMap<>();

    /**
     * Ids and sigla that authority files fix are kept free for them.
     *
     * @param seeds all of which works will be asked for, with what each says of itself
     */
    Bibliography(Authority authority, Map<Seed, SourceHeader> seeds) {
        this.authority = authority;
        for (SourceEntry entry : authority.sources().values()) {
            idsTaken.put(entry.id(), 1);
            if (entry.siglum() != null) {
                siglaTaken.put(entry.siglum(), 1);
            }
        }
        Holdings last = Holdings.none();
        for (RecordedEdition edition : authority.editions()) {
            last = Objects.requireNonNullElse(edition.holds(), last);
        }
        last.things().stream()
                .filter(thing -> thing.kind() == Holdings.Kind.SOURCE)
                .forEach(thing -> recorded.computeIfAbsent(thing.title(), title -> new ArrayList<>())
                        .add(thing.id()));
        keep(seeds);
    }

    /** Gives recorded ids to the seeds of which each can only be that of one. */
    private void keep(Map<Seed, SourceHeader> seeds) {
        SortedMap<String, List<String>> claimants = new TreeMap<>();
        seeds.forEach((seed, header) -> {
            if (!authority.sources().containsKey(seed.path())) {
                String title = shown(header.title(), seed);
                String wanted = slug(header.publisher(), title, header.published());
                recorded.getOrDefault(title, List.of()).stream()
                        .filter(id -> id.equals(wanted) || id.matches(wanted + "-\\d+"))
                        .forEach(id -> claimants
                                .computeIfAbsent(id, one -> new ArrayList<>())
                                .add(seed.path()));
            }
        });
        claimants.forEach((id, paths) -> {
            if (paths.size() == 1 && !kept.containsKey(paths.get(0)) && idsTaken.putIfAbsent(id, 1) == null) {
                kept.put(paths.get(0), id);
            }
        });
    }

    /** The work that a seed is; asked for in the order of the seeds' paths, as later works give way in ids and sigla. */
    Source source(Seed seed, SourceHeader header) {
        @Nullable SourceEntry entry = authority.sources().get(seed.path());
        List<Source.Basis> basis = new ArrayList<>();
        String title = chosen("title", entry == null ? null : entry.title(), entry, header.title(), header, basis);
        String publisher =
                chosen("publisher", entry == null ? null : entry.publisher(), entry, header.publisher(), header, basis);
        PartialDate published =
                chosen("published", entry == null ? null : entry.published(), entry, header.published(), header, basis);
        String url = chosen("url", entry == null ? null : entry.url(), entry, header.url(), header, basis);
        Source.Kind kind = chosen("kind", entry == null ? null : entry.kind(), entry, header.kind(), header, basis);
        List<String> authors = entry == null || entry.authors().isEmpty() ? header.authors() : entry.authors();
        if (!authors.isEmpty()) {
            basis.add(basisOf("authors", authors == header.authors() ? null : entry, header));
        }
        String language = entry != null && entry.language() != null ? entry.language() : Language.ENGLISH.code();
        String shown = shown(title, seed);
        String own = kept.get(seed.path());
        String id = entry != null ? entry.id() : own != null ? own : freeId(slug(publisher, shown, published));
        String siglum = entry != null && entry.siglum() != null ? entry.siglum() : freeSiglum(siglum(publisher, shown));
        Source.Display display = entry != null && entry.display() != null
                ? entry.display()
                : authority.settings().display();
        String license = entry != null && entry.license() != null ? entry.license() : "";
        return new Source(
                id,
                seed.path(),
                seed.sha256(),
                siglum,
                shown,
                publisher,
                authors,
                published,
                kind == null ? Source.Kind.OTHER : kind,
                url,
                language,
                seed.charset(),
                new Source.Rights(license, display),
                List.of(),
                Source.Parts.NONE,
                basis,
                entry != null);
    }

    private static <T> @Nullable T chosen(
            String field,
            @Nullable T stated,
            @Nullable SourceEntry entry,
            @Nullable T found,
            SourceHeader header,
            List<Source.Basis> basis) {
        if (stated != null) {
            basis.add(basisOf(field, entry, header));
            return stated;
        }
        if (found != null) {
            basis.add(basisOf(field, null, header));
        }
        return found;
    }

    private static Source.Basis basisOf(String field, @Nullable SourceEntry entry, SourceHeader header) {
        if (entry != null) {
            return new Source.Basis(field, "given in " + entry.file());
        }
        return header.basis().stream()
                .filter(basis -> basis.field().equals(field))
                .findFirst()
                .orElse(new Source.Basis(field, "as the document has it"));
    }

    private static String shown(@Nullable String title, Seed seed) {
        return title == null || title.isBlank()
                ? seed.path().substring(seed.path().lastIndexOf('/') + 1)
                : title;
    }

    private static String slug(@Nullable String publisher, String title, @Nullable PartialDate published) {
        String name = publisher == null ? title : publisher + (published == null ? " " + title : "");
        String slug = plain(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() > 60) {
            int cut = slug.lastIndexOf('-', 60);
            slug = slug.substring(0, cut > 20 ? cut : 60);
        }
        if (slug.isEmpty()) {
            slug = "source";
        }
        return published == null ? slug : slug + "-" + published.start();
    }

    /** Initials of the publisher's words, or of the title's, articles left out: The Moscow Times is MT. */
    private static String siglum(@Nullable String publisher, String title) {
        StringBuilder initials = new StringBuilder();
        String name = publisher == null ? title : publisher;
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            String plain = plain(word).replaceAll("[^a-z0-9]", "");
            if (!plain.isEmpty()
                    && !List.of("the", "of", "and", "a", "an", "in", "on", "for", "to")
                            .contains(plain)) {
                initials.append(plain.charAt(0));
            }
        }
        String sign = initials.toString();
        if (sign.length() == 1) {
            String plain = plain(name.strip()).replaceAll("[^a-z0-9]", "");
            sign = plain.substring(0, Math.min(2, plain.length()));
        }
        sign = sign.substring(0, Math.min(4, sign.length())).toUpperCase(Locale.ROOT);
        return sign.isEmpty() ? "S" : sign;
    }

    private static String plain(String text) {
        String folded = text.replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i');
        return Normalizer.normalize(folded, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private String freeId(String wanted) {
        return free(idsTaken, wanted, "-");
    }

    private String freeSiglum(String wanted) {
        return free(siglaTaken, wanted, "");
    }

    private static String free(Map<String, Integer> taken, String wanted, String joint) {
        if (taken.putIfAbsent(wanted, 1) == null) {
            return wanted;
        }
        for (int n = 2; ; n++) {
            String next = wanted + joint + n;
            if (taken.putIfAbsent(next, n) == null) {
                return next;
            }
        }
    }
}
