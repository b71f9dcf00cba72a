package briefingbook.render;

/**
 * How much is shown of what does not stand whole.
 *
 * @param further characters of a further source of a fact
 * @param answer characters of a response beside its event
 * @param disputes disputed points on the overview
 */
record Openings(int further, int answer, int disputes) {

    /** Where the whole is a click away. */
    static final Openings SCREEN = new Openings(100, 200, 3);

    /** Where there is nothing to click on. */
    static final Openings PAPER = new Openings(1200, 1200, 15);
}
