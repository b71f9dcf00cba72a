package briefingbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of the files that a build has published, in the form of {@code sha256sum}, which can check it:
 * {@code sha256sum -c .briefing-book.sha256}.
 */
final class Manifest {

    static final String NAME = ".briefing-book.sha256";

    private static final int HASH = 64;
    private static final String GAP = "  ";

    private Manifest() {}

    /**
     * The list of these files.
     *
     * @param unchanged hashes, by path, of files that the folder holds with these bytes already: hashing is dear
     */
    static byte[] of(SortedMap<String, byte[]> files, Map<String, String> unchanged) {
        return files.entrySet().parallelStream()
                .map(file -> {
                    @Nullable String hash = unchanged.get(file.getKey());
                    return (hash == null ? sha256(file.getValue()) : hash) + GAP + file.getKey() + '\n';
                })
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The hashes that the folder's manifest has, by path; none where there is no manifest. */
    static SortedMap<String, String> read(Path out) throws IOException {
        Path file = out.resolve(NAME);
        SortedMap<String, String> hashes = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return hashes;
        }
        for (String line : Files.readAllLines(file)) {
            int start = HASH + GAP.length();
            String path = line.length() > start ? line.substring(start) : "";
            if (!SitePaths.isBelow(path)) {
                throw new IOException("cannot read " + file + ": \"" + line + "\" names no file of a site");
            }
            hashes.put(path, line.substring(0, HASH));
        }
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
