package briefingbook.render;

/**
 * How much is shown of words that do not stand whole, in characters.
 *
 * @param further of a further source of a fact
 * @param answer of a response beside its event
 */
record Openings(int further, int answer) {

    /** Where the whole is a click away. */
    static final Openings SCREEN = new Openings(100, 200);

    /** Where there is nothing to click on. */
    static final Openings PAPER = new Openings(400, 1200);
}
