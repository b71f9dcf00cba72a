package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.book.Book;
import briefingbook.book.ReviewNote;
import briefingbook.book.ReviewNote.Severity;
import briefingbook.publish.SitePublisher.Changes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the program answers at the end of a build: what is in the book, what was written, what is to be reviewed. */
final class Summary {

    /** The site's page with the whole list. */
    static final String REVIEW_PAGE = "review.html";

    private static final int ERRORS_SHOWN = 20;
    private static final int EXAMPLES_SHOWN = 2;
    private static final int CHARACTERS_NAMED = 8;

    private final Book book;
    private final @Nullable Changes changes;
    private final BookBuild.@Nullable Pdfs pdfs;
    private final Path site;
    private final Duration time;

    Summary(BookBuild.Outcome outcome, Path site, Duration time) {
        this.book = outcome.book();
        this.changes = outcome.changes();
        this.pdfs = outcome.pdfs();
        this.site = site;
        this.time = time;
    }

    /** A line or two for each error, as far as they are few; empty where there is none. */
    List<String> errors() {
        List<ReviewNote> errors = of(Severity.ERROR);
        List<String> lines = new ArrayList<>();
        errors.stream().limit(ERRORS_SHOWN).forEach(note -> lines.addAll(told("error " + note.code() + ": ", note)));
        if (errors.size() > ERRORS_SHOWN) {
            lines.add("… and " + (errors.size() - ERRORS_SHOWN) + " more errors.");
        }
        return lines;
    }

    /** The table. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(book.imprint().title());
        lines.add(count("sources", book.sources().size())
                + count("events", book.events().size())
                + count("responses", book.responses().size()).stripTrailing());
        lines.add(count("claims", book.claims().size())
                + count("persons", book.persons().size())
                + count("conflicts", book.conflicts().size()).stripTrailing());
        lines.addAll(review());
        if (pdfs != null) {
            lines.add("PDFs: " + pdfs.made() + " made, " + pdfs.kept() + " kept as they were.");
            lines.addAll(lacking(pdfs.lacking()));
        }
        lines.add(published());
        return lines;
    }

    /** By name, as a terminal may obey a strange character instead of showing it. */
    private static List<String> lacking(List<Integer> characters) {
        if (characters.isEmpty()) {
            return List.of();
        }
        String named = characters.stream()
                .limit(CHARACTERS_NAMED)
                .map(c -> String.format(
                        Locale.ROOT,
                        "U+%04X %s",
                        c,
                        Objects.requireNonNullElse(Character.getName(c), "without a name")))
                .collect(Collectors.joining(", "));
        return List.of("They print as □, for want of a letter: " + named
                + (characters.size() > CHARACTERS_NAMED
                        ? " and " + (characters.size() - CHARACTERS_NAMED) + " more."
                        : "."));
    }

    private String published() {
        if (changes == null) {
            int errors = of(Severity.ERROR).size();
            return "Not published, because of " + errors + (errors == 1 ? " error; " : " errors; ") + site
                    + " is as it was.";
        }
        return "Published to " + site + ": " + changes.written() + " files written, " + changes.unchanged()
                + " unchanged, " + changes.removed() + " removed, in "
                + String.format(Locale.ROOT, "%.1f s.", time.toMillis() / 1000.0);
    }

    /** Warnings and notes by code, the warnings first, each code with its first few. */
    private List<String> review() {
        List<String> lines = new ArrayList<>();
        for (Severity severity : List.of(Severity.WARNING, Severity.NOTE)) {
            Map<String, List<ReviewNote>> byCode = of(severity).stream()
                    .collect(Collectors.groupingBy(ReviewNote::code, TreeMap::new, Collectors.toList()));
            byCode.forEach((code, notes) -> {
                lines.add(String.format(Locale.ROOT, "%6d %s %s", notes.size(), severity.word(), code));
                notes.stream().limit(EXAMPLES_SHOWN).forEach(note -> lines.addAll(told("         ", note)));
                if (notes.size() > EXAMPLES_SHOWN) {
                    lines.add("         …");
                }
            });
        }
        if (lines.isEmpty()) {
            return lines;
        }
        lines.add(0, "To review" + (changes == null ? ":" : " (all of it in " + site.resolve(REVIEW_PAGE) + "):"));
        return lines;
    }

    private static List<String> told(String before, ReviewNote note) {
        String indent = " ".repeat(before.isBlank() ? before.length() : "  ".length());
        return note.suggestion().isBlank()
                ? List.of(before + note.message())
                : List.of(before + note.message(), indent + "→ " + note.suggestion());
    }

    boolean hasWarnings() {
        return !of(Severity.WARNING).isEmpty();
    }

    private List<ReviewNote> of(Severity severity) {
        return book.review().stream()
                .filter(note -> note.severity() == severity)
                .toList();
    }

    private static String count(String what, int number) {
        return String.format(Locale.ROOT, "%8d %-10s", number, what);
    }
}
