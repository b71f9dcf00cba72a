package briefingbook.cli;

/** The codes that every command ends with. */
final class Exit {

    /** Done. */
    static final int DONE = 0;

    /** Failed: nothing was published, nothing half written. */
    static final int FAILED = 1;

    /** Wrong arguments; picocli's own. */
    static final int USAGE = 2;

    /** Done, but {@code --strict} or {@code check} found something for the review list. */
    static final int FOUND = 3;

    private Exit() {}
}
