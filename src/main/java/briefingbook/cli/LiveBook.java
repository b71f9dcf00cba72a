package briefingbook.cli;

import briefingbook.BookBuild;
import briefingbook.book.ReviewNote;
import briefingbook.book.ReviewNote.Severity;
import briefingbook.render.BrokenTemplates;
import briefingbook.serve.Fault;
import briefingbook.serve.SiteServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A book that is built again and again and shown by a server, with what keeps it from being built. */
final class LiveBook {

    private static final int ERRORS_SHOWN = 20;
    private static final Pattern PLACE = Pattern.compile("(?s)(\\S.*?), line (\\d+): (.*)");

    private final BookBuild build;
    private final Path seeds;
    private final SiteServer server;

    LiveBook(BookBuild build, Path seeds, SiteServer server) {
        this.build = build;
        this.seeds = seeds;
        this.server = server;
    }

    /**
     * @param changed whether the site is not what it was
     * @param faults what kept it from being built; empty where nothing did
     * @param mistake of the program; null where it made none
     */
    record Result(
            boolean changed, List<Fault> faults, @Nullable Throwable mistake) {}

    /** Builds the book and shows it, or what keeps it from being built. */
    Result build() {
        try {
            BookBuild.Made made = build.make();
            if (made.site() == null) {
                return failed(faults(made), null);
            }
            return new Result(server.show(made.site(), base(made)), List.of(), null);
        } catch (BrokenTemplates e) {
            return failed(
                    e.faults().stream()
                            .map(fault -> new Fault(
                                    fault.place(),
                                    fault.source(),
                                    fault.what() + " Page: " + fault.wherePrinted() + ".",
                                    fault.advice()))
                            .toList(),
                    null);
        } catch (IOException e) {
            return failed(e);
        } catch (UncheckedIOException e) {
            return failed(Objects.requireNonNull(e.getCause()));
        } catch (RuntimeException | Error e) {
            return failed(
                    List.of(new Fault(
                            "",
                            "",
                            "The program made a mistake; nothing is wrong with your documents.",
                            "Please report what the terminal says.")),
                    e);
        }
    }

    private Result failed(IOException e) {
        return failed(List.of(new Fault("", "", Arguments.words(e), "")), null);
    }

    private Result failed(List<Fault> faults, @Nullable Throwable mistake) {
        server.show(faults);
        return new Result(false, faults, mistake);
    }

    private List<Fault> faults(BookBuild.Made made) {
        List<ReviewNote> errors = made.book().review().stream()
                .filter(note -> note.severity() == Severity.ERROR)
                .toList();
        List<Fault> faults = new ArrayList<>(
                errors.stream().limit(ERRORS_SHOWN).map(this::fault).toList());
        if (errors.size() > ERRORS_SHOWN) {
            faults.add(new Fault("", "", "… and " + (errors.size() - ERRORS_SHOWN) + " more errors.", ""));
        }
        return faults;
    }

    private Fault fault(ReviewNote error) {
        Matcher placed = PLACE.matcher(error.message());
        if (error.file() == null || !placed.matches()) {
            return new Fault("", "", error.message(), error.suggestion());
        }
        Path file = seeds.resolve(error.file());
        return new Fault(
                file + ", line " + placed.group(2),
                line(file, Integer.parseInt(placed.group(2))),
                placed.group(3),
                error.suggestion());
    }

    /** A line as it stands in a file; nothing where it cannot be read, which the fault itself may be about. */
    private static String line(Path file, int number) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .skip(number - 1)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** The path of the book's address, which its page for what is missing names. */
    private static String base(BookBuild.Made made) {
        String path = made.book().imprint().basePath();
        return path.isEmpty() ? "/" : path;
    }
}
