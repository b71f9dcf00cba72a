package briefingbook.cli;

import briefingbook.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;

/**
 * One line at the foot of the terminal that says how far a build is: phase, count, rate and time left.
 *
 * <p>It appears only when a phase has taken a second, is rewritten at most five times a second and is gone when the
 * phase ends. With {@code --verbose} each phase leaves a line with its time.
 */
final class ProgressLine implements Progress {

    private static final long FIRST_SHOWN_MILLIS = 1000;
    private static final long EVERY_MILLIS = 200;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final Clock clock;
    private final boolean live;
    private final boolean verbose;

    private String name = "";
    private int total;
    private int done;
    private long began;
    private long shown;

    private ProgressLine(PrintStream err, Clock clock, boolean live, boolean verbose) {
        this.err = err;
        this.clock = clock;
        this.live = live;
        this.verbose = verbose;
    }

    /** Silent with {@code quiet}; without a terminal only what {@code verbose} asks for. */
    static Progress on(Terminal terminal, boolean quiet, boolean verbose) {
        boolean live = terminal.interactive() && terminal.ansi().enabled();
        return quiet || !(live || verbose)
                ? Progress.SILENT
                : new ProgressLine(terminal.err(), terminal.clock(), live, verbose);
    }

    @Override
    public synchronized void phase(String next, int steps) {
        end();
        name = next;
        total = steps;
        done = 0;
        began = clock.millis();
        shown = began + FIRST_SHOWN_MILLIS - EVERY_MILLIS;
    }

    @Override
    public synchronized void step() {
        done++;
        long now = clock.millis();
        if (live && now - shown >= EVERY_MILLIS) {
            shown = now;
            err.print(ERASE + line(now - began));
            err.flush();
        }
    }

    @Override
    public synchronized void note(String line) {
        if (verbose) {
            err.println((live ? ERASE : "") + line);
        }
    }

    @Override
    public synchronized void end() {
        if (name.isEmpty()) {
            return;
        }
        if (live) {
            err.print(ERASE);
            err.flush();
        }
        if (verbose) {
            err.println(String.format(
                    Locale.ROOT,
                    "%6.2f s  %s%s",
                    (clock.millis() - began) / 1000.0,
                    name,
                    total == 0 ? "" : " (" + total + ")"));
        }
        name = "";
    }

    private String line(long millis) {
        double perSecond = done * 1000.0 / Math.max(1, millis);
        long left = perSecond == 0 ? 0 : Math.round((total - done) / perSecond);
        return String.format(
                Locale.ROOT,
                "%s: %d of %d, %.0f a second%s",
                name,
                done,
                total,
                perSecond,
                left == 0 ? "" : ", " + left + " s left");
    }
}
