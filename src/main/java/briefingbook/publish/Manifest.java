package briefingbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The list of the files that a build has published, in the form of {@code sha256sum}, which can check it:
 * {@code sha256sum -c .briefing-book.sha256}.
 */
final class Manifest {

    static final String NAME = ".briefing-book.sha256";

    private static final int HASH = 64;
    private static final String GAP = "  ";

    private Manifest() {}

    static byte[] of(SortedMap<String, byte[]> files) {
        return files.entrySet().parallelStream()
                .map(file -> sha256(file.getValue()) + GAP + file.getKey() + '\n')
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The paths that the folder's manifest names; none where there is no manifest. */
    static SortedSet<String> read(Path out) throws IOException {
        Path file = out.resolve(NAME);
        SortedSet<String> paths = new TreeSet<>();
        if (!Files.isRegularFile(file)) {
            return paths;
        }
        for (String line : Files.readAllLines(file)) {
            int start = HASH + GAP.length();
            String path = line.length() > start ? line.substring(start) : "";
            if (!SitePaths.isBelow(path)) {
                throw new IOException("cannot read " + file + ": \"" + line + "\" names no file of a site");
            }
            paths.add(path);
        }
        return paths;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
