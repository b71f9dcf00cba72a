package briefingbook.maintain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets keys in a maintainer's file and leaves the rest of it, comments too, as it is. */
final class YamlKeys {

    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(?:\\s.*)?");

    private YamlKeys() {}

    /**
     * Each key of the lines takes the place of the same key of the file, else of one that stands there as a comment
     * ({@code # publisher: …}), else is added at the end.
     */
    static String set(String file, String lines) {
        String end = file.contains("\r\n") ? "\r\n" : "\n";
        List<String> all = new ArrayList<>(file.lines().toList());
        blocks(lines.lines().toList()).forEach((key, block) -> put(all, key, block));
        return String.join(end, all) + end;
    }

    private static Map<String, List<String>> blocks(List<String> lines) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                block = blocks.computeIfAbsent(key.group(1), name -> new ArrayList<>());
            }
            block.add(line);
        }
        return blocks;
    }

    private static void put(List<String> all, String key, List<String> block) {
        for (int i = 0; i < all.size(); i++) {
            if (isKey(all.get(i), key)) {
                all.remove(i);
                while (i < all.size() && all.get(i).matches("[ \\t]+\\S.*|-(?: .*)?")) {
                    all.remove(i);
                }
                all.addAll(i, block);
                return;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).matches("#\\s*" + Pattern.quote(key) + ":.*")) {
                all.remove(i);
                all.addAll(i, block);
                return;
            }
        }
        all.addAll(block);
    }

    private static boolean isKey(String line, String key) {
        Matcher matcher = KEY.matcher(line);
        return matcher.matches() && matcher.group(1).equals(key);
    }
}
