package briefingbook.names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offices, ranks and roles, as they stand before or after a name. */
final class Offices {

    private final Gazetteer<Office> offices = new Gazetteer<>((words, i) -> stem(words.lower(i)));

    /** The last words of all offices. */
    private final Set<String> singles = new HashSet<>();

    Offices() {
        for (List<String> row : WordList.rows("offices.txt")) {
            String title = row.get(0);
            Office.Class rank = Office.Class.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            String post = row.size() > 2 && !row.get(2).isEmpty() ? row.get(2) : title;
            if (rank != Office.Class.ADDRESS && rank != Office.Class.HONOUR) {
                singles.add(title.substring(title.lastIndexOf(' ') + 1));
            }
            offices.add(title, new Office(title, rank, post, row.size() > 3 ? row.get(3) : null));
        }
    }

    /** The longest office that begins at the word; null for none. */
    Gazetteer.@Nullable Found<Office> at(Words words, int start) {
        return offices.at(words, start);
    }

    /** Whether the word is the plural of an office or ends one: {@code lawyers}, {@code foreign ministers}. */
    boolean isPlural(Words words, int i) {
        String plural = words.lower(i);
        if (plural.length() < 4 || !plural.endsWith("s")) {
            return false;
        }
        String single = plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
        return singles.contains(single);
    }

    /** The post that an office's full title is about, by its first office: {@code Minister of Foreign Affairs}. */
    Optional<String> post(String title) {
        Words words = new Words(title);
        for (int i = 0; i < words.size(); i++) {
            Gazetteer.Found<Office> found = at(words, i);
            if (found != null) {
                return Optional.of(found.meaning().post());
            }
        }
        return Optional.empty();
    }

    private static String stem(String lower) {
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /**
     * @param post one word for all names of one office
     * @param country whose office it is wherever no other is named; null for any
     */
    record Office(
            String title, Class rank, String post, @Nullable String country) {

        enum Class {
            HEAD,
            OFFICE,
            ROLE,
            RANK,
            ADDRESS,
            HONOUR,
            /** No office: a person of somebody's family or company. */
            KIN,
            /** No office either: somebody's host or rival. */
            RELATION
        }

        boolean official() {
            return rank == Class.HEAD || rank == Class.OFFICE || rank == Class.ROLE;
        }
    }
}
