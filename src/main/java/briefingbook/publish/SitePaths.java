package briefingbook.publish;

import java.util.List;

/** The paths that a site's files may have: relative, below the output folder on every system. */
final class SitePaths {

    private SitePaths() {}

    /** Whether the path leads to a file below the folder: {@code events/riyadh.html}, not {@code ../riyadh.html}. */
    static boolean isBelow(String path) {
        return !path.isEmpty()
                && path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** The folders on the way to a path, the outermost first, without a slash at their ends. */
    static List<String> folders(String path) {
        return java.util.stream.IntStream.range(0, path.length())
                .filter(i -> path.charAt(i) == '/')
                .mapToObj(i -> path.substring(0, i))
                .toList();
    }
}
