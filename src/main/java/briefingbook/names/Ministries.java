package briefingbook.names;

import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds ministries, armed forces and offices of heads of government, which speak like persons: {@code Russia's Foreign
 * Ministry}, {@code the Saudi foreign ministry}, and then {@code the ministry}.
 */
final class Ministries {

    private static final Gazetteer<String> SUBJECTS = subjects();
    /** Behind these a ministry is part of an office. */
    private static final Set<String> OFFICIALS = Set.of(
            "spokesman", "spokeswoman", "spokesperson", "official", "officials", "spokespeople", "sources", "source");

    private final Organizations organizations;
    private final Map<String, Organ> latest = new HashMap<>();
    private @Nullable Organ last;

    Ministries(Organizations organizations) {
        this.organizations = organizations;
    }

    private static Gazetteer<String> subjects() {
        Gazetteer<String> subjects = new Gazetteer<>((words, i) -> words.lower(i));
        for (List<String> row : WordList.rows("ministries.txt")) {
            subjects.add(row.get(0), row.get(1));
        }
        return subjects;
    }

    /**
     * @param name in English, its state's adjective first
     */
    private record Organ(String id, String name, String country) {}

    /** Reads a passage; passages come in reading order. */
    void read(Page page) {
        Words words = page.words();
        for (int i = 0; i < words.size(); i++) {
            if (page.isTaken(i)) {
                continue;
            }
            switch (words.lower(i)) {
                case "ministry" -> ministry(page, i);
                case "military" -> organ(page, i, i + 1, "military");
                case "office" -> headsOffice(page, i);
                default -> {
                    // No organ of a state.
                }
            }
        }
    }

    private void ministry(Page page, int i) {
        Words words = page.words();
        if (OFFICIALS.contains(words.lower(i + 1)) && words.gap(i + 1) == Words.SPACE) {
            return;
        }
        if (Set.of("of", "for").contains(words.lower(i + 1))) {
            Gazetteer.Found<String> subject = SUBJECTS.at(words, i + 2);
            if (subject != null) {
                organ(page, i, subject.end(), subject.meaning());
            }
            return;
        }
        for (int start = Math.max(0, i - 4); start < i; start++) {
            Gazetteer.Found<String> subject = SUBJECTS.at(words, start);
            if (subject != null && subject.end() == i && words.gap(i) == Words.SPACE) {
                organ(page, start, i + 1, subject.meaning());
                return;
            }
        }
        if (last != null && words.lower(i - 1).equals("the")) {
            name(page, i - 1, i + 1, last, ", the one named last");
        }
    }

    /** {@code the Israeli prime minister's office}, {@code the prime minister's office in Jerusalem}. */
    private void headsOffice(Page page, int i) {
        Offices.Office head = page.officeEndingAt(i);
        if (head == null || !page.words().possessive(i - 1) || head.rank() != Offices.Office.Class.HEAD) {
            return;
        }
        organ(page, page.startOfOffice(i), i + 1, head.title() + "'s office");
    }

    private void organ(Page page, int start, int end, String kind) {
        Words words = page.words();
        Page.PlaceMark before = page.placeEndingAt(start);
        boolean own = before != null
                && before.place().country() != null
                && words.gap(start) == Words.SPACE
                && (words.possessive(start - 1) || before.place().kind() == Places.Kind.DEMONYM);
        Page.PlaceMark behind = placeBehind(page, end);
        if (own && before != null) {
            Organ organ = organ(before, kind);
            page.remove(before);
            name(page, before.first(), end, organ, "");
        } else if (behind != null) {
            Organ organ = organ(behind, kind);
            page.remove(behind);
            name(page, start, behind.end(), organ, "");
        } else {
            Organ known = latest.get(kind);
            if (known != null && words.lower(start - 1).equals("the")) {
                name(page, start, end, known, ", the one named last");
            }
        }
    }

    /** The state behind {@code of}, or the capital behind {@code in}; null for none. */
    private static Page.@Nullable PlaceMark placeBehind(Page page, int end) {
        Words words = page.words();
        String link = words.lower(end);
        if (words.gap(end) != Words.SPACE || !link.equals("of") && !link.equals("in")) {
            return null;
        }
        Page.PlaceMark place = page.placeAt(words.lower(end + 1).equals("the") ? end + 2 : end + 1);
        if (place == null || place.place().country() == null) {
            return null;
        }
        Places.Kind kind = place.place().kind();
        return link.equals("of") && kind == Places.Kind.COUNTRY || link.equals("in") && kind == Places.Kind.CAPITAL
                ? place
                : null;
    }

    private static Organ organ(Page.PlaceMark place, String kind) {
        String country = place.place().country();
        String adjective = country == null
                ? place.place().name()
                : Countries.of(country)
                        .map(names -> names.adjectives().isEmpty()
                                ? names.name()
                                : names.adjectives().get(0))
                        .orElse(country);
        String name = adjective + " " + kind;
        return new Organ(Letters.slug(name), name, country == null ? "" : country);
    }

    private void name(Page page, int start, int end, Organ organ, String why) {
        String form = page.text(start, end);
        organizations.name(organ.id(), organ.name(), organ.country(), form);
        page.mention(
                start,
                end,
                organ.id(),
                Mention.Kind.ORGANIZATION,
                why.isEmpty() ? Mention.How.NAME : Mention.How.TITLE,
                "\"" + form + "\" is the " + organ.name() + why);
        latest.put(organ.name().substring(organ.name().indexOf(' ') + 1), organ);
        if (organ.name().endsWith("Ministry")) {
            last = organ;
        }
    }
}
