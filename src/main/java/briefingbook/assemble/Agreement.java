package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which claims of different sources say the same. Likeness of words alone is not enough: an event, a person, a day or a
 * quotation must be common too.
 */
final class Agreement {

    /** Two claims with a person or a date in common may say the same from here on: with three words in common. */
    private static final double SAME_WORDS = 0.20;
    /** From here on with one. */
    private static final double SAME_SENTENCE = 0.28;
    /** Two tellings of one event. */
    private static final double SAME_TELLING = 0.15;
    /** So little is enough where other words than the event's own agree. */
    private static final double SAME_MATTER = 0.10;
    /** How rare the other words must be, together: natural logarithms of one in how many claims has each. */
    private static final double MUCH_BESIDES = 5;
    /** Of a fact that more claims state than this, only claims alike in words are tied. */
    private static final int FEW = 24;
    /** Words of a quotation that must agree. */
    private static final int QUOTED = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Ground ground;
    private final SortedMap<Claim.Id, SortedSet<Claim.Id>> agreeing = new TreeMap<>();

    private Agreement(Ground ground) {
        this.ground = ground;
    }

    /** @param retold claims of copies with those that they retell */
    static Agreement find(Ground ground, List<Derivation.Retold> retold) {
        Agreement agreement = new Agreement(ground);
        retold.forEach(pair -> agreement.tie(pair.derived(), pair.origin()));
        agreement.sameWords();
        ground.byEvent(ground.claims()).forEach(agreement::sameEvent);
        agreement.sameQuotation();
        agreement.sameAbsence();
        return agreement;
    }

    /** Claims that say the same as this one; sorted. */
    List<Claim.Id> with(Claim.Id id) {
        return List.copyOf(agreeing.getOrDefault(id, new TreeSet<>()));
    }

    private void tie(Claim one, Claim other) {
        if (!ground.sameSource(one, other) && !opposed(one, other) && !opposed(other, one)) {
            agreeing.computeIfAbsent(one.id(), id -> new TreeSet<>()).add(other.id());
            agreeing.computeIfAbsent(other.id(), id -> new TreeSet<>()).add(one.id());
        }
    }

    /** Whether the first denies what the other reports, or tells that what the other foresees did not happen. */
    private boolean opposed(Claim one, Claim other) {
        Cues cues = ground.cues(one);
        Cues others = ground.cues(other);
        return cues.denies() && others.reports()
                || cues.tellsThatItDidNotHappen() && !cues.foresees() && others.foresees();
    }

    private void sameWords() {
        ground.likeness()
                .pairs(SAME_WORDS, (one, other) -> !ground.sameSource(one, other))
                .forEach(pair -> {
                    List<String> shared = ground.likeness().shared(pair.one(), pair.other());
                    long anchors = shared.stream().filter(this::isPersonOrDate).count();
                    int words = content(shared).size();
                    boolean much = words >= 3 || pair.likeness() >= SAME_SENTENCE && words > 0;
                    if (anchors > 0 && anchors + words >= 4 && much) {
                        tie(pair.one(), pair.other());
                    }
                });
    }

    private void sameEvent(Event event, List<Claim> claims) {
        List<Claim> telling = claims.stream()
                .filter(claim -> !isElsewhen(claim, event) && !isBeforehand(claim, event))
                .toList();
        SortedSet<String> own = ownTerms(event);
        Map<String, Integer> facts = sharedFacts(event);
        for (Likeness.Pair pair : ground.likeness().between(telling, telling, SAME_MATTER)) {
            boolean sameFact = pair.likeness() >= SAME_TELLING && facts.containsKey(key(pair.one(), pair.other()));
            double besides = content(ground.likeness().shared(pair.one(), pair.other())).stream()
                    .filter(term -> !own.contains(term))
                    .mapToDouble(ground.likeness()::rarity)
                    .sum();
            if (sameFact || besides >= MUCH_BESIDES) {
                tie(pair.one(), pair.other());
            }
        }
        facts.forEach((pair, count) -> {
            if (count >= 2) {
                int gap = pair.indexOf(' ');
                tie(
                        ground.evidence().claim(new Claim.Id(pair.substring(0, gap))),
                        ground.evidence().claim(new Claim.Id(pair.substring(gap + 1))));
            }
        });
    }

    /** Whether the claim tells of another day and only refers to the event: {@code since the invasion of 2022}. */
    private static boolean isElsewhen(Claim claim, Event event) {
        PartialDate told = claim.date();
        PartialDate held = event.start();
        return told != null
                && held != null
                && (told.firstDay().isAfter(held.lastDay()) || told.lastDay().isBefore(held.firstDay()));
    }

    /** Whether the claim foresees what came about: it is no witness of it. */
    private boolean isBeforehand(Claim claim, Event event) {
        return event.status() == Event.Status.HELD && ground.cues(claim).foresees();
    }

    /** How many facts of the event, day, place and company, both claims of a pair state. */
    private Map<String, Integer> sharedFacts(Event event) {
        Map<String, Integer> facts = new TreeMap<>();
        count(facts, event.facts().start());
        count(facts, event.facts().place());
        Map<String, Integer> company = new TreeMap<>();
        event.facts().participants().values().forEach(claims -> count(company, claims));
        company.forEach((pair, persons) -> {
            if (persons >= 2) {
                facts.merge(pair, 1, Integer::sum);
            }
        });
        return facts;
    }

    private void count(Map<String, Integer> facts, Collection<Claim.Id> stating) {
        List<Claim> claims = stating.stream().map(ground.evidence()::claim).toList();
        for (int i = 0; i < claims.size() && claims.size() <= FEW; i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                facts.merge(key(claims.get(i), claims.get(j)), 1, Integer::sum);
            }
        }
    }

    private static String key(Claim one, Claim other) {
        return one.id().compareTo(other.id()) < 0 ? one.id() + " " + other.id() : other.id() + " " + one.id();
    }

    /** The terms by which the event is named: those that agree because the event does. */
    private static SortedSet<String> ownTerms(Event event) {
        SortedSet<String> own = new TreeSet<>();
        List<String> names = new ArrayList<>(event.aliases());
        names.add(event.name());
        names.add(event.kind().word());
        for (String name : names) {
            for (String word : NO_WORD.split(name.toLowerCase(Locale.ROOT))) {
                own.add(Terms.stem(word));
            }
        }
        return own;
    }

    /** Those that are words, not names or dates. */
    private static List<String> content(List<String> terms) {
        return new ArrayList<>(terms.stream()
                .filter(term -> !term.startsWith("@") && !term.startsWith("#"))
                .toList());
    }

    private boolean isPersonOrDate(String term) {
        return term.startsWith("#")
                || term.startsWith("@") && ground.evidence().persons().containsKey(term.substring(1));
    }

    /** Words of one speaker in quotation marks in both. */
    private void sameQuotation() {
        Map<String, Set<Claim>> quoting = new TreeMap<>();
        for (Claim claim : ground.claims()) {
            Passage passage = ground.evidence().passageOf(claim);
            for (Quote quote : ground.evidence().quotes(passage)) {
                if (quote.speaker() != null) {
                    String words = passage.text().substring(quote.from(), quote.to());
                    runs(words.toLowerCase(Locale.ROOT))
                            .forEach(run -> quoting.computeIfAbsent(quote.speaker() + " " + run, key -> new HashSet<>())
                                    .add(claim));
                }
            }
        }
        quoting.values().stream()
                .filter(claims -> claims.size() > 1 && claims.size() <= FEW)
                .forEach(this::tieAll);
    }

    private static List<String> runs(String text) {
        String[] words = NO_WORD.split(text);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + QUOTED <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + QUOTED)));
        }
        return runs;
    }

    /** That somebody was left out, told by several at the time. */
    private void sameAbsence() {
        Absences.told(ground).values().stream()
                .filter(claims -> claims.size() <= FEW)
                .forEach(claims -> {
                    for (Claim one : claims) {
                        claims.stream()
                                .filter(other -> Absences.sameMatter(ground, one, other))
                                .forEach(other -> tie(one, other));
                    }
                });
    }

    private void tieAll(Collection<Claim> claims) {
        List<Claim> all = ground.ordered(claims);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                tie(all.get(i), all.get(j));
            }
        }
    }
}
