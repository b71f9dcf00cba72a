package briefingbook.names;

import java.util.Map;
import java.util.Set;

/** Whether a person is a man or a woman, where a title or a given name tells. */
final class Sex {

    static final char UNKNOWN = '?';

    private static final Map<String, String> GIVEN = WordList.pairs("given-names.txt");
    private static final Set<String> MEN = Set.of(
            "mr",
            "sir",
            "king",
            "prince",
            "lord",
            "pope",
            "emir",
            "sultan",
            "spokesman",
            "chairman",
            "congressman",
            "brother",
            "son",
            "husband",
            "father",
            "baron",
            "count",
            "bishop",
            "cardinal",
            "archbishop",
            "imam",
            "sheikh",
            "sheik",
            "ayatollah",
            "mullah",
            "rabbi",
            "monsignor",
            "businessman",
            "statesman",
            "duke",
            "shah",
            "his excellency",
            "his majesty",
            "his holiness");
    private static final Set<String> WOMEN = Set.of(
            "mrs",
            "ms",
            "dame",
            "queen",
            "princess",
            "lady",
            "spokeswoman",
            "chairwoman",
            "congresswoman",
            "wife",
            "sister",
            "daughter",
            "mother",
            "baroness",
            "first lady",
            "sheikha",
            "madam",
            "madame",
            "mme",
            "miss",
            "businesswoman",
            "duchess",
            "her excellency",
            "her majesty");

    private Sex() {}

    /** {@code m}, {@code f} or {@link #UNKNOWN}. */
    static char of(Sighting sighting, Page page) {
        Offices.Office title = sighting.title();
        if (title != null) {
            String last = title.title().substring(title.title().lastIndexOf(' ') + 1);
            if (MEN.contains(last) || MEN.contains(title.title())) {
                return 'm';
            }
            if (WOMEN.contains(last) || WOMEN.contains(title.title())) {
                return 'f';
            }
        }
        String given = sighting.full() ? GIVEN.getOrDefault(page.words().form(sighting.first()), "") : "";
        return given.isEmpty() || sighting.name().easternOrder() ? UNKNOWN : given.charAt(0);
    }
}
