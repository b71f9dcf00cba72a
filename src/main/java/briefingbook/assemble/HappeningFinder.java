package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.Telling.Family;
import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the sentences of one source tell of a happening, and where they refer to one. */
final class HappeningFinder {

    private static final Set<String> DEFINITE =
            Set.of("the", "that", "this", "these", "those", "both", "such", "his", "her", "its", "their");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "no", "another", "any", "several", "some", "each", "every");
    private static final Set<String> OTHER_ONES =
            Set.of("second", "another", "later", "further", "third", "next", "future", "new", "possible", "potential");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "at",
            "with",
            "by",
            "to",
            "for",
            "from",
            "on",
            "after",
            "before",
            "during",
            "following",
            "and",
            "or",
            "between",
            "since",
            "about",
            "over",
            "into",
            "as",
            "until");
    /** A date behind such a word is the end of a time, not the day of a happening. */
    private static final Set<String> BOUNDS = Set.of("since", "until", "till", "due");

    private static final Set<String> NO_PARTIES = Set.of(
            "about", "on", "against", "over", "for", "in", "from", "near", "into", "of war in", "toward", "towards");
    private static final Pattern REGION_END = Pattern.compile(
            " to (?!meet\\b)\\p{Ll}| that | about | regarding | on (?:a|an|the) |, (?!\\p{Lu})| aimed at ");
    /** As dear a date may be for a trigger; beyond, it belongs to none. */
    private static final int FARTHEST = 34;

    private static final int LEAD = 6;
    /** As many characters may stand behind {@code between} before the first name. */
    private static final int BETWEEN = 22;
    /** As many claims at the head of a source tell what its title says. */
    private static final int HEAD = 2;
    /** A proper name has so many words at most. */
    private static final int MOST_WORDS = 8;

    private static final Set<String> BODIES = Set.of("EU", "NATO", "UN");
    private static final Pattern YEAR_BEFORE = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\s*$");
    /** A day counted from another happening: {@code two days after the conclusion}. */
    private static final Pattern COUNTED = Pattern.compile(" (?:after|before) the ");

    /** Words that go to a place, or are in one, only where the place follows. */
    private static final Set<String> PLACED = Set.of("in", "to", "at");

    /** What numbers a resolution: {@code 2202}, {@code ES-11/1}. */
    private static final Pattern NUMBER = Pattern.compile(" (?:[A-Z]{1,3}-)?\\d[\\d/-]*");

    private static final Pattern HEADS = Pattern.compile("(?i)\\bheads of (?:state|government)\\b");
    private static final Pattern TO_SEE =
            Pattern.compile("^ ?[\\p{L} ]{0,30} to (?:brief|meet|see|confer with|talk to|hold talks)\\b");

    private static final Pattern AND_THEN =
            Pattern.compile("(?:,|,? and)(?: (?:to|in|at|on) (?:the )?\\p{Lu}[\\p{L} ]{0,40})? ?(?:on )?");

    private static final PhraseList TELLING = PhraseList.read("speech-verbs.txt");
    /** Words that lead from the telling to its own occasion: {@code said during a meeting}. */
    private static final Pattern OCCASION = Pattern.compile(" (?:during|after|at|in|following|on|by|before|with)\\b");

    private static final Pattern WITH_WHOM = Pattern.compile(" (?:with|between|of) ");
    private static final Pattern PARENTHESIS = Pattern.compile("^(?:after|before|following|while|who|which) ");
    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:each country|each side|both countries|both sides|both parties|the two sides|the two countries|the two nations)\\b");

    private final Evidence evidence;
    private final HappeningWords words;
    private final Places places;

    HappeningFinder(Evidence evidence, HappeningWords words, Places places) {
        this.evidence = evidence;
        this.words = words;
        this.places = places;
    }

    /**
     * What one source tells.
     *
     * @param tellings in reading order; likewise references
     * @param follows tellings of what its main happening follows; likewise {@code precedes}
     */
    record Told(
            Source source,
            List<Telling> tellings,
            List<Reference> references,
            List<Telling> follows,
            List<Telling> precedes) {}

    /** Reads one source's claims, in reading order. */
    Told read(Source source) {
        FactsBox facts = FactsBox.of(evidence, source);
        List<Telling> tellings = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        MainSubject main = new MainSubject(evidence, words, places, source, facts);
        main.fromBox().ifPresent(tellings::add);
        int claims = 0;
        for (Passage passage : evidence.passagesOf(source)) {
            Optional<Claim> claim = evidence.claimOf(passage);
            if (claim.isPresent() && passage.form() != Passage.Form.FACT && !isList(passage)) {
                boolean lead = claims++ < HEAD;
                new Sentence(passage, claim.get(), lead, main.titleFamily()).read(tellings, references);
            }
        }
        references.stream()
                .filter(reference ->
                        reference.place() != null && tellings.stream().noneMatch(telling -> isAt(telling, reference)))
                .forEach(reference -> tellings.add(reference.telling()));
        main.mark(tellings, LEAD);
        List<Telling> follows = main.linked("follows");
        List<Telling> precedes = main.linked("precedes");
        tellings.addAll(follows);
        tellings.addAll(precedes);
        return new Told(source, tellings, references, follows, precedes);
    }

    private static boolean isAt(Telling telling, Reference reference) {
        return telling.family() == reference.family()
                && telling.place() != null
                && telling.place().contains(java.util.Objects.requireNonNull(reference.place()));
    }

    /** A list of further reading tells of nothing. */
    private static boolean isList(Passage passage) {
        String section = passage.section() == null ? "" : passage.section().toLowerCase(Locale.ROOT);
        return section.equals("see also") || section.equals("references") || section.equals("further reading");
    }

    /** One passage under reading. */
    private final class Sentence {

        private final Passage passage;
        private final Claim claim;
        private final String text;
        private final Clauses clauses;
        private final List<Mention> mentions;
        private final List<DateMention> dates;
        private final List<Places.Place> placed;
        private final List<PhraseList.Word> all;
        private final boolean lead;
        private Map<Trigger, List<DateMention>> assigned = Map.of();
        /** The two states of which it was last told: {@code each country}. */
        private Set<String> sides = Set.of();

        private final @Nullable Family titleFamily;

        Sentence(Passage passage, Claim claim, boolean lead, @Nullable Family titleFamily) {
            this.lead = lead;
            this.titleFamily = titleFamily;
            this.passage = passage;
            this.claim = claim;
            this.text = passage.text();
            this.clauses = new Clauses(text);
            this.mentions = evidence.mentions(passage);
            this.dates = evidence.dates(passage).stream()
                    .filter(date -> date.value() != null && !inQuote(date.from()))
                    .toList();
            this.placed = places.in(passage, mentions, evidence.dates(passage));
            this.all = PhraseList.words(text);
        }

        void read(List<Telling> tellings, List<Reference> references) {
            tellings.stream()
                    .filter(telling -> telling.parties().size() == 2)
                    .reduce((first, second) -> second)
                    .ifPresent(telling -> sides = telling.parties());
            List<Trigger> triggers = triggers();
            Map<Trigger, List<DateMention>> dated = assigned(triggers);
            assigned = dated;
            Set<Family> told = new java.util.HashSet<>();
            for (DateMention date : dates) {
                Trigger unnamed = new Trigger(
                        date.from(),
                        date.to(),
                        text.substring(date.from(), date.to()),
                        Event.Kind.OTHER,
                        false,
                        false,
                        false);
                if (isUntold(date, triggers, dated)) {
                    Telling telling = telling(
                            unnamed, phrase(unnamed), new Day(java.util.Objects.requireNonNull(date.value()), null));
                    if (!telling.participants().isEmpty() || telling.place() != null) {
                        tellings.add(telling);
                    }
                }
            }
            for (Trigger trigger : triggers) {
                if (trigger.kind() != null) {
                    List<DateMention> own = dated.getOrDefault(trigger, List.of());
                    read(trigger, own, told, tellings, references);
                }
            }
        }

        /** Whether a day stands in a clause that none of the listed words explains. */
        private boolean isUntold(DateMention date, List<Trigger> triggers, Map<Trigger, List<DateMention>> dated) {
            int start = clauses.start(date.from());
            int end = clauses.end(date.from());
            return Happening.exact(java.util.Objects.requireNonNull(date.value()))
                    && !bounded(date)
                    && !deadline(date)
                    && dated.values().stream().noneMatch(own -> own.contains(date))
                    && triggers.stream().noneMatch(trigger -> trigger.from() >= start && trigger.from() < end)
                    && TELLING.find(text.substring(start, end)).isEmpty();
        }

        private void read(
                Trigger trigger,
                List<DateMention> own,
                Set<Family> told,
                List<Telling> tellings,
                List<Reference> references) {
            Phrase phrase = phrase(trigger);
            Family family = Family.of(java.util.Objects.requireNonNull(trigger.kind()));
            List<Day> days = days(trigger, own);
            if (days.isEmpty()) {
                Telling telling = telling(trigger, phrase, null);
                boolean further = phrase.modifiers().stream().anyMatch(OTHER_ONES::contains);
                boolean refers = phrase.definite()
                        && !further
                        && (phrase.name() == null || isByPlace(trigger, phrase))
                        && !(isTold(trigger) && standsAlone(trigger, telling) && isNew(telling, tellings));
                if (isGeneric(trigger, phrase, telling) || trigger.words().equals("General Assembly")) {
                    return;
                }
                if (refers || told.contains(family) && !further && phrase.name() == null) {
                    references.add(reference(trigger, phrase, telling));
                } else if (standsAlone(trigger, telling)) {
                    tellings.add(telling);
                    told.add(family);
                    sides = telling.parties().size() == 2 ? telling.parties() : sides;
                }
                return;
            }
            for (Day day : days) {
                Telling telling = telling(trigger, phrase, day);
                if (phrase.definite()
                        && telling.name() == null
                        && telling.participants().isEmpty()
                        && refersBack(tellings, telling)) {
                    references.add(reference(trigger, phrase, telling));
                } else {
                    tellings.add(telling);
                    sides = telling.parties().size() == 2 ? telling.parties() : sides;
                }
                told.add(family);
            }
        }

        /** Talks in general, that nobody is said to have held. */
        private boolean isGeneric(Trigger trigger, Phrase phrase, Telling telling) {
            boolean plural = trigger.noun() && trigger.words().endsWith("s");
            boolean between = text.startsWith(" between ", trigger.to())
                    && telling.status().status() == Event.Status.HELD;
            return plural && !phrase.definite() && phrase.name() == null && !inPlace(trigger) && !between;
        }

        /** Whether words after the noun say who or what it was with: {@code the talks between A and B}. */
        private boolean isTold(Trigger trigger) {
            return WITH_WHOM.matcher(text).region(trigger.to(), text.length()).lookingAt();
        }

        /** {@code the Turku talks}: told apart by where they were, not named. */
        private boolean isByPlace(Trigger trigger, Phrase phrase) {
            return phrase.name() != null
                    && !trigger.capital()
                    && places.isCity(phrase.name()
                            .substring(
                                    0, phrase.name().length() - trigger.words().length())
                            .strip());
        }

        private boolean inPlace(Trigger trigger) {
            return placed.stream()
                    .anyMatch(place -> place.from() > trigger.to() && wordsBetween(trigger.to(), place.from()) <= 2);
        }

        private boolean isNew(Telling telling, List<Telling> tellings) {
            return tellings.stream()
                    .filter(before -> before.family() == telling.family())
                    .filter(before -> (before.kind() == Event.Kind.VISIT) == (telling.kind() == Event.Kind.VISIT))
                    .noneMatch(before -> before.participants().stream().anyMatch(telling.participants()::contains)
                            || before.parties().containsAll(telling.parties()));
        }

        /**
         * Whether a definite phrase with a date means what was told before: gives it its day where it had none, {@code a
         * future meeting … the meeting could be in May}.
         */
        private boolean refersBack(List<Telling> tellings, Telling telling) {
            PartialDate date = java.util.Objects.requireNonNull(telling.date());
            boolean near = true;
            for (int i = tellings.size() - 1; i >= 0; i--) {
                Telling before = tellings.get(i);
                near &= Evidence.sameParagraph(before.passage(), passage);
                if (before.family() != telling.family()) {
                    continue;
                }
                PartialDate other = before.date();
                if (other != null && !other.equals(date) && other.within(date)) {
                    return true;
                }
                if (near
                        && other == null
                        && before.status().status() == telling.status().status()) {
                    tellings.set(i, before.dated(date));
                    return true;
                }
            }
            return false;
        }

        private boolean standsAlone(Trigger trigger, Telling telling) {
            if (telling.name() != null) {
                return true;
            }
            boolean visit = telling.kind() == Event.Kind.VISIT
                    && !telling.participants().isEmpty()
                    && telling.place() != null;
            boolean subject = lead
                    && telling.family() == titleFamily
                    && !telling.parties().isEmpty();
            boolean somewhere = telling.family() == Family.GATHERING && telling.place() != null && !telling.land();
            if (visit || subject || somewhere && inPlace(trigger)) {
                return true;
            }
            boolean many = telling.participants().size() + telling.parties().size() >= 2
                    && (telling.participants().size() >= 2 || telling.parties().size() >= 2);
            return many
                    && (!trigger.each() || inPlace(trigger))
                    && Set.of(Family.GATHERING, Family.CALL, Family.EXCHANGE).contains(telling.family());
        }

        private List<Day> days(Trigger trigger, List<DateMention> own) {
            List<Day> days = new ArrayList<>();
            DateMention last = null;
            for (DateMention date : own) {
                PartialDate value = java.util.Objects.requireNonNull(date.value());
                PartialDate day = deadline(date) ? month(value) : value;
                Day before = days.isEmpty() ? null : days.get(days.size() - 1);
                boolean aside = last != null
                        && text.substring(last.to(), date.from()).strip().equals("(");
                if (before == null) {
                    days.add(new Day(day, null));
                } else if (!aside && (trigger.each() || coordinated(last, date))) {
                    days.add(new Day(day, placeBetween(java.util.Objects.requireNonNull(last), date)));
                } else if (day.within(before.date())) {
                    days.set(days.size() - 1, new Day(day, before.place()));
                }
                last = date;
            }
            return days;
        }

        /** Two days of one verb: {@code on 5 May and on the 9th}, {@code to Rome on 5 May and to Berne a day later}. */
        private boolean coordinated(@Nullable DateMention a, DateMention b) {
            String gap = a == null ? "" : text.substring(a.to(), b.from());
            return AND_THEN.matcher(gap).matches();
        }

        private Places.@Nullable Place placeBetween(DateMention a, DateMention b) {
            return placed.stream()
                    .filter(place -> place.from() > a.to() && place.from() < b.from())
                    .findFirst()
                    .orElse(null);
        }

        /** Whether the day is the last by which something is to be. */
        private boolean deadline(DateMention date) {
            String before = text.substring(0, date.from()).toLowerCase(Locale.ROOT);
            return before.endsWith("by ") || before.endsWith("before ") || before.endsWith("by the end of ");
        }

        private PartialDate month(PartialDate day) {
            return day.isDay() ? new PartialDate(day.iso().substring(0, 7)) : day;
        }

        private List<Trigger> triggers() {
            List<Trigger> found = new ArrayList<>();
            for (Trigger trigger : words.find(text)) {
                boolean taken = inQuote(trigger.from())
                        || evidence.dates(passage).stream()
                                .anyMatch(d -> d.from() < trigger.to() && trigger.from() < d.to())
                        || mentions.stream()
                                .anyMatch(m -> m.kind() != Mention.Kind.ORGANIZATION
                                        && m.from() < trigger.to()
                                        && trigger.from() < m.to());
                boolean goes = trigger.kind() == Event.Kind.VISIT && PLACED.contains(lastWord(trigger.words()));
                if (!taken && !(goes && !placeFollows(trigger))) {
                    found.add(trigger);
                }
            }
            return withoutLightVerbs(found);
        }

        private static String lastWord(String words) {
            return words.substring(words.lastIndexOf(' ') + 1);
        }

        /** Whether a place stands right behind the words. */
        private boolean placeFollows(Trigger trigger) {
            return placed.stream().anyMatch(place -> place.from() > trigger.from() && place.from() - trigger.to() <= 5);
        }

        /** In {@code hosted a summit} and {@code signed the treaty} the noun says what it was. */
        private List<Trigger> withoutLightVerbs(List<Trigger> found) {
            List<Trigger> kept = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                Trigger next = i + 1 < found.size() ? found.get(i + 1) : null;
                if (next == null || !isLight(found.get(i), next)) {
                    kept.add(found.get(i));
                }
            }
            return kept;
        }

        private boolean isLight(Trigger verb, Trigger noun) {
            Event.Kind kind = verb.kind();
            if (verb.noun() || kind == null || !noun.noun() || noun.kind() == null) {
                return false;
            }
            String gap = text.substring(verb.to(), noun.from());
            boolean told = gap.contains(" of ") || gap.contains(" the ") && kind == Event.Kind.MEETING;
            boolean fits = kind == Event.Kind.MEETING || Family.of(kind) == Family.of(noun.kind());
            return fits
                    && kind != Event.Kind.VISIT
                    && !told
                    && wordsBetween(verb.to(), noun.from()) <= 4
                    && clauses.between(verb.from(), noun.from()) == 0;
        }

        private Map<Trigger, List<DateMention>> assigned(List<Trigger> triggers) {
            Map<Trigger, List<DateMention>> dated = new LinkedHashMap<>();
            for (DateMention date : dates) {
                triggers.stream()
                        .filter(trigger -> trigger.kind() != null || !trigger.noun())
                        .filter(trigger -> cost(date, trigger) <= FARTHEST)
                        .min(Comparator.comparingInt((Trigger trigger) -> cost(date, trigger)))
                        .ifPresent(trigger -> dated.computeIfAbsent(trigger, t -> new ArrayList<>())
                                .add(date));
            }
            return dated;
        }

        /** How far a date stands from a trigger, in words; joining words and clause ends count as many. */
        private int cost(DateMention date, Trigger trigger) {
            if (date.to() <= trigger.from() && phrase(trigger).from() <= date.from()) {
                return 0;
            }
            boolean after = date.from() >= trigger.to();
            if (bounded(date) && (after || !text.startsWith(", when", date.to()))) {
                return FARTHEST + 1;
            }
            int low = after ? trigger.to() : date.to();
            int high = after ? date.from() : trigger.from();
            int cost = wordsBetween(low, high) + 12 * clauses.between(trigger.from(), date.from());
            if (low < high && text.substring(low, high).contains("; ")) {
                cost += 20;
            }
            String phrase = text.substring(date.from(), date.to());
            boolean pointsOn = phrase.endsWith(" after") || phrase.endsWith(" before");
            if (after) {
                return (pointsOn ? cost + 20 : cost) + (trigger.noun() ? 0 : 1);
            }
            if (pointsOn) {
                return wordsBetween(low, high);
            }
            if (COUNTED.matcher(phrase).find() && text.startsWith(" of ", date.to())) {
                return FARTHEST + 1;
            }
            boolean leads = wordsBetween(clauses.start(date.from()), date.from()) <= 2;
            boolean aside = leads
                    && PARENTHESIS
                            .matcher(text.substring(clauses.start(trigger.from())))
                            .find()
                    && clauses.start(trigger.from()) > date.from();
            cost = leads && !trigger.noun() ? cost / 2 : cost + (leads ? 3 : 5);
            return aside ? cost + 15 : cost;
        }

        private boolean bounded(DateMention date) {
            PhraseList.Word before = null;
            for (PhraseList.Word word : all) {
                if (word.to() > date.from()) {
                    break;
                }
                before = word;
            }
            return before != null && BOUNDS.contains(before.folded());
        }

        private int wordsBetween(int from, int to) {
            return (int) all.stream()
                    .filter(word -> word.from() >= from && word.to() <= to)
                    .count();
        }

        private boolean inQuote(int at) {
            for (Quote quote : evidence.quotes(passage)) {
                if (quote.from() <= at && at < quote.to()) {
                    return true;
                }
            }
            return false;
        }

        /** The words before a noun that belong to it: its article, and what tells it from others. */
        private Phrase phrase(Trigger trigger) {
            if (!trigger.noun()) {
                return new Phrase(false, trigger.from(), List.of(), null);
            }
            int last = 0;
            while (last < all.size() && all.get(last).to() <= trigger.from()) {
                last++;
            }
            List<String> modifiers = new ArrayList<>();
            int from = trigger.from();
            boolean definite = false;
            for (int i = last - 1; i >= 0 && last - i <= 6; i--) {
                PhraseList.Word word = all.get(i);
                if (!text.substring(word.to(), from).isBlank()
                        && !text.substring(word.to(), from).matches("[–-]")) {
                    break;
                }
                if (DEFINITE.contains(word.folded())) {
                    definite = true;
                    break;
                }
                if (DETERMINERS.contains(word.folded())
                        || PREPOSITIONS.contains(word.folded())
                        || words.find(word.folded()).stream().anyMatch(t -> !t.noun())) {
                    break;
                }
                modifiers.add(0, word.folded());
                from = word.from();
            }
            return new Phrase(definite, from, modifiers, name(trigger, from));
        }

        /** The proper name that the phrase is; null where it only describes. */
        private @Nullable String name(Trigger trigger, int from) {
            String object = objectOf(trigger);
            if (object != null) {
                return object;
            }
            boolean institution = trigger.words().equals("General Assembly")
                    && assigned.getOrDefault(trigger, List.of()).isEmpty();
            int start = trigger.capital() && !institution ? trigger.from() : -1;
            for (PhraseList.Word word : all) {
                if (word.from() >= from && word.to() <= trigger.from() && isNameWord(word)) {
                    start = word.from();
                    break;
                }
            }
            if (start < 0) {
                return null;
            }
            Matcher year = YEAR_BEFORE.matcher(text.substring(from, start));
            int begin = year.find() ? from + year.start() : start;
            String name = text.substring(begin, trigger.to());
            Matcher number = NUMBER.matcher(text).region(trigger.to(), text.length());
            if (trigger.capital() && number.lookingAt()) {
                return name + number.group();
            }
            return name.equals(trigger.words()) || name.split(" ").length > MOST_WORDS ? null : name;
        }

        /** A capital that is neither a person's, a state's nor an owner's, nor the first letter of the sentence. */
        private boolean isNameWord(PhraseList.Word word) {
            boolean capital = Character.isUpperCase(text.charAt(word.from())) && word.from() > 0;
            boolean month = evidence.dates(passage).stream()
                    .anyMatch(date -> date.from() <= word.from() && word.from() < date.to());
            Mention mention = mentions.stream()
                    .filter(m -> m.from() <= word.from() && word.from() < m.to())
                    .findFirst()
                    .orElse(null);
            boolean owner = word.folded().endsWith("'s")
                    || mention != null && text.startsWith("'s", mention.to())
                    || mention != null && text.startsWith("’s", mention.to());
            boolean state = mention != null
                    && (mention.kind() == Mention.Kind.PERSON
                            || mention.kind() == Mention.Kind.COUNTRY
                                    && !BODIES.contains(mention.of())
                                    && !places.isCity(text.substring(mention.from(), mention.to())));
            return capital && !month && !owner && !state;
        }

        /** An invasion, annexation or war is named by what it was done to. */
        private @Nullable String objectOf(Trigger trigger) {
            if (trigger.kind() != Event.Kind.ATTACK || !text.startsWith(" of ", trigger.to())) {
                return null;
            }
            return mentions.stream()
                    .filter(m -> m.kind() == Mention.Kind.COUNTRY && m.from() == trigger.to() + 4)
                    .findFirst()
                    .flatMap(m -> briefingbook.authority.Countries.name(m.of()))
                    .map(country -> "Invasion of " + country)
                    .orElse(null);
        }

        private Telling telling(Trigger trigger, Phrase phrase, @Nullable Day day) {
            SortedSet<String> persons = new TreeSet<>();
            SortedSet<String> parties = new TreeSet<>();
            Places.Place place = day != null && day.place() != null ? day.place() : place(trigger, phrase);
            for (Region region : regions(trigger, phrase)) {
                addWho(region, persons, parties);
            }
            if (parties.isEmpty()
                    && BOTH.matcher(text.substring(clauses.start(trigger.from()), clauses.end(trigger.to())))
                            .find()) {
                parties.addAll(sides);
            }
            for (String person : persons) {
                briefingbook.book.Person known = evidence.persons().get(person);
                if (known != null && known.country() != null && isState(known.country())) {
                    parties.add(known.country());
                }
            }
            String named = phrase.name();
            PartialDate date = day == null ? yearIn(named) : day.date();
            EventStatus status = EventStatus.of(text, clauses, trigger.from(), trigger.to());
            status = foreseenByDay(status, date);
            return new Telling(
                    passage,
                    claim,
                    trigger.from(),
                    trigger.words(),
                    kind(trigger),
                    date,
                    place == null ? null : place.name(),
                    place == null ? null : place.country(),
                    place != null && place.land(),
                    persons,
                    parties,
                    status,
                    named,
                    named != null ? 4 : trigger.noun() ? 2 : 1,
                    false);
        }

        /** Heads of state make a meeting a summit; a visit to see somebody is a meeting. */
        private Event.Kind kind(Trigger trigger) {
            Event.Kind kind = java.util.Objects.requireNonNull(trigger.kind());
            String before = text.substring(clauses.start(trigger.from()), trigger.from());
            String after = text.substring(trigger.to(), clauses.end(trigger.to()));
            if (kind == Event.Kind.MEETING && HEADS.matcher(before).find()) {
                return Event.Kind.SUMMIT;
            }
            return kind == Event.Kind.VISIT && TO_SEE.matcher(after).find() ? Event.Kind.MEETING : kind;
        }

        /** What is dated after the day of publication is still to come. */
        private EventStatus foreseenByDay(EventStatus status, @Nullable PartialDate date) {
            PartialDate published = evidence.sourceOf(passage).published();
            boolean later = date != null && published != null && date.firstDay().isAfter(published.lastDay());
            return later && status.status() == Event.Status.HELD
                    ? new EventStatus(
                            Event.Status.FORESEEN, "its day, " + date + ", lies after publication, " + published)
                    : status;
        }

        private @Nullable PartialDate yearIn(@Nullable String name) {
            Matcher m = Pattern.compile("\\b(1[6-9]|20)\\d\\d\\b").matcher(name == null ? "" : name);
            return m.find() ? new PartialDate(m.group()) : null;
        }

        private void addWho(Region region, SortedSet<String> persons, SortedSet<String> parties) {
            for (Mention mention : mentions) {
                if (!region.holds(mention.from()) || inQuote(mention.from())) {
                    continue;
                }
                if (mention.kind() == Mention.Kind.PERSON && mention.how() != Mention.How.PRONOUN) {
                    persons.add(mention.of());
                    if (region.subject()) {
                        return;
                    }
                } else if (mention.kind() == Mention.Kind.COUNTRY && takesPart(mention)) {
                    parties.add(mention.of());
                } else if (mention.kind() == Mention.Kind.ORGANIZATION && takesPart(mention)) {
                    briefingbook.book.Organization body =
                            evidence.organizations().get(mention.of());
                    if (body != null && body.country() != null && isState(body.country())) {
                        parties.add(body.country());
                    }
                }
            }
        }

        private boolean isState(String code) {
            return briefingbook.authority.Countries.name(code).isPresent();
        }

        /** Where those who take part are named: the clause up to what it was about. */
        private List<Region> regions(Trigger trigger, Phrase phrase) {
            Family family = Family.of(java.util.Objects.requireNonNull(trigger.kind()));
            int start = clauses.start(trigger.from());
            if (family == Family.ELECTION) {
                return List.of(new Region(phrase.from(), trigger.to(), false));
            }
            if (family == Family.WORDS && !trigger.noun()) {
                return List.of(new Region(start, trigger.from(), false));
            }
            start = Math.max(start, told(start, trigger.from()));
            int end = clauses.end(trigger.to());
            Matcher m = REGION_END.matcher(text).region(trigger.to(), end);
            int stop = m.find() ? m.start() : end;
            if (trigger.noun() && betweenWhom(text.indexOf(" between ", trigger.to()), stop)) {
                return List.of(new Region(trigger.to(), stop, false));
            }
            boolean joined = PARENTHESIS.matcher(text.substring(start)).find() || subordinate(start);
            if (!joined || start == 0) {
                return List.of(new Region(start, stop, false));
            }
            int comma = text.substring(start, trigger.from()).lastIndexOf(", ");
            int inner = comma < 0 ? start : start + comma;
            int outer = clauses.start(start - 2);
            return List.of(
                    new Region(inner, stop, false), new Region(Math.max(outer, told(outer, start)), start, true));
        }

        /** Where the words begin that somebody is said to say, so that the speaker is no part of what they tell. */
        private int told(int from, int to) {
            int told = from;
            for (PhraseList.Found verb : TELLING.find(text.substring(from, to))) {
                String after = text.substring(from + verb.to(), to);
                if (!OCCASION.matcher(after).lookingAt()) {
                    told = from + verb.to();
                }
            }
            return told;
        }

        /** Whether somebody is named right behind the word {@code between}. */
        private boolean betweenWhom(int between, int stop) {
            return between >= 0
                    && between < stop
                    && mentions.stream()
                            .anyMatch(mention -> mention.from() > between && mention.from() < between + BETWEEN);
        }

        private boolean subordinate(int start) {
            String before = text.substring(0, start);
            return before.endsWith(" after ") || before.endsWith(" during ") || before.endsWith(" following ");
        }

        private boolean takesPart(Mention mention) {
            boolean isPlace = placed.stream().anyMatch(p -> p.from() <= mention.from() && mention.to() <= p.to());
            if (isPlace) {
                return false;
            }
            PhraseList.Word before = null;
            for (PhraseList.Word word : all) {
                if (word.to() > mention.from()) {
                    break;
                }
                before = word.folded().equals("the") ? before : word;
            }
            return before == null || !NO_PARTIES.contains(before.folded());
        }

        private Places.@Nullable Place place(Trigger trigger, Phrase phrase) {
            if (trigger.kind() == Event.Kind.CALL) {
                return null;
            }
            String named = text.substring(phrase.from(), trigger.to());
            Optional<String> city = places.cityIn(named);
            if (city.isPresent()) {
                return new Places.Place(
                        phrase.from(),
                        trigger.to(),
                        city.get(),
                        places.countryOf(city.get()).orElse(null),
                        true,
                        false);
            }
            boolean said = trigger.kind() == Event.Kind.STATEMENT && !trigger.noun();
            int start = inner(trigger);
            int end = said ? trigger.from() : Math.min(clauses.end(trigger.to()), nextDated(trigger));
            boolean going = trigger.kind() == Event.Kind.VISIT;
            Places.Place place = nearest(trigger, start, end, going);
            boolean gathering = Family.of(java.util.Objects.requireNonNull(trigger.kind())) == Family.GATHERING;
            return place == null && gathering ? nearest(trigger, start, end, true) : place;
        }

        private Places.@Nullable Place nearest(Trigger trigger, int start, int end, boolean going) {
            Places.Place best = null;
            int least = Integer.MAX_VALUE;
            for (Places.Place place : placed) {
                if (place.from() < start || place.from() >= end || !place.at() && !going) {
                    continue;
                }
                int far = place.from() >= trigger.to()
                        ? place.from() - trigger.to()
                        : trigger.from() - place.to() + (place.from() <= start + 4 ? 60 : 30);
                if (far < least) {
                    least = far;
                    best = place;
                }
            }
            return best;
        }

        /** Where the trigger's clause begins, words put in between left out: {@code who lives in Rome, had met}. */
        private int inner(Trigger trigger) {
            int start = clauses.start(trigger.from());
            int comma = text.substring(start, trigger.from()).lastIndexOf(", ");
            return comma >= 0 && PARENTHESIS.matcher(text.substring(start)).find() ? start + comma : start;
        }

        /** Where the next happening with a day of its own is told; what stands behind belongs to that. */
        private int nextDated(Trigger trigger) {
            return assigned.keySet().stream()
                    .filter(other -> other.from() > trigger.to() && other.kind() != null)
                    .mapToInt(Trigger::from)
                    .min()
                    .orElse(text.length());
        }

        private Reference reference(Trigger trigger, Phrase phrase, Telling telling) {
            String named = text.substring(phrase.from(), trigger.from());
            SortedSet<String> persons = new TreeSet<>();
            SortedSet<String> parties = new TreeSet<>();
            for (Mention mention : mentions) {
                boolean inPhrase = mention.from() >= phrase.from() && mention.to() <= trigger.from();
                boolean with = mention.from() > trigger.to()
                        && text.substring(trigger.to(), mention.from())
                                .matches(" (?:with|between) (?:the )?[^,;.]{0,25}");
                if (inPhrase || with) {
                    if (mention.kind() == Mention.Kind.PERSON) {
                        persons.add(mention.of());
                    } else if (mention.kind() == Mention.Kind.COUNTRY
                            && !places.isCity(text.substring(mention.from(), mention.to()))) {
                        parties.add(mention.of());
                    }
                }
            }
            return new Reference(
                    passage,
                    claim,
                    trigger.from(),
                    trigger.to(),
                    telling.family(),
                    trigger.kind() == Event.Kind.VISIT,
                    places.cityIn(named).orElse(null),
                    telling.date(),
                    persons,
                    parties,
                    telling);
        }
    }

    /**
     * @param from where the noun phrase begins
     * @param modifiers lower case
     */
    private record Phrase(
            boolean definite,
            int from,
            List<String> modifiers,
            @Nullable String name) {}

    /** @param place where it was on that day, if it says so; null otherwise */
    private record Day(PartialDate date, Places.@Nullable Place place) {}

    /** @param subject whether only the one who acts in it takes part */
    private record Region(int from, int to, boolean subject) {
        boolean holds(int at) {
            return from <= at && at < to;
        }
    }
}
