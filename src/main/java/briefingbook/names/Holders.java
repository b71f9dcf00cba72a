package briefingbook.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who holds an office: as the source itself says, else as authority file or table say for the source's date. */
final class Holders {

    /** How many passages back a person is still meant by an office without a country. */
    private static final int MEMORY = 4;
    /** In a source of more persons than this, only those named shortly before are looked at. */
    private static final int CROWD = 1000;

    private final Directory directory;
    private final Cast cast;
    private final Tenure tenure;
    /** Who was named in the last passages, the latest first. */
    private final Deque<List<Bearer>> recent = new ArrayDeque<>();

    Holders(Directory directory, Cast cast, Tenure tenure) {
        this.directory = directory;
        this.cast = cast;
        this.tenure = tenure;
    }

    /** Keeps who was named, when all of the passage is read. */
    void remember(Page page) {
        List<Bearer> named = new ArrayList<>(page.everybody());
        Collections.reverse(named);
        recent.addFirst(named);
        if (recent.size() > MEMORY) {
            recent.removeLast();
        }
    }

    /** Who holds the country's office: one of the source, else for an office of one holder the one whom the directory knows. */
    @Nullable
    Bearer of(Offices.Office office, String country, Page page) {
        List<Bearer> found = everybody().stream()
                .filter(bearer -> holds(bearer, office.post(), country))
                .toList();
        if (!found.isEmpty() || office.rank() == Offices.Office.Class.ROLE) {
            return found.size() == 1 ? found.get(0) : null;
        }
        Directory.Entry entry = directory.holder(office.post(), country, tenure.date());
        return entry == null ? null : enter(entry, page);
    }

    /** A person of the directory as one of the source. */
    Bearer enter(Directory.Entry entry, Page page) {
        return cast.unnamed(entry, page.index());
    }

    private boolean holds(Bearer bearer, String post, String country) {
        boolean stated = bearer.holdsPost(post) && country.equals(bearer.country());
        boolean listed = bearer.entry() != null && bearer.entry().heldPostOn(post, country, tenure.date());
        boolean leads = post.equals("leader") && country.equals(bearer.country()) && tenure.leads(bearer);
        return stated || listed || leads;
    }

    /** The one of the source who held the country's office before; a null country stands for any. */
    @Nullable
    Bearer former(String post, @Nullable String country, Page page) {
        return only(
                namedBefore(page),
                bearer -> bearer.holdsPost("former " + post) && (country == null || country.equals(bearer.country()))
                        || country != null
                                && bearer.entry() != null
                                && bearer.entry().heldPostOn(post, country, null)
                                && !bearer.entry().heldPostOn(post, country, tenure.date()));
    }

    /** The one holder of the post who was named before in this passage or in the last ones; the latest passage decides. */
    @Nullable
    Bearer lately(Page page, int before, Offices.Office office) {
        Predicate<Bearer> holds = bearer -> tenure.holds(bearer, office.post())
                && (office.country() == null
                        || bearer.country() == null
                        || office.country().equals(bearer.country()));
        Bearer found = only(page.everybodyBefore(before), holds);
        for (List<Bearer> passage : recent) {
            if (found != null) {
                break;
            }
            found = only(passage, holds);
        }
        return found;
    }

    /** The one holder of the post of all whom the source named so far. */
    @Nullable
    Bearer ever(Page page, Offices.Office office) {
        return only(namedBefore(page), bearer -> tenure.holds(bearer, office.post()));
    }

    /** The one of the country who was named in the last passages; of several the one who leads it. */
    @Nullable
    Bearer compatriot(String country) {
        List<Bearer> found = recent.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(bearer -> country.equals(bearer.country()))
                .toList();
        return found.size() == 1 ? found.get(0) : only(found, tenure::leads);
    }

    /** In a transcript whoever speaks later is there from the beginning. */
    private List<Bearer> namedBefore(Page page) {
        return everybody().stream()
                .filter(bearer -> page.isSpoken() || bearer.firstPassage() <= page.index())
                .toList();
    }

    private Collection<Bearer> everybody() {
        return cast.all().size() < CROWD ? cast.all() : List.of();
    }

    private static @Nullable Bearer only(Collection<Bearer> bearers, Predicate<Bearer> which) {
        Bearer found = null;
        for (Bearer bearer : bearers) {
            if (found != bearer && which.test(bearer)) {
                if (found != null) {
                    return null;
                }
                found = bearer;
            }
        }
        return found;
    }
}
