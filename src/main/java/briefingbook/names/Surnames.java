package briefingbook.names;

import briefingbook.book.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whom a family name alone means. */
final class Surnames {

    /** A family name of fewer letters needs a full name in the source. */
    private static final int SHORTEST = 5;

    private final Cast cast;
    private final Directory directory;
    private final Tenure tenure;

    private final List<Open> open = new ArrayList<>();

    Surnames(Cast cast, Directory directory, Tenure tenure) {
        this.cast = cast;
        this.directory = directory;
        this.tenure = tenure;
    }

    /** Family names of which nothing says whom they mean. */
    List<Open> open() {
        return open;
    }

    /** @param end one past the last word */
    record Open(Page page, int first, int end, List<Bearer> bearers) {}

    /** Reads the words of a passage that nothing else has claimed. */
    void read(Page page) {
        Words words = page.words();
        for (int i = 0; i < words.size(); i++) {
            if (page.isTaken(i)) {
                continue;
            }
            int end = endOfName(words, i);
            if (end > i && standsAlone(page, i, end)) {
                resolve(page, i, end);
                givenName(page, i);
            }
        }
    }

    /** {@code Thank you, Mevlut}: in a transcript, the one person of that given name. */
    private void givenName(Page page, int i) {
        Words words = page.words();
        boolean called = page.isSpoken() && !page.isTaken(i) && NameFinder.given(words, i);
        boolean longer = words.capital(i + 1) && words.gap(i + 1) == Words.SPACE;
        List<Bearer> bearers = called && !longer ? cast.ofGivenName(Letters.given(words.form(i))) : List.of();
        if (bearers.size() == 1) {
            Bearer bearer = bearers.get(0);
            page.person(i, i + 1, bearer, Mention.How.SURNAME, "given name of " + bearer.name() + ", in a transcript");
        }
    }

    private void resolve(Page page, int first, int end) {
        if (page.words().lower(first - 1).equals("another")) {
            inverted(page, first, end);
            return;
        }
        String surname = Letters.surname(page.text(first, end));
        List<Bearer> bearers = cast.bearing(surname);
        if (bearers.isEmpty()) {
            ofTable(page, first, end, surname);
            return;
        }
        Bearer bearer = bearers.size() == 1 ? bearers.get(0) : choose(page, surname, bearers);
        if (bearer != null) {
            cast.establish(surname, bearer);
            String by = "family name of " + bearer.name() + (bearers.size() == 1 ? "" : ", the one named so before");
            page.person(first, end, bearer, Mention.How.SURNAME, by);
        } else {
            open.add(new Open(page, first, end, bearers));
        }
    }

    /** Nobody of the source bears the name: the only one who does and held an office on the source's date. */
    private void ofTable(Page page, int first, int end, String surname) {
        Words words = page.words();
        String form = words.form(end - 1);
        boolean longer = words.capital(end) && words.gap(end) == Words.SPACE;
        if (longer || words.allCapitals(end - 1) || NameFinder.given(words, end - 1)) {
            return;
        }
        Directory.Entry entry = directory.inOffice(surname, tenure.date());
        if (entry != null && (form.length() >= SHORTEST || entry.leadsOn(tenure.date()) && isRare(form))) {
            Bearer bearer = cast.unnamed(entry, page.index());
            String by = "family name of " + bearer.name() + ", in office on " + tenure.date() + " by " + entry.origin();
            page.person(first, end, bearer, Mention.How.SURNAME, by);
        }
    }

    /** Whether a short family name is hardly anything else: {@code Xi}, {@code Modi}. */
    private static boolean isRare(String form) {
        return form.length() == SHORTEST - 1 || form.equals("Xi");
    }

    /** {@code another Miller, Jane,}: a further bearer, with the given name behind. */
    private void inverted(Page page, int first, int end) {
        Words words = page.words();
        if (words.gap(end) == Words.COMMA && end < words.size() && NameFinder.given(words, end)) {
            NameParts name = NameParts.of(words.form(end) + " " + page.text(first, end));
            Sighting sighting =
                    new Sighting(page.index(), first, end + 1, name, null, null, "given name after the family name");
            Bearer bearer = cast.named(sighting, name.plain());
            page.person(first, end + 1, bearer, Mention.How.NAME, sighting.by());
        }
    }

    /** Of several who bear the name, the one who was already meant by it, or alone was named so far. */
    private @Nullable Bearer choose(Page page, String surname, List<Bearer> bearers) {
        Bearer established = cast.established(surname);
        if (established != null) {
            return established;
        }
        List<Bearer> named = bearers.stream()
                .filter(bearer -> bearer.firstPassage() <= page.index())
                .toList();
        return named.size() == 1 ? named.get(0) : leading(bearers);
    }

    /** The only one of them who leads a state; null for none or several. */
    private @Nullable Bearer leading(List<Bearer> bearers) {
        List<Bearer> leading = bearers.stream().filter(tenure::leads).toList();
        return leading.size() == 1 ? leading.get(0) : null;
    }

    /** One past the last word of a family name that begins there, with its particles; {@code i} itself for none. */
    private static int endOfName(Words words, int i) {
        int end = i;
        while (NameParts.particle(words.lower(end))
                && end + 1 < words.size()
                && (words.gap(end + 1) == Words.SPACE || words.gap(end + 1) == Words.HYPHEN)) {
            end++;
        }
        if (!words.capital(end) || words.number(end)) {
            return i;
        }
        return end + 1;
    }

    private boolean standsAlone(Page page, int first, int end) {
        Words words = page.words();
        if (NameFinder.isOrdinary(words.form(end - 1))) {
            return false;
        }
        boolean partOfName = words.gap(first) == Words.SPACE
                && words.capital(first - 1)
                && !page.isTaken(first - 1)
                && !NameFinder.isOrdinary(words.form(first - 1))
                && !words.possessive(first - 1)
                && !words.opens(first - 1)
                && page.officeEndingAt(first) == null;
        return !partOfName;
    }
}
