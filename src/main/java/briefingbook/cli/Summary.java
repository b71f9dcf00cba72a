package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.book.Book;
import briefingbook.book.ReviewNote;
import briefingbook.book.ReviewNote.Severity;
import briefingbook.edition.History;
import briefingbook.publish.SitePublisher.Changes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/** What the program answers at the end of a build: what is in the book, what was written, what is to be reviewed. */
final class Summary {

    /** The site's page with the whole list. */
    static final String REVIEW_PAGE = "review.html";

    private static final int ERRORS_SHOWN = 20;
    private static final int EXAMPLES_SHOWN = 2;
    private static final int CHARACTERS_NAMED = 8;
    private static final String INDENT = " ".repeat(9);

    private final Book book;
    private final History.@Nullable Step since;
    private final @Nullable Changes changes;
    private final BookBuild.@Nullable Pdfs pdfs;
    private final Path site;
    private final Duration time;
    private final Terminal terminal;

    Summary(BookBuild.Outcome outcome, Path site, Duration time, Terminal terminal) {
        this.book = outcome.book();
        this.since = outcome.history().sinceLast();
        this.changes = outcome.changes();
        this.pdfs = outcome.pdfs();
        this.site = site;
        this.time = time;
        this.terminal = terminal;
    }

    /** A line or two for each error, as far as they are few; empty where there is none. */
    List<String> errors() {
        List<ReviewNote> errors = of(Severity.ERROR);
        List<String> lines = new ArrayList<>();
        errors.stream()
                .limit(ERRORS_SHOWN)
                .forEach(note -> lines.addAll(
                        told(terminal.styled(Style.fg_red, "error") + " " + note.code() + ": ", "  ", note)));
        if (errors.size() > ERRORS_SHOWN) {
            lines.add("… and " + (errors.size() - ERRORS_SHOWN) + " more errors.");
        }
        return lines;
    }

    /**
     * The table.
     *
     * @param whole with all of the review list, not the first of each kind alone
     */
    List<String> lines(boolean whole) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.styled(Style.bold, book.imprint().title()));
        lines.add(count("source", book.sources().size())
                + count("event", book.events().size())
                + count("response", book.responses().size()).stripTrailing());
        lines.add(count("claim", book.claims().size())
                + count("person", book.persons().size())
                + count("conflict", book.conflicts().size()).stripTrailing());
        if (since != null && since.since() != null) {
            lines.add("Since edition " + since.since().number() + ": "
                    + Objects.requireNonNull(since.changes()).summary() + ".");
        }
        lines.addAll(review(whole));
        if (pdfs != null) {
            lines.add("PDFs: " + pdfs.made() + " made, " + pdfs.kept() + " kept as they were.");
            lines.addAll(lacking(pdfs.lacking()));
        }
        lines.add(published());
        return lines;
    }

    /** The same for scripts: counts, what was written, and the review list. */
    Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("published", changes != null);
        report.put("site", site.toString());
        report.put("seconds", time.toMillis() / 1000.0);
        report.put("sources", book.sources().size());
        report.put("claims", book.claims().size());
        report.put("events", book.events().size());
        report.put("persons", book.persons().size());
        report.put("responses", book.responses().size());
        report.put("conflicts", book.conflicts().size());
        if (changes != null) {
            report.put(
                    "files",
                    Map.of(
                            "written", changes.written(),
                            "unchanged", changes.unchanged(),
                            "removed", changes.removed()));
        }
        if (pdfs != null) {
            report.put("pdfs", Map.of("made", pdfs.made(), "kept", pdfs.kept()));
        }
        report.put("review", review());
        return report;
    }

    /** The review list for scripts. */
    List<Map<String, Object>> review() {
        return book.review().stream().map(Summary::report).toList();
    }

    private static Map<String, Object> report(ReviewNote note) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", note.severity().word());
        fields.put("code", note.code());
        fields.put("message", note.message());
        fields.put("suggestion", note.suggestion());
        fields.put("file", note.file());
        return fields;
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
    List<String> review(boolean whole) {
        int shown = whole ? Integer.MAX_VALUE : EXAMPLES_SHOWN;
        List<String> lines = new ArrayList<>();
        for (Severity severity : List.of(Severity.WARNING, Severity.NOTE)) {
            Map<String, List<ReviewNote>> byCode = of(severity).stream()
                    .collect(Collectors.groupingBy(ReviewNote::code, TreeMap::new, Collectors.toList()));
            byCode.forEach((code, notes) -> {
                lines.add(String.format(Locale.ROOT, "%6d ", notes.size()) + styled(severity) + " " + code);
                notes.stream().limit(shown).forEach(note -> lines.addAll(told(INDENT, INDENT, note)));
                if (notes.size() > shown) {
                    lines.add(INDENT + "…");
                }
            });
        }
        if (lines.isEmpty()) {
            return lines;
        }
        lines.add(0, "To review" + (changes == null ? ":" : " (all of it in " + site.resolve(REVIEW_PAGE) + "):"));
        return lines;
    }

    private String styled(Severity severity) {
        return severity == Severity.WARNING ? terminal.styled(Style.fg_yellow, severity.word()) : severity.word();
    }

    private static List<String> told(String before, String indent, ReviewNote note) {
        String message = before + Terminal.plain(note.message());
        return note.suggestion().isBlank()
                ? List.of(message)
                : List.of(message, indent + "→ " + Terminal.plain(note.suggestion()));
    }

    boolean hasWarnings() {
        return !of(Severity.WARNING).isEmpty();
    }

    List<ReviewNote> of(Severity severity) {
        return book.review().stream()
                .filter(note -> note.severity() == severity)
                .toList();
    }

    private static String count(String what, int number) {
        return String.format(Locale.ROOT, "%8d %-10s", number, number == 1 ? what : what + "s");
    }
}
