package briefingbook.quotes;

/**
 * What stands between quotation marks in one passage.
 *
 * @param passage its index in the document
 * @param open the opening mark, or the first character where the quotation runs on from the passage before
 * @param from first character inside the marks
 * @param to one past the last inside
 * @param close one past the closing mark, or past the last character where it runs on
 * @param runsOn whether it began in a passage before
 * @param inside whether it stands inside another quotation
 */
record Quotation(int passage, int open, int from, int to, int close, boolean runsOn, boolean inside) {

    /** Whether it has no marks, as a block quotation may. */
    boolean isBlock() {
        return open == from && close == to && !inside;
    }
}
