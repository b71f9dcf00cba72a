package briefingbook.names;

import briefingbook.book.Mention;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a relation to somebody means: {@code his Russian counterpart}, {@code her host}, {@code his foreign minister},
 * {@code our president}; and who {@code the latter} is.
 */
final class Relations {

    private static final Set<String> COUNTERPARTS = Set.of("counterpart", "colleague");
    private static final Set<String> OTHERS = Set.of("host", "guest", "interlocutor", "visitor", "counterpart");
    private static final Set<String> ADJECTIVES = Set.of("new", "own", "current", "then", "chief", "top");
    private static final Set<String> FIRST_PLURAL = Set.of("our");

    private final Directory directory;
    private final Holders holders;
    private final Protagonists protagonists;
    private final Tenure tenure;
    private @Nullable Page last;

    Relations(Directory directory, Holders holders, Protagonists protagonists, Tenure tenure) {
        this.directory = directory;
        this.holders = holders;
        this.protagonists = protagonists;
        this.tenure = tenure;
    }

    /** Reads a passage whose names and pronouns are known; passages come in reading order. */
    void read(Page page) {
        Words words = page.words();
        for (Page.PersonMark owner : page.persons()) {
            boolean possessive = owner.how() == Mention.How.PRONOUN
                    ? isOwning(words.lower(owner.first()))
                    : words.possessive(owner.end() - 1);
            if (possessive && !words.quoted(owner.first())) {
                owned(page, owner.bearer(), owner.end());
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Bearer speaker = page.speaker();
            if (speaker != null && FIRST_PLURAL.contains(words.lower(i)) && !words.quoted(i)) {
                owned(page, speaker, i + 1);
            }
            if (page.isSpoken() && words.lower(i).equals("your") && !words.quoted(i)) {
                addressed(page, i);
            }
            if (!words.quoted(i) && words.lower(i - 1).equals("the") && !page.isTaken(i)) {
                listed(page, i);
            }
        }
        last = page;
    }

    /** {@code And, Minister Cavusoglu, your president}: whoever was named last in the sentence is spoken to. */
    private void addressed(Page page, int i) {
        Page.PersonMark named = null;
        for (Page.PersonMark mark : page.persons()) {
            named = mark.end() <= i ? mark : named;
        }
        if (named != null) {
            owned(page, named.bearer(), i + 1);
        }
    }

    private static boolean isOwning(String pronoun) {
        return pronoun.equals("his") || pronoun.equals("her");
    }

    /** What stands behind an owner: adjectives, perhaps a people's name, and then a relation or an office. */
    private void owned(Page page, Bearer owner, int from) {
        Words words = page.words();
        int at = from;
        String country = null;
        while (at < words.size() && words.gap(at) == Words.SPACE) {
            Page.PlaceMark place = page.placeAt(at);
            if (place != null && place.place().kind() == Places.Kind.DEMONYM && country == null) {
                country = place.place().country();
                at = place.end();
            } else if (ADJECTIVES.contains(words.lower(at)) && !page.officeStartingAt(at)) {
                at++;
            } else {
                break;
            }
        }
        if (at >= words.size() || words.gap(at) != Words.SPACE || page.isTaken(at)) {
            return;
        }
        int end = endOfRelation(page, at);
        if (end == at
                || Roles.predicate(page, at, end)
                || Roles.nameFollows(page, end)
                || words.gap(end) == Words.HYPHEN) {
            return;
        }
        Bearer bearer = meant(page, owner, at, end, country);
        if (bearer != null && bearer != owner) {
            String phrase = page.text(Math.max(0, from - 1), end);
            page.person(at, end, bearer, Mention.How.TITLE, "\"" + phrase + "\": " + bearer.name());
        }
    }

    private static int endOfRelation(Page page, int at) {
        Words words = page.words();
        if (words.lower(at).equals("opposite") && words.lower(at + 1).equals("number")) {
            return at + 2;
        }
        if (COUNTERPARTS.contains(words.lower(at)) || OTHERS.contains(words.lower(at))) {
            return at + 1;
        }
        return page.officeStartingAt(at) ? page.endOfOffice(at) : at;
    }

    private @Nullable Bearer meant(Page page, Bearer owner, int at, int end, @Nullable String country) {
        Words words = page.words();
        boolean alike =
                COUNTERPARTS.contains(words.lower(at)) || words.lower(at).equals("opposite");
        if (alike && country != null) {
            return counterpart(page, owner, country);
        }
        if (country == null
                && (OTHERS.contains(words.lower(at)) || words.lower(at).equals("opposite"))) {
            return other(page, owner, at);
        }
        if (words.lower(at).equals("predecessor") || words.lower(at).equals("successor")) {
            return inOffice(page, owner, words.lower(at).equals("successor"));
        }
        Offices.Office office = page.officeEndingAt(end);
        String own = owner.country();
        boolean ofState = office != null && office.official() && !office.post().equals("leader");
        if (!ofState || office == null || own == null || country != null || tenure.holds(owner, office.post())) {
            return null;
        }
        return holders.of(office, own, page);
    }

    /** Who held the owner's office before or after. */
    private @Nullable Bearer inOffice(Page page, Bearer owner, boolean after) {
        Directory.Entry entry = owner.entry();
        String country = owner.country();
        if (entry == null || country == null) {
            return null;
        }
        for (String post : POSTS) {
            if (tenure.holds(owner, post)) {
                Directory.Entry next = directory.beside(entry, post, country, tenure.date(), after);
                return next == null ? null : holders.enter(next, page);
            }
        }
        return null;
    }

    /** Who holds the office of the owner in another country. */
    private @Nullable Bearer counterpart(Page page, Bearer owner, String country) {
        for (String post : POSTS) {
            if (tenure.holds(owner, post)) {
                Bearer bearer =
                        holders.of(new Offices.Office(post, Offices.Office.Class.OFFICE, post, null), country, page);
                if (bearer != null) {
                    return bearer;
                }
            }
        }
        return null;
    }

    private static final List<String> POSTS = List.of(
            "president",
            "head-of-government",
            "chancellor",
            "monarch",
            "foreign-minister",
            "defence-minister",
            "finance-minister",
            "interior-minister",
            "security-adviser",
            "vice-president",
            "spokesperson");

    /** Of two who were named together, the one who is not the owner. */
    private @Nullable Bearer other(Page page, Bearer owner, int at) {
        List<Bearer> here = List.copyOf(page.everybodyBefore(at));
        if (here.size() > 1) {
            return partner(here, owner);
        }
        boolean follows = last != null && page.follows(last);
        Bearer partner = follows && last != null ? partner(List.copyOf(last.everybody()), owner) : null;
        return partner != null ? partner : protagonists.other(owner);
    }

    private static @Nullable Bearer partner(List<Bearer> two, Bearer owner) {
        if (two.size() != 2 || !two.contains(owner)) {
            return null;
        }
        return two.get(0) == owner ? two.get(1) : two.get(0);
    }

    /** {@code The latter said}: the last of those named in the sentence before, or before in this one. */
    private void listed(Page page, int i) {
        Words words = page.words();
        boolean latter = words.lower(i).equals("latter");
        if (!latter && !words.lower(i).equals("former") || !endsPhrase(words, i + 1)) {
            return;
        }
        List<Page.PersonMark> marks = named(page, i);
        if (distinct(marks).size() < 2 && last != null && page.follows(last)) {
            marks = named(last, last.words().size());
        }
        List<Bearer> bearers = distinct(marks);
        if (bearers.size() != 2 && !(latter && bearers.size() > 1)) {
            return;
        }
        Bearer bearer =
                latter ? marks.get(marks.size() - 1).bearer() : marks.get(0).bearer();
        String by = "\"" + page.text(i - 1, i + 1) + "\": " + bearer.name() + ", named " + (latter ? "last" : "first");
        page.person(i - 1, i + 1, bearer, Mention.How.TITLE, by);
    }

    private static List<Bearer> distinct(List<Page.PersonMark> marks) {
        return marks.stream().map(Page.PersonMark::bearer).distinct().toList();
    }

    /** Who is named before the word, as owners of something else left out. */
    private static List<Page.PersonMark> named(Page page, int end) {
        Words words = page.words();
        return page.persons().stream()
                .filter(mark -> mark.end() <= end && !words.quoted(mark.first()))
                .filter(mark -> mark.how() != Mention.How.PRONOUN
                        || words.lower(mark.first()).endsWith("he"))
                .toList();
    }

    private static boolean endsPhrase(Words words, int end) {
        return words.possessive(end - 1)
                || end >= words.size()
                || words.gap(end) != Words.SPACE && words.gap(end) != Words.HYPHEN
                || Roles.verb(words, end);
    }
}
