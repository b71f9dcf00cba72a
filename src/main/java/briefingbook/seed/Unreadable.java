package briefingbook.seed;

/** A file that cannot be read as a document. */
final class Unreadable extends Exception {

    private final String advice;

    /**
     * @param what goes on after the file's name: {@code is locked by a password}
     * @param advice what a maintainer can do, a sentence
     */
    Unreadable(String what, String advice) {
        super(what, null, false, false);
        this.advice = advice;
    }

    /** What is the matter with it, to stand behind the file's name. */
    String what() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }
}
