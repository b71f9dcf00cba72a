package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says whose turn it is to speak in a transcript: {@code SECRETARY KERRY: Thank you.}
 *
 * <p>A document is one where several of its paragraphs begin with a name or a part in capitals and a colon, and one of
 * these returns or is {@code QUESTION}, {@code MODERATOR} and the like.
 */
final class Turns {

    private static final Pattern LABEL =
            Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}.'’ -]{0,50})(?:,? \\([^)]{1,50}\\))?:(?=\\s|$)");
    private static final Set<String> PARTS = WordList.words("transcript-parts.txt");

    private final Directory directory;
    private final Holders holders;
    private final Cast cast;
    private final Homeland homeland;
    private final @Nullable PartialDate date;

    Turns(Directory directory, Holders holders, Cast cast, Homeland homeland, @Nullable PartialDate date) {
        this.directory = directory;
        this.holders = holders;
        this.cast = cast;
        this.homeland = homeland;
        this.date = date;
    }

    /** Notes on each page of a transcript who speaks. */
    void read(List<Page> pages) {
        Map<String, Integer> labels = new HashMap<>();
        for (Page page : pages) {
            String label = label(page);
            if (label != null) {
                labels.merge(label, 1, Integer::sum);
            }
        }
        boolean parts = labels.keySet().stream().anyMatch(Turns::isPart);
        boolean again = labels.values().stream().anyMatch(times -> times > 1);
        if (labels.size() < 2 || !parts && !again) {
            return;
        }
        Map<String, Bearer> speakers = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        Bearer speaker = null;
        for (Page page : pages) {
            String label = label(page);
            if (label != null) {
                speaker = speakers.get(label);
                if (speaker == null && !unknown.contains(label)) {
                    speaker = isPart(label) ? null : speaker(page, label);
                    if (speaker == null) {
                        unknown.add(label);
                    } else {
                        speakers.put(label, speaker);
                    }
                }
                page.turn();
                mark(page, label, speaker);
            }
            page.spoken(speaker);
        }
    }

    /** The label that a paragraph begins with, in capitals or a part's name; null for none. */
    private static @Nullable String label(Page page) {
        if (page.passage().sentence() > 1) {
            return null;
        }
        Matcher matcher = LABEL.matcher(page.passage().text());
        if (!matcher.lookingAt()) {
            return null;
        }
        String label = matcher.group(1).strip();
        boolean capitals = label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 1;
        return capitals || isPart(label) ? label : null;
    }

    private static boolean isPart(String label) {
        return PARTS.contains(label.toLowerCase(Locale.ROOT));
    }

    /** Whom the label names: by full name, by family name behind an office, or by an office alone. */
    private @Nullable Bearer speaker(Page page, String label) {
        int end = endOfLabel(page, label);
        Page.PersonMark named = page.personEndingAt(end);
        if (named != null) {
            return named.bearer();
        }
        Offices.Office office = page.officeEndingAt(end);
        if (office != null) {
            String home = homeland.publisher();
            return home != null && office.rank() == Offices.Office.Class.HEAD ? holders.of(office, home, page) : null;
        }
        String surname = Letters.surname(page.words().form(end - 1));
        List<Bearer> bearers = cast.bearing(surname);
        if (!bearers.isEmpty()) {
            return bearers.size() == 1 ? bearers.get(0) : null;
        }
        Directory.Entry entry = directory.bySurname(surname, date);
        return entry == null ? newcomer(page, end) : cast.unnamed(entry, page.index());
    }

    private Bearer newcomer(Page page, int end) {
        int first = end - 1;
        while (first > 0 && page.officeEndingAt(first) == null && page.words().gap(first) != Words.START) {
            first--;
        }
        String name = Letters.properCase(page.text(first, end));
        NameParts parts = NameParts.of(name);
        Sighting sighting = new Sighting(page.index(), first, end, parts, null, null, "label of a transcript");
        return sighting.full() ? cast.named(sighting, name) : cast.surnamed(sighting, name, null);
    }

    private static void mark(Page page, String label, @Nullable Bearer speaker) {
        int end = endOfLabel(page, label);
        if (speaker != null && page.personEndingAt(end) == null && end > 0 && !page.isTaken(end - 1)) {
            page.person(end - 1, end, speaker, Mention.How.SURNAME, "label of whoever speaks in this transcript");
        }
    }

    private static int endOfLabel(Page page, String label) {
        Words words = page.words();
        int end = 0;
        while (end < words.size() && words.to(end) <= label.length()) {
            end++;
        }
        return end;
    }
}
