package briefingbook.names;

import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Says which state acts where its organs do without being named: {@code Putin's government}, {@code the Biden
 * administration}, {@code the government of King Hussein}, {@code the cabinet in Rome}, in a section on a state {@code the
 * royal court}.
 */
final class Governments {

    private static final Gazetteer<String> ORGANS = organs();
    /** How many words may stand between an owner and the organ: {@code his internationally recognised government}. */
    private static final int REACH = 3;

    private final Homeland homeland;

    Governments(Homeland homeland) {
        this.homeland = homeland;
    }

    private static Gazetteer<String> organs() {
        Gazetteer<String> organs = new Gazetteer<>((words, i) -> words.lower(i));
        WordList.rows("governments.txt").forEach(row -> organs.add(row.get(0), row.get(0)));
        return organs;
    }

    /** Reads a passage whose persons are known. */
    void read(Page page) {
        Words words = page.words();
        int i = 0;
        while (i < words.size()) {
            Gazetteer.Found<String> organ = page.isTaken(i) || words.quoted(i) ? null : ORGANS.at(words, i);
            if (organ == null) {
                i++;
                continue;
            }
            organ(page, i, organ.end());
            i = organ.end();
        }
    }

    private void organ(Page page, int first, int end) {
        Words words = page.words();
        boolean attributive = end < words.size() && words.gap(end) == Words.SPACE && isOfficial(words.lower(end));
        if (attributive || words.possessive(end - 1) && isOfficial(words.lower(end))) {
            return;
        }
        String country = ofOwner(page, first);
        String why = "whose state its owner serves";
        if (country == null) {
            country = ofComplement(page, end);
            why = "by the words behind it";
        }
        if (country == null && bare(page, first, end)) {
            country = homeland.of(page);
            why = "by its section or source";
        }
        if (country != null && Countries.of(country).isPresent()) {
            String by = "\"" + page.text(first, end) + "\" acts for "
                    + Countries.name(country).orElse(country) + ", " + why;
            page.mention(first, end, country, Mention.Kind.COUNTRY, Mention.How.TITLE, by);
        }
    }

    private static boolean isOfficial(String word) {
        return word.startsWith("official") || word.startsWith("source") || word.startsWith("spokes");
    }

    /** The state of the person whose {@code 's}, pronoun or bare name stands before: {@code the Biden administration}. */
    private static @Nullable String ofOwner(Page page, int first) {
        Words words = page.words();
        for (int end = first; end > Math.max(0, first - 1 - REACH) && words.gap(end) == Words.SPACE; end--) {
            Page.PersonMark owner = page.personEndingAt(end);
            if (owner != null) {
                boolean owns = words.possessive(end - 1)
                        || owner.how() == Mention.How.PRONOUN
                                && !words.lower(end - 1).endsWith("he")
                        || end == first && words.lower(owner.first() - 1).equals("the");
                return owns ? owner.bearer().country() : null;
            }
            if (words.capital(end - 1) || page.isTaken(end - 1)) {
                return null;
            }
        }
        return null;
    }

    /** The state of {@code of King Hussein}, or of the capital behind {@code in}. */
    private static @Nullable String ofComplement(Page page, int end) {
        Words words = page.words();
        String link = words.lower(end);
        if (end >= words.size() || words.gap(end) != Words.SPACE) {
            return null;
        }
        if (link.equals("of")) {
            for (int at = end + 1; at < Math.min(words.size(), end + 4); at++) {
                Page.PersonMark mark = page.personStartingAt(at);
                if (mark != null) {
                    return mark.bearer().country();
                }
            }
        }
        Page.PlaceMark place = link.equals("in") ? page.placeAt(end + 1) : null;
        return place != null && place.place().kind() == Places.Kind.CAPITAL
                ? place.place().country()
                : null;
    }

    /** {@code the government}, with nothing around it that says whose. */
    private static boolean bare(Page page, int first, int end) {
        Words words = page.words();
        boolean described = words.lower(end).equals("of") && words.gap(end) == Words.SPACE;
        return words.lower(first - 1).equals("the") && !described;
    }
}
