package briefingbook.browser;

/** The clock of the page that is open, in the hand of a test: its timers run when the test says that time has passed. */
final class PageClock {

    private final Chromium chromium;

    /** Takes over the page's timers that are set from now on. */
    PageClock(Chromium chromium) {
        this.chromium = chromium;
        chromium.run("""
                const timers = new Map();
                let now = 0, last = 0;
                window.setTimeout = (act, wait) => { timers.set(++last, {at: now + (wait || 0), act}); return last; };
                window.clearTimeout = timer => timers.delete(timer);
                window.pass = milliseconds => {
                  now += milliseconds;
                  for (const [timer, {at, act}] of [...timers]) {
                    if (at <= now && timers.delete(timer)) act();
                  }
                };
                """);
    }

    void pass(int milliseconds) {
        chromium.run("pass(arguments[0])", milliseconds);
    }
}
