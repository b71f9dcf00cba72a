package briefingbook.seed;

/** Reads web pages. */
final class HtmlReader {

    private HtmlReader() {}

    static Draft read(Seed seed) {
        return PlainTextReader.read(seed);
    }
}
