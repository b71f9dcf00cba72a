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
    private final Homeland homeland;
    private final Map<String, Organ> latest = new HashMap<>();
    private @Nullable Organ last;

    Ministries(Organizations organizations, Homeland homeland) {
        this.organizations = organizations;
        this.homeland = homeland;
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
     * @param own as it is called at home, its state in brackets
     */
    private record Organ(String id, String name, String own, String country) {}

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
            Organ organ = organ(before.place().country(), before.place().name(), kind, page.text(start, end));
            page.remove(before);
            name(page, before.first(), end, organ, "");
        } else if (behind != null) {
            Organ organ = organ(behind.place().country(), behind.place().name(), kind, page.text(start, end));
            page.remove(behind);
            name(page, start, behind.end(), organ, "");
        } else if (words.lower(start - 1).equals("the")) {
            unowned(page, start, end, kind);
        }
    }

    /** {@code the foreign ministry}: that of the capital that the sentence begins with, of its section, or the one named last. */
    private void unowned(Page page, int start, int end, String kind) {
        Page.PlaceMark capital = page.words().lower(0).equals("in") ? page.placeAt(1) : null;
        boolean there = capital != null && capital.place().kind() == Places.Kind.CAPITAL && capital.end() == start - 1;
        Organ known = latest.get(kind);
        String home = there && capital != null ? capital.place().country() : homeland.section(page);
        if (home == null && known == null) {
            home = homeland.publisher();
        }
        if (home != null) {
            Organ organ = organ(home, home, kind, page.text(start, end));
            name(page, start, end, organ, there ? ", by the capital before it" : ", by its section or source");
        } else if (known != null) {
            name(page, start, end, known, ", the one named last");
        }
    }

    /** {@code Iranian Foreign Ministry} as lists of bodies have it: {@code Ministry of Foreign Affairs (Iran)}. */
    private static String official(Organ organ) {
        String kind = organ.own().substring(0, organ.own().lastIndexOf(" ("));
        String state = organ.own().substring(organ.own().lastIndexOf(" ("));
        int ministry = organ.name().lastIndexOf(" Ministry");
        if (ministry < 0) {
            return kind + state;
        }
        String subject = organ.name().substring(organ.name().lastIndexOf(' ', ministry - 1) + 1, ministry);
        return "Ministry of " + (subject.equals("Foreign") ? "Foreign Affairs" : subject) + state;
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

    /** @param own what the text calls it, without its state */
    private static Organ organ(@Nullable String country, String place, String kind, String own) {
        String adjective = country == null
                ? place
                : Countries.of(country)
                        .map(names -> names.adjectives().isEmpty()
                                ? names.name()
                                : names.adjectives().get(0))
                        .orElse(country);
        String name = adjective + " " + kind;
        String state = country == null ? place : Countries.name(country).orElse(country);
        return new Organ(Letters.slug(name), name, own + " (" + state + ")", country == null ? "" : country);
    }

    private void name(Page page, int start, int end, Organ organ, String why) {
        String form = page.text(start, end);
        organizations.name(organ.id(), organ.name(), organ.country(), form);
        organizations.name(organ.id(), organ.name(), organ.country(), organ.own());
        organizations.name(organ.id(), organ.name(), organ.country(), official(organ));
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
