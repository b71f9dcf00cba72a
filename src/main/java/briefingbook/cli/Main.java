package briefingbook.cli;

/** Starts the program. */
public final class Main {

    private Main() {}

    /** Ends with one of the codes of {@link Exit}. */
    public static void main(String[] args) {
        int code = Arguments.run(args, Terminal.ofProcess());
        if (code != Exit.DONE) {
            System.exit(code);
        }
    }
}
