package briefingbook.names;

import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Joint statements, which speak for two states or more together: {@code the joint statement}, {@code a joint communiqué of
 * Mali and Niger}. Whose they are says the sentence, else the two of whom the source tells; where nothing does they are
 * nobody's.
 */
final class JointStatements {

    private static final Set<String> STATEMENTS = Set.of("statement", "communiqué", "communique", "declaration");
    private static final Set<String> LINKS = Set.of("of", "by", "from", "between");
    /** States whose names take an article. */
    private static final Set<String> WITH_ARTICLE = Set.of(
            "AE", "BS", "CD", "CF", "CG", "CZ", "DO", "EU", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SU", "UN", "US",
            "VA");

    private final Organizations organizations;
    private final Protagonists protagonists;
    /** How often two states were named side by side. */
    private final Map<Set<String>, Integer> pairs = new LinkedHashMap<>();

    JointStatements(Organizations organizations, Protagonists protagonists, List<Page> pages) {
        this.organizations = organizations;
        this.protagonists = protagonists;
        pages.forEach(this::count);
    }

    private void count(Page page) {
        for (Page.PlaceMark place : page.places()) {
            List<String> states = States.joined(page, place);
            if (states.size() == 2 && !states.get(0).equals(states.get(1))) {
                pairs.merge(new LinkedHashSet<>(states), 1, Integer::sum);
            }
        }
    }

    /** Reads a passage whose persons are known. */
    void read(Page page) {
        Words words = page.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.lower(i).equals("joint") && STATEMENTS.contains(words.lower(i + 1)) && !page.isTaken(i + 1)) {
                List<String> parties = parties(page, i);
                if (parties.size() > 1) {
                    name(page, i, parties);
                }
            }
        }
    }

    private List<String> parties(Page page, int i) {
        Words words = page.words();
        int link = words.lower(i + 2).equals("issued") || words.lower(i + 2).equals("released") ? i + 3 : i + 2;
        if (link > i + 2 || LINKS.contains(words.lower(link))) {
            List<String> states = States.listed(page, link + 1);
            if (!states.isEmpty() || !words.lower(link).equals("of")) {
                return states;
            }
        }
        for (Page.GroupMark group : page.groups()) {
            List<String> states = states(group.bearers());
            if (states.size() == group.bearers().size()) {
                return states;
            }
        }
        for (Page.PlaceMark place : page.places()) {
            List<String> states = States.joined(page, place);
            if (states.size() > 1 && place.end() <= i) {
                return states;
            }
        }
        List<String> two = states(protagonists.pair());
        return two.size() == 2 ? two : mostOften();
    }

    /** Whom the persons serve, each state once. */
    private static List<String> states(List<Bearer> bearers) {
        return bearers.stream()
                .map(Bearer::country)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The two states that were most often named side by side, more than once and more often than any others. */
    private List<String> mostOften() {
        int most = 1;
        Set<String> found = Set.of();
        for (Map.Entry<Set<String>, Integer> pair : pairs.entrySet()) {
            if (pair.getValue() == most) {
                found = Set.of();
            } else if (pair.getValue() > most) {
                most = pair.getValue();
                found = pair.getKey();
            }
        }
        return List.copyOf(found);
    }

    private void name(Page page, int i, List<String> parties) {
        List<String> names = parties.stream().map(JointStatements::withArticle).toList();
        int last = names.size() - 1;
        String kind = page.words().lower(i + 1);
        String name = "Joint " + kind + " of " + String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        String id = Letters.slug(name);
        String form = page.text(i, i + 2);
        organizations.name(id, name, null, form);
        page.mention(
                i,
                i + 2,
                id,
                Mention.Kind.ORGANIZATION,
                Mention.How.TITLE,
                "\"" + form + "\" speaks for " + String.join(" and ", parties));
    }

    private static String withArticle(String code) {
        String name = Countries.name(code).orElse(code);
        return WITH_ARTICLE.contains(code) ? "the " + name : name;
    }
}
