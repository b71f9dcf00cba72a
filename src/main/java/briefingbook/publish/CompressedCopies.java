package briefingbook.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Copies of a site's text files in gzip's format (RFC 1952), for servers that send them as they are instead of compressing
 * anew for every reader. They name neither file nor time, so that the same file gives the same copy.
 */
public final class CompressedCopies {

    private static final Set<String> TEXT =
            Set.of("atom", "css", "csv", "html", "js", "json", "svg", "tsv", "txt", "xml");
    private static final String ENDING = ".gz";
    /** What fits into one packet (RFC 9293, section 3.7.1) travels no faster for being smaller. */
    private static final int SMALLEST = 1460;

    private CompressedCopies() {}

    /** The files, and beside each text of some size its copy: {@code index.html.gz}. */
    public static SortedMap<String, byte[]> beside(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> copies = new ConcurrentSkipListMap<>();
        files.entrySet().parallelStream()
                .filter(CompressedCopies::isWorthIt)
                .forEach(file -> copies.put(file.getKey() + ENDING, compressed(file.getValue())));
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.putAll(copies);
        return all;
    }

    private static boolean isWorthIt(Map.Entry<String, byte[]> file) {
        String path = file.getKey();
        return file.getValue().length > SMALLEST && TEXT.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Thorough(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** It is compressed once and sent often. */
    private static final class Thorough extends GZIPOutputStream {

        Thorough(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
