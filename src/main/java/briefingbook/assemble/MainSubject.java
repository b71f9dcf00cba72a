package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one source is about: by its facts box and title, or by the first happening of its lead. */
final class MainSubject {

    private static final Pattern ABOUT =
            Pattern.compile("(?i)^(?:international )?(?:reactions? to|responses? to|aftermath of|background (?:of|to)"
                    + "|prelude to|timeline of|causes of) (?:the )?(?=.)");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b");

    private final Evidence evidence;
    private final HappeningWords words;
    private final Places places;
    private final Source source;
    private final FactsBox facts;

    MainSubject(Evidence evidence, HappeningWords words, Places places, Source source) {
        this.evidence = evidence;
        this.words = words;
        this.places = places;
        this.source = source;
        this.facts = FactsBox.of(evidence, source);
    }

    /** The happening that an encyclopedia article is headed with; empty for an article about something else. */
    Optional<Telling> fromBox() {
        Optional<Event.Kind> kind = words.kindOf(source.title());
        if (source.kind() != Source.Kind.ENCYCLOPEDIA || kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Passage> told = facts.line("date")
                .or(() -> facts.line("dates"))
                .or(() -> kind.get() == Event.Kind.AGREEMENT ? facts.line("signed") : Optional.empty())
                .or(this::firstDated);
        return told.flatMap(passage -> evidence.claimOf(passage).map(claim -> headed(kind.get(), passage, claim)));
    }

    private Telling headed(Event.Kind kind, Passage passage, Claim claim) {
        SortedSet<String> persons = new TreeSet<>();
        facts.line("participants")
                .ifPresent(line ->
                        evidence.mentions(line, Mention.Kind.PERSON).forEach(mention -> persons.add(mention.of())));
        SortedSet<String> parties = states(persons);
        String place = facts.places().stream()
                .findFirst()
                .map(FactsBox::value)
                .map(this::withCity)
                .or(() -> places.cityIn(source.title()))
                .orElse(null);
        return new Telling(
                passage,
                claim,
                0,
                name(),
                kind,
                firstDay(passage),
                place,
                place == null ? null : places.countryOf(place).orElse(null),
                false,
                persons,
                parties,
                new EventStatus(Event.Status.HELD, "the subject of the article “" + source.title() + "”"),
                name(),
                Wording.NONE,
                6,
                true);
    }

    /** What the title of an article names, which may be about the reactions to it alone. */
    private String name() {
        String name = ABOUT.matcher(source.title()).replaceFirst("");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A venue of the facts box with the city that the first sentence with a place gives. */
    private String withCity(String venue) {
        boolean inCity = facts.line("city").isPresent() || facts.line("cities").isPresent();
        if (inCity || places.countryOf(venue).isPresent()) {
            return venue;
        }
        return evidence.passagesOf(source).stream()
                .filter(passage -> passage.form() != Passage.Form.FACT
                        && evidence.claimOf(passage).isPresent())
                .limit(1)
                .flatMap(passage -> places.in(passage, evidence.mentions(passage), evidence.dates(passage)).stream())
                .map(Places.Place::name)
                .filter(city -> places.isCity(city) && !venue.contains(city))
                .findFirst()
                .map(city -> venue.replaceFirst(",.*", "") + ", " + city)
                .orElse(venue);
    }

    private Optional<Passage> firstDated() {
        return evidence.passagesOf(source).stream()
                .filter(passage -> evidence.claimOf(passage).isPresent())
                .limit(6)
                .filter(passage -> evidence.dates(passage).stream()
                        .anyMatch(date -> date.value() != null
                                && Objects.requireNonNull(date.value()).isDay()))
                .findFirst();
    }

    /**
     * Marks what the source is about: of the happenings of its first passages the one that is of the title's kind, else
     * the first.
     *
     * @param lead how many passages with a claim count as first
     */
    void mark(List<Telling> tellings, int lead) {
        if (tellings.stream().anyMatch(Telling::main)) {
            return;
        }
        List<Passage.Id> first = evidence.passagesOf(source).stream()
                .filter(passage -> evidence.claimOf(passage).isPresent())
                .limit(lead)
                .map(Passage::id)
                .toList();
        Telling.@Nullable Family family = titleFamily();
        int chosen = -1;
        for (int i = tellings.size() - 1; i >= 0; i--) {
            Telling telling = tellings.get(i);
            boolean told = !telling.isBare() || telling.family() == family;
            if (first.contains(telling.passage().id()) && told) {
                boolean ofTitle = telling.family() == family;
                boolean better = !isMinor(telling) || isOther(tellings, chosen);
                if (ofTitle || better && (chosen < 0 || tellings.get(chosen).family() != family)) {
                    chosen = i;
                }
            }
        }
        if (chosen >= 0
                && (family == null
                        || tellings.get(chosen).family() == family
                        || fromTitle().isEmpty())) {
            Telling main = tellings.get(chosen).asMain();
            PartialDate day = dayOfLead(first);
            boolean open = main.date() == null && main.status().status() == Event.Status.HELD;
            tellings.set(chosen, open && day != null ? main.dated(day) : main);
        } else {
            fromTitle().ifPresent(tellings::add);
        }
    }

    /** What those who took part signed on the day of what the source is about was signed there. */
    void placeAgreements(List<Telling> tellings) {
        Telling main = tellings.stream()
                .filter(telling ->
                        telling.main() && telling.place() != null && !telling.land() && telling.date() != null)
                .findFirst()
                .orElse(null);
        for (int i = 0; main != null && i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            PartialDate day = telling.date();
            boolean there = telling.kind() == Event.Kind.AGREEMENT
                    && telling.place() == null
                    && day != null
                    && day.within(Objects.requireNonNull(main.date()))
                    && telling.participants().stream().anyMatch(main.participants()::contains);
            if (there) {
                tellings.set(i, telling.placed(main));
            }
        }
    }

    /** The day that the first sentence gives, that of a news story's happening where it gives no other. */
    private @Nullable PartialDate dayOfLead(List<Passage.Id> first) {
        boolean news = source.kind() == Source.Kind.NEWS && !first.isEmpty();
        PartialDate day = news ? firstDay(evidence.passage(first.get(0))) : null;
        return day != null && day.isDay() ? day : null;
    }

    /** The happening that a title's noun names and the first claim dates: {@code … after summit with …}. */
    private Optional<Telling> fromTitle() {
        HappeningWords.Trigger noun = words.find(source.title()).stream()
                .filter(trigger -> trigger.noun() && trigger.kind() != null)
                .findFirst()
                .orElse(null);
        Passage first = evidence.passagesOf(source).stream()
                .filter(passage -> evidence.claimOf(passage).isPresent())
                .findFirst()
                .orElse(null);
        if (noun == null || first == null) {
            return Optional.empty();
        }
        PartialDate day = firstDay(first);
        SortedSet<String> persons = mentioned(first, Mention.Kind.PERSON);
        if (day == null || persons.size() < 2) {
            return Optional.empty();
        }
        String place = places.cityIn(source.title()).orElse(null);
        return evidence.claimOf(first)
                .map(claim -> new Telling(
                        first,
                        claim,
                        0,
                        noun.words(),
                        Objects.requireNonNull(noun.kind()),
                        day,
                        place,
                        place == null ? null : places.countryOf(place).orElse(null),
                        false,
                        persons,
                        states(persons),
                        new EventStatus(Event.Status.HELD, "in the title: “" + source.title() + "”"),
                        null,
                        Wording.NONE,
                        3,
                        true));
    }

    private @Nullable PartialDate firstDay(Passage passage) {
        return evidence.dates(passage).stream()
                .map(DateMention::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private SortedSet<String> states(SortedSet<String> persons) {
        SortedSet<String> states = new TreeSet<>();
        for (String id : persons) {
            Person person = evidence.persons().get(id);
            if (person != null && person.country() != null) {
                states.add(person.country());
            }
        }
        return states;
    }

    private static boolean isOther(List<Telling> tellings, int chosen) {
        return chosen < 0 || isMinor(tellings.get(chosen));
    }

    /** Whether it rather says what was done or said about something than what happened. */
    private static boolean isMinor(Telling telling) {
        return telling.kind() == Event.Kind.OTHER || telling.family() == Telling.Family.WORDS;
    }

    /**
     * The kind of the first happening that the title tells of, passing over what is only done and what the text itself is,
     * {@code Statement on the agreement}; null where it tells of none.
     */
    Telling.@Nullable Family titleFamily() {
        List<HappeningWords.Trigger> told = words.find(source.title()).stream()
                .filter(trigger -> trigger.kind() != null)
                .toList();
        return told.stream()
                .filter(trigger -> !isAside(trigger))
                .findFirst()
                .or(() -> told.stream().findFirst())
                .map(trigger -> Telling.Family.of(Objects.requireNonNull(trigger.kind())))
                .orElse(null);
    }

    private static boolean isAside(HappeningWords.Trigger trigger) {
        Telling.Family family = Telling.Family.of(Objects.requireNonNull(trigger.kind()));
        return family == Telling.Family.OTHER || family == Telling.Family.WORDS && trigger.noun();
    }

    /** The happening that the facts box says it follows or precedes. */
    List<Telling> linked(String key) {
        List<Telling> linked = new ArrayList<>();
        facts.line(key)
                .ifPresent(line -> evidence.claimOf(line).ifPresent(claim -> {
                    String name = FactsBox.value(line);
                    Matcher year = YEAR.matcher(name);
                    PartialDate date = year.find() ? new PartialDate(year.group()) : null;
                    String place = places.cityIn(name).orElse(null);
                    words.kindOf(name)
                            .ifPresent(kind -> linked.add(new Telling(
                                    line,
                                    claim,
                                    0,
                                    name,
                                    kind,
                                    date,
                                    place,
                                    place == null
                                            ? null
                                            : places.countryOf(place).orElse(null),
                                    false,
                                    mentioned(line, Mention.Kind.PERSON),
                                    mentioned(line, Mention.Kind.COUNTRY),
                                    new EventStatus(Event.Status.HELD, "named in a facts box: “" + line.text() + "”"),
                                    name,
                                    Wording.NONE,
                                    4,
                                    false)));
                }));
        return linked;
    }

    private SortedSet<String> mentioned(Passage line, Mention.Kind kind) {
        SortedSet<String> ids = new TreeSet<>();
        evidence.mentions(line, kind).stream()
                .filter(mention -> !places.isCity(line.text().substring(mention.from(), mention.to())))
                .forEach(mention -> ids.add(mention.of()));
        return ids;
    }
}
