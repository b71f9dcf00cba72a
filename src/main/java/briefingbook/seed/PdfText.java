package briefingbook.seed;

import java.util.function.BiConsumer;

/** Takes the text out of a PDF. */
final class PdfText {
    private PdfText() {}

    static Seed seed(String path, byte[] bytes, String sha256, BiConsumer<String, String> left) throws Unreadable {
        throw FileKind.PDF.unreadable();
    }
}
