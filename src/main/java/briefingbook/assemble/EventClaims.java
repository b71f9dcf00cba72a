package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which order the claims of an event stand on its page, and which of them says what.
 *
 * <p>The claim that leads is the one that says most of five things: what kind of happening it was, its day, its place,
 * its parties, its participants. Of those that say as much, a sentence leads a line of a facts box, one in the article
 * about the event one elsewhere, one in an independent source one in a copy, the earlier source the later. The others
 * follow: those in the article about the event first, independent sources before copies, by date of the source, then
 * by place in the text.
 */
final class EventClaims {

    private final Evidence evidence;
    private final Happening happening;
    private final Set<String> own = new TreeSet<>();
    private final Set<Claim.Id> told = new TreeSet<>();

    EventClaims(Evidence evidence, Happening happening) {
        this.evidence = evidence;
        this.happening = happening;
        happening.tellings().forEach(telling -> told.add(telling.claim().id()));
        happening.tellings().stream()
                .filter(Telling::main)
                .forEach(telling -> own.add(telling.passage().source()));
    }

    /** The claims in the order of the page. */
    List<Claim.Id> ordered(Collection<Claim.Id> ids) {
        List<Claim> claims = new ArrayList<>(ids.stream().map(evidence::claim).toList());
        claims.sort(places());
        claims.stream()
                .max(Comparator.comparingInt(this::says).thenComparing(places().reversed()))
                .ifPresent(lead -> {
                    claims.remove(lead);
                    claims.add(0, lead);
                });
        return claims.stream().map(Claim::id).toList();
    }

    private Comparator<Claim> places() {
        return Comparator.comparing((Claim claim) -> evidence.passageOf(claim).form() == Passage.Form.FACT)
                .thenComparing(claim -> !own.contains(evidence.passageOf(claim).source()))
                .thenComparing(claim -> !evidence.sourceOf(evidence.passageOf(claim))
                        .derivedFrom()
                        .isEmpty())
                .thenComparing(this::published)
                .thenComparingInt(claim -> evidence.position(claim.passage()));
    }

    private String published(Claim claim) {
        var published = evidence.sourceOf(evidence.passageOf(claim)).published();
        return published == null ? "9999" : published.iso();
    }

    private int says(Claim claim) {
        return (told.contains(claim.id()) ? 1 : 0)
                + (saysStart(claim) ? 1 : 0)
                + (saysPlace(claim) ? 1 : 0)
                + (mentionsOne(claim.countries(), happening.parties()) ? 1 : 0)
                + (mentionsOne(claim.persons(), happening.persons()) ? 1 : 0);
    }

    private static boolean mentionsOne(Collection<String> mentioned, Collection<String> of) {
        return mentioned.stream().anyMatch(of::contains);
    }

    private boolean saysStart(Claim claim) {
        var date = happening.date();
        return date != null
                && evidence.dates(evidence.passageOf(claim)).stream()
                        .anyMatch(mention -> mention.value() != null
                                && (mention.value().within(date)
                                        || mention.value().firstDay().equals(date.firstDay())));
    }

    private boolean saysPlace(Claim claim) {
        String place = happening.place();
        return place != null
                && claim.text()
                        .contains(place.substring(place.lastIndexOf(',') + 1).strip());
    }

    /** Which claims say each fact. */
    Event.Facts facts(Collection<Claim.Id> ids) {
        List<Claim> claims = ordered(ids).stream().map(evidence::claim).toList();
        SortedMap<String, List<Claim.Id>> participants = new TreeMap<>();
        for (String person : happening.persons()) {
            participants.put(person, those(claims, claim -> claim.persons().contains(person)));
        }
        SortedMap<String, List<Claim.Id>> parties = new TreeMap<>();
        for (String party : happening.parties()) {
            parties.put(party, those(claims, claim -> saysParty(claim, party)));
        }
        return new Event.Facts(those(claims, this::saysStart), those(claims, this::saysPlace), participants, parties);
    }

    private boolean saysParty(Claim claim, String party) {
        return claim.countries().contains(party)
                || claim.persons().stream()
                        .map(evidence.persons()::get)
                        .anyMatch(person -> person != null && party.equals(person.country()));
    }

    private static List<Claim.Id> those(List<Claim> claims, java.util.function.Predicate<Claim> saying) {
        return claims.stream().filter(saying).map(Claim::id).toList();
    }
}
